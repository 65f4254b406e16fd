# SPDX-License-Identifier: MIT
"""Relations of a framework: random ones, and how many do not hold. Judged on what the score cards claim and, where
that is something else, on what stands after the council; each time where all items are scored and applicable."""
import re
from collections import Counter

import formula
from scalars import Heading, Raw
from words import title

FIGURE = re.compile(r"\[([\w.]+)\]\.(\w+)")


def claimed(item):
    """What the score card says of the item; None where it says nothing that counts."""
    return item.own if item.entry and item.own.status == "scored" else None


def standing(item):
    counts = (item.entry or item.decided) and item.standing.status == "scored"
    return item.standing if counts else None


def facts(that, items, of):
    """{name: number} of all that a relation names; None where one is not to be had. READING: a figure that was left out,
    since no case reads it, is not to be had."""
    made = {}
    for code, name in FIGURE.findall(that):
        at = of(items[code])
        if at is None or name != "points" and name not in at.inputs:
            return None
        made[f"[{code}].{name}"] = at.points if name == "points" else at.inputs[name]
    return made


def holds(that, names):
    try:
        return names is None or formula.holds(that, names, None)
    except ZeroDivisionError:
        return True


def broken(framework, items):
    """{severity: how many findings}."""
    found, by_code = Counter(), {item.code: item for item in items if item.own}
    for relation in framework.get("relations", ()):
        own, later = (facts(relation["that"], by_code, of) for of in (claimed, standing))
        found[str(relation.get("severity", "error"))] += (
            (not holds(relation["that"], own)) + (later != own and not holds(relation["that"], later)))
    return found


def figures(item):
    """What can be compared of a leaf: its points and those of its inputs that are numbers."""
    inputs = item.spec["rule"].get("formula", {}).get("inputs", {})
    return [f"[{item.code}].{name}" for name in
            ("points", *(name for name, told in inputs.items() if not formula.choices(told)))]


def relate(rng, made, assess):
    """Puts some relations into the ward's framework. Where it is no draft, none is broken as an error."""
    leaves = [item for item in assess(made).items if item.own]
    names = [figure for item in leaves for figure in figures(item)]
    wanted = {}
    for _ in range(rng.choice((0, 0, 1, 3))):
        first, second, third = (rng.choice(names) for _ in range(3))
        compare = rng.choice(("<", "<=", ">", ">=", "==", "!="))
        that = rng.choice((f"{first} {compare} {second}", f"{first} + {second} {compare} 2 * {third}",
                           f"max({first}, {second}) {compare} {third} / 2", f"{first} {compare} 3",
                           f"{first} / {second} >= 50% or {third} == 0"))
        wanted[that] = {"that": Heading(that), "text": title(rng)}
        if rng.random() < 0.4:
            wanted[that]["severity"] = Raw(rng.choice(("error", "warning")))
    if not wanted:
        return
    made.framework["relations"] = list(wanted.values())
    for relation in wanted.values():
        one = {"relations": [relation]}
        if not made.draft and broken(one, assess(made).items)["error"]:
            relation["severity"] = Raw("warning")

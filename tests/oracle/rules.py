# SPDX-License-Identifier: MIT
"""Random scoring rules, and random entries that such a rule can score."""
import re
from fractions import Fraction

import formula
from scalars import Heading, Num, Raw, number, rounded
from words import slug, title


class Scale:
    """The scale of a framework: how many decimals points have, and how they are rounded."""

    def __init__(self, rng):
        self.decimals = rng.choice((0, 1, 2, 2, 2, 3, 4))
        self.rounding = rng.choice(("half-up", "half-even", "half-even", "down"))
        self.round_at = rng.choice(("leaf", "leaf", "print"))
        self.unit = Fraction(1, 10 ** self.decimals)

    def points(self, value):
        return number(value, self.decimals)

    def part(self, rng, most):
        """Some number of points from 0 to `most`, as the scale writes them."""
        coarse = rng.choice((self.unit, max(self.unit, Fraction(1, 4) // self.unit * self.unit)))
        return rng.randint(0, int(most / coarse)) * coarse

    def maximum(self, rng):
        return self.part(rng, 9) + max(self.unit, Fraction(rng.randint(0, 2)))


def split(rng, scale, most, parts):
    """`most` as a sum of at most so many positive parts."""
    units = int(most / scale.unit)
    cuts = sorted({rng.randint(1, units) for _ in range(parts - 1)} | {units})
    return [(high - low) * scale.unit for low, high in zip([0] + cuts, cuts)]


def levels(rng, scale, most):
    points = {scale.part(rng, most) for _ in range(rng.randint(1, 3))}
    points = sorted(points | {most}, reverse=True)
    points = points if len(points) > 1 else [most, Fraction(0)]
    taken = set()
    made = [{"id": Raw(slug(rng, taken)), "points": scale.points(p), "text": title(rng)}
            for p in points]
    return {"levels": made}


def checklist(rng, scale, most):
    taken = set()
    return {"checklist": [{"id": Raw(slug(rng, taken)), "points": scale.points(p), "text": title(rng)}
                          for p in split(rng, scale, most, rng.randint(1, 5))]}


def judgement(rng, scale, most):
    least = scale.part(rng, most - scale.unit) if rng.random() < 0.3 else Fraction(0)
    step = max(scale.unit, scale.part(rng, (most - least) / 2))
    return {"range": {"min": scale.points(least), "step": scale.points(step)}}


# Formulas. Texts are made from parts; whether they stay in 0..max is tried out afterwards.

def literal(rng):
    return rng.choice(("2", "3", "7", "0.5", "1.25", "80%", "33.3%", "100%", "12", "0.1"))


def expression(rng, names, depth):
    """Any number: every operator, both functions, the name max, thirds and sevenths."""
    kind = rng.random()
    if depth == 0 or kind < 0.15:
        return rng.choice((*names, *names, "max", literal(rng)))
    left, right = (expression(rng, names, depth - 1) for _ in range(2))
    if kind < 0.6:
        gap = rng.choice(("", " "))
        return f"{left}{gap}{rng.choice('+-**//')}{gap}{right}"
    if kind < 0.75:
        return f"({left} {rng.choice('+-')} {right})"
    if kind < 0.9:
        return f"{rng.choice(('min', 'max'))}({left},{rng.choice(('', ' '))}{right})"
    return f"{rng.choice(('-', '- '))}({left})" if rng.random() < 0.5 else f"{left} / {rng.choice('37')}"


def amount(rng, names):
    first, second = rng.choice(names), rng.choice(names)
    free = expression(rng, names, rng.randint(1, 3))
    if free[0].isdigit() and len(words_of(free)) == 1:
        free = "0"    # a bare literal is a number of points: over max or too fine it is a finding
    return rng.choice((
        f"{second} / {first} * max", f"max * min({first}, {second}) / {first}", f"max - {first} / 3",
        f"max / 7 * {second}", f"min(max, max(0, {free}))", f"max(0, min(max, {free}))",
        f"max / 3 + max * {second} / ({first} + {second}) / 7", "max", "max / 3", "max * 2/7",
        "max / 2", "max * 1.5 / 3",
        f"max * min(8, {second}) / 8", f"max / 2 * min(1, {first})", free))


def condition(rng, names):
    first, second = rng.choice(names), rng.choice(names)
    compare = rng.choice(("<", "<=", ">", ">=", "==", "!="))
    ratio = f"{second} / {first} {compare} {rng.choice((literal(rng), '95%', '70.5%'))}"
    free = f"{expression(rng, names, 1)} {compare} {expression(rng, names, 1)}"
    simple = f"{first} {compare} {rng.randint(0, 30)}"
    return rng.choice((ratio, free, simple, f"{first} != 0 and {ratio}", f"{first} == 0 or {ratio}",
                       f"{simple} or {second} > 5 and {free}", f"{ratio} and {simple}"))


def sides(when):
    """Both sides of every comparison. Two conditions that share none don't cover one another."""
    return {"".join(side.split()).strip("()") for part in re.split(r"\band\b|\bor\b", when)
            for side in re.split(r"[<>=!]=?", part)}


def ladder(rng, names):
    """Thresholds of one ratio, the narrowest first."""
    ratio = f"{rng.choice(names)} / {rng.choice(names)}"
    steps = sorted({rng.randint(1, 20) * 10 for _ in range(rng.randint(2, 3))}, reverse=True)
    return [f"{ratio} {rng.choice(('>', '>='))} {step}%" for step in steps]


def limits(rng, names):
    """{name: limits} for some of the inputs."""
    made = {}
    for name in names:
        if rng.random() < 0.25:
            others = [Raw(other) for other in names if other != name] + [Num("12")]
            wanted = {"at_most": rng.choice(others)} if rng.random() < 0.7 else {"at_least": Num("1")}
            if rng.random() < 0.2:
                wanted = {"at_most": [rng.choice(others), Num("25")], "at_least": Num("0")}
            made[name] = wanted
    return made


def broken_limits(spec, values):
    """How many limits the figures of a formula break."""
    def other(limit):
        return values[limit] if limit in values else Fraction(limit)

    def listed(told, key):
        found = told.get(key, []) if isinstance(told, dict) else []
        return found if isinstance(found, list) else [found]

    return sum(sum(values[name] > other(limit) for limit in listed(told, "at_most"))
               + sum(values[name] < other(limit) for limit in listed(told, "at_least"))
               for name, told in spec["inputs"].items())


def formula_rule(rng, scale, most):
    names = rng.sample(("a", "b", "c", "n1", "tong", "dungHan"), rng.randint(1, 3))
    cases, seen = [], set()
    for _ in range(rng.randint(0, 3)):
        when = condition(rng, names)
        if not set(names) & set(words_of(when)) or sides(when) & seen:
            continue
        seen |= sides(when)
        cases.append({"when": Heading(when), "points": Heading(amount(rng, names))})
    if rng.random() < 0.2:
        cases = [{"when": Heading(when), "points": Heading(amount(rng, names))} for when in ladder(rng, names)]
    cases.append({"points": Heading(amount(rng, names))})
    used = {word for case in cases for text in case.values() for word in words_of(text)}
    names = [name for name in names if name in used]
    if not names:
        names, cases = ["a"], [{"points": Heading("min(max, a / 7)")}]
    inputs = {name: {"text": title(rng), "decimals": Num(rng.choice("12"))}
              if rng.random() < 0.2 else title(rng) for name in names}
    for name, limited in limits(rng, names).items():
        told = inputs[name]
        inputs[name] = {**(told if isinstance(told, dict) else {"text": told}), **limited}
    return {"formula": {"inputs": inputs, "cases": cases}}


def words_of(text):
    for mark in "+-*/()<>=!,":
        text = text.replace(mark, " ")
    return text.split()


def rule(rng, scale, most):
    return rng.choice((levels, checklist, judgement, formula_rule, formula_rule))(rng, scale, most)


# Entries

def claim(rng, rule, scale, most, keeps_limits=True):
    """The keys of a score entry that uses the rule, and the exact points it yields; None where
    no admissible inputs were found for a formula."""
    if "levels" in rule:
        level = rng.choice(rule["levels"])
        return {"level": level["id"]}, Fraction(level["points"])
    if "checklist" in rule:
        parts = rng.sample(rule["checklist"], rng.randint(0, len(rule["checklist"])))
        return ({"parts": [part["id"] for part in parts]},
                sum((Fraction(part["points"]) for part in parts), Fraction(0)))
    if "range" in rule:
        least, step = (Fraction(rule["range"][key]) for key in ("min", "step"))
        steps = rng.randint(0, int((most - least) / step))
        points = most if rng.random() < 0.2 else least + steps * step
        return {"points": scale.points(points)}, points
    return formula_claim(rng, rule["formula"], most, keeps_limits=keeps_limits)


def formula_claim(rng, spec, most, known=(), keeps_limits=True):
    """Inputs that, with those already known, keep their limits and give the formula a result in 0..max; or
    None."""
    for _ in range(40):
        inputs = {}
        for name, told in spec["inputs"].items():
            if name in known:
                continue
            places = int(told.get("decimals", 0)) if isinstance(told, dict) else 0
            top = rng.choice((1, 5, 30, 30, 30, 1000, 10 ** 7)) * 10 ** places
            # Counts never carry a separator: 1.250 and 1,250 are refused.
            inputs[name] = number(Fraction(rng.randint(0, top), 10 ** places), places, places > 0)
        try:
            names = {k: Fraction(v) for k, v in inputs.items()} | dict(known)
            points = formula.points(spec["cases"], names, most)
        except ZeroDivisionError:
            continue
        if 0 <= points <= most and not (keeps_limits and broken_limits(spec, names)):
            return {"inputs": inputs}, points
    return None


def restated(rng, scale, entry, points):
    """`points` as an entry may repeat them: what the rule yields, rounded."""
    return {} if "points" in entry or rng.random() < 0.5 else {
        "points": scale.points(rounded(points, scale.decimals, scale.rounding))}

# SPDX-License-Identifier: MIT
"""Random formulas. Texts are made from parts; whether they stay in 0..max is tried out when figures are looked for."""
import re

from scalars import Heading, Num, Raw
from words import title

CHOICES = (("kh", ("co", "khong")), ("giaiDoan", ("dungMoi", "vanHanh", "chuaCo")), ("loai", ("A", "B", "C", "no")))
CONSTANTS = ("max", "max / 3", "max * 75%", "0", "max / 2")


class Texts:
    """Expressions over the names of figures; `rounds`: with floor, ceil and abs; `limited`: there are most points, of
    which they may speak."""

    def __init__(self, rng, names, rounds, limited):
        self.rng, self.names, self.rounds, self.limited = rng, names, rounds, limited

    def literal(self):
        return self.rng.choice(("2", "3", "7", "0.5", "1.25", "80%", "33.3%", "100%", "12", "0.1"))

    def expression(self, depth):
        """Any number: every operator, all functions, the name max, thirds and sevenths."""
        rng = self.rng
        if self.rounds and depth and rng.random() < 0.2:
            return f"{rng.choice(('floor', 'ceil', 'abs'))}({self.expression(depth - 1)})"
        kind = rng.random()
        if depth == 0 or kind < 0.15:
            return rng.choice((*self.names, *self.names, "max", self.literal()))
        left, right = (self.expression(depth - 1) for _ in range(2))
        if kind < 0.6:
            gap = rng.choice(("", " "))
            return f"{left}{gap}{rng.choice('+-**//')}{gap}{right}"
        if kind < 0.75:
            return f"({left} {rng.choice('+-')} {right})"
        if kind < 0.9:
            return f"{rng.choice(('min', 'max'))}({left},{rng.choice(('', ' '))}{right})"
        return f"{rng.choice(('-', '- '))}({left})" if rng.random() < 0.5 else f"{left} / {rng.choice('37')}"

    def amount(self):
        if not self.limited:
            return self.unlimited()
        rng = self.rng
        first, second = rng.choice(self.names), rng.choice(self.names)
        free = self.expression(rng.randint(1, 3))
        if free[0].isdigit() and len(words_of(free)) == 1:
            free = "0"    # a bare literal is a number of points: over max or too fine it is a finding
        if self.rounds and rng.random() < 0.3:
            return rng.choice((
                f"max(0, max - 0.1 * floor((1 - {second} / {first}) * 100))", f"max * floor({second} / {first})",
                f"max * ceil({first} / 7) / ceil({first} / 2)", f"min(max, abs({first} - {second}) / 3)",
                f"max(0, max - ceil(abs({first} - {second}) / 4))", f"min(max, floor(-{first} / 3) + max)"))
        return rng.choice((
            f"{second} / {first} * max", f"max * min({first}, {second}) / {first}", f"max - {first} / 3",
            f"max / 7 * {second}", f"min(max, max(0, {free}))", f"max(0, min(max, {free}))",
            f"max / 3 + max * {second} / ({first} + {second}) / 7", "max", "max / 3", "max * 2/7",
            "max / 2", "max * 1.5 / 3",
            f"max * min(8, {second}) / 8", f"max / 2 * min(1, {first})", free))

    def unlimited(self):
        rng = self.rng
        first, second = rng.choice(self.names), rng.choice(self.names)
        made = [f"{first} * 0.1", f"0.25 * {first} + {second} / 3", f"max(0, {first} - {second}) * 0.5", f"{first} / 7"]
        if self.rounds:
            made += [f"floor({first} / 3) * 0.1", f"abs({first} - {second}) / 4", f"ceil({second} / 10)"]
        return rng.choice(made)

    def condition(self):
        rng = self.rng
        if not self.limited:
            return f"{rng.choice(self.names)} >= {rng.randint(0, 30)}"
        first, second = rng.choice(self.names), rng.choice(self.names)
        compare = rng.choice(("<", "<=", ">", ">=", "==", "!="))
        ratio = f"{second} / {first} {compare} {rng.choice((self.literal(), '95%', '70.5%'))}"
        free = f"{self.expression(1)} {compare} {self.expression(1)}"
        simple = f"{first} {compare} {rng.randint(0, 30)}"
        return rng.choice((ratio, free, simple, f"{first} != 0 and {ratio}", f"{first} == 0 or {ratio}",
                           f"{simple} or {second} > 5 and {free}", f"{ratio} and {simple}"))

    def ladder(self):
        """Thresholds of one ratio, the narrowest first."""
        ratio = f"{self.rng.choice(self.names)} / {self.rng.choice(self.names)}"
        steps = sorted({self.rng.randint(1, 20) * 10 for _ in range(self.rng.randint(2, 3))}, reverse=True)
        return [f"{ratio} {self.rng.choice(('>', '>='))} {step}%" for step in steps]


def sides(when):
    """Both sides of every comparison. Two conditions that share none don't cover one another."""
    return {"".join(side.split()).strip("()") for part in re.split(r"\band\b|\bor\b", when)
            for side in re.split(r"[<>=!]=?", part)}


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


def case(points, when=None):
    return {"when": Heading(when), "points": Heading(points)} if when else {"points": Heading(points)}


def numeric_cases(rng, texts):
    cases, seen = [], set()
    for _ in range(rng.randint(0, 3)):
        when = texts.condition()
        if not set(texts.names) & set(words_of(when)) or sides(when) & seen:
            continue
        seen |= sides(when)
        cases.append(case(texts.amount(), when))
    if rng.random() < 0.2:
        cases = [case(texts.amount(), when) for when in texts.ladder()]
    return cases + [case(texts.amount())]


def choice_cases(rng, texts, name, ids):
    """Cases that ask for a choice; none of them covers another, and at least one id meets none of them."""
    one, kind = rng.choice(ids), rng.random()
    if kind < 0.2:
        return [case(texts.amount(), f"{name} != {one}")]
    if kind < 0.4:
        return [case(texts.amount(), f"{name} == {one} or {rng.choice(texts.names)} + 1 > {rng.randint(0, 30)}")]
    wanted = rng.sample(ids, rng.randint(1, len(ids) - 1))
    return [case(texts.amount(), f"{name} == {id}" + (f" and {rng.choice(texts.names)} + 2 > {rng.randint(0, 30)}" if rng.random() < 0.5 else ""))
            for id in wanted]


def asked(rng, name, ids):
    return {name: {"text": title(rng), "choices": {id: title(rng) for id in ids}}}


def choice_rule(rng):
    """A choice and nothing else."""
    name, ids = rng.choice(CHOICES)
    cases = [case(rng.choice(CONSTANTS), f"{name} == {id}") for id in rng.sample(ids, len(ids) - 1)]
    return {"formula": {"inputs": asked(rng, name, ids), "cases": [*cases, case(rng.choice(CONSTANTS))]}}


def formula_rule(rng, scale, most):
    """`most` is None for a penalty that has no limit."""
    limited = most is not None
    if limited and "choices" in scale.on and rng.random() < 0.1:
        return choice_rule(rng)
    texts = Texts(rng, rng.sample(("a", "b", "c", "n1", "tong", "dungHan"), rng.randint(1, 3)),
                  "rounding-functions" in scale.on, limited)
    cases = numeric_cases(rng, texts) if limited else [case(texts.amount())]
    if not set(texts.names) & used_in(cases):
        texts.names, cases = ["a"], [{"points": Heading("min(max, a / 7)")}]
    chosen = rng.sample(CHOICES, rng.choice((1, 1, 2))) if "choices" in scale.on and rng.random() < 0.4 else []
    for name, ids in chosen:
        cases = choice_cases(rng, texts, name, ids) + cases
    names = [name for name in texts.names if name in used_in(cases)]
    inputs = {name: {"text": title(rng), "decimals": Num(rng.choice("12"))}
              if rng.random() < 0.2 else title(rng) for name in names}
    for name, bounds in limits(rng, names).items():
        told = inputs[name]
        inputs[name] = {**(told if isinstance(told, dict) else {"text": told}), **bounds}
    for name, ids in chosen:
        inputs |= asked(rng, name, ids)
    return {"formula": {"inputs": inputs, "cases": cases}}


def used_in(cases):
    return {word for one in cases for text in one.values() for word in words_of(text)}


def words_of(text):
    for mark in "+-*/()<>=!,":
        text = text.replace(mark, " ")
    return text.split()

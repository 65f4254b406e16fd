# SPDX-License-Identifier: MIT
"""Formulas of formats.md: read from their text, evaluated exactly and lazily.

    condition  = conjunction {"or" conjunction}
    conjunction = comparison {"and" comparison}
    comparison = sum ("<" | "<=" | ">" | ">=" | "==" | "!=") sum
    sum = product {("+" | "-") product};  product = unary {("*" | "/") unary}
    unary = "-" unary | number ["%"] | name | "[" code "]." name | "(" sum ")" | ("min" | "max") "(" sum "," sum ")"
          | ("floor" | "ceil" | "abs") "(" sum ")"

A name is a figure, or the id of a choice, which is compared as a text. Only what evaluating reads is needed.
"""
import math
import operator
import re
from fractions import Fraction

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?%?)|([A-Za-z]\w*|\[[\w.]+\]\.\w+)|(<=|>=|==|!=|[-+*/()<>,]))")
COMPARE = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
           "==": operator.eq, "!=": operator.ne}
ONE = {"floor": math.floor, "ceil": math.ceil, "abs": abs}
TWO = {"min": min, "max": max}


class Figures(dict):
    """{name: figure, or id of a choice}, with the ids that a formula knows. Remembers which names were read."""

    def __init__(self, figures, ids=()):
        super().__init__(figures)
        self.ids, self.read = ids, set()

    def __missing__(self, name):
        if name not in self.ids:
            raise KeyError(name)
        return name

    def __getitem__(self, name):
        self.read.add(name)
        return super().__getitem__(name)


class Reader:
    """A recursive-descent evaluator: each method returns a function of nothing."""

    def __init__(self, text, names, most):
        self.tokens, at = [], 0
        text = text.strip()
        while at < len(text):
            match = TOKEN.match(text, at)
            if not match:
                raise SyntaxError(f"{text!r} at {at}")
            self.tokens.append(match.group(0).strip())
            at = match.end()
        self.names, self.most, self.at = names, most, 0

    def peek(self, ahead=0):
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else ""

    def take(self, *wanted):
        token = self.peek()
        if wanted and token not in wanted:
            raise SyntaxError(f"{token!r} where one of {wanted} was expected")
        self.at += 1
        return token

    def condition(self):
        parts = [self.conjunction()]
        while self.peek() == "or":
            self.take()
            parts.append(self.conjunction())
        return lambda: any(part() for part in parts)

    def conjunction(self):
        parts = [self.comparison()]
        while self.peek() == "and":
            self.take()
            parts.append(self.comparison())
        return lambda: all(part() for part in parts)

    def comparison(self):
        left, compare, right = self.sum(), COMPARE[self.take(*COMPARE)], self.sum()
        return lambda: compare(left(), right())

    def chain(self, part, operators):
        value = part()
        while self.peek() in operators:
            value = self.pair(operators[self.take()], value, part())
        return value

    @staticmethod
    def pair(apply, left, right):
        return lambda: apply(left(), right())

    def sum(self):
        return self.chain(self.product, {"+": operator.add, "-": operator.sub})

    def product(self):
        return self.chain(self.unary, {"*": operator.mul, "/": operator.truediv})

    def unary(self):
        token = self.take()
        if token == "-":
            inner = self.unary()
            return lambda: -inner()
        if token == "(":
            inner = self.sum()
            self.take(")")
            return inner
        if token in ONE:
            self.take("(")
            inner = self.sum()
            self.take(")")
            return lambda: Fraction(ONE[token](inner()))
        if token in TWO and self.peek() == "(":
            self.take("(")
            left = self.sum()
            self.take(",")
            right = self.sum()
            self.take(")")
            return self.pair(TWO[token], left, right)
        if token[0].isdigit():
            literal = Fraction(token.rstrip("%")) / (100 if token.endswith("%") else 1)
            return lambda: literal
        return lambda: self.most if token == "max" else self.names[token]

    def whole(self, rule):
        made = rule()
        if self.at != len(self.tokens):
            raise SyntaxError(f"left over: {self.tokens[self.at:]}")
        return made


def value(text, names, most):
    """The number an expression yields; may raise ZeroDivisionError."""
    reader = Reader(text, names, most)
    return Fraction(reader.whole(reader.sum)())


def holds(text, names, most):
    """Whether a condition holds; may raise ZeroDivisionError."""
    reader = Reader(text, names, most)
    return bool(reader.whole(reader.condition)())


def choices(told):
    """The ids of an input that is a choice; none of a number."""
    return list(told["choices"]) if isinstance(told, dict) and "choices" in told else []


def figures(spec, inputs):
    """{name: exact number or id} of what an entry says of the inputs of a formula."""
    return {name: str(value) if choices(spec["inputs"][name]) else Fraction(str(value).replace(",", "."))
            for name, value in inputs.items()}


def known(spec, values):
    ids = {one for told in spec["inputs"].values() for one in choices(told)}
    return Figures(values, ids)


def points(spec, values, most):
    """What the first case whose condition holds yields."""
    return yielded(spec, known(spec, values), most)


def read(spec, values, most):
    """The names of the figures that the points hang on."""
    names = known(spec, values)
    yielded(spec, names, most)
    return names.read


def yielded(spec, names, most):
    for case in spec["cases"]:
        if "when" not in case or holds(case["when"], names, most):
            return value(case["points"], names, most)
    raise LookupError("no case holds")

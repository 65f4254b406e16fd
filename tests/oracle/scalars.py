# SPDX-License-Identifier: MIT
"""The scalars of the generated documents: text that knows how else it may be spelled."""
from fractions import Fraction


class Num(str):
    """A number in canonical text. `places`: how many decimals it may be padded to; `comma`:
    whether a decimal comma may stand in it."""
    places = 0
    comma = False


class Day(str):
    """A date, YYYY-MM-DD."""


class Flag(str):
    """true or false: always plain."""


class Raw(str):
    """A word of the format (schema, id, keyword): any scalar style."""


class Heading(str):
    """A title: may be folded, but ends without a line break."""


class Long(Heading):
    """Prose nobody compares: may also end in a line break."""


def text_of(value):
    """Exact decimal text without trailing zeros; what has none, to four decimals, half up."""
    value = Fraction(value)
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    places = max(twos, fives)
    if rest != 1:
        value, places = rounded(value, 4, "half-up"), 4
    scaled = abs(value) * 10 ** places
    digits = str(scaled.numerator).rjust(places + 1, "0")
    whole, part = digits[:len(digits) - places], digits[len(digits) - places:].rstrip("0")
    sign = "-" if value < 0 else ""
    return sign + whole + ("." + part if part else "")


def rounded(value, places, how):
    """The value at so many decimals; no generated value is below 0."""
    scaled = Fraction(value) * 10 ** places
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    half = Fraction(1, 2)
    if how == "half-up":
        up = rest >= half
    elif how == "half-even":
        up = rest > half or (rest == half and whole % 2 == 1)
    else:
        up = False
    return Fraction(whole + up, 10 ** places)


def number(value, places=0, comma=True):
    """A Num of a Fraction, which may be written with up to `places` decimals."""
    made = Num(text_of(value))
    made.places, made.comma = places, comma
    return made

# SPDX-License-Identifier: MIT
"""The numbers of a parent from those of its children: a sum, a sum with a cap, or what spread.py and alternatives.py
have. Readings of what formats.md leaves open are marked READING."""
from fractions import Fraction

import alternatives
import spread
from items import NORMAL

COLUMNS = ("self", "appraised", "survey", "final")


def total(items, key):
    return sum((getattr(item, key) for item in items), Fraction(0))


def settle(item, settle_points):
    """`settle_points` rounds points once, like a leaf's, or does not."""
    if item.combine == "one-of":
        alternatives.add_up(item)
        return
    for key in (*COLUMNS, "counted"):
        setattr(item, key, total(item.same, key))
    if spread.is_met(item):
        spread.settle(item, settle_points)
    if item.combine == "capped":
        cap(item)
    elif item.type != NORMAL and item.max is not None:
        # Capped without saying so; it counts nothing anyway.
        for key in ("self", "appraised", "final"):
            setattr(item, key, min(getattr(item, key), item.max))
        item.survey = item.final - item.appraised
    # READING: missing where any leaf below is, a penalty below a normal parent included.
    if any(child.status == "missing" for child in item.children):
        item.status = "missing"


def cap(item):
    for key in ("self", "appraised", "final", "counted"):
        setattr(item, key, min(getattr(item, key), item.max))
    item.survey = item.final - item.appraised

# SPDX-License-Identifier: MIT
"""The items of a framework as the oracle computes with them."""
from fractions import Fraction

NORMAL = "normal"


class Item:
    """An item of the framework with everything the result says about it, as fractions."""

    def __init__(self, spec, parent):
        self.spec, self.parent = spec, parent
        self.code, self.title = str(spec["code"]), str(spec["title"])
        self.type = str(spec.get("type", parent.type if parent else NORMAL))
        inherited = "superior" if parent and parent.superior else "unit"
        self.superior = str(spec.get("scored_by", inherited)) == "superior"
        self.combine = str(spec.get("combine", "sum"))
        below = spec.get("criteria") or spec.get("components") or []
        self.children = [Item(child, self) for child in below]
        self.same = [child for child in self.children if child.type == self.type]
        self.max = most(spec, self.same)
        self.counted = self.self = self.appraised = self.survey = self.final = Fraction(0)
        self.status, self.basis, self.officer, self.excluded = "scored", None, None, None
        self.entry = self.own = None    # of a leaf that is not the survey's: the lead's entry, and what it claims
        self.standing, self.decided = None, False   # what stands after the council, who may have said nothing
        self.spread = False             # of an excluded leaf: that it does not lower the denominator
        self.chosen = None              # of a parent of alternatives: the one that stands, if any

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def above(self):
        """The item and those above it, nearest first."""
        at = self
        while at:
            yield at
            at = at.parent

    @property
    def is_survey(self):
        return self.spec.get("rule") == "survey"

    @property
    def is_alternative(self):
        return self.parent is not None and self.parent.combine == "one-of"

    def topmost(self, kind):
        """The items of a type below this one that have none of it above them."""
        for child in self.children:
            if child.type == kind:
                yield child
            else:
                yield from child.topmost(kind)


def most(spec, same):
    """The most points of an item; None for a penalty without limit. READING: a parent of such a penalty that states
    none has none, either."""
    if "max" in spec:
        return Fraction(spec["max"])
    parts = [child.max for child in same]
    return None if not parts or None in parts else sum(parts, Fraction(0))

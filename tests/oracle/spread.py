# SPDX-License-Identifier: MIT
"""`not_applicable: spread`: what leaves a parent is made up for by its other leaves. Readings of what formats.md
leaves open are marked READING."""
from dataclasses import dataclass
from fractions import Fraction

SPREAD = "spread"


@dataclass
class Share:
    """A leaf in one column: its points, and whether it is counted, spread, or left for another reason."""
    most: Fraction
    points: Fraction
    state: str


def is_met(parent):
    return any(child.spec.get("not_applicable") == SPREAD for child in parent.same)


def leaves(parent):
    """READING: leaves of another type and children that are parents take no part."""
    return [child for child in parent.same if not child.children and not child.is_survey]


def state(leaf, excluded):
    """READING: a leaf of the level above may have a `not_applicable` of its own; `excluded` leaves the parent's max."""
    if not excluded:
        return "counted"
    return SPREAD if leaf.spec["not_applicable"] == SPREAD else "left"


def own(leaf):
    """As the score cards have it; the level above is out of it for good."""
    if leaf.superior:
        return Share(leaf.max, Fraction(0), "left")
    return Share(leaf.max, leaf.self, state(leaf, leaf.own.excluded))


def standing(leaf):
    if leaf.excluded == "superior-out":
        return Share(leaf.max, Fraction(0), "left")
    return Share(leaf.max, leaf.appraised, state(leaf, leaf.excluded == "not-applicable"))


def together(shares, settle_points):
    """(points, most points in the denominator); both 0 where all are gone."""
    room = sum((share.most for share in shares if share.state != "left"), Fraction(0))
    counted = sum((share.most for share in shares if share.state == "counted"), Fraction(0))
    if not counted:
        return Fraction(0), Fraction(0)
    points = sum((share.points for share in shares if share.state == "counted"), Fraction(0))
    return settle_points(room * points / counted), room


def settle(parent, settle_points):
    """Puts the spread numbers in the place of the plain sums of these leaves."""
    taking_part = leaves(parent)
    parent.self += together(list(map(own, taking_part)), settle_points)[0] - sum(leaf.self for leaf in taking_part)
    points, room = together(list(map(standing, taking_part)), settle_points)
    parent.appraised += points - sum(leaf.appraised for leaf in taking_part)
    parent.final = parent.appraised + parent.survey
    parent.counted += room - sum(leaf.counted for leaf in taking_part)
    for leaf in taking_part:
        # READING: where all are gone they are excluded like leaves, and nothing is spread.
        leaf.spread = room > 0 and standing(leaf).state == SPREAD

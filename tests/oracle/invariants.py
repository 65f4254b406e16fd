# SPDX-License-Identifier: MIT
"""What holds of every ward's numbers, whatever its framework is made of; told apart from how they are computed."""
from fractions import Fraction

import combine
import compute
import spread
from cards import Ward
from items import NORMAL

STATUS = {"scored", "missing", "not-applicable", "survey", "superior", "not-chosen"}


def total(items, key):
    return sum((getattr(item, key) for item in items), Fraction(0))


def of_item(item):
    most, columns = item.max, [getattr(item, key) for key in combine.COLUMNS]
    yield "points are not below 0", all(value >= 0 for value in columns)
    yield "points are at most max", most is None or all(value <= most for value in columns)
    yield "only a penalty is without max", most is not None or item.type == "penalty"
    yield "counted lies in 0..max, and only of what is normal", (
        0 <= item.counted <= most if item.type == NORMAL else item.counted == 0)
    yield "the status is known", item.status in STATUS
    if item.type == NORMAL:
        yield "final = appraised + survey", item.final == item.appraised + item.survey
    elif most is not None:
        yield "a cap takes from final at most what appraised and survey keep", item.final <= item.appraised + item.survey
    yield from of_parent(item) if item.children else of_leaf(item)


def of_leaf(item):
    yield "excluded is not counted", not item.excluded or item.counted == 0
    yield "nobody of the unit scores it", item.officer is None or not (item.superior or item.is_survey)
    yield "the self column leaves it out", item.self == 0 or not (item.superior or item.is_survey)
    yield "not chosen is nothing", item.status != "not-chosen" or item.counted == item.appraised == item.final == 0
    yield "spread is what its parent says", not item.spread or item.spec["not_applicable"] == "spread"


def of_parent(item):
    same = item.same
    if item.combine == "one-of":
        standing = [child for child in same if child.status not in ("not-chosen", "superior")]
        decided = [child for child in same if child.status == "superior"]
        yield "one stands at most", len(standing) + (len(decided) if item.chosen else 0) <= 1
        yield "it counts as a whole or not at all", item.counted in (0, item.max if item.type == NORMAL else 0)
    elif item.combine == "capped":
        yield "counted is what the cap leaves", item.counted == min(item.max, total(same, "counted"))
        yield "final is what the cap leaves", item.final == min(item.max, total(same, "final"))
    elif spread.is_met(item):
        yield from of_spread(item)
    elif item.type == NORMAL:
        yield "parts sum to the whole", all(
            getattr(item, key) == total(same, key) for key in (*combine.COLUMNS, "counted"))
    if item.combine == "sum" and item.type == NORMAL:
        yield "maxima sum to the whole", item.max == total(same, "max")
    yield "missing is told above", item.status == "missing" or all(child.status != "missing" for child in item.children)


def of_spread(item):
    leaves, rest = spread.leaves(item), [child for child in item.same if child not in spread.leaves(item)]
    gone = [leaf for leaf in leaves if leaf.excluded and not leaf.spread]
    counted = total(leaves, "counted")
    yield "what left without a trace lowers the denominator", item.counted == total(rest, "counted") + (
        total(leaves, "max") - total(gone, "max"))
    yield "nothing is spread over nothing", counted > 0 or not any(leaf.spread for leaf in leaves)
    plain, made = total(leaves, "appraised"), item.appraised - total(rest, "appraised")
    yield "without what was spread it is the sum", made == plain or any(leaf.spread for leaf in leaves)
    yield "what is spread loses nothing", made >= plain
    yield "the survey is added as it is", item.survey == total(item.same, "survey")


def of_ward(ward, made):
    if made.at_leaf:
        yield "rounded at leaves, all has the scale's decimals", all(
            (getattr(item, key) * 10 ** made.decimals).denominator == 1 for item in made.items for key in combine.COLUMNS)
    areas = [area for area in made.areas if area.type == NORMAL]
    most, counted = total(areas, "max"), total(areas, "counted")
    if not any(item.combine == "capped" for item in made.items):
        left = [item for item in made.items if item.excluded and item.type == NORMAL and not item.spread]
        yield "what is excluded lowers the denominator", most - counted == total(left, "max")
    base = made.base(most, counted)
    if base is not None and counted:
        yield "the base is not below what is counted", base >= counted
    earlier = compute.assess(Ward(ward.framework, ward.plan, ward.cards, ward.draft, poll=ward.poll, on=ward.on))
    yield "a round does not move the self column", all(
        one.self == other.self for one, other in zip(earlier.items, made.items))
    yield "without a round appraised is self", all(item.appraised == item.self for item in earlier.items)
    yield "what the level above scores is in once a round exists", not (
        made.appraised and any(item.excluded == "superior-out" for item in made.items))
    if not ward.draft:
        yield "what is no draft has no errors", made.errors == 0


def broken(ward):
    """What does not hold, as texts."""
    made = compute.assess(ward)
    for item in made.items:
        yield from (f"{item.code}: {what}" for what, holds in of_item(item) if not holds)
    yield from (what for what, holds in of_ward(ward, made) if not holds)

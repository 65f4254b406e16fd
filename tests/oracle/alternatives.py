# SPDX-License-Identifier: MIT
"""`combine: one-of`: of the children of a parent exactly one stands. Readings of what formats.md leaves open are
marked READING."""
from fractions import Fraction

from items import NORMAL
from standing import Standing

MOVES = ("points", "level", "parts", "inputs")


def choose(made, parent):
    """The child that the score cards choose, or None. READING: of two that are scored, or of two claims alone, the first
    in the framework's order stands in a draft, and the parent is one finding."""
    scored = [child for child in parent.children if child.entry and not child.entry.get("not_applicable")]
    claimed = [child for child in parent.children if child.entry and child.entry.get("not_applicable")]
    among = scored or claimed
    made.errors += len(among) > 1
    # As for a leaf: an officer who handed in nothing is one finding, and a bonus that nobody scores is none.
    made.errors += not among and parent.type != "bonus" and parent.children[0].officer in made.filed
    return among[0] if among else None


def settle(made, parent):
    """What stands of each child after the score cards and after the council's rounds."""
    children = {child.code: child for child in parent.children}
    superior = parent.children[0].superior
    chosen = None if superior else choose(made, parent)
    for child in parent.children:
        if child is not chosen:
            child.own = Standing(status="not-chosen")
    at = {code: child.own for code, child in children.items()}
    for decision in made.decisions:
        child = children.get(decision["item"])
        if child is None or child is not chosen and not takes(decision, chosen):
            continue
        # READING: a child that was chosen before keeps the figures that stood then, and inputs are merged over them.
        chosen, child.decided = child, True
        at[child.code] = made.decide(child, decision, at[child.code])
    parent.chosen = chosen
    if chosen is None and superior and made.appraised and parent.type == NORMAL:
        made.errors += 1    # READING: it is open at the parent, once
    for child in parent.children:
        finish(made, child, at[child.code] if child is chosen else Standing(status="not-chosen"))
    settle_absence(made, parent)


def takes(decision, chosen):
    """Whether a decision on a child that is not chosen chooses it. READING: `not_applicable` does so only where nothing
    else is chosen; beside what is chosen it changes nothing, as in a score card."""
    return any(key in decision for key in MOVES) or chosen is None and "not_applicable" in decision


def finish(made, child, standing):
    child.standing = standing
    child.self, child.appraised = child.own.points, standing.points
    child.final = child.appraised
    child.status = standing.status
    if child.superior and (child is child.parent.chosen or child.parent.chosen is None):
        child.status = "superior"
    if child is child.parent.chosen:
        child.excluded = "not-applicable" if standing.excluded else None
        child.counted = child.max if child.type == NORMAL and not standing.excluded else Fraction(0)


def settle_absence(made, parent):
    """READING: where nothing is chosen, all children are `not-chosen`, since none of them alone is missing; what the level
    above has not scored yet left the denominator once, as the parent."""
    if parent.chosen is not None:
        return
    if not parent.children[0].superior:
        parent.status = "scored" if parent.type == "bonus" else "missing"
    elif not made.appraised:
        parent.excluded = "superior-out"


def add_up(parent):
    for key in ("self", "appraised", "final", "counted"):
        setattr(parent, key, sum((getattr(child, key) for child in parent.children), Fraction(0)))
    if parent.chosen is None and parent.type == NORMAL and not parent.excluded:
        parent.counted = parent.max     # missing counts, as 0 points

# SPDX-License-Identifier: MIT
"""`scored_by: superior`: a leaf that the level above scores in a round. Readings of what formats.md leaves open are
marked READING."""
from fractions import Fraction

from items import NORMAL
from standing import Standing


def begin(item):
    """Nobody of the unit scores it, so that its own numbers are 0 for good. READING: its status is `superior` whatever was
    decided, as that of a survey leaf stays `survey`; what excludes it stands among the excluded."""
    item.status, item.basis = "superior", "none"
    item.own = item.standing = Standing(status="superior")


def settle(made, item):
    """Not counted while no round exists; after that a normal one has to be decided."""
    if not made.appraised:
        # READING: a bonus or a penalty is listed as excluded, too.
        item.excluded = "superior-out"
        return
    item.standing = made.after_rounds(item)
    item.appraised = item.standing.points
    item.counted = item.max if item.type == NORMAL and not item.standing.excluded else Fraction(0)
    item.excluded = "not-applicable" if item.standing.excluded else None
    # READING: judged after the last round; in a draft an undecided one is counted, as what is missing is.
    made.errors += not item.decided and item.type == NORMAL

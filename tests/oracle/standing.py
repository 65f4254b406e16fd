# SPDX-License-Identifier: MIT
"""What stands of a leaf before the council's rounds and after each decision, as formats.md has it
under appraisal. Readings of what it leaves open are marked READING."""
from dataclasses import dataclass, field, replace
from fractions import Fraction

import formula
import shares


@dataclass(frozen=True)
class Standing:
    """The points that stand, the inputs they were last derived from, and the leaf's status. Points that the level above
    gave are `scored`, too."""
    points: Fraction = Fraction(0)
    status: str = "scored"
    inputs: dict = field(default_factory=dict)
    excluded: bool = False


def fraction(text):
    """A number as documents write it: a comma or a point, with or without a sign."""
    return Fraction(str(text).replace(",", "."))


def yielded(spec, most, answer, inputs):
    """The exact points that a leaf's rule yields for an answer with these inputs."""
    rule = spec["rule"]
    if "levels" in rule:
        level = next(level for level in rule["levels"] if level["id"] == answer["level"])
        return Fraction(answer["points"]) if "range" in level else shares.worth(level["points"], most)
    if "checklist" in rule:
        return sum((shares.worth(part["points"], most) for part in rule["checklist"]
                    if part["id"] in answer["parts"]), Fraction(0))
    if "range" in rule:
        return Fraction(answer["points"])
    return formula.points(rule["formula"], inputs, most)


def fits_rule(rule, points, most, scale):
    """Whether the rule could have yielded the points by a level, a step or a set of parts; `scale`: decimals and
    rounding."""
    if "levels" in rule:
        return any(shares.level_allows(level, points, most, scale) for level in rule["levels"])
    if "checklist" in rule:
        return shares.parts_allow(rule["checklist"], points, most, scale)
    if "range" in rule:
        least, step = (Fraction(rule["range"][key]) for key in ("min", "step"))
        return points == most or points >= least and (points - least) % step == 0
    return True     # READING: a formula has no levels or steps that points could be off


def not_applicable(spec, most):
    full = spec["not_applicable"] == "full"
    return Standing(most if full else Fraction(0), "not-applicable", {}, not full)


def answered(spec, most, answer, settle, before):
    """What stands after an answer by the rule; `settle` rounds a leaf's points, or does not."""
    if answer.get("not_applicable"):
        # READING: the inputs of an item the council excuses are still the last standing ones.
        return replace(not_applicable(spec, most), inputs=before.inputs)
    inputs = before.inputs
    if "inputs" in answer:
        inputs = inputs | formula.figures(spec["rule"]["formula"], answer["inputs"])
    return Standing(settle(yielded(spec, most, answer, inputs)), "scored", inputs)


def decided(spec, most, decision, settle, before, own):
    """What stands after one decision of the council; `own` is what the unit claimed."""
    if "accept" in decision:
        # READING: with the self-score its inputs stand again.
        return own if decision["accept"] == "self" else before
    if "points" in decision:
        return Standing(fraction(decision["points"]), "scored", before.inputs)
    if "change" in decision:
        return Standing(before.points + fraction(decision["change"]), "scored", before.inputs)
    return answered(spec, most, decision, settle, before)

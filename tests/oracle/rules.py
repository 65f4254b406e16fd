# SPDX-License-Identifier: MIT
"""Random scoring rules, and random entries that such a rule can score."""
from fractions import Fraction

import figures
import shares
from formula_rules import formula_rule
from scalars import Raw, number, rounded
from words import slug, title


class Scale:
    """The scale of a framework: how many decimals points have, and how they are rounded. `on`: which constructs its
    rules may hold."""

    def __init__(self, rng, on=frozenset()):
        self.on = on
        self.decimals = rng.choice((0, 1, 2, 2, 2, 3, 4))
        self.rounding = rng.choice(("half-up", "half-even", "half-even", "down"))
        self.round_at = rng.choice(("leaf", "leaf", "print"))
        self.unit = Fraction(1, 10 ** self.decimals)

    def points(self, value):
        return number(value, self.decimals)

    def part(self, rng, most):
        """Some number of points from 0 to `most`, as the scale writes them."""
        coarse = rng.choice((self.unit, max(self.unit, Fraction(1, 4) // self.unit * self.unit)))
        return rng.randint(0, int(most / coarse)) * coarse

    def maximum(self, rng):
        return self.part(rng, 9) + max(self.unit, Fraction(rng.randint(0, 2)))


def split(rng, scale, most, parts):
    """`most` as a sum of at most so many positive parts."""
    units = int(most / scale.unit)
    cuts = sorted({rng.randint(1, units) for _ in range(parts - 1)} | {units})
    return [(high - low) * scale.unit for low, high in zip([0] + cuts, cuts)]


def levels(rng, scale, most):
    points = {scale.part(rng, most) for _ in range(rng.randint(1, 3))}
    shared = "percent" in scale.on and rng.random() < 0.5
    if shared:
        points |= {shares.share(rng, most) for _ in range(rng.randint(1, 2))}
    points = sorted(points | {most}, reverse=True)
    points = points if len(points) > 1 else [most, Fraction(0)]
    taken = set()
    made = [{"id": Raw(slug(rng, taken)), "points": spelled(rng, scale, p, most, shared), "text": title(rng)}
            for p in points]
    if "level-range" in scale.on and rng.random() < 0.4:
        shares.opened(rng, scale, made, most)
    return {"levels": made}


def spelled(rng, scale, value, most, shared):
    """Points as a number, or as a share of the most where that is all they can be, or half of the time."""
    if shared and (value % scale.unit or rng.random() < 0.5):
        return shares.spelled(rng, value, most)
    return scale.points(value)


def checklist(rng, scale, most):
    taken = set()
    shared = "percent" in scale.on and rng.random() < 0.5
    parts = shares.split(rng, most) if shared and rng.random() < 0.7 else split(rng, scale, most, rng.randint(1, 5))
    return {"checklist": [{"id": Raw(slug(rng, taken)), "points": spelled(rng, scale, p, most, shared),
                           "text": title(rng)} for p in parts]}


def judgement(rng, scale, most):
    least = scale.part(rng, most - scale.unit) if rng.random() < 0.3 else Fraction(0)
    step = max(scale.unit, scale.part(rng, (most - least) / 2))
    return {"range": {"min": scale.points(least), "step": scale.points(step)}}


def rule(rng, scale, most):
    return rng.choice((levels, checklist, judgement, formula_rule, formula_rule))(rng, scale, most)


# Entries

def claim(rng, rule, scale, most, keeps_limits=True):
    """The keys of a score entry that uses the rule, and the exact points it yields; None where
    no admissible inputs were found for a formula."""
    if "levels" in rule:
        return shares.in_level(rng, scale, rng.choice(rule["levels"]), most)
    if "checklist" in rule:
        parts = rng.sample(rule["checklist"], rng.randint(0, len(rule["checklist"])))
        return ({"parts": [part["id"] for part in parts]},
                sum((shares.worth(part["points"], most) for part in parts), Fraction(0)))
    if "range" in rule:
        least, step = (Fraction(rule["range"][key]) for key in ("min", "step"))
        steps = rng.randint(0, int((most - least) / step))
        points = most if rng.random() < 0.2 else least + steps * step
        return {"points": scale.points(points)}, points
    return figures.claim(rng, rule["formula"], most, keeps_limits, "lazy-inputs" in scale.on)


def restated(rng, scale, entry, points):
    """`points` as an entry may repeat them: what the rule yields, rounded."""
    return {} if "points" in entry or rng.random() < 0.5 else {
        "points": scale.points(rounded(points, scale.decimals, scale.rounding))}

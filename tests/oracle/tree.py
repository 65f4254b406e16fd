# SPDX-License-Identifier: MIT
"""The items of a random framework: what score cards and the council need to know of them, and how a leaf is made."""
from dataclasses import dataclass, field
from fractions import Fraction

import rules
from formula_rules import formula_rule
from scalars import Raw
from words import title


@dataclass
class Leaf:
    """A scored item as the generator knows it. `most`: None for a penalty without limit; `group`: the parent whose
    alternatives it is among."""
    code: str
    chain: list          # its code and those above it, nearest first
    most: Fraction | None
    type: str
    spec: dict
    superior: bool = False
    group: str | None = None

    @property
    def survey(self):
        return self.spec["rule"] == "survey"

    @property
    def own(self):
        """Whether the unit scores it."""
        return not self.survey and not self.superior


@dataclass
class Tree:
    scale: rules.Scale
    areas: list = field(default_factory=list)
    leaves: list = field(default_factory=list)
    codes: list = field(default_factory=list)
    normal: Fraction = Fraction(0)

    def has(self, rng, construct, share):
        """Draws whether a construct is used, where it may be."""
        return construct in self.scale.on and rng.random() < share


@dataclass
class Place:
    """An item's code and those above it, its type, and whether the level above scores it; all of them inherited."""
    chain: list = field(default_factory=list)
    type: str = "normal"
    superior: bool = False


def segments(rng, count, letters):
    """Distinct code segments, 10 among them after 9 or before, sometimes letters."""
    pool = [str(n) for n in range(1, count + 3)] + ["10", "11", "100"]
    if letters:
        pool = ["I", "II", "A1", "B", "no", "1e5", "X10"] + pool[:2]
    made = list(dict.fromkeys(pool))[:max(count, 2) if rng.random() < 0.7 else None]
    return rng.sample(made, min(count, len(made)))


def head(rng, tree, segment, above):
    """An item of any type without its points: (document, place)."""
    code = f"{above.chain[0]}.{segment}" if above.chain else segment
    spec, kind = {"code": Raw(code), "title": title(rng)}, above.type
    if kind == "normal" and rng.random() < (0.12 if above.chain else 0.06):
        kind = rng.choice(("bonus", "penalty"))
    elif kind == "normal" and above.chain and tree.has(rng, "deducted", 0.15):
        kind = "penalty"
    if kind != above.type:
        spec["type"] = Raw(kind)
    if rng.random() < 0.2:
        spec["label"] = Raw(rng.choice(("1", "2.1", "TT 3", "a)", "*")))
    if tree.has(rng, "source", 0.25):
        spec["source"] = title(rng)
    return spec, Place([code, *above.chain], kind, scorer(rng, tree, spec, above))


def alike(rng, tree, segment, above):
    """An item of the type and the scorer of its parent, without its points: (document, place)."""
    code = f"{above.chain[0]}.{segment}"
    return {"code": Raw(code), "title": title(rng)}, Place([code, *above.chain], above.type, above.superior)


def scorer(rng, tree, spec, above):
    """Whether the level above scores an item and all below it; said where it differs, and sometimes where not."""
    if not tree.has(rng, "superior", 0.3 if above.superior else 0.15):
        return above.superior
    superior = above.superior if rng.random() < 0.1 else not above.superior
    spec["scored_by"] = Raw("superior" if superior else "unit")
    return superior


def leaf(rng, tree, spec, place, most=None, may_be_survey=True):
    """Fills in a leaf; `most`: its points, where they are given. Returns them; None where there is no limit."""
    tree.codes.append(place.chain[0])
    made = Leaf(place.chain[0], place.chain, None, place.type, spec, place.superior)
    if place.type == "penalty" and most is None and tree.has(rng, "open-penalty", 0.4):
        spec["rule"] = formula_rule(rng, tree.scale, None)
    else:
        made.most = tree.scale.maximum(rng) if most is None else most
        leaf_keys(rng, tree, spec, place, made.most, may_be_survey)
        spec["max"] = tree.scale.points(made.most)
    tree.leaves.append(made)
    return made.most


def leaf_keys(rng, tree, spec, place, most, may_be_survey=True):
    is_normal = place.type == "normal"
    if may_be_survey and not place.superior and rng.random() < (0.12 if is_normal else 0.05):
        spec["rule"] = Raw("survey")
        return
    spec["rule"] = rules.rule(rng, tree.scale, most)
    if not place.superior and rng.random() < 0.3:
        spec["evidence"] = Raw(rng.choice(("either", "required", "required")))
    if rng.random() < 0.2:
        spec["documents"] = title(rng)
    if is_normal and rng.random() < 0.35:
        spec["not_applicable"] = Raw(rng.choice(("full", "excluded")))

# SPDX-License-Identifier: MIT
"""A random framework, from a random source. `Tree` keeps what the score cards need to know."""
from dataclasses import dataclass, field
from fractions import Fraction

import rules
from scalars import Num, Raw, number
from words import title


@dataclass
class Leaf:
    """A scored item as the generator knows it."""
    code: str
    chain: list          # its code and those above it, nearest first
    most: Fraction
    type: str
    spec: dict

    @property
    def survey(self):
        return self.spec["rule"] == "survey"


@dataclass
class Tree:
    scale: rules.Scale
    areas: list = field(default_factory=list)
    leaves: list = field(default_factory=list)
    codes: list = field(default_factory=list)
    normal: Fraction = Fraction(0)


def segments(rng, count, letters):
    """Distinct code segments, 10 among them after 9 or before, sometimes letters."""
    pool = [str(n) for n in range(1, count + 3)] + ["10", "11", "100"]
    if letters:
        pool = ["I", "II", "A1", "B", "no", "1e5", "X10"] + pool[:2]
    made = list(dict.fromkeys(pool))[:max(count, 2) if rng.random() < 0.7 else None]
    return rng.sample(made, min(count, len(made)))


def item(rng, tree, code, above, inherited, depth):
    """An item and all below it; returns its document, its type and its most points."""
    kind = inherited
    spec = {"code": Raw(code), "title": title(rng)}
    if inherited == "normal" and rng.random() < (0.12 if above else 0.06):
        kind = rng.choice(("bonus", "penalty"))
        spec["type"] = Raw(kind)
    if rng.random() < 0.2:
        spec["label"] = Raw(rng.choice(("1", "2.1", "TT 3", "a)", "*")))
    tree.codes.append(code)
    chain = [code, *above]
    if depth == 1:
        most = tree.scale.maximum(rng)
        leaf_keys(rng, tree, spec, kind, most)
        tree.leaves.append(Leaf(code, chain, most, kind, spec))
        spec["max"] = tree.scale.points(most)
    else:
        most = parent_keys(rng, tree, spec, chain, kind, depth)
    return spec, kind, most


def leaf_keys(rng, tree, spec, kind, most):
    if rng.random() < (0.12 if kind == "normal" else 0.05):
        spec["rule"] = Raw("survey")
        return
    spec["rule"] = rules.rule(rng, tree.scale, most)
    if rng.random() < 0.3:
        spec["evidence"] = Raw(rng.choice(("either", "required", "required")))
    if rng.random() < 0.2:
        spec["documents"] = title(rng)
    if kind == "normal" and rng.random() < 0.35:
        spec["not_applicable"] = Raw(rng.choice(("full", "excluded")))


def parent_keys(rng, tree, spec, chain, kind, depth):
    """Children, and the parent's max: the sum over its own type, or a cap below it."""
    children, total = [], Fraction(0)
    letters = rng.random() < 0.1
    for segment in segments(rng, rng.randint(1, 4), letters):
        below = depth - 1 if rng.random() < 0.6 else rng.randint(1, depth - 1)
        child, child_kind, most = item(rng, tree, f"{chain[0]}.{segment}", chain, kind, below)
        children.append(child)
        total += most if child_kind == kind else 0
    if total == 0:          # only bonus or penalty below: give it one normal child
        most = tree.scale.maximum(rng)
        code = f"{chain[0]}.Z9"
        spare = {"code": Raw(code), "title": title(rng), "max": tree.scale.points(most)}
        leaf_keys(rng, tree, spare, kind, most)
        tree.codes.append(code)
        tree.leaves.append(Leaf(code, [code, *chain], most, kind, spare))
        children.append(spare)
        total = most
    spec["criteria" if len(chain) == 1 else "components"] = children
    if kind != "normal" and rng.random() < 0.6:
        total = max(tree.scale.unit, tree.scale.part(rng, total))
        spec["max"] = tree.scale.points(total)
    elif rng.random() < 0.7:
        spec["max"] = tree.scale.points(total)
    return total


def framework(rng):
    """(document, Tree). Keys whose value is the default are sometimes left out."""
    tree = Tree(rules.Scale(rng))
    deepest = rng.randint(1, 4)
    for segment in segments(rng, rng.randint(1, 6), rng.random() < 0.15):
        depth = deepest if rng.random() < 0.6 else rng.randint(1, deepest)
        spec, kind, most = item(rng, tree, segment, [], "normal", depth)
        tree.areas.append(spec)
        tree.normal += most if kind == "normal" else 0
    scale = defaults_out(rng, {"decimals": Num(tree.scale.decimals),
                               "rounding": Raw(tree.scale.rounding),
                               "round_at": Raw(tree.scale.round_at)},
                         {"decimals": "2", "rounding": "half-up", "round_at": "leaf"})
    index = defaults_out(rng, {"decimals": Num(rng.choice((0, 1, 2, 2, 2, 3, 4))),
                               "ties": Raw(rng.choice(("dense", "competition"))),
                               "rank_by": Raw(rng.choice(("exact", "published")))},
                         {"decimals": "2", "ties": "dense", "rank_by": "exact"})
    if rng.random() < 0.3:
        index["cap"] = Num(rng.choice(("100", "100", "90", "60")))
    document = {
        "schema": Raw("cchc/framework/1"), "id": Raw(f"khung-{rng.randint(1, 999)}"),
        "title": title(rng), "standing": Raw(rng.choice(("illustrative", "official"))),
        "source": [title(rng) for _ in range(rng.randint(1, 2))],
        "scale": {"max": tree.scale.points(tree.normal), **scale},
        "justification": {"min_letters": Num(rng.choice((10, 40, 60))),
                          "fillers": [Raw("như trên"), Raw("đã thực hiện")]},
        "survey": {"optional": Raw("true")}, "grades": grades(rng, tree.scale),
        "areas": tree.areas}
    if index or rng.random() < 0.5:
        document["index"] = index or {"decimals": Num(2)}
    if rng.random() < 0.3:
        del document["justification"]
    return document, tree


def defaults_out(rng, keys, defaults):
    """The keys, those at their default left out half of the time."""
    return {key: value for key, value in keys.items()
            if str(value) != defaults[key] or rng.random() < 0.5}


def grades(rng, scale):
    starts = {Fraction(rng.randint(1, 100)) for _ in range(rng.randint(1, 5))}
    if scale.decimals and rng.random() < 0.5:
        starts = {start - Fraction(rng.randint(0, 9), 10) for start in starts}
    starts = sorted(starts | {Fraction(0)}, reverse=True)
    return [{"from": number(start, 0, False), "name": Raw(f"Loại {place}")}
            for place, start in enumerate(starts, 1)]


def sharpen_grades(rng, document, index):
    """Puts one grade's threshold exactly on a published index, so that the exact one may miss it.
    Only where the threshold needs no more decimals than points have."""
    starts = {Fraction(grade["from"]) for grade in document["grades"]} | {index}
    document["grades"] = [{"from": number(start, 0, False), "name": Raw(f"Loại {place}")}
                          for place, start in enumerate(sorted(starts, reverse=True), 1)]

# SPDX-License-Identifier: MIT
"""Random parents whose leaves hang together: alternatives, and leaves that spread what does not apply."""
from fractions import Fraction

from scalars import Raw
from tree import alike, head, leaf, segments


def alternatives(rng, tree, place):
    """Two to four leaves of one max, all of the parent's type and scorer: (children, max)."""
    most, children = tree.scale.maximum(rng), []
    for segment in segments(rng, rng.randint(2, 4), rng.random() < 0.1):
        spec, at = alike(rng, tree, segment, place)
        leaf(rng, tree, spec, at, most, may_be_survey=False)
        tree.leaves[-1].group = place.chain[0]
        if place.type == "normal" and rng.random() < 0.4:
            spec["not_applicable"] = Raw(rng.choice(("full", "excluded")))
        children.append(spec)
    return children, most


def spreading(rng, tree, place):
    """Two to five leaves, at least one of them scored by the unit: (children, the sum of the normal ones' max). Those of
    the survey, of the level above and of another type are among them."""
    children, total = [], Fraction(0)
    for serial, segment in enumerate(segments(rng, rng.randint(2, 5), rng.random() < 0.1)):
        spec, at = (head if serial else alike)(rng, tree, segment, place)
        most = leaf(rng, tree, spec, at, may_be_survey=serial > 0)
        children.append(spec)
        if at.type != "normal":
            continue
        total += most
        if tree.leaves[-1].own:
            spec["not_applicable"] = Raw("spread")
        elif tree.leaves[-1].superior and rng.random() < 0.4:
            spec["not_applicable"] = Raw(rng.choice(("spread", "excluded", "full")))
    return children, total


def picked(rng, leaves, draft):
    """{code: `score`, `claim` or None} for the leaves that are alternatives; in a draft sometimes two of a kind."""
    made, by_parent = {}, {}
    for leaf in leaves:
        if leaf.group:
            by_parent.setdefault(leaf.group, []).append(leaf)
    for alike_ones in by_parent.values():
        claimable = [leaf for leaf in alike_ones if "not_applicable" in leaf.spec]
        wanted = {leaf.code: None for leaf in alike_ones}
        if claimable and rng.random() < 0.3:
            for leaf in rng.sample(claimable, 2 if draft and len(claimable) > 1 and rng.random() < 0.2 else 1):
                wanted[leaf.code] = "claim"
        else:
            for leaf in claimable:
                wanted[leaf.code] = "claim" if rng.random() < 0.3 else None
            for leaf in rng.sample(alike_ones, 2 if draft and rng.random() < 0.2 else 1):
                wanted[leaf.code] = "score"
        made |= wanted
    return made

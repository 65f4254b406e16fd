# SPDX-License-Identifier: MIT
"""Random tests of a framework, all of them right: what an answer to an item is worth."""
import rules
from scalars import Flag, Raw, rounded


def tests(rng, tree):
    """Up to four. READING: the points of a test are what the rule yields, rounded to the scale's decimals; judgements
    have none, since nothing is derived there."""
    leaves = [leaf for leaf in tree.leaves if not leaf.survey and "range" not in leaf.spec["rule"]]
    return [one for leaf in rng.sample(leaves, min(len(leaves), rng.randint(1, 4))) for one in test(rng, tree.scale, leaf)]


def test(rng, scale, leaf):
    start = {"item": Raw(leaf.code)}
    if leaf.spec.get("not_applicable") == "full" and rng.random() < 0.5:
        yield {**start, "not_applicable": Flag("true"), "points": scale.points(leaf.most)}
        return
    claimed = rules.claim(rng, leaf.spec["rule"], scale, leaf.most)
    if claimed is None or "points" in claimed[0]:
        return
    answer, points = claimed
    answer = {"given": answer["inputs"]} if "inputs" in answer else answer
    yield {**start, **answer, "points": scale.points(rounded(points, scale.decimals, scale.rounding))}

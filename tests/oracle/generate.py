# SPDX-License-Identifier: MIT
"""A random framework, from a random source. `Tree` keeps what the score cards need to know."""
from fractions import Fraction

import groups
import rules
from scalars import Num, Raw, number
from tree import Leaf, Place, Tree, head, leaf, leaf_keys, segments
from words import title


def item(rng, tree, segment, above, depth):
    """An item and all below it; returns its document, its type and its most points."""
    spec, place = head(rng, tree, segment, above)
    return spec, place.type, leaf(rng, tree, spec, place) if depth == 1 else parent(rng, tree, spec, place, depth)


def parent(rng, tree, spec, place, depth):
    """Children, and the parent's max: the sum over its own type, or a cap."""
    tree.codes.append(place.chain[0])
    combine = "sum"
    if tree.has(rng, "one-of", 0.25):
        combine = "one-of"
        children, total = groups.alternatives(rng, tree, place)
    elif place.type == "normal" and not place.superior and tree.has(rng, "spread", 0.3):
        children, total = groups.spreading(rng, tree, place)
        if depth > 2 and rng.random() < 0.3:
            child, kind, most = item(rng, tree, "Z8", place, rng.randint(2, depth - 1))
            children.append(child)
            total += most if kind == "normal" else 0
    else:
        combine = "capped" if tree.has(rng, "capped", 0.3) else "sum"
        children, total = plain_children(rng, tree, place, depth)
    spec["criteria" if len(place.chain) == 1 else "components"] = children
    return stated(rng, tree, spec, place.type, total, combine)


def plain_children(rng, tree, place, depth):
    """Items of any kind: (children, the sum of those of the parent's type; None where that has no limit)."""
    children, mosts = [], []
    letters = rng.random() < 0.1
    for segment in segments(rng, rng.randint(1, 4), letters):
        below = depth - 1 if rng.random() < 0.6 else rng.randint(1, depth - 1)
        child, kind, most = item(rng, tree, segment, place, below)
        children.append(child)
        mosts += [most] if kind == place.type else []
    if not mosts:           # only bonus or penalty below: give it one normal child
        most = tree.scale.maximum(rng)
        code = f"{place.chain[0]}.Z9"
        spare = {"code": Raw(code), "title": title(rng), "max": tree.scale.points(most)}
        at = Place([code, *place.chain], place.type, place.superior)
        leaf_keys(rng, tree, spare, at, most)
        tree.codes.append(code)
        tree.leaves.append(Leaf(code, at.chain, most, at.type, spare, at.superior))
        children.append(spare)
        mosts = [most]
    return children, None if None in mosts else sum(mosts, Fraction(0))


def stated(rng, tree, spec, kind, total, combine):
    """Writes a parent's max and how it combines, where that is to be said; returns the max."""
    if combine == "one-of":
        spec |= {"combine": Raw(combine), "max": tree.scale.points(total)}
        return total
    if combine == "capped" or kind != "normal" and rng.random() < 0.6:
        if combine == "capped":
            spec["combine"] = Raw(combine)
        most = tree.scale.maximum(rng) if total is None else max(tree.scale.unit, tree.scale.part(rng, total))
        spec["max"] = tree.scale.points(most)
        return most
    if rng.random() < 0.7 and total is not None:
        spec["max"] = tree.scale.points(total)
    if kind == "normal" and (tree.has(rng, "capped", 0.1) or tree.has(rng, "one-of", 0.1)):
        spec["combine"] = Raw("sum")
    return total


def framework(rng, on=frozenset()):
    """(document, Tree). Keys whose value is the default are sometimes left out."""
    tree = Tree(rules.Scale(rng, on))
    deepest = rng.randint(1, 4)
    for segment in segments(rng, rng.randint(1, 6), rng.random() < 0.15):
        depth = deepest if rng.random() < 0.6 else rng.randint(1, deepest)
        spec, kind, most = item(rng, tree, segment, Place(), depth)
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
    if tree.has(rng, "base", 0.6):
        index["base"] = tree.scale.points(tree.normal + tree.scale.part(rng, tree.normal + 9))
    if tree.has(rng, "base", 0.5):
        index["name"] = title(rng)
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

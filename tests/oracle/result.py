# SPDX-License-Identifier: MIT
"""The result JSON that formats.md prescribes for a ward: cchc/result/2 where it holds any construct by name, else
cchc/result/1. Readings of what formats.md leaves open are marked READING."""
from fractions import Fraction

import compute
from items import NORMAL
from scalars import Num, text_of


def say(value):
    return None if value is None else Num(text_of(value))


def item_json(item):
    return {"code": item.code, "parent": item.parent.code if item.parent else None,
            "title": item.title, "leaf": not item.children, "type": item.type,
            "max": say(item.max), "counted": say(item.counted), "self": say(item.self),
            "appraised": say(item.appraised), "survey": say(item.survey), "final": say(item.final),
            "status": item.status, "officer": item.officer, "basis": item.basis}


def deducted(item):
    """What stands of the penalties below a parent that is none itself; None where it holds none."""
    below = [] if item.type == "penalty" else list(item.topmost("penalty"))
    return say(sum((one.final for one in below), Fraction(0))) if below else None


def led_by(name, items):
    """What an officer is to score, with its status and whether it is excluded. READING: alternatives are one thing to
    score, and stand in the totals once, as their parent."""
    for item in items:
        if item.combine == "one-of" and item.children[0].officer == name:
            yield item, item.status, item.chosen and item.chosen.excluded
        elif item.officer == name and not item.is_alternative:
            yield item, item.status, item.excluded


def officer_json(name, items):
    led = list(led_by(name, items))
    points = [item for item, _, excluded in led if item.type == NORMAL and not excluded]
    most, own, final = (sum((getattr(item, key) for item in points), Fraction(0)) for key in ("max", "self", "final"))
    # READING: whatever is not missing counts as scored: not applicable, an unscored bonus.
    return {"id": name, "items": say(len(led)),
            "scored": say(sum(status != "missing" for _, status, _ in led)),
            "max": say(most), "self": say(own), "final": say(final)}


def excluded_json(item):
    made = {"code": item.code, "max": say(item.max), "reason": item.excluded}
    return {**made, "spread": True} if item.spread else made


def total_json(made):
    areas = [area for area in made.areas if area.type == NORMAL]
    most, denominator, own, appraised, surveyed, final = (
        sum((getattr(area, key) for area in areas), Fraction(0))
        for key in ("max", "counted", "self", "appraised", "survey", "final"))
    bonus, penalty = made.top("bonus"), made.top("penalty")
    base = made.base(most, denominator)
    exact = made.index(final + bonus - penalty, denominator if base is None else base)
    published, grade, _ = made.graded(exact)
    return {"max": say(most), "counted": say(denominator), "base": say(base), "self": say(own), "appraised": say(appraised),
            "survey": say(surveyed), "bonus": say(bonus), "penalty": say(penalty), "final": say(final),
            "index": say(published), "index_exact": str(exact), "grade": grade}


def notes(ward, made, total):
    """What each note tells, in the order of the notes; the last names the grade it is about."""
    _, grade, other = made.graded(Fraction(total["index_exact"]))
    return (["draft"] * ward.draft + ["illustrative"] * (ward.framework["standing"] == "illustrative")
            + ["provisional"] * (made.stage() != "final") + [other] * (other != grade))


def ranking_json(framework):
    """By what units are ranked and graded; `scoring` is a fingerprint, too."""
    index, scale = framework.get("index", {}), framework["scale"]
    return {"scoring": None, "index_name": str(index["name"]) if "name" in index else None,
            "decimals": Num(scale.get("decimals", 2)), "index_decimals": Num(index.get("decimals", 2)),
            "rounding": str(scale.get("rounding", "half-up")),
            "cap": say(Fraction(index["cap"])) if "cap" in index else None,
            "rank_by": str(index.get("rank_by", "exact")), "ties": str(index.get("ties", "dense")),
            "grades": [{"name": str(grade["name"]), "from": say(Fraction(grade["from"]))}
                       for grade in framework["grades"]]}


def result(ward):
    """The expected JSON. `tool` and the fingerprints are for the caller to judge, and the words of
    the notes: what they must tell stands here."""
    made = compute.assess(ward)
    total = total_json(made)
    unit, framework = ward.plan["unit"], ward.framework
    told = {
        "schema": "cchc/result/2" if ward.on else "cchc/result/1", "tool": None, "stage": made.stage(),
        "draft": ward.draft, "year": Num(ward.plan["year"]),
        "unit": {key: str(unit[key]) for key in ("id", "name", "group")},
        "framework": {"id": str(framework["id"]), "standing": str(framework["standing"]),
                      "sha256": None},
        "ranking": ranking_json(framework), "total": total, "items": [item_json(item) for item in made.items],
        "officers": [officer_json(str(officer["id"]), made.items)
                     for officer in ward.plan["officers"]],
        "excluded": [excluded_json(item) for item in made.items if item.excluded],
        "notes": notes(ward, made, total),
        "findings": {"errors": say(made.errors), "warnings": say(made.warnings + ward.strays), "accepted": say(0)},
        "accepted": []}
    if not ward.on:
        del total["base"]
        return told
    for item, row in zip(made.items, told["items"]):
        if deducted(item) is not None:
            row["deducted"] = deducted(item)
    return told

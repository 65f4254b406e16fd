# SPDX-License-Identifier: MIT
"""The oracle: the result JSON that formats.md prescribes for a ward at stage `self`, computed
slowly with fractions from the documents alone. Readings of what formats.md leaves open are marked
READING."""
from fractions import Fraction

import formula
from scalars import Num, rounded, text_of

NORMAL = "normal"


class Item:
    """An item of the framework with everything the result says about it, as fractions."""

    def __init__(self, spec, parent):
        self.spec, self.parent = spec, parent
        self.code, self.title = str(spec["code"]), str(spec["title"])
        self.type = str(spec.get("type", parent.type if parent else NORMAL))
        below = spec.get("criteria") or spec.get("components") or []
        self.children = [Item(child, self) for child in below]
        self.own = [child for child in self.children if child.type == self.type]
        self.max = (Fraction(spec["max"]) if "max" in spec
                    else sum((child.max for child in self.own), Fraction(0)))
        self.counted = self.self = self.survey = Fraction(0)
        self.status, self.basis, self.officer, self.excluded = "scored", None, None, None

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def above(self):
        """The item and those above it, nearest first."""
        at = self
        while at:
            yield at
            at = at.parent


def derived(item, entry):
    """The exact points that the item's rule yields for an entry."""
    rule = item.spec["rule"]
    if "levels" in rule:
        return next(Fraction(level["points"]) for level in rule["levels"]
                    if level["id"] == entry["level"])
    if "checklist" in rule:
        return sum((Fraction(part["points"]) for part in rule["checklist"]
                    if part["id"] in entry["parts"]), Fraction(0))
    if "range" in rule:
        return Fraction(entry["points"])
    inputs = {name: Fraction(value) for name, value in entry["inputs"].items()}
    return formula.points(rule["formula"]["cases"], inputs, item.max)


class Assessment:
    """A framework, a plan and score cards put together."""

    def __init__(self, framework, plan, cards):
        self.framework, self.plan = framework, plan
        scale = framework["scale"]
        self.decimals = int(scale.get("decimals", 2))
        self.rounding = str(scale.get("rounding", "half-up"))
        self.at_leaf = scale.get("round_at", "leaf") == "leaf"
        self.areas = [Item(spec, None) for spec in framework["areas"]]
        self.items = [item for area in self.areas for item in area.walk()]
        self.leads = {str(code): str(officer["id"]) for officer in plan["officers"]
                      for code in officer["leads"]}
        self.filed = {str(card["officer"]) for _, card in cards}
        self.entries = [(str(card["officer"]), entry) for _, card in cards
                        for entry in card["scores"]]
        self.errors = sum(str(officer["id"]) not in self.filed for officer in plan["officers"])
        for item in self.items:
            if not item.children:
                self.settle_leaf(item)
        for item in reversed(self.items):
            if item.children:
                self.settle_parent(item)

    def settle_leaf(self, item):
        if item.spec["rule"] == "survey":
            # READING: officer null and basis "none" for a leaf that nobody scores.
            item.status, item.basis = "survey", "none"
            item.excluded = "no-survey" if self.plan.get("survey") == "none" else "survey-out"
            return
        item.officer = next(self.leads[at.code] for at in item.above() if at.code in self.leads)
        mine = [(officer, entry) for officer, entry in self.entries if entry["item"] == item.code]
        scores = [entry for officer, entry in mine if officer == item.officer]
        item.basis = ("evidence" if any("evidence" in entry for _, entry in mine) else
                      "justification" if any("justification" in entry for _, entry in mine) else
                      "none")
        item.counted = item.max if item.type == NORMAL else Fraction(0)
        if not scores:
            # READING: an unscored bonus is "scored" with 0 points and basis "none".
            if item.type != "bonus":
                item.status = "missing"
                self.errors += item.officer in self.filed
        elif scores[0].get("not_applicable"):
            item.status = "not-applicable"
            if item.spec["not_applicable"] == "full":
                item.self = item.max
            else:
                item.excluded, item.counted = "not-applicable", Fraction(0)
        else:
            self.settle_score(item, scores[0])

    def settle_score(self, item, entry):
        exact = derived(item, entry)
        near = rounded(exact, self.decimals, self.rounding)
        item.self = near if self.at_leaf else exact
        self.errors += item.basis == "none"
        self.errors += "points" in entry and Fraction(entry["points"]) not in (exact, near)

    def settle_parent(self, item):
        item.counted = sum((child.counted for child in item.own), Fraction(0))
        item.self = sum((child.self for child in item.own), Fraction(0))
        if item.type != NORMAL:
            item.self = min(item.self, item.max)
        # READING: missing where any leaf below is, a penalty below a normal parent included.
        if any(child.status == "missing" for child in item.children):
            item.status = "missing"

    def top(self, kind):
        """The sum over the topmost items of a type, after their caps."""
        return sum((item.self for item in self.items if item.type == kind
                    and (item.parent is None or item.parent.type != kind)), Fraction(0))

    def index(self, final, bonus, penalty, counted):
        """The exact index: not below 0, not above the cap."""
        value = max(Fraction(0), 100 * (final + bonus - penalty) / counted)
        cap = self.framework.get("index", {}).get("cap")
        return value if cap is None else min(value, Fraction(cap))


def say(value):
    return Num(text_of(value))


def item_json(item):
    return {"code": item.code, "parent": item.parent.code if item.parent else None,
            "title": item.title, "leaf": not item.children, "type": item.type,
            "max": say(item.max), "counted": say(item.counted), "self": say(item.self),
            "appraised": say(item.self), "survey": say(0), "final": say(item.self),
            "status": item.status, "officer": item.officer, "basis": item.basis}


def officer_json(name, items):
    led = [item for item in items if item.officer == name]
    points = [item for item in led if item.type == NORMAL and not item.excluded]
    gained = say(sum((item.self for item in points), Fraction(0)))
    # READING: whatever is not missing counts as scored: not applicable, an unscored bonus.
    return {"id": name, "items": say(len(led)),
            "scored": say(sum(item.status != "missing" for item in led)),
            "max": say(sum((item.max for item in points), Fraction(0))),
            "self": gained, "final": gained}


def total_json(made):
    areas = [area for area in made.areas if area.type == NORMAL]
    most, counted, own = (sum((getattr(area, key) for area in areas), Fraction(0))
                          for key in ("max", "counted", "self"))
    bonus, penalty = made.top("bonus"), made.top("penalty")
    settings = made.framework.get("index", {})
    exact = made.index(own, bonus, penalty, counted)
    published = rounded(exact, int(settings.get("decimals", 2)), made.rounding)
    judged = published if settings.get("rank_by") == "published" else exact
    grade = next(str(grade["name"]) for grade in made.framework["grades"]
                 if Fraction(grade["from"]) <= judged)
    return {"max": say(most), "counted": say(counted), "self": say(own), "appraised": say(own),
            "survey": say(0), "bonus": say(bonus), "penalty": say(penalty), "final": say(own),
            "index": say(published), "index_exact": str(exact), "grade": grade}


def counted(ward):
    """What is left in the denominator; 0 would be an error."""
    made = Assessment(ward.framework, ward.plan, ward.cards)
    return sum(area.counted for area in made.areas if area.type == NORMAL)


def result(ward):
    """The expected JSON. `tool`, `notes` and the fingerprint are for the caller to judge."""
    made = Assessment(ward.framework, ward.plan, ward.cards)
    unit, framework = ward.plan["unit"], ward.framework
    return {
        "schema": "cchc/result/1", "tool": None, "stage": "self", "draft": ward.draft,
        "year": Num(ward.plan["year"]),
        "unit": {key: str(unit[key]) for key in ("id", "name", "group")},
        "framework": {"id": str(framework["id"]), "standing": str(framework["standing"]),
                      "sha256": None},
        "total": total_json(made), "items": [item_json(item) for item in made.items],
        "officers": [officer_json(str(officer["id"]), made.items)
                     for officer in ward.plan["officers"]],
        "excluded": [{"code": item.code, "max": say(item.max), "reason": item.excluded}
                     for item in made.items if item.excluded],
        "notes": None, "findings": {"errors": say(made.errors), "warnings": say(ward.strays)}}

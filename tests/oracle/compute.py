# SPDX-License-Identifier: MIT
"""The oracle: the result JSON that formats.md prescribes for a ward, computed slowly with fractions
from the documents alone. Readings of what formats.md leaves open are marked
READING."""
from fractions import Fraction

import relations
import rules
import standing
import survey
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
        self.same = [child for child in self.children if child.type == self.type]
        self.max = (Fraction(spec["max"]) if "max" in spec
                    else sum((child.max for child in self.same), Fraction(0)))
        self.counted = self.self = self.appraised = self.survey = self.final = Fraction(0)
        self.status, self.basis, self.officer, self.excluded = "scored", None, None, None
        self.entry = self.own = None    # of a self-scored leaf: the lead's entry, and what it claims
        self.standing, self.decided = None, False   # what stands after the council, who may have said nothing

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


class Assessment:
    """A framework, a plan, score cards, the council's rounds and the survey put together."""

    def __init__(self, framework, plan, cards, appraisals=(), poll=None):
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
        self.appraised = bool(appraisals)
        self.decisions = [decision for _, document in sorted(appraisals, key=round_of)
                          for decision in document["items"]]
        self.warnings = 0
        self.errors = sum(str(officer["id"]) not in self.filed for officer in plan["officers"])
        self.survey = None
        if poll:
            self.survey = survey.Survey(poll, [item.code for item in self.items if item.spec.get("rule") == "survey"])
            self.errors += self.survey.errors
            self.warnings += self.survey.warnings
        for item in self.items:
            if not item.children:
                self.settle_leaf(item)
                item.final = item.appraised + item.survey
        for item in reversed(self.items):
            if item.children:
                self.settle_parent(item)
        broken = relations.broken(self.framework, self.items)
        self.errors += broken["error"]
        self.warnings += broken["warning"]

    def settle_leaf(self, item):
        if item.spec["rule"] == "survey":
            # READING: officer null and basis "none" for a leaf that nobody scores.
            item.status, item.basis = "survey", "none"
            self.settle_survey(item)
            return
        item.officer = next(self.leads[at.code] for at in item.above() if at.code in self.leads)
        mine = [(officer, entry) for officer, entry in self.entries if entry["item"] == item.code]
        scores = [entry for officer, entry in mine if officer == item.officer]
        item.basis = ("evidence" if any("evidence" in entry for _, entry in mine) else
                      "justification" if any("justification" in entry for _, entry in mine) else
                      "none")
        item.entry = scores[0] if scores else None
        item.counted = item.max if item.type == NORMAL else Fraction(0)
        if not scores:
            # READING: an unscored bonus is "scored" with 0 points and basis "none".
            if item.type != "bonus":
                item.status = "missing"
                self.errors += item.officer in self.filed
        if not scores:
            item.own = standing.Standing(status=item.status)
        elif scores[0].get("not_applicable"):
            item.own = standing.not_applicable(item.spec, item.max)
        else:
            self.settle_score(item, scores[0])
        self.settle_rounds(item)

    def settle_survey(self, item):
        """Points by the answers; 0 in the denominator where, in a draft, they give no mean."""
        if not self.survey or not self.survey.in_hand:
            # READING: a bonus or a penalty is listed as excluded, too.
            item.excluded = "no-survey" if self.plan.get("survey") == "none" else "survey-out"
            return
        item.counted = item.max if item.type == NORMAL else Fraction(0)
        given = self.survey.handed.get(item.code)
        if given:
            percent = given.get("percent")
            item.survey = (Fraction(given["points"]) if percent is None
                           else self.settle(item.max * Fraction(percent) / 100))
            return
        mean = self.survey.mean(item.code)
        item.survey = Fraction(0) if mean is None else self.settle(item.max * mean / 100)

    def settle(self, points):
        """A leaf's points: rounded once, or kept exact until print."""
        return rounded(points, self.decimals, self.rounding) if self.at_leaf else points

    def settle_score(self, item, entry):
        item.own = standing.answered(item.spec, item.max, entry, self.settle, standing.Standing())
        exact = standing.yielded(item.spec, item.max, entry, item.own.inputs)
        near = rounded(exact, self.decimals, self.rounding)
        broken = (rules.broken_limits(item.spec["rule"]["formula"], item.own.inputs)
                  if "formula" in item.spec["rule"] else 0)
        self.errors += broken
        self.errors += item.basis == "none"
        self.errors += not broken and "points" in entry and Fraction(entry["points"]) not in (exact, near)

    def settle_rounds(self, item):
        """What stands after the last round; only that decides whether the leaf is counted."""
        at = item.own
        for decision in self.decisions:
            if decision["item"] == item.code:
                at = standing.decided(item.spec, item.max, decision, self.settle, at, item.own)
                stated = "points" in decision or "change" in decision
                self.warnings += stated and not standing.fits_rule(item.spec["rule"], at.points,
                                                                   item.max)
                item.decided = True
        item.standing = at
        item.self, item.appraised, item.status = item.own.points, at.points, at.status
        if at.excluded:
            item.excluded, item.counted = "not-applicable", Fraction(0)

    def settle_parent(self, item):
        item.counted = sum((child.counted for child in item.same), Fraction(0))
        # READING: each of these is capped by itself, so that final may be less than appraised + survey.
        for key in ("self", "appraised", "survey", "final"):
            points = sum((getattr(child, key) for child in item.same), Fraction(0))
            setattr(item, key, points if item.type == NORMAL else min(points, item.max))
        # READING: missing where any leaf below is, a penalty below a normal parent included.
        if any(child.status == "missing" for child in item.children):
            item.status = "missing"

    def top(self, kind):
        """The sum that stands over the topmost items of a type, after their caps."""
        return sum((item.final for item in self.items if item.type == kind
                    and (item.parent is None or item.parent.type != kind)), Fraction(0))

    def index(self, final, bonus, penalty, counted):
        """The exact index: not below 0, not above the cap."""
        value = max(Fraction(0), 100 * (final + bonus - penalty) / counted)
        cap = self.framework.get("index", {}).get("cap")
        return value if cap is None else min(value, Fraction(cap))

    def graded(self, exact):
        """The published index, its grade, and the grade by the other choice of `rank_by`."""
        settings = self.framework.get("index", {})
        published = rounded(exact, int(settings.get("decimals", 2)), self.rounding)
        by_exact, by_published = (
            next(str(grade["name"]) for grade in self.framework["grades"]
                 if Fraction(grade["from"]) <= judged) for judged in (exact, published))
        if settings.get("rank_by") == "published":
            return published, by_published, by_exact
        return published, by_exact, by_published

    def stage(self):
        """`final` while no survey leaf waits for its points."""
        if not self.appraised:
            return "self"
        return "appraised" if any(item.excluded == "survey-out" for item in self.items) else "final"


def round_of(appraisal):
    return int(appraisal[1]["round"])


def assess(ward):
    return Assessment(ward.framework, ward.plan, ward.cards, ward.appraisals, ward.poll)


def say(value):
    return Num(text_of(value))


def item_json(item):
    return {"code": item.code, "parent": item.parent.code if item.parent else None,
            "title": item.title, "leaf": not item.children, "type": item.type,
            "max": say(item.max), "counted": say(item.counted), "self": say(item.self),
            "appraised": say(item.appraised), "survey": say(item.survey), "final": say(item.final),
            "status": item.status, "officer": item.officer, "basis": item.basis}


def officer_json(name, items):
    led = [item for item in items if item.officer == name]
    points = [item for item in led if item.type == NORMAL and not item.excluded]
    own, final = (sum((getattr(item, key) for item in points), Fraction(0))
                  for key in ("self", "final"))
    # READING: whatever is not missing counts as scored: not applicable, an unscored bonus.
    return {"id": name, "items": say(len(led)),
            "scored": say(sum(item.status != "missing" for item in led)),
            "max": say(sum((item.max for item in points), Fraction(0))),
            "self": say(own), "final": say(final)}


def total_json(made):
    areas = [area for area in made.areas if area.type == NORMAL]
    most, denominator, own, appraised, surveyed, final = (
        sum((getattr(area, key) for area in areas), Fraction(0))
        for key in ("max", "counted", "self", "appraised", "survey", "final"))
    bonus, penalty = made.top("bonus"), made.top("penalty")
    exact = made.index(final, bonus, penalty, denominator)
    published, grade, _ = made.graded(exact)
    return {"max": say(most), "counted": say(denominator), "self": say(own), "appraised": say(appraised),
            "survey": say(surveyed), "bonus": say(bonus), "penalty": say(penalty), "final": say(final),
            "index": say(published), "index_exact": str(exact), "grade": grade}


def counted(ward):
    """What is left in the denominator; 0 is an error."""
    made = assess(ward)
    return sum(area.counted for area in made.areas if area.type == NORMAL)


def notes(ward, made, total):
    """What each note tells, in the order of the notes; the last names the grade it is about."""
    _, grade, other = made.graded(Fraction(total["index_exact"]))
    return (["draft"] * ward.draft + ["illustrative"] * (ward.framework["standing"] == "illustrative")
            + ["provisional"] * (made.stage() != "final") + [other] * (other != grade))


def result(ward):
    """The expected JSON. `tool` and the fingerprint are for the caller to judge, and the words of
    the notes: what they must tell stands here."""
    made = assess(ward)
    total = total_json(made)
    unit, framework = ward.plan["unit"], ward.framework
    return {
        "schema": "cchc/result/1", "tool": None, "stage": made.stage(), "draft": ward.draft,
        "year": Num(ward.plan["year"]),
        "unit": {key: str(unit[key]) for key in ("id", "name", "group")},
        "framework": {"id": str(framework["id"]), "standing": str(framework["standing"]),
                      "sha256": None},
        "total": total, "items": [item_json(item) for item in made.items],
        "officers": [officer_json(str(officer["id"]), made.items)
                     for officer in ward.plan["officers"]],
        "excluded": [{"code": item.code, "max": say(item.max), "reason": item.excluded}
                     for item in made.items if item.excluded],
        "notes": notes(ward, made, total),
        "findings": {"errors": say(made.errors), "warnings": say(made.warnings + ward.strays), "accepted": say(0)},
        "accepted": []}

# SPDX-License-Identifier: MIT
"""The oracle: what formats.md prescribes for a ward, computed slowly with fractions from the documents alone; result.py
says it as JSON. Readings of what formats.md leaves open are marked READING."""
from fractions import Fraction

import alternatives
import combine
import figures
import relations
import standing
import superior
import survey
from items import NORMAL, Item
from scalars import rounded


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
        self.warnings = sum("withheld" in one for _, entry in self.entries for answer in (entry, *entry.get("replies", ()))
                            for one in answer.get("evidence", ()))
        self.errors = sum(str(officer["id"]) not in self.filed for officer in plan["officers"])
        self.survey = None
        if poll:
            self.survey = survey.Survey(poll, [item.code for item in self.items if item.is_survey])
            self.errors += self.survey.errors
            self.warnings += self.survey.warnings
        self.settle_items()
        broken = relations.broken(self.framework, self.items)
        self.errors += broken["error"]
        self.warnings += broken["warning"]

    def settle_items(self):
        leaves = [item for item in self.items if not item.children]
        for item in leaves:
            self.begin(item)
        for item in leaves:
            if not item.is_survey and not item.is_alternative:
                self.settle_rounds(item)
            item.final = item.appraised + item.survey
        for item in self.items:
            if item.combine == "one-of":
                alternatives.settle(self, item)
        for item in reversed(self.items):
            if item.children:
                combine.settle(item, self.settle)

    def begin(self, item):
        """A leaf before the council has spoken."""
        if item.is_survey:
            # READING: officer null and basis "none" for a leaf that nobody scores.
            item.status, item.basis = "survey", "none"
            self.settle_survey(item)
        elif item.superior:
            superior.begin(item)
        else:
            self.settle_own(item)

    def settle_own(self, item):
        item.officer = next(self.leads[at.code] for at in item.above() if at.code in self.leads)
        mine = [(officer, entry) for officer, entry in self.entries if entry["item"] == item.code]
        scores = [entry for officer, entry in mine if officer == item.officer]
        item.basis = ("evidence" if any("evidence" in entry for _, entry in mine) else
                      "justification" if any("justification" in entry for _, entry in mine) else
                      "none")
        item.entry = scores[0] if scores else None
        item.counted = item.max if item.type == NORMAL and not item.is_alternative else Fraction(0)
        if not scores:
            # READING: an unscored bonus is "scored" with 0 points and basis "none".
            if item.type != "bonus":
                item.status = "missing"
                self.errors += item.officer in self.filed and not item.is_alternative
            item.own = standing.Standing(status=item.status)
        elif scores[0].get("not_applicable"):
            item.own = standing.not_applicable(item.spec, item.max)
        else:
            self.settle_score(item, scores[0])

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
        broken = (figures.broken_limits(item.spec["rule"]["formula"], item.own.inputs)
                  if "formula" in item.spec["rule"] else 0)
        self.errors += broken
        self.errors += item.basis == "none"
        self.errors += item.basis != "none" and exact > 0 and not self.has_documents(item)
        self.errors += not broken and "points" in entry and Fraction(entry["points"]) not in (exact, near)

    def has_documents(self, item):
        """Whether a leaf that requires documents has one. A link is none; READING: for `either` it will do."""
        given = [one for _, entry in self.entries if entry["item"] == item.code for one in entry.get("evidence", ())]
        return item.spec.get("evidence") != "required" or any("link" not in one for one in given)

    def decide(self, item, decision, at):
        """What stands of a leaf after a decision on what stood before."""
        at = standing.decided(item.spec, item.max, decision, self.settle, at, item.own)
        if "points" in decision or "change" in decision:
            self.warnings += not standing.fits_rule(item.spec["rule"], at.points, item.max,
                                                    (self.decimals, self.rounding))
        return at

    def after_rounds(self, item):
        at = item.own
        for decision in self.decisions:
            if decision["item"] == item.code:
                at = self.decide(item, decision, at)
                item.decided = True
        return at

    def settle_rounds(self, item):
        """What stands after the last round; only that decides whether the leaf is counted."""
        if item.superior:
            superior.settle(self, item)
            return
        at = item.standing = self.after_rounds(item)
        item.self, item.appraised, item.status = item.own.points, at.points, at.status
        if at.excluded:
            item.excluded, item.counted = "not-applicable", Fraction(0)

    def top(self, kind):
        """The sum that stands over the topmost items of a type, after their caps."""
        return sum((item.final for item in self.items if item.type == kind
                    and (item.parent is None or item.parent.type != kind)), Fraction(0))

    def base(self, most, counted):
        """What the index is a share of where the framework states a base: it loses what the denominator loses."""
        stated = self.framework.get("index", {}).get("base")
        return None if stated is None else Fraction(stated) - (most - counted)

    def index(self, points, whole):
        """The exact index: not below 0, not above the cap."""
        value = max(Fraction(0), 100 * points / whole)
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
        """`final` while no survey leaf waits for its points. The level above is out only before the first round."""
        if not self.appraised:
            return "self"
        return "appraised" if any(item.excluded == "survey-out" for item in self.items) else "final"


def round_of(appraisal):
    return int(appraisal[1]["round"])


def assess(ward):
    return Assessment(ward.framework, ward.plan, ward.cards, ward.appraisals, ward.poll)


def counted(ward):
    """What is left in the denominator; 0 is an error."""
    made = assess(ward)
    return sum(area.counted for area in made.areas if area.type == NORMAL)

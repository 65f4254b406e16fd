# SPDX-License-Identifier: MIT
"""A random plan and its officers' score cards for a generated framework."""
from dataclasses import dataclass, field

import questionnaire
import rules
from scalars import Day, Flag, Num, Raw, rounded
from words import justification, slug, title


@dataclass
class Ward:
    """All documents of one ward, and what the run is called with."""
    framework: dict
    plan: dict
    cards: list          # (file name, document)
    draft: bool
    strays: int = 0      # files in the scores folder that earn a warning
    appraisals: list = field(default_factory=list)      # (file name, document)
    poll: questionnaire.Poll | None = None              # None: no survey, or still out without any file


class Filler:
    """Fills in entries; remembers numbers so that no two entries look copied."""

    def __init__(self, rng, tree, draft):
        self.rng, self.tree, self.draft, self.serial = rng, tree, draft, 0

    def chance(self, share):
        return self.rng.random() < share

    def prose(self):
        self.serial += 1
        return justification(self.rng, self.serial)

    def evidence(self):
        made = []
        for _ in range(self.rng.randint(1, 2)):
            self.serial += 1
            month, day = self.rng.randint(1, 10), self.rng.randint(1, 28)
            made.append({"file": Raw(f"{self.serial}/{self.serial}-KH.pdf"),
                         "number": Raw(f"{self.serial}/KH-UBND"),
                         "date": Day(f"2024-{month:02}-{day:02}"), "title": title(self.rng)})
            if self.chance(0.3):
                made[-1]["pages"] = Raw("1-6, 9")
        return made

    def entry(self, leaf, supported):
        """The lead's entry for a leaf, or None: an unscored bonus, or a missing score."""
        if self.chance(0.3) and leaf.type == "bonus":
            return None
        if self.draft and self.chance(0.15):
            return None
        made = {"item": Raw(leaf.code)}
        if "not_applicable" in leaf.spec and self.chance(0.4):
            return {**made, "not_applicable": Flag("true"), "justification": self.prose()}
        claimed = rules.claim(self.rng, leaf.spec["rule"], self.tree.scale, leaf.most,
                              keeps_limits=not (self.draft and self.chance(0.3)))
        if claimed is None:
            return self.unscorable(leaf, made)
        made.update(claimed[0])
        again = rules.restated(self.rng, self.tree.scale, claimed[0], claimed[1])
        made.update(again)
        if again and self.draft and "evidence" not in leaf.spec and self.chance(0.1):
            made["points"] = self.mismatch(leaf, claimed[1])
        return {**made, **self.grounds(leaf, claimed[1], supported)}

    def unscorable(self, leaf, made):
        """No inputs give this formula a result: have it excused where it may be."""
        if "not_applicable" in leaf.spec:
            return {**made, "not_applicable": Flag("true"), "justification": self.prose()}
        leaf.spec["rule"] = rules.levels(self.rng, self.tree.scale, leaf.most)
        return self.entry(leaf, False)

    def mismatch(self, leaf, points):
        """Points in 0..max that neither are what the rule yields nor round to it."""
        scale = self.tree.scale
        right = rounded(points, scale.decimals, scale.rounding)
        return scale.points(right - scale.unit if right >= scale.unit else right + scale.unit)

    def grounds(self, leaf, points, supported):
        """Evidence or justification, as the leaf demands; in a draft sometimes neither."""
        if self.draft and not supported and self.chance(0.05):
            return {}
        needs = leaf.spec.get("evidence") == "required" and points > 0
        if needs and not supported or self.chance(0.3):
            made = {"evidence": self.evidence()}
            return {**made, "justification": self.prose()} if self.chance(0.2) else made
        return {} if supported and self.chance(0.5) else {"justification": self.prose()}


def assign(rng, tree):
    """Officers with what they lead: areas first, then some codes below for others. Whoever is
    left without a self-scored leaf drops out. Returns [(id, codes, leaves)]."""
    scored = [leaf for leaf in tree.leaves if not leaf.survey]
    taken, leads = set(), {}
    ids = [slug(rng, taken) for _ in range(rng.randint(1, min(5, len(scored))))]
    for code in tree.codes:
        area = all(leaf.chain[-1] == code for leaf in scored if code in leaf.chain)
        if any(code in leaf.chain for leaf in scored) and (area or rng.random() < 0.15):
            leads[code] = rng.choice(ids)
    led = {name: [] for name in ids}
    for leaf in scored:
        led[next(leads[code] for code in leaf.chain if code in leads)].append(leaf)
    return [(name, [code for code in leads if leads[code] == name], led[name])
            for name in ids if led[name]]


def helpers_of(rng, officers, silent):
    """Some leaves get a supporter: {leaf code: officer}, {officer: codes they support}."""
    helpers, supports = {}, {name: [] for name, _, _ in officers}
    led = {name: {code for leaf in leaves for code in leaf.chain} for name, _, leaves in officers}
    for name, _, leaves in officers:
        others = [other for other in supports if other != name and other not in silent]
        for leaf in leaves:
            if name in silent or not others or rng.random() > 0.12:
                continue
            helper = helpers[leaf.code] = rng.choice(others)
            above = [code for code in leaf.chain[1:2] if code not in led[helper]]
            code = rng.choice([leaf.code, *above])
            if code not in supports[helper]:
                supports[helper].append(code)
    return helpers, supports


def plan(rng, officers, supports, no_survey):
    made = {
        "schema": Raw("cchc/plan/1"), "language": Raw(rng.choice(("vi", "en"))), "year": Num(2024),
        "unit": {"id": Raw("phuong-thu"), "name": title(rng), "group": Raw("phường"),
                 "parent": title(rng)},
        "period": {"from": Day("2024-01-01"), "to": Day("2024-10-31")},
        "deadline": Day("2024-11-03"), "evidence": Raw("evidence"),
        "officers": [{"id": Raw(name), "name": title(rng), "leads": [Raw(code) for code in leads],
                      **({"supports": [Raw(code) for code in supports[name]]}
                         if supports[name] else {})} for name, leads, _ in officers]}
    if rng.random() < 0.7:
        made["signatures"] = [Raw("Người lập biểu"), Raw("Chủ tịch")]
    if no_survey:
        made["survey"] = Raw("none")
    return made


def ward(rng, framework, tree):
    """A ward that scores itself on the framework; in a draft some of it is missing or wrong."""
    draft = rng.random() < 0.4
    officers = assign(rng, tree)
    # Nobody is asked to file for a bonus alone: such an officer always files here.
    silent = {name for name, _, leaves in officers if draft and rng.random() < 0.15
              and any(leaf.type != "bonus" for leaf in leaves)}
    helpers, supports = helpers_of(rng, officers, silent)
    filler = Filler(rng, tree, draft)
    entries = {name: [] for name, _, _ in officers}
    for name, _, leaves in officers:
        for leaf in leaves if name not in silent else ():
            made = filler.entry(leaf, leaf.code in helpers)
            if made is not None:
                entries[name].append(made)
                if leaf.code in helpers and "not_applicable" not in made:
                    entries[helpers[leaf.code]].append({"item": Raw(leaf.code),
                                                        "evidence": filler.evidence()})
    for name, _, leaves in officers:
        while name not in silent and not entries[name]:
            made = filler.entry(rng.choice(leaves), False)
            entries[name] += [made] if made else []
    cards = [card for name in entries for card in split(rng, name, entries[name])]
    surveyed = [leaf for leaf in tree.leaves if leaf.survey]
    held = rng.choice(("none", "out", *["poll"] * 6)) if surveyed else "out"
    made = Ward(framework, plan(rng, officers, supports, held == "none"), cards, draft)
    made.poll = questionnaire.poll(rng, surveyed, draft) if held == "poll" else None
    return made


def split(rng, name, entries):
    """One to three score cards of an officer, none of them empty: [(file name, document)]."""
    entries = list(entries)
    rng.shuffle(entries)
    count = min(len(entries), rng.choice((1, 1, 2, 3)))
    for part in range(count):
        file = f"{name}{f' phần {part + 1}' if part else ''}{rng.choice(('.yaml', '.yaml', '.yml'))}"
        yield file, {"schema": Raw("cchc/scores/1"), "officer": Raw(name),
                     "submitted": Day(f"2024-11-0{rng.randint(1, 3)}"), "scores": entries[part::count]}

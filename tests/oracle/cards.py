# SPDX-License-Identifier: MIT
"""A random plan and its officers' score cards for a generated framework."""
from dataclasses import dataclass, field

import groups
import questionnaire
import rules
from scalars import Day, Flag, Heading, Num, Raw, rounded
from words import justification, slug, title

OFFICES = ("Phòng Nội vụ", "Sở Tư pháp", "Công an phường: bộ phận hồ sơ", "Thanh tra “huyện”", "Cục Thuế & Hải quan")
REASONS = ("Tài liệu mật", "Bí mật nhà nước: không gửi kèm", "Hồ sơ cá nhân, không sao gửi")
ENDS = ("", "/", "?id=7&x=a%20b", "#muc-2")


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
    on: frozenset = frozenset()         # the constructs it may hold, by name


class Filler:
    """Fills in entries; remembers numbers so that no two entries look copied."""

    def __init__(self, rng, tree, draft):
        self.rng, self.tree, self.draft, self.serial = rng, tree, draft, 0

    def chance(self, share):
        return self.rng.random() < share

    def prose(self):
        self.serial += 1
        return justification(self.rng, self.serial)

    def evidence(self, needed=False):
        """`needed`: among it something that is more than a link, but not in every draft."""
        made = [self.document() for _ in range(self.rng.randint(1, 2))]
        if needed and all("link" in one for one in made) and not (self.draft and self.chance(0.2)):
            made.append(self.document(("confirmed_by", "withheld")))
        return made

    def kind(self, kinds):
        """One of the kinds of evidence that are on, or a file."""
        on = [kind for kind in kinds if ("withheld" if kind == "withheld" else "confirmed") in self.tree.scale.on]
        return self.rng.choice(("file", "file", *on)) if on else "file"

    def document(self, kinds=("confirmed_by", "link", "withheld")):
        self.serial += 1
        month, day = self.rng.randint(1, 10), self.rng.randint(1, 28)
        known = {"number": Raw(f"{self.serial}/KH-UBND"), "date": Day(f"2024-{month:02}-{day:02}")}
        kind = self.kind(kinds)
        if kind == "confirmed_by":
            return {kind: {"by": Heading(self.rng.choice(OFFICES)), **known}}
        if kind == "withheld":
            key = self.rng.choice(list(known))
            return {kind: Heading(self.rng.choice(REASONS)), **(known if self.chance(0.6) else {key: known[key]})}
        # READING: number, date and title may stand beside a link, as beside a file; a confirmation has its own.
        if kind == "link":
            made = {kind: Raw(f"https://phuong-thu.gov.vn/{self.serial}" + self.rng.choice(ENDS))}
            return {**made, **known, "title": title(self.rng)} if self.chance(0.5) else made
        made = {"file": Raw(f"{self.serial}/{self.serial}-KH.pdf"), **known, "title": title(self.rng)}
        return {**made, "pages": Raw("1-6, 9")} if self.chance(0.3) else made

    def entry(self, leaf, supported):
        """The lead's entry for a leaf, or None: an unscored bonus, or a missing score."""
        if self.chance(0.3) and leaf.type == "bonus":
            return None
        if self.draft and self.chance(0.15):
            return None
        made = {"item": Raw(leaf.code)}
        if "not_applicable" in leaf.spec and not leaf.group and self.chance(0.4):
            return self.claim(leaf)
        claimed = rules.claim(self.rng, leaf.spec["rule"], self.tree.scale, leaf.most,
                              keeps_limits=not (self.draft and self.chance(0.3)))
        if claimed is None:
            return self.unscorable(leaf)
        made.update(claimed[0])
        again = rules.restated(self.rng, self.tree.scale, claimed[0], claimed[1])
        made.update(again)
        if again and self.draft and "evidence" not in leaf.spec and self.chance(0.1):
            made["points"] = self.mismatch(leaf, claimed[1])
        return {**made, **self.grounds(leaf, claimed[1], supported)}

    def filled(self, leaf, supported, how):
        """An entry that scores the leaf or claims it not applicable, or None."""
        if how == "score":
            return self.entry(leaf, supported)
        return self.claim(leaf) if how == "claim" else None

    def claim(self, leaf):
        """An entry that claims the leaf not applicable."""
        return {"item": Raw(leaf.code), "not_applicable": Flag("true"), "justification": self.prose()}

    def unscorable(self, leaf):
        """No figures give this formula a result: have it excused where it may be."""
        if "not_applicable" in leaf.spec and not leaf.group:
            return self.claim(leaf)
        if leaf.most is None:       # only limits of its figures can be in the way
            for told in leaf.spec["rule"]["formula"]["inputs"].values():
                for bound in ("at_most", "at_least") if isinstance(told, dict) else ():
                    told.pop(bound, None)
            return self.entry(leaf, False)
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
            made = {"evidence": self.evidence(needs)}
            return {**made, "justification": self.prose()} if self.chance(0.2) else made
        return {} if supported and self.chance(0.5) else {"justification": self.prose()}


def assign(rng, tree):
    """Officers with what they lead: areas first, then some codes below for others. Whoever is
    left without a self-scored leaf drops out. Returns [(id, codes, leaves)]."""
    scored = [leaf for leaf in tree.leaves if leaf.own]
    one_of = {leaf.code for leaf in scored if leaf.group}     # they have the same lead
    taken, leads = set(), {}
    ids = [slug(rng, taken) for _ in range(rng.randint(1, min(5, len(scored))))]
    for code in (code for code in tree.codes if code not in one_of):
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


def plan(rng, officers, supports, no_survey, on):
    made = {
        "schema": Raw("cchc/plan/1"), "language": Raw(rng.choice(("vi", "en"))), "year": Num(2024),
        "unit": {"id": Raw("phuong-thu"), "name": title(rng), "group": Raw("phường"),
                 "parent": title(rng)},
        "period": {"from": Day("2024-01-01"), "to": Day("2024-10-31")},
        "deadline": Day("2024-11-03"), "evidence": Raw("evidence"),
        "officers": [{"id": Raw(name), "name": title(rng), "leads": [Raw(code) for code in leads],
                      **({"supports": [Raw(code) for code in supports[name]]}
                         if supports[name] else {})} for name, leads, _ in officers]}
    if "dates" in on and rng.random() < 0.6:
        made["dates"] = dates(rng, made.pop("deadline"))
    if rng.random() < 0.7:
        made["signatures"] = [Raw("Người lập biểu"), Raw("Chủ tịch")]
    if no_survey:
        made["survey"] = Raw("none")
    return made


def dates(rng, deadline):
    """Dates that everybody keeps."""
    made = {"scores": {"until": deadline}}
    if rng.random() < 0.5:
        made["scores"]["refuse"] = Flag(rng.choice(("true", "false")))
    if rng.random() < 0.4:
        made["replies"] = {"until": Day("2024-12-15"), "refuse": Flag("true")}
    if rng.random() < 0.4:
        made["rounds"] = [{"round": Num(serial), "until": Day(f"2024-12-{20 + serial}")} for serial in (1, 2, 3)]
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
        picked = groups.picked(rng, leaves, draft)
        for leaf in leaves if name not in silent else ():
            made = filler.filled(leaf, leaf.code in helpers, picked.get(leaf.code, "score"))
            if made is not None:
                entries[name].append(made)
                if leaf.code in helpers and "not_applicable" not in made:
                    required = leaf.spec.get("evidence") == "required"
                    entries[helpers[leaf.code]].append({"item": Raw(leaf.code),
                                                        "evidence": filler.evidence(required)})
    for name, _, leaves in officers:
        while name not in silent and not entries[name]:
            made = filler.entry(rng.choice(leaves), False)
            entries[name] += [made] if made else []
    cards = [card for name in entries for card in split(rng, name, entries[name])]
    surveyed = [leaf for leaf in tree.leaves if leaf.survey]
    held = rng.choice(("none", "out", *["poll"] * 6)) if surveyed else "out"
    on = tree.scale.on
    made = Ward(framework, plan(rng, officers, supports, held == "none", on), cards, draft, on=on)
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

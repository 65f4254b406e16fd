# SPDX-License-Identifier: MIT
"""A made-up country: wards of wards.py in three groups with an item that the level above scores, a council's round, in some
of them a survey, and PDFs of many sizes in the place of the example's evidence."""
import os
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

import cchc
import pdfs
import wards

GROUPS = ("phường", "xã", "đặc khu")
SURVEYED = 8  # one unit in so many
PEOPLE = {"can-bo": 50, "to-chuc": 120, "nguoi-dan": 220}
SUPERIOR = "1.2.2"  # an item that the level above scores here
APPRAISAL = """schema: cchc/appraisal/1
round: 1
by: Hội đồng thẩm định
date: 2024-11-15
council: {{members: 9, approve: 8}}
unlisted: accepted
items:
  - {{item: {item}, points: {points}, reason: "Theo sổ theo dõi báo cáo của cơ quan thường trực, {late} báo cáo phải gửi bổ sung"}}
  - {{item: 1.4.1, points: "{other}", self: "0,50", reason: Kế hoạch tuyên truyền ban hành sau thời hạn mà cấp trên đã quy định}}
"""


@dataclass
class Country:
    """Files by kind; `units` are the folders."""
    units: list = field(default_factory=list)
    yaml: list = field(default_factory=list)
    csv: list = field(default_factory=list)
    pdf: list = field(default_factory=list)
    scores: int = 0


class Unit(wards.Ward):
    def __init__(self, seed, number):
        super().__init__(seed, number)
        self.group = self.random.choice(GROUPS)
        self.is_surveyed = number % SURVEYED == 1

    def plan(self, text):
        survey = ("{questionnaire: survey/phieu-dieu-tra.yaml, responses: [survey/tra-loi.csv]}" if self.is_surveyed
                  else "none")
        text = super().plan(text).replace("group: phường", f"group: {self.group}")
        return f"{text}appraisal: appraisal\nsurvey: {survey}\n"

    def appraisal(self):
        points = self.random.choice(("0", "0.25", "0.5"))
        return APPRAISAL.format(item=SUPERIOR, points=points, late=self.random.randint(1, 9),
                                other=self.random.choice(("0,50", "0")))

    def responses(self, questions):
        """The CSV of what people answered; each group has its questions."""
        lines = ["id,group," + ",".join(one["id"] for one in questions)]
        for group, people in PEOPLE.items():
            options = [list(one.get("options", "ABCDEK")) if group in one["groups"] else [""] for one in questions]
            lines += [f"{group}-{person},{group},{','.join(map(self.random.choice, options))}" for person in range(people)]
        return "\n".join(lines) + "\n"


def without_answer(text, item):
    return re.sub(rf"^  - item: {re.escape(item)}\n(    .*\n)*", "", text, flags=re.M)


def write_pdfs(folder, count, seed):
    folder.mkdir(parents=True)
    made = [folder / f"{number}.pdf" for number in range(count)]
    for number, path in enumerate(made):
        path.write_bytes(pdfs.pdf(seed, number))
    return made


def make(binary, root, units, count, seed):
    """`count` different PDFs: where units need more, they share them by links, no unit one with itself."""
    source = cchc.EXAMPLES / cchc.WARD
    plan, cards, framework = wards.templates(binary, root)
    superior = re.sub(rf"^( +)(- code: {re.escape(SUPERIOR)}\n)", r"\1\2\1  scored_by: superior\n",
                      framework.read_text(encoding="utf-8"), flags=re.M)
    framework.write_text(superior, encoding="utf-8")
    cards = {name: without_answer(text, SUPERIOR) for name, text in cards.items()}
    scores = sum(len(re.findall(r"^  - item: ", text, flags=re.M)) for text in cards.values())
    questionnaire = wards.without_comments((source / "survey" / "phieu-dieu-tra.yaml").read_text(encoding="utf-8"))
    questions = yaml.safe_load(questionnaire)["questions"]
    names = sorted(path.relative_to(source) for path in (source / "evidence").rglob("*.pdf"))
    made = write_pdfs(Path(root) / "pdfs", max(count, len(names)), seed)
    country = Country(yaml=[framework], scores=scores * units)
    for number in range(1, units + 1):
        unit = Unit(seed, number)
        folder = Path(root) / "units" / unit.id
        country.units.append(folder)
        country.yaml += wards.write(folder, unit.texts(plan, cards) | {"appraisal/vong-1.yaml": unit.appraisal()})
        if unit.is_surveyed:
            country.yaml += wards.write(folder, {"survey/phieu-dieu-tra.yaml": questionnaire})
            country.csv += wards.write(folder, {"survey/tra-loi.csv": unit.responses(questions)})
        for at, name in enumerate(names):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(made[(number * len(names) + at) % len(made)], target)
            country.pdf.append(target)
    return country

# SPDX-License-Identifier: MIT
"""From a seed to a ward, and from a ward to files."""
import random
import unicodedata
from fractions import Fraction

import cards
import compute
import council
import generate
import relations
import response_files
import result
import samples
import tallies
from emit import yaml
from scalars import Raw


TALLIED = "plan-tallies.yaml"


def ward(seed, with_council=True, on=frozenset()):
    """The ward of a seed with the constructs that are on; always the same one. Returns (ward, the random source to write
    it with). Without a council there are no appraisals, and no replies on the cards."""
    rng = random.Random(f"cchc {seed}")
    while True:
        framework, tree = generate.framework(rng, on)
        if tree.normal > 0 and any(leaf.own for leaf in tree.leaves):
            break
    made = cards.ward(rng, framework, tree)
    if with_council and rng.random() < 0.5:
        made.appraisals = council.appraise(rng, tree, compute.assess(made), made.draft)
    relations.relate(rng, made, compute.assess)
    made_tests = samples.tests(rng, tree) if tree.has(rng, "tests", 0.5) else []
    if made_tests:
        framework["tests"] = made_tests
    made.strays = int(rng.random() < 0.1)
    if compute.counted(made) == 0:
        return made, rng
    expected = result.result(made)
    index = Fraction(expected["total"]["index"])
    if rng.random() < 0.7 and 0 < index <= 100 and Fraction(index * 10 ** tree.scale.decimals
                                                           ).denominator == 1:
        generate.sharpen_grades(rng, framework, index)
    made.draft = made.draft and int(expected["findings"]["errors"]) > 0
    return made, rng


def path_in(rng, place):
    """A path as the plan may spell it."""
    return Raw(unicodedata.normalize(rng.choice(("NFC", "NFC", "NFD")), place.replace("/", rng.choice("//\\"))))


def written_points(entries, rng, as_table):
    """What the level above hands over, as YAML or as a table."""
    if not as_table:
        return yaml({"schema": Raw("cchc/survey-points/1"), "items": list(entries)}, rng)
    columns = rng.sample(("item", "points", "percent", "number"), 4)
    rows = [columns, *([entry.get(column, "") for column in columns] for entry in entries)]
    return "".join(";".join(row) + "\n" for row in rows).encode()


def write_poll(poll, rng, home):
    """Writes a survey's files; returns what the plan says of them."""
    folder = rng.choice(("survey", "survey", "điều tra"))
    place = rng.choice(("", folder + "/")) + poll.name
    files = {f"{folder}/{file.name}": response_files.written(rng, file) for file in poll.files or ()}
    files[place] = yaml(poll.document, rng)
    form = rng.choice(("NFC", "NFC", "NFD"))
    for name, content in files.items():
        path = home / unicodedata.normalize(form, name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    made = {"questionnaire": path_in(rng, place)}
    if poll.files is not None:
        named = [f"{folder}/{file.name}" for file in poll.files] + poll.absent
        made["responses"] = [path_in(rng, name) for name in named]
    elif rng.random() < 0.3:
        made["responses"] = []
    if poll.handed:
        name = rng.choice((f"{folder}/cấp trên.yaml", f"{folder}/handed-over.csv"))
        path = home / unicodedata.normalize(form, name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(written_points(poll.handed.values(), rng, name.endswith("csv")))
        made["handed_over"] = [path_in(rng, name)]
    return made


def write_tallied(poll, plan, home, rng):
    """Beside the plan another one, whose survey is the same answers counted."""
    (home / "tallies.csv").write_bytes(tallies.table(rng, poll))
    survey = {key: value for key, value in plan["survey"].items() if key != "responses"}
    (home / TALLIED).write_bytes(yaml({**plan, "survey": {**survey, "tallies": [Raw("tallies.csv")]}}, rng))


def write(made, rng, folder):
    """Writes the ward below `folder`; returns the path of its plan."""
    home = folder / "phường" if rng.random() < 0.2 else folder / "ward"
    place = rng.choice(("framework.yaml", "../khung.yaml", "khung/2024.yaml"))
    plan = {**made.plan, "framework": Raw(place)}
    cards_home = home / "scores"
    listed = not made.strays and rng.random() < 0.3
    if listed:
        form = rng.choice(("NFC", "NFC", "NFD"))
        separator = rng.choice("//\\")
        plan["scores"] = [Raw(unicodedata.normalize(form, f"scores{separator}{name}"))
                          for name, _ in made.cards]
    elif rng.random() < 0.5:
        cards_home = home / rng.choice(("scores", "phiếu tự chấm"))
        plan["scores"] = Raw(cards_home.name)
        if cards_home.name == "scores" and rng.random() < 0.5:
            del plan["scores"]
    rounds_home = home / rng.choice(("appraisal", "appraisal", "thẩm định"))
    if made.appraisals:
        rounds_home.mkdir(parents=True)
        plan["appraisal"] = Raw(rounds_home.name)
        if rng.random() < 0.2:
            plan["appraisal"] = [Raw(f"{rounds_home.name}/{name}") for name, _ in made.appraisals]
        elif rounds_home.name == "appraisal" and rng.random() < 0.4:
            del plan["appraisal"]
    for name, document in made.appraisals:
        (rounds_home / name).write_bytes(yaml(document, rng))
    for path in (cards_home, home / "evidence", (home / place).parent):
        path.mkdir(parents=True, exist_ok=True)
    if made.poll:
        plan["survey"] = write_poll(made.poll, rng, home)
    (home / place).write_bytes(yaml(made.framework, rng))
    (home / "plan.yaml").write_bytes(yaml(plan, rng))
    if made.poll and made.poll.files and not made.draft:
        write_tallied(made.poll, plan, home, random.Random(f"tallies {made.poll.name} {len(made.cards)}"))
    for name, document in made.cards:
        form = rng.choice(("NFC", "NFC", "NFC", "NFD"))
        if rng.random() < 0.3:
            document = {**document, "year": plan["year"], "unit": plan["unit"]["id"]}
        (cards_home / unicodedata.normalize(form, name)).write_bytes(yaml(document, rng))
    if made.strays:
        (cards_home / "ghi chú.txt").write_text("không phải phiếu", encoding="utf-8")
    if rng.random() < 0.1:
        for passed in (".ẩn.yaml", "~$mở.xlsx", "Thumbs.db"):
            (cards_home / passed).write_bytes(b"\0")
    return home / "plan.yaml"

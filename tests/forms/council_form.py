# SPDX-License-Identifier: MIT
"""The council's form: filled in by openpyxl and by LibreOffice it says what the same decisions say in
YAML; its live cells compute what the program computes; it is locked where it must be."""
import datetime
import random
import shutil
from decimal import Decimal

import blank
import card
import cchc
import constructs
import convert
import corrections
import council_rules
import layout
import office
import openpyxl
import round_trip

DAY = (2024, 11, 29)
WORDS = {"accept": "Công nhận", "points": "Điều chỉnh điểm", "self": "Theo điểm tự đánh giá",
         "not_applicable": "Không phát sinh"}
REASONS = ["=1+1 là lý do", "Lý do \"có ngoặc\" & <dấu>", "Hai dòng:\nmột; hai", "  -0,5 so với tự chấm"]
INPUTS = ("decision", "points", "reason")


class Form:
    """An opened council's form, its cells found by the hidden keys."""

    def __init__(self, path, data_only=False):
        self.book = openpyxl.load_workbook(path, data_only=data_only)
        self.sheet = next(one for one in self.book if one["A1"].value == "cchc/council")
        self.columns = {cell.value: cell.column for cell in self.sheet[1] if cell.value}
        self.rows = {}
        for row in range(2, self.sheet.max_row + 1):
            self.rows.setdefault(self.sheet.cell(row, 1).value, row)
        self.items = [key for key in self.rows if key and not key.startswith("cchc/")]

    def cell(self, row, column):
        return self.sheet.cell(self.rows[row], self.columns[column])

    def entry(self, row, column, kind, value):
        return blank.Entry(self.sheet.title, self.rows[row], self.columns[column], kind, value)

    def offered(self, row):
        """The words of the item's dropdown."""
        place = self.cell(row, "decision").coordinate
        for check in self.sheet.data_validations.dataValidation:
            if check.type == "list" and place in check.sqref:
                return check.formula1.strip('"').split(",")
        return []

    def most(self, row):
        """The most points that may be typed."""
        place = self.cell(row, "points").coordinate
        return max(float(check.formula2) for check in self.sheet.data_validations.dataValidation
                   if check.type == "decimal" and place in check.sqref)

    def write(self, entries, path):
        for entry in entries:
            cell = self.book[entry.sheet].cell(entry.row, entry.column)
            cell.value = datetime.datetime(*entry.value) if entry.kind == "date" else \
                float(entry.value) if entry.kind == "number" else entry.value
            if entry.kind == "text":
                cell.data_type = "s"
        self.book.save(path)


def decimals_of(cell):
    return len(cell.number_format.partition(".")[2])


def decisions(form, seed, rules=None, corrected=None, unsound=()):
    """Some decisions of each kind: (as in YAML, as cells). Every other seed has points kept as text. `rules`: Rules of
    the framework, where it has constructs that ask for some decisions and refuse others. `corrected`: the form's
    Corrections; of `unsound` items no answer is corrected."""
    rng = random.Random(f"council {seed}")
    said, entries = [], []
    chosen = rng.sample(form.items, min(40, len(form.items)))
    for code in rules.decided(rng, form.items, chosen) if rules else chosen:
        offered = form.offered(code)
        kinds = [one for one, words in WORDS.items() if words in offered]
        kind = rng.choice(rules.kinds(code, kinds) if rules else kinds)
        correction = corrected and corrected.draw(random.Random(f"{seed} {code}"), code)
        if correction and kind == "points" and corrections.DECISION in offered and code not in unsound:
            answer, cells = correction
            reason = rng.choice(REASONS).strip()
            said.append({"item": code, "reason": reason, **answer})
            entries += [*cells, form.entry(code, "decision", "text", corrections.DECISION),
                        form.entry(code, "reason", "text", reason)]
            continue
        most = Decimal(str(form.cell(code, "max").value or 20))
        decision = {"item": code, "reason": rng.choice(REASONS).strip()}
        if kind == "points":
            step = Decimal(1).scaleb(-decimals_of(form.cell(code, "max")))
            decision["points"] = str((most * rng.randrange(0, 5) / 4).quantize(step))
            as_text = seed % 2 == 1 and rng.random() < 0.5
            value = decision["points"].replace(".", ",") if as_text else decision["points"]
            entries.append(form.entry(code, "points", "text" if as_text else "number", value))
        elif kind == "not_applicable":
            decision["not_applicable"] = "true"
        else:
            decision["accept"] = "self" if kind == "self" else "true"
        if kind != "points" or rng.random() < 0.5:
            entries.append(form.entry(code, "decision", "text", WORDS[kind]))
        entries.append(form.entry(code, "reason", "text", decision["reason"]))
        said.append(decision)
    entries.append(form.entry("cchc/meeting", "evidence", "date", DAY))
    return said, entries


def result_with(binary, ward, appraisal, folder, name):
    """The ward's result with an appraisal of the second round beside the first."""
    place = ward.parent / f"ward-{name}"
    shutil.copytree(ward, place, symlinks=True)
    for second in (place / "appraisal").glob("vong-2.*"):
        second.unlink()
    if isinstance(appraisal, list):
        card.dump({"schema": "cchc/appraisal/1", "round": 2, "by": "Hội đồng thẩm định quận Tây Hồ",
                   "date": "2024-11-29", "unlisted": "accepted", "items": appraisal},
                  place / "appraisal" / "vong-2.yaml")
    elif appraisal is not None:
        shutil.copy(appraisal, place / "appraisal" / f"vong-2{appraisal.suffix}")
    return place, convert.aggregated(binary, place / "plan.yaml")


def check_live(tally, path, result):
    """What LibreOffice computed in the form's own cells."""
    form = Form(path, data_only=True)
    items = {item["code"]: item for item in result["items"]}
    for code in form.items:
        shown, item = form.cell(code, "appraised").value, items[code]
        wanted = "-" if item["status"] == "not-applicable" and not item["counted"] else item["appraised"]
        good = shown == wanted or (wanted != "-" and isinstance(shown, (int, float)) and abs(shown - wanted) < 1e-9)
        tally.check(good, f"{path.name}: {code} shows {shown!r}, not {wanted!r}")
        remark = form.cell(code, "remark").value
        tally.check(not remark, f"{path.name}: {code} is sound, but the form says {remark!r}")
    row = form.rows["cchc/votes"]
    total = form.sheet.cell(row, form.columns["decision"]).value
    tally.check(abs(total - result["total"]["appraised"]) < 1e-9, f"{path.name}: total {total}")
    decided = form.sheet.cell(row, form.columns["reason"]).value
    tally.check(decided == 40, f"{path.name}: {decided} items decided on")


def check_locks(tally, path):
    form = Form(path)
    tally.check(form.sheet.protection.sheet, "the sheet is not protected")
    for code in form.items:
        for column in form.columns:
            if column == "cchc/council":
                continue
            cell = form.cell(code, column)
            tally.check(cell.protection.locked == (column not in INPUTS), f"{cell.coordinate}: locked is wrong")
            is_live = column in ("appraised", "difference", "remark")
            tally.check((cell.data_type == "f") == is_live, f"{cell.coordinate}: {cell.data_type}")


def check_round_trip(tally, binary, ward, folder):
    bare, _ = result_with(binary, ward, None, folder, "bare")
    odd = bare / "scores" / "noi-vu.yaml"
    if odd.is_file():   # a text that looks like a formula stays one
        document = card.load(odd)
        document["scores"][0]["justification"] = "=SUM(1;2) là cách tính của bộ phận, và +1 là điểm cộng thêm"
        card.dump(document, odd)
    for name in ("one", "two"):
        outcome = cchc.run([binary, "form", bare, "-d", folder / name, "--council"])
        tally.check(outcome.code == 0, f"form --council: code {outcome.code}: {outcome.tail()}")
    path = folder / "one" / "hoi-dong-vong-2.xlsx"
    tally.check(path.read_bytes() == (folder / "two" / path.name).read_bytes(), "two runs, two forms")
    check_locks(tally, path)
    jobs, wanted, drawn = [], {}, set()
    framework = card.load(bare / card.load(bare / "plan.yaml")["framework"])
    for seed in range(3):
        form = Form(path)
        corrected = corrections.Corrections(path, framework)
        tried = ward.parent / f"try-{seed}"
        shutil.copytree(bare, tried, symlinks=True)
        said, entries = sound_decisions(
            lambda unsound: decisions(form, seed, corrected=corrected, unsound=unsound),
            lambda said: card.dump({"schema": "cchc/appraisal/1", "round": "2", "by": "Hội đồng", "date": "2024-11-29",
                                    "items": said}, tried / "appraisal" / "vong-2.yaml"),
            binary, tried / "plan.yaml")
        drawn.update(key for one in said for key in one)
        _, wanted[seed] = result_with(binary, bare, said, folder, f"yaml-{seed}")
        target = folder / f"openpyxl-{seed}.xlsx"
        form.write(entries, target)
        _, found = result_with(binary, bare, target, folder, f"openpyxl-{seed}")
        tally.check(found == wanted[seed], f"seed {seed}: openpyxl's form has another result than the YAML")
        jobs.append({"form": str(path), "cells": [entry.job() for entry in entries],
                     "save": [str(folder / f"office-{seed}{end}") for end in (".xlsx", ".ods")]})
    tally.check(corrections.KINDS <= drawn, f"no answer is corrected by {corrections.KINDS - drawn}")
    tally.check(wanted[0] != wanted[1], "two different appraisals have one result")
    if not round_trip.fill_by_office(tally, jobs, folder):
        return
    for seed, job in enumerate(jobs):
        for end in (".xlsx", ".ods"):
            target = folder / f"office-{seed}{end}"
            place, found = result_with(binary, bare, target, folder, f"{target.stem}-{end[1:]}")
            tally.check(found == wanted[seed], f"{target.name}: another result than the YAML")
            outcome = cchc.run([binary, "validate", place, "--evidence", "off", "--format", "json"])
            altered = [one["message"] for one in outcome.result()["findings"] if one["kind"].startswith("form-")]
            tally.check(not altered, f"{target.name}: {altered[:3]}")
        if seed % 2 == 0:
            check_live(tally, folder / f"office-{seed}.xlsx", wanted[seed])


def sound_decisions(draw, write, binary, plan):
    """(as in YAML, as cells) of which none is an error: corrected figures may lead to no points. `draw` makes them
    without the items it is given, `write` puts them beside the plan."""
    unsound = set()
    while True:
        said, entries = draw(unsound)
        write(said)
        more = unsound_items(binary, plan) - unsound
        if not more & {one["item"] for one in said if corrections.KINDS & one.keys()}:
            return said, entries
        unsound |= more


def unsound_items(binary, plan):
    outcome = cchc.run([binary, "validate", plan, "--evidence", "off", "--format", "json"])
    return {one["item"] for one in outcome.result()["findings"] if one["severity"] == "error" and one["item"]}


def appraisals_of(plan, document):
    """The plan's appraisals as a list of files."""
    named = document.get("appraisal", [])
    if isinstance(named, list):
        return named
    return sorted(f"{named}/{path.name}" for path in (plan.parent / named).iterdir() if path.suffix in (".yaml", ".yml"))


def check_recalculated(tally, path, result):
    """What LibreOffice computes in a form of any framework: each item's points, and the sum of the normal ones."""
    form = Form(path, data_only=True)
    items = {item["code"]: item for item in result["items"]}
    decimals, total = decimals_of(form.cell(form.items[0], "max")), 0
    for code in form.items:
        shown, item = form.cell(code, "appraised").value or 0, items[code]
        # What did not arise and leaves the sum; a parent's rest may stand for it.
        is_out = item["status"] == "not-applicable" and (not item["counted"] or item.get("spread"))
        wanted = "-" if is_out else item["appraised"]
        are_numbers = isinstance(shown, (int, float)) and wanted != "-"
        # The form shows what stands as it is printed.
        good = shown == wanted or (are_numbers and abs(shown - wanted) < 0.51 * 10 ** -decimals)
        tally.check(good, f"{path.name}: {code} shows {shown!r}, not {wanted!r}")
        total += shown if isinstance(shown, (int, float)) and item["type"] == "normal" else 0
        remark = form.cell(code, "remark").value
        tally.check(not remark, f"{path.name}: {code} is sound, but the form says {remark!r}")
    shown = form.sheet.cell(form.rows["cchc/votes"], form.columns["decision"]).value
    tally.check(abs(shown - total) < 1e-6, f"{path.name}: total {shown}, not {total}")


def try_random(binary, seed, folder, on=frozenset()):
    """(complaints about one random ward, its filled form, its result), or None where it has errors and gets no form."""
    made, rng = layout.ward(seed, on=on)
    place = folder / f"ward-{seed}"
    plan = layout.write(made, rng, place)
    outcome = cchc.run([binary, "form", plan, "-d", place / "made", "--council", "--lang", "vi"])
    if outcome.code == 1:
        return None if not (place / "made").exists() else (["refused, but something was written"], None, None)
    if outcome.code:
        return [f"form --council: code {outcome.code}: {outcome.tail()}"], None, None
    path = next((place / "made").iterdir())
    form = Form(path)
    open_most = [code for code in form.items if form.cell(code, "max").value is None and form.most(code) < 10 ** 6]
    if open_most:
        return [f"no points may be given to {open_most}, which have no limit"], None, None
    rules = None
    if on:
        before = convert.aggregated(binary, plan, "--evidence", "off", "--draft")
        rules = council_rules.Rules(card.load(plan.parent / card.load(plan)["framework"]), before)
    corrected = corrections.Corrections(path, card.load(plan.parent / card.load(plan)["framework"]))
    number = int(path.stem.rpartition("-")[2])
    head = {"schema": "cchc/appraisal/1", "round": str(number), "by": "Hội đồng", "date": "2024-11-29",
            "unlisted": "accepted"}
    document = card.load(plan)
    document["appraisal"] = [*appraisals_of(plan, document), "council.yaml"]
    card.dump(document, plan.parent / "tried.yaml")
    said, entries = sound_decisions(
        lambda unsound: decisions(form, seed, rules, corrected, unsound),
        lambda said: card.dump({**head, "items": said}, plan.parent / "council.yaml"),
        binary, plan.parent / "tried.yaml")
    entries.append(form.entry("cchc/meeting", "lead", "text", "Hội đồng"))
    filled = folder / f"council-{seed}.xlsx"
    form.write(entries, filled)
    shutil.copy(filled, plan.parent / "council.xlsx")
    card.dump({**head, "items": said}, plan.parent / "council.yaml")
    results = []
    for end in ("xlsx", "yaml"):
        document = card.load(plan)
        document["appraisal"] = [*appraisals_of(plan, document), f"council.{end}"]
        card.dump(document, plan.parent / f"with-{end}.yaml")
        results.append(result_of(binary, plan.parent / f"with-{end}.yaml"))
    shutil.rmtree(place)
    return [f"seed {seed}: {what}" for what in card.differences(*results)], filled, results[0]


def result_of(binary, plan):
    """A draft's result; of a ward that counts nothing any more, that it has none."""
    try:
        return convert.aggregated(binary, plan, "--evidence", "off", "--draft")
    except ValueError as fault:
        if "nothing-counted" not in str(fault):
            raise
        return {"draft": True, "notes": ["nothing counts"]}


def check_random(tally, binary, seed, count, folder):
    """Random wards with bonus, penalty, excluded items, earlier rounds, other decimals; of every other two the framework
    has any construct there is, and LibreOffice recalculates the form."""
    formed, recalculated = 0, {}
    for one in range(seed, seed + count):
        on = constructs.named("all") if one % 4 < 2 else frozenset()
        found = try_random(binary, one, folder, on)
        formed += found is not None
        complaints, filled, result = found or ([], None, None)
        tally.check(not complaints, f"ward {one}: {complaints[:4]}")
        if filled and not complaints and not result["draft"] and one % 2 == 0:    # points kept as text are no numbers
            recalculated[filled] = result
    tally.check(formed * 4 > count, f"only {formed} of {count} random wards got a council's form")
    converted = office.convert_all(list(recalculated), folder)
    tally.check(len(converted) == len(recalculated), "LibreOffice wrote not every form")
    for filled, fresh in converted.items():
        check_recalculated(tally, fresh, recalculated[filled])

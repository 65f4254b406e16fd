# SPDX-License-Identifier: MIT
"""Blank forms filled in by openpyxl and by LibreOffice say what the YAML cards say, and so does the
ward made of them."""
import dataclasses
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import blank
import card
import cchc
import convert
import odd
import office

HERE = Path(__file__).resolve().parent
OFFICERS = 9
BY_OFFICE = ("van-phong", "noi-vu", "dia-chinh-xay-dung")    # with a support sheet, with all kinds, with n/a
# How each card of the mixed ward comes.
MIXED = {"van-phong": "office.ods", "noi-vu": "office.xlsx", "dia-chinh-xay-dung": "office.ods",
         "tu-phap-ho-tich": "openpyxl.xlsx", "mot-cua": "openpyxl.xlsx", "cong-an": "openpyxl.xlsx"}


def originals(tally, binary, ward):
    """A folder with all cards of the ward as YAML; the ward itself then has these alone."""
    folder = ward.parent / "originals"
    folder.mkdir()
    for path in sorted((ward / "scores").iterdir()):
        made = folder / f"{path.stem}.yaml"
        if path.suffix == ".yaml":
            shutil.copy(path, made)
            continue
        outcome = cchc.run([binary, "convert", path, "-o", made, "--plan", ward / "plan.yaml"])
        tally.check(outcome.code == 0, f"{path.name}: code {outcome.code}: {outcome.tail()}")
    tally.check(len(list(folder.iterdir())) == OFFICERS, "the example has not nine cards")
    shutil.rmtree(ward / "scores")
    shutil.copytree(folder, ward / "scores")
    return folder


def by_openpyxl(tally, binary, ward, blanks, originals, folder):
    """Fills in every form; returns {officer: cells}."""
    cells = {}
    for path in sorted(originals.glob("*.yaml")):
        form = blank.Form(blanks / f"{path.stem}.xlsx")
        cells[path.stem] = blank.entries_for(form, path, ward.parents[1] / "framework/phuong-2024.yaml")
        target = folder / f"{path.stem}.openpyxl.xlsx"
        form.fill(cells[path.stem], target)
        found = convert.read_back(binary, ward / "plan.yaml", path, target, target.with_suffix(".yaml"))
        tally.check(not found, f"{path.stem} filled in with openpyxl: {found[:5]}")
    return cells


def strange_card(original, form, folder, seed):
    """The path of a card for the same items, with the texts and numbers of `odd`, that has no more
    documents than a blank form has rows. In texts of several lines it has single blanks: of those
    LibreOffice 7.4 writes runs of blanks into .ods as they are, which ODF says are one."""
    made = single_blanks(odd.odd_card(f"office {seed}", card.load(original)))
    for entry in made["scores"]:
        rows = form.table_of(entry["item"]).rows[entry["item"]]
        entry["evidence"] = entry.get("evidence", [])[:len(rows)]
        entry.pop("replies", None)      # a blank form has no place for them
    made.pop("replied", None)
    path = folder / f"strange-{seed}.yaml"
    card.dump(made, path)
    return path


def single_blanks(value):
    if isinstance(value, dict):
        return {key: single_blanks(part) for key, part in value.items()}
    if isinstance(value, list):
        return [single_blanks(part) for part in value]
    return re.sub("[ \t]+", " ", value) if "\n" in value else value


def by_office(tally, binary, ward, blanks, originals, cells, folder):
    """The same with LibreOffice, saved both ways; two cards with odd texts besides."""
    sources = {name: originals / f"{name}.yaml" for name in BY_OFFICE}
    cells = {name: cells[name] for name in BY_OFFICE}
    framework = ward.parents[1] / "framework/phuong-2024.yaml"
    for seed, name in enumerate(("van-phong", "noi-vu")):
        form = blank.Form(blanks / f"{name}.xlsx")
        strange = f"strange-{seed}"
        sources[strange] = strange_card(originals / f"{name}.yaml", form, folder, seed)
        cells[strange] = blank.entries_for(form, sources[strange], framework)
        shutil.copy(blanks / f"{name}.xlsx", blanks / f"{strange}.xlsx")
    jobs = [{"form": str(blanks / f"{name}.xlsx"), "cells": [entry.job() for entry in cells[name]],
             "save": [str(folder / f"{name}.office{end}") for end in (".xlsx", ".ods")]} for name in sources]
    if not fill_by_office(tally, jobs, folder):
        return
    for target in (Path(path) for job in jobs for path in job["save"]):
        name = target.name.partition(".")[0]
        found = convert.read_back(binary, ward / "plan.yaml", sources[name], target,
                                  target.parent / f"{target.name}.yaml")
        tally.check(not found, f"{target.name} filled in with LibreOffice: " + "\n     ".join(found[:6]))


def fill_by_office(tally, jobs, folder):
    """Has uno_fill do the jobs, within a time limit that ends LibreOffice, too."""
    profile, list_of_jobs = folder / "profile-uno", folder / "jobs.json"
    list_of_jobs.write_text(json.dumps({"profile": str(profile), "program": office.program(), "jobs": jobs}),
                            encoding="utf-8")
    process = subprocess.Popen([sys.executable, "-B", HERE / "uno_fill.py", list_of_jobs],
                               env=cchc.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, start_new_session=True)
    try:
        said = process.communicate(timeout=120)[0].decode("utf-8", "replace")
    except subprocess.TimeoutExpired:
        said = "no answer within 120 seconds"
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
    missing = [path for job in jobs for path in job["save"] if not Path(path).is_file()]
    return tally.check(process.returncode == 0 and not missing, f"LibreOffice through UNO: code "
                       f"{process.returncode}, {len(missing)} files missing: {said[-600:]}")


def check_mixed_ward(tally, binary, ward, originals, folder):
    """YAML, .xlsx and .ods together: the same result, no finding."""
    (ward / "mixed").mkdir()
    for path in sorted(originals.glob("*.yaml")):
        how = MIXED.get(path.stem)
        source = folder / f"{path.stem}.{how}" if how else path
        if tally.check(source.is_file(), f"{source.name} was not made"):
            shutil.copy(source, ward / "mixed" / f"{path.stem}{source.suffix}")
    mixed = convert.with_scores(ward / "plan.yaml", "mixed", "mixed.yaml")
    outcome = cchc.run([binary, "validate", mixed, "--format", "json"])
    found = outcome.result()["findings"] if outcome.out else [outcome.tail()]
    tally.check(outcome.code == 0 and not found, f"the mixed ward: code {outcome.code}, {found[:5]}")
    want, got = (convert.aggregated(binary, plan) for plan in (ward / "plan.yaml", mixed))
    tally.check(want == got, f"the mixed ward adds up otherwise: {list(card.differences(want, got))[:5]}")


def check_seen_to_fail(tally, binary, ward, originals, cells, blanks, folder):
    """One answer falsified in a form must show in the card read back, and in nothing else."""
    form = blank.Form(blanks / "van-phong.xlsx")
    numbers = [entry for entry in cells["van-phong"] if entry.kind == "number"]
    wrong = numbers[len(numbers) // 2]
    spoilt = [dataclasses.replace(entry, value=entry.value + 1) if entry is wrong else entry
              for entry in cells["van-phong"]]
    target = folder / "falsified.xlsx"
    form.fill(spoilt, target)
    found = convert.read_back(binary, ward / "plan.yaml", originals / "van-phong.yaml", target,
                              folder / "falsified.yaml")
    tally.check(len(found) == 1, f"{wrong} falsified, but the comparison says {found}")


def check(tally, binary, ward, originals, folder):
    blanks = folder / "blank"
    outcome = cchc.run([binary, "form", ward / "plan.yaml", "-d", blanks])
    tally.check(outcome.code == 0 and len(list(blanks.glob("*.xlsx"))) == OFFICERS,
                f"blank forms: code {outcome.code}: {outcome.tail()}")
    cells = by_openpyxl(tally, binary, ward, blanks, originals, folder)
    check_seen_to_fail(tally, binary, ward, originals, cells, blanks, folder)
    by_office(tally, binary, ward, blanks, originals, cells, folder)
    check_mixed_ward(tally, binary, ward, originals, folder)

# SPDX-License-Identifier: MIT
"""The same bytes each time; nothing that is there is written over; an item scored once."""
import hashlib
import shutil

import cchc
import convert


def digests(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def check_same_bytes(tally, binary, ward, folder):
    """Two runs, blank and filled in, in other folders, time zones and numbers of threads."""
    for name, options in {"blank": (), "prefilled": ("--prefill",)}.items():
        made = []
        for run, (zone, jobs) in enumerate((("Asia/Ho_Chi_Minh", "1"), ("America/Caracas", "4"))):
            target = folder / f"{name}-{run}" / ("sâu" * run) / "forms"
            target.parent.mkdir(parents=True)
            outcome = cchc.run([binary, "form", ward / "plan.yaml", "-d", target, "-j", jobs, *options],
                               cwd=target.parent, env=cchc.environment(TZ=zone))
            tally.check(outcome.code == 0, f"{name} {run}: code {outcome.code}: {outcome.tail()}")
            made.append(digests(target))
        tally.check(len(made[0]) == 9, f"{name}: {len(made[0])} forms")
        for form in made[0].keys() | made[1].keys():
            tally.check(made[0].get(form) == made[1].get(form), f"{name}: {form} has other bytes the second time")
    blank, prefilled = digests(folder / "blank-0"), digests(folder / "prefilled-0")
    tally.check(not set(blank.values()) & set(prefilled.values()), "--prefill changed nothing in some form")


def refused(tally, command, folder, what):
    """Exit 3, with not a byte below `folder` changed or added."""
    before = digests(folder)
    outcome = cchc.run(command)
    tally.check(outcome.code == 3 and outcome.err, f"{what}: code {outcome.code}, not 3: {outcome.tail()}")
    after = digests(folder)
    tally.check(before == after, f"{what}: written all the same: {sorted(before.items() ^ after.items())[:4]}")


def check_not_overwritten(tally, binary, ward, originals, folder):
    """A file that is there: a foreign file, a folder, a link, a form, a card."""
    plan, target = ward / "plan.yaml", folder / "forms"
    target.mkdir()
    form = [binary, "form", plan, "-d", target]
    (target / "van-phong.xlsx").write_bytes(b"work of a week")
    refused(tally, form, folder, "one file of another")
    refused(tally, [*form, "--prefill"], folder, "one file of another, --prefill")
    (target / "van-phong.xlsx").unlink()
    (target / "cong-an.xlsx").mkdir()
    refused(tally, form, folder, "a folder of that name")
    (target / "cong-an.xlsx").rmdir()
    (folder / "elsewhere.xlsx").write_bytes(b"work of another week")
    (target / "noi-vu.xlsx").symlink_to(folder / "elsewhere.xlsx")
    refused(tally, form, folder, "a link to a file")
    (target / "noi-vu.xlsx").unlink()
    outcome = cchc.run(form)
    tally.check(outcome.code == 0, f"nothing in the way: code {outcome.code}: {outcome.tail()}")
    refused(tally, form, folder, "all forms are there")
    card, made = originals / "van-phong.yaml", folder / "there.xlsx"
    made.write_bytes(b"a file")
    refused(tally, [binary, "convert", card, "-o", made, "--plan", plan], folder, "convert onto a file")
    there = folder / "there.yaml"
    there.write_bytes(b"a: card\n")
    refused(tally, [binary, "convert", target / "noi-vu.xlsx", "-o", there, "--plan", plan], folder,
            "convert a form onto a file")
    own = folder / "own.yaml"
    shutil.copy(card, own)
    refused(tally, [binary, "convert", target / "noi-vu.xlsx", "-o", own, "--plan", plan], folder,
            "convert onto a score card")


def check_scored_twice(tally, binary, ward, originals, folder):
    """An item in a YAML card and in a form: both places are named, in files named both ways round."""
    plan, scores = ward / "plan.yaml", ward / "twice"
    form = folder / "noi-vu.xlsx"
    cchc.run([binary, "convert", originals / "noi-vu.yaml", "-o", form, "--plan", plan])
    twice = convert.with_scores(plan, "twice", "twice.yaml")
    for yaml_name, form_name in (("noi-vu.yaml", "noi-vu.xlsx"), ("z.yaml", "a.xlsx")):
        shutil.rmtree(scores, ignore_errors=True)
        shutil.copytree(originals, scores)
        (scores / "noi-vu.yaml").rename(scores / yaml_name)
        shutil.copy(form, scores / form_name)
        found = cchc.run([binary, "validate", twice, "--evidence", "off", "--format", "json"]).result()["findings"]
        about = [one for one in found if one["kind"] == "scored-twice"]
        items = convert.card.comparable(convert.card.load(originals / "noi-vu.yaml"))["scores"]
        tally.check({one["item"] for one in about} == items.keys() and len(about) == len(items),
                    f"{form_name}: scored twice: {sorted(one['item'] for one in about)}")
        for one in about:
            places = [one, *one["related"]]
            lines = [place for place in places if (place["file"] or "").endswith(yaml_name) and place["line"]]
            cells = [place for place in places if (place["file"] or "").endswith(form_name)
                     and place["sheet"] and place["cell"]]
            tally.check(lines and cells, f"{form_name}: {one['item']} is not named at both places: {places}")
        text = cchc.run([binary, "validate", twice, "--evidence", "off"])
        said = (text.out + text.err).decode("utf-8")
        tally.check("scored-twice" in said and f"{form_name}, Chấm điểm!" in said and f"{yaml_name}:" in said,
                    f"{form_name}: the text names not both places: {said[:400]}")

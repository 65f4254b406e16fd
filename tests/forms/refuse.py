# SPDX-License-Identifier: MIT
"""Score cards that no form can hold: refused by name at their line, with nothing written."""
import cchc
import convert

LONG = 32767
LONGER = "a" * 40000
CARD = """schema: cchc/scores/1
officer: van-phong
submitted: 2024-11-01
scores:
  - {item: 1.1.1, level: kip-thoi, justification: đã ban hành kế hoạch}
"""
NEXT = CARD.count("\n") + 1


def words(text):
    """An entry with a justification on its third line."""
    return f"\n    item: 1.1.3\n    justification: {text}"


def entries():
    """{what: (YAML behind the card above, lines below its own first one)}."""
    return {
        "an unknown item": ("{item: 9.9.9, level: co}", 0),
        "an item of another officer": ("{item: 2.1.1, justification: của bộ phận khác}", 0),
        "an item that is not a leaf": ("{item: '1.1', justification: mục cha}", 0),
        "an item of the survey": ("{item: '8.1', points: 1}", 0),
        "an unknown level": ("{item: 1.1.3, level: nhanh}", 0),
        "an unknown part": ("{item: 1.1.2, parts: [nhanh]}", 0),
        "a part twice": ("{item: 1.1.2, parts: [tai-chinh-so, tai-chinh-so]}", 0),
        "an unknown input": ("{item: 1.1.4, inputs: {a: 1, b: 1, z: 1}}", 0),
        "no input at all": ("{item: 1.1.4, inputs: {}}", 0),
        "a level where parts are asked for": ("{item: 1.1.2, level: co}", 0),
        "parts where a level is asked for": ("{item: 1.1.3, parts: [co]}", 0),
        "inputs where points are asked for": ("{item: 1.2.2, inputs: {a: 1}}", 0),
        "an item scored twice": ("{item: 1.1.1, level: cham}", 0),
        "an entry that says nothing": ("{item: 1.1.3}", 0),
        "points of a supported item": ("{item: 3.4.2, inputs: {a: 1, b: 1}}", 0),
        "words for a supported item": ("{item: 3.4.2, justification: hỗ trợ}", 0),
        "a justification of 32,768 characters": (words("ữ" * (LONG + 1)), 2),
        "32,767 characters in 32,768 units": (words("ữ" * (LONG - 1) + "😀"), 2),
        "a title of 40,000 characters": (f"\n    item: 1.1.3\n    evidence: [{{file: a, title: {LONGER}}}]", 2),
        "a withheld reason too long": (f"\n    item: 1.1.3\n    evidence: [{{withheld: {LONGER}}}]", 2),
    }


def check_refusals(tally, binary, ward, folder):
    plan = ward / "plan.yaml"
    for place, (what, (entry, below)) in enumerate(entries().items()):
        path, form = folder / f"refused-{place}.yaml", folder / f"refused-{place}.xlsx"
        path.write_text(f"{CARD}  - {entry}\n", encoding="utf-8")
        before = sorted(folder.iterdir())
        outcome = cchc.run([binary, "convert", path, "-o", form, "--plan", plan])
        said = outcome.err.decode("utf-8", "replace")
        told = "[not-in-form]" in said and f"{path.name}:{NEXT + below}:" in said
        tally.check(outcome.code == 1 and told, f"{what}: code {outcome.code}, not not-in-form at line "
                    f"{NEXT + below}: {outcome.tail(300)}")
        tally.check(sorted(folder.iterdir()) == before, f"{what}: something was written all the same")


def check_accepted(tally, binary, ward, folder):
    """What is nearly too much goes in: the same texts one character shorter."""
    for place, entry in enumerate((f"{{item: 1.1.3, justification: {'ữ' * LONG}}}",
                                   f"{{item: 1.1.3, justification: {'ữ' * (LONG - 2)}😀}}",
                                   "{item: 3.4.2, evidence: [{file: a.pdf}]}",
                                   "{item: 1.1.2, parts: []}",
                                   "{item: 1.1.4, inputs: {a: 1}}",
                                   "\n    item: 1.1.3\n    justification: |\n      một\n      hai\n",
                                   "\n    item: 1.1.3\n    justification: >\n      một\n      hai\n",
                                   # A card's own reader takes white space at the ends off.
                                   '{item: 1.1.3, justification: "hết câu "}',
                                   '{item: 1.1.3, evidence: [{withheld: "a", date: 1900-01-01}]}')):
        path, form = folder / f"held-{place}.yaml", folder / f"held-{place}.xlsx"
        path.write_text(f"{CARD}  - {entry}\n", encoding="utf-8")
        outcome = cchc.run([binary, "convert", path, "-o", form, "--plan", ward / "plan.yaml"])
        tally.check(outcome.code == 0 and form.is_file(), f"{entry[:70]!r}: code {outcome.code}: "
                    f"{outcome.tail(300)}")


def check_numbers(tally, binary, ward, folder):
    """12 digits and four decimals are a number of ours and 16 digits, of which a cell holds 15 or
    so: such a number is carried exactly or refused, never changed in silence."""
    plan = ward / "plan.yaml"
    for place, number in enumerate(("690758500783.0025", "734840976862.8924", "999999999999.9999",
                                    "123456789012.1234", "300000000000.1001", "100000000000.0003",
                                    "999999999999", "99999999999.9999", "0.0001")):
        path, form, back = (folder / f"{place}{end}" for end in (".yaml", ".xlsx", ".back.yaml"))
        path.write_text(f"{CARD}  - {{item: 1.1.4, inputs: {{a: {number}, b: 1}}}}\n", encoding="utf-8")
        outcome = cchc.run([binary, "convert", path, "-o", form, "--plan", plan])
        if outcome.code == 1 and b"[not-in-form]" in outcome.err and not form.exists():
            tally.check(len(number) > 16, f"{number} is refused, though a cell holds it")
            continue
        found = convert.read_back(binary, plan, path, form, back)
        tally.check(not found, f"{number} is changed in silence: {found}")


def check_characters(tally, binary, ward, folder):
    """What YAML may not hold unescaped, an unseen control character or another line break, is
    refused or written so that any reader of YAML reads it back."""
    plan = ward / "plan.yaml"
    for place, character in enumerate("\\x80 \\x9f \\x85 \\u2028 \\u2029 \\ufeff \\xad \\u200b".split()):
        path, form, back = (folder / f"{place}{end}" for end in (".yaml", ".xlsx", ".back.yaml"))
        path.write_text(f'{CARD}  - {{item: 1.1.3, justification: "chữ{character}chữ"}}\n', encoding="utf-8")
        outcome = cchc.run([binary, "convert", path, "-o", form, "--plan", plan])
        if outcome.code == 1 and b"[bad-character]" in outcome.err and not form.exists():
            tally.check(True, "")
            continue
        try:
            found = convert.read_back(binary, plan, path, form, back)
        except convert.card.yaml.YAMLError as problem:
            found = [str(problem)]
        tally.check(not found, f"{character} in a text: {found}")

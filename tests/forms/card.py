# SPDX-License-Identifier: MIT
"""Score cards as plain data: read from YAML with PyYAML, independently of the product, and made
comparable: numbers by value, text in NFC, the order of items, parts and inputs aside."""
import re
import unicodedata
from fractions import Fraction

import yaml

TEXTS = ("file", "withheld", "link", "number", "title", "pages")
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def load(path):
    """A YAML file with every scalar as text."""
    return yaml.load(path.read_bytes().decode("utf-8-sig"), Loader=LOADER)


def dump(document, path, **style):
    """Writes a document by PyYAML, in a style that the product's own writer does not use."""
    text = yaml.dump(plain(document), allow_unicode=True, sort_keys=False, **style)
    path.write_text(text, encoding="utf-8")


def plain(value):
    """Dicts, lists and str alone: PyYAML would tag classes of our own."""
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return str(value)


def nfc(text):
    return unicodedata.normalize("NFC", text)


def number(text):
    return Fraction(text.replace(",", "."))


def day(text):
    """(year, month, day) of either spelling."""
    parts = [int(part) for part in re.split("[-/]", text)]
    return tuple(parts if parts[0] > 31 else reversed(parts))


def evidence(entry):
    """A document: the texts that are there, and the date; of a confirmation those of the office's letter."""
    confirmed = entry.get("confirmed_by", {})
    entry = {**entry, **confirmed}
    made = {key: nfc(entry[key]) for key in (*TEXTS, "by") if entry.get(key)}
    if entry.get("date"):
        made["date"] = day(entry["date"])
    return made


def figure(text):
    """A number, or the id of a choice."""
    return nfc(text) if text[:1].isalpha() else number(text)


def score(entry):
    """An entry without its item; what says nothing is left out."""
    made = {}
    if "level" in entry:
        made["level"] = nfc(entry["level"])
    if "parts" in entry:
        made["parts"] = sorted(nfc(part) for part in entry["parts"])
    if "inputs" in entry:
        made["inputs"] = {nfc(name): figure(value) for name, value in entry["inputs"].items()}
    if "points" in entry:
        made["points"] = number(entry["points"])
    if entry.get("not_applicable") == "true":
        made["not_applicable"] = True
    if entry.get("evidence"):
        made["evidence"] = [evidence(one) for one in entry["evidence"]]
    if entry.get("justification"):
        made["justification"] = nfc(entry["justification"]).rstrip("\n")
    if entry.get("replies"):
        made["replies"] = {int(one["round"]): reply(one) for one in entry["replies"]}
    return made


def reply(entry):
    """What was answered to the council, with its documents."""
    return {"text": nfc(entry["text"]).rstrip("\n"), "evidence": [evidence(one) for one in entry.get("evidence", ())]}


def comparable(document):
    """{"officer", "submitted", "replied", "scores": {item: score}} of a card; an item twice is an error."""
    scores = {}
    for entry in document["scores"]:
        code = nfc(entry["item"])
        if code in scores:
            raise ValueError(f"{code}: twice in one card")
        scores[code] = score(entry)
    dates = {key: day(document[key]) if document.get(key) else None for key in ("submitted", "replied")}
    return {"officer": nfc(document["officer"]), **dates, "scores": scores}


def differences(want, got, path=""):
    """Every place where two comparable cards differ, as text."""
    if isinstance(want, dict) and isinstance(got, dict):
        for key in sorted(want.keys() | got.keys()):
            if key not in want or key not in got:
                side = "not wanted" if key not in want else "lost"
                yield f"{path}/{key}: {side}: {shown((got if key in got else want)[key])}"
            else:
                yield from differences(want[key], got[key], f"{path}/{key}")
    elif isinstance(want, list) and isinstance(got, list) and len(want) == len(got):
        for place, (left, right) in enumerate(zip(want, got)):
            yield from differences(left, right, f"{path}[{place}]")
    elif want != got:
        yield f"{path}: expected {shown(want)}, got {shown(got)}"


def shown(value):
    text = repr(value)
    return text if len(text) < 160 else f"{text[:100]}… ({len(text)} characters) …{text[-40:]}"

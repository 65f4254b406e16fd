# SPDX-License-Identifier: MIT
"""The cells of a workbook as its XML holds them, and one cached value falsified."""
import posixpath
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True)
class Cell:
    """`value`: float, str, bool, or None where nothing is cached; `error`: the value is #N/A or so;
    `formula`: its text, or None."""
    value: object
    formula: str | None
    error: bool = False


def sheets(book):
    """{sheet name: path of its part} of an open zip."""
    relations = ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
    targets = {part.get("Id"): part.get("Target") for part in relations}
    root = ElementTree.fromstring(book.read("xl/workbook.xml"))
    return {sheet.get("name"): posixpath.normpath(posixpath.join("/xl", targets[sheet.get(RELATION)]))
            .lstrip("/") for sheet in root.iter(MAIN + "sheet")}


def shared_strings(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    return [text_of(entry) for entry in root.iter(MAIN + "si")]


def text_of(entry):
    """A string's text, its runs joined, phonetic hints left out."""
    runs = [entry, *entry.findall(MAIN + "r")]
    return "".join(run.findtext(MAIN + "t") or "" for run in runs)


def cell_of(cell, strings):
    kind, raw = cell.get("t", "n"), cell.findtext(MAIN + "v")
    formula = cell.find(MAIN + "f")
    formula = None if formula is None else formula.text or ""
    if kind == "inlineStr":
        inline = cell.find(MAIN + "is")
        return Cell("" if inline is None else text_of(inline), formula)
    if kind == "str":
        return Cell(raw or "", formula)
    if raw is None:
        return Cell(None, formula)
    if kind == "s":
        return Cell(strings[int(raw)], formula)
    if kind == "b":
        return Cell(raw == "1", formula)
    return Cell(raw, formula, True) if kind == "e" else Cell(float(raw), formula)


def cells(path):
    """{(sheet, address): Cell} of all cells that hold a value or a formula."""
    found = {}
    with zipfile.ZipFile(path) as book:
        strings = shared_strings(book)
        for sheet, part in sheets(book).items():
            for cell in ElementTree.fromstring(book.read(part)).iter(MAIN + "c"):
                made = cell_of(cell, strings)
                if made.value is not None or made.formula is not None:
                    found[sheet, cell.get("r")] = made
    return found


def same(left, right):
    """Whether a cached value equals the recalculated one."""
    if isinstance(left, float) and isinstance(right, float):
        return abs(left - right) <= 1e-9 * max(1.0, abs(left))
    return type(left) is type(right) and left == right


def differing(cached, fresh):
    """{place: words} of the formulas whose cached value is not the recalculated one."""
    wrong = {}
    for place, cell in cached.items():
        if cell.formula is None:
            continue
        # A formula that yields "" may come back as a cell without a value.
        other = fresh.get(place, Cell("" if cell.value == "" else None, None))
        if cell.value is None or cell.error or not same(cell.value, other.value):
            wrong[place] = f"cached {cell.value!r}, recalculated {other.value!r}, ={cell.formula}"
    return wrong


def falsified(source, target, place):
    """Writes `source` to `target` with the number cached at `place` (sheet, address) raised by 1."""
    with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        part = sheets(book)[place[0]]
        for entry in book.infolist():
            data = book.read(entry)
            if entry.filename == part:
                data = raise_cached(data.decode("utf-8"), place[1]).encode("utf-8")
            copy.writestr(entry, data)


def raise_cached(xml, address):
    pattern = re.compile(r'(<c\b[^>]*\br="' + address + r'"[^>]*>(?:(?!</c>).)*?<v>)([^<]*)(</v>)', re.S)
    patched, count = pattern.subn(lambda m: f"{m[1]}{float(m[2]) + 1!r}{m[3]}", xml)
    if count != 1:
        raise ValueError(f"{address}: found {count} times")
    return patched

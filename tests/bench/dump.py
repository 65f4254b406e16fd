# SPDX-License-Identifier: MIT
"""A workbook taken apart into the records that floor_xlsx.cpp writes again."""
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
import xlsx
from xlsx import MAIN, RELATION

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
PADDING = 0.7109375  # what Excel adds to a column's width


def address(text):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", text).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def span(text):
    first, _, last = text.partition(":")
    return address(first), address(last or first)


def looks(book):
    """A `look` record for each cell format."""
    root = ElementTree.fromstring(book.read("xl/styles.xml"))
    formats = {one.get("numFmtId"): one.get("formatCode") for one in root.iter(MAIN + "numFmt")}
    fonts, fills = root.find(MAIN + "fonts"), root.find(MAIN + "fills")
    for cell in root.find(MAIN + "cellXfs"):
        font, fill = fonts[int(cell.get("fontId"))], fills[int(cell.get("fillId"))]
        align = cell.find(MAIN + "alignment")
        align = {} if align is None else align.attrib
        color, ground = font.find(MAIN + "color"), fill.find(f"{MAIN}patternFill/{MAIN}fgColor")
        has = lambda name: int(font.find(MAIN + name) is not None)
        yield ("look", font.find(MAIN + "sz").get("val"), has("b"), has("i"), has("u"),
               int(cell.get("borderId") != "0"), align.get("wrapText", "0"), align.get("horizontal", "left"),
               color.get("rgb", "")[2:], "" if ground is None else ground.get("rgb", "")[2:],
               formats.get(cell.get("numFmtId"), "General"))


def relations(book, part):
    name = part.replace("worksheets/", "worksheets/_rels/") + ".rels"
    if name not in book.namelist():
        return {}
    return {one.get("Id"): one.get("Target") for one in ElementTree.fromstring(book.read(name))}


def setup(root):
    """The page, the columns and the rows of a sheet."""
    pane, page = root.find(f".//{MAIN}pane"), root.find(MAIN + "pageSetup")
    yield ("page", int(page.get("orientation") == "landscape"), pane.get("ySplit", 0), pane.get("xSplit", 0),
           root.findtext(f"{MAIN}headerFooter/{MAIN}oddHeader") or "")
    for column in root.iter(MAIN + "col"):
        yield ("width", int(column.get("min")) - 1, float(column.get("width")) - PADDING)
    for row in root.iter(MAIN + "row"):
        if row.get("ht"):
            yield ("row", int(row.get("r")) - 1, row.get("ht"), row.get("outlineLevel", 0))


def cell_record(cell, place, strings, link):
    found = xlsx.cell_of(cell, strings)
    where = (*place, cell.get("s", 0))
    if link:
        return ("link", *where, "external:" + link.replace("%20", " "), found.value)
    if found.formula is not None:
        if isinstance(found.value, str):
            return ("words", *where, found.value, "=" + found.formula)
        return ("formula", *where, repr(found.value), "=" + found.formula)
    if found.value is None:
        return ("blank", *where)
    if isinstance(found.value, str):
        return ("string", *where, found.value)
    return ("number", *where, repr(found.value))


def sheet_records(book, part, strings):
    root = ElementTree.fromstring(book.read(part))
    yield from setup(root)
    targets = relations(book, part)
    links = {one.get("ref"): targets[one.get(RELATION)] for one in root.iter(MAIN + "hyperlink")}
    merges = [span(one.get("ref")) for one in root.iter(MAIN + "mergeCell")]
    firsts = {first: last for first, last in merges}
    covered = {(row, column) for first, last in merges for row in range(first[0], last[0] + 1)
               for column in range(first[1], last[1] + 1)}
    for cell in root.iter(MAIN + "c"):
        place = address(cell.get("r"))
        if place in firsts:
            words = xlsx.cell_of(cell, strings).value or ""
            yield ("merge", *place, *firsts[place], cell.get("s", 0), words)
        elif place not in covered:
            yield cell_record(cell, place, strings, links.get(cell.get("r")))
    for area in root.iter(MAIN + "conditionalFormatting"):
        first, last = span(area.get("sqref"))
        for formula in area.iter(MAIN + "formula"):
            yield ("when", *first, *last, "=" + formula.text)


def chart_record(book):
    chart = ElementTree.fromstring(book.read("xl/charts/chart1.xml"))
    names, values = ("=" + chart.findtext(f".//{CHART}{kind}//{CHART}f") for kind in ("cat", "val"))
    return ("chart", 20, 1, names, values, chart.findtext(f".//{DRAWING}t"))


def field(value):
    text = str(value)
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def records(book):
    strings = xlsx.shared_strings(book)
    yield from looks(book)
    for name, part in xlsx.sheets(book).items():
        yield ("sheet", name)
        yield from sheet_records(book, part, strings)
        if part.endswith("/sheet1.xml") and "xl/charts/chart1.xml" in book.namelist():
            yield chart_record(book)


def write(source, target):
    """Dumps the workbook `source`; returns the number of cells."""
    with zipfile.ZipFile(source) as book:
        found = list(records(book))
    lines = ("\t".join(map(field, record)) for record in found)
    Path(target).write_text("\n".join(lines) + "\n", encoding="utf-8")
    cells = ("string", "number", "blank", "formula", "words", "link", "merge")
    return sum(record[0] in cells for record in found)

# SPDX-License-Identifier: MIT
"""A sheet of a form as its XML says: locks, checks, merges, colours, what is hidden."""
import re
import zipfile
from xml.etree import ElementTree

import xlsx

MAIN = xlsx.MAIN


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def place(address):
    """(row, column) of `K12` or `$K$12`, from 1."""
    letters, row = re.fullmatch(r"\$?([A-Z]+)\$?(\d+)", address).groups()
    return int(row), column_number(letters)


def fixed(cell):
    """`$K$12` of (row, column)."""
    row, column = cell
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"${letters}${row}"


def inside(ranges):
    """All (row, column) of `A1:B2 C3`."""
    found = set()
    for one in ranges.split():
        first, _, last = one.partition(":")
        (top, left), (bottom, right) = place(first), place(last or first)
        found |= {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
    return found


class Book:
    """All sheets of a form; `names`: what is defined."""

    def __init__(self, path):
        cells = xlsx.cells(path)
        with zipfile.ZipFile(path) as book:
            styles = ElementTree.fromstring(book.read("xl/styles.xml"))
            formats = styles.find(MAIN + "cellXfs")
            unlocked = {index for index, style in enumerate(formats)
                        for one in style.iter(MAIN + "protection") if one.get("locked") == "0"}
            root = ElementTree.fromstring(book.read("xl/workbook.xml"))
            self.states = {one.get("name"): one.get("state", "visible") for one in root.iter(MAIN + "sheet")}
            order = list(self.states)
            self.names = {(one.get("name"), order[int(one.get("localSheetId"))]): one.text
                          for one in root.iter(MAIN + "definedName") if one.get("localSheetId")}
            self.sheets = {name: Sheet(name, ElementTree.fromstring(book.read(part)), unlocked,
                                       {at: cell.value for (sheet, at), cell in cells.items() if sheet == name})
                           for name, part in xlsx.sheets(book).items()}

    def marked(self, mark):
        """The sheet whose first cell holds a mark, or None."""
        return next((sheet for sheet in self.sheets.values() if sheet.values.get((1, 1)) == mark), None)


class Sheet:
    def __init__(self, name, root, unlocked, values):
        self.name, self.root = name, root
        self.values = {place(at): value for at, value in values.items()}
        self.unlocked = {place(cell.get("r")) for cell in root.iter(MAIN + "c")
                         if int(cell.get("s", "0")) in unlocked}
        self.unlocked_whole = [one.attrib for one in (*root.iter(MAIN + "col"), *root.iter(MAIN + "row"))
                               if int(one.get("style") or one.get("s") or "0") in unlocked]
        self.protection = root.find(MAIN + "sheetProtection")
        self.checks = [Check(one) for one in root.iter(MAIN + "dataValidation")]
        self.merges = [inside(one.get("ref")) for one in root.iter(MAIN + "mergeCell")]
        self.colours = [inside(one.get("sqref")) for one in root.iter(MAIN + "conditionalFormatting")]
        self.hidden_rows = {int(row.get("r")) for row in root.iter(MAIN + "row") if row.get("hidden") == "1"}
        self.hidden_columns = {column for one in root.iter(MAIN + "col") if one.get("hidden") == "1"
                               for column in range(int(one.get("min")), int(one.get("max")) + 1)}

    def column(self, key):
        """The column of a key in the first row."""
        return next(column for (row, column), value in self.values.items() if row == 1 and value == key)

    def marks(self):
        """{key of the first column: rows} from the second row on."""
        found = {}
        for (row, column), value in sorted(self.values.items()):
            if column == 1 and row > 1:
                found.setdefault(value, []).append(row)
        return found


class Check:
    """A data validation."""

    def __init__(self, node):
        self.kind, self.cells = node.get("type"), inside(node.get("sqref"))
        self.first, self.second = (node.findtext(MAIN + f"formula{n}") or "" for n in (1, 2))
        self.texts = {key: node.get(key, "") for key in ("errorTitle", "error", "promptTitle", "prompt")}
        self.only_warns = node.get("errorStyle", "stop") != "stop"
        self.is_on = node.get("showErrorMessage") == "1"
        self.has_dropdown = node.get("showDropDown") != "1"

    def faults(self):
        """What Excel would refuse or not show."""
        if self.kind == "list" and (self.first.startswith('"') or len(self.first) > 255):
            yield "an inline list"
        for key, most in (("errorTitle", 32), ("error", 255), ("promptTitle", 32), ("prompt", 255)):
            if len(self.texts[key].encode("utf-16-le")) > 2 * most:
                yield f"{key} of {len(self.texts[key])} characters"
        if not self.is_on or not self.texts["error"]:
            yield "no words for a refusal"
        if not self.has_dropdown:
            yield "a list without its dropdown"

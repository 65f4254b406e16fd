# SPDX-License-Identifier: MIT
"""A blank form as a person's program sees it: where to write what a score card says, found by the
hidden keys alone, and written with openpyxl."""
import datetime
from dataclasses import dataclass

import card
import openpyxl

EARLIEST = (1900, 3, 1)    # before it no two programs count days alike: written as text
TICKS = {"vi": ("x", "không"), "en": ("x", "no")}


@dataclass(frozen=True)
class Entry:
    """What goes into one cell, rows and columns from 1; `kind`: text, number or date (year, month, day)."""
    sheet: str
    row: int
    column: int
    kind: str
    value: object

    def job(self):
        value = float(self.value) if self.kind == "number" else self.value
        return [self.sheet, self.row, self.column, self.kind, value]


class Table:
    """A sheet with hidden keys: its columns, the rows of each item and those of its fields."""

    def __init__(self, sheet):
        self.sheet = sheet.title
        self.columns = {cell.value: cell.column for cell in sheet[1] if cell.value}
        self.marks, self.rows, self.fields = {}, {}, {}
        for row in range(2, sheet.max_row + 1):
            key, field = sheet.cell(row, 1).value, sheet.cell(row, 2).value
            if key and key.startswith("cchc/"):
                self.marks.setdefault(key, row)
            elif key:
                self.rows.setdefault(key, []).append(row)
                if field:
                    self.fields[key, field] = row

    def put(self, row, column, kind, value):
        if kind == "date" and value < EARLIEST:
            kind, value = "text", "{}-{:02}-{:02}".format(*value)
        return Entry(self.sheet, row, self.columns[column], kind, value)


class Form:
    """An opened form: `leads`, `supports` (None where there is none), `choices` {(item, n): text}."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.leads = self.supports = None
        self.language, self.choices = "vi", {}
        for sheet in self.book:
            mark = sheet["A1"].value
            if mark == "cchc/leads":
                self.leads = Table(sheet)
            elif mark == "cchc/supports":
                self.supports = Table(sheet)
            elif mark == "cchc/lists":
                self.choices = {(column[0].value, cell.row - 2): cell.value
                                for column in sheet.iter_cols(min_col=2) for cell in column[1:]}
            elif mark == "schema":
                said = {row[0].value: row[1].value for row in sheet.iter_rows(max_col=2)}
                self.language = said["language"]

    def table_of(self, code):
        return self.leads if self.leads and code in self.leads.rows else self.supports

    def entries(self, made, rules):
        """Everything that a card says, as cells; `rules`: {code: rule} of the framework."""
        if made["submitted"]:
            table = self.leads or self.supports
            yield table.put(table.marks["cchc/submitted"], "file", "date", made["submitted"])
        for code, score in made["scores"].items():
            table = self.table_of(code)
            yield from self.answers(table, code, score, rules[code])
            rows = table.rows[code]
            if "justification" in score:
                yield table.put(rows[0], "justification", "text", score["justification"])
            if "not_applicable" in score:
                yield table.put(rows[0], "not_applicable", "text", "x")
            for row, document in zip(rows, score.get("evidence", ()), strict=False):
                for key, value in document.items():
                    column = {"link": "file", "by": "confirmed_by"}.get(key, key)
                    yield table.put(row, column, "date" if key == "date" else "text", value)

    def answers(self, table, code, score, rule):
        if "level" in score:
            place = [level["id"] for level in rule["levels"]].index(score["level"])
            yield table.put(table.fields[code, "level"], "answer", "text", self.choices[code, place])
        for part in rule["checklist"] if "parts" in score else ():
            tick = TICKS[self.language][part["id"] not in score["parts"]]
            yield table.put(table.fields[code, f"part:{part['id']}"], "answer", "text", tick)
        for name, value in score.get("inputs", {}).items():
            yield table.put(table.fields[code, f"input:{name}"], "answer", "number", value)
        if "points" in score:
            is_range = isinstance(rule, dict) and "range" in rule
            row = table.fields[code, "points"] if is_range else table.rows[code][0]
            yield table.put(row, "answer" if is_range else "claim", "number", score["points"])

    def fill(self, entries, path):
        """Writes the cells with openpyxl and saves the form."""
        for entry in entries:
            cell = self.book[entry.sheet].cell(entry.row, entry.column)
            if entry.kind == "number":
                cell.value = float(entry.value)
            elif entry.kind == "date":
                cell.value = datetime.datetime(*entry.value)
            else:
                cell.value = entry.value
                cell.data_type = "s"    # "=1+1" is what an officer may call a document
        self.book.save(path)


def rules_of(framework):
    """{code: rule} of every leaf of a framework document."""
    found, left = {}, list(framework["areas"])
    while left:
        item = left.pop()
        left += item.get("criteria") or item.get("components") or []
        if "rule" in item:
            found[item["code"]] = item["rule"]
    return found


def entries_for(form, original, framework):
    """The cells to fill in so that the form says what the YAML card says."""
    return list(form.entries(card.comparable(card.load(original)), rules_of(card.load(framework))))

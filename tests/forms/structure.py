# SPDX-License-Identifier: MIT
"""What the XML of a form holds: input cells alone unlocked, the right check on each, lists and keys
hidden, titles printed on each page, colours for each item."""
import re
from fractions import Fraction

import card
import form_xml

EVIDENCE = ("file", "number", "date", "title", "pages", "withheld", "confirmed_by")
MOST_STEPS = 200
LONGEST = 150     # characters of a choice that are surely not cut off


def items_of(framework):
    """{code: item} of the leaves of a framework document."""
    found, left = {}, list(framework["areas"])
    while left:
        item = left.pop()
        left += item.get("criteria") or item.get("components") or []
        found[item["code"]] = item
    return found


class Wanted:
    """What a sheet of items has to look like, from the framework and the sheet's keys."""

    def __init__(self, sheet, items, is_support):
        self.sheet, self.items, self.is_support = sheet, items, is_support
        self.inputs, self.kinds = set(), {}    # cells to write in; {cell: (kind, item, field)}
        marks = sheet.marks()
        self.rows = {code: rows for code, rows in marks.items() if not code.startswith("cchc/")}
        if "cchc/submitted" in marks:
            cell = marks["cchc/submitted"][0], sheet.column("file")
            self.inputs |= self.merged_with(cell)
            self.kinds[cell] = "date", None, "submitted"
        for code, rows in self.rows.items():
            self.add(items[code], rows)

    def merged_with(self, cell):
        return next((merge for merge in self.sheet.merges if cell in merge), {cell})

    def add(self, item, rows):
        for row in rows:
            self.inputs |= {(row, self.sheet.column(key)) for key in EVIDENCE}
            self.kinds[row, self.sheet.column("date")] = "date", item, "date"
            if not self.is_support:
                self.add_answers(item, row)
            self.inputs.add((row, self.sheet.column("unconfirmed")))

    def add_answers(self, item, row):
        column, rule = self.sheet.column, item["rule"]
        field = self.sheet.values.get((row, column("field")))
        if field:
            self.inputs.add((row, column("answer")))
            self.kinds[row, column("answer")] = answer_kind(item, field), item, field
        self.inputs.add((row, column("justification")))
        if "range" not in rule and not any("range" in level for level in rule.get("levels", ())):
            self.inputs.add((row, column("claim")))
            self.kinds[row, column("claim")] = "decimal", item, "claim"
        if "not_applicable" in item:
            self.inputs.add((row, column("not_applicable")))
            self.kinds[row, column("not_applicable")] = "list", item, "not_applicable"

    def fields(self):
        """(code, field) that the framework asks for, less those that the sheet has; and the reverse."""
        asked = {(code, field) for code in self.rows for field in fields_of(self.items[code]["rule"])}
        given = {(code, self.sheet.values[row, self.sheet.column("field")]) for code, rows in self.rows.items()
                 for row in rows if (row, self.sheet.column("field")) in self.sheet.values}
        return asked ^ given if not self.is_support else given


def fields_of(rule):
    if "levels" in rule:
        return ["level"] + ["points"] * any("range" in level for level in rule["levels"])
    if "checklist" in rule:
        return [f"part:{part['id']}" for part in rule["checklist"]]
    return ["points"] if "range" in rule else [f"input:{name}" for name in rule["formula"]["inputs"]]


def answer_kind(item, field):
    rule = item["rule"]
    if "range" in rule:
        least, step = Fraction(rule["range"].get("min", "0")), Fraction(rule["range"]["step"])
        return "list" if (Fraction(item["max"]) - least) / step <= MOST_STEPS else "decimal"
    if "levels" in rule and field == "points":
        return "decimal"
    if "formula" not in rule:
        return "list"
    told = rule["formula"]["inputs"][field.partition(":")[2]]
    if isinstance(told, dict) and "choices" in told:
        return "list"
    return "decimal" if isinstance(told, dict) and told.get("decimals", "0") != "0" else "whole"


def lock_faults(wanted):
    sheet = wanted.sheet
    for cell in sorted(sheet.unlocked ^ wanted.inputs):
        yield f"{cell} {'unlocked' if cell in sheet.unlocked else 'locked'}"
    yield from (f"unlocked as a whole: {one}" for one in sheet.unlocked_whole)
    yield from (f"asked for and given differ: {one}" for one in sorted(wanted.fields()))


def check_faults(wanted, lists):
    """One check of the right kind on each cell that is to have one, and none elsewhere."""
    sheet = wanted.sheet
    checked = {}
    for check in sheet.checks:
        yield from (f"{min(check.cells)}: {fault}" for fault in check.faults())
        for cell in check.cells:
            if cell in checked:
                yield f"{cell}: two checks"
            checked[cell] = check
    for cell in sorted(checked.keys() - wanted.inputs):
        yield f"{cell}: a check where nothing is to be written"
    for cell, (kind, item, field) in wanted.kinds.items():
        check = checked.get(cell)
        if check is None or check.kind != kind:
            yield f"{cell} {field}: {check and check.kind}, not {kind}"
        elif kind == "list":
            yield from (f"{cell} {field}: {fault}" for fault in list_faults(check, item, field, lists))
        elif kind != "date":
            has_most = field in ("claim", "points") and "max" in item
            most = Fraction(item["max"]) if has_most else 10 ** 12 - 1
            limits = limits_of(wanted, item, field, most)
            if limits is not None:
                if (check.first, check.second) != limits:
                    yield f"{cell} {field}: from {check.first} to {check.second}, not {limits}"
            elif (float(check.first), float(check.second)) != (0, float(most)):
                yield f"{cell} {field}: from {check.first} to {check.second}"


def limits_of(wanted, item, field, most):
    """The bounds of a figure that the framework limits, as formulas over the cells of the others; else None."""
    name = field.partition(":")[2]
    told = item["rule"].get("formula", {}).get("inputs", {}).get(name) if field.startswith("input:") else None
    if not isinstance(told, dict) or not told.keys() & {"at_most", "at_least"}:
        return None

    def bounds(side):
        listed = told.get(side, [])
        for one in listed if isinstance(listed, list) else [listed]:
            place = next((cell for cell, (_, of, what) in wanted.kinds.items() if of is item and what == f"input:{one}"),
                         None)
            yield str(one) if place is None else form_xml.fixed(place)
    def limit(function, plain, others):
        return f"{function}({','.join([plain, *others])})" if others else plain

    return limit("MAX", "0", list(bounds("at_least"))), limit("MIN", str(most), list(bounds("at_most")))


def list_faults(check, item, field, lists):
    """The cells behind a dropdown: on the hidden sheet, as many as the rule has, each with its text. Those of a choice
    stand in the check itself."""
    if field.startswith("input:"):
        choices = item["rule"]["formula"]["inputs"][field.partition(":")[2]]["choices"]
        if check.first.count(",") != len(choices) - 1:
            yield f"its list is {check.first!r}"
        return
    match = re.fullmatch(r"'((?:[^']|'')+)'!(\$[A-Z]+\$\d+):(\$[A-Z]+\$\d+)", check.first)
    if not match or match[1] != lists.name:
        yield f"its list is {check.first!r}"
        return
    cells = sorted(form_xml.inside(f"{match[2]}:{match[3]}"))
    values = [lists.values.get(cell) for cell in cells]
    rule = item["rule"]
    if None in values or len(set(values)) != len(values):
        yield f"blanks or doubles in its list: {values}"
    elif field == "level":
        found = [text for level, text in zip(rule["levels"], values)
                 if not text.startswith(card.nfc(" ".join(level["text"].split()))[:LONGEST])]
        if len(values) != len(rule["levels"]) or found:
            yield f"its list has {len(values)} texts for {len(rule['levels'])} levels; strange: {found}"
    elif field == "points":
        least, step = Fraction(rule["range"].get("min", "0")), Fraction(rule["range"]["step"])
        steps = [least + n * step for n in range(MOST_STEPS + 1) if least + n * step < Fraction(item["max"])]
        if [round(float(one), 9) for one in [*steps, Fraction(item["max"])]] != [round(one, 9) for one in values]:
            yield f"its list is {values}"
    elif len(values) != (1 if field == "not_applicable" else 2):
        yield f"its list of ticks is {values}"


def rest_faults(book, wanted):
    """Hidden keys, printed titles, merges and colours."""
    sheet, column = wanted.sheet, wanted.sheet.column
    header = sheet.marks()["cchc/header"][0]
    # None of these forms has an answer that was carried over.
    keys = {column(key) for key in ("field", "unconfirmed", "exact", "effective")} | {1}
    unused = {"rule", "answer", "points", "claim", "justification", "not_applicable"} if wanted.is_support else ()
    if 1 not in sheet.hidden_rows or sheet.hidden_columns != keys | {column(key) for key in unused}:
        yield f"hidden rows {sheet.hidden_rows}, columns {sheet.hidden_columns}"
    if not (book.names.get(("_xlnm.Print_Titles", sheet.name)) or "").endswith(f"!${header}:${header}"):
        yield f"printed titles: {book.names}"
    merged = [cell for merge in sheet.merges for cell in merge]
    if len(merged) != len(set(merged)):
        yield "merged cells overlap"
    coloured = set().union(*sheet.colours)
    for code, rows in wanted.rows.items() if not wanted.is_support else ():
        needed = ["points", "file", "justification"] + ["claim"] * ("range" not in wanted.items[code]["rule"])
        yield from (f"{code}: no colour at {key}" for key in needed if (rows[0], column(key)) not in coloured)


def faults(path, items):
    """All complaints about one form."""
    book = form_xml.Book(path)
    lists, identity = book.marked("cchc/lists"), book.marked("schema")
    for name, sheet in book.sheets.items():
        hidden = book.states[name] != "visible"
        if hidden != (sheet in (lists, identity)):
            yield f"{name}: {book.states[name]}"
        lock = sheet.protection
        if lock is None or lock.get("sheet") != "1" or lock.get("password") or lock.get("hashValue"):
            yield f"{name}: protection {None if lock is None else lock.attrib}"
    tables = [(book.marked(mark), mark) for mark in ("cchc/leads", "cchc/supports")]
    if lists is None or identity is None or not any(sheet for sheet, _ in tables):
        yield "a sheet is missing"
        return
    for sheet, mark in tables:
        if sheet is None:
            continue
        if sheet.protection is not None and sheet.protection.get("insertRows") != "0":
            yield f"{sheet.name}: no rows may be inserted"
        wanted = Wanted(sheet, items, mark == "cchc/supports")
        for found in (lock_faults(wanted), check_faults(wanted, lists), rest_faults(book, wanted)):
            yield from (f"{sheet.name}: {one}" for one in found)
    for sheet in book.sheets.values():
        if sheet not in [one for one, _ in tables] and (sheet.unlocked or sheet.unlocked_whole):
            yield f"{sheet.name}: unlocked {sheet.unlocked}"

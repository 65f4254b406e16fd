# SPDX-License-Identifier: MIT
"""The many shapes in which a filled form may come back though nobody meant to change it: what people do in
a spreadsheet program (by openpyxl), and how other programs write the same sheet (by hand, from the zip's parts)."""
import datetime
import io
import re
import unicodedata
import xml.etree.ElementTree as tree
import zipfile

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel
from openpyxl.worksheet.cell_range import MultiCellRange

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = ((MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
          (RELATION, "http://purl.oclc.org/ooxml/officeDocument/relationships"))
EVIDENCE = ("file", "number", "date", "title", "pages", "withheld")


# What people do -----------------------------------------------------------------------------------------------------

class Form:
    """A workbook whose sheet of answers is found by the hidden keys."""

    def __init__(self, data):
        self.book = openpyxl.load_workbook(io.BytesIO(data))
        self.sheet = next(sheet for sheet in self.book if sheet["A1"].value == "cchc/leads")
        self.lists = next(sheet for sheet in self.book if sheet["A1"].value == "cchc/lists")

    def column(self, key):
        return next(cell.column for cell in self.sheet[1] if cell.value == key)

    def rows(self):
        """{code: its rows}."""
        found = {}
        for cells in self.sheet.iter_rows(min_row=2):
            key = cells[0].value
            if key and not str(key).startswith("cchc/"):
                found.setdefault(key, []).append(cells[0].row)
        return found

    def answers(self, *kinds):
        """The filled answer cells of fields whose key starts with one of the kinds."""
        for cells in self.sheet.iter_rows(min_row=2):
            cell = cells[self.column("answer") - 1]
            if cell.value is not None and str(cells[1].value or "").startswith(kinds):
                yield cell

    def inputs(self, *keys):
        """The filled cells of columns to write in."""
        for key in keys:
            for code_rows in self.rows().values():
                for row in code_rows:
                    cell = self.sheet.cell(row, self.column(key))
                    if cell.value is not None:
                        yield cell

    def unmerge(self):
        for merged in [str(one) for one in self.sheet.merged_cells.ranges]:
            self.sheet.unmerge_cells(merged)

    def checks(self, moved):
        """Applies moved((columns and rows of a range)) to every range with an input check."""
        for check in self.sheet.data_validations.dataValidation:
            ranges = [moved(*range_boundaries(one)) for one in str(check.sqref).split()]
            check.sqref = MultiCellRange(" ".join(
                f"{get_column_letter(a)}{b}:{get_column_letter(c)}{d}" for a, b, c, d in ranges))

    def insert(self, at):
        """A row before row `at`, as a program inserts it: what lies behind moves down."""
        merged = [range_boundaries(str(one)) for one in self.sheet.merged_cells.ranges]
        self.unmerge()
        self.sheet.insert_rows(at)

        def moved(first, top, last, bottom):
            return first, top + (top >= at), last, bottom + (bottom >= at)
        self.checks(moved)
        for one in map(lambda found: moved(*found), merged):
            self.sheet.merge_cells(start_column=one[0], start_row=one[1], end_column=one[2], end_row=one[3])

    def move(self, source, target, keys):
        for key in keys:
            column = self.column(key)
            self.sheet.cell(target, column).value = self.sheet.cell(source, column).value
            self.sheet.cell(source, column).value = None

    def bytes(self):
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()


def by_hand(change):
    """A shape made by changing the opened form."""
    def made(data):
        form = Form(data)
        change(form)
        return form.bytes()
    return made


def reverse_columns(form):
    """All columns in the opposite order, the first apart."""
    sheet = form.sheet
    form.unmerge()
    last = sheet.max_column
    for cells in list(sheet.iter_rows(min_col=2, max_col=last)):
        kept = [(cell.value, cell.number_format) for cell in cells]
        for cell, (value, shown) in zip(cells, reversed(kept)):
            cell.value, cell.number_format = value, shown
    form.checks(lambda first, top, right, bottom: (last + 2 - right, top, last + 2 - first, bottom))


def key_column_last(form):
    """The hidden columns moved behind all others."""
    sheet, last = form.sheet, form.sheet.max_column
    form.unmerge()
    for row in range(1, sheet.max_row + 1):
        for column in (1, 2):
            sheet.cell(row, last + 2 + column).value = sheet.cell(row, column).value
            sheet.cell(row, column).value = None


def column_inserted(form):
    form.unmerge()
    at = form.column("answer")
    form.sheet.insert_cols(at)
    form.checks(lambda first, top, right, bottom: (first + (first >= at), top, right + (right >= at), bottom))


def rows_inserted(form):
    """A row within every item; what its second row holds of evidence moves up into it."""
    for code in reversed(form.rows()):
        rows = form.rows()[code]
        if len(rows) > 1:
            form.insert(rows[1])
            form.move(rows[1] + 1, rows[1], EVIDENCE)


def blank_rows_inserted(form):
    for code in reversed(form.rows()):
        form.insert(form.rows()[code][-1])


def rows_behind(form):
    """A row behind every item; the item's last evidence moves down into it."""
    for code in reversed(form.rows()):
        rows = form.rows()[code]
        form.insert(rows[-1] + 1)
        filled = [row for row in rows if any(form.sheet.cell(row, form.column(key)).value for key in EVIDENCE)]
        if filled:
            form.move(filled[-1], rows[-1] + 1, EVIDENCE)


def rows_copied(form, with_answer):
    """The first row of every item copied below its last, with the hidden keys, without its evidence."""
    for code in reversed(form.rows()):
        rows = form.rows()[code]
        form.insert(rows[-1] + 1)
        for key in ("field", "code", "text", "max", "rule", "prompt", *(("answer",) if with_answer else ())):
            form.sheet.cell(rows[-1] + 1, form.column(key)).value = form.sheet.cell(rows[0], form.column(key)).value
        form.sheet.cell(rows[-1] + 1, 1).value = code


def sheets_about(form):
    for number, sheet in enumerate(form.book):
        sheet.title = f"Bản {number} của Văn thư"
        sheet.sheet_state = "visible"
    form.book._sheets.reverse()
    notes = form.book.create_sheet("Ghi chép", 0)
    notes.append(["cần hỏi lại", "x", 3.5])
    notes.append(["=SUM(C1:C1)"])


def merged_more(form):
    """The cells for pages of an item as one, where only the first is filled."""
    column = form.column("pages")
    for rows in form.rows().values():
        if len(rows) > 2 and not any(form.sheet.cell(row, column).value for row in rows[1:]):
            form.sheet.merge_cells(start_row=rows[0], end_row=rows[-1], start_column=column, end_column=column)


def dates(as_value):
    def change(form):
        cells = [*form.inputs("date")]
        mark = next(cells[0].row for cells in form.sheet.iter_rows() if cells[0].value == "cchc/submitted")
        for cell in [*cells, form.sheet.cell(mark, form.column("file"))]:
            if isinstance(cell.value, datetime.datetime):
                cell.value, cell.number_format = as_value(cell.value), "General"
    return change


def in_1904(form):
    form.book.epoch = CALENDAR_MAC_1904


def spelled(as_value, *kinds):
    """Filled numbers written in another way: answers of the kinds, and the points of one's own."""
    def change(form):
        for cell in [*form.answers(*kinds), *form.inputs("claim")]:
            if isinstance(cell.value, (int, float)):
                cell.value = as_value(cell.value)
    return change


def texts(as_value):
    """Every text of the sheet of answers, hidden keys apart."""
    def change(form):
        for cells in form.sheet.iter_rows(min_row=2, min_col=3):
            for cell in cells:
                if isinstance(cell.value, str) and cell.data_type == "s":
                    cell.value = as_value(cell.value)
    return change


def ticks(yes, no):
    def change(form):
        for cell in form.answers("part:"):
            cell.value = yes if cell.value == "x" else no
        for cell in form.inputs("not_applicable"):
            cell.value = yes
    return change


def levels(as_value):
    """The chosen levels in other words; as_value(text, id)."""
    def change(form):
        for cell in form.answers("level"):
            cell.value = as_value(cell.value)
    return change


def level_ids(framework):
    """Levels by their ids; `framework`: {code: rule}."""
    def change(form):
        for cells in form.sheet.iter_rows(min_row=2):
            cell = cells[form.column("answer") - 1]
            if cells[1].value == "level" and cell.value:
                offered = [one[0].value for one in form.lists.iter_cols(min_col=2) if one[0].value == cells[0].value]
                column = next(one for one in form.lists.iter_cols(min_col=2) if one[0].value == offered[0])
                place = [one.value for one in column[1:]].index(cell.value)
                cell.value = framework[cells[0].value]["levels"][place]["id"]
    return change


# How other programs write -------------------------------------------------------------------------------------------

def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts, method=zipfile.ZIP_DEFLATED, out=None):
    out = out or io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


class Stream(io.BytesIO):
    """Takes a zip as a web server writes it: sizes follow the parts."""

    def seekable(self):
        return False

    def seek(self, *_):
        raise io.UnsupportedOperation

    def tell(self):
        raise io.UnsupportedOperation


def in_parts(change, pattern=r"xl/(worksheets/sheet\d+|sharedStrings|workbook|styles)\.xml"):
    """A shape made by changing the text of parts."""
    def made(data):
        return zipped({name: change(part.decode()).encode() if re.fullmatch(pattern, name) else part
                       for name, part in unzipped(data).items()})
    return made


SHEETS = r"xl/worksheets/sheet\d+\.xml"
STRINGS = r"xl/sharedStrings\.xml"


def inline_strings(data):
    parts = unzipped(data)
    strings = re.findall(r"<si>(.*?)</si>", parts.pop("xl/sharedStrings.xml").decode(), re.S)

    def inlined(match):
        text = strings[int(match.group(2))]
        return f'<c{match.group(1)} t="inlineStr"><is>{text}</is></c>'
    for name in parts:
        if re.fullmatch(SHEETS, name):
            parts[name] = re.sub(r'<c((?: \w+="[^"]*")*) t="s"><v>(\d+)</v></c>', inlined, parts[name].decode()).encode()
        elif name.endswith((".rels", "[Content_Types].xml")):
            parts[name] = re.sub(rb'<(Relationship|Override) [^>]*sharedStrings[^>]*/>', b"", parts[name])
    assert b"inlineStr" in parts["xl/worksheets/sheet2.xml"] and b't="s"' not in parts["xl/worksheets/sheet2.xml"]
    return zipped(parts)


def runs(text):
    """Every string in two runs of which the second is bold, with a phonetic hint behind."""
    def split(match):
        words = match.group(1)
        if "&" in words or len(words) < 2:
            return match.group(0)
        left, right = words[:len(words) // 2], words[len(words) // 2:]
        return (f'<si><r><t xml:space="preserve">{left}</t></r><r><rPr><b/><sz val="11"/></rPr>'
                f'<t xml:space="preserve">{right}</t></r><rPh sb="0" eb="1"><t>ア</t></rPh><phoneticPr fontId="1"/></si>')
    return re.sub(r"<si><t[^>]*>(.*?)</t></si>", split, text, flags=re.S)


def prefixed(text):
    """All elements with a prefix, as Microsoft's SDK writes them, which declares it last."""
    tree.register_namespace("x", MAIN)
    tree.register_namespace("r", RELATION)
    made = tree.tostring(tree.fromstring(text), encoding="unicode")
    return re.sub(r'^<x:(\w+)((?: xmlns:\w+="[^"]*")+)((?: [\w:]+="[^"]*")*)', r"<x:\1\3\2", made)


def strict(text):
    for old, new in STRICT:
        text = text.replace(old, new)
    return text


def strict_package(data):
    return zipped({name: strict(part.decode()).encode() if re.search(r"xl/.*\.xml$|_rels/", name) else part
                   for name, part in unzipped(data).items()})


def absolute(text):
    return re.sub(r'Target="(worksheets|sharedStrings|styles|theme)', r'Target="/xl/\1', text)


def lists_in_extension(text):
    """Excel keeps checks that look at another sheet in an extension."""
    found = re.findall(r'<dataValidation [^>]*type="list".*?</dataValidation>', text, re.S)
    if not found:
        return text
    made = ""
    for one in found:
        text = text.replace(one, "")
        place = re.search(r'sqref="([^"]*)"', one).group(1)
        formula = re.search(r"<formula1>(.*?)</formula1>", one).group(1)
        made += (f'<x14:dataValidation type="list" allowBlank="1" xr:uid="{{0}}"><x14:formula1><xm:f>{formula}</xm:f>'
                 f"</x14:formula1><xm:sqref>{place}</xm:sqref></x14:dataValidation>")
    extension = (
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
        'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '
        'uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations '
        f'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="{len(found)}">{made}'
        "</x14:dataValidations></ext></extLst></worksheet>")
    text = re.sub(r"<dataValidations[^>]*>\s*</dataValidations>", "", text)
    return text.replace("</worksheet>", extension)


def as_excel(text):
    """What Excel adds: declared but unknown namespaces, ids, spans, spacing."""
    text = re.sub(r"<worksheet ", '<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
                  'mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
                  'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '
                  'xr:uid="{00000000-0001-0000-0000-000000000000}" ', text, count=1)
    text = re.sub(r"<row ", '<row x14ac:dyDescent="0.25" spans="1:19" ', text)
    text = re.sub(r"<workbook ", '<workbook xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ', text)
    text = text.replace("<sheets>", '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Phiếu\\" '
                        'xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice>'
                        "</mc:AlternateContent><sheets>")
    return lists_in_extension(text) if "<worksheet" in text else text


def as_google(text):
    """Numbers with a decimal point, empty styled cells and rows to the thousandth, no dimension."""
    text = re.sub(r"<dimension[^>]*/>", "", text)
    text = re.sub(r'(<c r="\w+"(?: s="\d+")?><v>)(\d+)(</v>)', r"\1\2.0\3", text)
    last = max(map(int, re.findall(r'<row r="(\d+)"', text)), default=0)
    rows = "".join(f'<row r="{row}" ht="15.75" customHeight="1"><c r="A{row}" s="0"/><c r="Z{row}" s="0"/></row>'
                   for row in range(last + 1, 1000))
    return text.replace("</sheetData>", rows + "</sheetData>")


def without_addresses(text):
    """Rows and cells without names: only their order says where they are."""
    rows, at = [], 0
    for attributes, body in re.findall(r"<row ([^>]*?)(?:/>|>(.*?)</row>)", text, re.S):
        number = int(re.search(r'\br="(\d+)"', attributes).group(1))
        rows += ["<row/>"] * (number - at - 1)
        at, column, cells = number, 0, ""
        for letters, rest in re.findall(r'<c r="([A-Z]+)\d+"(.*?(?:/>|</c>))', body, re.S):
            index = openpyxl.utils.column_index_from_string(letters)
            cells += "<c/>" * (index - column - 1) + f"<c{rest}"
            column = index
        rows.append(f"<row>{cells}</row>")
    return re.sub(r"<sheetData>.*</sheetData>", lambda _: f"<sheetData>{''.join(rows)}</sheetData>", text, flags=re.S)


def without_results(text):
    return re.sub(r"(</f>)<v>[^<]*</v>", r"\1", text)


def pretty(text):
    """Each tag on a line of its own, outside strings; comments between."""
    return re.sub(r"(</?(?:row|sheetData|cols|sheets|si)\b[^>]*>)(?!<t)", "\\1\n  <!-- <c> & -->", text)


def data_cdata(text):
    return re.sub(r"(<t[^>]*>)([^<&]+)</t>", r"\1<![CDATA[\2]]></t>", text)


def apostrophes(text):
    return re.sub(r"(\s[\w:]+=)\"([^\"']*)\"", r"\1'\2'", text)


def with_entities(text):
    """Every letter beyond ASCII as a reference."""
    return "".join(letter if ord(letter) < 128 else f"&#x{ord(letter):X};" for letter in text)


def folders(data):
    parts = unzipped(data)
    return zipped({"xl/": b"", "xl/worksheets/": b"", **{name: parts[name] for name in reversed(parts)}})


def serial(day):
    return int(to_excel(day))


NFD = lambda text: unicodedata.normalize("NFD", text)
NBSP = "\u00a0"


def shapes(rules):
    """[(name, what makes it, rules that may be found)]; `rules`: {code: rule} of the framework."""
    none, altered = (), ("form-altered",)
    return [
        ("as it was", lambda data: data, none),
        ("saved by openpyxl", by_hand(lambda form: None), none),
        ("columns reversed", by_hand(reverse_columns), none),
        ("hidden columns last", by_hand(key_column_last), none),
        ("column inserted", by_hand(column_inserted), none),
        ("rows inserted within, with evidence", by_hand(rows_inserted), none),
        ("rows inserted within, blank", by_hand(blank_rows_inserted), none),
        ("rows inserted behind, with evidence", by_hand(rows_behind), none),
        ("rows copied with keys", by_hand(lambda form: rows_copied(form, False)), none),
        ("rows copied with keys and answer", by_hand(lambda form: rows_copied(form, True)), altered),
        ("sheets renamed, reordered, one more", by_hand(sheets_about), none),
        ("unmerged", by_hand(Form.unmerge), none),
        ("merged more", by_hand(merged_more), none),
        ("dates as numbers", by_hand(dates(serial)), none),
        ("dates as numbers in text", by_hand(dates(lambda day: str(serial(day)))), ("bad-date",)),
        ("dates 15/01/2024", by_hand(dates(lambda day: day.strftime("%d/%m/%Y"))), none),
        ("dates 15.1.2024", by_hand(dates(lambda day: f"{day.day}.{day.month}.{day.year}")), none),
        ("dates 5-1-2024", by_hand(dates(lambda day: f" {day.day}-{day.month}-{day.year} ")), none),
        ("dates 2024-01-15", by_hand(dates(lambda day: day.strftime("%Y-%m-%d"))), none),
        ("dates with a time", by_hand(dates(lambda day: day.strftime("%Y-%m-%dT%H:%M:%S"))), none),
        ("dates at noon", by_hand(dates(lambda day: day.replace(hour=12))), none),
        ("dates from 1904", by_hand(in_1904), none),
        ("numbers as text", by_hand(spelled(str, "input:", "points")), none),
        ("numbers with a comma", by_hand(spelled(lambda value: str(value).replace(".", ","), "input:", "points")), none),
        ("numbers among spaces", by_hand(spelled(lambda value: f"  {value} \n", "input:", "points")), none),
        ("numbers among no-break spaces", by_hand(spelled(lambda value: f"{NBSP}{value}{NBSP}", "input:", "points")), none),
        ("texts with spaces at their ends", by_hand(texts(lambda text: f"  {text} \t\n")), none),
        ("texts with no-break spaces at their ends", by_hand(texts(lambda text: f"{NBSP}{text}{NBSP}")), none),
        ("texts NFD", by_hand(texts(NFD)), none),
        ("ticks X", by_hand(ticks("X", "KHÔNG")), none),
        ("ticks ✓", by_hand(ticks("✓", "-")), none),
        ("ticks TRUE", by_hand(ticks(True, False)), none),
        ("ticks 1", by_hand(ticks(1, 0)), none),
        ("ticks in words", by_hand(ticks("Đạt", "Không đạt")), none),
        ("ticks NFD", by_hand(ticks(NFD("Có"), NFD("Không"))), none),
        ("levels by id", by_hand(level_ids(rules)), none),
        ("levels in capitals", by_hand(levels(str.upper)), none),
        ("levels spaced", by_hand(levels(lambda text: text.replace(" ", "  ") + "\n")), none),
        ("levels without points", by_hand(levels(lambda text: re.sub(r" \([^()]* điểm\)$", "", text))), none),
        ("no results of formulas", in_parts(without_results, SHEETS), none),
        ("inline strings", inline_strings, none),
        ("rich text", in_parts(runs, STRINGS), none),
        ("inline rich text", lambda data: inline_strings(in_parts(runs, STRINGS)(data)), none),
        ("prefixes", in_parts(prefixed), none),
        ("strict", strict_package, none),
        ("absolute targets", in_parts(absolute, r"xl/_rels/workbook\.xml\.rels"), none),
        ("checks in an extension", in_parts(lists_in_extension, SHEETS), none),
        ("like Excel", in_parts(as_excel, r"xl/(worksheets/sheet\d+|workbook)\.xml"), none),
        ("like Google", lambda data: zipped(unzipped(in_parts(as_google, SHEETS)(data)), out=Stream()), none),
        ("cells without addresses", in_parts(without_addresses, SHEETS), none),
        ("pretty", in_parts(pretty), none),
        ("CDATA", in_parts(data_cdata, STRINGS), none),
        ("apostrophes", in_parts(apostrophes), none),
        ("references for letters", in_parts(with_entities), none),
        ("byte order marks", in_parts(lambda text: "\ufeff" + text), none),
        ("stored", lambda data: zipped(unzipped(data), zipfile.ZIP_STORED), none),
        ("streamed zip", lambda data: zipped(unzipped(data), out=Stream()), none),
        ("folders and another order", folders, none),
    ]

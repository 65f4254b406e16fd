# SPDX-License-Identifier: MIT
"""Writes responses as CSV in many dialects, and as spreadsheets."""
import io
import unicodedata
import zipfile
from xml.sax.saxutils import escape

import openpyxl

NOTE = ("Ghi chú", "Phiếu phát ra ngày 05/11")
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIMETYPE}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
SPACES = "urn:oasis:names:tc:opendocument:xmlns:"
CONTENT = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
           f'xmlns:office="{SPACES}office:1.0" xmlns:table="{SPACES}table:1.0" xmlns:text="{SPACES}text:1.0">'
           "<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>")


# Read past, wherever they stand in a text.
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e"


def spelled(rng, text):
    if text and rng.random() < 0.03:
        place = rng.randint(0, len(text))
        text = text[:place] + rng.choice(INVISIBLE) + text[place:]
    return unicodedata.normalize("NFD", text) if rng.random() < 0.05 else text


class Csv:
    """One file's dialect, drawn from a random source."""

    def __init__(self, rng):
        self.rng = rng
        self.delimiter = rng.choice(",,,;;\t")
        self.quotes, self.pads, self.blanks = (rng.choice((0, 0, share)) for share in (0.5, 0.1, 0.1))
        self.ragged = rng.random() < 0.3

    def cell(self, text):
        text = spelled(self.rng, text)
        if any(mark in text for mark in ',;\t"\n') or self.rng.random() < self.quotes:
            return '"' + text.replace('"', '""') + '"'
        return f" {text} " if self.rng.random() < self.pads else text

    def line(self, row, width):
        row = list(row)
        while self.ragged and len(row) > 1 and not row[-1]:
            row.pop()
        while self.rng.random() < self.blanks / 2 and len(row) < width + 3:
            row.append("")
        return self.delimiter.join(map(self.cell, row))

    def text(self, table):
        width, rng = len(table.header), self.rng
        lines = [self.line(table.header, width)]
        for row in table.rows:
            while rng.random() < self.blanks:
                lines.append(rng.choice(("", " ", self.delimiter * (width - 1), self.delimiter * (width + 2))))
            lines.append(self.line(row, width))
        if rng.random() < 0.1:
            lines.insert(0, "sep=" + self.delimiter)
        end = rng.choice(("\n", "\n", "\r\n"))
        last = rng.choice(("\n", "\n", "", "\n\n", "\n \n"))
        # A short last line without an end is told as cut off; the oracle counts no such thing.
        whole = "\n".join(lines) + (last or "\n" * self.ragged)
        mark = b"\xef\xbb\xbf" if rng.random() < 0.2 else b""
        return mark + whole.replace("\n", end).encode("utf-8")


def rows_of(rng, table):
    """A sheet's rows: blank ones among them, the header not always first."""
    return [[]] * rng.choice((0, 0, 0, 2)) + [
        one for row in [table.header, *table.rows] for one in ([[], row] if rng.random() < 0.03 else [row])]


def is_number(text):
    return text.isascii() and text.isdigit() and str(int(text)) == text and len(text) < 12


def xlsx(rng, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for place, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Nhóm {place}")
        for row in rows:
            sheet.append([int(text) if is_number(text) and rng.random() < 0.7 else spelled(rng, text) or None
                          for text in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods_cell(rng, text):
    if not text:
        return "<table:table-cell/>"
    if is_number(text) and rng.random() < 0.7:
        return f'<table:table-cell office:value-type="float" office:value="{text}"><text:p>{text}</text:p></table:table-cell>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in spelled(rng, text).split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def ods(rng, sheets):
    tables = "".join(f'<table:table table:name="Nhóm {place}">' + "".join(
        "<table:table-row>" + "".join(ods_cell(rng, text) for text in row) + "</table:table-row>" for row in rows)
        + "</table:table>" for place, rows in enumerate(sheets, 1))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", MIMETYPE)
        package.writestr("content.xml", CONTENT % tables, zipfile.ZIP_DEFLATED)
        package.writestr("META-INF/manifest.xml", MANIFEST, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def written(rng, file):
    """The bytes of a file of responses."""
    if file.kind == "csv":
        return Csv(rng).text(file.tables[0])
    sheets = [rows_of(rng, table) for table in file.tables]
    for _ in range(file.notes):
        sheets.insert(rng.randint(0, len(sheets)), [[NOTE[0]], [NOTE[1]]])
    if rng.random() < 0.2:
        sheets.append([])
    return (xlsx if file.kind == "xlsx" else ods)(rng, sheets)

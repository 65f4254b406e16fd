# SPDX-License-Identifier: MIT
"""Rows as files: .xlsx by openpyxl, .ods and .docx by hand in the manner of their programs, .csv as Excel saves it."""
import csv
import io
import re
import zipfile
from xml.sax.saxutils import escape

import openpyxl

NUMBER = re.compile(r"-?\d+([.,]\d+)?$")
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def is_number(text, column):
    return column > 0 and NUMBER.match(text) is not None


def write_xlsx(path, rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phụ lục"
    for at, row in enumerate(rows, 1):
        for column, text in enumerate(row.cells):
            if text:
                cell = sheet.cell(at, column + 1)
                cell.value = float(text.replace(",", ".")) if is_number(text, column) else text
                if is_number(text, column) and cell.value == int(cell.value):
                    cell.value = int(cell.value)
        if row.merge:
            sheet.merge_cells(start_row=at, end_row=at, start_column=row.merge[0] + 1, end_column=row.merge[1] + 1)
    book.save(path)


def write_csv(path, rows, delimiter):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(row.cells for row in rows)
    path.write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode("utf-8"))


def zipped(path, parts):
    with zipfile.ZipFile(path, "w") as out:
        for name, text in parts:
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            out.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, kind)


def ods_cell(text, column, merge):
    span = f' table:number-columns-spanned="{merge[1] - merge[0] + 1}"' if merge and merge[0] == column else ""
    if not text:
        return f"<table:table-cell{span}/>"
    kind = 'office:value-type="string"'
    if is_number(text, column):
        kind = f'office:value-type="float" office:value="{text.replace(",", ".")}"'
    spaced = (re.sub("^ +", lambda found: f'<text:s text:c="{len(found.group())}"/>', escape(line))
              for line in text.split("\n"))
    return f"<table:table-cell {kind}{span}>" + "".join(f"<text:p>{line}</text:p>" for line in spaced) + \
        "</table:table-cell>"


def write_ods(path, rows):
    body = ""
    for row in rows:
        body += "<table:table-row>"
        for column, text in enumerate(row.cells):
            covered = row.merge and row.merge[0] < column <= row.merge[1]
            body += "<table:covered-table-cell/>" if covered else ods_cell(text, column, row.merge)
        body += "</table:table-row>"
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                      for name in ("office", "table", "text", "style"))
    content = (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3">'
               f'<office:body><office:spreadsheet><table:table table:name="Phụ lục">{body}</table:table>'
               "</office:spreadsheet></office:body></office:document-content>")
    zipped(path, [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)])


def run(text, mark=""):
    return f'<w:r>{mark}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def docx_paragraphs(text, glued):
    """Each line a paragraph or a break, by turns; a word that was struck out under tracked changes."""
    lines = text.split("\n")
    out = "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>"
    for at, line in enumerate(lines):
        if at:
            out += "<w:r><w:br/></w:r>" if at % 2 else "</w:p><w:p>"
        half = len(line) // 2
        out += run(line[:half]) + '<w:bookmarkStart w:id="0" w:name="x"/>' + run(line[half:])
        if at == 0 and len(line) > 60:
            out += f'<w:del w:id="9" w:author="A"><w:r><w:delText>{escape(" bỏ")}</w:delText></w:r></w:del>'
    if glued:
        out += run(glued, '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')
    return out + "</w:p>"


def docx_cell(text, span, merged, glued=""):
    more = (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "") + merged
    return f'<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/>{more}</w:tcPr>{docx_paragraphs(text, glued)}</w:tc>'


def write_docx(path, rows, split_at=0, superscripts=()):
    """`split_at`: the row before which a second table begins; `superscripts`: codes whose points have a note."""
    def table(part):
        body = ""
        for row in part:
            body += "<w:tr>"
            column = 0
            while column < len(row.cells):
                spans = row.merge and row.merge[0] == column
                span = row.merge[1] - row.merge[0] + 1 if spans else 1
                glued = "7" if row.code in superscripts and row.kind == "item" and column == 2 else ""
                body += docx_cell(row.cells[column], span, "", glued)
                column += span
            body += "</w:tr>"
        return f"<w:tbl><w:tblPr/><w:tblGrid/>{body}</w:tbl>"

    def paragraph(row):
        return f"<w:p>{run(row.cells[0])}</w:p>"

    top = [row for row in rows if row.merge and row.merge[0] == 0]
    rest = rows[len(top):]
    at = split_at - len(top) if split_at else len(rest)
    inner = "".join(map(paragraph, top)) + table(rest[:at]) + "<w:p/>" + (table(rest[at:]) if rest[at:] else "")
    document = (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{WORD}"><w:body>{inner}'
                "<w:sectPr/></w:body></w:document>")
    types = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
             'wordprocessingml.document.main+xml"/></Types>')
    relations = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                 'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                 'relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    zipped(path, [("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", document)])

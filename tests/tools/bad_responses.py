# SPDX-License-Identifier: MIT
"""Spoiled responses and questionnaires, each with what must be said about it; and mutations."""
import datetime
import io
import random
import re
from dataclasses import dataclass

import bad_sheets
import openpyxl
import survey_ward

MIB = 1024 * 1024
QUESTIONS = 4
HEAD = ",".join(survey_ward.header(QUESTIONS)).encode() + b"\n"
SOUND = HEAD + b"".join(b"%d,%s,A,%s,B,K\n" % (number, group.encode(), option.encode()) for number, (group, option) in enumerate(
    ((group, option) for group in survey_ward.GROUPS for option in survey_ward.OPTIONS), 1))


@dataclass(frozen=True)
class Bad:
    """`make()` gives the bytes of `target`; `kinds`: one of these must be found in it (empty: anything may be
    said); `lines`: on one of these lines; `codes`: how the run may end."""
    name: str
    make: object
    kinds: tuple = ()
    lines: tuple = ()
    codes: tuple = (1,)
    target: str = "responses.csv"


def rows(count, line):
    """The sound responses and so many more; `line(number)` gives each."""
    return lambda: SOUND + b"".join(map(line, range(count)))


def with_line(line):
    """The sound responses with one more row in line 17."""
    return lambda: SOUND + line + b"\n"


def bytes_gone_wrong():
    rng = random.Random(5)
    text = SOUND.decode("utf-8")
    return (
        Bad("random bytes", lambda: rng.randbytes(5000)),
        Bad("random bytes below a header", lambda: HEAD + rng.randbytes(5000)),
        Bad("random text", lambda: HEAD + bytes(rng.choice(b"\",;\t\n AB1'=") for _ in range(20000))),
        Bad("empty", lambda: b"", ("survey-bad-header",)),
        Bad("only a mark", lambda: b"\xef\xbb\xbf", ("survey-bad-header",)),
        Bad("only a header", lambda: HEAD, (), (), (1,)),
        Bad("header without end", lambda: HEAD.strip(), (), (), (1,)),
        Bad("only sep", lambda: b"sep=;", ("survey-bad-header",)),
        Bad("sep of a letter", lambda: b"sep=A\n" + SOUND, (), (), (0,)),
        Bad("sep of a quote", lambda: b'sep="\n' + SOUND, (), (), (0, 1)),
        Bad("sep of a line end", lambda: b"sep=\n" + SOUND, (), (), (0, 1)),
        Bad("NUL bytes", lambda: SOUND + b"16,can-bo,A,\0\0,B,K\n", ("bad-character", "bad-utf8"), (17,)),
        Bad("only NUL bytes", lambda: b"\0" * 4096, ("bad-character", "bad-utf8")),
        Bad("lone CR", lambda: SOUND.replace(b"\n", b"\r"), ("bad-character",), (1,)),
        Bad("one lone CR", with_line(b"16,can-bo,A,A\r,B,K"), ("bad-character",), (17,)),
        Bad("UTF-16", lambda: text.encode("utf-16"), (), (), (0,)),
        Bad("UTF-16 cut within a unit", lambda: text.encode("utf-16")[:-1], ("bad-utf8",)),
        Bad("UTF-16 without a mark", lambda: text.encode("utf-16-le"), ("bad-utf8", "bad-character", "survey-bad-header")),
        Bad("truncated letter", with_line(b"16,can-bo,\xe1\xba,A,B,K"), ("bad-utf8",), (17,)),
        Bad("overlong", with_line(b"16,can-bo,\xc0\xaf,A,B,K"), ("bad-utf8",), (17,)),
        Bad("Windows-1258", lambda: SOUND + "16,can-bo,Không,A,B,K\n".encode("cp1252"), ("bad-utf8",), (17,)),
        Bad("escape", with_line(b"16,can-bo,\x1b[31m,A,B,K"), ("bad-character", "survey-unknown-option"), (17,)),
        Bad("a workbook called csv", lambda: workbook(survey_ward.header(QUESTIONS))),
    )


def quotes():
    return (
        Bad("open quote", with_line(b'16,can-bo,"A,A,B,K'), ("csv-syntax",), (17,)),
        Bad("open quote in the header", lambda: b'"' + SOUND, ("csv-syntax",), (1,)),
        Bad("quote at the end", lambda: SOUND + b'16,can-bo,A,A,B,"', ("csv-syntax",), (17,)),
        Bad("words behind a quote", with_line(b'16,can-bo,"A"B,A,B,K'), ("csv-syntax",), (17,)),
        Bad("quote within a cell", with_line(b'16,can-bo,A"B,A,B,K'), ("survey-unknown-option", "csv-syntax"), (17,)),
        Bad("odd quotes", with_line(b'16,can-bo,"""",A,B,K'), ("survey-unknown-option",), (17,)),
        Bad("ids with quotes", lambda: re.sub(rb"^(\d+),", rb'"x"" \1",', SOUND, flags=re.M), (), (), (0,)),
        Bad("open quote ahead of 20 MiB", lambda: HEAD + b'1,can-bo,"A\n' + SOUND * (20 * MIB // len(SOUND)), ("csv-syntax",), (2,)),
        Bad("10,000,000 quotes", lambda: HEAD + b'1,can-bo,"' + b'""' * (5 * MIB) + b'",A,B,K\n', ("survey-unknown-option",), (2,)),
    )


def cells():
    wide = 200_000
    return (
        Bad("200,000 cells in a row", lambda: SOUND + b"16,can-bo" + b",x" * wide + b"\n", ("csv-syntax",), (17,)),
        Bad("200,000 empty cells in a row", lambda: SOUND + b"16,can-bo" + b"," * wide + b"\n", (), (), (0,)),
        Bad("200,000 unknown columns", lambda: b"id,group," + b",".join(b"x%d" % n for n in range(wide)) + b"\n1,can-bo\n",
            ("column-ignored",), (1,)),
        Bad("one column 200,000 times", lambda: b"id,group" + b",C1" * wide + b"\n1,can-bo\n", ("survey-bad-header",), (1,)),
        Bad("200,000 columns without a title", lambda: b"id,group" + b"," * wide + b"C1,C2,C3,C4\n", (), (), (0, 1)),
        Bad("1,000,000 empty lines", lambda: HEAD + b"\n" * 1_000_000 + SOUND[len(HEAD):], (), (), (0,)),
        Bad("nothing but 1,000,000 empty lines", lambda: b"\n" * 1_000_000, ("survey-bad-header",)),
        Bad("300,000 lines of delimiters", lambda: SOUND + b",,,,,\n" * 300_000, (), (), (0,)),
        Bad("1,000,000 wrong options", rows(250_000, lambda n: b"%d,can-bo,x%d,y%d,z%d,w%d\n" % (n + 100, n, n, n, n)),
            ("survey-unknown-option",), (17,)),
        Bad("1,000,000 same wrong options", rows(250_000, lambda n: b"%d,can-bo,x,x,x,x\n" % (n + 100)),
            ("survey-unknown-option",), (17,)),
        Bad("300,000 doubled ids", rows(300_000, lambda n: b"7,can-bo,A,A,A,A\n"), ("duplicate-response",), (17,)),
        Bad("150,000 ids twice", rows(300_000, lambda n: b"P%d,can-bo,A,A,A,A\n" % (n % 150_000)), ("duplicate-response",)),
        Bad("300,000 rows without an id", rows(300_000, lambda n: b",can-bo,A,A,A,A\n"), ("response-without-id",), (17,)),
        Bad("300,000 unknown groups", rows(300_000, lambda n: b"P%d,g%d,A,A,A,A\n" % (n, n)), ("survey-unknown-group",), (17,)),
        Bad("100,000 similar ids", rows(100_000, lambda n: b"%s%0*d,can-bo,A,A,A,A\n" % (b"nN"[n % 2:n % 2 + 1], n % 7 + 3, n // 2)),
            ("similar-response",), (), (0,)),
        Bad("300,000 rows twice", lambda: HEAD + b"".join(
            b"P%d,can-bo,%s\n" % (n, b",".join(b"%c" % b"ABCDK"[(n % 150_000 * 7919 >> shift) % 5] for shift in (0, 3, 6, 9)))
            for n in range(300_000)), ("repeated-responses",), (), (0, 1)),
        Bad("300,000 rows in turns", lambda: HEAD + b"".join(b"P%d,can-bo,%s\n" % (n, (b"A,A,A,A", b"B,B,B,B")[n // 700 % 2])
                                                            for n in range(300_000)), (), (), (0, 1)),
        Bad("cut off", lambda: SOUND + b"16,can-bo,A", ("cut-off-csv",), (17,), (0,)),
        Bad("2 MiB that nobody sees", with_line(b"16,can-bo," + b"\xe2\x80\x8b" * MIB), (), (), (0,)),
        Bad("option of 20 MiB", with_line(b"16,can-bo," + b"x" * (20 * MIB)), ("survey-unknown-option",), (17,)),
        Bad("option of 20 MiB beyond ASCII", with_line(b"16,can-bo," + "Ấ".encode() * (7 * MIB)), ("survey-unknown-option",), (17,)),
        Bad("group of 20 MiB", with_line(b"16," + b"x" * (20 * MIB)), ("survey-unknown-group",), (17,)),
        Bad("column of 20 MiB", lambda: b"id,group," + b"C" * (20 * MIB) + b"\n1,can-bo\n", ("column-ignored",), (1,)),
        Bad("id of 20 MiB twice", lambda: SOUND + (b"x" * (20 * MIB) + b",can-bo,A,A,A,A\n") * 2, ("duplicate-response",), (18,)),
        Bad("quoted id of 20 MiB twice", lambda: SOUND + (b'"x""' + b"x" * (20 * MIB) + b'",can-bo,A,A,A,A\n') * 2,
            ("duplicate-response",), (18,)),
        Bad("marks over marks", with_line(b"16,can-bo,a" + b"\xcc\x81\xcc\xa3" * MIB), ("survey-unknown-option",), (17,)),
        Bad("257 MiB", lambda: b"\n" * (257 * MIB), ("file-too-large", "io-too-large")),
    )


# Spreadsheets

def workbook(*tables, change=None):
    """The bytes of an .xlsx whose sheets hold these rows; a plain list is one row."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in tables:
        sheet = book.create_sheet()
        for row in table if table and isinstance(table[0], (list, tuple)) else [table]:
            sheet.append(row)
    if change:
        change(book.worksheets[0])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table(*more):
    return [line.split(",") for line in SOUND.decode().splitlines()] + list(more)


def raw(xml):
    """An .xlsx whose only sheet has this XML in its data."""
    return lambda: bad_sheets.changed(workbook(["x"]), "xl/worksheets/sheet1.xml", bad_sheets.sheet(
        b"<row>" + b"".join(bad_sheets.text_cell(name.encode()) for name in survey_ward.header(QUESTIONS)) + b"</row>" + xml()))


def raw_row(*texts):
    return b"<row>" + b"".join(map(bad_sheets.text_cell, texts)) + b"</row>"


def formulas(sheet):
    for row in range(2, 17):
        sheet.cell(row, 3).value = '=IF(1=1,"A","B")'    # nothing is cached


def hide_next(sheet):
    sheet.parent.worksheets[1].sheet_state = "veryHidden"


def hide_rows(sheet):
    for row in range(3, sheet.max_row, 2):
        sheet.row_dimensions[row].hidden = True


def hidden_everywhere(data):
    name = "xl/workbook.xml"
    return bad_sheets.changed(data, name, bad_sheets.unzipped(data)[name].replace(b'state="visible"', b'state="hidden"'))


def spreadsheets():
    def bad(name, make, *rest):
        return Bad(name, make, *rest, target="responses.xlsx")
    now, sheet_cell = datetime.datetime(2024, 11, 5, 8, 30), b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>%d</t></is></c>'
    stray = lambda count: b"".join(sheet_cell % (n, n, n + 100) + b'<c r="XFD%d" t="inlineStr"><is><t>x</t></is></c></row>' % n
                                   for n in range(2, count + 2))
    return (
        bad("sheet: sound", lambda: workbook(table()), (), (), (0,)),
        bad("sheet: no header", lambda: workbook(table()[1:]), ("survey-bad-header",)),
        bad("sheet: nothing", lambda: workbook([]), ("survey-bad-header",)),
        bad("sheet: text, no package", lambda: SOUND, ("spreadsheet-unreadable",)),
        bad("sheet: several", lambda: workbook(table(), [["ghi chú"]], [], [survey_ward.header(QUESTIONS)]), ("file-ignored",), (), (0,)),
        bad("sheet: same rows twice", lambda: workbook(table(), table()), ("duplicate-response",)),
        bad("sheet: 200", lambda: workbook(table(), *[[["x", n]] for n in range(200)]), ("file-ignored",), (), (0,)),
        bad("sheet: stray cells at XFD", raw(lambda: stray(3000)), ("csv-syntax",)),
        bad("sheet: 100,000 stray cells at XFD", raw(lambda: stray(100_000)), ("csv-syntax",)),
        bad("sheet: stray cell in the header", lambda: workbook(table(), change=lambda one: one.cell(1, 16384, "x")),
            ("column-ignored",), (), (0,)),
        bad("sheet: stray cell in row 1048576", lambda: workbook(table(), change=lambda one: one.cell(1048576, 3, "A")),
            ("response-without-id", "survey-unknown-group")),
        bad("sheet: formulas", lambda: workbook(table(), change=formulas), ("bad-value",), (), (1,)),
        bad("sheet: formulas as ids", lambda: workbook(table(*[[f"=A{n}", "can-bo", "A"] for n in range(2, 3000)])),
            ("bad-value",)),
        bad("sheet: errors", lambda: workbook(table(["16", "can-bo", "#REF!", "#N/A", "#VALUE!", "A"])), ("bad-value",)),
        bad("sheet: hidden", lambda: workbook(table(), table(["16", "can-bo", "A"]), change=hide_next), ("hidden-sheet",), (), (0,)),
        bad("sheet: all hidden", lambda: hidden_everywhere(workbook(table())), ("survey-bad-header",)),
        bad("sheet: 20,000 hidden rows", lambda: workbook(table(*[[str(n), "can-bo", "A"] for n in range(100, 20_000)]),
                                                         change=hide_rows), ("hidden-rows",), (), (0,)),
        bad("sheet: dates", lambda: workbook(table([now, "can-bo", now, now.date(), now.time(), datetime.timedelta(1)])),
            ("survey-unknown-option",)),
        bad("sheet: numbers", lambda: workbook(table([1e300, "can-bo", 0.1 + 0.2, -1, True, 10**20], [0.5, "can-bo"], [0.5, 1])),
            ("survey-unknown-option",)),
        bad("sheet: 60,000 wrong options", raw(lambda: b"".join(
            raw_row(b"%d" % n, b"can-bo", b"x%d" % n) for n in range(60_000))), ("survey-unknown-option",)),
        bad("sheet: 60,000 doubled ids", raw(lambda: raw_row(b"1", b"can-bo", b"A") * 60_000), ("duplicate-response",)),
        bad("sheet: 16,384 columns", lambda: workbook(["id", "group", *(f"x{n}" for n in range(16382))]), ("column-ignored",)),
        bad("sheet: option of 20 MiB", raw(lambda: raw_row(b"1", b"can-bo", b"x" * (20 * MIB))),
            ("survey-unknown-option", "spreadsheet-unreadable")),
        bad("sheet: half", lambda: workbook(table())[:3000], ("spreadsheet-unreadable",)),
    )


# Questionnaires

def many(groups=1, questions=1, options=2, asked=1):
    """A questionnaire of so many; every question asks the first groups."""
    return lambda: ("schema: cchc/questionnaire/1\ntitle: x\noptions: {" + ", ".join(
        f"o{n}: {100 - n % 100}" for n in range(options)) + "}\ngroups:\n" + "".join(f"- id: g{n}\n" for n in range(groups))
        + "questions:\n" + "".join(f'- {{id: C{n}, item: "2.{1 + n % 2}", groups: [' + ",".join(f"g{m}" for m in range(asked))
                                   + "]}\n" for n in range(questions))).encode()


def questionnaires():
    def bad(name, make):
        return Bad(f"questionnaire: {name}", make, (), (), (1,), "questionnaire.yaml")
    return (
        bad("100,000 groups", many(groups=100_000, questions=2)),
        bad("100,000 questions", many(questions=100_000)),
        bad("100,000 options", many(questions=2, options=100_000)),
        bad("3,000 groups and questions", many(groups=3000, questions=3000)),
        bad("1,000 questions of 1,000 groups", many(groups=1000, questions=1000, asked=1000)),
        bad("3,000 questions, 3,000 options", many(questions=3000, options=3000)),
        bad("option of 10 MiB", lambda: many()().replace(b"o1:", b'"' + b"o" * (10 * MIB) + b'":')),
        bad("percent of 10 MiB", lambda: many()().replace(b"o1: 99", b"o1: " + b"9" * (10 * MIB))),
        bad("weight of 10 MiB", lambda: many()().replace(b"id: g0", b"{id: g0, weight: 1" + b"0" * (10 * MIB) + b"}", 1)),
    )


def named():
    return (*bytes_gone_wrong(), *quotes(), *cells(), *spreadsheets(), *questionnaires())


TOKENS = (b",", b";", b"\t", b'"', b'""', b"\n", b"\r\n", b"\r", b"\0", b" ", b"\xc2\xa0", b"\xef\xbb\xbf", b"sep=;\n", b"id", b"group",
          b"C1", b"K", b"can-bo", b"\xe1\xba", b"\xcc\x81", b"=1+1", b"'", b"1", b"-", b"\xe2\x80\xa8", b"\x1b[31m", b"\\")


def mutated(seed):
    """The sound responses after one to four seeded changes, in some dialect."""
    rng = random.Random(f"hostile-survey {seed}")
    data = SOUND
    if rng.random() < 0.3:
        data = data.replace(b",", rng.choice((b";", b"\t")))
    if rng.random() < 0.3:
        data = data.replace(b"A", b'"A"').replace(b"id", b'"id"')
    made = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4))):
        at, kind = rng.randrange(len(made)), rng.choice(("flip", "delete", "insert", "insert", "insert", "copy", "cut"))
        if kind == "flip":
            made[at] ^= 1 << rng.randrange(8)
        elif kind == "delete":
            del made[at:at + rng.choice((1, 1, 2, 9, 40))]
        elif kind == "insert":
            made[at:at] = rng.choice(TOKENS) * rng.choice((1, 1, 1, 3))
        elif kind == "copy":
            start = rng.randrange(len(made))
            made[at:at] = made[start:start + rng.choice((1, 5, 30))]
        elif rng.random() < 0.3:
            del made[max(1, at):]
    return bytes(made)

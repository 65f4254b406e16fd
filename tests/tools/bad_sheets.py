# SPDX-License-Identifier: MIT
"""Spoiled spreadsheets: seeded mutations of a filled form, on its bytes, its zip entries and, zipped again with
right checksums so that the readers behind are reached, its XML; and hostile ones with a name."""
import io
import random
import re
import struct
import warnings
import zipfile
from dataclasses import dataclass

import cchc
import openpyxl

MIB = 1024 * 1024
TIME = (2024, 1, 1, 0, 0, 0)


def unzipped(data):
    """{entry's name: bytes} without folders."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}


def zipped(parts, level=6, method=zipfile.ZIP_DEFLATED):
    """A package of pairs of names and bytes, doubles allowed."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as package:
        warnings.simplefilter("ignore")
        for name, data in parts.items() if isinstance(parts, dict) else parts:
            package.writestr(zipfile.ZipInfo(name, TIME), data, method, level)
    return out.getvalue()


def changed(data, name, content):
    """The package with another part, or with one more."""
    return zipped({**unzipped(data), name: content})


# Mutations of XML -----------------------------------------------------------------------------------------------

TAG = re.compile(rb"<[^>]*>")
ATTRIBUTE = re.compile(rb'([\w:.-]+)="([^"]*)"')
TEXT = re.compile(rb">([^<]+)<")
# What a reader takes numbers, places, names or switches from.
TELLING = re.compile(rb'(?<=[ :])(?:r|s|t|ref|sqref|id|Id|Target|Type|name|count|uniqueCount|numFmtId|formatCode|date1904|c|'
                     rb'(?:table|office|calcext|text):[\w-]+|number-\w+-repeated)="([^"]*)"')
VALUES = (b"", b"0", b"-1", b"1", b"4294967296", b"18446744073709551616", b"99999999999999999999999", b"1048577", b"16385",
          b"1e308", b"-1e-308", b"NaN", b"INF", b"0x10", b"1,5", b"A0", b"XFE1", b"A1048577", b"A1:XFD1048576", b"B2:A1", b"A1 A1:",
          b"$A$1", b"&#x110000;", b"&#0;", b"&#xD800;", b"&lt;", b"&nope;", b"true", b"false", b"s", b"e", b"d", b"inlineStr",
          b"../../../../etc/passwd", b"/", b"xl/workbook.xml", b"string", b"float", b"date", b"2024-13-45", b"P9999999D", b"P",
          b"http://example.org/x", b"_x0000_", b"_xD83D__xDE00_", b"\xe1\xba\xbf" * 300, b"9" * 400, b" ")
CONTENTS = (*VALUES, b"x", "không".encode(), b"?", b"#REF!", b"=1+1", b"_x0007_", b"_x0000_", b"&#7;", b"\x07", b"\0", b"\xff",
            b"\xed\xa0\x80", b"&amp;&amp;", b"]]>", b"<![CDATA[x]]>", b"cchc/leads", b"cchc/supports", b"cchc/end",
            b"cchc/heading", b"cchc/form/2", b"cchc/form/1", b"level", b"input:a", b"1.1.1", b"6.1.1", b"3.2.3", b"schema",
            b"leads", "cộng hòa ".encode() * 4000, b"\xcc\x81" * 500, b"A\xcc\x81\xcc\xa3", b"\xe2\x80\xae", b"\xef\xbb\xbf",
            b"31/12/2024", b"45000.5", b"-45000", b"1E+5", b"1-3, 5, 2-1", b"../../x.pdf", b"/etc/passwd", b"a" * 40000)
PIECES = (b"<", b">", b"&", b"/>", b'"', b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x ?>", b"<!DOCTYPE a>", b"&#x110000;",
          b"\0", b"\xff", b"</c>", b"</row>", b"<row/>", b"<c/>", b"<c><v>1</v></c>", b'<c t="s"><v>999999</v></c>',
          b"<table:table-row/>", b"<table:table-cell/>", b"</table:table>", b"<text:p>x</text:p>", b'<text:s text:c="9999999"/>',
          b'<row r="1048577"/>', b'<c r="A1"><f>1</f></c>', b"<a xmlns='" + b"x" * 3000 + b"'/>", b"<is><t>x</t></is>",
          b'<f t="array" ref="A1:XFD1048576"/>', b'<dataValidation sqref="' + b"A1 " * 2000 + b'"/>')


SOUND = [one for one in (*VALUES, *CONTENTS)
         if not re.search(rb"[<\0\x07\xff]|\xed\xa0|&(?!lt|amp)|]]>", one)]
CELL = re.compile(rb"(?:<v>|<t[^>]*>|<text:p>)([^<]*)<")


def spoiled_xml(xml, rng):
    """One change to a part's text; half of them put another value into a cell and leave sound XML."""
    values = list(CELL.finditer(xml)) if rng.random() < 0.5 else ()
    if values:
        one = rng.choice(values)
        is_index = one.group().startswith(b"<v") and rng.random() < 0.8    # of a shared string, most often
        return xml[:one.start(1)] + (b"%d" % rng.randrange(150) if is_index else rng.choice(SOUND)) + xml[one.end(1):]
    kind = rng.choice(("tag", "tag", "attribute", "telling", "telling", "telling", "text", "text", "text", "piece", "copy", "swap",
                       "cut", "flip", "space"))
    found = list({"tag": TAG, "copy": TAG, "swap": TAG, "attribute": ATTRIBUTE, "telling": TELLING, "text": TEXT}
                 .get(kind, TAG).finditer(xml))
    if not found or kind in ("piece", "cut", "flip"):
        at = rng.randrange(len(xml)) if xml else 0
        if kind == "cut" and rng.random() < 0.5:
            return xml[:at] + xml[at + rng.choice((1, 3, 50, 4000)):] if rng.random() < 0.7 else xml[:at]
        if kind == "flip" and xml:
            return xml[:at] + bytes([xml[at] ^ 1 << rng.randrange(8)]) + xml[at + 1:]
        places = [match.end() for match in TAG.finditer(xml)] or [at]
        place = rng.choice((at, rng.choice(places)))
        return xml[:place] + rng.choice(PIECES) + xml[place:]
    one = rng.choice(found)
    if kind == "tag":
        return xml[:one.start()] + xml[one.end():]
    if kind in ("attribute", "telling", "text"):
        group = one.re.groups
        new = rng.choice(CONTENTS if kind == "text" else VALUES)
        return xml[:one.start(group)] + new + xml[one.end(group):]
    if kind == "space":
        return re.sub(rb'xmlns(:\w+)?="[^"]*"', b"", xml, count=rng.randint(1, 3))
    other = rng.choice(found)
    first, last = sorted((one, other), key=lambda match: match.start())
    if kind == "swap" and first.end() <= last.start():
        return xml[:first.start()] + last.group() + xml[first.end():last.start()] + first.group() + xml[last.end():]
    slice_ = xml[first.start():min(last.end(), first.start() + 20000)]
    return xml[:first.start()] + slice_ * rng.choice((1, 2, 20)) + xml[first.start():]


def spoiled_parts(data, rng):
    parts = unzipped(data)
    # What is read: the rest matters only to who opens the file.
    read = [name for name in parts if re.search(r"content\.xml|sheet\d+\.xml$|workbook|sharedStrings|styles\.xml|manifest|_rels/.rels",
                                                name)]
    heavy = [name for name in read if re.search(r"content|sheet[2-9]\.xml|sharedStrings", name)]
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        name = rng.choice(heavy if rng.random() < 0.75 else read)
        if "xl/sharedStrings.xml" in parts and rng.random() < 0.4:
            name = "xl/sharedStrings.xml"
        parts[name] = spoiled_xml(parts[name], rng)
    return zipped(parts, level=1)


# Mutations of the zip -----------------------------------------------------------------------------------------------

def spoiled_bytes(data, rng):
    kind, made = rng.choice(("flip", "flip", "flips", "cut", "drop", "insert", "directory", "directory")), bytearray(data)
    directory = data.rfind(b"PK\1\2", 0, len(data)) if kind == "directory" else 0
    directory = data.find(b"PK\1\2") if directory < 0 or rng.random() < 0.8 else directory
    if kind in ("flip", "flips"):
        for _ in range(1 if kind == "flip" else rng.randint(2, 50)):
            made[rng.randrange(len(made))] ^= 1 << rng.randrange(8)
    elif kind == "directory":
        at = rng.randrange(directory, len(made))
        made[at:at + 4] = rng.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", struct.pack("<I", rng.randrange(2 ** 32)), b"\xff\x7f\0\0"))
    elif kind == "cut":
        del made[rng.randrange(len(made)):]
    elif kind == "drop":
        at = rng.randrange(len(made))
        del made[at:at + rng.choice((1, 4, 30, 2000))]
    else:
        at = rng.randrange(len(made))
        made[at:at] = rng.choice((b"PK\3\4", b"PK\1\2", b"PK\5\6" + bytes(18), b"\0" * 64, rng.randbytes(200)))
    return bytes(made)


def spoiled_entries(data, rng):
    parts = list(unzipped(data).items())
    at, other = rng.randrange(len(parts)), rng.randrange(len(parts))
    kind = rng.choice(("delete", "delete", "double", "rename", "swap", "empty", "case", "stored", "garbage"))
    name, content = parts[at]
    if kind == "delete":
        del parts[at]
    elif kind == "double":
        parts.insert(other, (name, rng.choice((content, b"", parts[other][1]))))
    elif kind == "rename":
        parts[at] = (rng.choice((name + "x", "../" + name, "/" + name, name.replace("/", "\\"), "\xff" * 300, "")), content)
    elif kind == "case":
        parts[at] = (name.upper(), content)
    elif kind == "swap":
        parts[at], parts[other] = (name, parts[other][1]), (parts[other][0], content)
    elif kind == "garbage":
        parts[at] = (name, rng.randbytes(rng.choice((1, 100, 5000))))
    elif kind == "empty":
        parts[at] = (name, b"")
    return zipped(parts, method=zipfile.ZIP_STORED if kind == "stored" else zipfile.ZIP_DEFLATED)


def mutated(data, seed):
    """One seeded spoiled form: three of four are sound zips with spoiled XML."""
    rng = random.Random(f"hostile-forms {seed}")
    change = rng.choice((spoiled_parts,) * 6 + (spoiled_bytes, spoiled_entries))
    return change(data, rng)


# Named ones ---------------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Bad:
    """`make()` gives the bytes; `kinds`: one of these must be found in the file; empty: anything may be said."""
    name: str
    ending: str
    make: object
    kinds: tuple = ("spreadsheet-unreadable",)


def in_sheet(sound, xml):
    """An .xlsx whose sheet of answers is another."""
    return lambda: changed(sound, "xl/worksheets/sheet2.xml", xml())


def in_rows(sound, rows):
    """An .xlsx with more rows behind its last; `rows()` yields the XML."""
    def made():
        whole = unzipped(sound)["xl/worksheets/sheet2.xml"]
        return changed(sound, "xl/worksheets/sheet2.xml", whole.replace(b"</sheetData>", rows() + b"</sheetData>"))
    return made


def before_end(sound, rows):
    """An .xlsx with rows between its items and its end; they have no numbers, but follow the last one."""
    def made():
        whole = unzipped(sound)["xl/worksheets/sheet2.xml"]
        strings = re.findall(rb"<si>.*?</si>", unzipped(sound)["xl/sharedStrings.xml"], re.S)
        end = next(i for i, one in enumerate(strings) if b">cchc/end<" in one)
        cell = re.search(rb'<c r="A(\d+)"[^>]*t="s"[^>]*><v>%d</v>' % end, whole)
        start = whole.rfind(b"<row", 0, cell.start())
        behind = re.sub(rb'(<row|<c) r="\w+"', rb"\1", whole[start:])
        return changed(sound, "xl/worksheets/sheet2.xml", whole[:start] + rows() + behind)
    return made


def in_content(sound, pattern, replacement):
    """An .ods with one place of its content replaced."""
    def made():
        whole = unzipped(sound)["content.xml"]
        new, count = re.subn(pattern, lambda _: replacement(), whole, count=1)
        assert count == 1, pattern
        return changed(sound, "content.xml", new)
    return made


def sheet(data):
    return (b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' + data
            + b"</sheetData></worksheet>")


def text_cell(text):
    return b'<c t="inlineStr"><is><t>' + text + b"</t></is></c>"


def laughs(kind):
    entities = b"".join(b'<!ENTITY a%d "%s">' % (level, (b"&a%d;" % (level - 1)) * 10) for level in range(1, 10))
    if kind == "long":
        entities, last = b'<!ENTITY a9 "' + b"x" * 100000 + b'">', b"&a9;" * 10000
    else:
        entities, last = b'<!ENTITY a0 "ha">' + entities, b"&a9;"
    return (b'<?xml version="1.0"?><!DOCTYPE worksheet [' + entities + b"]>" + sheet(b"<row>" + text_cell(last) + b"</row>"))


def lying(data, name, size):
    """The directory says another size than the part has."""
    made = bytearray(data)
    at = made.find(name.encode(), made.find(b"PK\1\2"))
    struct.pack_into("<I", made, at - 46 + 24, size)
    return bytes(made)


def crossed(sound, count):
    """As many unknown rows as codes that the hidden sheet says were there: a search of one for the other."""
    parts = unzipped(sound)
    codes = b"".join(b"<row>" + text_cell(b"leads") + text_cell(b"9.%d" % i) + b"</row>" for i in range(count))
    parts["xl/worksheets/sheet5.xml"] = parts["xl/worksheets/sheet5.xml"].replace(b"</sheetData>", codes + b"</sheetData>")
    rows = b"".join(b"<row>" + text_cell(b"8.%d" % i) + b"</row>" for i in range(count))
    return before_end(zipped(parts), lambda: rows)()


def with_answer(sound, code, column, text):
    """The form with another text in a column of an item's first row."""
    def made():
        keys = openpyxl.load_workbook(io.BytesIO(sound)).worksheets[1]
        row = next(cells[0].row for cells in keys.iter_rows() if cells[0].value == code)
        place = f"{column}{row}".encode()
        whole = unzipped(sound)["xl/worksheets/sheet2.xml"]
        new, count = re.subn(rb'<c r="%s"( s="\d+")?[^>]*?(/>|>.*?</c>)' % place,
                             lambda one: b'<c r="%s" t="inlineStr"><is><t>' % place + text() + b"</t></is></c>", whole, count=1)
        assert count == 1, place
        return changed(sound, "xl/worksheets/sheet2.xml", new)
    return made


def repeated_codes(sound, count):
    """The hidden sheet names one item many times; the hidden lists are long."""
    parts = unzipped(sound)
    for name, rows in (("sheet5", b"<row>" + text_cell(b"leads") + text_cell(b"6.2.1") + b"</row>"),
                       ("sheet4", b"<row>" + text_cell(b"x") + b"</row>")):
        part = f"xl/worksheets/{name}.xml"
        parts[part] = parts[part].replace(b"</sheetData>", rows * count + b"</sheetData>")
    return zipped(parts)


def many_tables(sound, count):
    """The workbook names one sheet of answers many times."""
    parts = unzipped(sound)
    book = parts["xl/workbook.xml"]
    one = re.search(rb'<sheet [^>]*r:id="rId2"/>', book).group()
    parts["xl/workbook.xml"] = book.replace(one, one * count)
    return zipped(parts)


def named(xlsx, ods):
    """All named cases, from a sound form of either kind."""
    unread, anything = ("spreadsheet-unreadable",), ()
    form = ("form-tampered", "form-altered", "bad-schema", "spreadsheet-unreadable")
    heavy = form if cchc.PATIENCE > 1 else unread  # sanitizers' memory knows no limits
    cells = rb"(?=</table:table-row>)"
    row = rb"(?=</table:table>)"
    entry = "xl/worksheets/sheet2.xml"
    return (
        Bad("empty file", "xlsx", lambda: b""),
        Bad("text", "xlsx", lambda: b"xin chao\n"),
        Bad("ole", "xlsx", lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(9000)),
        Bad("pdf", "ods", lambda: b"%PDF-1.4\n%%EOF\n"),
        Bad("zip of nothing", "xlsx", lambda: zipped({})),
        Bad("only the mark", "xlsx", lambda: b"PK\3\4"),
        Bad("other zip", "xlsx", lambda: zipped({"a.txt": b"x"})),
        Bad("half an xlsx", "xlsx", lambda: xlsx[:len(xlsx) // 2]),
        Bad("half an ods", "ods", lambda: ods[:len(ods) // 2]),
        Bad("garbage behind PK", "xlsx", lambda: b"PK\3\4" + random.Random(1).randbytes(50000)),
        Bad("one bit of a part", "xlsx", lambda: one_bit(xlsx, entry)),
        Bad("one bit of content", "ods", lambda: one_bit(ods, "content.xml")),
        Bad("double part", "xlsx", lambda: zipped([*unzipped(xlsx).items(), (entry, sheet(b""))])),
        Bad("60,000 entries", "xlsx", lambda: zipped({**unzipped(xlsx), **{f"x/{i}": b"" for i in range(60000)}}, 1), anything),
        Bad("bomb of 300 MiB", "xlsx", in_sheet(xlsx, lambda: b" " * (300 * MIB))),
        Bad("bomb of 240 MiB", "xlsx", in_sheet(xlsx, lambda: sheet(b" " * (240 * MIB))), form),
        Bad("bomb of cells", "xlsx", in_sheet(xlsx, lambda: sheet(b"<row>" + b"<c/>" * (50 * MIB) + b"</row>")), heavy),
        Bad("bomb of rows", "ods", in_content(ods, row, lambda: b"<table:table-row/>" * (4 * MIB)), anything),
        Bad("bomb of one text", "xlsx", in_sheet(xlsx, lambda: sheet(b"<row>" + text_cell(b"a" * (200 * MIB)) + b"</row>"))),
        Bad("bomb of strings", "xlsx", lambda: changed(xlsx, "xl/sharedStrings.xml", SST % (b"<si><t>a</t></si>" * (12 * MIB))), heavy),
        Bad("bomb of attributes", "xlsx", in_sheet(xlsx, lambda: sheet(b"<row " + b'a="" ' * (20 * MIB) + b"/>")), form),
        Bad("bomb, size understated", "xlsx", lambda: lying(in_sheet(xlsx, lambda: sheet(b" " * (100 * MIB)))(), entry, 1000)),
        Bad("size overstated", "xlsx", lambda: lying(xlsx, entry, 250 * MIB)),
        Bad("billion laughs", "xlsx", in_sheet(xlsx, lambda: laughs("nested"))),
        Bad("quadratic blowup", "xlsx", in_sheet(xlsx, lambda: laughs("long"))),
        Bad("laughs in content", "ods", lambda: changed(ods, "content.xml", laughs("nested"))),
        Bad("100,000 deep", "xlsx", in_sheet(xlsx, lambda: sheet(b"<a>" * 100000 + b"</a>" * 100000)), form),
        Bad("3,000,000 deep and open", "xlsx", in_sheet(xlsx, lambda: sheet(b"<a>" * 3000000))),
        Bad("100,000 deep in content", "ods", in_content(ods, cells, lambda: b"<text:p>" * 100000 + b"</text:p>" * 100000), anything),
        Bad("namespaces nested", "xlsx", in_sheet(xlsx, lambda: sheet(
            b"".join(b'<a xmlns:n%d="x">' % i for i in range(60000)) + b"<b/>" * 60000)), form),
        Bad("namespaces in one tag", "xlsx", in_sheet(xlsx, lambda: sheet(
            b"<a " + b"".join(b'xmlns:n%d="x" ' % i for i in range(60000)) + b"".join(b'm%d:y="" ' % i for i in range(60000)) + b"/>")), form),
        Bad("entity beyond Unicode", "xlsx", in_rows(xlsx, lambda: b"<row>" + text_cell(b"&#x110000;") + b"</row>")),
        Bad("unknown entity", "xlsx", in_rows(xlsx, lambda: b"<row>" + text_cell(b"&nope;") + b"</row>")),
        Bad("UTF-16 part", "xlsx", in_sheet(xlsx, lambda: sheet(b"").decode().encode("utf-16"))),
        Bad("row 1048577", "xlsx", in_rows(xlsx, lambda: b'<row r="1048577"/>')),
        Bad("column XFE", "xlsx", in_rows(xlsx, lambda: b'<row><c r="XFE1"><v>1</v></c></row>')),
        Bad("a million empty rows", "xlsx", in_rows(xlsx, lambda: b"<row/>" * 1000000), anything),
        Bad("a million styled cells", "xlsx", in_rows(xlsx, lambda: b'<row><c s="1"/></row>' * 1000000), anything),
        Bad("a million filled rows", "xlsx", in_rows(xlsx, lambda: b"<row><c><v>1</v></c></row>" * 1000000)),
        Bad("repeated rows", "ods", in_content(ods, row, lambda: repeated(b"1048576", b"1", b"x"))),
        Bad("repeated cells", "ods", in_content(ods, row, lambda: repeated(b"1", b"16384", b"x" * 30000))),
        Bad("repeats beyond any sheet", "ods", in_content(ods, row, lambda: repeated(b"4294967295", b"4294967295", b"x"))),
        Bad("negative repeats", "ods", in_content(ods, row, lambda: repeated(b"-1", b"-5", b"x")), anything),
        Bad("empty repeats", "ods", in_content(ods, row, lambda: repeated(b"1048576", b"16384", b"")), anything),
        Bad("repeated blanks", "ods", in_content(ods, row, lambda: repeated(b"1", b"1", b'<text:s text:c="4294967295"/>' * 9000)), anything),
        Bad("numbers of 309 places", "xlsx", in_rows(xlsx, lambda: b"<row><c><v>1e308</v></c></row>" * 290000)),
        Bad("60,000 checks", "xlsx", lambda: changed(xlsx, entry, unzipped(xlsx)[entry].replace(
            b'<dataValidation ', b'<dataValidation sqref="A1"/>' * 60000 + b"<dataValidation ", 1)), anything),
        Bad("20,000 documents of one item", "xlsx", before_end(xlsx, lambda: b"".join(
            b"<row>" + b"<c/>" * 10 + text_cell(b"x%d.pdf" % i) + b"</row>" for i in range(20000))), anything),
        Bad("100,000 unknown rows", "xlsx", before_end(xlsx, lambda: b"".join(
            b"<row>" + text_cell(b"k%d" % i) + b"</row>" for i in range(100000))), form),
        Bad("90,000 unknown rows and codes", "xlsx", lambda: crossed(xlsx, 90000), form),
        Bad("90,000 codes and a long list", "xlsx", lambda: repeated_codes(xlsx, 90000), anything),
        Bad("level of 20 MiB", "xlsx", with_answer(xlsx, "6.2.1", "H", lambda: "mức ".encode() * (4 * MIB)), ("unknown-level",)),
        Bad("number of 20 MiB", "xlsx", with_answer(xlsx, "6.1.1", "H", lambda: b"9" * (20 * MIB)), ("bad-number", "points-out-of-range")),
        Bad("tick of 20 MiB", "xlsx", with_answer(xlsx, "6.2.2", "H", lambda: "ĐẠT".encode() * (5 * MIB)), ("bad-value",)),
        Bad("date of 20 MiB", "xlsx", with_answer(xlsx, "6.1.1", "M", lambda: b"1/" * (10 * MIB)), ("bad-date",)),
        Bad("pages of 20 MiB", "xlsx", with_answer(xlsx, "6.1.1", "O", lambda: b"1-2," * (5 * MIB) + b"3"), anything),
        Bad("file name of 20 MiB", "xlsx", with_answer(xlsx, "6.1.1", "K", lambda: b"a/" * (10 * MIB) + b"b.pdf"), anything),
        Bad("justification of 20 MiB", "xlsx", with_answer(xlsx, "6.3", "Q", lambda: b"a " * (10 * MIB)), anything),
        Bad("most points of 20 MiB", "xlsx", with_answer(xlsx, "6.1.1", "E", lambda: b"1" * (20 * MIB)), ("form-tampered",)),
        Bad("3,000 sheets of answers", "xlsx", lambda: many_tables(xlsx, 3000), form),
        Bad("300 sheets of answers", "xlsx", lambda: many_tables(xlsx, 300), (*form, "scored-twice")),
        Bad("words of 30 MiB", "xlsx", before_end(xlsx, lambda: b"<row>" + text_cell(b"6.1.1") + b"<c/><c/><c/><c/><c/><c/>"
            + text_cell("từ ".encode() * (7 * MIB)) + b"</row>"), anything),
        Bad("marks over marks", "xlsx", before_end(xlsx, lambda: b"<row>" + text_cell(b"6.1.1") + b"<c/><c/><c/><c/><c/><c/>"
            + text_cell(b"a" + b"\xcc\x81\xcc\xa3" * (2 * MIB)) + b"</row>"), anything),
        Bad("workbook names itself", "xlsx", lambda: changed(xlsx, "xl/_rels/workbook.xml.rels", unzipped(xlsx)[
            "xl/_rels/workbook.xml.rels"].replace(b"worksheets/sheet2.xml", b"workbook.xml")), form),
        Bad("sheet out of the package", "xlsx", lambda: changed(xlsx, "xl/_rels/workbook.xml.rels", unzipped(xlsx)[
            "xl/_rels/workbook.xml.rels"].replace(b"worksheets/sheet2.xml", b"../../../../etc/passwd"))),
    )


SST = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>'


def repeated(rows, columns, text):
    content = b'<text:p>' + text + b"</text:p>" if text else b""
    kind = b' office:value-type="string"' if text else b""
    return (b'<table:table-row table:number-rows-repeated="%s"><table:table-cell%s table:number-columns-repeated="%s">%s'
            b"</table:table-cell></table:table-row>" % (rows, kind, columns, content))


def one_bit(data, name):
    """One bit of an entry's packed bytes turned."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entry = package.getinfo(name)
    at = entry.header_offset + 30 + len(name) + entry.compress_size // 2
    return data[:at] + bytes([data[at] ^ 4]) + data[at + 1:]

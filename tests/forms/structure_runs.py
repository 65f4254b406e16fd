# SPDX-License-Identifier: MIT
"""Forms put before `structure`, openpyxl and LibreOffice's printer; and forms spoilt on purpose,
which must not pass."""
import re
import warnings
import zipfile

import card
import cchc
import office
import openpyxl
import structure
import xlsx

PRINTED = 6
LOOKED_AT = 26    # wards


def check(tally, binary, ward, wards, folder):
    """The example's forms, blank and filled in, and those of the random wards."""
    example = structure.items_of(card.load(ward.parents[1] / "framework/phuong-2024.yaml"))
    forms = []
    for name, options in {"blank": (), "prefilled": ("--prefill",), "english": ("--lang", "en")}.items():
        outcome = cchc.run([binary, "form", ward / "plan.yaml", "-d", folder / name, *options])
        tally.check(outcome.code == 0, f"{name}: code {outcome.code}: {outcome.tail()}")
        forms += [(path, example) for path in sorted((folder / name).glob("*.xlsx"))]
    for one in wards[:LOOKED_AT]:
        items = structure.items_of(card.plain(one.made.framework))
        forms += [(path, items) for path in one.forms()]
    for path, items in forms:
        found = list(structure.faults(path, items))
        tally.check(not found, f"{path}: {len(found)} faults: " + "\n     ".join(map(str, found[:5])))
    check_openpyxl(tally, [path for path, _ in forms[::7]])
    check_printed(tally, forms, folder)
    check_seen_to_fail(tally, folder / "blank" / "noi-vu.xlsx", example, folder)
    print(f"forms: {len(forms)} forms looked at in their XML")


def check_openpyxl(tally, paths):
    """Another reader that knows the format complains about nothing."""
    for path in paths:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            try:
                openpyxl.load_workbook(path)
                problem = None
            except Exception as caught:     # whatever it is, the form is at fault
                problem = caught
        tally.check(problem is None, f"{path}: openpyxl says {problem!r}")


def check_printed(tally, forms, folder):
    """LibreOffice makes a PDF with pages of some forms of every kind."""
    room = folder / "printed"
    room.mkdir()
    books = []
    for place, (path, _) in enumerate(forms[::max(1, len(forms) // PRINTED)]):
        books.append(room / f"{place}.xlsx")
        books[-1].write_bytes(path.read_bytes())
    made = office.convert_all(books, room, "pdf")
    for book in books:
        data = made[book].read_bytes() if book in made else b""
        tally.check(data.startswith(b"%PDF") and b"/Type/Page" in data.replace(b" ", b""),
                    f"{book.name}: LibreOffice printed nothing")


def patched(source, target, mark, pattern, replacement):
    """A form with one place of the sheet marked `mark` changed; raises where there is no such place."""
    sheet = next(sheet for (sheet, at), cell in xlsx.cells(source).items() if at == "A1" and cell.value == mark)
    with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        part = xlsx.sheets(book)[sheet]
        for entry in book.infolist():
            data = book.read(entry)
            if entry.filename == part:
                text, count = re.subn(pattern, replacement, data.decode("utf-8"), count=1)
                if count != 1:
                    raise ValueError(f"{pattern}: not found")
                data = text.encode("utf-8")
            copy.writestr(entry, data)


def check_seen_to_fail(tally, form, items, folder):
    """Each kind of damage must lead to a complaint about itself."""
    cells = {at: cell.value for (sheet, at), cell in xlsx.cells(form).items() if sheet != "cchc"}
    row = next(int(at[1:]) for at, value in cells.items() if at[0] == "B" and value == "level")
    with zipfile.ZipFile(form) as book:
        xml = book.read(next(part for name, part in xlsx.sheets(book).items() if name.startswith("Chấm")))
    inputs = re.search(rf'<c r="H{row}" s="(\d+)"'.encode(), xml)[1].decode()
    damages = {
        "a fixed text unlocked": (rf'(<c r="C{row}" )s="\d+"', rf'\1s="{inputs}"', f"({row}, 3) unlocked"),
        "an answer locked": (rf'(<c r="H{row}" )s="\d+"', r'\1s="0"', f"({row}, 8) locked"),
        "a check lost": (rf'<dataValidation [^>]*sqref="H{row}"(?:(?!</dataValidation>).)*</dataValidation>', "",
                         f"({row}, 8) level"),
        "a check of another kind": (rf'type="list"( [^>]*sqref="H{row}")', r'type="custom"\1',
                                    f"({row}, 8) level"),
        "no protection": (r"<sheetProtection[^>]*/>", "", "protection None"),
        "keys shown": (r' hidden="1"', "", "hidden rows"),
        "no colours": (rf'(<conditionalFormatting sqref=")I{row}:', r"\1T9:", "no colour"),
    }
    for place, (what, (pattern, replacement, said)) in enumerate(damages.items()):
        target = folder / f"damage-{place}.xlsx"
        patched(form, target, "cchc/leads", pattern, replacement)
        found = [str(one) for one in structure.faults(target, items)]
        tally.check(any(said in one for one in found), f"{what}, but reported are {found[:5]}")

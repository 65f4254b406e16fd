# SPDX-License-Identifier: MIT
"""LibreOffice, in a profile of its own that recalculates every workbook it loads."""
import shutil
from pathlib import Path

import cchc

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def program():
    """LibreOffice's command, or None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def recalculated(book, folder):
    """Has LibreOffice load, recalculate and save `book`; returns the new file's path. It exits with
    0 even where it wrote nothing, so the file decides."""
    profile, out = Path(folder) / "profile", Path(folder) / "recalculated"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
    out.mkdir(exist_ok=True)
    done = cchc.run([program(), f"-env:UserInstallation={profile.as_uri()}", "--headless",
                     "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                     "--outdir", out, book], cwd=folder, timeout=240)
    made = out / Path(book).name
    if not made.is_file():
        raise SystemExit(f"recalc: LibreOffice wrote no {made.name} (code {done.code}): {done.tail()}")
    return made


def convert_all(books, folder, kind="xlsx:Calc MS Excel 2007 XML"):
    """As `recalculated` for many books of different names in one start; returns {book: new file},
    without those that LibreOffice did not write."""
    profile, out = Path(folder) / "profile", Path(folder) / f"converted-{kind.partition(':')[0]}"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
    out.mkdir(exist_ok=True)
    cchc.run([program(), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
              "--convert-to", kind, "--outdir", out, *books], cwd=folder, timeout=240)
    made = {book: out / f"{Path(book).stem}.{kind.partition(':')[0]}" for book in books}
    return {book: path for book, path in made.items() if path.is_file()}

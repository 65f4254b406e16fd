# SPDX-License-Identifier: MIT
"""uno_fill JOBS.json: LibreOffice, driven through UNO in a profile of its own, opens each form,
writes cells as a person would (text as text, numbers, dates) and saves it as .xlsx and .ods.

JOBS: {"profile": folder, "jobs": [{"form": path, "cells": [[sheet, row, column, kind, value]],
"save": [path]}]}; rows and columns from 1. Run it in a process group of its own: LibreOffice is
a child of it.
"""
import datetime
import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}
FIRST_DAY = datetime.date(1899, 12, 30)


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def started(profile, program):
    """LibreOffice's process and its desktop."""
    pipe = f"cchc{Path(profile).name}{time.time_ns()}"
    process = subprocess.Popen([program, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless",
                                "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"],
                               stdin=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + 60
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if time.monotonic() > until or process.poll() is not None:
                raise
            time.sleep(0.1)


def write(cell, kind, value):
    if kind == "text":
        cell.setString(value)
    elif kind == "number":
        cell.setValue(float(value))
    else:
        cell.setValue((datetime.date(*value) - FIRST_DAY).days)


def fill(desktop, job):
    book = desktop.loadComponentFromURL(Path(job["form"]).as_uri(), "_blank", 0, (option("Hidden", True),))
    if book is None:
        raise SystemExit(f"{job['form']}: LibreOffice does not open it")
    for sheet, row, column, kind, value in job["cells"]:
        write(book.Sheets.getByName(sheet).getCellByPosition(column - 1, row - 1), kind, value)
    book.calculateAll()
    for target in job["save"]:
        book.storeToURL(Path(target).as_uri(), (option("FilterName", FILTERS[Path(target).suffix]),))
    book.close(True)


def main():
    jobs = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    process, desktop = started(jobs["profile"], jobs["program"])
    try:
        for job in jobs["jobs"]:
            fill(desktop, job)
        desktop.terminate()
        process.wait(30)
    finally:
        if process.poll() is None:
            process.kill()


main()

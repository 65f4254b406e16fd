# SPDX-License-Identifier: MIT
"""change.py BOOK: types 99 over the first number of the scoring table."""
import re
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as book:
    parts = {name: book.read(name) for name in book.namelist()}
sheet = "xl/worksheets/sheet2.xml"
parts[sheet], count = re.subn(rb'(<c r="D\d+" s="\d+">)<v>[^<]*</v>', rb"\1<v>99</v>", parts[sheet], count=1)
with zipfile.ZipFile(sys.argv[1], "w") as book:
    for name, part in parts.items():
        book.writestr(name, part)
sys.exit(0 if count else 1)

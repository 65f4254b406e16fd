# SPDX-License-Identifier: MIT
"""framework/data.md: its SQL, whose blocks begin with a file's name, and what it shows as the queries' output."""
import csv
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
import cchc

DOCUMENT = cchc.FRAMEWORKS / "data.md"
QUERIES = ("lost.sql", "weakest.sql", "above.sql")
BLOCK = re.compile(r"^```sql\n-- (\S+\.sql)\n(.*?)^```$", re.S | re.M)


def sql():
    """{file name: SQL}."""
    return dict(BLOCK.findall(DOCUMENT.read_text(encoding="utf-8")))


def shown(name):
    """The rows that stand below `$ sqlite3 … <NAME`, each {column: text}; none where the document shows none."""
    text = DOCUMENT.read_text(encoding="utf-8")
    match = re.search(rf"^\$ sqlite3 .* <{re.escape(name)}\n(.*?)^```$", text, re.S | re.M)
    return list(csv.DictReader(match[1].splitlines())) if match else []


def make_city(binary, folder):
    """The document's city in `folder`/copy/city; returns the copy, whose `rows.csv` are its rows, and the runs' outcomes."""
    copy = folder / "copy"
    cchc.ward_tree(copy)
    made = cchc.run(["sh", cchc.EXAMPLES / "make-city", copy / "city", binary], cwd=copy)
    ranked = cchc.run([binary, "rank", "city", "--format", "csv"], cwd=copy)
    (copy / "rows.csv").write_bytes(ranked.out)
    return copy, (made, ranked)

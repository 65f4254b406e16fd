# SPDX-License-Identifier: MIT
"""The repository's files, as git lists them, and C++ without its comments and literals."""
import re
import subprocess
from pathlib import Path

from cchc import REPO

CPP = (".cpp", ".hpp")
# Comments, raw strings, strings, characters; the order of the alternatives matters.
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"'
                      r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'", re.S)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.M)


def files():
    """Tracked files and new ones that are not ignored, relative to the repository; existing only."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            cwd=REPO, check=True, capture_output=True).stdout
    names = sorted({name for name in listed.decode("utf-8").split("\0") if name})
    return [Path(name) for name in names if (REPO / name).is_file()]


def text(path):
    """A file's text, or None where it is not text."""
    data = (REPO / path).read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def code(source):
    """C++ with comments and literals blanked; line breaks stay, so line numbers hold."""
    return NOT_CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), source)


def includes(source):
    """(line, quote or angle, path) of every #include outside a comment."""
    bare = re.sub(r"//[^\n]*|/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m.group(0)), source,
                  flags=re.S)
    return [(bare.count("\n", 0, found.start(2)) + 1, found.group(1), found.group(2))
            for found in INCLUDE.finditer(bare)]

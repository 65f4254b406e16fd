# SPDX-License-Identifier: MIT
"""The contents that the tables are made of, and what must come out of each: written by hand in content/*.txt."""
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass
class Item:
    number: str
    title: str
    points: str
    code: str
    levels: list = field(default_factory=list)   # (text, points)
    rule: list = field(default_factory=list)     # lines
    documents: str = ""
    remark: str = ""
    want: str = "none"
    more: dict = field(default_factory=dict)     # type, by, na


def read(name):
    """The items of content/NAME.txt in order."""
    items = []
    for line in (HERE / "content" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        sign, rest = line[:1], line[2:]
        parts = [part.strip() for part in rest.split("|")]
        if sign == "#" or not line:
            continue
        if sign == "=":
            items[-1].levels.append(tuple(parts))
        elif sign == "*":
            items[-1].rule.append(rest)
        elif sign == "%":
            items[-1].documents = rest
        elif sign == "!":
            items[-1].remark = rest
        elif sign == ">":
            words = [part.strip() for part in rest.split(";")]
            rule = [word for word in words if word and word.split()[0] not in ("type", "by", "na")]
            items[-1].want = ";".join(rule) or "none"
            items[-1].more = dict(word.split(None, 1) for word in words
                                  if word and word.split()[0] in ("type", "by", "na"))
        else:
            parts = [part.strip() for part in line.split("|")]
            items.append(Item(parts[0], parts[1], parts[2], parts[3] if len(parts) > 3 else parts[0]))
    return items


def total(items):
    """The sum of the areas that are neither bonus nor penalty."""
    areas = [item for item in items if "." not in item.code and "type" not in item.more]
    return str(sum(int(item.points) for item in areas))

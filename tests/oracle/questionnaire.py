# SPDX-License-Identifier: MIT
"""A random survey: its questionnaire, and the responses as tables. In a draft some of it is wrong."""
from dataclasses import dataclass, field
from fractions import Fraction

from scalars import Num, Raw, number
from words import title

# Ids of options from the best to the worst, and how "don't know" may be called beside them.
OPTIONS = (("A", "B", "C", "D"), ("5", "4", "3", "2", "1"), ("a", "b", "c"), ("Rất hài lòng", "Hài lòng", "Không hài lòng"),
           ("tot", "kha", "kem"), ("yes", "no"), ("I", "II", "III", "IV"), ("Có", "Không"), ("10", "8", "05", "0"))
SKIPS = ("K", "khong-biet", "Không biết", "9", "null")
GROUPS = ("can-bo", "dan", "doanh-nghiep", "người dân", "1", "HĐND", "to-dan-pho", "no")
QUESTIONS = (("C", 1), ("Câu ", 1), ("", 1), ("q-", 9), ("8.", 1), ("c", 98))


@dataclass
class Table:
    """A CSV file or a sheet: titles and rows as they are meant, whatever way they are written."""
    header: list
    rows: list


@dataclass
class File:
    """Responses as handed in: `kind` csv, xlsx or ods; a table a sheet; `notes`: sheets of other things."""
    name: str
    kind: str
    tables: list
    notes: int = 0


@dataclass
class Poll:
    """A survey. `files` None: it is still out. `absent`: named files that do not exist."""
    name: str
    document: dict
    files: list | None
    absent: list = field(default_factory=list)
    handed: dict = field(default_factory=dict)      # {code: entry}: what the level above hands over


def options(rng):
    """{id: percent or skip}; most of them reach 100."""
    ids, best = rng.choice(OPTIONS), rng.choice((100, 100, 100, 100, 100, 100, 100, 100, 95, Fraction(125, 2)))
    coarse = rng.choice((1, 1, 2, 10, 1000))
    rest = sorted((Fraction(rng.randint(0, 100 * coarse), coarse) for _ in ids[1:]), reverse=True)
    percents = [Fraction(best), *rest] if rng.random() < 0.9 else [Fraction(best), *rest[::-1]]
    made = {name: number(percent, 3) for name, percent in zip(ids, percents)}
    if rng.random() < 0.6:
        made[rng.choice([one for one in SKIPS if one not in made])] = Raw("skip")
    return made


def weight(rng):
    return number(Fraction(rng.choice(("1", "2", "3", "6", "0.5", "1.25", "0.7", "0.333", "40", "60"))), 3)


def groups(rng):
    for name in rng.sample(GROUPS, rng.choice((1, 2, 2, 3, 4))):
        made = {"id": Raw(name)}
        if rng.random() < 0.8:
            made["title"] = title(rng)
        if rng.random() < 0.6:
            made["weight"] = weight(rng)
        if rng.random() < 0.2:
            made["minimum"] = Num(rng.randint(0, 9))
        yield made


def document(rng, leaves, draft):
    """The questionnaire: up to four questions an item; in a draft an item may be forgotten."""
    asked, style = list(groups(rng)), rng.choice(QUESTIONS)
    made = {"schema": Raw("cchc/questionnaire/1"), "title": title(rng), "groups": asked}
    if rng.random() < 0.9:
        made["options"] = options(rng)
    if rng.random() < 0.8:
        made["average"] = Raw(rng.choice(("by-group", "by-group", "all-answers")))
    ids, items = [one["id"] for one in asked], [leaf.code for leaf in leaves]
    if draft and len(items) > 1 and rng.random() < 0.15:
        items.remove(rng.choice(items))
    items = [code for code in items for _ in range(rng.choice((1, 1, 2, 3, 4)))]
    if rng.random() < 0.3:
        rng.shuffle(items)
    made["questions"] = []
    for place, code in enumerate(items):
        question = {"id": Raw(f"{style[0]}{place + style[1]}"), "item": Raw(code)}
        if rng.random() < 0.4:
            question["groups"] = [Raw(one) for one in rng.sample(ids, rng.randint(1, len(ids)))]
        if "options" not in made or rng.random() < 0.2:
            question["options"] = options(rng)
        if rng.random() < 0.7:
            question["text"] = title(rng)
        made["questions"].append(question)
    return made


class Answering:
    """People of all groups tick options; knows what the questionnaire lets them tick."""

    def __init__(self, rng, made, draft):
        self.rng, self.draft = rng, draft
        self.groups = [str(one["id"]) for one in made["groups"]]
        self.questions = {str(one["id"]): one for one in made["questions"]}
        self.options = {name: one.get("options", made.get("options")) for name, one in self.questions.items()}
        self.asked = {name: [str(group) for group in one.get("groups", self.groups)]
                      for name, one in self.questions.items()}
        self.blanks = rng.choice((0, 0.1, 0.4))
        self.favourite = rng.choice((0, 0, 0.7))

    def chance(self, share):
        return self.rng.random() < share

    def tick(self, name, valid=False):
        """An option of a question; a valid one is no skip."""
        ids = [one for one, percent in self.options[name].items() if not valid or percent != "skip"]
        return ids[0] if self.chance(self.favourite) and not valid else self.rng.choice(ids)

    def row(self, group):
        made = {"group": group}
        for name in self.questions:
            if group in self.asked[name]:
                made[name] = "" if self.chance(self.blanks) else self.tick(name)
            elif self.chance(0.02):
                made[name] = self.tick(name)
        return made

    def parts(self):
        """[(questions that have a column, rows)]; the first part has all columns."""
        rows = [self.row(group) for group in self.groups
                for _ in range(0 if self.draft and self.chance(0.1) else self.rng.choice((1, 2, 3, 5, 7, 10)))]
        if self.chance(0.5):
            self.rng.shuffle(rows)
        count = self.rng.choice((1, 1, 1, 2, 3))
        made = []
        for place in range(count):
            names = [name for name in self.questions if place == 0 or self.chance(0.85)]
            made.append((names, [{key: row[key] for key in ("group", *names) if key in row}
                                 for row in rows[place::count]]))
        if not (self.draft and self.chance(0.5)):
            self.complete(made)
        return made

    def complete(self, parts):
        """Every group asked about an item gives a valid answer to one of its questions."""
        for code in dict.fromkeys(str(one["item"]) for one in self.questions.values()):
            on_item = [name for name, one in self.questions.items() if one["item"] == code]
            for group in self.groups:
                asked = [name for name in on_item if group in self.asked[name]]
                given = any(row["group"] == group and self.options[name].get(row.get(name), "skip") != "skip"
                            for _, rows in parts for row in rows for name in asked)
                if asked and not given:
                    row, name = self.row(group), self.rng.choice(asked)
                    row[name] = self.tick(name, True)
                    parts[0][1].append(row)


def number_rows(rng, parts):
    """Gives every response an id of its own: ascending or in no order, with odd ones."""
    rows = [row for _, rows in parts for row in rows]
    style = rng.choice(("{}", "{}", "{:04}", "P-{}", "phiếu {}", "{}, tổ \"2\"", "x" * 70 + "{}", "{}\ntổ 1"))
    first = rng.choice((0, 1, 1, 8, 99, 123456))
    ids = [style.format(first + place) for place in range(len(rows))]
    if rng.random() < 0.4:
        rng.shuffle(ids)
    for row, name in zip(rows, ids):
        row["id"] = name


def table(rng, names, rows):
    columns = ["id", "group", *names]
    if rng.random() < 0.4:
        rng.shuffle(columns)
    if rng.random() < 0.05:
        columns.insert(rng.randint(0, len(columns)), "")
    return Table(list(columns), [[row.get(column, "") for column in columns] for row in rows])


def file(rng, place, names, rows):
    kind = rng.choice(("csv",) * 14 + ("xlsx", "ods"))
    ending = rng.choice((kind, kind, kind, kind.upper()))
    name = rng.choice((f"responses-{place}", f"đợt {place}", f"{place}")) + "." + ending
    if kind == "csv":
        return File(name, kind, [table(rng, names, rows)])
    sheets = [rows]
    if rng.random() < 0.6:
        by_group = {}
        for row in rows:
            by_group.setdefault(row["group"], []).append(row)
        sheets = list(by_group.values()) or [rows]
    return File(name, kind, [table(rng, names, one) for one in sheets], int(rng.random() < 0.2))


def spoil(rng, poll):
    """Puts one fault into the responses of a draft."""
    tables = [one for each in poll.files for one in each.tables if one.rows and "group" in one.header]
    kind = rng.choice(("option", "option", "option", "group", "group", "double", "double", "no id", "no id",
                       "column", "column twice", "beyond", "absent", "no group column"))
    if kind == "absent":
        poll.absent.append(rng.choice(("không có.csv", "x.xlsx")))
    if not tables or kind == "absent":
        return
    one = rng.choice(tables)
    row = rng.choice(one.rows)
    places = [place for place, name in enumerate(one.header) if name and name not in ("id", "group")]
    if kind == "option" and places:
        row[rng.choice(places)] = rng.choice(("Z", "ZZ", "-", "A và B", "rất tốt", "100"))
    elif kind == "group":
        row[one.header.index("group")] = rng.choice(("", "can bo", "Dân", "khác"))
    elif kind == "double":
        other = rng.choice(tables)
        row[one.header.index("id")] = rng.choice(other.rows)[other.header.index("id")]
    elif kind == "no id":
        row[one.header.index("id")] = ""
    elif kind in ("column", "column twice"):
        at, name = rng.randint(0, len(one.header)), rng.choice(places) if kind == "column twice" and places else None
        name = "C77?" if name is None else one.header[name]
        one.header.insert(at, name)
        for each in one.rows:
            each.insert(at, rng.choice(("Ω", "", "?")))
    elif kind == "beyond":
        row.append("thừa")
    elif kind == "no group column" and any(each.kind == "csv" and each.tables[0] is one for each in poll.files):
        named = [name for name in one.header if name]
        if "C77?" not in named and len(set(named)) == len(named):    # else: what of the header is told is open
            one.header[one.header.index("group")] = ""


def handed_over(rng, leaf):
    """An entry of a file of survey points: points, or a percentage of the item's max."""
    entry = {"item": Raw(leaf.code), "number": Raw(f"{rng.randint(1, 99)}/BC-SNV")}
    if rng.random() < 0.5:
        entry["points"] = Num(rng.randint(0, int(Fraction(str(leaf.spec["max"])))))
    else:
        entry["percent"] = number(Fraction(rng.randint(0, 1_000_000), 10_000), 4)
    return entry


def poll(rng, leaves, draft):
    """A survey of these leaves that is held or still out."""
    name = rng.choice(("questionnaire.yaml", "phiếu điều tra.yaml", "q.yml"))
    if rng.random() < 0.13:
        return Poll(name, document(rng, leaves, draft), None)
    handed = {leaf.code: handed_over(rng, leaf) for leaf in leaves[1:] if rng.random() < 0.2}
    made = document(rng, [leaf for leaf in leaves if leaf.code not in handed], draft)
    parts = Answering(rng, made, draft).parts()
    number_rows(rng, parts)
    result = Poll(name, made, [file(rng, place, *part) for place, part in enumerate(parts, 1)], handed=handed)
    if draft and rng.random() < 0.6:
        for _ in range(rng.choice((1, 1, 2, 3))):
            spoil(rng, result)
    return result

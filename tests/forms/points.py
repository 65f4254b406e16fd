# SPDX-License-Identifier: MIT
"""The points column: what LibreOffice computes is what the program cached and what it derives."""
import re
from dataclasses import dataclass
from fractions import Fraction

import cchc
import convert
import office
import special
import xlsx

RECALCULATED = 16    # wards


@dataclass(frozen=True)
class Derived:
    """A leaf's points as the program and, where there is one, the oracle say; `exact`: unrounded."""
    points: Fraction
    type: str
    is_excluded: bool
    is_rounded: bool    # to four decimals by the JSON
    exact: Fraction | None = None


def derived(result, assessment=None):
    """{code: Derived} of the scored leaves of a result."""
    oracle = {item.code: item.self for item in assessment.items} if assessment else {}
    excluded = {one["code"] for one in result["excluded"]}
    made = {}
    for item in result["items"]:
        if item["leaf"] and item["status"] in ("scored", "not-applicable"):
            points = Fraction(str(item["self"]))
            made[item["code"]] = Derived(points, item["type"], item["code"] in excluded,
                                         oracle.get(item["code"], points) != points, oracle.get(item["code"]))
    return made


class Sheet:
    """The cells of a form's table of led items, found by its keys; `cells` as of xlsx.cells()."""

    def __init__(self, cells):
        self.cells = cells
        self.name = next((sheet for (sheet, at), cell in cells.items()
                          if at == "A1" and cell.value == "cchc/leads"), None)
        mine = {at: cell for (sheet, at), cell in cells.items() if sheet == self.name}
        self.columns = {cell.value: at[:-1] for at, cell in mine.items() if re.fullmatch("[A-Z]+1", at)}
        self.first, self.marks = {}, {}
        for at, cell in mine.items():
            if re.fullmatch(r"A\d+", at) and at != "A1":
                kind = self.marks if cell.value.startswith("cchc/") else self.first
                row = int(at[1:])
                kind[cell.value] = min(row, kind.get(cell.value, row))

    def cell(self, row, column):
        return self.cells.get((self.name, f"{self.columns[column]}{row}"))

    def value(self, code):
        cell = self.cell(self.first[code], "points")
        return None if cell is None else cell.value


def wrong_points(fresh, wanted, scored):
    """Complaints about the recalculated points of a form: `scored` are the codes it answers."""
    sheet, total = Sheet(fresh), Fraction(0)
    if sheet.name is None:
        return [] if not scored else ["no table of led items"]
    found = []
    for code in sheet.first:
        value, want = sheet.value(code), wanted.get(code)
        if code not in scored:
            found += [f"{code}: not answered, but {value!r}"] if value not in (None, "") else []
        elif want is None:
            found.append(f"{code}: answered, but no points are derived")
        elif want.is_excluded:
            found += [f"{code}: excluded, but {value!r}"] if value != "-" else []
        else:
            total += want.points if want.exact is None and want.type == "normal" else 0
            total += want.exact if want.exact is not None and want.type == "normal" else 0
            found += [f"{code}: {what}" for what in wrong_value(value, want)]
    running = sheet.cell(sheet.marks["cchc/submitted"], "pages")
    if running is None or not isinstance(running.value, float) or abs(running.value - float(total)) > 1e-7:
        found.append(f"running total {running}, but the leaves make {float(total)}")
    count = sheet.cell(sheet.marks["cchc/submitted"], "justification")
    if count is None or count.value != len(set(scored) & sheet.first.keys()):
        found.append(f"answered: {count}, but {len(scored)} are")
    return found


def wrong_value(value, want):
    if not isinstance(value, float):
        yield f"{value!r}, expected {float(want.points)}"
    elif want.exact is not None and abs(value - float(want.exact)) > 1e-9:
        yield f"{value!r}, the oracle derives {want.exact}"
    elif abs(value - float(want.points)) > (5.1e-5 if want.is_rounded else 1e-9):
        yield f"{value!r}, the program derives {want.points}"


def wrong_cached(cached, fresh):
    """The formulas whose cached value is not the recalculated one; a ward made of none is a fault."""
    for place, cell in cached.items():
        if cell.formula is not None:
            other = fresh.get(place, xlsx.Cell("" if cell.value == "" else None, None))
            if cell.value is None or cell.error or not xlsx.same(cell.value, other.value):
                yield place


class Books:
    """Forms to recalculate: each under a name of its own, with what its points have to be."""

    def __init__(self, folder):
        self.folder, self.wanted, self.originals = folder, {}, {}

    def add(self, form, name, wanted, scored):
        book = self.folder / f"{name}.xlsx"
        book.write_bytes(form.read_bytes())
        self.wanted[book] = (wanted, scored)
        return book


def answered(path):
    """The codes of a YAML card that have an answer."""
    answers = {"level", "parts", "inputs", "points", "not_applicable"}
    return {entry["item"] for entry in convert.card.load(path)["scores"] if answers & entry.keys()}


def of_example(tally, binary, ward, books):
    """The example's forms, filled in by --prefill."""
    outcome = cchc.run([binary, "form", ward / "plan.yaml", "-d", books.folder / "prefilled", "--prefill"])
    tally.check(outcome.code == 0, f"form --prefill: code {outcome.code}: {outcome.tail()}")
    wanted = derived(convert.aggregated(binary, ward / "plan.yaml", "--evidence", "off"))
    for path in sorted((ward / "scores").glob("*.yaml")):
        books.add(books.folder / "prefilled" / f"{path.stem}.xlsx", f"example-{path.stem}", wanted, answered(path))


def of_wards(binary, wards, books):
    """The forms of the random wards; what kinds of frameworks were met is counted."""
    kinds = {}
    for ward in (ward for ward in wards if ward.is_sound):
        result = convert.aggregated(binary, ward.plan, *ward.options)
        wanted = derived(result, ward.assessment)
        for place, path in enumerate(ward.cards):
            form = ward.home / convert.PLAN_KEY / f"card-{place}.xlsx"
            if form.is_file():
                books.add(form, f"ward-{ward.name}-{place}", wanted, answered(path))
        text = str(ward.made.framework)
        scale = ward.made.framework["scale"]
        for kind in (str(scale.get("rounding", "half-up")), f"round_at {scale.get('round_at', 'leaf')}",
                     *(word for word in ("min(", "max(", " and ", " or ", "!= 0 and", "'full'", "'excluded'")
                       if word in text)):
            kinds[kind] = kinds.get(kind, 0) + 1
    return kinds


def of_unsound(tally, binary, wards, books):
    """Forms whose points column has to say ? here and there: only the cached values are compared."""
    for ward in (ward for ward in wards if ward.name in ("half-up-leaf", "half-even-print")):
        for place, document in enumerate(special.unsound()):
            name = f"unsound-{ward.name}-{place}"
            path, form = books.folder / f"{name}.yaml", books.folder / f"{name}.xlsx"
            convert.card.dump(document, path)
            outcome = cchc.run([binary, "convert", path, "-o", form, "--plan", ward.plan])
            if tally.check(outcome.code == 0, f"{name}: code {outcome.code}: {outcome.tail()}"):
                books.wanted[form] = None, None


def check(tally, binary, ward, wards, folder):
    books = Books(folder)
    of_example(tally, binary, ward, books)
    kinds = of_wards(binary, wards[:RECALCULATED], books)
    of_unsound(tally, binary, wards, books)
    for kind in ("half-up", "half-even", "down", "round_at leaf", "round_at print", "min(", "max(", " and ",
                 " or ", "!= 0 and", "'full'", "'excluded'"):
        tally.check(kinds.get(kind), f"no framework with {kind} among them")
    subject = next(book for book in books.wanted if book.name == "example-van-phong.xlsx")
    place = number_in(xlsx.cells(subject))
    false = folder / "falsified.xlsx"
    xlsx.falsified(subject, false, place)
    fresh = office.convert_all([*books.wanted, false], folder)
    formulas = 0
    for book, (wanted, scored) in books.wanted.items():
        if not tally.check(book in fresh, f"{book.name}: LibreOffice wrote nothing"):
            continue
        cached, new = xlsx.cells(book), xlsx.cells(fresh[book])
        formulas += sum(cell.formula is not None for cell in cached.values())
        wrong = [f"{at}: cached {cached[at].value!r}, recalculated {getattr(new.get(at), 'value', None)!r}, "
                 f"={cached[at].formula:.150}" for at in wrong_cached(cached, new)]
        tally.check(not wrong, f"{book.name}: " + "\n     ".join(wrong[:6]))
        found = [] if wanted is None else wrong_points(new, wanted, scored)
        tally.check(not found, f"{book.name}: points: " + "\n     ".join(found[:4]))
    check_seen_to_fail(tally, subject, false, fresh, place, books.wanted[subject])
    print(f"forms: {formulas} formulas of {len(books.wanted)} forms recalculated; frameworks: {kinds}")


def number_in(cells):
    """The place of a points cell with a number."""
    sheet = Sheet(cells)
    code = next(code for code in sheet.first if isinstance(sheet.value(code), float))
    return sheet.name, f"{sheet.columns['points']}{sheet.first[code]}"


def check_seen_to_fail(tally, subject, false, fresh, place, about):
    wrong = list(wrong_cached(xlsx.cells(false), xlsx.cells(fresh[false])))
    tally.check(wrong == [place], f"the cached value at {place} is false, but reported are {wrong}")
    wanted, scored = about
    cells = xlsx.cells(fresh[subject])
    code = cells[place[0], f"A{place[1][1:]}"].value
    untrue = {**wanted, code: Derived(wanted[code].points + 1, "bonus", False, False)}
    found = wrong_points(cells, untrue, scored)
    tally.check(len(found) == 2, f"{code}: another value is wanted, but reported are {found}")

# SPDX-License-Identifier: MIT
"""The worked cases of the formats, row by row: `cases()`."""
from scalars import Heading, Num, Raw
from worked_wards import Case, answers, claims, gives, leaf, parent, poll, round_of, survey_leaf, ward


def points(self_, appraised, final, counted, **more):
    return {"self": self_, "appraised": appraised, "final": final, "counted": counted, **more}


def capped():
    def made(*entries):
        area = parent("1", [leaf("1.1", "4", not_applicable="excluded"), survey_leaf("1.2", "3")], "5", combine="capped")
        return ward([area], entries, survey=poll("1.2"))
    yield Case("capped", made(gives("1.1", "4")), {"1": points("4", "4", "5", "5", survey="1")})
    yield Case("capped, a excluded", made(claims("1.1")), {"1": points("0", "0", "2.4", "3")})


def spread():
    a_and_b = [leaf("1.1", "4", not_applicable="spread"), leaf("1.2", "3", not_applicable="spread")]

    def made(rounds=(), survey=poll("1.3"), superior=True):
        last = [leaf("1.4", "2", scored_by="superior")] if superior else []
        return ward([parent("1", [*a_and_b, survey_leaf("1.3", "3"), *last])], [gives("1.1", "3"), claims("1.2")],
                    rounds, survey)
    out, first = points("5.25", "5.25", "5.25", "7"), round_of(1, ("1.4", "1.5"))
    yield Case("spread", made(superior=False), {"1": points("5.25", "5.25", "7.65", "10", max="10")})
    yield Case("spread, the survey is out", made(survey=None, superior=False), {"1": out})
    yield Case("spread, the level above out", made(), {"1": points("5.25", "5.25", "7.65", "10", max="12")})
    yield Case("spread, the level above in", made([first]), {"1": points("5.25", "6.75", "9.15", "12")})


def one_of():
    x_and_y = [leaf("1.1", "18", not_applicable="excluded"), leaf("1.2", "18")]

    def made(entry):
        return ward([parent("1", x_and_y, "18", combine="one-of")], [entry])
    yield Case("one-of", made(gives("1.1", "12")), {
        "1": points("12", "12", "12", "18"), "1.2": {"counted": "0", "status": "not-chosen"}})
    yield Case("one-of, x excluded", made(claims("1.1")), {"1": points("0", "0", "0", "0")})


def base():
    """85 points as 77 and 8, bonus and penalty beside them."""
    def made(penalty, eight):
        first, last = ("67", "8") if eight is None else ("66.99", eight)
        areas = [parent("1", [leaf("1.1", "77"), leaf("1.2", "8", not_applicable="excluded")]),
                 parent("2", [leaf("2.1", "15")], type="bonus"), parent("3", [leaf("3.1", "5")], type="penalty")]
        entries = [gives("1.1", first), claims("1.2") if eight is None else gives("1.2", last),
                   gives("2.1", "15"), gives("3.1", penalty)]
        return ward(areas, entries, most="85", index={"name": Heading("Chỉ số tính trên 100"), "base": Num("100")})
    whole = {"counted": "85", "base": "100", "final": "74.99", "bonus": "15"}
    yield Case("base", made("0", "8"), total={**whole, "penalty": "0", "index": "89.99"})
    yield Case("base, deducted", made("0.5", "8"), total={**whole, "penalty": "0.5", "index": "89.49"})
    yield Case("base, excluded", made("0.5", None), total={"final": "67", "counted": "77", "base": "92", "index": "88.59"})


def base_under_a_cap():
    def made(*gone):
        mosts = {"1.1": "82", "1.2": "5", "1.3": "3"}
        area = parent("1", [leaf(code, most, not_applicable="excluded") for code, most in mosts.items()], "85",
                      combine="capped")
        return ward([area], [claims(code) if code in gone else gives(code, mosts[code]) for code in mosts], most="85",
                    index={"base": Num("100")})
    yield Case("base, a cap takes 5", made("1.2"), total={"counted": "85", "base": "100", "index": "85"})
    yield Case("base, a cap and 8 excluded", made("1.2", "1.3"), total={"counted": "82", "base": "97"})


def thirds():
    parts = [{"id": Raw(name), "points": Raw("1/3"), "text": Heading(f"Phần {name}")} for name in ("x", "y", "z")]
    area = parent("1", [leaf("1.1", "1", {"checklist": parts})])
    yield Case("three parts of a third", ward([area], [answers("1.1", parts=[Raw("x"), Raw("z")])]),
               {"1.1": points("0.67", "0.67", "0.67", "1")})


def superior():
    area = parent("1", [leaf("1.1", "2", scored_by="superior"), leaf("1.2", "1")])

    def made(*rounds):
        return ward([area], [gives("1.2", "1")], rounds)
    first, second = round_of(1, ("1.1", "1.5")), round_of(2, ("1.2", "0.5"))
    yield Case("superior, no round", made(), {"1.1": points("0", "0", "0", "0", status="superior")})
    yield Case("superior, round 1", made(first), {"1.1": points("0", "1.5", "1.5", "2")})
    yield Case("superior, round 2", made(first, second), {"1.1": points("0", "1.5", "1.5", "2"), "1": points(
        "1", "2", "2", "3")})


def cases():
    for row in (capped, spread, one_of, base, base_under_a_cap, thirds, superior):
        yield from row()

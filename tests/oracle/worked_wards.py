# SPDX-License-Identifier: MIT
"""The worked cases of the formats as wards: each a table of what its numbers have to be, and the documents to it."""
from dataclasses import dataclass, field

from cards import Ward
from questionnaire import File, Poll, Table
from scalars import Day, Flag, Heading, Num, Raw

WHY = ("Đơn vị đã rà soát từng nhiệm vụ của kế hoạch năm và đối chiếu với hồ sơ lưu tại bộ phận "
       "một cửa")


@dataclass
class Case:
    """`items`: {code: {key: number}}; `total`: {key: number}."""
    name: str
    ward: Ward
    items: dict = field(default_factory=dict)
    total: dict = field(default_factory=dict)


# Items

def leaf(code, most, rule=None, **keys):
    """A leaf; without a rule a judgement in hundredths."""
    made = {"code": Raw(code), "title": Heading(f"Mục {code}"), "max": Num(most),
            "rule": rule or {"range": {"min": Num("0"), "step": Num("0.01")}}}
    return made | {key: Raw(value) for key, value in keys.items()}


def survey_leaf(code, most):
    return leaf(code, most, Raw("survey"))


def parent(code, children, most=None, key="criteria", **keys):
    made = {"code": Raw(code), "title": Heading(f"Mục {code}"), key: children}
    return made | ({"max": Num(most)} if most else {}) | {key: Raw(value) for key, value in keys.items()}


# Entries and decisions

def answers(code, **keys):
    return {"item": Raw(code), **keys, "justification": Heading(f"{WHY} theo mục {code}")}


def gives(code, points):
    return answers(code, points=Num(points))


def claims(code):
    return answers(code, not_applicable=Flag("true"))


def round_of(serial, *items):
    listed = [{"item": Raw(code), "points": Num(points), "reason": Heading("Hồ sơ chưa đủ")} for code, points in items]
    return f"vong-{serial}.yaml", {"schema": Raw("cchc/appraisal/1"), "round": Num(serial), "by": Heading("Hội đồng"),
                                   "date": Day(f"2024-11-{10 + serial}"), "items": listed}


def poll(code):
    """A survey in which everybody gives 80 % of the item."""
    document = {"schema": Raw("cchc/questionnaire/1"), "title": Heading("Phiếu"),
                "options": {"A": Num("100"), "B": Num("80")},
                "groups": [{"id": Raw("dan"), "title": Heading("Dân")}],
                "questions": [{"id": Raw("C1"), "item": Raw(code), "text": Heading("Ông/bà đánh giá thế nào?")}]}
    rows = [[f"{place}", "dan", "B"] for place in range(1, 4)]
    return Poll("q.yaml", document, [File("tra-loi.csv", "csv", [Table(["id", "group", "C1"], rows)])])


# Wards

def ward(areas, entries, rounds=(), survey=None, most=None, index=None):
    """A ward of one officer, with an item of 1 point beside what the case is about, unless its sum is given."""
    if most is None:
        areas = [*areas, parent("9", [leaf("9.1", "1")])]
        entries = [*entries, gives("9.1", "1")]
    codes = [str(area["code"]) for area in areas]
    framework = {
        "schema": Raw("cchc/framework/1"), "id": Raw("tinh-tay"), "title": Heading("Khung tính tay"),
        "standing": Raw("illustrative"), "source": [Heading("Ví dụ")],
        "scale": {"max": Num(most or sum_of(areas)), "decimals": Num("2"), "rounding": Raw("half-up")},
        "survey": {"optional": Raw("true")}, "grades": [{"from": Num("0"), "name": Heading("Chung")}], "areas": areas}
    if index:
        framework["index"] = index
    plan = {"schema": Raw("cchc/plan/1"), "language": Raw("vi"), "year": Num("2024"),
            "unit": {"id": Raw("phuong-thu"), "name": Heading("UBND phường Thử"), "group": Raw("phường")},
            "period": {"from": Day("2024-01-01"), "to": Day("2024-10-31")}, "deadline": Day("2024-11-03"),
            "evidence": Raw("evidence"),
            "officers": [{"id": Raw("van-phong"), "name": Heading("Văn phòng"), "leads": [Raw(code) for code in codes]}]}
    card = {"schema": Raw("cchc/scores/1"), "officer": Raw("van-phong"), "submitted": Day("2024-11-01"), "scores": entries}
    return Ward(framework, plan, [("van-phong.yaml", card)], False, appraisals=list(rounds), poll=survey,
                on=frozenset({"worked"}))


def sum_of(areas):
    return str(sum(int(area["max"]) if "max" in area else sum(int(child["max"]) for child in area["criteria"])
                   for area in areas))

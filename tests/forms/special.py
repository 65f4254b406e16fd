# SPDX-License-Identifier: MIT
"""A framework of hard cases for the points column, under every way of rounding: ties, thirds, binary
noise, guarded divisions by zero, wildcards and doubles among the texts of levels."""
from fractions import Fraction

import card
import cards
import formula
from scalars import Day, Flag, Num, Raw, rounded

ROUNDINGS = tuple((how, at) for how in ("half-up", "half-even", "down") for at in ("leaf", "print"))
MOST = "4"
# Formula and inputs: each a leaf of its own.
GUARDS = [{"when": "b != 0 and a / b >= 50%", "points": "max"}, {"when": "b == 0 or a / b < 10%",
          "points": "0.5"}, {"points": "a / b * max"}]
NESTED = [{"when": "min(a, b) > 3 or max(a, b) < 1 and a == b", "points": "min(max, max(a, b) / 3)"},
          {"when": "-a + b > 0 and b / (b - a) <= 120%", "points": "max(0, max - (b - a) / 7)"},
          {"points": "max * min(a, 8) / 8 * min(1, b)"}]
NOISE = [{"when": "a / b >= 0.3", "points": "a * 0.1 + b * 0.2 - 0.3"}, {"points": "a / b"}]
SWEEPS = {"a / 8": (1, 3, 5, 7, 11, 27), "a / 200": (1, 3, 5, 7, 201, 799), "a / 3": (1, 2, 5, 7, 11),
          "a / 7": (1, 3, 10, 27), "a * 0.335 / 3": (9, 15, 21, 27), "a * 0.145": (1, 3, 5, 7, 9, 21),
          "a / 1000": (1005, 1015, 1025, 2675, 5, 15, 4000)}
ANSWERS = ([([{"points": text}], {"a": a}) for text, values in SWEEPS.items() for a in values]
           + [(GUARDS, {"a": a, "b": b}) for a, b in ((0, 0), (3, 0), (1, 2), (2, 5), (1, 20), (1, 3))]
           + [(NESTED, {"a": a, "b": b})
              for a, b in ((4, 5), (0, 0), (1, 6), (3, 30), (7, 2), (8, 1), (0, 9))]
           + [(NOISE, {"a": a, "b": b}) for a, b in ((3, 10), (1, 1), (6, 16), (1, 7), (0, 3))])
TEXTS = ("Tốt*", "Tốt?", "tốt~*", "TỐT*", "Tốt.*", "=1+1", '"kép"', "x", "không", "<>", ">0", "(a|b)", "1",
         "dài " * 90, "dài " * 90 + "hơn", "một\ndòng", "e\u0301 NFD")

YES_NO = [{"id": "co", "points": MOST, "text": "Có"}, {"id": "no", "points": "0", "text": "Không"}]


def levels():
    """17 levels, hard to tell apart."""
    return [{"id": f"m{place}", "points": Num(Fraction(place, 4) if place % 4 == 0 else f"{place / 4}"),
             "text": text} for place, text in enumerate(TEXTS)]


def areas():
    """One area for formulas, one for levels, one for the rest."""
    first = [leaf("1", place, {"formula": {"inputs": {name: f"Số {name}" for name in inputs}, "cases": cases}})
             for place, (cases, inputs) in enumerate(ANSWERS, 1)]
    second = [leaf("2", place, {"levels": levels()}) for place in range(1, len(TEXTS) + 1)]
    third = [leaf("3", 1, {"range": {"min": "0", "step": "0.01"}}),
             leaf("3", 2, {"range": {"min": "1", "step": "0.75"}}),
             leaf("3", 3, {"checklist": [{"id": f"p{n}", "points": "0.1", "text": f"=p{n}"}
                                         for n in range(40)]}),
             leaf("3", 4, {"levels": YES_NO}, "full"),
             leaf("3", 5, {"levels": YES_NO}, "excluded")]
    return [{"code": code, "title": f"Nhóm {code}", "criteria": below}
            for code, below in (("1", first), ("2", second), ("3", third))]


def leaf(area, place, rule, not_applicable=None):
    made = {"code": f"{area}.{place}", "title": f"Mục {area}.{place}", "max": Num(MOST), "rule": rule}
    return {**made, "not_applicable": not_applicable} if not_applicable else made


def entries():
    why = "Đơn vị đã giải trình cụ thể cách chấm, số liệu và cách tính điểm của mục này số "
    for place, (_, inputs) in enumerate(ANSWERS, 1):
        yield {"item": f"1.{place}", "inputs": {name: Num(value) for name, value in inputs.items()},
               "justification": f"{why}{place}"}
    for place in range(1, len(TEXTS) + 1):
        yield {"item": f"2.{place}", "level": f"m{place - 1}", "justification": f"{why}mức {place}"}
    for place, answer in enumerate(({"points": Num("1.37")}, {"points": Num("1.75")},
                                    {"parts": [f"p{n}" for n in range(0, 40, 3)]},
                                    {"not_applicable": Flag("true")}, {"not_applicable": Flag("true")}), 1):
        yield {"item": f"3.{place}", **answer, "justification": f"{why}khác {place}"}


def unsound():
    """A card of answers from which no points follow, or other ones than an officer thinks: a ? or
    nothing stands in the points column then, and is what the program cached."""
    first_guard, first_noise = len(ANSWERS) - 17, len(ANSWERS) - 4
    answers = {"1.1": {"inputs": {"a": "1000"}}, "1.2": {"inputs": {"a": "0"}}, "1.3": {"inputs": {"a": "32"}},
               "1.4": {"inputs": {"a": "33"}}, "1.5": {"points": "1"}, "1.6": {"inputs": {"a": "-3"}},
               f"1.{first_guard}": {"inputs": {"a": "1"}}, f"1.{first_guard + 1}": {"inputs": {"b": "0"}},
               f"1.{first_noise}": {"inputs": {"a": "1", "b": "0"}},
               f"1.{first_noise + 1}": {"inputs": {"a": "0", "b": "0"}},
               f"1.{first_noise + 2}": {"inputs": {"a": "1.5", "b": "2.25"}},
               "2.1": {"points": "4"}, "2.2": {"level": "m16", "points": "1"}, "3.1": {"points": "0.005"},
               "3.2": {"points": "1.3"}, "3.3": {"parts": []}, "3.4": {"not_applicable": "true", "level": "no"},
               "3.5": {"not_applicable": "true", "level": "co"}}
    yield {"schema": "cchc/scores/1", "officer": "mot",
           "scores": [{"item": code, **answer} for code, answer in answers.items()]}
    others = {"3.1": {"points": "4.01"}, "3.2": {"points": "0"}, "3.4": {"points": "1"}, "3.5": {"points": "1"},
              "3.3": {"parts": ["p39"], "points": "3"}}
    yield {"schema": "cchc/scores/1", "officer": "mot",
           "scores": [{"item": code, **answer} for code, answer in others.items()]}


def make(folder, how, at):
    """Writes the ward; returns (documents, path of the plan)."""
    leaves = len(ANSWERS) + len(TEXTS) + 5
    framework = {"schema": "cchc/framework/1", "id": f"kho-{how}-{at}", "title": f"Khung {how} {at}",
                 "standing": "illustrative", "source": ["thử"],
                 "scale": {"max": Num(leaves * int(MOST)), "decimals": Num(2), "rounding": how, "round_at": at},
                 "grades": [{"from": Num(0), "name": "Chung"}], "areas": areas()}
    plan = {"schema": "cchc/plan/1", "language": "en", "year": Num(2024),
            "unit": {"id": "thu", "name": "Đơn vị thử", "group": "phường"}, "framework": "framework.yaml",
            "period": {"from": Day("2024-01-01"), "to": Day("2024-10-31")}, "deadline": Day("2024-11-03"),
            "officers": [{"id": "mot", "name": "=Một", "leads": ["1", "2", "3"]}], "scores": "scores"}
    filled = {"schema": "cchc/scores/1", "officer": Raw("mot"), "submitted": Day("2024-11-01"),
              "scores": list(entries())}
    (folder / "scores").mkdir(parents=True)
    for name, document in (("framework", framework), ("plan", plan), ("scores/mot", filled)):
        card.dump(document, folder / f"{name}.yaml")
    return cards.Ward(framework, plan, [("mot.yaml", filled)], False), folder / "plan.yaml"


def ties():
    """How many of the answers are ties at two decimals: without any the test would say little."""
    values = [formula.points(cases, {k: Fraction(v) for k, v in inputs.items()}, Fraction(MOST))
              for cases, inputs in ANSWERS]
    return sum(len({rounded(value, 2, how) for how in ("half-up", "half-even", "down")}) > 1 for value in values)

# SPDX-License-Identifier: MIT
"""A small sound ward with a survey, for tests in which nothing but the survey counts."""
PLAN = """schema: cchc/plan/1
language: en
year: 2024
unit: {id: phuong-thu, name: UBND phường thử, group: phường}
framework: framework.yaml
period: {from: 2024-01-01, to: 2024-10-31}
deadline: 2024-11-03
officers: [{id: van-phong, name: Văn phòng, leads: ["1"]}]
survey: {questionnaire: questionnaire.yaml, responses: [responses.csv]}
"""
FRAMEWORK = """schema: cchc/framework/1
id: khung-thu
title: Khung thử
standing: illustrative
source: [không có]
scale: {max: 30, decimals: 2}
grades: [{from: 50, name: Đạt}, {from: 0, name: Chưa đạt}]
areas:
  - {code: "1", title: Tự chấm, max: 10, rule: {range: {min: 0, step: 1}}}
  - code: "2"
    title: Điều tra
    criteria:
      - {code: "2.1", title: Một, max: 10, rule: survey}
      - {code: "2.2", title: Hai, max: 10, rule: survey}
"""
CARD = """schema: cchc/scores/1
officer: van-phong
submitted: 2024-11-01
scores:
  - {item: "1", points: 7, justification: Đã đối chiếu với hồ sơ lưu và báo cáo tổng hợp của văn phòng năm 2024}
"""
GROUPS = ("can-bo", "nguoi-dan", "doanh-nghiep")
OPTIONS = ("A", "B", "C", "D", "K")
QUESTIONNAIRE = """schema: cchc/questionnaire/1
title: Phiếu thử
options: {A: 100, B: 60, C: 20, D: 0, K: skip}
average: by-group
groups:
  - {id: can-bo, title: "Cán bộ, công chức", weight: 1}
  - {id: nguoi-dan, title: Người dân, weight: 2, minimum: 2}
  - {id: doanh-nghiep, weight: "0,5"}
questions:
"""


def questionnaire(count):
    """The questionnaire with so many questions C1, C2, …, in turns on both items."""
    return QUESTIONNAIRE + "".join(f'  - {{id: C{number}, item: "2.{1 + (number - 1) % 2}", text: Câu {number}}}\n'
                                   for number in range(1, count + 1))


def header(count):
    return ["id", "group", *(f"C{number}" for number in range(1, count + 1))]


def write(folder, count):
    """Writes the ward with so many questions, and without responses; returns its plan."""
    for name, text in (("plan.yaml", PLAN), ("framework.yaml", FRAMEWORK), ("scores/van-phong.yaml", CARD),
                       ("questionnaire.yaml", questionnaire(count))):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "evidence").mkdir(exist_ok=True)
    return folder / "plan.yaml"

# SPDX-License-Identifier: MIT
"""A city of made-up units: 8 areas of 16 items, points drawn from a seed, three groups, an appraisal, a year before."""
import json
import random

GROUPS = ("phường", "xã", "đặc khu")
PLACES = ("An Dương", "Bình Minh", "Cầu Đá", "Đông Ngạc", "Hòa Bình", "Khánh Vân", "Mỹ Đình", "Phú Thượng")
HOSTILE = ('</script ><img src=x onerror="hostile=1">\u2028\'"<!--', "<b onclick=hostile=1>&amp;\\u003c/script>{}$&")
AREAS, ITEMS = 8, 16
ROW = "  - {{item: \"{}\", points: {}, {}: {}}}\n"


def framework():
    lines = ["schema: cchc/framework/1", "id: pho-2026", "title: Khung của phép thử", "standing: illustrative",
             f"scale: {{max: {AREAS * ITEMS}}}", "justification: {min_letters: 4, min_words: 1}",
             "grades: [{from: 80, name: Tốt}, {from: 60, name: Khá}, {from: 0, name: <i>Yếu</i>}]",
             "survey: {optional: true}", "areas:"]
    for area in range(1, AREAS + 1):
        lines += [f"  - code: \"{area}\"", f"    title: Lĩnh vực <{area}> & công tác chỉ đạo điều hành", "    criteria:"]
        lines += [f"      - {{code: \"{area}.{item}\", title: Mục thành phần thứ {item} của lĩnh vực {area} theo kế hoạch "
                  "cải cách hành chính năm, max: 1, rule: {range: {min: 0, step: 0.01}}}" for item in range(1, ITEMS + 1)]
    return "\n".join(lines) + "\n"


def write_unit(folder, number, year, rng):
    group = GROUPS[rng.choice((0, 0, 0, 1, 1, 2))]
    name = HOSTILE[number] if number < len(HOSTILE) else f"{group.capitalize()} {rng.choice(PLACES)} {number}"
    leads = ", ".join(f"\"{area}\"" for area in range(1, AREAS + 1))
    (folder / "scores").mkdir(parents=True)
    (folder / "appraisal").mkdir()
    (folder / "plan.yaml").write_text(
        f"schema: cchc/plan/1\nyear: {year}\nunit: {{id: u{number:04}, name: {json.dumps(name)}, group: {group}}}\n"
        f"framework: ../../pho.yaml\nperiod: {{from: {year}-01-01, to: {year}-11-30}}\n"
        f"officers: [{{id: o, name: O, leads: [{leads}]}}]\n", encoding="utf-8")
    skill = rng.uniform(0.4, 0.95)
    card = f"schema: cchc/scores/1\nofficer: o\nsubmitted: {year}-12-20\nscores:\n"
    council = f"schema: cchc/appraisal/1\nround: 1\nby: H\ndate: {year + 1}-01-20\nitems:\n"
    for area in range(1, AREAS + 1):
        for item in range(1, ITEMS + 1):
            code, points = f"{area}.{item}", rng.randint(int(skill * 60), 100) if rng.random() < skill else rng.randint(0, 60)
            card += ROW.format(code, f"{points / 100:.2f}", "justification", f"đã làm xong việc số {number} {code}")
            if item == 1:
                council += ROW.format(code, f"{points / 200:.2f}"[:4], "reason", "theo hồ sơ")
    (folder / "scores" / "o.yaml").write_text(card, encoding="utf-8")
    (folder / "appraisal" / "1.yaml").write_text(council, encoding="utf-8")


def make(root, count, seed):
    """Writes `count` units below root/units, and the first half of them of the year before below root/before."""
    (root / "pho.yaml").write_text(framework(), encoding="utf-8")
    for number in range(count):
        write_unit(root / "units" / f"u{number}", number, 2026, random.Random(f"{seed}/{number}"))
        if number < count // 2:
            write_unit(root / "before" / f"u{number}", number, 2025, random.Random(f"{seed}/{number}/b"))

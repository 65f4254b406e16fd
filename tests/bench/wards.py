# SPDX-License-Identifier: MIT
"""Wards for the benchmark: the example ward with other names, numbers, dates and words, made from a seed."""
import random
import re
import shutil
import sys
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
import cchc

PLACES = ("An Dương", "Bình Minh", "Cầu Đá", "Đông Ngạc", "Hòa Bình", "Khánh Vân", "Liên Mạc", "Mỹ Đình",
          "Nghĩa Hưng", "Phú Thượng", "Quảng Lãng", "Tân Lập", "Thạch Bàn", "Vĩnh Phúc", "Xuân Tảo", "Yên Hòa")
REMARKS = ("Số liệu trích xuất từ hệ thống thông tin giải quyết thủ tục hành chính ngày {}/10",
           "Bộ phận chuyên môn đã đối chiếu với {} hồ sơ lưu tại văn phòng",
           "Kết quả được rà soát trong cuộc họp giao ban thứ {} của quý III",
           "Đã thông báo công khai tại {} điểm niêm yết trên địa bàn phường",
           "Tổ kiểm tra nội bộ xác nhận bằng biên bản số {} trong kỳ số liệu")


class Ward:
    """What one ward changes in the texts of the example."""

    def __init__(self, seed, number):
        self.random = random.Random(f"{seed}/{number}")
        self.id = f"phuong-{number:04}"
        self.name = f"{self.random.choice(PLACES)} {number}"
        self.factor = self.random.randint(1, 9)
        self.days = self.random.randrange(28)
        self.later = self.random.randrange(300)

    def texts(self, plan, cards):
        """{name: text} of the plan and the score cards."""
        return {"plan.yaml": self.plan(plan)} | {f"scores/{name}": self.scores(text) for name, text in cards.items()}

    def plan(self, text):
        return text.replace("phuong-buoi", self.id).replace("phường Bưởi", f"phường {self.name}")

    def scores(self, text):
        text = re.sub(r"^(    inputs: )\{(a: .*)\}$", self.inputs, text, flags=re.M)
        text = re.sub(r"^(    justification: .*?)\.?(\"?)$", self.justification, text, flags=re.M)
        return re.sub(r"^(      - \{file: .*)$", self.evidence, text, flags=re.M)

    def inputs(self, match):
        """Counts multiplied by the ward's factor: what they yield stays as claimed, and so do relations of items."""
        return match[1] + "{" + re.sub(r"[\d.]+", lambda n: str(Decimal(n[0]) * self.factor), match[2]) + "}"

    def justification(self, match):
        remark = self.random.choice(REMARKS).format(self.random.randint(2, 31))
        return f"{match[1]}. {remark}.{match[2]}"

    def evidence(self, match):
        """Number and day moved alike throughout the ward: one document stays one document."""
        line = re.sub(r"number: (\d+)", lambda n: f"number: {int(n[1]) + self.later:02}", match[1])
        line = re.sub(r"date: (\d+-\d+)-(\d+)",
                      lambda d: f"date: {d[1]}-{(int(d[2]) + self.days) % 28 + 1:02}", line)
        return re.sub(r'title: "([^"]*)"', lambda t: f'title: "{t[1]}, phường {self.name}"', line)


def without_comments(text):
    return "".join(line for line in text.splitlines(True) if not line.startswith("#"))


def cards_of(binary, source, folder):
    """{name: text} of the example's cards, those handed in as forms turned into YAML, without their unit and year."""
    folder.mkdir(parents=True)
    for card in sorted((source / "scores").iterdir()):
        if card.suffix == ".yaml":
            shutil.copy(card, folder)
        else:
            cchc.run([binary, "convert", card, "-o", folder / f"{card.stem}.yaml"])
    return {path.name: re.sub(r"^(unit|year): .*\n", "",
                              cchc.without_replies(without_comments(path.read_text(encoding="utf-8"))), flags=re.M)
            for path in sorted(folder.glob("*.yaml"))}


def templates(binary, root):
    """The example's plan, neither appraised nor surveyed, its score cards {name: text}, and the framework, which is put
    where the plans below root/units look for it."""
    source = cchc.EXAMPLES / cchc.WARD
    plan = without_comments((source / "plan.yaml").read_text(encoding="utf-8"))
    plan = re.sub(r"^(appraisal|survey): .*\n", "", plan, flags=re.M)
    framework = Path(root) / "framework" / "phuong-2024.yaml"
    framework.parent.mkdir(parents=True)
    framework.write_text(without_comments((cchc.FRAMEWORKS / framework.name).read_text(encoding="utf-8")),
                         encoding="utf-8")
    return plan, cards_of(binary, source, Path(root) / "cards"), framework


def write(folder, texts):
    """Writes {name: text} below the folder; returns the paths."""
    paths = [folder / name for name in texts]
    for path, text in zip(paths, texts.values()):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return paths


def make(binary, root, count, seed, with_evidence=False):
    """Writes `count` wards below root/units (what the floors read is YAML alone) and their framework beside; returns the
    YAML files that one run reads, and the evidence files."""
    plan, cards, framework = templates(binary, root)
    files, documents = [framework], []
    for number in range(1, count + 1):
        ward = Ward(seed, number)
        folder = Path(root) / "units" / ward.id
        files += write(folder, ward.texts(plan, cards))
        if with_evidence:
            shutil.copytree(cchc.EXAMPLES / cchc.WARD / "evidence", folder / "evidence")
            documents += sorted((folder / "evidence").rglob("*.pdf"))
    return files, documents

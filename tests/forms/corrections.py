# SPDX-License-Identifier: MIT
"""The sheet of a council's form on which answers are corrected: a correction as in YAML and as cells."""
import blank
import openpyxl

DECISION = "Sửa câu trả lời"
KINDS = {"level", "parts", "inputs"}


class Corrections:
    """Of a form at a path, its cells found by the hidden keys; the framework says what the answers mean."""

    def __init__(self, path, framework):
        self.book = openpyxl.load_workbook(path, data_only=True)
        self.sheet = next((one for one in self.book if one["A1"].value == "cchc/corrections"), None)
        self.lists = next((one for one in self.book if one["A1"].value == "cchc/lists"), None)
        self.rules, self.rows, self.columns = {}, {}, {}
        left = list(framework["areas"])
        while left:
            item = left.pop()
            left += item.get("criteria") or item.get("components") or []
            if "rule" in item:
                self.rules[item["code"]] = item["rule"]
        if not self.sheet:
            return
        self.columns = {cell.value: cell.column for cell in self.sheet[1] if cell.value}
        for row in range(2, self.sheet.max_row + 1):
            key, field = (self.sheet.cell(row, column).value for column in (1, self.columns["field"]))
            if key and field and not key.startswith("cchc/"):
                self.rows[key, field] = row

    def choices(self, code):
        """The texts of the item's hidden list, in the order of its levels."""
        for column in range(1, self.lists.max_column + 1):
            if self.lists.cell(1, column).value == code:
                texts = []
                while self.lists.cell(len(texts) + 2, column).value is not None:
                    texts.append(self.lists.cell(len(texts) + 2, column).value)
                return texts
        return []

    def entry(self, code, field, kind, value):
        return blank.Entry(self.sheet.title, self.rows[code, field], self.columns["answer"], kind, value)

    def draw(self, rng, code):
        """({key of YAML: answer}, cells), or None where nothing can be corrected, or only in ways not drawn here."""
        rule = self.rules.get(code)
        if not isinstance(rule, dict) or not any(key == code for key, _ in self.rows):
            return None
        if "levels" in rule:
            return self.level(rng, code, rule["levels"])
        if "checklist" in rule:
            met = [part["id"] for part in rule["checklist"] if rng.random() < 0.5]
            return {"parts": met}, [self.entry(code, f"part:{part['id']}", "text", "x" if part["id"] in met else "không")
                                    for part in rule["checklist"]]
        return self.figures(rng, code, rule["formula"]["inputs"]) if "formula" in rule else None

    def level(self, rng, code, levels):
        texts = self.choices(code)
        if any("range" in level for level in levels) or len(texts) != len(levels):
            return None
        place = rng.randrange(len(levels))
        return {"level": levels[place]["id"]}, [self.entry(code, "level", "text", texts[place])]

    def figures(self, rng, code, inputs):
        """Some of the figures: as they stand, none, or another; the rest is left as it is."""
        said, entries = {}, []
        for name in rng.sample(list(inputs), rng.randint(1, len(inputs))):
            if isinstance(inputs[name], dict) and "choices" in inputs[name]:
                return None
            stands = self.sheet.cell(self.rows[code, f"input:{name}"], self.columns["effective"]).value
            figure = rng.choice([stands, 0, 1, 7]) if isinstance(stands, (int, float)) else rng.choice([1, 7])
            said[name] = f"{figure:.4f}".rstrip("0").rstrip(".")
            entries.append(self.entry(code, f"input:{name}", "number", said[name]))
        return {"inputs": said}, entries

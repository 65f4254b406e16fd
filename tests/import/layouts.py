# SPDX-License-Identifier: MIT
"""The layouts of annex tables (L1 to L4): each gives rows of cells with what becomes of the row."""
from dataclasses import dataclass

TITLE = ["PHỤ LỤC", "KHUNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "(Ban hành kèm theo Quyết định số 01/QĐ-UBND)"]


@dataclass
class Row:
    cells: list
    kind: str               # what the importer must say of it
    code: str = ""
    merge: tuple = ()       # columns, from 0, both included


def titles(width):
    return [Row([text] + [""] * (width - 1), "heading", merge=(0, width - 1)) for text in TITLE]


def heads(header, numbers):
    rows = [Row(list(line), "heading") for line in header]
    if numbers:
        rows.append(Row([numbers.format(i + 1) for i in range(len(header[0]))], "heading"))
    return rows


def repeated(rows, header, every):
    """The header again at the top of each page, before an item."""
    out, since = [], 0
    for row in rows:
        if since >= every and row.kind == "item" and row.cells[0]:
            out += [Row(list(line), "heading") for line in header]
            since = 0
        out.append(row)
        since += 1
    return out


def printed(item):
    return "" if item.number == "-" else item.number


def kind_of_line(line):
    """Of a row that holds one line about an item: what a letter stands for is a figure; what says nothing about points
    may be anything."""
    if line.startswith(("a:", "b:", "Trong đó")):
        return "figure"
    return "not-understood" if line == "Không để xảy ra cháy lớn" else "rule"


def points(text):
    return text + (" điểm" if text != "1" else "đ")


def first_layout(items, total, split=()):
    """L1: levels inside the title cell, one a line. `split`: codes of rows that a page ends in the middle of."""
    header = [["STT", "NỘI DUNG VÀ TIÊU CHÍ", "Điểm chuẩn", "Điểm tự chấm", "Hướng dẫn chấm điểm",
               "Nguồn tài liệu chứng minh hoặc giải trình", "Ghi chú"]]
    rows = []
    for item in items:
        lines = [f"- {text}: {points(worth)}" for text, worth in item.levels]
        kept = lines[:1] if item.code in split else lines
        rows.append(Row([printed(item), "\n".join([item.title, *kept]), item.points, "", "\n".join(item.rule),
                         item.documents, item.remark], "item", item.code))
        if item.code in split:
            kind = "continued" if len(lines) > 2 else "level"
            rows.append(Row(["", "\n".join(lines[1:]), "", "", "", "", ""], kind, item.code))
    rows = titles(7) + heads(header, "{}") + repeated(rows, header, 18)
    rows.append(Row(["", "Điểm tổng cộng", total, "", "", "", ""], "total"))
    return rows + [Row(["", "Ghi chú: điểm lẻ đến hai chữ số thập phân", "", "", "", "", ""], "remark")]


def second_layout(items, total, glued=(), in_column=False):
    """L2: levels are rows without a number; `glued`: points and titles that a footnote's digit stands behind."""
    header = [["TT", "Tiêu chí chấm điểm", "Điểm tối đa", "Kết quả đánh giá", "", ""],
              ["", "", "", "Tự chấm", "Thẩm định", "Ghi chú"]]
    rows = []
    for item in items:
        title, worth = item.title, item.points
        for where, digit, what in glued:
            if where == item.code:
                title, worth = (title + digit, worth) if what == "title" else (title, worth + digit)
        rows.append(Row([printed(item), title, worth, "", "", item.remark], "item", item.code))
        for text, level in item.levels:
            shown = [text, level] if in_column else [f"{text}: {level}", ""]
            rows.append(Row(["", *shown, "", "", ""], "level", item.code))
        for line in item.rule:
            kind = kind_of_line(line)
            rows.append(Row(["", line, "", "", "", ""], kind, item.code))
    top = titles(6) + heads(header, "({})")
    top[3].merge = (3, 5)
    rows = top + repeated(rows, header, 30)
    return rows + [Row(["", "TỔNG CỘNG", total, "", "", ""], "total")]


def third_layout(items, total, rows_of_levels=()):
    """L3: figures as rows, the rule in a column, requirements and documents in one cell."""
    header = [["STT", "Tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Số liệu kê khai", "Cách tính điểm",
               "Các yêu cầu và tài liệu kiểm chứng", "Điểm tự đánh giá"]]
    rows = []
    for item in items:
        is_apart = item.code in rows_of_levels
        lines = [] if is_apart else [f"{text}: {points(level)}" for text, level in item.levels]
        figures = [line for line in item.rule if line[:2] in ("a:", "b:")]
        rule = lines + [line for line in item.rule if line not in figures] + ([item.remark] if item.remark else [])
        papers = f"Yêu cầu: chấm đúng thực tế\nTLKC: {item.documents}" if item.documents else ""
        rows.append(Row([printed(item), item.title, item.points, "", "\n".join(rule), papers, ""], "item", item.code))
        for line in figures:
            rows.append(Row(["", line[2:].strip() + f" ({line[0]})", "", "", "", "", ""], "figure", item.code))
        for text, level in item.levels if is_apart else []:
            rows.append(Row(["", text, level, "", "", "", ""], "level", item.code))
    rows = titles(7) + heads(header, "({})") + repeated(rows, header, 25)
    return rows + [Row(["", "Tổng điểm", total, "", "", "", ""], "total")]


def fourth_layout(items, total):
    """L4: number and title in one cell, five blanks a level."""
    header = [["Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Điểm tự đánh giá",
               "Tài liệu kiểm chứng, giải trình"]]
    rows = []
    for item in items:
        indent = "     " * item.code.count(".")
        mark = item.number if item.number.endswith(")") else item.number + "."
        head = f"{indent}{mark} {item.title}" if item.number != "-" else indent + item.title
        rows.append(Row([head, item.points, "", item.documents], "item", item.code))
        for text, level in item.levels:
            rows.append(Row([f"{indent}     - {text}: {points(level)}", "", "", ""], "level", item.code))
        for line in item.rule:
            rows.append(Row([f"{indent}     {line}", "", "", ""], kind_of_line(line), item.code))
    rows = titles(4) + heads(header, "") + repeated(rows, header, 40)
    return rows + [Row(["Tổng số điểm", total, "", ""], "total")]

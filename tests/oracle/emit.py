# SPDX-License-Identifier: MIT
"""Writes documents (dicts, lists, scalars) as YAML in every spelling formats.md allows: shuffled
keys, block and flow, plain, quoted and block scalars, decimal commas, both date spellings."""
import re

from scalars import Day, Flag, Heading, Long, Num

PLAIN_FIRST = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<]")
COMMENTS = ("ghi chú", "xem lại: đủ chưa?", "{không} phải [khóa]", "'một nháy", "- x: y")


class Writer:
    """One file's style, drawn from a random source."""

    def __init__(self, rng):
        self.rng = rng
        self.flows = rng.choice((0, 0.3, 0.7))
        self.quotes = rng.choice((0, 0.1, 0.5))
        self.notes = rng.choice((0, 0, 0.1))
        self.shuffles = rng.random() < 0.5
        self.indents = rng.choice((0, 2))

    def chance(self, share):
        return self.rng.random() < share

    # Scalars

    def spelled(self, scalar):
        """The text of a scalar, in one of its spellings."""
        text = str(scalar)
        if isinstance(scalar, Day) and self.chance(0.4):
            year, month, day = text.split("-")
            return f"{day}/{month}/{year}"
        if isinstance(scalar, Num):
            decimals = len(text.partition(".")[2])
            if scalar.places > decimals and self.chance(0.15):
                padded = self.rng.randint(decimals + 1, scalar.places)
                text += ("" if decimals else ".") + "0" * (padded - decimals)
            if scalar.comma and self.chance(0.3):
                text = text.replace(".", ",")
        return text

    def inline(self, scalar, flow):
        """A scalar on one line, quoted where it must be and sometimes where it need not."""
        text = self.spelled(scalar)
        plain = (PLAIN_FIRST.match(text) or re.match(r"-[a-z(\d]", text)) and text == text.strip()
        plain = plain and not re.search(r": | #|:$|[\t\n]", text)
        if flow:
            plain = plain and not re.search(r"[,\[\]{}:?]", text)
        if isinstance(scalar, Flag) or (plain and not self.chance(self.quotes)):
            return text
        if self.chance(0.5):
            return "'" + text.replace("'", "''") + "'"
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        if self.chance(0.2):
            escaped = "".join(f"\\u{ord(c):04X}" if "\x7f" < c <= "\uffff" and self.chance(0.3)
                              else c for c in escaped)
        return f'"{escaped}"'

    def flow(self, value):
        if isinstance(value, dict):
            pairs = [f"{key}: {self.flow(part)}" for key, part in self.ordered(value)]
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.flow(part) for part in value) + "]"
        return self.inline(value, True)

    # Blocks

    def ordered(self, mapping):
        pairs = list(mapping.items())
        if self.shuffles:
            self.rng.shuffle(pairs)
        return pairs

    def fits_flow(self, value):
        """Whether a collection is small enough to stand inside {} or []."""
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, list):
            return len(value) <= 6 and all(self.fits_flow(part) for part in value)
        return not isinstance(value, Long) and len(value) < 90

    def after_key(self, value, margin, lines):
        """Appends a value to the last line (`key:` or `-`), or below it."""
        if isinstance(value, (dict, list)):
            if not value or self.fits_flow(value) and self.chance(self.flows):
                lines[-1] += " " + self.flow(value)
            elif isinstance(value, dict):
                lines.extend(self.block(value, margin + 2))
            else:
                lines.extend(self.sequence(value, margin + self.indents))
        elif isinstance(value, Heading) and self.chance(0.4 if isinstance(value, Long) else 0.1):
            self.block_scalar(value, margin, lines)
        else:
            lines[-1] += " " + self.inline(value, False)
            if self.chance(self.notes):
                lines[-1] += "  # " + self.rng.choice(COMMENTS)

    def block_scalar(self, value, margin, lines):
        words, pad = str(value).split(" "), " " * (margin + 2)
        style = self.rng.choice((">-", "|-", ">") if isinstance(value, Long) else (">-", "|-"))
        lines[-1] += " " + style
        width = len(words) if style == "|-" else self.rng.randint(4, 12)
        lines.extend(pad + " ".join(words[i:i + width]) for i in range(0, len(words), width))

    def block(self, mapping, margin):
        lines = []
        for key, value in self.ordered(mapping):
            if self.chance(self.notes):
                lines.append(" " * margin + "# " + self.rng.choice(COMMENTS))
            shown = f'"{key}"' if self.chance(0.01) else key
            lines.append(" " * margin + shown + ":")
            self.after_key(value, margin, lines)
        return lines

    def sequence(self, values, margin):
        lines = []
        for value in values:
            if isinstance(value, dict) and not (self.fits_flow(value) and self.chance(self.flows)):
                inner = self.block(value, margin + 2)
                while inner[0].lstrip().startswith("#"):
                    lines.append(inner.pop(0))
                lines.append(" " * margin + "- " + inner[0].lstrip())
                lines.extend(inner[1:])
            else:
                lines.append(" " * margin + "-")
                self.after_key(value, margin, lines)
        return lines


def yaml(document, rng):
    """The bytes of a file that says what the document says."""
    text = "\n".join(Writer(rng).block(document, 0)) + "\n"
    if rng.random() < 0.05:
        text = "---\n" + text
    if rng.random() < 0.1:
        text = "# " + rng.choice(COMMENTS) + "\n\n" + text
    if rng.random() < 0.08:
        text = text.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if rng.random() < 0.08 else b"") + text.encode("utf-8")

# SPDX-License-Identifier: MIT
"""Bad contents for a YAML file: named ones, each with what must be said about it, and mutations."""
import random
import re
from dataclasses import dataclass

MIB = 1024 * 1024
SCHEMA = re.compile(rb"^schema:[ \t]*", re.M)


@dataclass(frozen=True)
class Bad:
    """`content`: bytes, "directory" or None (no such file). `kind`: one of these must be among the
    findings about the file; `lines`: on one of these lines (empty: any)."""
    name: str
    content: bytes | str | None
    kind: tuple = ()
    lines: tuple = ()
    has_text: bool = True


def line_of(data, offset):
    return data.count(b"\n", 0, offset) + 1


def laughs():
    lines = [b"a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    for level in range(1, 12):
        lines.append(b"a%d: &a%d [%s]" % (level, level, b", ".join([b"*a%d" % (level - 1)] * 9)))
    return b"\n".join(lines) + b"\n"


def after_schema(original, inserted):
    """The file with something between `schema:` and its value, and the line it stands on."""
    at = SCHEMA.search(original).end()
    return original[:at] + inserted + original[at:], (line_of(original, at),)


def appended(original, text):
    """The file with one more entry at its end, and that entry's line."""
    whole = original if original.endswith(b"\n") else original + b"\n"
    return whole + text, (line_of(whole, len(whole)),)


def broken_letter(original):
    """The first letter of several bytes loses its last one."""
    match = re.search(rb"[\xc3-\xf4][\x80-\xbf]+", original)
    end = match.end() - 1 if match else len(original)
    return original[:end] + original[end + 1:], (line_of(original, end),) if match else ()


def shapes(schema):
    """A list for a map, a map for a list, and what has no text."""
    head = b"schema: " + schema + b"\n"
    lists = {b"cchc/plan/1": b"officers", b"cchc/framework/1": b"areas", b"cchc/scores/1": b"scores",
             b"cchc/questionnaire/1": b"questions"}
    return (Bad("list for map", b"- " + head), Bad("scalar for map", b"xin chao\n"),
            Bad("map for list", head + lists[schema] + b": {a: 1}\n"),
            Bad("scalar for list", head + lists[schema] + b": abc\n"),
            Bad("only schema", head), Bad("other schema", b"schema: cchc/other/9\n"),
            Bad("empty", b"", has_text=False), Bad("only a comment", b"# xin ch\xc3\xa0o\n", has_text=False),
            Bad("only spaces", b"  \n\n \n", has_text=False), Bad("only ---", b"---\n", has_text=False),
            Bad("directory", "directory", has_text=False), Bad("missing", None, has_text=False))


def features(original):
    """What YAML has and the formats refuse, each at its own place."""
    schema = re.search(rb"^schema:.*\n", original, re.M).group(0)
    second, lines = appended(original, b"---\n" + schema)
    return (Bad("anchor", *reorder(after_schema(original, b"&neo "), "yaml-feature")),
            Bad("tag", *reorder(after_schema(original, b"!!str "), "yaml-feature")),
            Bad("local tag", *reorder(after_schema(original, b"!x "), "yaml-feature")),
            Bad("bare tag", *reorder(after_schema(original, b"! "), "yaml-feature")),
            Bad("merge key", *reorder(appended(original, b"<<: {a: 1}\n"), "yaml-feature")),
            Bad("second document", second, ("yaml-feature",), (lines[0], lines[0] + 1)),
            Bad("billion laughs", laughs(), ("yaml-feature",)),
            Bad("unknown key", *reorder(appended(original, b"khong_co: 1\n"), "unknown-key")),
            Bad("duplicate key", *reorder(appended(original, schema), "duplicate-key")))


def reorder(made, kind):
    content, lines = made
    return content, (kind,), lines


def bytes_gone_wrong(original, rng):
    letter, lines = broken_letter(original)
    middle = original.index(b"\n", len(original) // 2)
    return (Bad("random bytes", bytes(rng.randrange(256) for _ in range(5000))),
            Bad("random text", bytes(rng.choice(b"{}[]:,-'\"|>&*!%@# \nabc\t") for _ in range(5000))),
            Bad("truncated letter", letter, ("bad-utf8",), lines),
            Bad("truncated letter at the end", original + b"# \xe1\xbb", ("bad-utf8",)),
            Bad("overlong UTF-8", original + b"# \xc0\xaf\n", ("bad-utf8",)),
            Bad("surrogate", original + b"# \xed\xa0\x80\n", ("bad-utf8",)),
            Bad("UTF-16", b"\xff\xfe" + original.decode("utf-8").encode("utf-16-le")),
            Bad("NUL bytes", original[:middle] + b"\0\0" + original[middle:], (),
                (line_of(original, middle),)),
            Bad("only NUL bytes", b"\0" * 4096),
            Bad("lone CR", original[:middle] + b"\r" + original[middle + 1:], (),
                (line_of(original, middle), line_of(original, middle) + 1)),
            Bad("17 MiB", original + b"# \n" * (17 * MIB // 3), has_text=False))


def nested(schema):
    head = b"schema: " + schema + b"\n"
    return (Bad("100,000 brackets", b"[" * 100_000), Bad("100,000 braces", b"{a: " * 100_000),
            Bad("100,000 brackets in a value", head + b"x: " + b"[" * 100_000 + b"]" * 100_000 + b"\n"),
            Bad("20,000 dashes", b"- " * 20_000 + b"a\n"),
            Bad("3,000 levels", b"".join(b" " * level + b"a:\n" for level in range(3000))),
            Bad("unclosed quote", head + b"title: \"abc\n" * 3))


def named(original, schema, rng):
    """All named bad contents for a file whose sound content is `original`."""
    return [*bytes_gone_wrong(original, rng), *nested(schema), *shapes(schema), *features(original)]


TOKENS = (b"&a ", b"*a", b"!!str ", b"! ", b"{", b"}", b"[", b"]", b'"', b"'", b"|", b">", b": ", b"- ",
          b"#", b"\t", b"\r", b"\r\n", b"\0", b"%", b"\xef\xbb\xbf", b"\xe1\xba", b"---\n", b"...\n",
          b"<<: ", b"? ", b",", b".", b"0", b"-1", b"99999999999999999999", b"1e9", b"\xcc\x81", b"~",
          b"\xe2\x80\xa8", b"\x1b[31m", b"/", b" / 0", b"..", b"\\")


def mutated(original, seed):
    """One to three seeded changes: flip, delete, insert, swap, repeat, truncate."""
    rng, data = random.Random(f"hostile {seed}"), bytearray(original)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        at = rng.randrange(len(data)) if data else 0
        kind = rng.choice(("flip", "delete", "delete line", "insert", "insert", "insert", "swap",
                           "repeat", "truncate", "number"))
        lines = bytes(data).splitlines(keepends=True)
        if kind == "flip" and data:
            data[at] ^= 1 << rng.randrange(8)
        elif kind == "delete":
            del data[at:at + rng.choice((1, 1, 2, 5, 40))]
        elif kind == "delete line" and lines:
            del lines[rng.randrange(len(lines))]
            data = bytearray(b"".join(lines))
        elif kind == "insert":
            data[at:at] = rng.choice(TOKENS)
        elif kind == "swap" and len(lines) > 1:
            left, right = rng.sample(range(len(lines)), 2)
            lines[left], lines[right] = lines[right], lines[left]
            data = bytearray(b"".join(lines))
        elif kind == "repeat" and lines:
            place = rng.randrange(len(lines))
            lines[place:place] = lines[place:place + rng.randint(1, 4)]
            data = bytearray(b"".join(lines))
        elif kind == "truncate" and rng.random() < 0.4:
            del data[at:]
        elif kind == "number":
            data = bytearray(another_number(bytes(data), rng))
    return bytes(data)


def another_number(data, rng):
    """One number replaced by another one, a sound, an odd or a huge one."""
    found = list(re.finditer(rb"(?<=[ :])\d+(?:\.\d+)?", data))
    if not found:
        return data
    match = rng.choice(found)
    new = rng.choice((b"0", b"1", b"-1", b"1,5", b"1.250", b"010", b"0.00001", b"1e3", b"", b"9" * 400,
                      b"922337203685477.5807", b"9223372036854775808", b"0x10", b"\xd9\xa3", b"NaN"))
    return data[:match.start()] + new + data[match.end():]

# SPDX-License-Identifier: MIT
"""Score cards with what a spreadsheet or a careless writer of YAML would spoil."""
import copy
import random
import unicodedata

TEXTS = ("=1+1", "+84 24 3753", "-5", "@SUM(A1)", "_x000D_", "_x0041_ và _x005F_", "'nháy đầu",
         '"kép" \'đơn\' “cong”', "😀 chữ 𝟙", "1.10", "010", "1e5", "TRUE", "#N/A", "true", "null",
         "~", "2024-01-02", "01/02/2024", "0,50", "1/2", "50%", "a: b # c", "A & B < C > D", "]]>",
         "&amp;", "lùi \\ chéo", "\\n", "hai  dấu cách", "tab\tgiữa", "không ngắt", "một\u200bnối",
         "{a}", "[a]", "- gạch", "x", "không", "cchc/end", "cchc/leads", "schema", "?", "مرحبا",
         "日本語", "e\u0301", "\u1ec7")
DAYS = ("1900-01-01", "1900-02-28", "1900-03-01", "01/01/1904", "1969-12-31", "2024-02-29", "29/02/2024",
        "9999-12-31", "2024-1-5")
PAGES = ("1", "1-3, 5", "2-2", "10", "1,2,3")
# Binary floating point holds none of the first three exactly.
NUMBERS = ("0.0001", "0.1234", "0.3", "123456789012", "999999999999", "99999999999.9999",
           "12345678.9012", "0", "1000000", "1048577", "0.07", "7.0", "4.10")

ANSWERS = {"level", "parts", "inputs"}


def prose(rng):
    """Several lines, some of them odd, of any length; rarely as long as a cell can be."""
    if rng.random() < 0.02:
        return long_text(rng)
    lines = [rng.choice((rng.choice(TEXTS), "dòng chữ thường " * rng.randint(1, 30), ""))
             for _ in range(rng.randint(1, 6))]
    text = "\n".join(line.strip() for line in lines).strip()
    return text or rng.choice(TEXTS)


def long_text(rng):
    """32,767 UTF-16 units, the most a cell holds; an emoji takes two of them."""
    faces = rng.randint(0, 50)
    return "😀" * faces + "ữ" * (32767 - 2 * faces)


def document(rng, serial):
    """A document with all, some or hardly any of its keys: a file, withheld, confirmed, an address."""
    kind = rng.choice(("withheld", "confirmed_by", "link", "file", "file", "file"))
    if kind == "link":
        named = {kind: f"https://phuong.vn/{serial.replace(' ', '-')}{rng.choice(('', '?a=b', '#=1', '/tệp'))}"}
    elif kind == "file":
        named = {kind: f"{serial}/{rng.choice(('tệp', 'Tệp lạ', '#', '=a', 'a b', '_x000D_'))}.pdf"}
    else:
        named = {kind: {"by": prose(rng)} if kind == "confirmed_by" else prose(rng)}
    for key, values in (("number", TEXTS), ("date", DAYS), ("pages", PAGES)):
        if rng.random() < 0.7:
            named[key] = rng.choice(values)
    if rng.random() < 0.8:
        named["title"] = rng.choice((rng.choice(TEXTS), prose(rng)))
    return named


def fresh_number(rng):
    if rng.random() < 0.5:
        return rng.choice(NUMBERS)
    places = rng.choice((0, 0, 1, 2, 4))
    top = 10 ** rng.randint(1, 12 if places < 4 else 11)    # 15 digits: what a cell holds
    digits = str(rng.randrange(top * 10 ** places)).rjust(places + 1, "0")
    return digits[:-places] + "." + digits[-places:] if places else digits


def replies(rng, serial):
    """To none, one or several rounds, in any order; with documents or without."""
    rounds = rng.sample((1, 2, 3, 9, 10, 99), rng.choice((0, 0, 0, 0, 1, 1, 2, 6)))
    made = [{"round": str(number), "text": prose(rng)} for number in rounds]
    for one in made:
        count = rng.choice((0, 0, 1, 2, 5))
        if count:
            one["evidence"] = [document(rng, f"{serial}-r{one['round']}-{place}") for place in range(count)]
    return made


def odd_entry(rng, entry, is_support, serial):
    """An entry of the same item and kind of answer with other contents."""
    made = copy.deepcopy(entry)
    if said := replies(rng, serial):
        made["replies"] = said
    if rng.random() < 0.6 or is_support:
        count = rng.choice((1, 1, 2, 3, 4, 9, 25))
        made["evidence"] = [document(rng, f"{serial}-{place}") for place in range(count)]
    if is_support:
        return made
    if rng.random() < 0.7:
        made["justification"] = prose(rng)
    for name in made.get("inputs", ()):
        if not made["inputs"][name][:1].isalpha():      # a choice stays one
            made["inputs"][name] = fresh_number(rng)
    if "parts" in made:
        made["parts"] = rng.sample(made["parts"], len(made["parts"]))
    if ANSWERS & made.keys() and rng.random() < 0.6:
        made.pop("points", None)
        if rng.random() < 0.5:
            made["points"] = fresh_number(rng)
    return made


def odd_card(seed, card):
    """A card for the same items and officer, spoilt in every harmless way. What it says need not
    be right: a conversion carries it all the same."""
    rng = random.Random(f"odd {seed}")
    made = copy.deepcopy(card)
    for place, entry in enumerate(card["scores"]):
        is_support = not entry.keys() & (ANSWERS | {"points", "not_applicable", "justification"})
        made["scores"][place] = odd_entry(rng, entry, is_support, f"{seed}-{place}")
    rng.shuffle(made["scores"])
    if rng.random() < 0.3:
        made["submitted"] = rng.choice(DAYS)
    elif rng.random() < 0.2:
        made.pop("submitted", None)
    if rng.random() < 0.3 and any(entry.get("replies") for entry in made["scores"]):
        made["replied"] = rng.choice(DAYS)
    return decomposed(made) if rng.random() < 0.3 else made


def decomposed(value):
    """The same in NFD, ids and codes included (those are ASCII here)."""
    if isinstance(value, dict):
        return {key: decomposed(part) for key, part in value.items()}
    if isinstance(value, list):
        return [decomposed(part) for part in value]
    return unicodedata.normalize("NFD", str(value))


def style(rng):
    """How PyYAML is to write it."""
    return {"default_flow_style": rng.choice((True, False, None)), "width": rng.choice((40, 100, 10 ** 6)),
            "default_style": rng.choice((None, None, "'", '"', "|", ">"))}

# SPDX-License-Identifier: MIT
"""PDFs as an office scans and prints them: some pages of text and, where there is room, a picture. Their sizes are
log-uniform, their bytes are made from a seed."""
import math
import random
import zlib

LEAST, MOST = 1 << 10, 200 << 10
PAGES = 3  # what score cards cite, at least
WORDS = ("ke hoach", "quyet dinh", "bao cao", "phuong", "ho so", "thu tuc", "hanh chinh", "cong chuc", "dung han",
         "mot cua", "nam 2024", "kiem tra", "thang", "ket qua", "so lieu", "danh muc")
ROW = 64  # bytes of a picture's row


def stream(head, data):
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(data), data)


def page_text(rng, length, has_picture):
    """The operators of one page, deflated."""
    lines = (" ".join(rng.choices(WORDS, k=12)) for _ in range(max(1, length // 80)))
    text = "BT /F 11 Tf 60 780 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    return zlib.compress((text + (" q 400 0 0 200 60 60 cm /I Do Q" if has_picture else "")).encode("ascii"))


def pdf(seed, number):
    """The bytes of one file."""
    rng = random.Random(f"{seed}/pdf/{number}")
    size = int(math.exp(rng.uniform(math.log(LEAST), math.log(MOST))))
    pages = PAGES + size // (40 << 10)
    texts = [page_text(rng, min(3000, size // 8), i == 0) for i in range(pages)]
    rows = max(1, (size - sum(map(len, texts)) - 180 * pages - 500) // ROW)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * i) for i in range(pages))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>",
               b"<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>>>"
               % (pages, kids),
               b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
               stream(b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8"
                      % (ROW, rows), rng.randbytes(ROW * rows))]
    for i, text in enumerate(texts):
        objects += [b"<</Type/Page/Parent 2 0 R/Contents %d 0 R>>" % (6 + 2 * i), stream(b"/Filter/FlateDecode", text)]
    return whole(objects)


def whole(objects):
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(made) + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(made))

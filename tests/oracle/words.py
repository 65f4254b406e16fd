# SPDX-License-Identifier: MIT
"""Made-up Vietnamese titles, names and justifications."""
from scalars import Heading, Long

WORDS = ("công tác chỉ đạo điều hành cải cách thể chế thủ tục hành chính tổ chức bộ máy chế độ công "
         "vụ tài chính chính quyền điện tử phường kế hoạch báo cáo kiểm tra tuyên truyền kết quả "
         "tiếp nhận giải quyết hồ sơ đúng hạn dịch vụ trực tuyến văn bản rà soát ngân sách").split()
# What a careless reader or writer of YAML, JSON or XML would spoil.
ODD = ("no", "null", "~", "010", "1.10", "0x1F", "true", "Tỷ lệ ≥ 80%", "a: b", "x # y", "“ngoặc”",
       '"kép" và \'đơn\'', "A & B < C", "lùi \\ chéo", "- gạch", "[mở", "{mở", "100 %", "𝟙 đ", "=1+1",
       "dấu phẩy, chấm; hỏi?", "@tên", "`nháy", "!cảm", "*sao", "&và", "|sổ", "> lớn", "%phần")


def title(rng):
    """A title; one in twelve is an odd one."""
    if rng.random() < 0.08:
        return Heading(rng.choice(ODD))
    words = [rng.choice(WORDS) for _ in range(rng.randint(2, 9))]
    return Heading(" ".join(words).capitalize())


def justification(rng, serial):
    """Prose of well over forty letters that no other entry uses."""
    words = [rng.choice(WORDS) for _ in range(rng.randint(22, 40))]
    return Long(f"Mục {serial} do " + " ".join(words) + rng.choice(("", ".", "; đã đủ.")))


def slug(rng, taken):
    """An id that is not taken yet."""
    while True:
        made = rng.choice(("van-phong", "dia-chinh", "tu-phap", "tai-chinh", "van-hoa", "kip-thoi",
                           "cham", "co", "khong", "no", "yes", "dat", "x")) + rng.choice(
                               ("", "", "-1", "-2", "-b", "3"))
        if made not in taken:
            taken.add(made)
            return made

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "task/whatif/try_what_if.hpp"

/// What `cchc whatif` takes and says.
namespace cchc::texts {

inline constexpr Bilingual whatif{"Tính thử chỉ số nếu điểm của một số mục khác đi",
                                  "Compute the index if some items had other points"};
inline constexpr Bilingual whatif_more{
    "Cho biết chỉ số và xếp loại sẽ là bao nhiêu, chênh lệch so với hiện nay, và riêng từng thay đổi làm chỉ "
    "số "
    "thay đổi bao nhiêu. ITEM=POINTS là điểm sau thẩm định của một mục chấm điểm, đúng theo cách chấm của "
    "mục; "
    "điểm phạt ghi số dương. Với --accept-replies: các mục công chức đã giải trình bổ sung mà hội đồng chưa "
    "trả "
    "lời được tính đủ điểm tự đánh giá. Với --refuse-justified: các mục chỉ có giải trình, không có tài "
    "liệu, "
    "tính 0 điểm. Điểm nêu rõ được ưu tiên, rồi đến --accept-replies. Không ghi tệp nào. Ví dụ: “cchc whatif "
    ". "
    "1.1.4=2 2.3.1=0,5”; “cchc whatif . --refuse-justified --format json”. Với nhiều đơn vị: lần lượt từng "
    "đơn vị, mỗi đơn vị một đề mục.",
    "Tells what index and grade would follow, the difference to now, and what each change alone does to the "
    "index. ITEM=POINTS are the points after appraisal of a scored item, as its rule can give them; those of "
    "a "
    "penalty are positive. With --accept-replies: items on which an officer's reply to the council is still "
    "open get their self-assessed points. With --refuse-justified: items that rest on a justification alone, "
    "without evidence, count as 0. What is typed goes first, then --accept-replies. No file is written. "
    "Examples: “cchc whatif . 1.1.4=2 2.3.1=0.5”; “cchc whatif . --refuse-justified --format json”. Of many "
    "units: one after the other, each under a heading."};
inline constexpr Bilingual units_tried{"{} đã tính thử", "{} computed"};
inline constexpr Bilingual unit_refused{"{}: {}", "{}: {}"};
inline constexpr Bilingual whatif_what{
    "nêu điểm giả định (ITEM=POINTS), --refuse-justified hoặc --accept-replies",
    "name other points (ITEM=POINTS), --refuse-justified or --accept-replies"};

/// `{}`: the item, then the points, then what the kind needs more.
constexpr Bilingual words_of(WhatIfTrouble::Kind kind) {
    using Kind = WhatIfTrouble::Kind;
    switch (kind) {
        case Kind::no_points:
            return {"“{}” không có dạng ITEM=POINTS, như 1.1.4=2",
                    "“{}” is not ITEM=POINTS, such as 1.1.4=2"};
        case Kind::unknown:
            return {"khung chỉ số không có mục “{}”", "the framework has no item “{}”"};
        case Kind::parent:
            return {"điểm của mục {} lấy từ các mục con; thay vì “{}”, nêu điểm của mục con: {}",
                    "the points of item {} are those of the items below it; instead of “{}” name theirs: {}"};
        case Kind::survey:
            return {"điểm của mục {} lấy từ điều tra xã hội học, không giả định được (“{}”)",
                    "the points of item {} come from the survey and cannot be chosen (“{}”)"};
        case Kind::superior:
            return {
                "mục {} do cấp trên chấm và chưa có vòng thẩm định nào, nên chưa tính vào chỉ số (“{}”)",
                "item {} is scored by the level above alone, and no round was held: it does not count yet "
                "(“{}”)"};
        case Kind::not_chosen:
            return {"mục {} không được chọn nên không giả định được (“{}”); mục được chọn: {}",
                    "item {} is not the one chosen, so its points cannot be (“{}”); the one chosen: {}"};
        case Kind::twice:
            return {"mục {} được nêu hai lần (“{}”)", "item {} is named twice (“{}”)"};
        case Kind::not_a_number:
            return {"điểm của mục {} không phải là số: “{}”; ghi như 2, 1,5 hoặc 1.5",
                    "the points of item {} are no number: “{}”; write 2, 1.5 or 1,5"};
        case Kind::decimals:
            return {"điểm của mục {} có quá nhiều chữ số thập phân: “{}”; khung chỉ số dùng nhiều nhất {}",
                    "the points of item {} have too many decimals: “{}”; the framework has at most {}"};
        case Kind::negative:
            return {"điểm của mục {} không thể âm: “{}”; điểm phạt cũng ghi số dương",
                    "the points of item {} cannot be below 0: “{}”; those of a penalty are positive, too"};
        case Kind::beyond:
            return {"điểm của mục {} không thể là “{}”; nhiều nhất là {}",
                    "the points of item {} cannot be “{}”; they are at most {}"};
        case Kind::off_rule:
            break;
    }
    return {"cách chấm của mục {} không cho điểm “{}”; gần nhất: {}",
            "the rule of item {} does not give “{}” points; the nearest: {}"};
}

}  // namespace cchc::texts

namespace cchc {

struct WhatIfArguments {
    std::vector<std::string> operands;
    bool refuse_justified = false;
    bool accept_replies = false;
    Format format = Format::text;
};

inline Rows rows_of(WhatIfArguments& to) {
    return {{{"PATH|ITEM=POINTS",
              {"Kế hoạch, thư mục có kế hoạch (mặc định: thư mục hiện tại); mục và điểm giả định",
               "Plans, folders holding one (default: the current folder); items and the points they would "
               "have"},
              &to.operands}},
            {flag_option("--refuse-justified",
                         {"Các mục chỉ có giải trình tính 0 điểm",
                          "Items that rest on a justification alone count as 0"},
                         to.refuse_justified),
             flag_option("--accept-replies",
                         {"Các giải trình bổ sung chưa được trả lời đều được chấp nhận",
                          "Replies to the council that are still open are accepted in full"},
                         to.accept_replies),
             format_option(to.format)}};
}

}  // namespace cchc

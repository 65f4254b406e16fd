// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "model/wording.hpp"
#include "report/labels.hpp"

/// The words of the page of ranks.
namespace cchc::page_words {

inline constexpr Bilingual no_script{
    "Bảng này cần JavaScript của trình duyệt; trang không tải gì từ mạng. Có thể dùng cchc rank --format "
    "csv.",
    "This table needs the browser's JavaScript; the page loads nothing from the network. cchc rank --format "
    "csv does without."};
inline constexpr Bilingual below{"Xem lưu ý và câu hỏi ở cuối trang", "Notes and questions stand below"};
inline constexpr Bilingual notes{"Lưu ý", "Notes"};
inline constexpr Bilingual more{"… và {} điều khác; xem cchc rank --format json",
                                "… and {} more; see cchc rank --format json"};

/// What the script says, by the name it knows it by; `{}` stands for a value.
struct ScriptWord {
    std::string_view key;
    Bilingual words;
};
inline constexpr std::array script{
    ScriptWord{"rank", {"Hạng", "Rank"}},
    ScriptWord{"unit", {"Đơn vị", "Unit"}},
    ScriptWord{"group", {"Nhóm", "Group"}},
    ScriptWord{"no_group", {"không ghi nhóm", "no group"}},
    ScriptWord{"self", labels::short_self},
    ScriptWord{"appraised", labels::short_appraised},
    ScriptWord{"survey", labels::short_survey},
    ScriptWord{"final", labels::short_final},
    ScriptWord{"index", {"Chỉ số", "Index"}},
    ScriptWord{"grade", wording::grade},
    ScriptWord{"before", {"Năm trước", "Before"}},
    ScriptWord{"filter", {"Tìm đơn vị", "Find a unit"}},
    ScriptWord{"all_groups", {"Tất cả các nhóm", "All groups"}},
    ScriptWord{"sort", {"Sắp xếp theo", "Sort by"}},
    ScriptWord{"shown", {"{} trong {} đơn vị", "{} of {} units"}},
    ScriptWord{"none", {"Không có đơn vị nào phù hợp", "No unit matches"}},
    ScriptWord{"more", {"Hiện thêm {} đơn vị", "Show {} more units"}},
    ScriptWord{"areas", {"Các lĩnh vực", "Areas"}},
    ScriptWord{"area", wording::area},
    ScriptWord{"points", {"Điểm", "Points"}},
    ScriptWord{"most", {"Tối đa", "Most"}},
    ScriptWord{"percent", {"%", "%"}},
    ScriptWord{"rank_in_group", {"Hạng trong nhóm", "Rank in the group"}},
    ScriptWord{"of", {"{}/{}", "{}/{}"}},
    ScriptWord{"losses", {"Mất điểm nhiều nhất", "Largest losses"}},
    ScriptWord{"item", wording::code},
    ScriptWord{"title", {"Tên mục", "Title"}},
    ScriptWord{"lost", wording::lost},
    ScriptWord{"no_losses", {"Không mất điểm ở mục nào.", "No item lost points."}},
    ScriptWord{
        "strong",
        {"Mạnh (trên tứ phân vị thứ ba của nhóm): {}", "Strong (above the group's third quartile): {}"}},
    ScriptWord{
        "weak",
        {"Yếu (dưới tứ phân vị thứ nhất của nhóm): {}", "Weak (below the group's first quartile): {}"}},
};

}  // namespace cchc::page_words

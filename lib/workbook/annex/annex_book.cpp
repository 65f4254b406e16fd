// SPDX-License-Identifier: MIT
#include "workbook/annex/annex_book.hpp"

#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "workbook/heading.hpp"

namespace cchc {
namespace {

constexpr Date no_day{2000, 1, 1};  // that of no clock: the same framework gives the same bytes

/// How a leaf is scored, in lines that `framework import` reads back: levels and parts as such, all else as
/// words in brackets, which it leaves alone.
std::string scoring_lines(const Item& item) {
    const auto lines = [](std::string text, const std::vector<Choice>& choices) {
        for (const auto& choice : choices) {
            const std::string points = localized(choice.points.value.value(), Language::vi);
            text += "\n- " + choice.text + ": " + (choice.range ? "tối đa " : "") + points + " điểm";
        }
        return text;
    };
    if (const auto* levels = std::get_if<LevelsRule>(&item.scoring))
        return lines("Chọn một mức:", levels->levels);
    if (const auto* parts = std::get_if<ChecklistRule>(&item.scoring))
        return lines("Cộng các phần đạt được:", parts->parts);
    if (item.is_survey()) return "Kết quả điều tra xã hội học";
    const std::string words = wording::rule_in_words(item, Language::vi);
    return words.empty() ? words : "[" + words + "]";
}

std::string remark_of(const Item& item) {
    switch (item.not_applicable) {
        case NotApplicable::full:
            return "Không phát sinh: được tính điểm tối đa";
        case NotApplicable::excluded:
            return "Không phát sinh: không tính điểm của mục này";
        case NotApplicable::spread:
            return "Không phát sinh: các mục còn lại tính thay cho cả nhóm";
        case NotApplicable::refused:
            break;
    }
    return {};
}

class AnnexSheet {
  public:
    AnnexSheet(const Framework& framework, Sheet& sheet) : framework_(framework), sheet_(sheet) {}

    void write() {
        sheet_.set_widths({8, 44, 9, 44, 26, 22});
        sheet_.merged({{0, 0}, {0, 5}}, framework_.title,
                      {.size = 14, .bold = true, .wrap = true, .align = Align::center});
        std::string sources;
        for (const auto& source : framework_.legal_sources) sources += (sources.empty() ? "" : "; ") + source;
        sheet_.merged({{1, 0}, {1, 5}}, sources, {.italic = true, .wrap = true, .align = Align::center});
        write_titles(sheet_, 2,
                     {"STT", "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Cách tính điểm",
                      "Tài liệu kiểm chứng", "Ghi chú"});
        sheet_.set_page({.landscape = true, .header_row = 2, .fixed_columns = 2});
        for (const auto area : framework_.areas) write_item(area);
        const Style total = with_fill(as_bold(text_cell()), fills::total);
        sheet_.text({row_, 0}, "", total);
        sheet_.text({row_, 1}, "Tổng cộng", total);
        sheet_.number({row_, 2}, framework_.scale_max.value.value(),
                      with_fill(as_bold(number_cell("General")), fills::total));
        for (std::uint16_t column = 3; column < 6; ++column) sheet_.text({row_, column}, "", total);
    }

  private:
    void write_item(ItemId id) {
        const Item& item = framework_.item(id);
        const auto look = [&](Style style) {
            if (item.depth == 0) return with_fill(as_bold(std::move(style)), fills::area);
            return item.is_leaf() ? style : as_bold(std::move(style));
        };
        std::string scoring = item.is_leaf() ? scoring_lines(item) : std::string();
        const bool is_inherited = item.parent && framework_.item(*item.parent).is_superior();
        if (item.is_superior() && !is_inherited)
            scoring += (scoring.empty() ? "" : "\n") + std::string("Cấp trên chấm điểm");
        sheet_.text({row_, 0}, item.code.value, look(center_cell()));
        sheet_.text({row_, 1}, item.title, look(text_cell()));
        item.max_is_open || item.max.value.is_zero()
            ? sheet_.blank({row_, 2}, look(number_cell("General")))
            : sheet_.number({row_, 2}, item.max.value.value(), look(number_cell("General")));
        sheet_.text({row_, 3}, scoring, look(text_cell()));
        sheet_.text({row_, 4}, item.documents, look(text_cell()));
        sheet_.text({row_, 5}, remarks_of(item), look(text_cell()));
        ++row_;
        for (const auto child : item.children) write_item(child);
    }

    /// What the columns have no room for: of another type than what is above, and what did not arise.
    std::string remarks_of(const Item& item) const {
        const ItemType above = item.parent ? framework_.item(*item.parent).type : ItemType::normal;
        std::string text;
        if (item.type != above) text = item.type == ItemType::bonus ? "Điểm thưởng" : "Điểm trừ";
        const std::string more = item.is_leaf() ? remark_of(item) : std::string();
        return text + (text.empty() || more.empty() ? "" : "\n") + more;
    }

    const Framework& framework_;
    Sheet& sheet_;
    std::uint32_t row_ = 3;
};

}  // namespace

WrittenBook write_annex_book(const Framework& framework, Language language, const BookTarget& target) {
    constexpr Bilingual cut_mark{"… [đã cắt bớt]", "… [cut]"};
    const BookProperties properties{framework.title, {}, no_day, std::string(cut_mark.in(language))};
    return write_book(target, properties,
                      [&](Workbook& file) { AnnexSheet(framework, file.add_sheet("Phụ lục", 0)).write(); });
}

}  // namespace cchc

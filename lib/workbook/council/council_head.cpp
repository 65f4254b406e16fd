// SPDX-License-Identifier: MIT
#include "diag/finding.hpp"
#include "workbook/council/council_sheet.hpp"
#include "workbook/forms/form_styles.hpp"
#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"
#include "workbook/item_sum.hpp"
#include "xlsx/input_check.hpp"

namespace cchc {
namespace {

std::uint16_t at(CouncilColumn column) {
    return static_cast<std::uint16_t>(column);
}

using form_styles::head_input;

class HeadWriter {
  public:
    explicit HeadWriter(const CouncilSheet& table) : table_(table), book_(table.book), sheet_(table.sheet) {}

    void write() {
        const KeyedSheet keyed = keyed_sheet(table_);
        write_keys(keyed, council_at::keys);
        sheet_.text({council_at::meeting, 0}, council_marks::meeting, {});
        sheet_.text({council_at::votes, 0}, council_marks::votes, {});
        write_bodies(sheet_, {.unit = book_.plan().unit,
                              .language = book_.language,
                              .first = {council_at::bodies, at(CouncilColumn::code)}});
        write_title();
        write_meeting();
        write_votes();
        write_totals();
        write_column_titles(keyed, council_at::header);
        sheet_.set_page({.landscape = true,
                         .is_large = true,
                         .header_row = council_at::header,
                         .fixed_columns = at(CouncilColumn::max),
                         .mark = {}});
    }

  private:
    static CellRange span(std::uint32_t row, CouncilColumn first, CouncilColumn last) {
        return {{row, at(first)}, {row, at(last)}};
    }

    static Style label() { return {.size = 12, .bold = true, .wrap = true, .align = Align::right}; }

    void write_title() {
        const Plan& plan = book_.plan();
        const std::string title = book_.say("Phiếu thẩm định ", "Appraisal of the ") +
                                  wording::index_full_name(book_.framework(), book_.language) +
                                  book_.say(" năm ", " ") + std::to_string(plan.year) +
                                  book_.say(" - vòng ", " - round ") + std::to_string(table_.round);
        sheet_.merged(span(council_at::title, CouncilColumn::code, CouncilColumn::remark),
                      wording::capitals(title),
                      {.size = 14, .bold = true, .wrap = true, .align = Align::center});
        sheet_.need_height(council_at::title, 28);
        const std::string line = book_.say("Đơn vị: ", "Unit: ") + plan.unit.name +
                                 book_.say(". Kỳ số liệu: ", ". Data period: ") +
                                 localized(plan.period_from, book_.language) + " - " +
                                 localized(plan.period_to, book_.language) + ".";
        sheet_.merged(span(council_at::line, CouncilColumn::code, CouncilColumn::remark), line,
                      {.size = 12, .italic = true, .wrap = true, .align = Align::center});
    }

    void write_meeting() {
        const std::uint32_t row = council_at::meeting;
        sheet_.merged(span(row, CouncilColumn::code, CouncilColumn::max),
                      book_.say("Hội đồng thẩm định:", "Appraisal council:"), label());
        std::string by;
        for (const auto& appraisal : book_.assessment().appraisals) {
            if (!appraisal.by.empty()) by = appraisal.by;
        }
        sheet_.merged(span(row, council_head::by, CouncilColumn::rule), by, head_input("@"));
        sheet_.merged(span(row, CouncilColumn::self, CouncilColumn::standing),
                      book_.say("Ngày họp (ghi khi đã xong):", "Date of the meeting (when done):"), label());
        const Cell date{row, at(council_head::date)};
        sheet_.blank(date, head_input(book_.date_format()));
        check_date(sheet_, date, book_.language);
    }

    void write_votes() {
        const std::uint32_t row = council_at::votes;
        sheet_.merged(span(row, CouncilColumn::code, CouncilColumn::max),
                      book_.say("Số thành viên hội đồng:", "Members of the council:"), label());
        write_count({row, at(council_head::members)}, 1);
        sheet_.text({row, at(CouncilColumn::rule)},
                    book_.say("Số thành viên đồng ý:", "Members who approve:"), label());
        write_count({row, at(council_head::approve)}, 0);
        sheet_.merged(span(row, CouncilColumn::answer, CouncilColumn::standing),
                      book_.say("Mục không nêu quyết định:", "Items without a decision:"), label());
        const Cell unlisted{row, at(council_head::unlisted)};
        sheet_.text(unlisted, book_.say(council_accepted), head_input("@"));
        InputCheck check;
        check.list = "=" + formulas::quoted(book_.say(council_accepted) + "," + book_.say(council_open));
        check.error_title = book_.say(info(FindingKind::bad_value).title);
        sheet_.check_input({unlisted, unlisted}, check);
    }

    void write_count(Cell cell, long least) {
        sheet_.blank(cell, head_input("0"));
        InputCheck check = check_for(Message::form_not_whole, book_.language);
        check.kind = InputCheck::Kind::whole;
        check.least = Ratio::whole(least);
        check.most = Ratio::whole(999);
        sheet_.check_input({cell, cell}, check);
    }

    /// Of normal points, as self-assessed and after the round; how many items have a decision.
    void write_totals() {
        std::vector<std::uint32_t> rows;
        Ratio self;
        Ratio now;
        ItemSum sum;
        for (const auto& block : table_.blocks) {
            sum.add(book_.framework(), block.item);
            if (table_.item(block).type != ItemType::normal) continue;
            rows.push_back(block.first);
            const ShownPoints of_self = self_points(book_, block.item);
            const ShownPoints standing = standing_points(book_, block.item);
            if (!of_self.is_excluded) self = self + of_self.value;
            if (!standing.is_excluded) now = now + standing.value;
        }
        const std::string aside = sum.aside(book_.language);
        write_total(council_at::meeting,
                    (sum.is_combined()
                         ? book_.say("Cộng điểm tự đánh giá từng mục", "Self-assessed, added up by item")
                         : book_.say("Tổng điểm tự đánh giá", "Self-assessed points")) +
                        aside,
                    {"=" + formulas::sum(rows, at(CouncilColumn::self)), self});
        write_total(council_at::votes,
                    (sum.is_combined()
                         ? book_.say("Cộng điểm từng mục sau vòng này", "After this round, added up by item")
                         : book_.say("Tổng điểm sau vòng này", "Points after this round")) +
                        aside,
                    {"=" + formulas::sum(rows, at(CouncilColumn::appraised)), now});
        write_decided();
    }

    void write_total(std::uint32_t row, const std::string& words, const Formula& formula) {
        sheet_.merged(span(row, CouncilColumn::justification, CouncilColumn::opinion), words + ":", label());
        Style value{.size = 12, .bold = true, .border = true, .align = Align::center, .fill = fills::total};
        value.number_format = book_.points_format();
        sheet_.merge(span(row, CouncilColumn::decision, CouncilColumn::points), value);
        sheet_.formula({row, at(CouncilColumn::decision)}, formula, value);
    }

    void write_decided() {
        const std::uint32_t row = council_at::votes;
        const auto range = [&](CouncilColumn column) {
            return cell_text({council_at::first, at(column)}) + ":" + cell_text({table_.end - 1, at(column)});
        };
        Style value{.size = 12, .bold = true, .border = true, .align = Align::center, .fill = fills::total};
        value.number_format = "0\"/" + std::to_string(table_.blocks.size()) +
                              book_.say(" mục đã có quyết định\"", " items decided on\"");
        sheet_.merge(span(row, CouncilColumn::reason, CouncilColumn::remark), value);
        sheet_.formula({row, at(CouncilColumn::reason)},
                       {"=SUMPRODUCT(--((" + range(CouncilColumn::decision) + "<>\"\")+(" +
                            range(CouncilColumn::points) + "<>\"\")>0))",
                        Ratio()},
                       value);
    }

    const CouncilSheet& table_;
    const Book& book_;
    Sheet& sheet_;
};

}  // namespace

void write_council_head(const CouncilSheet& table) {
    HeadWriter(table).write();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/forms/compare_council.hpp"

#include "base/text.hpp"

namespace cchc {
namespace {

class CouncilComparer {
  public:
    CouncilComparer(const CouncilComparison& comparison, Findings& findings)
        : found_(comparison.found),
          table_(comparison.table),
          framework_(comparison.framework),
          findings_(findings) {}

    void compare() {
        if (!found_.is_whole) {
            findings_.add({.message = Message::council_hidden_changed,
                           .place = found_.identity.place(found_.round == 0 ? "round" : "texts")});
        }
        if (table_.is_broken) return;
        for (const auto& block : table_.blocks) {
            const Item& item = framework_.item(block.item);
            const CouncilRecord* record = found_.find(item.code.value);
            if (record == nullptr) continue;
            compare_numbers(block, item, *record);
            compare_texts(block, item, *record);
            compare_formulas(block, item);
            compare_checks(block, item);
        }
    }

  private:
    std::string text_at(std::uint32_t row, CouncilColumn column) const {
        return form_plain(cell_at(*table_.sheet.table, row, table_.column(column)));
    }

    std::string title(CouncilColumn column) const {
        return std::string(info(column).title.in(found_.language));
    }

    void add(Message message, const Item& item, const Place& place, std::vector<Arg> args) {
        args.push_back({"item", item.code.value});
        const bool is_error = info(info(message).kind).severity == Severity::error;
        findings_.add({.message = message,
                       .place = place,
                       .args = std::move(args),
                       .item = item.code.value,
                       .stakes = is_error ? std::vector<Stake>{{item.code.value, item.max.value}}
                                          : std::vector<Stake>{}});
    }

    static bool is_same_number(const std::string& text, const std::string& expected) {
        if (text == expected) return true;
        const auto one = parse_number(text);
        const auto other = parse_number(expected);
        return one.fault == NumberFault::none && other.fault == NumberFault::none &&
               one.number.value == other.number.value;
    }

    static Arg expected_arg(const std::string& text) {
        const auto number = parse_number(text);
        if (number.fault == NumberFault::none) return {"expected", Ratio(number.number.value)};
        return {"expected", text};
    }

    void compare_numbers(const FoundBlock& block, const Item& item, const CouncilRecord& record) {
        const auto row = block.rows.front();
        for (std::size_t i = 0; i < council_numbers().size() && i < record.numbers.size(); ++i) {
            const CouncilColumn column = council_numbers()[i];
            const std::string text = text_at(row, column);
            const std::string expected =
                column == CouncilColumn::max ? item.max.value.value().decimal_text() : record.numbers[i];
            if (is_same_number(text, expected)) continue;
            add(Message::council_number_changed, item, table_.place(row, column),
                {{"column", title(column)}, {"found", shortened(text, 60)}, expected_arg(expected)});
        }
    }

    void compare_texts(const FoundBlock& block, const Item& item, const CouncilRecord& record) {
        const auto row = block.rows.front();
        for (std::size_t i = 0; i < council_texts().size() && i < record.marks.size(); ++i) {
            const CouncilColumn column = council_texts()[i];
            const std::string text = text_at(row, column);
            if (council_mark(text) == record.marks[i] || is_cut(text)) continue;
            add(Message::council_text_changed, item, table_.place(row, column), {{"column", title(column)}});
        }
    }

    /// So long that the cell may have been cut when the form was made, where nothing was noted.
    static bool is_cut(const std::string& text) {
        constexpr std::size_t surely_whole = 30'000;  // bytes
        return text.size() > surely_whole;
    }

    /// One finding an item.
    void compare_formulas(const FoundBlock& block, const Item& item) {
        const auto row = block.rows.front();
        for (const auto column :
             {CouncilColumn::appraised, CouncilColumn::difference, CouncilColumn::remark}) {
            const TableCell* cell = table_.sheet.table->find(row, table_.column(column));
            if (cell == nullptr || cell->is_formula || trimmed(cell->text).empty()) continue;
            add(Message::council_formula_gone, item, table_.place(row, column),
                {{"found", shortened(cell->text, 60)}, {"expected", title(CouncilColumn::points)}});
            return;
        }
    }

    void compare_checks(const FoundBlock& block, const Item& item) {
        std::vector<Place> lost;
        for (const auto column : {CouncilColumn::decision, CouncilColumn::points}) {
            const auto row = block.rows.front();
            if (!has_check(*table_.sheet.table, row, table_.column(column)))
                lost.push_back(table_.place(row, column));
        }
        if (lost.empty()) return;
        Finding finding{.message = Message::form_check_gone,
                        .place = lost.front(),
                        .args = {{"item", item.code.value}},
                        .item = item.code.value};
        finding.related.assign(lost.begin() + 1, lost.end());
        findings_.add(std::move(finding));
    }

    const FoundCouncil& found_;
    const CouncilTable& table_;
    const Framework& framework_;
    Findings& findings_;
};

}  // namespace

void compare_council(const CouncilComparison& comparison, Findings& findings) {
    CouncilComparer(comparison, findings).compare();
}

}  // namespace cchc

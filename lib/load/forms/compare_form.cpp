// SPDX-License-Identifier: MIT
#include "load/forms/compare_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/forms/compare_table.hpp"

namespace cchc {
namespace {

constexpr ChangeMessages form_messages{Message::form_max_changed, Message::form_text_changed,
                                       Message::form_formula_gone, place_of(FormColumn::claim)};

class FormComparer {
  public:
    FormComparer(const FormComparison& comparison, Findings& findings)
        : request_(comparison.request),
          found_(comparison.found),
          tables_(comparison.tables),
          file_(comparison.file),
          findings_(findings) {}

    void compare() {
        if (!found_.is_whole()) report_hidden_sheet(found_, Message::form_hidden_changed, findings_);
        for (const auto& table : tables_) {
            if (table.is_broken) continue;
            const FormIdentity& identity = found_.identity;
            const TableComparison comparison{.table = table,
                                             .records = records_of(identity, table.part),
                                             .framework = request_.framework,
                                             .messages = form_messages,
                                             .language = request_.language,
                                             .officer = identity.officer};
            const TableComparer comparer(comparison, findings_);
            for (const auto& block : table.blocks) {
                const FormRecord* record = comparer.record(block);
                if (record == nullptr) continue;
                comparer.compare_numbers(block, *record);
                compare_texts(table, comparer, block);
                comparer.compare_formulas(block);
                comparer.compare_checks(block, checked_cells(table, block));
            }
        }
        compare_lists();
    }

  private:
    const Item& item(ItemId id) const { return request_.framework.item(id); }

    void add(Message message, ItemId id, const Place& place, std::vector<Arg> args) {
        const Item& one = item(id);
        args.push_back({"item", one.code.value});
        const bool is_error = info(info(message).kind).severity == Severity::error;
        findings_.add({.message = message,
                       .place = place,
                       .args = std::move(args),
                       .item = one.code.value,
                       .officer = found_.identity.officer,
                       .stakes = is_error ? std::vector<Stake>{{one.code.value, one.max.value}}
                                          : std::vector<Stake>{}});
    }

    /// The rows that show a column's texts: the item's first, or those that ask something.
    std::vector<std::uint32_t> rows_of(const FormSheet& table, const FoundBlock& block,
                                       std::uint16_t column) const {
        std::vector<std::uint32_t> rows;
        const bool is_by_field = table.part == FormPart::replies || column == place_of(FormColumn::prompt);
        if (!is_by_field) return {block.rows.front()};
        if (table.part == FormPart::replies) {
            for (const auto row : block.rows) {
                const auto is_here = [&](const auto& field) { return field.second == row; };
                if (std::any_of(block.fields.begin(), block.fields.end(), is_here)) rows.push_back(row);
            }
            return rows;
        }
        for (const auto& field : form_fields(item(block.item), request_.language)) {
            const auto row = block.fields.find(field.key);
            if (row != block.fields.end()) rows.push_back(row->second);
        }
        return rows;
    }

    /// A text that only reads otherwise because the framework's words have changed is none that was changed.
    void compare_texts(const FormSheet& table, const TableComparer& comparer, const FoundBlock& block) {
        const FormRecord& record = *comparer.record(block);
        const auto columns = table.kind->of(ColumnUse::text);
        for (std::size_t i = 0; i < columns.size() && i < record.marks.size(); ++i) {
            const auto rows = rows_of(table, block, columns[i]);
            std::vector<std::string> texts;
            for (const auto row : rows) {
                if (auto text = table.plain_text(row, columns[i]); !text.empty())
                    texts.push_back(std::move(text));
            }
            if (!is_changed(joined_texts(texts), record.marks[i])) continue;
            if (table.part == FormPart::replies) {
                if (!rows.empty())
                    comparer.report_text(Message::form_decision_changed, block, rows.front(), columns[i]);
                continue;
            }
            for (const auto row : rows) compare_text(table, comparer, block, {row, columns[i]});
        }
    }

    void compare_text(const FormSheet& table, const TableComparer& comparer, const FoundBlock& block,
                      const std::pair<std::uint32_t, std::uint16_t>& cell) {
        FormRow expected_row{.item = block.item, .is_first = true};
        for (const auto& field : form_fields(item(block.item), request_.language)) {
            const auto at = block.fields.find(field.key);
            if (at != block.fields.end() && at->second == cell.first) expected_row.field = field;
        }
        const FormTable kind{.part = table.part, .rows = {}, .items = {}};
        const auto column = static_cast<FormColumn>(cell.second);
        const std::string expected = form_plain(form_text(request_, kind, expected_row, column));
        if (table.plain_text(cell.first, cell.second) == expected) return;
        const bool is_rule = column == FormColumn::rule;
        comparer.report_text(is_rule ? Message::form_rule_changed : form_messages.text, block, cell.first,
                             cell.second, expected);
    }

    CellPlaces checked_cells(const FormSheet& table, const FoundBlock& block) const {
        CellPlaces cells;
        const auto first = block.rows.front();
        if (table.part == FormPart::leads) {
            const Item& one = item(block.item);
            for (const auto& field : block.fields) {
                cells.emplace_back(field.second, place_of(FormColumn::answer));
            }
            if (!std::holds_alternative<RangeRule>(one.scoring) && !has_level_ranges(one.scoring))
                cells.emplace_back(first, place_of(FormColumn::claim));
            if (one.not_applicable != NotApplicable::refused)
                cells.emplace_back(first, place_of(FormColumn::not_applicable));
        }
        cells.emplace_back(first, place_of(FormColumn::date));
        return cells;
    }

    void compare_lists() {
        const auto sheet = find_lists(file_);
        for (const auto& record : found_.identity.leads) {
            const auto id = request_.framework.find(record.code);
            if (!id || record.print != print_of(item(*id))) continue;
            if (form_choices(item(*id), request_.language).empty()) continue;
            const auto listed = joined_texts(listed_texts(file_, item(*id)));
            compare_list(sheet, *id, !is_changed(listed, record.listed));
        }
    }

    /// A list whose head is gone is as if all of it were.
    void compare_list(const std::optional<SheetRef>& sheet, ItemId id, bool texts_are_whole) {
        const auto choices = form_choices(item(id), request_.language);
        const auto points = choice_points(item(id));
        const bool is_range = std::holds_alternative<RangeRule>(item(id).scoring);
        std::uint32_t texts = 0;
        std::uint32_t values = 0;
        for (const auto& cell : sheet ? sheet->table->cells : std::vector<TableCell>{}) {
            if (cell.row != 1) break;
            if (cell.text == item(id).code.value) texts = cell.column;
            if (cell.text == item(id).code.value + "/points") values = cell.column;
        }
        for (std::size_t i = 0; i < choices.size(); ++i) {
            const auto row = static_cast<std::uint32_t>(i + 2);
            const auto read = [&](std::uint32_t column) {
                const TableCell* cell = column == 0 ? nullptr : sheet->table->find(row, column);
                return cell == nullptr ? std::string() : form_plain(cell->text);
            };
            const std::string value = read(values);
            const bool same_points = is_number(value, points[i]);
            const bool same_text =
                (texts_are_whole && !is_range) ||
                (is_range ? is_number(read(texts), points[i]) : read(texts) == form_plain(choices[i]));
            if (same_points && same_text) continue;
            const std::uint32_t column = same_text ? values : texts;
            add(Message::form_list_changed, id, column == 0 ? Place{file_.source} : sheet->place(row, column),
                {{"found", shortened(read(column), 80)},
                 {"expected", same_text ? points[i].value().decimal_text() : shortened(choices[i], 80)}});
            return;
        }
    }

    /// A share of points may have more decimals than points do, or no end: then those that a cell keeps tell.
    static bool is_number(const std::string& text, const Points& expected) {
        constexpr std::size_t most_places = 12;
        constexpr std::size_t kept_digits = 14;  // a cell keeps 15, the last of them rounded
        const auto point = text.find('.');
        if (!expected.value().has_at_most_decimals(Decimal::max_places) && point != std::string::npos) {
            const std::string begin = text.substr(0, point + 1 + most_places);
            const auto places = static_cast<int>(begin.size() - point - 1);
            const bool tells = begin.size() >= kept_digits || expected.value().has_at_most_decimals(places);
            const auto is_begin = [&](Rounding rounding) {
                return expected.value().rounded(places, rounding).fixed_text(places) == begin;
            };
            return tells && (is_begin(Rounding::down) || is_begin(Rounding::half_up));
        }
        const auto parsed = parse_number(text);
        return parsed.fault == NumberFault::none && Ratio(parsed.number.value) == expected.value();
    }

    const FormRequest& request_;
    const FoundIdentity& found_;
    const std::vector<FormSheet>& tables_;
    const FormFile& file_;
    Findings& findings_;
};

}  // namespace

void compare_form(const FormComparison& comparison, Findings& findings) {
    FormComparer(comparison, findings).compare();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/forms/compare_form.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace cchc {
namespace {

class FormComparer {
  public:
    FormComparer(const FormComparison& comparison, Findings& findings)
        : request_(comparison.request),
          found_(comparison.found),
          tables_(comparison.tables),
          file_(comparison.file),
          findings_(findings) {}

    void compare() {
        const bool texts_are_whole = texts_now() == found_.identity.texts;
        for (const auto& table : tables_) {
            if (table.is_broken) continue;
            for (const auto& block : table.blocks) {
                compare_max(table, block);
                if (!texts_are_whole) compare_rule(table, block);
                if (!texts_are_whole) compare_texts(table, block);
                compare_formula(table, block);
            }
            compare_checks(table);
        }
        compare_lists(texts_are_whole);
    }

  private:
    const Item& item(ItemId id) const { return request_.framework.item(id); }

    std::string text_at(const FoundTable& table, std::uint32_t row, FormColumn column) const {
        const auto at = table.column(column);
        const TableCell* cell = at == 0 ? nullptr : table.sheet.table->find(row, at);
        return cell == nullptr ? std::string() : form_plain(cell->text);
    }

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

    /// The fixed texts as they read now, in the order and with the digest of when the form was made.
    std::string texts_now() const {
        std::vector<std::string> texts;
        for (const bool is_support : {false, true}) {
            const auto& codes = is_support ? found_.identity.supports : found_.identity.leads;
            std::vector<ItemId> items;
            for (const auto& code : codes) {
                if (const auto id = request_.framework.find(code)) items.push_back(*id);
            }
            for (const ItemId id : items) add_texts(is_support, id, texts);
            for (const ItemId id : items) {
                if (is_support || !has_listed_texts(item(id))) continue;
                for (auto& text : listed_texts(file_, item(id))) texts.push_back(std::move(text));
            }
        }
        return form_digest(texts);
    }

    void add_texts(bool is_support, ItemId id, std::vector<std::string>& texts) const {
        for (const auto& table : tables_) {
            for (const auto& block : table.blocks) {
                if (table.is_support == is_support && block.item == id) add_texts(table, block, texts);
            }
        }
    }

    void add_texts(const FoundTable& table, const FoundBlock& block, std::vector<std::string>& texts) const {
        std::vector<std::uint32_t> rows{block.rows.front()};
        for (const auto& field : form_fields(item(block.item), request_.language)) {
            const auto row = block.fields.find(field.key);
            if (row == block.fields.end()) continue;
            if (std::find(rows.begin(), rows.end(), row->second) == rows.end()) rows.push_back(row->second);
        }
        for (const auto row : rows) {
            for (const auto column : form_texts(table.is_support)) {
                const bool is_of_item = column != FormColumn::prompt;
                if (is_of_item && row != rows.front()) continue;
                if (auto text = text_at(table, row, column); !text.empty()) texts.push_back(std::move(text));
            }
        }
    }

    void compare_max(const FoundTable& table, const FoundBlock& block) {
        const auto row = block.rows.front();
        if (table.column(FormColumn::max) == 0) return;
        const std::string text = text_at(table, row, FormColumn::max);
        const auto number = parse_number(text);
        const Ratio& max = item(block.item).max.value.value();
        if (number.fault == NumberFault::none && Ratio(number.number.value) == max) return;
        add(Message::form_max_changed, block.item, table.place(row, FormColumn::max),
            {{"found", shortened(text, 60)}, {"expected", max}});
    }

    void compare_rule(const FoundTable& table, const FoundBlock& block) {
        if (table.is_support || table.column(FormColumn::rule) == 0) return;
        compare_text(table, block, block.rows.front(), FormColumn::rule, Message::form_rule_changed);
    }

    void compare_texts(const FoundTable& table, const FoundBlock& block) {
        const auto first = block.rows.front();
        compare_text(table, block, first, FormColumn::code, Message::form_text_changed);
        compare_text(table, block, first, FormColumn::text, Message::form_text_changed);
        if (table.is_support) return;
        for (const auto& [field, row] : block.fields) {
            compare_text(table, block, row, FormColumn::prompt, Message::form_text_changed);
        }
    }

    void compare_text(const FoundTable& table, const FoundBlock& block, std::uint32_t row, FormColumn column,
                      Message message) {
        if (table.column(column) == 0) return;
        FormRow expected_row{.item = block.item, .is_first = true};
        for (const auto& field : form_fields(item(block.item), request_.language)) {
            const auto at = block.fields.find(field.key);
            if (at != block.fields.end() && at->second == row) expected_row.field = field;
        }
        const FormTable kind{.is_support = table.is_support, .rows = {}, .items = {}};
        const std::string expected = form_plain(form_text(request_, kind, expected_row, column));
        const std::string text = text_at(table, row, column);
        if (text == expected) return;
        add(message, block.item, table.place(row, column),
            {{"found", shortened(text, 80)}, {"expected", shortened(expected, 80)}});
    }

    void compare_formula(const FoundTable& table, const FoundBlock& block) {
        const auto row = block.rows.front();
        const auto at = table.column(FormColumn::points);
        const TableCell* cell = at == 0 ? nullptr : table.sheet.table->find(row, at);
        if (table.is_support || cell == nullptr || cell->is_formula || trimmed(cell->text).empty()) return;
        add(Message::form_formula_gone, block.item, table.place(row, FormColumn::points),
            {{"found", shortened(cell->text, 60)},
             {"expected", std::string(info(FormColumn::claim).title.in(request_.language))}});
    }

    /// One finding an item: pasting takes the checks of whole rows away.
    void compare_checks(const FoundTable& table) {
        for (const auto& block : table.blocks) {
            std::vector<Place> lost;
            const auto look = [&](std::uint32_t row, FormColumn column) {
                const auto at = table.column(column);
                if (at > 0 && !has_check(*table.sheet.table, row, at))
                    lost.push_back(table.place(row, column));
            };
            if (!table.is_support) {
                const Item& one = item(block.item);
                for (const auto& field : block.fields) look(field.second, FormColumn::answer);
                const auto first = block.rows.front();
                if (!std::holds_alternative<RangeRule>(one.scoring)) look(first, FormColumn::claim);
                if (one.not_applicable != NotApplicable::refused) look(first, FormColumn::not_applicable);
            }
            look(block.rows.front(), FormColumn::date);
            if (lost.empty()) continue;
            Finding finding{.message = Message::form_check_gone,
                            .place = lost.front(),
                            .args = {{"item", item(block.item).code.value}},
                            .item = item(block.item).code.value,
                            .officer = found_.identity.officer};
            finding.related.assign(lost.begin() + 1, lost.end());
            findings_.add(std::move(finding));
        }
    }

    void compare_lists(bool texts_are_whole) {
        const auto sheet = find_lists(file_);
        for (const auto& code : found_.identity.leads) {
            const auto id = request_.framework.find(code);
            if (id && !form_choices(item(*id), request_.language).empty())
                compare_list(sheet, *id, texts_are_whole);
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

    static bool is_number(const std::string& text, const Points& expected) {
        const auto parsed = parse_number(text);
        return parsed.fault == NumberFault::none && Ratio(parsed.number.value) == expected.value();
    }

    const FormRequest& request_;
    const FoundIdentity& found_;
    const std::vector<FoundTable>& tables_;
    const FormFile& file_;
    Findings& findings_;
};

}  // namespace

void compare_form(const FormComparison& comparison, Findings& findings) {
    FormComparer(comparison, findings).compare();
}

}  // namespace cchc

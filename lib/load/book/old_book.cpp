// SPDX-License-Identifier: MIT
#include "load/book/old_book.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "load/book/marked_cell.hpp"
#include "load/book/old_remedies.hpp"
#include "model/book/result_marks.hpp"
#include "model/wording.hpp"
#include "sheet/unreadable.hpp"
#include "sheet/zip_directory.hpp"

namespace cchc {
namespace {

/// What the sheet of provenance says, and where.
struct Provenance {
    const Table* table = nullptr;
    std::uint32_t key = 0;  ///< the hidden column of keys; the values stand to its right
    std::string unit = {};
    std::string year = {};
    std::string framework = {};
    std::map<std::string, CellMarks, std::less<>> marks = {};  ///< by sheet

    bool is_hidden(const TableCell& cell) const { return cell.column == key || cell.column == key + 1; }
};

std::string text_right_of(const Table& table, const TableCell& cell) {
    const TableCell* value = table.find(cell.row, cell.column + 1);
    return value == nullptr ? std::string() : std::string(trimmed_cell(value->text));
}

/// Two marks and a sheet's name; what is no such row says nothing.
void add_marks(const std::string& value, Provenance& found) {
    const auto first = value.find(' ');
    const auto second = first == std::string::npos ? first : value.find(' ', first + 1);
    if (second == std::string::npos) return;
    found.marks.emplace(to_nfc(value.substr(second + 1)),
                        CellMarks{value.substr(0, first), value.substr(first + 1, second - first - 1)});
}

std::optional<Provenance> marked_provenance(const Table& table) {
    const auto schema = std::find_if(table.cells.begin(), table.cells.end(), [&](const TableCell& cell) {
        return cell.text == result_marks::schema_key && text_right_of(table, cell) == result_marks::schema;
    });
    if (schema == table.cells.end()) return std::nullopt;
    Provenance found{.table = &table, .key = schema->column};
    for (const auto& cell : table.cells) {
        if (cell.column != found.key) continue;
        const std::string value = text_right_of(table, cell);
        if (cell.text == result_marks::unit_key) found.unit = value;
        if (cell.text == result_marks::year_key) found.year = value;
        if (cell.text == result_marks::framework_key) found.framework = value;
        if (cell.text == result_marks::cells_key) add_marks(value, found);
    }
    return found;
}

/// `Phường An Hòa (an-hoa)`: the id.
std::string id_in(const std::string& text) {
    const auto open = text.rfind(" (");
    return open == std::string::npos || !text.ends_with(')') ? text
                                                             : text.substr(open + 2, text.size() - open - 3);
}

/// Earlier versions named themselves in the first row of facts, without hidden columns.
std::optional<Provenance> earlier_provenance(const Table& table) {
    const auto& name = wording::sheet_provenance;
    if (table.name != name.in(Language::vi) && table.name != name.in(Language::en)) return std::nullopt;
    Provenance found;
    for (const auto& cell : table.cells) {
        const auto is_titled = [&](std::string_view vi, std::string_view en) {
            return cell.column == 1 && (cell.text == vi || cell.text == en);
        };
        const std::string value = text_right_of(table, cell);
        if (is_titled("Phần mềm", "Tool") && value.starts_with("cchc ")) found.table = &table;
        if (is_titled("Đơn vị", "Unit")) found.unit = id_in(value);
        if (is_titled("Năm", "Year")) found.year = value;
        if (is_titled("Khung chỉ số", "Framework")) found.framework = value;
    }
    return found.table == nullptr ? std::nullopt : std::optional(found);
}

std::optional<Provenance> provenance_of(const Spreadsheet& book) {
    using Reader = std::optional<Provenance> (*)(const Table&);
    for (const Reader read : {&marked_provenance, &earlier_provenance}) {
        for (const auto& table : book.tables) {
            if (auto found = read(table)) return found;
        }
    }
    return std::nullopt;
}

class Comparison {
  public:
    Comparison(const Spreadsheet& book, const Provenance& provenance)
        : book_(book), provenance_(provenance) {}

    std::vector<std::string> changed(const std::optional<OldRemedyTable>& remedies) const {
        std::vector<std::string> names;
        std::vector<std::string> met;
        for (const auto& table : book_.tables) {
            met.push_back(table.name);
            const bool has_remedies = remedies && remedies->table == &table;
            const auto mark = provenance_.marks.find(table.name);
            const bool is_known = mark != provenance_.marks.end();
            const bool is_same = is_known && are_as(mark->second, table, has_remedies ? &*remedies : nullptr);
            const bool is_empty_and_new = !is_known && table.cells.empty();
            const bool has_formula = has_remedies && remedies->has_formula();
            if ((!is_same && !is_empty_and_new) || has_formula) names.push_back(table.name);
        }
        for (const auto& [name, mark] : provenance_.marks) {
            if (std::find(met.begin(), met.end(), name) == met.end()) names.push_back(name);
        }
        return names;
    }

  private:
    /// A program that computes nothing drops what formulas gave: then they count as standing there.
    bool are_as(const CellMarks& written, const Table& table, const OldRemedyTable* remedies) const {
        std::vector<MarkedCell> cells;
        bool has_uncomputed = false;
        for (const auto& cell : table.cells) {
            const bool is_open = remedies != nullptr && remedies->is_open(cell);
            const bool is_mark = &table == provenance_.table && provenance_.is_hidden(cell);
            if (is_open || is_mark) continue;
            cells.push_back(marked_cell(cell));
            has_uncomputed = has_uncomputed || cell.kind == CellKind::formula;
        }
        const CellMarks now = marks_of(cells);
        return now.all == written.all || (has_uncomputed && now.without_results == written.without_results);
    }

    const Spreadsheet& book_;
    const Provenance& provenance_;
};

std::optional<OldRemedyTable> remedy_table(const Spreadsheet& book) {
    std::optional<OldRemedyTable> by_titles;
    for (const auto& table : book.tables) {
        const auto found = find_remedies(table);
        if (found && found->key != 0) return found;
        if (found && !by_titles) by_titles = found;
    }
    return by_titles;
}

}  // namespace

std::optional<OldBook> read_old_book(const Spreadsheet& book) {
    const auto provenance = provenance_of(book);
    if (!provenance) return std::nullopt;
    const auto remedies = remedy_table(book);
    OldBook old{.unit = provenance->unit, .year = provenance->year, .remedies = {}};
    old.remedies.framework = provenance->framework;
    if (remedies) old.remedies.rows = remedies_in(*remedies);
    old.is_marked = provenance->key != 0;
    if (old.is_marked) old.changed = Comparison(book, *provenance).changed(remedies);
    return old;
}

bool has_notes(std::string_view bytes) {
    try {
        const auto parts = read_zip_directory(bytes);
        return std::any_of(parts.begin(), parts.end(), [](const auto& part) {
            return part.first.find("comments") != std::string::npos ||
                   part.first.find("/comment") != std::string::npos;
        });
    } catch (const Unreadable&) {
        return false;  // then it was not read, and stands
    }
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "form_ward.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <tuple>

#include "check/check_plan.hpp"
#include "check/check_relations.hpp"
#include "check/check_scores.hpp"
#include "check/form_content.hpp"
#include "load/forms/load_form.hpp"
#include "model/assignment.hpp"
#include "report/cards/scorecard_yaml.hpp"
#include "seen_messages.hpp"
#include "sheet/read_spreadsheet.hpp"
#include "workbook/forms/form_book.hpp"

namespace cchc::test {
namespace {

[[noreturn]] void no_such(const std::string& what) {
    throw std::logic_error("the form has no " + what);
}

void sort_cells(Table& table) {
    std::sort(table.cells.begin(), table.cells.end(), [](const TableCell& a, const TableCell& b) {
        return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    });
}

bool holds(const TableRange& range, std::uint32_t row, std::uint32_t column) {
    return row >= range.first_row && row <= range.last_row && column >= range.first_column &&
           column <= range.last_column;
}

std::size_t index_of(const Spreadsheet& spreadsheet, const std::string& name) {
    for (std::size_t i = 0; i < spreadsheet.tables.size(); ++i) {
        if (spreadsheet.tables[i].name == name) return i;
    }
    no_such("sheet " + name);
}

Spreadsheet written(const FormRequest& request, const FormContent& content) {
    const TemporaryFile file;
    if (const auto error = write_form(request, content, file.path()); !error.empty())
        throw std::runtime_error(error);
    const std::string bytes = file.bytes();
    auto reads = read_spreadsheets({bytes});
    if (reads.front().fault != SpreadsheetFault::none) throw std::runtime_error(reads.front().reason);
    return std::move(reads.front().spreadsheet);
}

}  // namespace

std::vector<TableCell>::iterator place_in(Table& table, std::uint32_t row, std::uint32_t column) {
    return std::lower_bound(table.cells.begin(), table.cells.end(), std::pair(row, column),
                            [](const TableCell& cell, const std::pair<std::uint32_t, std::uint32_t>& at) {
                                return std::tie(cell.row, cell.column) < std::tie(at.first, at.second);
                            });
}

TemporaryFile::TemporaryFile() {
    folder_ = (std::filesystem::temp_directory_path() / "cchc-form-XXXXXX").string();
    if (::mkdtemp(folder_.data()) == nullptr) throw std::runtime_error("no temporary folder");
}

TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string TemporaryFile::bytes() const {
    std::ifstream file(path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

OfficerForm::OfficerForm(const FormMaking& making) : officer_(making.officer) {
    meanwhile(making.change);
    const FormRequest request{plan(), framework(), find_officer(plan(), officer_).value(), making.language};
    std::vector<const Scorecard*> cards;
    for (const auto& card : validation_->assessment.scorecards) {
        if (making.is_filled && card.officer->value == officer_) cards.push_back(&card);
    }
    Findings findings;
    const FormContent content = form_content(request, cards, findings);
    if (findings.has_errors()) throw std::logic_error("the ward's card does not fit the form");
    spreadsheet_ = written(request, content);
}

OfficerForm& OfficerForm::meanwhile(const WardChange& change) {
    ward_ = std::make_shared<Ward>();
    if (change) change(*ward_);
    validation_ = &ward_->validate();
    return *this;
}

const Plan& OfficerForm::plan() const {
    return validation_->assessment.plan;
}
const Framework& OfficerForm::framework() const {
    return *validation_->assessment.framework;
}

const Table& OfficerForm::sheet(const std::string& name) const {
    return spreadsheet_.tables[index_of(spreadsheet_, name)];
}
Table& OfficerForm::sheet(const std::string& name) {
    return spreadsheet_.tables[index_of(spreadsheet_, name)];
}

std::uint32_t OfficerForm::column_of(const Table& table, const std::string& key) {
    for (const auto& cell : table.cells) {
        const bool is_mark = key == "item" && cell.text.rfind("cchc/", 0) == 0;
        if (cell.row == 1 && (cell.text == key || is_mark)) return cell.column;
    }
    no_such("column " + key);
}

OfficerForm::Position OfficerForm::position(const At& at) const {
    const Table& in = sheet(at.sheet);
    const auto keys = column_of(in, "item");
    for (const auto& cell : in.cells) {
        if (cell.column == keys && cell.text == at.item) return {cell.row + at.row, column_of(in, at.column)};
    }
    no_such("row " + at.item);
}

OfficerForm& OfficerForm::set(const At& at, const std::string& text, CellKind kind, bool is_formula) {
    const auto [row, column] = position(at);
    erase(at);
    Table& in = sheet(at.sheet);
    in.cells.insert(place_in(in, row, column), {row, column, kind, is_formula, text});
    return *this;
}

OfficerForm& OfficerForm::erase(const At& at) {
    const auto [row, column] = position(at);
    Table& in = sheet(at.sheet);
    const auto found = place_in(in, row, column);
    if (found != in.cells.end() && found->row == row && found->column == column) in.cells.erase(found);
    return *this;
}

const TableCell* OfficerForm::find(const At& at) const {
    const auto [row, column] = position(at);
    return sheet(at.sheet).find(row, column);
}

OfficerForm& OfficerForm::drop_sheet(const std::string& name) {
    std::erase_if(spreadsheet_.tables, [&](const Table& one) { return one.name == name; });
    return *this;
}

OfficerForm& OfficerForm::rename_sheet(const std::string& name, const std::string& to) {
    sheet(name).name = to;
    return *this;
}

OfficerForm& OfficerForm::insert_rows(const At& above, std::uint32_t count) {
    const auto row = position(above).row;
    Table& in = sheet(above.sheet);
    for (auto& cell : in.cells) cell.row += cell.row >= row ? count : 0;
    for (auto& range : in.validations) {
        range.first_row += range.first_row >= row ? count : 0;
        range.last_row += range.last_row >= row ? count : 0;
    }
    return *this;
}

OfficerForm& OfficerForm::copy_row(const At& at) {
    const auto row = position(at).row;
    insert_rows({at.item, at.column, at.row + 1, at.sheet});
    Table& in = sheet(at.sheet);
    std::vector<TableCell> copies;
    for (TableCell cell : in.cells) {
        if (cell.row != row) continue;
        ++cell.row;
        copies.push_back(std::move(cell));
    }
    in.cells.insert(in.cells.end(), copies.begin(), copies.end());
    sort_cells(in);
    for (TableRange range : std::vector(in.validations)) {
        if (row < range.first_row || row > range.last_row) continue;
        range.first_row = range.last_row = row + 1;
        in.validations.push_back(range);
    }
    return *this;
}

OfficerForm& OfficerForm::drop_row(const At& at) {
    const auto row = position(at).row;
    Table& in = sheet(at.sheet);
    std::erase_if(in.cells, [&](const TableCell& cell) { return cell.row == row; });
    for (auto& cell : in.cells) cell.row -= cell.row > row ? 1 : 0;
    std::erase_if(in.validations,
                  [&](const TableRange& range) { return range.first_row == row && range.last_row == row; });
    for (auto& range : in.validations) {
        range.first_row -= range.first_row > row ? 1 : 0;
        range.last_row -= range.last_row >= row ? 1 : 0;
    }
    return *this;
}

OfficerForm& OfficerForm::drop_column(const std::string& name, const std::string& key) {
    Table& in = sheet(name);
    const auto column = column_of(in, key);
    std::erase_if(in.cells, [&](const TableCell& cell) { return cell.column == column; });
    std::erase_if(in.validations, [&](const TableRange& range) { return range.first_column == column; });
    return *this;
}

OfficerForm& OfficerForm::swap_columns(const std::string& name, const std::string& one,
                                       const std::string& other) {
    Table& in = sheet(name);
    const auto a = column_of(in, one);
    const auto b = column_of(in, other);
    const auto moved = [&](std::uint32_t column) { return column == a ? b : column == b ? a : column; };
    for (auto& cell : in.cells) cell.column = moved(cell.column);
    sort_cells(in);
    for (auto& range : in.validations) {
        range.first_column = moved(range.first_column);
        range.last_column = moved(range.last_column);
    }
    return *this;
}

OfficerForm& OfficerForm::paste_over(const At& at) {
    const auto [row, column] = position(at);
    std::erase_if(sheet(at.sheet).validations, [row = row, column = column](const TableRange& range) {
        return holds(range, row, column);
    });
    return *this;
}

OfficerForm& OfficerForm::dates_from_1904() {
    spreadsheet_.dates_from_1904 = true;
    return *this;
}

OfficerForm& OfficerForm::set_identity(const std::string& key, const std::string& value) {
    Table& in = sheet("cchc");
    const auto found = std::find_if(in.cells.begin(), in.cells.end(), [&](const TableCell& cell) {
        return cell.column == 1 && cell.text == key;
    });
    if (found == in.cells.end()) no_such("identity " + key);
    place_in(in, found->row, 2)->text = value;
    return *this;
}

OfficerForm& OfficerForm::drop_identity(const std::string& key) {
    Table& in = sheet("cchc");
    std::vector<std::uint32_t> rows;
    for (const auto& cell : in.cells) {
        if (cell.column == 1 && cell.text == key) rows.push_back(cell.row);
    }
    if (rows.empty()) no_such("identity " + key);
    std::erase_if(in.cells, [&](const TableCell& cell) {
        return std::find(rows.begin(), rows.end(), cell.row) != rows.end();
    });
    return *this;
}

LoadedForm OfficerForm::load() const {
    Source source{.path = "scores/form.xlsx", .name = "scores/form.xlsx"};
    for (const auto& one : spreadsheet_.tables) source.sheets.push_back(one.name);
    LoadedForm loaded;
    loaded.card =
        load_form({sources_->add(std::move(source)), spreadsheet_, plan(), framework()}, loaded.findings);
    loaded.findings.sort();
    return loaded;
}

std::string OfficerForm::found() const {
    return brief_cells(load().findings);
}

std::string OfficerForm::said() const {
    const std::string yaml = scorecard_yaml(load().card);
    return yaml.substr(yaml.find("scores:"));
}

std::string OfficerForm::checked() const {
    LoadedForm loaded = load();
    Assessment assessment = validation_->assessment;
    std::erase_if(assessment.scorecards,
                  [&](const Scorecard& card) { return card.officer->value == loaded.card.officer->value; });
    assessment.scorecards.push_back(std::move(loaded.card));
    const Answers answers = collect_answers(assessment);
    check_filing(assessment, answers, loaded.findings);
    check_scores(assessment, answers, loaded.findings);
    check_justifications(assessment, answers, loaded.findings);
    check_forms(assessment, answers, loaded.findings);
    check_relations(assessment, answers, loaded.findings);
    loaded.findings.sort();
    return brief_cells(loaded.findings);
}

std::string brief_place(const Place& place) {
    if (place.source == nullptr) return "nowhere";
    if (!place.in_sheet())
        return place.source->name + (place.line > 0 ? ":" + std::to_string(place.line) : "");
    return place.source->sheets.at(static_cast<std::size_t>(place.sheet)) + "!" + cell_name(place);
}

std::string brief_cells(const Findings& findings) {
    see(findings);
    std::string lines;
    for (const auto& finding : findings.all()) {
        lines += std::string(finding.kind().id) + " " + brief_place(finding.place);
        if (!finding.officer.empty()) lines += " " + finding.officer;
        if (!finding.item.empty()) lines += " " + finding.item;
        if (!finding.stakes.empty()) lines += " " + finding.points().value().decimal_text();
        for (const auto& related : finding.related) lines += " +" + brief_place(related);
        lines += "\n";
    }
    return lines;
}

}  // namespace cchc::test

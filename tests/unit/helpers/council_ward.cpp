// SPDX-License-Identifier: MIT
#include "council_ward.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "check/rounds/check_appraisal.hpp"
#include "check/rounds/check_rounds.hpp"
#include "load/forms/council/load_council_form.hpp"
#include "score/score.hpp"
#include "seen_messages.hpp"
#include "workbook/council/council_book.hpp"

namespace cchc::test {
namespace {

const std::string sheet_mark = "cchc/council";

void put(Table& table, const TableCell& cell) {
    const auto at = place_in(table, cell.row, cell.column);
    const bool is_there = at != table.cells.end() && at->row == cell.row && at->column == cell.column;
    if (is_there && cell.text.empty()) {
        table.cells.erase(at);
    } else if (is_there) {
        *at = cell;
    } else if (!cell.text.empty()) {
        table.cells.insert(at, cell);
    }
}

void check_all(const Assessment& assessment, Findings& findings) {
    const Answers answers = collect_answers(assessment);
    check_appraisal(assessment, answers, findings);
    check_rounds({assessment, answers, {}}, findings);
}

/// The table of decisions of a spreadsheet, const or not.
template <typename Sheets>
auto& table_in(Sheets& spreadsheet) {
    for (auto& one : spreadsheet.tables) {
        if (!one.cells.empty() && one.cells.front().text == sheet_mark) return one;
    }
    throw std::logic_error("the form has no table");
}

}  // namespace

CouncilForm::CouncilForm(const WardChange& change, Language language) {
    meanwhile(change);
    auto reads = read_spreadsheets({bytes(*validation_, language)});
    if (reads.front().fault != SpreadsheetFault::none) throw std::runtime_error(reads.front().reason);
    spreadsheet_ = std::move(reads.front().spreadsheet);
    set("cchc/meeting", "lead", "Hội đồng").set("cchc/meeting", "evidence", "20/11/2024");
}

std::string CouncilForm::bytes(const Validation& validation, Language language) {
    const TemporaryFile file;
    const auto results = score_draft(validation);
    const auto error = write_council_form(
        {validation, results.value(), next_round(validation.assessment), language}, file.path());
    if (!error.empty()) throw std::runtime_error(error);
    return file.bytes();
}

CouncilForm& CouncilForm::meanwhile(const WardChange& change) {
    ward_ = std::make_shared<Ward>();
    if (change) change(*ward_);
    validation_ = &ward_->validate();
    return *this;
}

Table& CouncilForm::table() {
    return table_in(spreadsheet_);
}
const Table& CouncilForm::table() const {
    return table_in(spreadsheet_);
}

std::uint32_t CouncilForm::row_of(const std::string& key) const {
    for (const auto& cell : table().cells) {
        if (cell.column == 1 && cell.text == key) return cell.row;
    }
    throw std::logic_error("the form has no row " + key);
}

std::uint32_t CouncilForm::column_of(const std::string& key) const {
    for (const auto& cell : table().cells) {
        if (cell.row == 1 && cell.text == (key == "item" ? sheet_mark : key)) return cell.column;
    }
    throw std::logic_error("the form has no column " + key);
}

CouncilForm& CouncilForm::set(const std::string& row, const std::string& column, const std::string& text,
                              CellKind kind) {
    put(table(), {row_of(row), column_of(column), kind, false, text});
    return *this;
}

CouncilForm& CouncilForm::correct(const std::string& item, const std::string& field, const std::string& text,
                                  CellKind kind) {
    for (auto& one : spreadsheet_.tables) {
        if (one.cells.empty() || one.cells.front().text != "cchc/corrections") continue;
        std::uint32_t row = 0;
        std::uint32_t answer = 0;
        for (const auto& cell : one.cells) {
            if (cell.row == 1 && cell.text == "answer") answer = cell.column;
            const TableCell* code = one.find(cell.row, 1);
            if (cell.column == 2 && cell.text == field && code != nullptr && code->text == item)
                row = cell.row;
        }
        if (row == 0 || answer == 0) throw std::logic_error("nothing of " + item + " can be corrected");
        put(one, {row, answer, kind, false, text});
        return *this;
    }
    throw std::logic_error("the form has no sheet of corrections");
}

const TableCell* CouncilForm::find(const std::string& row, const std::string& column) const {
    return table().find(row_of(row), column_of(column));
}

CouncilForm& CouncilForm::set_hidden(const std::string& key, std::uint32_t column, const std::string& text) {
    Table& hidden = spreadsheet_.tables.back();
    for (const auto& cell : hidden.cells) {
        if (cell.column != 1 || cell.text != key) continue;
        put(hidden, {cell.row, column, CellKind::text, false, text});
        return *this;
    }
    throw std::logic_error("the hidden sheet has no " + key);
}

CouncilForm& CouncilForm::paste_over(const std::string& row, const std::string& column) {
    const auto at = std::pair(row_of(row), column_of(column));
    std::vector<TableRange> kept;
    for (const TableRange& range : table().validations) {
        const bool holds = at.first >= range.first_row && at.first <= range.last_row &&
                           at.second >= range.first_column && at.second <= range.last_column;
        // Of one column: the cells above and below keep theirs.
        if (!holds || at.first > range.first_row) {
            kept.push_back(range);
            if (holds) kept.back().last_row = at.first - 1;
        }
        if (holds && at.first < range.last_row) {
            kept.push_back(range);
            kept.back().first_row = at.first + 1;
        }
    }
    table().validations = std::move(kept);
    return *this;
}

std::optional<Appraisal> CouncilForm::load(Findings& findings) const {
    Source source{.path = "appraisal/form.xlsx", .name = "appraisal/form.xlsx"};
    for (const auto& one : spreadsheet_.tables) source.sheets.push_back(one.name);
    const Assessment& ward = validation_->assessment;
    return load_council_form({sources_->add(std::move(source)), spreadsheet_, ward.plan, *ward.framework},
                             findings);
}

std::string CouncilForm::found() const {
    Findings findings;
    static_cast<void>(load(findings));
    findings.sort();
    return brief_cells(findings);
}

Assessment CouncilForm::assessed(Findings& findings) const {
    Assessment assessment = validation_->assessment;
    if (auto appraisal = load(findings)) assessment.appraisals.push_back(std::move(*appraisal));
    std::stable_sort(assessment.appraisals.begin(), assessment.appraisals.end(),
                     [](const Appraisal& a, const Appraisal& b) { return a.round.value < b.round.value; });
    return assessment;
}

std::string CouncilForm::checked() const {
    Findings findings;
    const Assessment assessment = assessed(findings);
    check_all(assessment, findings);
    findings.sort();
    return brief_cells(findings);
}

std::string CouncilForm::words(Language language) const {
    Findings findings;
    const Assessment assessment = assessed(findings);
    check_all(assessment, findings);
    see(findings);
    if (findings.all().size() != 1) return std::to_string(findings.all().size()) + " findings";
    return findings.all().front().text(language) + "; " + findings.all().front().help(language);
}

std::string CouncilForm::points(const std::string& code) const {
    Findings findings;
    const Assessment assessment = assessed(findings);
    const Answers answers = collect_answers(assessment);
    const LeafAnswer* answer = answers.find(assessment.framework->find(code).value());
    if (answer->standing.is_not_applicable) return "-";
    return answer->standing.points == nullptr ? "" : answer->standing.points->value.fraction_text();
}

}  // namespace cchc::test

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
#include "check/rounds/decisions_to_reply.hpp"
#include "load/forms/load_form.hpp"
#include "model/assignment.hpp"
#include "report/cards/scorecard_yaml.hpp"
#include "seen_messages.hpp"
#include "sheet/read_spreadsheet.hpp"
#include "task/carry/carry_answers.hpp"
#include "workbook/forms/form_book.hpp"

namespace cchc::test {
namespace {

[[noreturn]] void no_such(const std::string& what) {
    throw std::logic_error("the form has no " + what);
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
    const FormRequest request = next_form(validation_->assessment, validation_->answers,
                                          find_officer(plan(), officer_).value(), making.language);
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

Source OfficerForm::source() const {
    Source source{.path = "scores/form.xlsx", .name = "scores/form.xlsx"};
    for (const auto& one : spreadsheet_.tables) source.sheets.push_back(one.name);
    return source;
}

std::string OfficerForm::carried() const {
    const CarryInput input{plan(), framework()};
    const auto card = carry_form({sources_->add(source()), spreadsheet_, true}, input);
    if (!card) return "no form";
    const CarriedAnswers answers = carry_answers({*card}, input, Language::en);
    std::string text;
    for (const auto& line : answers.lines) {
        constexpr const char* states[] = {"carried", "unconfirmed", "lost"};
        text += line.item + " " + line.officer + " " + states[static_cast<std::size_t>(line.state)];
        text += line.why.empty() ? "\n" : ": " + line.why + "\n";
    }
    for (const auto& [officer, items] : answers.by_officer) {
        Scorecard made;
        for (const auto& [item, score] : items) made.scores.push_back(*score);
        const std::string yaml = scorecard_yaml(made);
        text += yaml.substr(yaml.find("scores:"));
    }
    return text;
}

LoadedForm OfficerForm::load() const {
    LoadedForm loaded;
    loaded.card = load_form({sources_->add(source()), spreadsheet_, plan(), framework()}, loaded.findings);
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

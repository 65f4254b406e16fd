// SPDX-License-Identifier: MIT
#include "diag/finding.hpp"
#include "model/book/result_marks.hpp"
#include "score/names.hpp"
#include "workbook/columns.hpp"
#include "workbook/heading.hpp"
#include "workbook/results/cell_marks.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

enum class Column : std::uint16_t { what, value };

constexpr auto columns = enum_table<ColumnRow<Column>>({
    {Column::what, {"Nội dung", "What"}, 44},
    {Column::value, {"Giá trị", "Value"}, 72},
});

struct Fact {
    std::string name;
    std::string value;
};

std::vector<Fact> framework_facts(const Book& book) {
    const Framework& framework = book.framework();
    std::vector<Fact> facts{
        {book.say("Khung chỉ số", "Framework"), framework.id},
        {book.say("Tên khung", "Title"), framework.title},
        {book.say("Tính pháp lý của khung", "Standing"), book.say(wording::standing(framework.standing))}};
    for (const auto& source : framework.legal_sources)
        facts.push_back({book.say("Căn cứ", "Legal basis"), source});
    facts.push_back(
        {book.say("Mã băm của khung (mã, điểm tối đa, cách chấm)", "Fingerprint (codes, maxima, rules)"),
         fingerprint(framework)});
    const std::string places =
        std::to_string(framework.decimals) + book.say(" chữ số thập phân", " decimals");
    facts.push_back({book.say("Làm tròn điểm", "Rounding of points"),
                     places + ", " + book.say(wording::rounding(framework.rounding)) + ", " +
                         book.say(wording::round_at(framework.round_at))});
    facts.push_back({book.say("Làm tròn Chỉ số", "Rounding of the index"),
                     std::to_string(framework.index_decimals) + book.say(" chữ số thập phân", " decimals") +
                         ", " + book.say(wording::rounding(framework.rounding))});
    return facts;
}

std::vector<Fact> facts_of(const Book& book) {
    const Plan& plan = book.plan();
    const Results& results = book.results;
    const auto count = [&](Severity severity) {
        return std::to_string(book.validation.findings.count(severity));
    };
    const EvidenceMode mode = book.validation.evidence.mode;
    std::vector<Fact> facts{
        {book.say("Phần mềm", "Tool"), book.tool},
        {book.say("Đơn vị", "Unit"), plan.unit.name + " (" + plan.unit.id + ")"},
        {book.say("Năm", "Year"), std::to_string(plan.year)},
        {book.say(wording::stage), book.say(names::stage[results.stage].words)},
        {book.say("Bản nháp", "Draft"), results.is_draft ? book.say("có", "yes") : book.say("không", "no")},
        {book.say("Lỗi", "Errors"), count(Severity::error)},
        {book.say("Cảnh báo", "Warnings"), count(Severity::warning)},
        {book.say("Kiểm tra tài liệu kiểm chứng", "Evidence"),
         mode == EvidenceMode::full   ? book.say("mở và băm từng tệp", "opened and hashed")
         : mode == EvidenceMode::name ? book.say("chỉ theo tên tệp", "by name only")
                                      : book.say("không kiểm tra", "not looked at")},
        {book.say("Chỉ số trước khi làm tròn", "Index before rounding"),
         results.total.index_exact->value.fraction_text()}};
    for (auto& fact : framework_facts(book)) facts.push_back(std::move(fact));
    return facts;
}

/// For the next run, in two hidden columns: whose workbook it is, and what its cells hold as written.
void write_marks(const Book& book, Sheet& sheet) {
    std::vector<std::pair<std::string_view, std::string>> marks{
        {result_marks::schema_key, std::string(result_marks::schema)},
        {result_marks::unit_key, book.plan().unit.id},
        {result_marks::year_key, std::to_string(book.plan().year)},
        {result_marks::framework_key, book.framework().id}};
    for (std::size_t i = 0; i < book.file.sheets(); ++i) {
        const Sheet& one = book.file.sheet(i);
        const CellMarks cells = marks_of(one);
        marks.emplace_back(result_marks::cells_key,
                           cells.all + " " + cells.without_results + " " + one.name());
    }
    const Style mark{.is_input = true};  // no mark is of itself
    constexpr auto key = static_cast<std::uint16_t>(columns.size());
    std::uint32_t row = header_row(book);
    for (const auto& [name, value] : marks) {
        sheet.text({row, key}, name, mark);
        sheet.text({row++, key + 1}, value, mark);
    }
    sheet.hide_columns(key, key + 1);
}

}  // namespace

void add_provenance_sheet(const Book& book) {
    Sheet& sheet = book.file.add_sheet(book.say(wording::sheet_provenance), tab_color(book));
    write_head(book, sheet,
               {.title = book.say("Nguồn gốc số liệu", "Provenance"),
                .widths = widths_of(columns),
                .fixed_columns = 0});
    std::uint32_t row = header_row(book);
    write_titles(book, sheet, row++, titles_of(columns));
    for (const auto& fact : facts_of(book)) {
        sheet.text(cell_at(row, Column::what), fact.name, text_cell());
        sheet.text(cell_at(row++, Column::value), fact.value, text_cell());
    }
    ++row;
    write_titles(sheet, row++, {book.say("Tệp đầu vào", "Input"), "SHA-256"});
    for (const Source* source : book.assessment().sources) {
        sheet.text(cell_at(row, Column::what), source->name, text_cell());
        sheet.text(cell_at(row++, Column::value), digest_of(*source), text_cell());
    }
    write_signatures(book, sheet, row);
    write_marks(book, sheet);
}

}  // namespace cchc

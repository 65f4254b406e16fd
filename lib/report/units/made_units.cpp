// SPDX-License-Identifier: MIT
#include "report/units/made_units.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/names.hpp"
#include "report/findings/findings_text.hpp"
#include "report/json_writer.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

constexpr auto ends = enum_table<Worded<UnitEnd>>({
    {UnitEnd::made, "made", {"xong", "done"}},
    {UnitEnd::has_errors, "has-errors", {"không có kết quả vì còn lỗi", "nothing, as there are errors"}},
    {UnitEnd::not_held, "not-held", {"không tổ chức điều tra", "holds no survey"}},
    {UnitEnd::no_responses, "no-responses", {"chưa nêu tệp trả lời nào", "names no responses yet"}},
    {UnitEnd::no_questionnaire, "no-questionnaire", {"không nêu phiếu điều tra", "names no questionnaire"}},
    {UnitEnd::nothing_counted,
     "nothing-counted",
     {"không có điểm nào được tính", "nothing, as no points are counted"}},
    {UnitEnd::unknown_item,
     "unknown-item",
     {"khung chỉ số không có mục này", "its framework has no such item"}},
    {UnitEnd::unknown_officer,
     "unknown-officer",
     {"kế hoạch không có công chức này", "its plan has no such officer"}},
    {UnitEnd::items_refused,
     "items-refused",
     {"không giả định được các điểm đã nêu", "its items cannot have these points"}},
    {UnitEnd::not_written, "not-written", {"không ghi được tệp", "its files could not be written"}},
    {UnitEnd::duplicate,
     "duplicate",
     {"không có kết quả vì trùng đơn vị", "nothing, as the unit stands twice"}},
});

/// `phuong-an-duong 2024`; of a plan that cannot be read its path.
std::string short_name(const MadeUnit& unit) {
    if (unit.id.empty()) return unit.plan;
    return unit.id + (unit.year == 0 ? "" : " " + std::to_string(unit.year));
}

/// Its product or why there is none, and the number of its findings.
std::string outcome_of(const MadeUnit& unit, Language language) {
    const bool is_made = unit.end == UnitEnd::made && !unit.product.empty();
    const std::string outcome(is_made ? trimmed(unit.product) : ends[unit.end].words.in(language));
    const Summary& found = unit.summary;
    if (found.errors + found.warnings + found.accepted == 0) return outcome;
    return outcome + "; " + std::string(trimmed(summary_text(found, {.language = language})));
}

std::size_t count_made(const std::vector<MadeUnit>& units) {
    return static_cast<std::size_t>(std::count_if(
        units.begin(), units.end(), [](const MadeUnit& unit) { return unit.end == UnitEnd::made; }));
}

std::string total_line(const std::vector<MadeUnit>& units, const MadeTotal& total, const TextStyle& style) {
    constexpr Bilingual one{"{} đơn vị", "{} unit"};
    constexpr Bilingual many{"{} đơn vị", "{} units"};
    return labels::counted(units.size(), one, many, style.language) + ", " +
           filled(total.made.in(style.language), std::to_string(count_made(units))) + "; " + total.more +
           (total.more.empty() ? "" : "; ") + summary_text(total.summary, style);
}

}  // namespace

std::string made_lines(const std::vector<MadeUnit>& units, const MadeTotal& total, const TextStyle& style) {
    std::string out;
    for (const auto& unit : units) {
        out +=
            hanging("", printable(short_name(unit) + ": " + outcome_of(unit, style.language)), style.width);
    }
    return out + total_line(units, total, style);
}

std::string made_sections(const std::vector<MadeUnit>& units, const MadeTotal& total,
                          const TextStyle& style) {
    std::string out;
    for (const auto& unit : units) {
        const std::string heading =
            unit.name.empty() ? short_name(unit) : unit.name + " (" + short_name(unit) + ")";
        for (const auto& line : wrapped(printable(heading), style.width))
            out += colored(style, Color::strong, line) + "\n";
        out += unit.end == UnitEnd::made ? unit.product
                                         : hanging("", outcome_of(unit, style.language), style.width);
        out += '\n';
    }
    return out + total_line(units, total, style);
}

std::string made_json(const std::vector<MadeUnit>& units, const Summary& summary) {
    JsonWriter json;
    const auto write_counts = [&](const Summary& counts) {
        json.field("errors", counts.errors);
        json.field("warnings", counts.warnings);
        json.field("accepted", counts.accepted);
    };
    json.begin_object();
    json.field("schema", "cchc/many/1");
    json.key("units");
    json.begin_array();
    for (const auto& unit : units) {
        json.begin_object();
        json.field("plan", unit.plan);
        json.text_or_null("unit", unit.id);
        json.text_or_null("name", unit.name);
        json.field("year", unit.year);
        json.field("state", ends.name(unit.end));
        write_counts(unit.summary);
        json.key("document");
        unit.product.empty() ? json.null() : json.document(unit.product);
        json.end_object();
    }
    json.end_array();
    json.key("summary");
    json.begin_object();
    json.field("units", units.size());
    json.field("made", count_made(units));
    write_counts(summary);
    json.end_object();
    json.end_object();
    return json.text();
}

}  // namespace cchc

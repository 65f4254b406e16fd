// SPDX-License-Identifier: MIT
#include "report/units/units_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/findings/findings_text.hpp"
#include "report/json_writer.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

struct StateWords {
    UnitState state;
    std::string_view name;  ///< in JSON
    Bilingual words;        ///< behind its index, or in its place
};

constexpr StateWords states[] = {
    {UnitState::totalled, "totalled", {"đã tổng hợp", "totalled"}},
    {UnitState::draft, "draft", {"bản nháp", "draft"}},
    {UnitState::has_errors, "has-errors", {"chưa tổng hợp: còn lỗi", "not totalled: errors"}},
    {UnitState::has_warnings, "has-warnings", {"chưa tổng hợp: còn cảnh báo", "not totalled: warnings"}},
    {UnitState::stage_not_reached,
     "stage-not-reached",
     {"chưa tổng hợp: chưa đến giai đoạn đã chọn", "not totalled: the stage is not reached"}},
    {UnitState::nothing_counted,
     "nothing-counted",
     {"chưa tổng hợp: không có điểm nào được tính", "not totalled: nothing is counted"}},
    {UnitState::not_placed,
     "not-placed",
     {"chưa tổng hợp: tệp kết quả sẽ nằm trong thư mục đầu vào",
      "not totalled: its files would go among the inputs"}},
    {UnitState::not_written, "not-written", {"không ghi được tệp", "its files could not be written"}},
    {UnitState::duplicate,
     "duplicate",
     {"chưa tổng hợp: trùng đơn vị", "not totalled: the unit stands twice"}},
};

const StateWords& words_of(UnitState state) {
    return *std::find_if(std::begin(states), std::end(states),
                         [&](const StateWords& one) { return one.state == state; });
}

bool is_totalled(const UnitLine& unit) {
    return unit.state == UnitState::totalled;
}

std::string outcome_of(const UnitLine& unit, Language language) {
    std::string index = unit.index;
    if (language == Language::vi) std::replace(index.begin(), index.end(), '.', ',');
    if (!unit.grade.empty()) index += " (" + unit.grade + ")";
    const std::string words(words_of(unit.state).words.in(language));
    if (index.empty()) return words;
    constexpr Bilingual provisional{", tạm tính", ", provisional"};
    if (unit.stage != Stage::final) index += provisional.in(language);
    return is_totalled(unit) ? index : index + ", " + words;
}

std::string counted(std::size_t count, Bilingual one, Bilingual many, Language language) {
    return std::to_string(count) + std::string((count == 1 ? one : many).in(language));
}

std::string unit_line(const UnitLine& unit, const std::string& outcome, const TextStyle& style) {
    const std::string who =
        unit.id.empty() ? unit.plan : unit.id + (unit.year == 0 ? "" : " " + std::to_string(unit.year));
    const std::string counts = summary_text(unit.summary, {.language = style.language});
    return hanging("", printable(who) + ": " + printable(outcome) + std::string(trimmed(counts)),
                   style.width);
}

std::string units_counted(std::size_t count, Language language) {
    return counted(count, {" đơn vị", " unit"}, {" đơn vị", " units"}, language);
}

std::string all_line(const std::vector<UnitLine>& units, const Summary& all, const TextStyle& style) {
    const Language language = style.language;
    const auto totalled = static_cast<std::size_t>(std::count_if(units.begin(), units.end(), is_totalled));
    return units_counted(units.size(), language) + ", " +
           counted(totalled, {" đã tổng hợp", " totalled"}, {" đã tổng hợp", " totalled"}, language) + "; " +
           summary_text(all, style);
}

}  // namespace

std::string checked_units_text(const std::vector<UnitLine>& units, const TextStyle& style) {
    std::string out;
    for (const auto& unit : units) out += unit_line(unit, {}, style);
    return out + units_counted(units.size(), style.language) + "; ";
}

std::string units_text(const std::vector<UnitLine>& units, const Summary& all, const TextStyle& style) {
    std::string out;
    for (const auto& unit : units) out += unit_line(unit, outcome_of(unit, style.language) + "; ", style);
    return out + all_line(units, all, style);
}

std::string units_json(const std::vector<UnitLine>& units, const Summary& all) {
    JsonWriter json;
    const auto write_counts = [&](const Summary& summary) {
        json.field("errors", summary.errors);
        json.field("warnings", summary.warnings);
        json.field("accepted", summary.accepted);
        json.field("scored", summary.scored);
        json.field("items", summary.items);
        json.field("points_at_stake", summary.points_at_stake.value());
    };
    json.begin_object();
    json.field("schema", "cchc/units/1");
    json.key("units");
    json.begin_array();
    for (const auto& unit : units) {
        json.begin_object();
        json.field("plan", unit.plan);
        json.text_or_null("unit", unit.id);
        json.text_or_null("name", unit.name);
        json.field("year", unit.year);
        json.field("state", words_of(unit.state).name);
        json.text_or_null("stage", unit.index.empty() ? std::string_view() : name_of(unit.stage));
        json.text_or_null("index", unit.index);
        json.text_or_null("grade", unit.grade);
        write_counts(unit.summary);
        json.end_object();
    }
    json.end_array();
    json.key("summary");
    json.begin_object();
    json.field("units", units.size());
    json.field("totalled", static_cast<std::size_t>(std::count_if(units.begin(), units.end(), is_totalled)));
    write_counts(all);
    json.end_object();
    json.end_object();
    return json.text();
}

}  // namespace cchc

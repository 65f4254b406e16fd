// SPDX-License-Identifier: MIT
#include "score/status/status_words.hpp"

#include "base/enum_table.hpp"
#include "base/filled.hpp"
#include "diag/finding.hpp"
#include "model/names.hpp"
#include "model/wording.hpp"

namespace cchc::status_words {
namespace {

constexpr auto filings = enum_table<Worded<Filing>>({
    {Filing::filed, "filed", {"đã nộp", "filed"}},
    {Filing::undated, "undated", {"đã nộp, không ghi ngày", "filed, no date"}},
    {Filing::late, "late", {"muộn", "late"}},
    {Filing::too_late, "too-late", {"quá hạn tiếp nhận", "too late"}},
    {Filing::unread, "unread", {"tệp phiếu có lỗi", "file cannot be taken"}},
    {Filing::blank, "blank", {"biểu mẫu chưa điền", "form not filled in"}},
    {Filing::missing, "missing", {"chưa nộp", "not filed"}},
    {Filing::nothing_due, "nothing-due", {"không phải nộp", "nothing due"}},
});

constexpr auto phases = enum_table<Worded<SurveyPhase>>({
    {SurveyPhase::not_held, "not-held", {"không tổ chức", "not held"}},
    {SurveyPhase::out, "out", {"chưa có kết quả", "no results yet"}},
    {SurveyPhase::in, "in", {"đã có kết quả", "results are in"}},
});

constexpr auto dates = enum_table<Worded<DateStatus::Of>>({
    {DateStatus::Of::scores, "scores", {"Hạn nộp phiếu tự chấm", "Score cards due"}},
    {DateStatus::Of::replies, "replies", {"Hạn giải trình bổ sung", "Replies due"}},
    {DateStatus::Of::round, "round", {"Hạn thẩm định vòng {}", "Appraisal round {} due"}},
});

std::string counted(std::size_t count, Bilingual one, Bilingual many, Language language) {
    return filled((count == 1 ? one : many).in(language), std::to_string(count));
}

std::string in_days(int days, Language language) {
    constexpr Bilingual one{"{} ngày", "{} day"};
    constexpr Bilingual many{"{} ngày", "{} days"};
    return counted(static_cast<std::size_t>(days < 0 ? -days : days), one, many, language);
}

void append(std::string& line, const std::string& part) {
    if (part.empty()) return;
    line += (line.empty() ? "" : ", ") + part;
}

}  // namespace

std::string heading(const UnitStatus& status, Language language) {
    constexpr Bilingual of_year{"Tình hình nộp phiếu năm {} - {}", "Status {} - {}"};
    constexpr Bilingual of_unknown{"Tình hình nộp phiếu", "Status"};
    if (status.year == 0) return std::string(of_unknown.in(language));
    return filled(of_year.in(language), {std::to_string(status.year), status.name});
}

std::string_view name_of(Filing filing) {
    return filings[filing].name;
}
std::string_view name_of(SurveyPhase phase) {
    return phases[phase].name;
}
std::string_view name_of(DateStatus::Of of) {
    return dates[of].name;
}

std::string filing(const OfficerStatus& officer, Language language) {
    constexpr Bilingual late_by{"muộn {}", "{} late"};
    constexpr Bilingual past{"quá hạn {}", "{} past due"};
    std::string text;
    if (officer.submitted) text = localized(*officer.submitted, language);
    if (officer.filing != Filing::filed && officer.filing != Filing::late)
        append(text, std::string(filings[officer.filing].words.in(language)));
    if (officer.days_late) {
        const Bilingual words = is_outstanding(officer.filing) ? past : late_by;
        append(text, filled(words.in(language), in_days(*officer.days_late, language)));
    }
    return text;
}

std::string filing_word(const OfficerStatus& officer, Language language) {
    constexpr Bilingual late{"nộp muộn", "filed late"};
    if (officer.filing == Filing::late) return std::string(late.in(language));
    return std::string(filings[officer.filing].words.in(language));
}

std::string date_name(const DateStatus& date, Language language) {
    return filled(dates[date.of].words.in(language), std::to_string(date.round));
}

std::string days_left(const DateStatus& date, Language language) {
    constexpr Bilingual left{"còn {}", "{} left"};
    constexpr Bilingual past{"đã qua {}", "{} ago"};
    constexpr Bilingual is_today{"hôm nay", "today"};
    if (!date.days_left) return {};
    if (*date.days_left == 0) return std::string(is_today.in(language));
    return filled((*date.days_left > 0 ? left : past).in(language), in_days(*date.days_left, language));
}

std::string date_text(const DateStatus& date, Language language) {
    constexpr Bilingual refused{"sau hạn không nhận", "nothing is taken after it"};
    std::string more = days_left(date, language);
    if (date.refuse) more += (more.empty() ? "" : "; ") + std::string(refused.in(language));
    return localized(date.date, language) + (more.empty() ? "" : " (" + more + ")");
}

std::string survey(const UnitStatus& status, Language language) {
    constexpr Bilingual one_response{"{} phiếu", "{} response"};
    constexpr Bilingual responses{"{} phiếu", "{} responses"};
    constexpr Bilingual one_item{"{} mục do cấp trên chuyển điểm", "points of {} item handed over"};
    constexpr Bilingual items{"{} mục do cấp trên chuyển điểm", "points of {} items handed over"};
    const SurveyStatus& survey = status.survey;
    std::string text(phases[survey.state].words.in(language));
    if (survey.received > 0) append(text, counted(survey.received, one_response, responses, language));
    if (survey.handed_over > 0) append(text, counted(survey.handed_over, one_item, items, language));
    append(text, found(survey.found, language));
    return text;
}

std::string council(const UnitStatus& status, Language language) {
    constexpr Bilingual none{"chưa có vòng nào", "no round yet"};
    constexpr Bilingual round{"vòng {} ({})", "round {} ({})"};
    constexpr Bilingual one{"{} mục", "{} item"};
    constexpr Bilingual many{"{} mục", "{} items"};
    std::string text;
    for (const auto& one_round : status.rounds) {
        std::string more = counted(one_round.decisions, one, many, language);
        if (one_round.date) append(more, localized(*one_round.date, language));
        append(text, filled(round.in(language), {std::to_string(one_round.round), more}));
    }
    if (text.empty()) text = none.in(language);
    append(text, found(status.of_council, language));
    return text;
}

std::string found(const FoundSum& found, Language language) {
    constexpr Bilingual one_error{"{} lỗi", "{} error"};
    constexpr Bilingual errors{"{} lỗi", "{} errors"};
    constexpr Bilingual one_warning{"{} cảnh báo", "{} warning"};
    constexpr Bilingual warnings{"{} cảnh báo", "{} warnings"};
    constexpr Bilingual accepted{"{} vấn đề được chấp nhận", "{} accepted"};
    std::string text;
    if (found.errors > 0) append(text, counted(found.errors, one_error, errors, language));
    if (found.warnings > 0) append(text, counted(found.warnings, one_warning, warnings, language));
    if (found.accepted > 0) append(text, counted(found.accepted, accepted, accepted, language));
    return text;
}

std::string points(const UnitStatus& status, const Points& points, Language language) {
    return wording::number(points.value(), status.decimals, status.rounding, language);
}

std::string filed_of(const UnitStatus& status, Language language) {
    constexpr Bilingual all{"{}/{} đã nộp", "{} of {} filed"};
    constexpr Bilingual one_late{"{} chậm", "{} late"};
    const std::size_t officers = status.officers.size();
    std::string text = filled(
        all.in(language), {std::to_string(officers - status.count_outstanding()), std::to_string(officers)});
    if (const std::size_t late = status.count_late(); late > 0)
        append(text, filled(one_late.in(language), std::to_string(late)));
    return text;
}

std::string total(const UnitStatus& status, Language language) {
    constexpr Bilingual scored{"{}/{} mục đã chấm", "{} of {} items scored"};
    constexpr Bilingual at_stake{"{} điểm có thể mất", "{} points at stake"};
    std::string text =
        filled(scored.in(language), {std::to_string(status.scored), std::to_string(status.items)});
    append(text, found(status.found, language));
    if (!status.found.at_stake.is_zero())
        append(text, filled(at_stake.in(language), points(status, status.found.at_stake, language)));
    return text;
}

}  // namespace cchc::status_words

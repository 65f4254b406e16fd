// SPDX-License-Identifier: MIT
#include "report/plans/init_report.hpp"

#include "diag/finding.hpp"
#include "model/names.hpp"
#include "report/json_writer.hpp"

namespace cchc {
namespace {

using Change = CarriedChange;

constexpr auto kinds = enum_table<Worded<Change::Kind>>({
    {Change::Kind::added, "added", {"thêm", "added"}},
    {Change::Kind::removed, "removed", {"bỏ", "removed"}},
    {Change::Kind::changed, "changed", {"đổi", "changed"}},
});
constexpr auto scorers = enum_table<Worded<Change::By>>({
    {Change::By::officer, "officer", {"chưa giao", "nobody"}},
    {Change::By::survey, "survey", {"điều tra XHH", "the survey"}},
    {Change::By::superior, "superior", {"cấp trên chấm", "the level above"}},
});
constexpr auto parts = enum_table<Worded<Change::Part>>({
    {Change::Part::title, "title", {"tên", "title"}},
    {Change::Part::max, "max", {"điểm tối đa", "most points"}},
    {Change::Part::rule, "rule", {"cách chấm", "rule"}},
    {Change::Part::scorer, "scored_by", {"nơi chấm", "who scores it"}},
    {Change::Part::evidence, "evidence", {"yêu cầu tài liệu", "evidence asked for"}},
    {Change::Part::not_applicable, "not_applicable", {"quy định không phát sinh", "when not applicable"}},
});

constexpr Bilingual plan_line{"{}: kế hoạch", "{}: the plan"};
constexpr Bilingual folders_line{"{}: thư mục trống", "{}: empty folders"};
constexpr Bilingual confirm_line{
    "Cần xem lại và xác nhận trong plan.yaml (cchc validate báo cho đến khi xong): {}",
    "To be looked at and confirmed in plan.yaml (cchc validate tells them until then): {}"};
constexpr Bilingual unassigned_line{"Chưa giao cho ai, tạm để ở “{}”:",
                                    "Given to nobody yet, kept with “{}” meanwhile:"};
constexpr Bilingual part_line{"{}; {} mục chấm điểm, {} điểm", "{}; scored items {}, points {}"};
constexpr Bilingual carried_line{"Theo kế hoạch năm {} ({})", "After the plan of {} ({})"};
constexpr Bilingual same_framework{"khung chỉ số “{}” như năm trước", "the framework “{}” as before"};
constexpr Bilingual new_framework{"khung chỉ số “{}” thay cho “{}”", "the framework “{}” instead of “{}”"};
constexpr Bilingual nothing_changed{"không mục nào thay đổi", "no item changed"};
constexpr Bilingual items_changed{"{} mục thêm, {} mục bỏ, {} mục đổi",
                                  "items added {}, removed {}, changed {}"};
constexpr Bilingual lost_line{"“{}” không còn mục {} để phụ trách", "“{}” has no item {} any more"};

std::string number(const Points& points, Language language) {
    return localized(points.value(), language);
}

class InitText {
  public:
    InitText(const InitReport& report, const TextStyle& style) : report_(report), style_(style) {}

    std::string run() {
        line("", filled(say(plan_line), report_.plan));
        std::string folders;
        for (const auto& folder : report_.folders) folders += (folders.empty() ? "" : ", ") + folder;
        line("", filled(say(folders_line), folders));
        out_ += forms_text(report_.forms, style_.language);
        if (report_.carried) carried(*report_.carried);
        if (!report_.answers.empty()) out_ += "\n" + carry_text(report_.answers, style_.language);
        unassigned();
        if (report_.unconfirmed.empty()) return std::move(out_);
        std::string names;
        for (const PlanPart part : report_.unconfirmed)
            names += (names.empty() ? "" : ", ") + std::string(names::plan_part.name(part));
        out_ += '\n';
        line("", filled(say(confirm_line), names));
        return std::move(out_);
    }

  private:
    std::string say(Bilingual words) const { return std::string(words.in(style_.language)); }
    void line(std::string_view first, const std::string& text) {
        out_ += hanging(first, printable(text), style_.width);
    }

    void unassigned() {
        if (report_.unassigned.empty()) return;
        out_ += '\n';
        line("", filled(say(unassigned_line), report_.holder));
        for (const auto& part : report_.unassigned)
            line("  " + printable(part.code) + " ",
                 filled(say(part_line),
                        {part.title, std::to_string(part.items), number(part.points, style_.language)}));
    }

    void carried(const CarriedPlan& carried) {
        out_ += '\n';
        const bool is_same = carried.framework_before == carried.framework_now;
        std::string head =
            filled(say(carried_line), {std::to_string(carried.year), carried.file}) + ": " +
            (is_same ? filled(say(same_framework), carried.framework_now)
                     : filled(say(new_framework), {carried.framework_now, carried.framework_before}));
        std::size_t counts[3] = {};
        for (const auto& change : carried.changes) ++counts[static_cast<std::size_t>(change.kind)];
        head +=
            "; " + (carried.changes.empty()
                        ? say(nothing_changed)
                        : filled(say(items_changed), {std::to_string(counts[0]), std::to_string(counts[1]),
                                                      std::to_string(counts[2])}));
        line("", head);
        for (const auto& one : carried.changes) change(one);
        for (const auto& [officer, code] : carried.lost) line("  ", filled(say(lost_line), {officer, code}));
    }

    void change(const CarriedChange& change) {
        std::string what;
        for (const auto part : change.parts) {
            what += (what.empty() ? "" : ", ") + say(parts[part].words);
            if (part == Change::Part::max && change.before && change.now)
                what += " " + number(*change.before, style_.language) + " → " +
                        number(*change.now, style_.language);
        }
        std::string text = change.title;
        if (!what.empty()) text += ": " + what;
        text += " (" + (change.officer.empty() ? say(scorers[change.by].words) : change.officer) + ")";
        line("  " + say(kinds[change.kind].words) + " " + printable(change.code) + " ", text);
    }

    const InitReport& report_;
    const TextStyle& style_;
    std::string out_;
};

void write_points(JsonWriter& json, std::string_view key, const std::optional<Points>& points) {
    json.key(key);
    points ? json.value(points->value()) : json.null();
}

void write_carried(JsonWriter& json, const CarriedPlan& carried) {
    json.begin_object();
    json.field("plan", carried.file);
    json.field("year", carried.year);
    json.key("framework");
    json.begin_object();
    json.field("before", carried.framework_before);
    json.field("now", carried.framework_now);
    json.end_object();
    json.key("changes");
    json.begin_array();
    for (const auto& change : carried.changes) {
        json.begin_object();
        json.field("change", kinds.name(change.kind));
        json.field("item", change.code);
        json.field("title", change.title);
        json.field("by", scorers.name(change.by));
        json.text_or_null("officer", change.officer);
        write_points(json, "before", change.before);
        write_points(json, "now", change.now);
        json.key("parts");
        json.begin_array();
        for (const auto part : change.parts) json.value(parts.name(part));
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.key("lost");
    json.begin_array();
    for (const auto& [officer, code] : carried.lost) {
        json.begin_object();
        json.field("officer", officer);
        json.field("item", code);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

}  // namespace

std::string init_text(const InitReport& report, const TextStyle& style) {
    return InitText(report, style).run();
}

std::string init_json(const InitReport& report) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/init/1");
    json.field("folder", report.folder);
    json.field("plan", report.plan);
    json.key("folders");
    json.begin_array();
    for (const auto& folder : report.folders) json.value(folder);
    json.end_array();
    json.key("forms");
    json.begin_array();
    for (const auto& form : report.forms) {
        json.begin_object();
        json.field("officer", form.officer);
        json.field("name", form.name);
        json.field("file", form.path);
        json.field("leads", form.leads);
        json.field("supports", form.supports);
        json.end_object();
    }
    json.end_array();
    json.key("unconfirmed");
    json.begin_array();
    for (const PlanPart part : report.unconfirmed) json.value(names::plan_part.name(part));
    json.end_array();
    json.key("unassigned");
    json.begin_array();
    for (const auto& part : report.unassigned) {
        json.begin_object();
        json.field("item", part.code);
        json.field("title", part.title);
        json.field("items", part.items);
        json.field("points", part.points.value());
        json.end_object();
    }
    json.end_array();
    json.key("answers");
    write_carry_lines(json, report.answers);
    json.key("from");
    report.carried ? write_carried(json, *report.carried) : json.null();
    json.end_object();
    return json.text();
}

}  // namespace cchc

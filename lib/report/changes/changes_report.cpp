// SPDX-License-Identifier: MIT
#include "report/changes/changes_report.hpp"

#include <algorithm>

#include "base/enum_table.hpp"
#include "diag/finding.hpp"
#include "model/names.hpp"
#include "model/wording.hpp"
#include "report/json_writer.hpp"

namespace cchc {
namespace {

struct ChangeWords {
    ChangeKind value;
    std::string_view name;
    Bilingual words;
};
constexpr auto change_words = enum_table<ChangeWords>({
    {ChangeKind::added, "added", {"thêm", "added"}},
    {ChangeKind::removed, "removed", {"bỏ", "removed"}},
    {ChangeKind::moved, "moved", {"chuyển", "moved"}},
    {ChangeKind::changed, "changed", {"đổi", "changed"}},
});

struct FieldWords {
    ChangedField value;
    std::string_view name;
    Bilingual words;
};
constexpr auto field_words = enum_table<FieldWords>({
    {ChangedField::code, "code", {"mã", "code"}},
    {ChangedField::title, "title", {"tên", "title"}},
    {ChangedField::max, "max", {"điểm tối đa", "most points"}},
    {ChangedField::type, "type", {"loại điểm", "type"}},
    {ChangedField::scored_by, "scored_by", {"ai chấm", "scored by"}},
    {ChangedField::combine, "combine", {"cách gộp mục con", "how children combine"}},
    {ChangedField::rule, "rule", {"cách chấm", "rule"}},
    {ChangedField::rule_ids, "rule_ids", {"định danh của các mức, các phần", "ids of its levels or parts"}},
    {ChangedField::rule_texts, "rule_texts", {"câu chữ của cách chấm", "the rule's words"}},
    {ChangedField::evidence, "evidence", {"yêu cầu tài liệu", "evidence"}},
    {ChangedField::documents, "documents", {"tài liệu kiểm chứng", "documents"}},
    {ChangedField::not_applicable, "not_applicable", {"khi không phát sinh", "where it did not arise"}},
    {ChangedField::source, "source", {"căn cứ", "source"}},
    {ChangedField::label, "label", {"số in trong bảng", "printed number"}},
});

std::string rule_words(const Item& item, Language language) {
    const std::string text = item.is_leaf() ? wording::rule_in_words(item, language) : std::string();
    if (!text.empty()) return text;
    return std::string(
        (item.is_leaf() ? Bilingual{"chưa có", "none"} : Bilingual{"có mục con", "it has children"})
            .in(language));
}

std::string ids_of(const Item& item) {
    std::string ids;
    const auto add = [&](const std::vector<Choice>& choices) {
        for (const auto& choice : choices) ids += (ids.empty() ? "" : ", ") + choice.id.value;
    };
    if (const auto* levels = std::get_if<LevelsRule>(&item.scoring)) add(levels->levels);
    if (const auto* parts = std::get_if<ChecklistRule>(&item.scoring)) add(parts->parts);
    return ids;
}

/// What the item has there, in words.
std::string value_of(const Item& item, ChangedField field, Language language) {
    const auto name = [](std::string_view text) { return std::string(text); };
    switch (field) {
        case ChangedField::code:
            return item.code.value;
        case ChangedField::title:
            return item.title;
        case ChangedField::max:
            return item.max_is_open ? std::string(Bilingual{"không giới hạn", "no limit"}.in(language))
                                    : localized(item.max.value.value(), language);
        case ChangedField::type:
            return name(names::item_type.name(item.type));
        case ChangedField::scored_by:
            return name(names::scored_by.name(item.scored_by));
        case ChangedField::combine:
            return name(names::combine.name(item.combine));
        case ChangedField::rule:
        case ChangedField::rule_texts:
            return rule_words(item, language);
        case ChangedField::rule_ids:
            return ids_of(item);
        case ChangedField::evidence:
            return name(names::evidence_demand.name(item.evidence));
        case ChangedField::documents:
            return item.documents;
        case ChangedField::not_applicable:
            return name(names::not_applicable.name(item.not_applicable));
        case ChangedField::source:
            return item.source;
        case ChangedField::label:
            return item.printed_code();
    }
    return {};
}

class ChangesText {
  public:
    ChangesText(const FrameworkComparison& comparison, const TextStyle& style)
        : of_(comparison), style_(style) {}

    std::string write() {
        out_ += hanging(
            "", printable(filled(say({"{} thành {}", "{} becomes {}"}), {of_.before.title, of_.after.title})),
            style_.width);
        for (const auto& change : of_.changes) write_change(change);
        out_ += counts() + "\n";
        if (of_.plan != nullptr) write_touched();
        return std::move(out_);
    }

  private:
    std::string say(Bilingual words) const { return std::string(words.in(style_.language)); }

    const Item& item_of(const FrameworkChange& change) const {
        return change.after ? of_.after.item(*change.after) : of_.before.item(*change.before);
    }

    void write_change(const FrameworkChange& change) {
        const Item& item = item_of(change);
        const std::string points =
            item.max_is_open ? "" : " (" + localized(item.max.value.value(), style_.language) + ")";
        const std::string head = padded_right(say(change_words[change.kind].words), 8) + " ";
        out_ += "\n" + hanging(head, printable(item.code.value + " " + item.title + points), style_.width);
        for (const auto field : change.fields) {
            const std::string before = value_of(of_.before.item(*change.before), field, style_.language);
            const std::string after = value_of(of_.after.item(*change.after), field, style_.language);
            const std::string name = "  " + say(field_words[field].words) + ": ";
            const auto shown = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
            out_ += hanging(name, printable(shown(before) + " → " + shown(after)), style_.width);
        }
    }

    std::string counts() const {
        if (of_.changes.empty()) return say({"không có gì thay đổi", "nothing differs"});
        std::string text;
        for (const auto& kind : change_words) {
            const auto count =
                std::count_if(of_.changes.begin(), of_.changes.end(),
                              [&](const FrameworkChange& change) { return change.kind == kind.value; });
            if (count == 0) continue;
            text += (text.empty() ? "\n" : ", ") + say(kind.words) + " " + std::to_string(count);
        }
        return text;
    }

    void write_touched() {
        out_ += "\n" + say({"Kế hoạch bị ảnh hưởng:", "What it touches of the plan:"}) + "\n";
        if (of_.touched.empty()) out_ += "  " + say({"không có mục nào", "nothing"}) + "\n";
        for (const auto& touched : of_.touched) {
            const FrameworkChange& change = of_.changes[touched.change];
            const std::string code =
                (change.before ? of_.before.item(*change.before) : of_.after.item(*change.after)).code.value;
            std::string text = touched.officer ? officer(*touched.officer)
                                               : say({"chưa có công chức chủ trì", "nobody leads it"});
            if (!touched.answered_in.empty()) {
                std::string files;
                for (const auto& file : touched.answered_in) files += (files.empty() ? "" : ", ") + file;
                text += "; " + filled(say(change.asks_for_review()
                                              ? Bilingual{"đã chấm trong {}: cần xem lại",
                                                          "answered in {}: to be seen again"}
                                              : Bilingual{"đã chấm trong {}", "answered in {}"}),
                                      files);
            }
            out_ += hanging("  " + code + ": ", printable(text), style_.width);
        }
    }

    std::string officer(std::size_t at) const {
        const Officer& one = of_.plan->officers[at];
        return one.name.empty() ? one.id.value : one.name;
    }

    const FrameworkComparison& of_;
    const TextStyle& style_;
    std::string out_;
};

void write_code(JsonWriter& json, std::string_view key, const Framework& framework,
                std::optional<ItemId> item) {
    json.text_or_null(key, item ? std::string_view(framework.item(*item).code.value) : std::string_view());
}

}  // namespace

std::string changes_text(const FrameworkComparison& comparison, const TextStyle& style) {
    return ChangesText(comparison, style).write();
}

std::string changes_json(const FrameworkComparison& comparison) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/framework-changes/1");
    json.field("before", comparison.before.id);
    json.field("after", comparison.after.id);
    json.key("changes");
    json.begin_array();
    for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
        const FrameworkChange& change = comparison.changes[i];
        json.begin_object();
        json.field("change", change_words.name(change.kind));
        write_code(json, "before", comparison.before, change.before);
        write_code(json, "after", comparison.after, change.after);
        json.field("title", (change.after ? comparison.after.item(*change.after)
                                          : comparison.before.item(*change.before))
                                .title);
        json.key("fields");
        json.begin_array();
        for (const auto field : change.fields) {
            json.begin_object();
            json.field("field", field_words.name(field));
            json.field("before", value_of(comparison.before.item(*change.before), field, Language::en));
            json.field("after", value_of(comparison.after.item(*change.after), field, Language::en));
            json.end_object();
        }
        json.end_array();
        json.field("review", change.asks_for_review());
        for (const auto& touched : comparison.touched) {
            if (touched.change != i) continue;
            json.text_or_null("officer",
                              touched.officer
                                  ? std::string_view(comparison.plan->officers[*touched.officer].id.value)
                                  : std::string_view());
            json.key("answered_in");
            json.begin_array();
            for (const auto& file : touched.answered_in) json.value(file);
            json.end_array();
        }
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.text();
}

}  // namespace cchc

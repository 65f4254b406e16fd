// SPDX-License-Identifier: MIT
#include "report/annex/import_report.hpp"

#include <algorithm>

#include "annex/annex_names.hpp"
#include "base/text.hpp"
#include "diag/finding.hpp"
#include "model/names.hpp"
#include "report/json_writer.hpp"

namespace cchc {
namespace {

std::string shown(Decimal value, Language language) {
    return localized(Ratio(value), language);
}

const DraftItem* item_of(const DraftFramework& draft, const AnnexVerdict& row) {
    return row.item ? &draft.items[*row.item] : nullptr;
}

class ImportText {
  public:
    ImportText(const DraftFramework& draft, const TextStyle& style) : draft_(draft), style_(style) {}

    std::string write() {
        std::size_t table = SIZE_MAX;
        for (const auto& row : draft_.rows) {
            if (row.table != table && draft_.tables.size() > 1) out_ += name_of_table(row.table) + "\n";
            table = row.table;
            write_row(row);
        }
        for (const auto& note : draft_.notes) odd(note);
        for (const auto& sum : draft_.sums) write_sum(sum);
        write_rules();
        write_counts();
        return std::move(out_);
    }

  private:
    std::string say(Bilingual words) const { return std::string(words.in(style_.language)); }
    std::string name_of_table(std::size_t table) const {
        return table < draft_.tables.size() ? printable(draft_.tables[table]) : std::string();
    }

    void write_row(const AnnexVerdict& row) {
        const DraftItem* item = item_of(draft_, row);
        const std::string head = padded_left(std::to_string(row.row), 5) + "  " +
                                 padded_right(say(annex_row_names[row.kind].words), 14) + "  " +
                                 padded_right(item == nullptr ? "" : item->code, 9) + " ";
        const bool is_lost = row.kind == AnnexRowKind::not_understood;
        const std::size_t left = style_.width > head.size() + 20 ? style_.width - display_width(head) : 40;
        const std::string words = shortened(printable(row.words), left);
        out_ += is_lost ? colored(style_, Color::error, head + words) : head + words;
        out_ += "\n";
        if (row.why) out_ += hanging("       ", printable(row.why->text(style_.language)), style_.width);
    }

    void odd(const DraftNote& note) {
        out_ += hanging("- ", printable(note.text(style_.language)), style_.width);
    }

    void write_sum(const AnnexSum& sum) {
        if (sum.agrees()) return;
        odd({{"{}: bảng in {}, các mục cộng lại được {}", "{}: printed {}, the items sum to {}"},
             {sum.code.empty() ? say({"cả bảng", "the whole table"}) : sum.code,
              shown(sum.printed, style_.language), shown(sum.computed, style_.language)}});
    }

    void write_rules() {
        for (const auto& item : draft_.items) {
            if (item.is_left_out || !item.is_leaf() || item.rule.kind != ScoringKind::none ||
                !item.rule.trouble)
                continue;
            odd({{"mục {} chưa có cách chấm: {}", "{} has no rule yet: {}"},
                 {item.code, item.rule.trouble->text(style_.language)}});
        }
    }

    void write_counts() {
        std::string text;
        for (const auto& name : annex_row_names) {
            const auto count = count_rows(draft_, name.value);
            if (count == 0) continue;
            text += (text.empty() ? "" : ", ") + say(name.words) + " " + std::to_string(count);
        }
        const auto leaves =
            std::count_if(draft_.items.begin(), draft_.items.end(),
                          [](const DraftItem& item) { return !item.is_left_out && item.is_leaf(); });
        const auto ruled = std::count_if(draft_.items.begin(), draft_.items.end(), [](const DraftItem& item) {
            return !item.is_left_out && item.is_leaf() && item.rule.kind != ScoringKind::none;
        });
        out_ += hanging(
            "", filled(say({"{} dòng: {}", "{} rows: {}"}), {std::to_string(draft_.rows.size()), text}),
            style_.width);
        out_ += hanging(
            "",
            filled(say({"{} mục chấm điểm, {} mục đã có cách chấm; thang điểm {}",
                        "{} scored items, {} with a rule; the scale is {}"}),
                   {std::to_string(leaves), std::to_string(ruled), shown(draft_.scale, style_.language)}),
            style_.width);
    }

    const DraftFramework& draft_;
    const TextStyle& style_;
    std::string out_;
};

void write_notes(JsonWriter& json, std::string_view key, const std::vector<DraftNote>& notes,
                 Language language) {
    json.key(key);
    json.begin_array();
    for (const auto& note : notes) json.value(note.text(language));
    json.end_array();
}

void write_rows(JsonWriter& json, const DraftFramework& draft, Language language) {
    json.key("rows");
    json.begin_array();
    for (const auto& row : draft.rows) {
        const DraftItem* item = item_of(draft, row);
        json.begin_object();
        json.field("table", row.table + 1);
        json.field("row", static_cast<std::size_t>(row.row));
        json.field("as", annex_row_names.name(row.kind));
        json.text_or_null("item", item == nullptr || item->is_left_out ? std::string_view() : item->code);
        json.field("text", row.words);
        json.text_or_null("why", row.why ? row.why->text(language) : std::string());
        json.end_object();
    }
    json.end_array();
}

void write_draft_items(JsonWriter& json, const DraftFramework& draft, Language language) {
    json.key("items");
    json.begin_array();
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const DraftItem& item = draft.items[i];
        if (item.is_left_out) continue;
        json.begin_object();
        json.field("code", item.code);
        json.field("title", item.title);
        json.key("max");
        item.max ? json.value(Ratio(*item.max)) : json.null();
        json.field("leaf", item.is_leaf());
        json.text_or_null("rule", names::scoring.name(item.rule.kind));
        auto notes = item.notes;
        notes.insert(notes.end(), item.rule.notes.begin(), item.rule.notes.end());
        write_notes(json, "guesses", notes, language);
        json.text_or_null("unread", item.rule.trouble ? item.rule.trouble->text(language) : std::string());
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::size_t count_rows(const DraftFramework& draft, AnnexRowKind kind) {
    return static_cast<std::size_t>(std::count_if(draft.rows.begin(), draft.rows.end(),
                                                  [&](const AnnexVerdict& row) { return row.kind == kind; }));
}

bool has_faults(const DraftFramework& draft) {
    return count_rows(draft, AnnexRowKind::not_understood) > 0 || !draft.notes.empty() ||
           std::any_of(draft.sums.begin(), draft.sums.end(),
                       [](const AnnexSum& sum) { return !sum.agrees(); });
}

std::string import_text(const DraftFramework& draft, const TextStyle& style) {
    return ImportText(draft, style).write();
}

std::string import_json(const DraftFramework& draft, const std::string& table, const std::string& framework,
                        Language language) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/import/1");
    json.field("table", table);
    json.field("framework", framework);
    json.field("scale", Ratio(draft.scale));
    write_rows(json, draft, language);
    write_draft_items(json, draft, language);
    json.key("sums");
    json.begin_array();
    for (const auto& sum : draft.sums) {
        json.begin_object();
        json.text_or_null("code", sum.code);
        json.field("printed", Ratio(sum.printed));
        json.field("computed", Ratio(sum.computed));
        json.end_object();
    }
    json.end_array();
    write_notes(json, "notes", draft.notes, language);
    json.end_object();
    return json.text();
}

}  // namespace cchc

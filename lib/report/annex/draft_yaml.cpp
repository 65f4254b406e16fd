// SPDX-License-Identifier: MIT
#include "report/annex/draft_yaml.hpp"

#include <algorithm>

#include "annex/settle.hpp"
#include "model/names.hpp"
#include "report/cards/yaml_text.hpp"
#include "report/layout.hpp"

namespace cchc {
namespace {

class DraftWriter {
  public:
    DraftWriter(const DraftFramework& draft, const DraftHead& head) : draft_(draft), head_(head) {}

    std::string write() {
        comment(0, {{"Bản nháp lập từ “{}”. Dòng bắt đầu bằng # là điều suy ra hoặc chưa đọc được: đối chiếu "
                     "với văn bản rồi xóa.",
                     "A draft made from “{}”. Lines that begin with # are guesses, or what could not be "
                     "read: compare them "
                     "with the document, then take them away."},
                    {head_.table}});
        line(0, "schema: cchc/framework/1");
        line(0, "id: " + head_.id);
        line(0, "title: " + yaml_scalar(draft_.title.empty() ? head_.title : draft_.title));
        if (draft_.title.empty()) comment(0, {{"tên lấy theo tên tệp", "the title is the file's name"}});
        line(0, "standing: illustrative");
        comment(0, {{"đổi thành official khi đã đối chiếu xong với văn bản ban hành",
                     "write official when it has been compared with the document that was issued"}});
        std::string sources;
        for (const auto& source : draft_.sources)
            sources += (sources.empty() ? "" : ", ") + yaml_scalar(source);
        line(0, "source: [" + (sources.empty() ? yaml_scalar(head_.table) : sources) + "]");
        line(0, "scale: {max: " + draft_.scale.text() + ", decimals: " + std::to_string(decimals()) + "}");
        if (!draft_.scale_is_printed)
            comment(0, {{"bảng không có dòng tổng; thang điểm là tổng các lĩnh vực",
                         "the table has no total; the scale is the areas' sum"}});
        for (const auto& note : draft_.notes) comment(0, note);
        for (const auto& sum : draft_.sums) write_sum(sum);
        line(0, "areas:");
        for (const auto area : draft_.areas) write_item(area, 1, ItemType::normal, false);
        return std::move(out_);
    }

  private:
    void line(std::size_t depth, const std::string& text) {
        out_ += std::string(4 * depth, ' ') + text + "\n";
    }
    void comment(std::size_t depth, const DraftNote& note) {
        line(depth, "# " + printable(note.text(head_.language)));
    }

    void write_sum(const AnnexSum& sum) {
        if (sum.agrees()) return;
        const std::string code = sum.code.empty()
                                     ? std::string(Bilingual{"cả bảng", "the whole table"}.in(head_.language))
                                     : sum.code;
        comment(0, {{"{}: bảng in {}, cộng lại được {}", "{}: printed {}, they sum to {}"},
                    {code, sum.printed.text(), sum.computed.text()}});
    }

    static int places_of(Decimal value) {
        const std::string text = value.text();
        const auto at = text.find('.');
        return at == std::string::npos ? 0 : static_cast<int>(text.size() - at - 1);
    }

    int decimals() const {
        int places = 2;
        for (const auto& item : draft_.items) {
            if (item.max) places = std::max(places, places_of(*item.max));
            for (const auto& choice : item.rule.choices) places = std::max(places, places_of(choice.points));
        }
        return places;
    }

    void write_item(std::size_t at, std::size_t depth, ItemType above, bool is_superior_above) {
        const DraftItem& item = draft_.items[at];
        const ItemType type = type_of(draft_, at);
        out_ += std::string(4 * depth - 2, ' ') + "- code: " + yaml_scalar(item.code) + "\n";
        for (const auto& note : item.notes) comment(depth, note);
        if (!item.label.empty()) line(depth, "label: " + yaml_scalar(item.label));
        line(depth, "title: " + yaml_scalar(item.title));
        if (item.max) line(depth, "max: " + item.max->text());
        if (type != above) line(depth, "type: " + std::string(names::item_type.name(type)));
        if (item.is_superior && !is_superior_above) line(depth, "scored_by: superior");
        for (const auto& requirement : item.requirements)
            comment(depth, {{"ghi trong bảng: {}", "in the table: {}"}, {requirement}});
        if (!item.is_leaf()) {
            if (item.rule.trouble) comment(depth, *item.rule.trouble);
            line(depth, depth == 1 ? "criteria:" : "components:");
            for (const auto child : item.children)
                write_item(child, depth + 1, type, item.is_superior || is_superior_above);
            return;
        }
        if (!item.documents.empty()) line(depth, "documents: " + yaml_scalar(item.documents));
        if (item.not_applicable != NotApplicable::refused)
            line(depth, "not_applicable: " + std::string(names::not_applicable.name(item.not_applicable)));
        write_rule(item.rule, depth);
    }

    void write_rule(const DraftRule& rule, std::size_t depth) {
        if (rule.trouble) comment(depth, *rule.trouble);
        for (const auto& note : rule.notes) comment(depth, note);
        if (rule.kind == ScoringKind::survey) return line(depth, "rule: survey");
        if (rule.kind == ScoringKind::none)
            return comment(depth, {{"chưa có rule: xem framework/README.md để viết",
                                    "no rule yet: framework/README.md tells how to write it"}});
        line(depth, "rule:");
        const std::string key(names::scoring.name(rule.kind));
        out_ += std::string(4 * depth + 2, ' ') + key + ":\n";
        if (rule.kind == ScoringKind::formula) return write_formula(rule, depth + 1);
        for (const auto& choice : rule.choices)
            line(depth + 1, "- {id: " + choice.id + ", points: " + choice.points.text() +
                                ", text: " + quoted(choice.text) + "}");
    }

    void write_formula(const DraftRule& rule, std::size_t depth) {
        line(depth, "inputs:");
        for (const auto& input : rule.inputs) {
            std::string text = "  " + input.name + ": {text: " + quoted(input.text);
            if (input.decimals > 0) text += ", decimals: " + std::to_string(input.decimals);
            if (!input.at_most.empty()) text += ", at_most: " + input.at_most;
            line(depth, text + "}");
        }
        line(depth, "cases:");
        for (const auto& one : rule.cases) {
            const std::string when = one.when.empty() ? "" : "when: " + quoted(one.when) + ", ";
            line(depth, "  - {" + when + "points: " + quoted(one.points) + "}");
        }
    }

    static std::string quoted(const std::string& text) { return yaml_scalar(text.empty() ? "-" : text); }

    const DraftFramework& draft_;
    const DraftHead& head_;
    std::string out_;
};

}  // namespace

std::string draft_yaml(const DraftFramework& draft, const DraftHead& head) {
    return DraftWriter(draft, head).write();
}

}  // namespace cchc

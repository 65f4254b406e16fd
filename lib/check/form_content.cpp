// SPDX-License-Identifier: MIT
#include "check/form_content.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "model/assignment.hpp"

namespace cchc {
namespace {

constexpr std::size_t longest_text = 32'767;  // UTF-16 units of a cell

std::size_t utf16_units(std::string_view text) {
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
    }
    return units;
}

constexpr Bilingual not_of_form{"mục này không có trong biểu mẫu của bộ phận",
                                "the item is not in this officer's form"};
constexpr Bilingual twice{"mục này được chấm hai lần", "the item is scored twice"};
constexpr Bilingual part_twice{"phần này được ghi hai lần", "the part stands twice"};
constexpr Bilingual only_evidence{"mục phối hợp chỉ nhận tài liệu kiểm chứng",
                                  "a supported item takes evidence only"};
constexpr Bilingual nothing_said{"mục này không có nội dung gì", "the entry says nothing"};
constexpr Bilingual reply_twice{"vòng này được giải trình hai lần", "the round is replied to twice"};
constexpr Bilingual wrong_kind{"cách chấm của mục không hỏi điều này", "the item's rule does not ask for it"};
constexpr Bilingual too_long{"dài hơn 32.767 ký tự", "it is longer than 32,767 characters"};
constexpr Bilingual too_many_digits{"bảng tính chỉ giữ 15 chữ số", "a spreadsheet keeps 15 digits"};
constexpr Bilingual edge_space{"có khoảng trắng ở đầu hoặc cuối", "it begins or ends with white space"};

class ContentMaker {
  public:
    ContentMaker(const FormRequest& request, Findings& findings) : request_(request), findings_(findings) {}

    void add(const Score& score) {
        const auto id = request_.framework.find(score.item.value);
        const bool is_scored =
            id && request_.framework.item(*id).is_leaf() && request_.framework.item(*id).is_self_scored();
        const bool is_led = is_scored && lead_of(request_.plan, request_.framework, *id) == request_.officer;
        const bool is_supported =
            is_scored && !is_led &&
            supports(request_.plan.officers.at(request_.officer), request_.framework, *id);
        if (!is_led && !is_supported) return refuse(score, score.item, not_of_form);
        if (!content_.scores.emplace(*id, &score).second) return refuse(score, score.item, twice);
        if (is_supported && (score.has_answer() || score.justification))
            return refuse(score, score.item, only_evidence);
        if (!score.has_answer() && score.evidence.empty() && !score.justification && score.replies.empty())
            return refuse(score, score.item, nothing_said);
        for (const auto& reply : score.replies) {
            if (score.reply_to(reply.round.value) != &reply) refuse(score, reply.text, reply_twice);
        }
        check_answer(score, request_.framework.item(*id));
        check_texts(score);
    }

    /// Goes with the sheet of replies.
    void add_replied(const Located<Date>& date) {
        const bool has_replies = std::any_of(content_.scores.begin(), content_.scores.end(),
                                             [](const auto& one) { return !one.second->replies.empty(); });
        if (has_replies || !request_.decisions.empty()) {
            content_.replied = date.value;
        } else {
            findings_.add({.message = Message::form_replied_unfit,
                           .place = date.place,
                           .args = {{"found", date.value}},
                           .officer = request_.plan.officers.at(request_.officer).id.value});
        }
    }

    FormContent take() { return std::move(content_); }

  private:
    void refuse(const Score& score, const Located<std::string>& found, Bilingual reason) {
        findings_.add({.message = Message::form_unfit,
                       .place = found.place,
                       .args = {{"item", shortened(score.item.value, 60)},
                                {"found", shortened(found.value, 60)},
                                {"reason", std::string(reason.in(request_.language))}},
                       .item = score.item.value,
                       .officer = request_.plan.officers.at(request_.officer).id.value});
    }

    void check_choice(const Score& score, const Located<std::string>& id,
                      const std::vector<Choice>& choices) {
        const bool known = std::any_of(choices.begin(), choices.end(),
                                       [&](const Choice& choice) { return choice.id.value == id.value; });
        if (!known) refuse(score, id, wrong_kind);
    }

    void check_answer(const Score& score, const Item& item) {
        const auto* levels = std::get_if<LevelsRule>(&item.scoring);
        const auto* checklist = std::get_if<ChecklistRule>(&item.scoring);
        const auto* formula = std::get_if<FormulaRule>(&item.scoring);
        if (score.level) {
            levels == nullptr ? refuse(score, *score.level, wrong_kind)
                              : check_choice(score, *score.level, levels->levels);
        }
        if (score.points) check_number(score, *score.points);
        if (score.parts) check_parts(score, checklist);
        if (score.inputs) check_inputs(score, formula);
    }

    void check_parts(const Score& score, const ChecklistRule* rule) {
        const Located<std::string> all{"parts", score.parts_place};
        if (rule == nullptr) return refuse(score, all, wrong_kind);
        std::vector<std::string> seen;
        for (const auto& part : *score.parts) {
            check_choice(score, part, rule->parts);
            if (std::find(seen.begin(), seen.end(), part.value) != seen.end())
                refuse(score, part, part_twice);
            seen.push_back(part.value);
        }
    }

    /// A number where one is asked for, or one of the choices.
    static bool is_kind_of(const FormulaRule& rule, const InputValue& given) {
        const auto input = std::find_if(rule.inputs.begin(), rule.inputs.end(),
                                        [&](const Input& one) { return one.name.value == given.name.value; });
        return given.choice ? input->find_choice(given.choice->value).has_value() : !input->is_choice();
    }

    void check_inputs(const Score& score, const FormulaRule* rule) {
        const Located<std::string> all{"inputs", score.inputs_place};
        if (rule == nullptr || score.inputs->empty()) return refuse(score, all, wrong_kind);
        for (const auto& input : *score.inputs) {
            const bool known = std::any_of(rule->inputs.begin(), rule->inputs.end(), [&](const Input& one) {
                return one.name.value == input.name.value;
            });
            if (!known) refuse(score, input.name, wrong_kind);
            if (known && !is_kind_of(*rule, input)) refuse(score, input.name, wrong_kind);
            if (!input.choice) check_number(score, input.value);
        }
    }

    /// A cell holds 15 digits; the rest would be lost without a word.
    void check_number(const Score& score, const Located<Number>& number) {
        std::string digits;
        for (const char c : number.value.value.text()) {
            if (c >= '0' && c <= '9') digits += c;
        }
        const auto first = std::min(digits.find_first_not_of('0'), digits.size());
        constexpr std::size_t most_digits = 15;
        if (digits.size() - first > most_digits) {
            refuse(score, {number.value.text, number.place}, too_many_digits);
        }
    }

    void check_text(const Score& score, const Located<std::string>& text) {
        if (utf16_units(text.value) > longest_text) refuse(score, text, too_long);
        if (trimmed_cell(text.value) != text.value) refuse(score, text, edge_space);
    }

    void check_texts(const Score& score) {
        if (score.justification) check_text(score, *score.justification);
        for (const auto& reply : score.replies) check_text(score, reply.text);
        for (std::size_t i = 0; i < score.document_count(); ++i) {
            const Evidence& evidence = score.document(i);
            if (const auto* where = evidence.where()) check_text(score, *where);
            check_text(score, {evidence.number, evidence.number_place});
            check_text(score, {evidence.title, evidence.place});
            check_text(score, {evidence.pages_text, evidence.pages_place});
        }
    }

    const FormRequest& request_;
    Findings& findings_;
    FormContent content_;
};

}  // namespace

FormContent form_content(const FormRequest& request, const std::vector<const Scorecard*>& cards,
                         Findings& findings) {
    ContentMaker maker(request, findings);
    for (const Scorecard* card : cards) {
        for (const auto& score : card->scores) maker.add(score);
    }
    if (cards.size() == 1 && cards.front()->replied) maker.add_replied(*cards.front()->replied);
    FormContent content = maker.take();
    if (cards.size() == 1 && cards.front()->submitted) content.submitted = cards.front()->submitted->value;
    return content;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "task/carry/carry_answers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/assignment.hpp"
#include "task/carry/fit_answer.hpp"

namespace cchc {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : std::string(between)) + part;
    return all;
}

class AnswerCarrier {
  public:
    AnswerCarrier(const CarryInput& input, Language language) : input_(input), language_(language) {}

    void carry(const CarriedCard& card) {
        if (card.unit && to_nfc(*card.unit) != to_nfc(input_.plan.unit.id)) {
            return add(card, {}, {}, CarryState::lost,
                       say("là phiếu của đơn vị ", "is of the unit ") + quoted(*card.unit));
        }
        const std::string doubt = doubt_of(card);
        for (const auto& entry : card.entries) carry(card, entry, doubt);
        for (const auto& one : card.unknown) {
            add(card, shortened(one.code, 40), {}, CarryState::lost,
                say("khung chỉ số không có mục này", "the framework has no such item"));
        }
        if (card.entries.empty() && card.unknown.empty())
            add(card, {}, {}, CarryState::lost,
                say("không có câu trả lời nào đọc được", "holds no answer that can be read"));
    }

    CarriedAnswers take() {
        for (auto& [officer, items] : taken_) {
            for (auto& [item, one] : items) carried_.by_officer[officer][item] = one.score;
        }
        return std::move(carried_);
    }

  private:
    struct Taken {
        const Score* score;
        std::size_t line;
    };

    std::string say(std::string_view vietnamese, std::string_view english) const {
        return std::string(language_ == Language::vi ? vietnamese : english);
    }
    static std::string quoted(const std::string& text) { return "“" + shortened(text, 40) + "”"; }

    /// Why all of a file is to be looked at again; empty where nothing speaks against it.
    std::string doubt_of(const CarriedCard& card) const {
        const std::string year = std::to_string(input_.plan.year);
        if (card.year && *card.year != year)
            return say("phiếu năm ", "of the year ") + shortened(*card.year, 20);
        if (card.framework && *card.framework != input_.framework.id)
            return say("khung chỉ số khác: ", "another framework: ") + quoted(*card.framework);
        if (!card.year) {
            return card.is_form
                       ? say("phiếu không còn ghi năm và khung chỉ số", "year and framework are unknown")
                       : say("phiếu không ghi năm", "its year is unknown");
        }
        if (card.is_tampered) return say("phần ẩn của phiếu đã bị sửa", "its hidden sheet was changed");
        return {};
    }

    void add(const CarriedCard& card, const std::string& item, const std::string& officer, CarryState state,
             std::string why) {
        carried_.lines.push_back({card.source->path, item, officer, state, std::move(why)});
    }

    void carry(const CarriedCard& card, const CarriedEntry& entry, const std::string& doubt) {
        const Item& item = input_.framework.item(entry.item);
        const auto lose = [&](std::string_view vietnamese, std::string_view english) {
            add(card, item.code.value, {}, CarryState::lost, say(vietnamese, english));
        };
        if (!item.is_self_scored()) return lose("đơn vị không tự chấm mục này", "the unit does not score it");
        const auto whose = officer_of(card, entry);
        if (!whose) {
            return entry.is_support
                       ? lose("bộ phận này không còn phối hợp mục", "the officer supports it no more")
                       : lose("không bộ phận nào chủ trì mục", "nobody leads it");
        }
        Score score = entry.score;
        score.item.value = item.code.value;
        score.is_faulty = score.backing_is_faulty = false;
        std::vector<std::string> doubts;
        if (!doubt.empty()) doubts.push_back(doubt);
        if (entry.is_rule_changed) doubts.push_back(say("cách chấm đã đổi", "its rule has changed"));
        const auto dropped = fit_answer(score, item, doubts.empty(), language_);
        auto lost = faults_of(entry);
        if (!dropped.empty())
            lost.push_back(say("cách chấm không còn hỏi ", "the rule no longer asks for ") +
                           joined(dropped, ", "));
        if (entry.is_support) {  // a form takes evidence alone there
            score.justification.reset();
            score.unconfirmed.reset();
        }
        if (!says_something(score)) {
            return add(
                card, item.code.value, {}, CarryState::lost,
                lost.empty() ? say("không có gì đọc được", "nothing can be read") : joined(lost, "; "));
        }
        // What is missing is seen, and asked for, without a flag.
        if (!doubts.empty() || !lost.empty()) mark(score, doubts, lost);
        doubts.insert(doubts.end(), lost.begin(), lost.end());
        const std::string why = score.unconfirmed ? score.unconfirmed->value : std::string();
        give(card, entry.item, *whose, std::move(score), doubts.empty() ? why : joined(doubts, "; "));
    }

    void mark(Score& score, const std::vector<std::string>& doubts,
              const std::vector<std::string>& lost) const {
        std::vector<std::string> words = doubts;
        if (!lost.empty())
            words.push_back(say("một phần không chép được", "a part could not be carried over"));
        const std::string earlier = score.unconfirmed ? score.unconfirmed->value + "; " : std::string();
        score.unconfirmed = {earlier + joined(words, "; "), score.item.place};
    }

    static bool says_something(const Score& score) {
        return score.has_answer() || !score.evidence.empty() || score.justification || !score.replies.empty();
    }

    std::optional<std::size_t> officer_of(const CarriedCard& card, const CarriedEntry& entry) const {
        if (!entry.is_support) return lead_of(input_.plan, input_.framework, entry.item);
        const auto officer = card.officer ? find_officer(input_.plan, *card.officer) : std::nullopt;
        if (!officer || !supports(input_.plan.officers[*officer], input_.framework, entry.item))
            return std::nullopt;
        return lead_of(input_.plan, input_.framework, entry.item) == officer ? std::nullopt : officer;
    }

    std::vector<std::string> faults_of(const CarriedEntry& entry) const {
        std::vector<std::string> words;
        for (const auto& finding : entry.faults.all()) {
            if (finding.is_error()) words.push_back(finding.text(language_));
        }
        return words;
    }

    void give(const CarriedCard& card, ItemId item, std::size_t officer, Score score, std::string why) {
        const std::string& code = input_.framework.item(item).code.value;
        const auto [place, is_new] = taken_[officer].try_emplace(item);
        if (!is_new) {
            CarryLine& earlier = carried_.lines[place->second.line];
            earlier.state = CarryState::lost;
            earlier.why = say("đã lấy ở ", "taken from ") + card.source->path;
        }
        carried_.scores.push_back(std::move(score));
        const CarryState state =
            carried_.scores.back().unconfirmed ? CarryState::unconfirmed : CarryState::carried;
        place->second = {&carried_.scores.back(), carried_.lines.size()};
        add(card, code, input_.plan.officers[officer].id.value, state, std::move(why));
    }

    const CarryInput& input_;
    Language language_;
    std::map<std::size_t, std::map<ItemId, Taken>> taken_;
    CarriedAnswers carried_;
};

}  // namespace

CarriedAnswers carry_answers(const std::vector<CarriedCard>& cards, const CarryInput& input,
                             Language language) {
    AnswerCarrier carrier(input, language);
    for (const auto& card : cards) carrier.carry(card);
    return carrier.take();
}

}  // namespace cchc

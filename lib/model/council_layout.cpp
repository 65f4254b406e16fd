// SPDX-License-Identifier: MIT
#include "model/council_layout.hpp"

#include <array>
#include <set>

#include "base/text.hpp"
#include "model/form_layout.hpp"

namespace cchc {
namespace {

constexpr std::array<CouncilChoice, 5> choices{CouncilChoice::accept, CouncilChoice::adjust,
                                               CouncilChoice::correct, CouncilChoice::not_applicable,
                                               CouncilChoice::self};

void add_headings(const Framework& framework, std::optional<ItemId> item, std::set<ItemId>& headed,
                  std::vector<CouncilRow>& rows) {
    if (!item || !headed.insert(*item).second) return;
    add_headings(framework, framework.item(*item).parent, headed, rows);
    rows.push_back({.item = *item, .is_heading = true});
}

}  // namespace

Bilingual words(CouncilChoice choice) {
    switch (choice) {
        case CouncilChoice::accept:
            return {"Công nhận", "Accept"};
        case CouncilChoice::adjust:
            return {"Điều chỉnh điểm", "Adjust the points"};
        case CouncilChoice::correct:
            return {"Sửa câu trả lời", "Correct the answer"};
        case CouncilChoice::not_applicable:
            return {"Không phát sinh", "Not applicable"};
        case CouncilChoice::self:
            break;
    }
    return {"Theo điểm tự đánh giá", "As self-assessed"};
}

std::vector<CouncilChoice> council_choices(const Item& item, std::size_t round) {
    std::vector<CouncilChoice> offered;
    // In the first round nothing stands yet of what the level above alone scores.
    if (!item.is_superior() || round > 1) offered.push_back(CouncilChoice::accept);
    offered.push_back(CouncilChoice::adjust);
    if (!correction_fields(item, Language::vi).empty()) offered.push_back(CouncilChoice::correct);
    if (item.not_applicable != NotApplicable::refused) offered.push_back(CouncilChoice::not_applicable);
    if (round > 1 && !item.is_superior()) offered.push_back(CouncilChoice::self);
    return offered;
}

std::string council_choice_words(const Item& item, std::size_t round, Language language) {
    std::string all;
    for (const auto choice : council_choices(item, round)) {
        all += (all.empty() ? "" : ",") + std::string(words(choice).in(language));
    }
    return all;
}

std::optional<CouncilChoice> council_choice(std::string_view text) {
    const std::string wanted = folded(form_plain(text));
    for (const auto choice : choices) {
        for (const auto language : {Language::vi, Language::en}) {
            if (folded(words(choice).in(language)) == wanted) return choice;
        }
    }
    return std::nullopt;
}

std::vector<CouncilRow> council_rows(const Framework& framework) {
    std::vector<CouncilRow> rows;
    std::set<ItemId> headed;
    for (const ItemId leaf : framework.leaves()) {
        const Item& item = framework.item(leaf);
        if (item.is_survey()) continue;
        add_headings(framework, item.parent, headed, rows);
        rows.push_back({.item = leaf});
    }
    return rows;
}

}  // namespace cchc

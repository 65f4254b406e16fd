// SPDX-License-Identifier: MIT
#include "score/losses/losses.hpp"

#include <algorithm>

namespace cchc {
namespace {

Loss loss_of(const Item& item, const ItemResult& result) {
    Loss loss;
    loss.result = &result;
    const Ratio counted = result.counted.points().value();
    const Ratio self = result.self.points().value();
    const Ratio appraised = result.appraised.points().value();
    if (item.is_survey()) {
        loss.by_survey = counted - result.survey.points().value();
    } else if (item.is_superior()) {
        loss.by_council = item.type == ItemType::penalty ? appraised : counted - appraised;
    } else if (item.type == ItemType::normal) {
        // Of an item left out nothing is lost, whatever was scored before.
        loss.by_own_score = result.exclusion ? Ratio() : counted - self;
        loss.by_council = result.exclusion ? Ratio() : self - appraised;
    } else if (item.type == ItemType::penalty) {
        loss.by_own_score = self;
        loss.by_council = appraised - self;
    }
    loss.points = loss.by_own_score + loss.by_council + loss.by_survey;
    if (result.status == ItemStatus::missing) {
        loss.recovery = Recovery::by_scoring;
    } else if (result.appraised.points() < result.self.points() && item.type == ItemType::normal) {
        loss.recovery = Recovery::by_replying;
    }
    return loss;
}

/// Where the points of leaves that did not arise are spread, each point of the others counts for more.
void weigh(const Validation& validation, const Results& results, const Item& item, Loss& loss) {
    if (!item.parent || item.type != ItemType::normal) return;
    std::optional<SpreadLeaves> spread =
        spread_leaves(validation, results, validation.assessment.framework->item(*item.parent));
    if (!spread || std::count(spread->leaves.begin(), spread->leaves.end(), loss.result->item) == 0) return;
    Ratio whole;
    Ratio among;
    for (const ItemId leaf : spread->leaves) {
        whole += results.items.at(leaf).max.points().value();
        among += results.items.at(leaf).counted.points().value();
    }
    if (among.is_zero() || among == whole) return;
    loss.weight = whole / among;
    for (Ratio* part : {&loss.points, &loss.by_own_score, &loss.by_council}) *part = *part * loss.weight;
    loss.spread = std::move(spread);
}

/// Below a cap the index gains no more than the cap leaves.
void keep_within_caps(const Framework& framework, const Results& results, const Item& item, Loss& loss) {
    for (auto at = item.parent; at && item.type == ItemType::normal; at = framework.item(*at).parent) {
        if (framework.item(*at).combine != Combine::capped) continue;
        const ItemResult& above = results.items.at(*at);
        const Ratio left = above.counted.points().value() - above.final.points().value();
        if (left >= loss.points) continue;
        loss.points = left;
        loss.cap = *at;
    }
}

}  // namespace

std::vector<Loss> losses_of(const Validation& validation, const Results& results) {
    const Framework& framework = *validation.assessment.framework;
    std::vector<Loss> losses;
    for (const auto& result : results.items) {
        const Item& item = framework.item(result.item);
        if (!item.is_leaf()) continue;
        Loss loss = loss_of(item, result);
        weigh(validation, results, item, loss);
        keep_within_caps(framework, results, item, loss);
        if (loss.points > Ratio()) losses.push_back(std::move(loss));
    }
    std::stable_sort(losses.begin(), losses.end(), [](const Loss& a, const Loss& b) {
        if (a.recovery != b.recovery) return a.recovery < b.recovery;
        return a.points > b.points;
    });
    return losses;
}

std::string recovery_text(const ResultsInWords& view, Recovery recovery) {
    switch (recovery) {
        case Recovery::by_scoring:
            return view.say("Ngay trong kỳ: chấm điểm và nộp phiếu", "Now: score the item and file it");
        case Recovery::by_replying:
            return view.say("Ngay trong kỳ: giải trình bổ sung kèm tài liệu",
                            "Now: reply to the council with documents");
        case Recovery::next_period:
            break;
    }
    return view.say("Kỳ sau: nâng kết quả thực hiện", "Next period: better results");
}

}  // namespace cchc

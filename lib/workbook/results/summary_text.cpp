// SPDX-License-Identifier: MIT
#include "workbook/results/summary_text.hpp"

#include "diag/finding.hpp"
#include "workbook/results/leaf_text.hpp"

namespace cchc {
namespace {

/// The items that one reason keeps out, with their points; empty where there are none.
std::string left_out_text(const Book& book, Exclusion why) {
    std::string codes;
    Ratio sum;
    for (const auto& result : book.results.items) {
        if (result.exclusion != why) continue;
        const Item& item = book.framework().item(result.item);
        // Of bonus and penalty nothing is counted in any case.
        if (why == Exclusion::superior_out && item.type != ItemType::normal) continue;
        if (result.is_spread) continue;
        const Ratio& max = item.max.value.value();
        codes +=
            (codes.empty() ? "" : ", ") + item.printed_code() + " (" + localized(max, book.language) + ")";
        sum += max;
    }
    if (codes.empty()) return codes;
    return book.say("Không tính ", "Not counted: ") + book.with_unit(sum) + " - " +
           exclusion_text(book, why) + ": " + codes + ".";
}

std::string percent(const Book& book, const TraceRef& index) {
    return wording::number(index->value, book.framework().index_decimals, book.framework().rounding,
                           book.language) +
           "%";
}

}  // namespace

/// What the index is a share of, where that is not what is counted.
std::string base_text(const Book& book) {
    const auto& base = book.results.total.base;
    if (!base) return {};
    return "; " + book.say(wording::base) + ": " + book.points(base->points().value()) +
           book.say(" trên ", " of ") + book.points(book.framework().index_base->value.value());
}

std::string counted_text(const Book& book) {
    const Total& total = book.results.total;
    return book.say(wording::counted) + ": " + book.points(total.counted.points().value()) +
           book.say(" trên ", " of ") + book.points(total.max.points().value()) + base_text(book) + ".";
}

std::vector<std::string> left_out_lines(const Book& book) {
    std::vector<std::string> lines;
    for (const auto why :
         {Exclusion::not_applicable, Exclusion::survey_out, Exclusion::no_survey, Exclusion::superior_out}) {
        if (std::string text = left_out_text(book, why); !text.empty()) lines.push_back(std::move(text));
    }
    std::string spread;
    for (const auto& result : book.results.items) {
        if (!result.is_spread) continue;
        spread += (spread.empty() ? "" : ", ") + book.framework().item(result.item).printed_code();
    }
    if (!spread.empty()) lines.push_back(book.say(wording::spread) + ": " + spread + ".");
    return lines;
}

std::string index_range_text(const Book& book) {
    const IndexRange& range = book.results.range;
    std::string text = book.say("Khoảng dao động: ", "Range: ") + percent(book, range.if_refused) +
                       book.say(" nếu không công nhận mục nào chỉ có giải trình (",
                                " if every score on a justification alone is refused (") +
                       std::to_string(range.justified) + book.say(" mục); ", " items); ") +
                       percent(book, book.results.total.index) + book.say(" hiện nay", " now");
    if (range.replied == 0) return text + ".";
    return text + "; " + percent(book, range.if_accepted) +
           book.say(" nếu mọi giải trình bổ sung chưa được trả lời đều được công nhận (",
                    " if every reply still open is accepted (") +
           std::to_string(range.replied) + book.say(" mục).", " items).");
}

std::string note_text(const Book& book, const Note& note) {
    switch (note.kind) {
        case NoteKind::illustrative:
            return book.say(wording::note_illustrative);
        case NoteKind::draft:
            return book.say(wording::note_draft);
        case NoteKind::provisional:
            return book.say(wording::note_provisional);
        case NoteKind::rank_by_matters:
            break;
    }
    std::string text = book.say(wording::note_rank_by);
    return text.replace(text.find("{}"), 2, note.grade);
}

std::vector<ItemId> normal_areas(const Framework& framework) {
    std::vector<ItemId> areas;
    for (const ItemId id : framework.areas) {
        const Item& area = framework.item(id);
        if (area.type == ItemType::normal && has_own_items(framework, area)) areas.push_back(id);
    }
    return areas;
}

}  // namespace cchc

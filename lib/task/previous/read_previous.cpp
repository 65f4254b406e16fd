// SPDX-License-Identifier: MIT
#include "task/previous/read_previous.hpp"

#include "base/text.hpp"
#include "load/files/load_source.hpp"
#include "model/form_layout.hpp"
#include "rank/read_record.hpp"

namespace cchc {
namespace {

bool is_same_title(const std::string& one, const std::string& other) {
    return folded(form_plain(one)) == folded(form_plain(other));
}

}  // namespace

std::optional<PreviousYear> read_previous(const PreviousRequest& request, const Files& files,
                                          Sources& sources, Findings& findings) {
    const auto loaded = load_source({request.path, request.path}, files, sources, findings);
    if (!loaded.is_readable) return std::nullopt;
    RecordedFrameworks frameworks;
    const auto record = read_record(loaded.source, frameworks, findings);
    if (!record) return std::nullopt;
    const auto refuse = [&](Message message, const std::string& found, const std::string& expected) {
        findings.add({.message = message,
                      .place = {loaded.source},
                      .args = {{"found", found}, {"expected", expected}}});
        return std::nullopt;
    };
    if (to_nfc(record->id) != to_nfc(request.plan.unit.id))
        return refuse(Message::previous_of_unit, record->id, request.plan.unit.id);
    if (record->year >= request.plan.year)
        return refuse(Message::previous_of_year, std::to_string(record->year),
                      std::to_string(request.plan.year));
    PreviousYear previous{.year = record->year,
                          .final = {},
                          .total = record->total.final,
                          .index = record->total.index,
                          .grade = record->total.grade};
    for (ItemId at = 0; at < record->framework->items.size(); ++at) {
        const RecordedItem& item = record->framework->items[at];
        const auto now = request.framework.find(item.code);
        if (now && is_same_title(request.framework.item(*now).title, item.title))
            previous.final.emplace(*now, record->points.of(at, RecordedFigure::final));
    }
    return previous;
}

}  // namespace cchc

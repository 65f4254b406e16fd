// SPDX-License-Identifier: MIT
#include "load/forms/outdated_item.hpp"

#include "base/text.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

constexpr std::size_t longest_rule = 120;  // characters of a rule in words

/// What changed, the weightiest first, with the column that shows it.
struct Change {
    Message message;
    std::uint16_t column;
    std::vector<Arg> args = {};
};

Arg points_arg(std::string_view name, const std::string& text) {
    const auto number = parse_number(text);
    if (number.fault == NumberFault::none) return {name, Ratio(number.number.value)};
    return {name, shortened(text, 20)};
}

/// In words where the form shows how it was scored, and that reads otherwise now.
Change rule_change(const OutdatedItem& outdated) {
    const KeyedTable& kind = *outdated.table.kind;
    const bool is_shown = kind.columns[kind.rule].use != ColumnUse::absent;
    const std::string was = is_shown ? outdated.table.plain_text(outdated.row, kind.rule) : std::string();
    const std::string now = form_plain(wording::rule_in_words(outdated.item, outdated.language));
    if (was.empty() || now.empty() || was == now)
        return {Message::form_item_rule, is_shown ? kind.rule : kind.code};
    return {Message::form_item_rule_words,
            kind.rule,
            {{"found", shortened(was, longest_rule)}, {"expected", shortened(now, longest_rule)}}};
}

Change change_of(const OutdatedItem& outdated) {
    const KeyedTable& kind = *outdated.table.kind;
    const ItemPrint& was = outdated.record.print;
    const ItemPrint now = print_of(outdated.item);
    if (was.max != now.max) {
        return {was.rule == now.rule ? Message::form_item_max : Message::form_item_max_rule,
                kind.max,
                {points_arg("found", was.max), points_arg("expected", now.max)}};
    }
    if (was.rule != now.rule) return rule_change(outdated);
    if (was.evidence != now.evidence) {
        const bool is_required = outdated.item.evidence == EvidenceDemand::required;
        return {is_required ? Message::form_item_evidence : Message::form_item_no_evidence, kind.code};
    }
    return {outdated.item.not_applicable == NotApplicable::refused ? Message::form_item_refused
                                                                   : Message::form_item_not_applicable,
            kind.code};
}

}  // namespace

Finding outdated_finding(const OutdatedItem& outdated) {
    Change change = change_of(outdated);
    const std::string& code = outdated.item.code.value;
    change.args.push_back({"item", code});
    return {.message = change.message,
            .place = outdated.table.sheet.place(outdated.row, outdated.table.column_at(change.column)),
            .args = std::move(change.args),
            .item = code,
            .officer = outdated.officer,
            .stakes = {{code, outdated.item.max.value}}};
}

}  // namespace cchc

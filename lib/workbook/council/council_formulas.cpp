// SPDX-License-Identifier: MIT
#include "workbook/council/council_formulas.hpp"

#include <algorithm>

#include "diag/finding.hpp"
#include "workbook/formulas.hpp"

namespace cchc::formulas {
namespace {

constexpr const char* council_noise_free = ",9)";

std::string cell(const CouncilBlock& block, CouncilColumn column) {
    return cell_text(block.at(column));
}

class Remark {
  public:
    Remark(const CouncilSheet& table, const CouncilBlock& block)
        : book_(table.book),
          decision_(cell(block, CouncilColumn::decision)),
          points_(cell(block, CouncilColumn::points)),
          reason_(cell(block, CouncilColumn::reason)),
          standing_(cell(block, CouncilColumn::standing)),
          self_(cell(block, CouncilColumn::self)),
          item_(table.item(block)),
          choices_(council_choices(item_, table.round)) {
        if (const auto found = table.corrections.find(block.item); found != table.corrections.end()) {
            corrected_ = "COUNTA(" + found->second.answers + ")>0";
            corrected_points_ = found->second.points;
        }
        const LeafAnswer* answer = book_.validation.answers.find(block.item);
        is_not_applicable_ = answer != nullptr && answer->standing.is_not_applicable;
    }

    std::string text() const {
        const std::string no_points = points_ + "=\"\"";
        const std::string nothing = decision_ + "=\"\"," + no_points + not_corrected();
        return first_of(
            {{"AND(" + nothing + "," + reason_ + "=\"\")", "\"\""},
             {"AND(" + decision_ + "=\"\"," + no_points + ")", title(FindingKind::missing_answer)},
             {is_unknown(), title(FindingKind::bad_value)},
             {lacks_correction(), title(FindingKind::missing_answer)},
             {has_two_decisions(), title(FindingKind::wrong_answer)},
             {does_not_follow(), title(FindingKind::bad_value)},
             {"AND(" + points_ + "<>\"\",NOT(ISNUMBER(" + points_ + ")))", title(FindingKind::bad_number)},
             {"AND(" + is(CouncilChoice::adjust) + "," + no_points + ")", title(FindingKind::missing_answer)},
             {"AND(" + points_ + "<>\"\",OR(" + points_ + "<0" + over_most() + "))",
              title(FindingKind::points_out_of_range)},
             {differs(), title(FindingKind::points_mismatch)},
             {"AND(NOT(" + is(CouncilChoice::accept) + "),NOT(" + is(CouncilChoice::self) + ")," +
                  confirms_nothing() + "TRIM(" + reason_ + ")=\"\")",
              title(FindingKind::appraisal_no_reason)}});
    }

  private:
    struct Case {
        std::string when;
        std::string then;
    };

    static std::string first_of(const std::vector<Case>& cases) {
        std::string text;
        for (const auto& one : cases) text += "IF(" + one.when + "," + one.then + ",";
        return text + "\"\"" + std::string(cases.size(), ')');
    }

    std::string not_corrected() const { return corrected_.empty() ? "" : ",NOT(" + corrected_ + ")"; }
    std::string lacks_correction() const {
        return corrected_.empty() ? "FALSE" : "AND(" + is(CouncilChoice::correct) + not_corrected() + ")";
    }
    std::string has_two_decisions() const {
        return corrected_.empty() ? "FALSE"
                                  : "AND(" + corrected_ + ",OR(NOT(" + is(CouncilChoice::correct) + ")," +
                                        points_ + "<>\"\"))";
    }
    std::string does_not_follow() const {
        return corrected_.empty() ? "FALSE" : "AND(" + corrected_ + "," + corrected_points_ + "=\"?\")";
    }

    std::string title(FindingKind kind) const { return quoted(book_.say(info(kind).title)); }

    std::string is(CouncilChoice choice) const { return decision_ + "=" + quoted(book_.say(words(choice))); }

    /// What stands as not applicable may be said to be so without a reason.
    std::string confirms_nothing() const {
        return is_not_applicable_ ? "NOT(" + is(CouncilChoice::not_applicable) + ")," : std::string();
    }

    std::string over_most() const {
        return item_.max_is_open ? std::string()
                                 : "," + points_ + ">" + item_.max.value.value().decimal_text();
    }

    /// In the first round "as self-assessed" is not offered, but read: it accepts.
    std::string is_unknown() const {
        std::vector<CouncilChoice> read = choices_;
        if (!item_.is_superior() && std::count(read.begin(), read.end(), CouncilChoice::self) == 0)
            read.push_back(CouncilChoice::self);
        std::string text = "AND(" + decision_ + "<>\"\"";
        for (const auto choice : read) text += ",NOT(" + is(choice) + ")";
        return text + ")";
    }

    std::string differs_from(const std::string& standing) const {
        return "ROUND(N(" + points_ + ")-N(" + standing + ")" + council_noise_free + "<>0";
    }

    std::string differs() const {
        return "AND(" + points_ + "<>\"\",OR(AND(" + is(CouncilChoice::accept) + "," +
               differs_from(standing_) + "),AND(" + is(CouncilChoice::self) + "," + differs_from(self_) +
               ")," + is(CouncilChoice::not_applicable) + "))";
    }

    const Book& book_;
    std::string decision_, points_, reason_, standing_, self_;
    std::string corrected_, corrected_points_;  ///< empty: nothing can be corrected
    const Item& item_;
    std::vector<CouncilChoice> choices_;
    bool is_not_applicable_ = false;
};

/// The points after the round, whatever befalls the alternatives.
std::string own_points(const CouncilSheet& table, const CouncilBlock& block) {
    const std::string decision = cell(block, CouncilColumn::decision);
    const std::string points = cell(block, CouncilColumn::points);
    const auto is = [&](CouncilChoice choice) {
        return decision + "=" + quoted(table.book.say(words(choice)));
    };
    const Item& item = table.item(block);
    const bool is_full = item.not_applicable == NotApplicable::full;
    const auto corrected = table.corrections.find(block.item);
    const std::string begin = corrected == table.corrections.end()
                                  ? std::string()
                                  : "IF(" + is(CouncilChoice::correct) + ",IF(" + corrected->second.points +
                                        "=\"\",\"?\"," + corrected->second.points + "),";
    const std::string end = corrected == table.corrections.end() ? "" : ")";
    const std::string if_none = is_full ? item.max.value.value().decimal_text() : "\"-\"";
    return begin + "IF(" + is(CouncilChoice::not_applicable) + "," + if_none + ",IF(" +
           is(CouncilChoice::self) + "," + cell(block, CouncilColumn::self) + ",IF(OR(" +
           is(CouncilChoice::adjust) + ",AND(" + decision + "=\"\"," + points + "<>\"\")),IF(ISNUMBER(" +
           points + ")," + points + ",\"?\")," + cell(block, CouncilColumn::standing) + ")))" + end;
}

/// Whether another alternative gets points, and with them the choice; empty where there is none. Alternatives
/// stand below each other.
std::string choice_moves_from(const CouncilSheet& table, const CouncilBlock& block) {
    const Item* parent = alternative_of(table.book.framework(), table.item(block));
    if (parent == nullptr || parent->children.size() < 2) return {};
    const auto block_of = [&](ItemId item) {
        return *std::lower_bound(table.blocks.begin(), table.blocks.end(), item,
                                 [](const CouncilBlock& one, ItemId id) { return one.item < id; });
    };
    const CouncilBlock first = block_of(parent->children.front());
    const CouncilBlock last = block_of(parent->children.back());
    const auto all = [&](CouncilColumn column) {
        return fixed_cell_text(first.at(column)) + ":" +
               fixed_cell_text({last.last, static_cast<std::uint16_t>(column)});
    };
    const std::string adjust = "=" + quoted(table.book.say(words(CouncilChoice::adjust)));
    const std::string correct = "=" + quoted(table.book.say(words(CouncilChoice::correct)));
    const auto gets_points = [&](const std::string& points, const std::string& decision) {
        return "((ISNUMBER(" + points + ")*((" + decision + "=\"\")+(" + decision + adjust + ")>0)+(" +
               decision + correct + "))>0)";
    };
    return "SUMPRODUCT(--" + gets_points(all(CouncilColumn::points), all(CouncilColumn::decision)) + ")>--" +
           gets_points(cell(block, CouncilColumn::points), cell(block, CouncilColumn::decision));
}

}  // namespace

std::string council_points(const CouncilSheet& table, const CouncilBlock& block) {
    const std::string moved = choice_moves_from(table, block);
    const std::string own = own_points(table, block);
    return moved.empty() ? own : "IF(" + moved + ",0," + own + ")";
}

std::string council_difference(const CouncilBlock& block) {
    const std::string now = cell(block, CouncilColumn::appraised);
    const std::string self = cell(block, CouncilColumn::self);
    return "IF(AND(ISNUMBER(" + now + "),ISNUMBER(" + self + ")),ROUND(" + now + "-" + self +
           council_noise_free + ",\"\")";
}

std::string council_remark(const CouncilSheet& table, const CouncilBlock& block) {
    return Remark(table, block).text();
}

}  // namespace cchc::formulas

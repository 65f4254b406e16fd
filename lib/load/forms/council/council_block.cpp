// SPDX-License-Identifier: MIT
#include "load/forms/council/council_block.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace cchc {
namespace {

/// The decision on one item, from its rows.
class DecisionReader {
  public:
    DecisionReader(const CouncilBlockInput& input, Findings& findings)
        : input_(input), table_(input.table), findings_(findings) {}

    std::optional<Decision> read(CellReader& cells) {
        const auto choice = text(cells, CouncilColumn::decision);
        const auto points = read_points(cells);
        const auto reason = read_reason(cells);
        if (!choice && !points && !reason && !is_corrected() && !cells.is_faulty()) return std::nullopt;
        const auto row = input_.block.rows.front();
        decision_.item = {input_.item.code.value, table_.place(row, CouncilColumn::decision)};
        decision_.answer.item = decision_.item;
        decision_.reason = reason;
        decision_.reason_place = table_.place(row, CouncilColumn::reason);
        read_seen();
        decide(choice, points, cells);
        decision_.is_faulty = is_faulty_ || cells.is_faulty();
        decision_.answer.is_faulty = decision_.is_faulty;
        return std::move(decision_);
    }

    Decision pass() {
        decision_.item = {input_.item.code.value,
                          table_.place(input_.block.rows.front(), CouncilColumn::decision)};
        read_seen();
        return std::move(decision_);
    }

  private:
    void report(Message message, const Place& place, std::vector<Arg> args) {
        is_faulty_ = true;
        args.push_back({"item", input_.item.code.value});
        findings_.add({.message = message, .place = place, .args = std::move(args)});
    }

    std::string in_words(CouncilChoice choice) const {
        return std::string(words(choice).in(input_.found.language()));
    }

    /// From the item's rows, where two must not differ.
    std::optional<Located<std::string>> text(CellReader& cells, CouncilColumn column) {
        std::optional<Located<std::string>> value;
        for (const auto row : input_.block.rows) {
            const auto one = cells.text(row, table_.column(column));
            if (!one) continue;
            if (!value) {
                value = one;
            } else if (one->value != value->value) {
                report_twice(column, *one, value->value);
            }
        }
        return value;
    }

    void report_twice(CouncilColumn column, const Located<std::string>& again, const std::string& first) {
        report(Message::form_answers_twice, again.place,
               {{"column", std::string(info(column).title.in(input_.found.language()))},
                {"found", shortened(again.value, 60)},
                {"expected", shortened(first, 60)}});
    }

    std::optional<Located<Number>> read_points(CellReader& cells) {
        std::optional<Located<Number>> points;
        for (const auto row : input_.block.rows) {
            const auto one = cells.number(row, table_.column(CouncilColumn::points), "points");
            if (!one) continue;
            if (!points) {
                points = one;
            } else if (one->value.value != points->value.value) {
                report_twice(CouncilColumn::points, {one->value.text, one->place}, points->value.text);
            }
        }
        return points;
    }

    std::optional<Located<std::string>> read_reason(CellReader& cells) {
        std::optional<Located<std::string>> reason;
        for (const auto row : input_.block.rows) {
            const auto one = cells.text(row, table_.column(CouncilColumn::reason));
            if (one && reason) reason->value += "\n" + one->value;
            if (one && !reason) reason = one;
        }
        return reason;
    }

    /// What was appraised, from the hidden sheet.
    void read_seen() {
        decision_.seen = input_.record.seen;
        if (!decision_.seen) return;
        const std::string& self = decision_.seen->self;
        if (!decision_.seen->standing.empty()) {
            decision_.standing = {decision_.seen->standing,
                                  table_.place(input_.block.rows.front(), CouncilColumn::standing)};
        }
        const auto parsed = parse_number(self);
        if (self.empty() || parsed.fault != NumberFault::none) return;
        decision_.self = {parsed.number, table_.place(input_.block.rows.front(), CouncilColumn::self)};
    }

    bool is_corrected() const { return input_.correction != nullptr && input_.correction->is_given; }

    void decide(const std::optional<Located<std::string>>& text, const std::optional<Located<Number>>& points,
                const CellReader& cells) {
        if (!text) {
            if (is_corrected()) {
                return report(Message::council_correction_alone, decision_.item.place,
                              {{"expected", in_words(CouncilChoice::correct)}});
            }
            if (points) decision_.points = points;
            if (!points && !cells.is_faulty())
                report(Message::council_reason_alone, decision_.reason->place, {});
            return;
        }
        const auto choice = council_choice(text->value);
        auto offered = council_choices(input_.item, input_.found.round);
        if (input_.correction == nullptr) std::erase(offered, CouncilChoice::correct);  // an older form
        if (choice == CouncilChoice::correct && input_.correction == nullptr) {
            return report(Message::council_choice_unknown, text->place,
                          {{"found", shortened(text->value, 60)}, {"expected", all_in_words(offered)}});
        }
        if (choice == CouncilChoice::not_applicable && input_.item.not_applicable == NotApplicable::refused) {
            return report(Message::council_choice_refused, text->place,
                          {{"expected", all_in_words(offered)}, {"points", input_.item.max.value.value()}});
        }
        if (!choice) {
            return report(Message::council_choice_unknown, text->place,
                          {{"found", shortened(text->value, 60)}, {"expected", all_in_words(offered)}});
        }
        apply(*choice, text->place, points, cells);
    }

    std::string all_in_words(const std::vector<CouncilChoice>& choices) const {
        std::string all;
        for (const auto choice : choices) all += (all.empty() ? "" : "; ") + in_words(choice);
        return all;
    }

    void apply(CouncilChoice choice, const Place& place, const std::optional<Located<Number>>& points,
               const CellReader& cells) {
        if (choice == CouncilChoice::correct) return correct(points);
        if (is_corrected()) {
            return report(Message::council_correction_beside, input_.correction->place,
                          {{"decision", in_words(choice)}, {"expected", in_words(CouncilChoice::correct)}});
        }
        if (choice == CouncilChoice::adjust) {
            decision_.points = points;
            if (!points && !cells.is_faulty())
                report(Message::council_points_missing, points_place(), {{"found", in_words(choice)}});
            return;
        }
        if (points) compare(choice, *points);
        if (choice == CouncilChoice::not_applicable) {
            decision_.answer.not_applicable = true;
            decision_.answer.not_applicable_place = place;
        } else {
            const bool is_self = choice == CouncilChoice::self;
            decision_.accept = {is_self ? Acceptance::self : Acceptance::standing, place};
        }
    }

    /// Points follow from what is corrected.
    void correct(const std::optional<Located<Number>>& points) {
        const Correction& correction = *input_.correction;
        if (!correction.is_given)
            return report(Message::council_correction_missing, correction.place,
                          {{"decision", in_words(CouncilChoice::correct)}});
        if (points) {
            return report(Message::council_correction_points, points->place,
                          {{"decision", in_words(CouncilChoice::correct)}});
        }
        const Located<std::string> item = decision_.answer.item;
        decision_.answer = correction.score;
        decision_.answer.item = item;
        is_faulty_ = is_faulty_ || correction.score.is_faulty;
    }

    Place points_place() const { return table_.place(input_.block.rows.front(), CouncilColumn::points); }

    /// Points beside an acceptance must be those accepted.
    void compare(CouncilChoice choice, const Located<Number>& points) {
        const auto numbers = council_table().of(ColumnUse::number);
        const auto wanted = choice == CouncilChoice::self ? CouncilColumn::self : CouncilColumn::standing;
        const auto at = std::find(numbers.begin(), numbers.end(), place_of(wanted)) - numbers.begin();
        std::string expected = choice == CouncilChoice::not_applicable
                                   ? in_words(choice)
                                   : input_.record.numbers.at(static_cast<std::size_t>(at));
        if (expected.empty()) expected = "0";  // a bonus that nobody claimed
        const auto number = parse_number(expected);
        const bool is_number = number.fault == NumberFault::none;
        if (is_number && number.number.value == points.value.value) return;
        Arg expected_arg{"expected", expected};
        if (is_number) expected_arg.value = Ratio(number.number.value);
        report(
            Message::council_points_differ, points.place,
            {{"decision", in_words(choice)}, {"found", Ratio(points.value.value)}, std::move(expected_arg)});
    }

    const CouncilBlockInput& input_;
    const CouncilTable& table_;
    Findings& findings_;
    Decision decision_;
    bool is_faulty_ = false;
};

}  // namespace

std::optional<Decision> read_council_block(const CouncilBlockInput& input, CellReader& cells,
                                           Findings& findings) {
    return DecisionReader(input, findings).read(cells);
}

Decision passed_council_block(const CouncilBlockInput& input) {
    Findings none;
    return DecisionReader(input, none).pass();
}

}  // namespace cchc

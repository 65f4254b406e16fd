// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/points.hpp"
#include "diag/causes.hpp"
#include "diag/messages.hpp"
#include "diag/place.hpp"

namespace cchc {

/// A value put into a message: numbers and dates are written the way the language does.
struct Arg {
    std::string_view name;
    std::variant<std::string, Ratio, Date, std::size_t, Bilingual, Cause> value;
};

/// What a finding can cost at most on one item.
struct Stake {
    std::string item;
    Points points;
};

/// That the plan accepts a finding, and why.
struct Accepted {
    std::string reason;
    Place place;
};

struct Finding {
    Message message{};
    Place place = {};
    std::vector<Arg> args = {};
    std::string item = {};     ///< code of the item it concerns, or empty
    std::string officer = {};  ///< id of the officer it concerns, or empty
    std::vector<Stake> stakes = {};
    std::vector<Place> related = {};
    std::optional<Severity> judged = std::nullopt;    ///< what the plan's policy makes of it
    std::optional<Accepted> accepted = std::nullopt;  ///< it then counts neither as an error nor as a warning
    std::string unit = {};                            ///< id of the unit whose data it is about, or empty
    bool is_of_framework = false;                     ///< of a framework itself: of no unit

    /// In words for YAML or for a form, by its place.
    const MessageInfo& words() const { return place.in_sheet() ? info_in_form(message) : info(message); }
    const KindInfo& kind() const { return info(info(message).kind); }
    Severity severity() const { return judged.value_or(kind().severity); }
    /// Whether it counts as an error.
    bool is_error() const { return !accepted && severity() == Severity::error; }
    /// The sum of the stakes.
    Points points() const;
    std::string text(Language language) const;
    std::string help(Language language) const;
};

/// A number as the language writes it: `84,6` or `84.6`.
std::string localized(const Ratio& value, Language language);
std::string localized(const Date& date, Language language);

/// All that was found; never prints. Of one kind and one file it keeps so many; `sort` adds a finding that
/// counts the rest, with all that they cost.
class Findings {
  public:
    static constexpr std::size_t most_of_a_kind = 1'000;

    void add(Finding finding);
    /// Whether one more such finding would only be counted: what it would say need not be found out.
    bool is_full(Message message, const Source* source) const;
    void append(Findings other);
    /// On the first error at the place, or in the file where the place is no more than that: what else it can
    /// cost. Nothing happens where there is none.
    void put_at_stake(const Place& place, const std::vector<Stake>& stakes);
    const std::vector<Finding>& all() const { return all_; }
    /// Those that the plan does not accept.
    std::size_t count(Severity severity) const;
    std::size_t count_accepted() const;
    bool has_errors() const { return count(Severity::error) > 0; }
    bool has(FindingKind kind) const;
    /// Changes each as the plan's policy says; those that `judge` gives false for go.
    void apply(const std::function<bool(Finding&)>& judge);
    /// Each is of this unit, but those of a framework itself.
    void put_unit(const std::string& unit);
    /// By place, then kind: the same order in every run. Exact repeats are dropped, and what was only counted
    /// is told.
    void sort();
    /// Each item counts once, with the most any finding says of it; errors only.
    Points points_at_stake() const;

  private:
    using Group = std::pair<const Source*, FindingKind>;
    struct Tally {
        std::size_t kept = 0;
        std::size_t rest = 0;
        std::unordered_set<std::size_t> seen = {};  ///< of both, what tells them from each other
        std::map<std::string, Points> stakes = {};  ///< of the rest, by item
    };
    void tell_rest();

    std::vector<Finding> all_;
    std::map<Group, Tally> tallies_;
};

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "diag/finding.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace cchc {
namespace {

struct ArgWriter {
    Language language;
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Ratio& value) const { return localized(value, language); }
    std::string operator()(const Date& date) const { return localized(date, language); }
    std::string operator()(const Bilingual& words) const { return std::string(words.in(language)); }
    std::string operator()(std::size_t count) const { return std::to_string(count); }
};

std::string filled(std::string_view pattern, const std::vector<Arg>& args, Language language) {
    std::string out;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = pattern.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", open + 1);
        const bool is_argument = close != std::string_view::npos && close > open + 1 && pattern[close] == '}';
        if (!is_argument) {  // a brace of YAML in a hint
            out += '{';
            pattern.remove_prefix(open + 1);
            continue;
        }
        const auto name = pattern.substr(open + 1, close - open - 1);
        const auto arg = std::find_if(args.begin(), args.end(),
                                      [&](const Arg& candidate) { return candidate.name == name; });
        // A message that lacks an argument still says more than no message.
        out += arg == args.end() ? std::string(pattern.substr(open, close + 1 - open))
                                 : std::visit(ArgWriter{language}, arg->value);
        pattern.remove_prefix(close + 1);
    }
    return out;
}

bool is_before(const Finding& a, const Finding& b) {
    if (comes_before(a.place, b.place)) return true;
    if (comes_before(b.place, a.place)) return false;
    if (a.message != b.message) return a.message < b.message;
    if (a.item != b.item) return a.item < b.item;
    return a.text(Language::en) < b.text(Language::en);
}

bool is_same(const Finding& a, const Finding& b) {
    return a.message == b.message && !comes_before(a.place, b.place) && !comes_before(b.place, a.place) &&
           a.item == b.item && a.text(Language::en) == b.text(Language::en);
}

}  // namespace

Points Finding::points() const {
    Points sum;
    for (const auto& stake : stakes) sum += stake.points;
    return sum;
}

std::string Finding::text(Language language) const {
    return filled(words().text.in(language), args, language);
}

std::string Finding::help(Language language) const {
    return filled(words().help.in(language), args, language);
}

std::string localized(const Ratio& value, Language language) {
    std::string text = value.decimal_text();
    if (language == Language::vi) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string localized(const Date& date, Language language) {
    return language == Language::vi ? date.slashed() : date.iso();
}

void Findings::append(Findings other) {
    std::move(other.all_.begin(), other.all_.end(), std::back_inserter(all_));
}

std::size_t Findings::count(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(all_.begin(), all_.end(), [&](const Finding& finding) {
        return !finding.accepted && finding.severity() == severity;
    }));
}

std::size_t Findings::count_accepted() const {
    return static_cast<std::size_t>(std::count_if(
        all_.begin(), all_.end(), [](const Finding& finding) { return finding.accepted.has_value(); }));
}

bool Findings::has(FindingKind kind) const {
    return std::any_of(all_.begin(), all_.end(),
                       [&](const Finding& finding) { return finding.kind().kind == kind; });
}

void Findings::apply(const std::function<bool(Finding&)>& judge) {
    std::vector<Finding> left;
    left.reserve(all_.size());
    for (auto& finding : all_) {
        if (judge(finding)) left.push_back(std::move(finding));
    }
    all_ = std::move(left);
}

void Findings::put_at_stake(const Place& place, const std::vector<Stake>& stakes) {
    const bool is_file = place.line == 0 && !place.in_sheet();
    const auto error = std::find_if(all_.begin(), all_.end(), [&](const Finding& one) {
        const bool is_there = is_file ? one.place.source == place.source : one.place == place;
        return is_there && one.item.empty() && one.kind().severity == Severity::error;
    });
    if (error != all_.end()) error->stakes.insert(error->stakes.end(), stakes.begin(), stakes.end());
}

void Findings::sort() {
    std::stable_sort(all_.begin(), all_.end(), is_before);
    all_.erase(std::unique(all_.begin(), all_.end(), is_same), all_.end());
}

Points Findings::points_at_stake() const {
    std::map<std::string, Points> most;
    for (const auto& finding : all_) {
        if (!finding.is_error()) continue;
        for (const auto& stake : finding.stakes) {
            auto& points = most[stake.item];
            points = std::max(points, stake.points);
        }
    }
    Points sum;
    for (const auto& [item, points] : most) sum += points;
    return sum;
}

}  // namespace cchc

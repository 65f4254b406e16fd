// SPDX-License-Identifier: MIT
#include "diag/finding.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace cchc {
namespace {

/// Each item counts once, with the most that any finding says of it.
void raise(std::map<std::string, Points>& most, const std::string& item, const Points& points) {
    auto& known = most[item];
    known = std::max(known, points);
}

struct ArgWriter {
    Language language;
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Ratio& value) const { return localized(value, language); }
    std::string operator()(const Date& date) const { return localized(date, language); }
    std::string operator()(const Bilingual& words) const { return std::string(words.in(language)); }
    std::string operator()(const Cause& cause) const { return in_words(cause, language); }
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
    return std::make_pair(a.text(Language::en), a.unit) < std::make_pair(b.text(Language::en), b.unit);
}

/// Differs where findings of one message and file do, but for those of one place and item.
std::size_t mark_of(const Finding& finding) {
    constexpr std::size_t prime = 1'099'511'628'211U;
    const Place& place = finding.place;
    std::size_t mark = static_cast<std::size_t>(finding.message);
    for (const std::size_t part :
         {std::size_t{place.line}, std::size_t{place.column}, static_cast<std::size_t>(place.sheet + 1),
          std::hash<std::string>()(finding.item), std::hash<std::string>()(finding.officer)})
        mark = (mark ^ part) * prime;
    return mark;
}

bool is_same(const Finding& a, const Finding& b) {
    return a.message == b.message && !comes_before(a.place, b.place) && !comes_before(b.place, a.place) &&
           a.item == b.item && a.unit == b.unit && a.text(Language::en) == b.text(Language::en);
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

void Findings::add(Finding finding) {
    Tally& tally = tallies_[{finding.place.source, finding.kind().kind}];
    const bool is_new = tally.seen.insert(mark_of(finding)).second;
    if (tally.kept == most_of_a_kind) {
        if (!is_new) return;
        ++tally.rest;
        for (const auto& stake : finding.stakes) raise(tally.stakes, stake.item, stake.points);
        return;
    }
    if (is_new) ++tally.kept;
    all_.push_back(std::move(finding));
}

bool Findings::is_full(Message message, const Source* source) const {
    const auto tally = tallies_.find({source, info(message).kind});
    return tally != tallies_.end() && tally->second.kept == most_of_a_kind;
}

void Findings::append(Findings other) {
    for (auto& finding : other.all_) add(std::move(finding));
    for (auto& [group, from] : other.tallies_) {
        if (from.rest == 0) continue;
        Tally& tally = tallies_[group];
        for (const auto mark : from.seen) tally.rest += tally.seen.insert(mark).second ? 1 : 0;
        for (const auto& [item, points] : from.stakes) raise(tally.stakes, item, points);
    }
}

void Findings::tell_rest() {
    for (auto& [group, tally] : tallies_) {
        if (tally.rest == 0) continue;
        const KindInfo& kind = info(group.second);
        const bool is_error = kind.severity == Severity::error;
        Finding told{.message = is_error ? Message::more_errors : Message::more_warnings,
                     .place = {group.first},
                     .args = {{"count", tally.rest}, {"kind", std::string(kind.id)}}};
        for (const auto& [item, points] : tally.stakes) told.stakes.push_back({item, points});
        const auto one = std::find_if(all_.begin(), all_.end(), [&, &of = group](const Finding& finding) {
            return finding.place.source == of.first && finding.kind().kind == of.second;
        });
        if (one != all_.end()) told.unit = one->unit;
        all_.push_back(std::move(told));
        tally.rest = 0;
        tally.stakes.clear();
    }
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
    std::set<Group> present;
    for (const auto& finding : all_) present.insert({finding.place.source, finding.kind().kind});
    for (auto& [group, tally] : tallies_) {
        if (present.count(group) == 0) tally.rest = 0;  // the whole kind is off
    }
}

void Findings::put_at_stake(const Place& place, const std::vector<Stake>& stakes) {
    const bool is_file = place.line == 0 && !place.in_sheet();
    const auto error = std::find_if(all_.begin(), all_.end(), [&](const Finding& one) {
        const bool is_there = is_file ? one.place.source == place.source : one.place == place;
        return is_there && one.item.empty() && one.kind().severity == Severity::error;
    });
    if (error != all_.end()) error->stakes.insert(error->stakes.end(), stakes.begin(), stakes.end());
}

void Findings::put_unit(const std::string& unit) {
    for (auto& finding : all_) {
        if (!finding.is_of_framework) finding.unit = unit;
    }
}

void Findings::sort() {
    tell_rest();
    std::stable_sort(all_.begin(), all_.end(), is_before);
    all_.erase(std::unique(all_.begin(), all_.end(), is_same), all_.end());
}

Points Findings::points_at_stake() const {
    std::map<std::string, Points> most;
    for (const auto& finding : all_) {
        if (!finding.is_error()) continue;
        for (const auto& stake : finding.stakes) raise(most, stake.item, stake.points);
    }
    Points sum;
    for (const auto& [item, points] : most) sum += points;
    return sum;
}

}  // namespace cchc

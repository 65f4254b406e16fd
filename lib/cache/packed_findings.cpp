// SPDX-License-Identifier: MIT
#include "cache/packed_findings.hpp"

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace cchc {
namespace {

enum class ArgKind { text, ratio, date, count, words, cause };

/// Texts that outlive everything, as names of arguments and words of our own do.
std::string_view lasting(std::string_view text) {
    static std::mutex guard;
    static std::set<std::string, std::less<>> texts;
    const std::lock_guard lock(guard);
    const auto known = texts.find(text);
    return known != texts.end() ? *known : *texts.emplace(text).first;
}

/// The lines that are shown of a source, by number.
using Lines = std::set<std::uint32_t>;

class FindingPacker {
  public:
    FindingPacker(Packer& to, const std::vector<Finding>& findings) : to_(to) {
        for (const auto& finding : findings) number_places(finding);
        to_.number(sources_.size());
        for (const Source* source : in_order_) source_out(*source);
        to_.number(findings.size());
        for (const auto& finding : findings) finding_out(finding);
    }

  private:
    void number_places(const Finding& finding) {
        number_place(finding.place);
        for (const auto& place : finding.related) number_place(place);
        if (finding.accepted) number_place(finding.accepted->place);
    }

    void number_place(const Place& place) {
        if (!place.is_known()) return;
        if (sources_.emplace(place.source, in_order_.size()).second) {
            in_order_.push_back(place.source);
            lines_.emplace_back();
        }
        if (!place.in_sheet() && place.line > 0) lines_[sources_[place.source]].insert(place.line);
    }

    void source_out(const Source& source) {
        to_.text(source.path);
        to_.text(source.name);
        to_.number(source.sheets.size());
        for (const auto& sheet : source.sheets) to_.text(sheet);
        const Lines& lines = lines_[sources_[&source]];
        to_.number(lines.size());
        for (const auto line : lines) {
            to_.number(line);
            to_.text(line_text({&source, line}));
        }
    }

    void place_out(const Place& place) {
        to_.number(place.is_known() ? sources_.at(place.source) + 1 : 0);
        to_.number(place.line);
        to_.number(place.column);
        to_.number(place.length);
        to_.number(static_cast<std::uint64_t>(place.sheet + 1));
    }

    void kind_out(ArgKind kind) { to_.number(static_cast<std::uint64_t>(kind)); }
    void value_out(const std::string& text) {
        kind_out(ArgKind::text);
        to_.text(text);
    }
    void value_out(const Ratio& value) {
        kind_out(ArgKind::ratio);
        to_.text(value.fraction_text());
    }
    void value_out(const Date& date) {
        kind_out(ArgKind::date);
        to_.signed_number(date.year);
        to_.signed_number(date.month);
        to_.signed_number(date.day);
    }
    void value_out(std::size_t count) {
        kind_out(ArgKind::count);
        to_.number(count);
    }
    void value_out(const Bilingual& words) {
        kind_out(ArgKind::words);
        to_.text(words.vi);
        to_.text(words.en);
    }
    void value_out(const Cause& cause) {
        kind_out(ArgKind::cause);
        to_.text(cause.words);
    }

    void finding_out(const Finding& finding) {
        to_.number(static_cast<std::uint64_t>(finding.message));
        place_out(finding.place);
        to_.number(finding.args.size());
        for (const auto& arg : finding.args) {
            to_.text(arg.name);
            std::visit([&](const auto& value) { value_out(value); }, arg.value);
        }
        to_.text(finding.item);
        to_.text(finding.officer);
        to_.text(finding.unit);
        to_.number(finding.stakes.size());
        for (const auto& stake : finding.stakes) {
            to_.text(stake.item);
            to_.text(stake.points.value().fraction_text());
        }
        to_.number(finding.related.size());
        for (const auto& place : finding.related) place_out(place);
        to_.number(finding.judged ? static_cast<std::uint64_t>(*finding.judged) + 1 : 0);
        to_.flag(finding.accepted.has_value());
        if (!finding.accepted) return;
        to_.text(finding.accepted->reason);
        place_out(finding.accepted->place);
    }

    Packer& to_;
    std::map<const Source*, std::size_t> sources_;
    std::vector<const Source*> in_order_;
    std::vector<Lines> lines_;
};

class FindingUnpacker {
  public:
    FindingUnpacker(Unpacker& from, Sources& sources) : from_(from), into_(sources) {}

    Findings all() {
        for (auto left = from_.count(); left > 0; --left) sources_.push_back(source_in());
        Findings findings;
        for (auto left = from_.count(); left > 0 && from_.is_good(); --left) findings.add(finding_in());
        return findings;
    }

  private:
    /// The text has the lines that are shown, empty ones in the place of the others.
    const Source* source_in() {
        constexpr std::uint64_t most_lines = 16ULL << 20U;
        Source source;
        source.path = from_.text();
        source.name = from_.text();
        for (auto left = from_.count(); left > 0; --left) source.sheets.push_back(from_.text());
        std::uint64_t at = 1;
        for (auto left = from_.count(); left > 0; --left) {
            const std::uint64_t line = from_.number_up_to(most_lines);
            const std::string_view text = from_.view();
            if (line < at) from_.give_up();
            if (!from_.is_good()) break;
            source.text.append(line - at, '\n').append(text);
            at = line;
        }
        return into_.add(std::move(source));
    }

    std::uint32_t number32() { return static_cast<std::uint32_t>(from_.number_up_to(UINT32_MAX)); }

    Place place_in() {
        Place place;
        const std::uint64_t source = from_.number_up_to(sources_.size());
        if (source > 0) place.source = sources_[source - 1];
        place.line = number32();
        place.column = number32();
        place.length = number32();
        place.sheet = static_cast<std::int32_t>(from_.number_up_to(INT32_MAX)) - 1;
        return place;
    }

    Ratio ratio_in() {
        auto value = Ratio::from_fraction(from_.text());
        if (!value) from_.give_up();
        return value.value_or(Ratio());
    }

    int small_in() { return static_cast<int>(from_.number_up_to(INT32_MAX)); }

    Arg arg_in() {
        Arg arg{.name = lasting(from_.view()), .value = std::string()};
        switch (static_cast<ArgKind>(from_.number_up_to(static_cast<std::uint64_t>(ArgKind::cause)))) {
            case ArgKind::text:
                arg.value = from_.text();
                break;
            case ArgKind::ratio:
                arg.value = ratio_in();
                break;
            case ArgKind::date: {
                Date date{.year = small_in()};
                date.month = small_in();
                date.day = small_in();
                arg.value = date;
                break;
            }
            case ArgKind::count:
                arg.value = static_cast<std::size_t>(from_.number());
                break;
            case ArgKind::words: {
                Bilingual words{"-", "-"};
                words.vi = lasting(from_.view());
                words.en = lasting(from_.view());
                arg.value = words;
                break;
            }
            case ArgKind::cause:
                arg.value = Cause{from_.text()};
                break;
        }
        return arg;
    }

    Finding finding_in() {
        Finding finding;
        finding.message = static_cast<Message>(from_.number_up_to(all_messages().size() - 1));
        finding.place = place_in();
        for (auto left = from_.count(); left > 0; --left) finding.args.push_back(arg_in());
        finding.item = from_.text();
        finding.officer = from_.text();
        finding.unit = from_.text();
        for (auto left = from_.count(); left > 0; --left) {
            Stake stake{.item = from_.text(), .points = {}};
            stake.points = Points(ratio_in());
            finding.stakes.push_back(std::move(stake));
        }
        for (auto left = from_.count(); left > 0; --left) finding.related.push_back(place_in());
        const auto judged = from_.number_up_to(static_cast<std::uint64_t>(Severity::warning) + 1);
        if (judged > 0) finding.judged = static_cast<Severity>(judged - 1);
        if (from_.flag()) {
            Accepted accepted{.reason = from_.text(), .place = {}};
            accepted.place = place_in();
            finding.accepted = std::move(accepted);
        }
        return finding;
    }

    Unpacker& from_;
    Sources& into_;
    std::vector<const Source*> sources_;
};

}  // namespace

void pack(Packer& to, const Findings& findings) {
    FindingPacker(to, findings.all());
}

Findings unpack_findings(Unpacker& from, Sources& sources) {
    return FindingUnpacker(from, sources).all();
}

Findings slimmed(const Findings& findings, Sources& sources) {
    Packer packed;
    pack(packed, findings);
    Unpacker from(packed.bytes());
    return unpack_findings(from, sources);
}

}  // namespace cchc

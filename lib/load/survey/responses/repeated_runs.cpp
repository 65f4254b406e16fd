// SPDX-License-Identifier: MIT
#include "load/survey/responses/repeated_runs.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <optional>

namespace cchc {
namespace {

constexpr std::size_t shortest = 20;
/// Any run of the shortest length holds a whole block, wherever blocks begin.
constexpr std::size_t block = 10;
/// Blocks of one hash that are looked at: where more are alike, answers vary little.
constexpr std::size_t most_alike = 8;
/// For each respondent: time stays linear in whatever somebody makes up.
constexpr std::size_t most_steps = 100;

std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 32U)) * 0x9E3779B97F4A7C15U;
    return value ^ (value >> 29U);
}

std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t hash = bytes.size();
    for (; bytes.size() > 0; bytes.remove_prefix(std::min(bytes.size(), sizeof hash))) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), std::min(bytes.size(), sizeof word));
        hash = mixed(hash + word);
    }
    return hash;
}

/// The logarithm to base 2, in sixteenths, rounded down. `value`: from 1 up.
std::size_t sixteenths_of_log(std::uint64_t value) {
    std::size_t whole = 0;
    while ((value >> whole) > 1) ++whole;
    std::uint64_t part = whole > 20 ? value >> (whole - 20) : value << (20 - whole);  // 1 is 2^20
    std::size_t log = whole;
    for (int i = 0; i < 4; ++i) {
        part = (part * part) >> 20U;
        const bool is_two = part >= (std::uint64_t{2} << 20U);
        if (is_two) part >>= 1U;
        log = 2 * log + (is_two ? 1 : 0);
    }
    return log;
}

class RunFinder {
  public:
    explicit RunFinder(const AnswerLog& log)
        : log_(log), size_(log.size()), steps_(most_steps * log.size()) {}

    std::vector<RepeatedRun> find() {
        if (size_ < 2 * shortest) return {};
        for (std::size_t i = 0; i < size_; ++i) hashes_.push_back(hash_of(log_.answers(i, 1)));
        roll();
        std::size_t slots = 16;
        while (slots < size_ / block * 2) slots *= 2;
        heads_.assign(slots, 0);
        next_.assign(size_ / block + 1, 0);
        std::vector<RepeatedRun> runs;
        std::size_t known = 0;  // blocks that stand before the window
        for (std::size_t at = 0; at < windows_.size() && steps_ > 0;) {
            for (; (known + 1) * block <= at; ++known) keep(known);
            const auto run = varies(at) ? longest(at) : std::nullopt;
            if (run) runs.push_back(*run);
            free_ = run ? run->again + run->count : free_;
            at = run ? std::max(at + 1, free_) : at + 1;
        }
        return runs;
    }

  private:
    /// The hash of each window of a block's length.
    void roll() {
        constexpr std::uint64_t base = 0x100000001B3U;
        std::uint64_t highest = 1;
        for (std::size_t i = 0; i + 1 < block; ++i) highest *= base;
        std::uint64_t window = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            if (i >= block) window -= hashes_[i - block] * highest;
            window = window * base + hashes_[i];
            if (i + 1 >= block) windows_.push_back(window);
        }
    }

    /// Whether not all of the window are alike.
    bool varies(std::size_t at) const {
        return !std::equal(hashes_.begin() + offset(at) + 1, hashes_.begin() + offset(at + block),
                           hashes_.begin() + offset(at));
    }

    static std::ptrdiff_t offset(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

    std::size_t slot(std::size_t at) const { return mixed(windows_[at]) & (heads_.size() - 1); }

    void keep(std::size_t number) {
        if (!varies(number * block)) return;
        std::size_t alike = 0;
        auto& head = heads_[slot(number * block)];
        for (std::size_t other = head; other > 0 && alike < most_alike; other = next_[other - 1]) ++alike;
        if (alike == most_alike) return;
        next_[number] = head;
        head = number + 1;
    }

    /// The longest run that holds the window and an earlier block like it.
    std::optional<RepeatedRun> longest(std::size_t at) {
        std::optional<RepeatedRun> best;
        for (std::size_t other = heads_[slot(at)]; other > 0; other = next_[other - 1]) {
            const std::size_t start = (other - 1) * block;
            if (windows_[start] != windows_[at]) continue;
            const RepeatedRun run = around(start, at);
            if (run.count >= shortest && (!best || run.count > best->count)) best = run;
        }
        const bool is_run = best && is_exact(*best) && is_no_chance(*best);
        return is_run ? best : std::nullopt;
    }

    /// As far as both go on alike within their parts, without reaching into each other or the last run.
    RepeatedRun around(std::size_t start, std::size_t at) {
        const Bounds first = part_of(start);
        const Bounds again = part_of(at);
        std::size_t before = 0;
        while (start > first.begin + before && before < at - start &&
               at > std::max(again.begin, free_) + before &&
               hashes_[start - before - 1] == hashes_[at - before - 1])
            ++before;
        std::size_t behind = 0;
        while (start + behind < first.end && at + behind < again.end && before + behind < at - start &&
               hashes_[start + behind] == hashes_[at + behind])
            ++behind;
        steps_ -= std::min(steps_, before + behind);
        return {start - before, at - before, before + behind};
    }

    struct Bounds {
        std::size_t begin;
        std::size_t end;
    };

    Bounds part_of(std::size_t at) const {
        const auto& parts = log_.parts();
        const auto next = std::upper_bound(parts.begin(), parts.end(), at);
        return {next == parts.begin() ? 0 : *std::prev(next), next == parts.end() ? size_ : *next};
    }

    /// Hashes may agree by chance, or by design.
    bool is_exact(const RepeatedRun& run) const {
        return log_.answers(run.first, run.count) == log_.answers(run.again, run.count);
    }

    /// Whether fewer than one in 500 surveys with these answers would hold such a run by chance. Those who
    /// answer like the one before them say nothing: responses are often sorted.
    bool is_no_chance(const RepeatedRun& run) {
        if (sorted_.empty()) {
            sorted_ = hashes_;
            std::sort(sorted_.begin(), sorted_.end());
        }
        const std::size_t of_all = sixteenths_of_log(size_);
        std::size_t surprise = 0;
        for (std::size_t i = run.again; i < run.again + run.count; ++i) {
            if (i > run.again && hashes_[i] == hashes_[i - 1]) continue;
            const auto [begin, end] = std::equal_range(sorted_.begin(), sorted_.end(), hashes_[i]);
            surprise += of_all - sixteenths_of_log(static_cast<std::uint64_t>(end - begin));
        }
        constexpr std::size_t margin = 8 * 16;
        return surprise >= 2 * of_all + margin;
    }

    const AnswerLog& log_;
    std::size_t size_;
    std::size_t steps_;                   ///< that may still be taken along what is alike
    std::vector<std::uint64_t> hashes_;   ///< by respondent
    std::vector<std::uint64_t> windows_;  ///< by first respondent
    std::vector<std::size_t> heads_;      ///< last block of a slot, from 1; 0: none
    std::vector<std::size_t> next_;       ///< by block: the one before it in its slot
    std::vector<std::uint64_t> sorted_;   ///< hashes_, once they are counted
    std::size_t free_ = 0;                ///< behind the last run
};

}  // namespace

std::vector<RepeatedRun> repeated_runs(const AnswerLog& log) {
    return RunFinder(log).find();
}

}  // namespace cchc

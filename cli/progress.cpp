// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <algorithm>
#include <string>

#include "report/layout.hpp"
#include "report/units/progress_text.hpp"

namespace cchc {
namespace {

constexpr std::string_view clear_line = "\r\x1b[K";
constexpr std::chrono::milliseconds between_drawings{100};

}  // namespace

Progress::Progress(const Console& console)
    : console_(console), is_wanted_(!console.options().quiet && is_terminal(Stream::error)) {}

Progress::~Progress() {
    if (drawn_) static_cast<void>(write_stream(Stream::error, clear_line));
}

void Progress::show(std::size_t done, std::size_t units) {
    if (!is_wanted_ || units < 2) return;
    const Clock::time_point now = Clock::now();
    if (drawn_ && now - *drawn_ < between_drawings) return;
    drawn_ = now;
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - begun_).count();
    const std::string text =
        progress_text({done, units, static_cast<std::uint64_t>(passed)}, console_.language());
    // A line that is wrapped could not be taken away.
    const auto width = static_cast<std::size_t>(std::max(2, terminal_width()));
    static_cast<void>(
        write_stream(Stream::error, std::string(clear_line) + wrapped(text, width - 1).front()));
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <string>

#include "cli/texts.hpp"

namespace cchc {
namespace {

constexpr std::string_view clear_line = "\r\x1b[K";

}  // namespace

Progress::Progress(const Console& console)
    : console_(console), is_wanted_(!console.options().quiet && is_terminal(Stream::error)) {}

Progress::~Progress() {
    if (is_shown_) static_cast<void>(write_stream(Stream::error, clear_line));
}

void Progress::show(std::size_t done, std::size_t units) {
    if (!is_wanted_ || units < 2) return;
    is_shown_ = true;
    const std::string line = console_.words(texts::progress, {std::to_string(done), std::to_string(units)});
    static_cast<void>(write_stream(Stream::error, std::string(clear_line) + line));
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <string>

#include "base/platform.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"

namespace cchc {
namespace {

constexpr std::string_view clear_line = "\r\x1b[K";

}  // namespace

Progress::Progress(std::size_t units, Language language, bool is_wanted)
    : units_(units), language_(language), is_shown_(is_wanted && units > 1 && is_terminal(Stream::error)) {}

Progress::~Progress() {
    if (is_shown_) static_cast<void>(write_stream(Stream::error, clear_line));
}

void Progress::step() {
    if (!is_shown_) return;
    const std::lock_guard lock(guard_);
    ++done_;
    const std::string line = say(texts::progress, language_, {std::to_string(done_), std::to_string(units_)});
    static_cast<void>(write_stream(Stream::error, std::string(clear_line) + line));
}

}  // namespace cchc

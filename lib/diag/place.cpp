// SPDX-License-Identifier: MIT
#include "diag/place.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <string_view>
#include <tuple>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace cchc {

std::string digest_of(const Source& source) {
    if (!source.is_read) return {};
    return source.sha256.empty() ? sha256(source.text) : source.sha256;
}

std::string_view line_text(const Place& place) {
    if (place.source == nullptr || place.line == 0 || place.in_sheet()) return {};
    const auto& starts = place.source->line_starts;
    if (place.line > starts.size()) return {};
    const std::string_view text = place.source->text;
    const std::size_t begin = starts[place.line - 1];
    const std::size_t end = place.line < starts.size() ? starts[place.line] - 1 : text.size();
    return text.substr(begin, end - begin);
}

std::uint32_t character_column(const Place& place) {
    if (place.column == 0 || place.in_sheet()) return place.column;
    // Bytes that begin a character, counted in one pass: a line may be a whole file.
    const auto before = line_text(place).substr(0, place.column - 1);
    const auto continuing = std::count_if(before.begin(), before.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    });
    return static_cast<std::uint32_t>(before.size()) - static_cast<std::uint32_t>(continuing) + 1;
}

std::string cell_name(const Place& place) {
    if (!place.in_sheet() || place.line == 0 || place.column == 0) return {};
    std::string letters;
    for (std::uint32_t rest = place.column; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters + std::to_string(place.line);
}

std::string in_words(const Place& place) {
    if (!place.in_sheet()) return place.source->name + ":" + std::to_string(place.line);
    const auto sheet = static_cast<std::size_t>(place.sheet);
    const auto& names = place.source->sheets;
    return place.source->name + ", " + (sheet < names.size() ? names[sheet] + "!" : std::string()) +
           cell_name(place);
}

Place place_at(const Source* source, std::size_t offset, std::size_t length) {
    const auto& starts = source->line_starts;
    const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - starts.begin());
    const auto column = static_cast<std::uint32_t>(offset - *std::prev(after)) + 1;
    return {source, line, column, static_cast<std::uint32_t>(length), -1};
}

bool comes_before(const Place& a, const Place& b) {
    if (a.source != b.source) {
        if (a.source == nullptr || b.source == nullptr) return a.source == nullptr;
        if (a.source->path != b.source->path) return a.source->path < b.source->path;
    }
    return std::tie(a.sheet, a.line, a.column) < std::tie(b.sheet, b.line, b.column);
}

struct Sources::Shared {
    std::mutex guard;
    std::deque<Source> sources;
};

Sources::Sources() : shared_(std::make_shared<Shared>()) {}

const Source* Sources::add(Source source) {
    source.line_starts = {0};
    for (auto end = source.text.find('\n'); end != std::string::npos; end = source.text.find('\n', end + 1)) {
        source.line_starts.push_back(end + 1);
    }
    const std::lock_guard lock(shared_->guard);
    shared_->sources.push_back(std::move(source));
    return &shared_->sources.back();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "xlsx/readback/book_part.hpp"

#include <charconv>
#include <cstring>
#include <utility>

namespace cchc {
namespace {

std::optional<std::size_t> whole_number(const char* text) {
    if (text == nullptr) return std::nullopt;
    std::size_t number = 0;
    const char* const end = text + std::strlen(text);
    const auto [rest, error] = std::from_chars(text, end, number);
    return error == std::errc() && rest == end ? std::optional(number) : std::nullopt;
}

/// What a theme must have, of whose parts nothing else says how many they are (ECMA-376, 20.1.6).
std::optional<std::size_t> parts_of_theme(std::string_view name) {
    constexpr std::pair<std::string_view, std::size_t> known[] = {
        {"a:clrScheme", 12}, {"a:fontScheme", 2}, {"a:fmtScheme", 4}, {"a:themeElements", 3}};
    for (const auto& [element, count] : known) {
        if (name == element) return count;
    }
    return std::nullopt;
}

}  // namespace

void BookPartReader::refer(const char* id) {
    if (id != nullptr) relations_.insert(id);
}

void BookPartReader::start(std::string_view name, const XmlAttributes& attributes) {
    constexpr std::string_view points = "c:ptCount";  // of a chart's list: `val` counts the `c:pt` beside it
    if (!open_.empty()) {
        Open& parent = open_.back();
        if (name == points) {
            parent.said = whole_number(attributes.find("val"));
        } else if (name != "c:formatCode") {
            ++parent.children;
        }
    }
    // Shared texts count their uses, too.
    const char* const said = attributes.find(name == "sst" ? "uniqueCount" : "count");
    // The library counts input checks modulo 256; those and merged cells of a sheet are held against what was
    // asked.
    const bool is_counted_apart = name == "dataValidations" || name == "mergeCells";
    const auto count = said == nullptr || is_counted_apart ? parts_of_theme(name) : whole_number(said);
    open_.push_back({count, 0});
    const auto counted = counts_.find(name);
    if (counted == counts_.end()) {
        counts_.emplace(name, 1);
    } else {
        ++counted->second;
    }
    refer(attributes.find("r:id"));
    refer(attributes.find("r:embed"));
}

void BookPartReader::end(std::string_view name) {
    const Open& one = open_.back();
    if (one.said && *one.said != one.children && miscounted_.empty()) miscounted_ = name;
    open_.pop_back();
}

std::size_t BookPartReader::count_of(const std::string& name) const {
    const auto found = counts_.find(name);
    return found == counts_.end() ? 0 : found->second;
}

}  // namespace cchc

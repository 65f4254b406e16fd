// SPDX-License-Identifier: MIT
#include "xlsx/readback/read_sheet.hpp"

#include <charconv>
#include <optional>

namespace cchc {
namespace {

template <typename Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole = error == std::errc() && rest == text.data() + text.size();
    return is_whole ? std::optional(number) : std::nullopt;
}

/// Of `K12`, as the library writes it.
std::optional<Cell> cell_at(std::string_view address) {
    std::uint32_t column = 0;
    while (!address.empty() && address.front() >= 'A' && address.front() <= 'Z' && column < 16'384) {
        column = column * 26 + static_cast<std::uint32_t>(address.front() - 'A') + 1;
        address.remove_prefix(1);
    }
    const auto row = number_in<std::uint32_t>(address);
    if (column == 0 || column > 16'384 || !row || *row == 0) return std::nullopt;
    return Cell{*row - 1, static_cast<std::uint16_t>(column - 1)};
}

}  // namespace

void SharedTexts::start(std::string_view name, const XmlAttributes& attributes) {
    BookPartReader::start(name, attributes);
    if (name == "si") texts_.emplace_back();
    is_text_ = name == "t" && !texts_.empty();
}

void SharedTexts::text(std::string_view text) {
    if (is_text_) texts_.back() += text;
}

void SharedTexts::end(std::string_view name) {
    BookPartReader::end(name);
    is_text_ = false;
}

void SheetReader::start(std::string_view name, const XmlAttributes& attributes) {
    BookPartReader::start(name, attributes);
    into_ = nullptr;
    if (name == "c") {
        const char* const address = attributes.find("r");
        const char* const type = attributes.find("t");
        address_ = address == nullptr ? "" : address;
        type_ = type == nullptr ? "" : type;
        formula_.clear();
        value_.clear();
        has_formula_ = has_value_ = false;
    } else if (name == "f") {
        has_formula_ = true;
        into_ = &formula_;
    } else if (name == "v") {
        has_value_ = true;
        into_ = &value_;
    }
}

void SheetReader::text(std::string_view text) {
    if (into_ != nullptr) *into_ += text;
}

void SheetReader::end(std::string_view name) {
    BookPartReader::end(name);
    into_ = nullptr;
    if (name == "c") add_cell();
}

void SheetReader::add_cell() {
    const auto at = cell_at(address_);
    const auto number = number_in<double>(value_);
    const auto shared = number_in<std::size_t>(value_);
    if (!at) {
        is_sound_ = false;
    } else if (!has_value_ && !has_formula_) {
        cells_.blank(*at);
    } else if (type_ == "s") {
        const bool is_known = shared && *shared < shared_.size() && !has_formula_;
        is_sound_ = is_sound_ && is_known;
        if (is_known) cells_.text(*at, shared_[*shared]);
    } else if (has_formula_ && !type_.empty()) {
        cells_.formula(*at, formula_, value_);
    } else if (!number || !type_.empty()) {
        is_sound_ = false;
    } else if (has_formula_) {
        cells_.formula(*at, formula_, *number);
    } else {
        cells_.number(*at, *number);
    }
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "sheet/package/ods/ods_paragraphs.hpp"

#include <algorithm>

#include "sheet/cell_address.hpp"

namespace cchc {

void OdsParagraphs::clear() {
    text_.clear();
    count_ = depth_ = 0;
}

void OdsParagraphs::start() {
    if (count_ > 0) text_ += '\n';
    ++count_;
    depth_ = 1;
    after_blank_ = true;
}

bool OdsParagraphs::open(const XmlElement& element) {
    const auto [space, local] = element.name;
    const bool is_annotation = space == XmlSpace::office && local.starts_with("annotation");
    const bool is_aside = space == XmlSpace::text && (local == "note" || local == "ruby-text");
    if (is_annotation || is_aside || space == XmlSpace::other) return false;
    if (space == XmlSpace::text && local == "s") add_spaces(element);
    if (space == XmlSpace::text && (local == "tab" || local == "line-break")) {
        text_ += local == "tab" ? '\t' : '\n';
        after_blank_ = false;
    }
    ++depth_;
    return true;
}

void OdsParagraphs::close() {
    --depth_;
}

void OdsParagraphs::add(std::string_view piece) {
    for (const char c : piece) {
        const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!is_blank) {
            text_ += c;
        } else if (!after_blank_) {
            text_ += ' ';
        }
        after_blank_ = is_blank;
    }
}

void OdsParagraphs::add_spaces(const XmlElement& element) {
    constexpr std::uint32_t most_spaces = 32'767;  // what a cell holds in Excel
    const auto count = element.find(XmlSpace::text, "c");
    text_.append(std::min(count ? parse_count(*count).value_or(1) : 1, most_spaces), ' ');
    after_blank_ = false;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "sheet/package/xml_scope.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "sheet/unreadable.hpp"

namespace cchc {
namespace {

constexpr std::array<std::pair<std::string_view, XmlSpace>, 16> known_spaces{{
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", XmlSpace::sheet},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", XmlSpace::sheet},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", XmlSpace::relation},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", XmlSpace::relation},
    {"http://schemas.openxmlformats.org/package/2006/relationships", XmlSpace::package_relation},
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", XmlSpace::word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", XmlSpace::word},
    {"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", XmlSpace::sheet_2009},
    {"http://schemas.microsoft.com/office/excel/2006/main", XmlSpace::excel_2006},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", XmlSpace::manifest},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", XmlSpace::office},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", XmlSpace::table},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", XmlSpace::text},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", XmlSpace::style},
    {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", XmlSpace::calc_extension},
    {"", XmlSpace::none},
}};

XmlSpace space_named(std::string_view address) {
    for (const auto& [known, space] : known_spaces) {
        if (known == address) return space;
    }
    return XmlSpace::other;
}

bool declares(const RawAttribute& attribute) {
    return attribute.prefix == "xmlns" || (attribute.prefix.empty() && attribute.local == "xmlns");
}

bool is_character(std::uint32_t code) {
    return code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

/// `reference`: what stands between `&` and `;`.
bool is_sound(std::string_view reference) {
    constexpr std::array<std::string_view, 5> names{"amp", "lt", "gt", "quot", "apos"};
    if (!reference.starts_with('#')) return std::find(names.begin(), names.end(), reference) != names.end();
    const bool is_hexadecimal = reference.starts_with("#x");
    const auto digits = reference.substr(is_hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, code, is_hexadecimal ? 16 : 10);
    return read.ec == std::errc() && read.ptr == end && is_character(code);
}

/// Where the comment, CDATA section or declaration that starts at `at` ends; npos where it does not.
std::size_t end_of_special(std::string_view xml, std::size_t at) {
    const auto rest = xml.substr(at);
    if (rest.starts_with("<!--")) return xml.find("-->", at);
    if (rest.starts_with("<![CDATA[")) return xml.find("]]>", at);
    return xml.find('>', at);
}

}  // namespace

void XmlScope::open(const RawName& name, const std::vector<RawAttribute>& attributes) {
    open_.push_back(name);
    had_root_ = true;
    for (const auto& attribute : attributes) {
        if (!declares(attribute)) continue;
        const auto prefix = attribute.prefix.empty() ? std::string_view() : attribute.local;
        declarations_.push_back({prefix, space_named(attribute.value), open_.size()});
    }
}

void XmlScope::close(const RawName& name) {
    if (open_.empty() || open_.back() != name) {
        throw Unreadable{SpreadsheetFault::broken,
                         "a closing tag does not match: " + std::string(name.local)};
    }
    while (!declarations_.empty() && declarations_.back().depth == open_.size()) declarations_.pop_back();
    open_.pop_back();
}

const XmlElement& XmlScope::resolved(const RawName& name, const std::vector<RawAttribute>& attributes) {
    element_.name = name_of(name);
    element_.attributes.clear();
    for (const auto& attribute : attributes) {
        if (declares(attribute)) continue;
        // An attribute without a prefix is in no namespace, not in the default one.
        const XmlSpace space = attribute.prefix.empty() ? XmlSpace::none : space_of(attribute.prefix);
        element_.attributes.push_back({{space, attribute.local}, attribute.value});
    }
    return element_;
}

XmlSpace XmlScope::space_of(std::string_view prefix) const {
    for (auto it = declarations_.rbegin(); it != declarations_.rend(); ++it) {
        if (it->prefix == prefix) return it->space;
    }
    return prefix.empty() ? XmlSpace::none : XmlSpace::other;
}

void check_references(std::string_view xml) {
    constexpr std::size_t longest = 32;
    std::size_t special = xml.find("<!");
    std::size_t at = xml.find('&');
    while (at != std::string_view::npos) {
        if (special < at) {
            const auto end = end_of_special(xml, special);
            if (end == std::string_view::npos) return;  // the parser says so
            special = xml.find("<!", end);
            if (at < end) at = xml.find('&', end);
            continue;
        }
        const auto reference = xml.substr(at + 1, longest);
        const auto length = std::min(reference.find(';'), reference.size());
        if (length == reference.size() || !is_sound(reference.substr(0, length))) {
            throw Unreadable{SpreadsheetFault::broken,
                             "&" + std::string(reference.substr(0, length)) + "; stands for no character"};
        }
        at = xml.find('&', at + length);
    }
}

}  // namespace cchc

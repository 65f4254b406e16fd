// SPDX-License-Identifier: MIT
#include "xlsx/readback/strict_xml.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <type_traits>

namespace cchc {
namespace {

using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)>;

XmlListener& listener_of(void* user) {
    return *static_cast<XmlListener*>(user);
}

void on_start(void* user, const char* name, const char** attributes) {
    listener_of(user).start(name, XmlAttributes(attributes));
}

void on_end(void* user, const char* name) {
    listener_of(user).end(name);
}

void on_text(void* user, const char* text, int size) {
    listener_of(user).text({text, static_cast<std::size_t>(size)});
}

}  // namespace

const char* XmlAttributes::find(std::string_view name) const {
    for (const char** at = list_; *at != nullptr; at += 2) {
        if (name == *at) return at[1];
    }
    return nullptr;
}

std::string read_strict_xml(std::string_view xml, XmlListener& listener) {
    const Parser parser(XML_ParserCreate("UTF-8"), &XML_ParserFree);
    if (parser == nullptr) return "no memory for an XML parser";
    XML_SetUserData(parser.get(), &listener);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    constexpr std::size_t most_at_once = 1 << 20;
    do {
        const std::string_view piece = xml.substr(0, std::min(xml.size(), most_at_once));
        xml.remove_prefix(piece.size());
        const auto size = static_cast<int>(piece.size());
        if (XML_Parse(parser.get(), piece.data(), size, xml.empty() ? 1 : 0) == XML_STATUS_OK) continue;
        return std::to_string(XML_GetCurrentLineNumber(parser.get())) + ":" +
               std::to_string(XML_GetCurrentColumnNumber(parser.get()) + 1) + ": " +
               XML_ErrorString(XML_GetErrorCode(parser.get()));
    } while (!xml.empty());
    return {};
}

}  // namespace cchc

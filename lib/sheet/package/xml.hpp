// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cchc {

/// The XML namespaces that matter in spreadsheets, whatever prefix a file gives them.
enum class XmlSpace : std::uint8_t {
    none,
    other,
    sheet,             ///< SpreadsheetML, transitional or strict
    relation,          ///< r:id
    package_relation,  ///< the content of .rels parts
    word,              ///< WordprocessingML, transitional or strict
    sheet_2009,        ///< x14: Excel 2010's extensions
    excel_2006,        ///< xm: references inside x14
    manifest,          ///< from here: OpenDocument
    office,
    table,
    text,
    style,
    calc_extension  ///< what LibreOffice Calc adds
};

struct XmlName {
    XmlSpace space = XmlSpace::none;
    std::string_view local;

    bool operator==(const XmlName&) const = default;
};

struct XmlAttribute {
    XmlName name;
    std::string_view value;
};

/// An opening tag. Its views last as long as the call that hands it over.
struct XmlElement {
    XmlName name;
    std::vector<XmlAttribute> attributes;

    std::optional<std::string_view> find(XmlSpace space, std::string_view local) const {
        for (const auto& attribute : attributes) {
            if (attribute.name == XmlName{space, local}) return attribute.value;
        }
        return std::nullopt;
    }
    /// An attribute without a prefix, or empty.
    std::string_view get(std::string_view local) const { return find(XmlSpace::none, local).value_or(""); }
};

/// Takes what an XML parser meets, in order. Texts come in pieces. May throw `Unreadable`.
class XmlSink {
  public:
    virtual ~XmlSink() = default;
    virtual void open(const XmlElement& element) = 0;
    virtual void close(const XmlName& name) = 0;
    virtual void text(std::string_view piece) = 0;
};

}  // namespace cchc

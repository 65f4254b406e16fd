// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sheet/package/xml.hpp"

namespace cchc {

/// A name as written.
struct RawName {
    std::string_view prefix;
    std::string_view local;

    bool operator==(const RawName&) const = default;
};

struct RawAttribute {
    std::string_view prefix;
    std::string_view local;
    std::string_view value;
};

/// The open elements of a document and the namespaces declared on them. The views must last as long as the
/// document, but for the attributes' values.
class XmlScope {
  public:
    /// Enters an element and the namespaces it declares.
    void open(const RawName& name, const std::vector<RawAttribute>& attributes);
    /// Leaves the element; throws `Unreadable` where another one is open.
    void close(const RawName& name);
    /// Whether a root element has been opened and every element closed.
    bool is_complete() const { return had_root_ && open_.empty(); }

    XmlName name_of(const RawName& name) const { return {space_of(name.prefix), name.local}; }
    /// The element, without the attributes that declare namespaces. Valid until the next call.
    const XmlElement& resolved(const RawName& name, const std::vector<RawAttribute>& attributes);

  private:
    struct Declaration {
        std::string_view prefix;
        XmlSpace space;
        std::size_t depth;
    };

    XmlSpace space_of(std::string_view prefix) const;

    std::vector<RawName> open_;
    std::vector<Declaration> declarations_;
    XmlElement element_;
    bool had_root_ = false;
};

/// Throws `Unreadable` where the XML holds a reference (`&...;`) that is neither one of the five names nor
/// the number of a character: liborcus drops the first kind's mark and aborts on the second kind.
void check_references(std::string_view xml);

}  // namespace cchc

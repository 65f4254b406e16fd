// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cchc {

/// The attributes of an element as expat hands them over.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char** list) : list_(list) {}
    /// The attribute's value, or nullptr.
    const char* find(std::string_view name) const;

  private:
    const char** list_;
};

/// Told what an XML text holds, in its order; names with their prefixes, as written.
class XmlListener {
  public:
    virtual ~XmlListener() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void text(std::string_view) {}
    virtual void end(std::string_view name) = 0;
};

/// Reads a whole XML text as strictly as XML is meant: well-formed, every character one that XML allows.
/// Empty, or what is wrong and where, in expat's words.
std::string read_strict_xml(std::string_view xml, XmlListener& listener);

}  // namespace cchc

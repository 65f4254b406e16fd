// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sheet/package/xml.hpp"

namespace cchc {

/// Gathers the text of an OpenDocument cell from its paragraphs, which a line feed joins.
class OdsParagraphs {
  public:
    void clear();
    bool has_any() const { return count_ > 0; }
    const std::string& text() const { return text_; }

    bool is_inside() const { return depth_ > 0; }
    /// Starts a paragraph.
    void start();
    /// An element inside a paragraph. False where its content is none of the text (a comment, a footnote).
    bool open(const XmlElement& element);
    /// Closes an element that `open` took, or the paragraph.
    void close();
    void add(std::string_view piece);

  private:
    void add_spaces(const XmlElement& element);

    std::string text_;
    std::size_t count_ = 0;
    std::size_t depth_ = 0;
    bool after_blank_ = false;  // further white space means nothing
};

}  // namespace cchc

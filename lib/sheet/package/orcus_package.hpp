// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "sheet/package/xml.hpp"

namespace cchc {

/// A zip of XML parts, read by liborcus: only in the reader, since hostile bytes can abort it.
class Package {
  public:
    /// Throws `Unreadable` where the zip is broken. The bytes must outlive the package.
    explicit Package(std::string_view bytes);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    /// Names count without regard to the case of ASCII letters; `\` counts as `/`.
    bool has(std::string_view name) const;
    /// Parses a part into the sink; throws `Unreadable` where it is absent or broken.
    void parse(std::string_view name, XmlSink& sink) const;

  private:
    struct Archive;
    std::unique_ptr<Archive> archive_;
};

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/readback/strict_xml.hpp"

namespace cchc {

/// What any part of a workbook says of itself.
class BookPartReader : public XmlListener {
  public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;

    /// An element that says it has more or fewer children than it has: its name, or empty.
    const std::string& miscounted() const { return miscounted_; }
    std::size_t count_of(const std::string& name) const;
    /// The relations that it refers to.
    const std::set<std::string>& relations() const { return relations_; }

  private:
    struct Open {
        std::optional<std::size_t> said;
        std::size_t children = 0;
    };
    void refer(const char* id);

    std::vector<Open> open_;
    std::map<std::string, std::size_t, std::less<>> counts_;
    std::set<std::string> relations_;
    std::string miscounted_;
};

}  // namespace cchc

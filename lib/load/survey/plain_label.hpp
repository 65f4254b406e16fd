// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cchc {

/// A plain prose without a number ahead: `1. sự hài lòng` and `câu 1: sự hài lòng` as `sự hài lòng`.
std::string_view without_numbering(std::string_view prose);

/// Finds questions, options or groups by what stands for them in a table: their id, or their text. Texts are
/// compared as plain prose (see plain_prose), with a number ahead cut where that is needed; nothing is found
/// of what fits several.
class LabelIndex {
  public:
    void add(std::size_t at, std::string_view id, std::string_view text);
    std::optional<std::size_t> find(std::string_view found) const;

  private:
    /// None for what stands for several.
    using Keys = std::map<std::string, std::optional<std::size_t>, std::less<>>;
    static void add(Keys& keys, std::string key, std::size_t at);

    Keys ids_;        ///< exactly
    Keys plain_ids_;  ///< as plain prose
    Keys texts_;      ///< alone, or behind the id
    Keys unnumbered_;
};

}  // namespace cchc

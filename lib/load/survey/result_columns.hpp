// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "load/survey/result_table.hpp"

namespace cchc {

/// Which columns of a table of results hold what, by the names above them (see plain_prose).
class ResultColumns {
  public:
    /// `names`: of the columns that are read.
    ResultColumns(const ResultRow& header, std::span<const std::string_view> names);

    bool has(std::string_view name) const { return find(name).has_value(); }
    std::optional<std::size_t> find(std::string_view name) const;
    /// The cell of that column; a blank one where there is none.
    ResultCell cell(const ResultRow& row, std::string_view name) const;
    /// The columns that have none of these names, by their place in the row.
    const std::vector<std::size_t>& others() const { return others_; }
    /// Tells of names that stand twice.
    void tell_twice(Findings& findings) const;

  private:
    struct Named {
        std::string_view name;
        std::size_t column;
    };
    std::vector<Named> named_;
    std::vector<std::size_t> others_;
    std::vector<Finding> twice_;
};

/// One warning of columns that are not read. `heads`: what stands above them; nothing happens where there are
/// none.
void tell_ignored(const std::vector<Located<std::string>>& heads, Findings& findings);

}  // namespace cchc

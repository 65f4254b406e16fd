// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "load/survey/response_ids.hpp"

namespace cchc {

/// Finds ids of one file that differ by case or leading zeros alone: `ND014` and `nd14`.
class SimilarIds {
  public:
    explicit SimilarIds(const std::vector<ResponseId>& ids);
    SimilarIds(const SimilarIds&) = delete;
    SimilarIds& operator=(const SimilarIds&) = delete;

    /// The ids that follow are of another file.
    void begin_file();
    /// An earlier id of the file that the last one is similar to.
    std::optional<ResponseId> earlier();

  private:
    struct Hash {
        const std::vector<ResponseId>* ids;
        std::size_t operator()(std::uint32_t at) const;
    };
    struct Equal {
        const std::vector<ResponseId>* ids;
        bool operator()(std::uint32_t a, std::uint32_t b) const;
    };
    using Set = std::pmr::unordered_set<std::uint32_t, Hash, Equal>;

    bool are_surely_distinct(std::string_view id);

    const std::vector<ResponseId>& ids_;
    std::size_t first_ = 0;  ///< id of the file
    std::pmr::monotonic_buffer_resource memory_;
    std::optional<Set> set_;       ///< once shapes alone don't tell the ids apart
    bool are_one_shape_ = true;    ///< digits and other characters stand in the same places in all
    bool have_no_zeros_ = true;    ///< none has a number with a leading zero
    bool has_upper_case_ = false;  ///< letters of both cases: no shape tells
    bool has_lower_case_ = false;
};

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "load/survey/responses/response_ids.hpp"

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

    /// What tells the ids of the file apart without looking at others; the cheapest that still does.
    enum class Apart { by_shape, without_zeros, by_set };

    bool has_shape(std::string_view id) const;
    void look_further(std::uint32_t at);

    const std::vector<ResponseId>& ids_;
    std::size_t first_ = 0;  ///< id of the file
    std::pmr::monotonic_buffer_resource memory_;
    std::optional<Set> set_;
    Apart apart_ = Apart::by_shape;
};

}  // namespace cchc

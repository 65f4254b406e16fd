// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace cchc {

/// Where a response's id was met.
struct ResponseId {
    std::string_view text;
    std::uint32_t part = 0;  ///< of the files and sheets read
    std::size_t at = 0;      ///< offset in a text; the row of a sheet
};

/// The ids of all responses of a unit. Their texts are not copied: they must stay valid.
class ResponseIds {
  public:
    ResponseIds() : set_(0, Hash{&ids_}, Equal{&ids_}, &memory_) {}
    ResponseIds(const ResponseIds&) = delete;
    ResponseIds& operator=(const ResponseIds&) = delete;

    void expect(std::size_t count) { ids_.reserve(ids_.size() + count); }
    const std::vector<ResponseId>& all() const { return ids_; }
    /// Keeps the id, or gives the one that is already there.
    std::optional<ResponseId> known_or_add(const ResponseId& id);
    /// Keeps the place of a response without one.
    void add_unnamed(const ResponseId& id) {
        stop_ascending();
        ids_.push_back(id);
    }

  private:
    struct Hash {
        const std::vector<ResponseId>* ids;
        std::size_t operator()(std::uint32_t at) const {
            return std::hash<std::string_view>()((*ids)[at].text);
        }
    };
    struct Equal {
        const std::vector<ResponseId>* ids;
        bool operator()(std::uint32_t a, std::uint32_t b) const { return (*ids)[a].text == (*ids)[b].text; }
    };
    void stop_ascending();

    std::vector<ResponseId> ids_;
    std::pmr::monotonic_buffer_resource memory_;
    std::pmr::unordered_set<std::uint32_t, Hash, Equal> set_;  ///< used once the ids stop ascending
    bool is_ascending_ = true;
};

}  // namespace cchc

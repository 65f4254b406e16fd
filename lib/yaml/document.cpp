// SPDX-License-Identifier: MIT
#include "yaml/document.hpp"

namespace cchc {

std::uint32_t YamlDocument::append(std::uint32_t parent, Node node) {
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back(node);
    if (parent == Node::none) return index;
    Node& above = nodes_[parent];
    if (above.first_child == Node::none) {
        above.first_child = index;
    } else {
        nodes_[above.last_child].next = index;
    }
    above.last_child = index;
    return index;
}

std::string_view YamlDocument::unnormalised(const Node& node) const {
    const auto found = unnormalised_.find(static_cast<std::uint32_t>(&node - nodes_.data()));
    return found == unnormalised_.end() ? std::string_view() : found->second;
}

void YamlDocument::keep_unnormalised(std::string_view text) {
    unnormalised_.emplace(static_cast<std::uint32_t>(nodes_.size()), text);
}

std::string_view YamlDocument::keep(std::string text) {
    return kept_.emplace_back(std::move(text));
}

}  // namespace cchc

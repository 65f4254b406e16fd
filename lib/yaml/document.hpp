// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.hpp"

namespace cchc {

enum class NodeKind : std::uint8_t { scalar, map, list, empty };

/// One node of a YAML document. Scalars are text, whatever they look like.
struct Node {
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    std::string_view text;  ///< of a scalar, in normal form C
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t length = 0;
    std::uint32_t first_child = none;
    std::uint32_t last_child = none;
    std::uint32_t next = none;  ///< the next child of the same parent; in a map keys and values take turns
    NodeKind kind = NodeKind::empty;
    bool is_flow = false;   ///< a map or list in brackets
    bool is_plain = false;  ///< a scalar without quotes
};

/// A YAML file as a tree of placed nodes. After a syntax error it holds what stood before it.
class YamlDocument {
  public:
    explicit YamlDocument(const Source* source) : source_(source) {}

    const Source* source() const { return source_; }
    bool is_whole = true;  ///< false: a finding says what could not be read
    std::size_t size() const { return nodes_.size(); }
    const Node* root() const { return nodes_.empty() ? nullptr : &nodes_.front(); }
    const Node* first(const Node& parent) const { return at(parent.first_child); }
    const Node* next(const Node& node) const { return at(node.next); }
    Place place(const Node& node) const { return {source_, node.line, node.column, node.length, -1}; }

    /// A scalar's text as written, where that is not in normal form C; or else empty.
    std::string_view unnormalised(const Node& node) const;

    /// For the parser: appends a node below the parent (Node::none for the root) and returns its index.
    std::uint32_t append(std::uint32_t parent, Node node);
    Node& node(std::uint32_t index) { return nodes_[index]; }
    /// For the parser: the node appended next was written like this.
    void keep_unnormalised(std::string_view text);
    /// Keeps a text that is not in the source letter by letter.
    std::string_view keep(std::string text);

  private:
    const Node* at(std::uint32_t index) const { return index == Node::none ? nullptr : &nodes_[index]; }

    const Source* source_;
    std::vector<Node> nodes_;
    std::deque<std::string> kept_;
    std::map<std::uint32_t, std::string_view> unnormalised_;  ///< by the node's index
};

/// Parses YAML (the source's text must be clean, see load_source). Syntax errors and refused features of YAML
/// (anchors, aliases, tags, merge keys, more documents, duplicate keys) become findings with their place.
YamlDocument parse_yaml(const Source* source, Findings& findings);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "rank/json_tree.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>

namespace cchc {
namespace {

constexpr std::size_t deepest = 32;
constexpr unsigned how = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag |
                         rapidjson::kParseIterativeFlag;

/// Takes what the parser meets; false ends it.
class TreeBuilder {
  public:
    using Ch = char;
    explicit TreeBuilder(const rapidjson::StringStream& stream) : stream_(stream) {}

    bool Null() { return add({JsonNode::Kind::null}); }
    bool Bool(bool flag) { return add({JsonNode::Kind::boolean, flag ? "true" : "false"}); }
    bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
        return add({JsonNode::Kind::number, std::string(text, size)});
    }
    bool String(const char* text, rapidjson::SizeType size, bool) {
        return add({JsonNode::Kind::text, std::string(text, size)});
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        key_.assign(text, size);
        return true;
    }
    bool StartObject() { return begin(JsonNode::Kind::object); }
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool StartArray() { return begin(JsonNode::Kind::list); }
    bool EndArray(rapidjson::SizeType) { return end(); }
    // Numbers come as they are written.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    template <typename Floating>
    bool Double(Floating) {
        return false;
    }

    JsonNode root() { return std::move(root_); }
    const std::string& fault() const { return fault_; }

  private:
    bool refuse(const char* why) {
        fault_ = why;
        return false;
    }

    JsonNode* place(JsonNode node) {
        node.end = stream_.Tell();
        if (open_.empty()) {
            root_ = std::move(node);
            return &root_;
        }
        JsonNode& above = *open_.back();
        if (above.kind == JsonNode::Kind::list) return &above.entries.emplace_back(std::move(node));
        return &above.keys.emplace_back(std::move(key_), std::move(node)).second;
    }
    bool add(JsonNode node) {
        place(std::move(node));
        return true;
    }
    bool begin(JsonNode::Kind kind) {
        if (open_.size() == deepest) return refuse("values lie too deep in each other");
        open_.push_back(place({kind}));
        return true;
    }
    bool end() {
        const auto& keys = open_.back()->keys;
        std::vector<std::string_view> names;
        for (const auto& [name, node] : keys) names.push_back(name);
        std::sort(names.begin(), names.end());
        open_.pop_back();
        const bool is_twice = std::adjacent_find(names.begin(), names.end()) != names.end();
        return !is_twice || refuse("a key stands twice in one object");
    }

    const rapidjson::StringStream& stream_;
    JsonNode root_;
    std::vector<JsonNode*> open_;  ///< a list grows at its end alone: the nodes open stay where they are
    std::string key_;
    std::string fault_;
};

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const auto& one) { return one.first == key; });
    return found == keys.end() ? nullptr : &found->second;
}

JsonTree read_json(const std::string& text) {
    rapidjson::StringStream stream(text.c_str());
    TreeBuilder builder(stream);
    rapidjson::Reader reader;
    const auto result = reader.Parse<how>(stream, builder);
    JsonTree tree;
    if (result.IsError()) {
        const bool is_ours = result.Code() == rapidjson::kParseErrorTermination;
        tree.fault = is_ours ? builder.fault() : rapidjson::GetParseError_En(result.Code());
        tree.fault_at = std::min(result.Offset(), text.size());
    } else if (stream.Tell() != text.size()) {  // a NUL ends the parser's text, and not ours
        tree.fault = "a character of number 0";
        tree.fault_at = stream.Tell();
    } else {
        tree.root = builder.root();
    }
    return tree;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <set>
#include <streambuf>
#include <utility>

#include "base/text.hpp"
#include "yaml/document.hpp"
#include "yaml/duplicate_keys.hpp"
#include "yaml/syntax.hpp"

namespace cchc {
namespace {

constexpr std::size_t deepest = 100;
constexpr std::uint32_t most_nodes = 1'000'000;

/// Stops the parser after a finding that makes the rest of the file pointless.
struct Stop {};

/// Reads from memory without a copy.
class MemoryBuffer : public std::streambuf {
  public:
    explicit MemoryBuffer(std::string_view text) {
        char* begin = const_cast<char*>(text.data());  // NOLINT: streambuf's interface; never written
        setg(begin, begin, begin + text.size());
    }
};

/// Builds the tree from yaml-cpp's events. Its marks have no end and its events lose quoting, so the source
/// is looked at where a mark points.
class TreeBuilder : public YAML::EventHandler {
  public:
    TreeBuilder(YamlDocument& document, Findings& findings)
        : document_(document),
          findings_(findings),
          text_(document.source()->text),
          is_nfc_(is_surely_nfc(text_)) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ > 1) stop(Message::feature_documents, mark);
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
        refuse_properties(mark);
        if (is_written_null(mark)) {
            const std::size_t length = text_[offset(mark)] == '~' ? 1 : 4;
            add_scalar(mark, std::string(text_.substr(offset(mark), length)));
            return;
        }
        Node node = node_at(mark);
        if (const Node* key = pending_key()) {  // an empty value's mark is at the next token: take its key's
            node.line = key->line;
            node.column = key->column;
            node.length = key->length;
        }
        node.kind = NodeKind::empty;
        add(node);
    }

    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}  // its anchor was refused before

    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  const std::string& value) override {
        refuse_properties(mark);
        add_scalar(mark, value);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value style) override {
        open(mark, NodeKind::list, style);
    }
    void OnSequenceEnd() override { open_.pop_back(); }

    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value style) override {
        open(mark, NodeKind::map, style);
    }
    void OnMapEnd() override {
        find_duplicate_keys(document_.node(open_.back().index));
        open_.pop_back();
    }

    /// Where reading stopped early: those of maps that were not read to their end, and of what follows.
    void report_other_duplicate_keys() {
        for (const auto& twice : cchc::find_duplicate_keys(document_.source())) {
            if (told_.count({twice.place.line, twice.place.column}) == 0) report_twice(twice);
        }
    }

    /// The innermost bracket that is still open, or null.
    const Node* open_bracket() {
        for (auto level = open_.rbegin(); level != open_.rend(); ++level) {
            if (document_.node(level->index).is_flow) return &document_.node(level->index);
        }
        return nullptr;
    }

  private:
    struct Level {
        std::uint32_t index;
        bool is_map;
        bool expects_value = false;
    };

    static std::size_t offset(const YAML::Mark& mark) {
        return static_cast<std::size_t>(std::max(mark.pos, 0));
    }
    char char_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

    Place place_of(const YAML::Mark& mark, std::uint32_t length = 1) const {
        return {document_.source(), static_cast<std::uint32_t>(mark.line + 1),
                static_cast<std::uint32_t>(mark.column + 1), length, -1};
    }

    [[noreturn]] void stop(Message message, const YAML::Mark& mark) {
        findings_.add({.message = message, .place = place_of(mark)});
        throw Stop{};
    }

    void refuse_properties(const YAML::Mark& mark) {
        if (char_at(offset(mark)) == '&') stop(Message::feature_anchor, mark);
        if (char_at(offset(mark)) == '!') stop(Message::feature_tag, mark);
    }

    const Node* pending_key() {
        if (open_.empty() || !open_.back().is_map || !open_.back().expects_value) return nullptr;
        return &document_.node(document_.node(open_.back().index).last_child);
    }

    /// Whether a null event stands for the letters `~` or `null` and not for nothing: they are text here.
    /// Where a value is empty, the mark is at the next token, which is not to the right of the key.
    bool is_written_null(const YAML::Mark& mark) {
        const auto rest = text_.substr(std::min(offset(mark), text_.size()));
        const bool letters = rest.rfind('~', 0) == 0 || rest.rfind("null", 0) == 0 ||
                             rest.rfind("Null", 0) == 0 || rest.rfind("NULL", 0) == 0;
        if (!letters) return false;
        const Node* key = pending_key();
        const auto line = static_cast<std::uint32_t>(mark.line + 1);
        const auto column = static_cast<std::uint32_t>(mark.column + 1);
        return key == nullptr || key->line == line || column > key->column;
    }

    static Node node_at(const YAML::Mark& mark) {
        Node node;
        node.line = static_cast<std::uint32_t>(mark.line + 1);
        node.column = static_cast<std::uint32_t>(mark.column + 1);
        node.length = 1;
        return node;
    }

    void add_scalar(const YAML::Mark& mark, const std::string& value) {
        Node node = node_at(mark);
        node.kind = NodeKind::scalar;
        std::size_t begin = offset(mark);
        const char first = char_at(begin);
        const bool quoted = first == '"' || first == '\'';
        if (quoted) {
            const auto close = closing_quote(text_, begin);
            if (close == std::string_view::npos) stop(Message::open_quote, mark);
            node.length = static_cast<std::uint32_t>(close + 1 - begin);
            ++begin;
        } else {
            node.is_plain = true;
            node.length = static_cast<std::uint32_t>(value.size());
        }
        const bool in_source = text_.substr(std::min(begin, text_.size()), value.size()) == value;
        node.text = in_source ? text_.substr(begin, value.size()) : document_.keep(unescaped(mark, value));
        if (!is_nfc_) normalise(node);
        const auto on_line = text_.substr(std::min(offset(mark), text_.size()), node.length);
        const auto length = std::min(on_line.find('\n'), on_line.size());
        node.length = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(length));
        const bool is_key = !open_.empty() && open_.back().is_map && !open_.back().expects_value;
        if (is_key && node.is_plain && node.text == "<<") stop(Message::feature_merge, mark);
        add(node);
    }

    void normalise(Node& node) {
        const std::string_view text = document_.keep(to_nfc(node.text));
        if (text != node.text) document_.keep_unnormalised(node.text);
        node.text = text;
    }

    /// A text that YAML's escapes made. Control characters in it are a finding, and `?` stands in their
    /// place.
    std::string unescaped(const YAML::Mark& mark, std::string text) {
        const auto bad = find_control(text);
        if (!bad) return text;
        findings_.add({.message = Message::control_escaped, .place = place_of(mark)});
        for (auto at = bad; at; at = find_control(text)) text.replace(at->offset, at->length, "?");
        return text;
    }

    void open(const YAML::Mark& mark, NodeKind kind, YAML::EmitterStyle::value style) {
        refuse_properties(mark);
        if (open_.size() >= deepest) stop(Message::too_deep, mark);
        Node node = node_at(mark);
        node.kind = kind;
        node.is_flow = style == YAML::EmitterStyle::Flow;
        const auto index = add(node);
        open_.push_back({index, kind == NodeKind::map});
    }

    std::uint32_t add(const Node& node) {
        if (document_.size() == most_nodes) {
            findings_.add({.message = Message::too_many_values,
                           .place = {document_.source(), node.line, node.column, node.length, -1},
                           .args = {{"limit", std::size_t{most_nodes}}}});
            throw Stop{};
        }
        if (open_.empty()) return document_.append(Node::none, node);
        Level& level = open_.back();
        if (level.is_map) {
            if (!level.expects_value && node.kind != NodeKind::scalar) {
                findings_.add({.message = Message::feature_key,
                               .place = {document_.source(), node.line, node.column, node.length, -1}});
                throw Stop{};
            }
            level.expects_value = !level.expects_value;
        }
        return document_.append(level.index, node);
    }

    void find_duplicate_keys(const Node& map) {
        std::vector<const Node*> keys;
        const Node* key = document_.first(map);
        while (key != nullptr) {
            keys.push_back(key);
            const Node* value = document_.next(*key);
            key = value == nullptr ? nullptr : document_.next(*value);
        }
        std::stable_sort(keys.begin(), keys.end(),
                         [](const Node* a, const Node* b) { return a->text < b->text; });
        for (std::size_t i = 1; i < keys.size(); ++i) {
            if (keys[i]->text != keys[i - 1]->text) continue;
            report_twice(
                {document_.place(*keys[i]), document_.place(*keys[i - 1]), std::string(keys[i]->text)});
        }
    }

    void report_twice(const DuplicateKey& twice) {
        findings_.add({.message = Message::key_twice,
                       .place = twice.place,
                       .args = {{"key", twice.key}, {"line", std::size_t{twice.first.line}}},
                       .related = {twice.first}});
        told_.emplace(twice.place.line, twice.place.column);
    }

    YamlDocument& document_;
    Findings& findings_;
    std::string_view text_;
    bool is_nfc_;
    int documents_ = 0;
    std::vector<Level> open_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> told_;  ///< lines and columns of keys that stand twice
};

}  // namespace

YamlDocument parse_yaml(const Source* source, Findings& findings) {
    YamlDocument document(source);
    TreeBuilder builder(document, findings);
    MemoryBuffer buffer(source->text);
    std::istream stream(&buffer);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop&) {
        document.is_whole = false;
    } catch (const YAML::Exception& error) {
        document.is_whole = false;
        report_syntax(document, builder.open_bracket(), error, findings);
    }
    const bool is_too_large = document.size() == most_nodes;  // what follows is not looked at either
    if (!document.is_whole && !is_too_large) builder.report_other_duplicate_keys();
    const bool is_empty = document.root() == nullptr || document.root()->kind == NodeKind::empty;
    if (document.is_whole && is_empty) {
        findings.add({.message = Message::empty_file, .place = {source, 1, 1, 0, -1}});
        document.is_whole = false;
    }
    return document;
}

}  // namespace cchc

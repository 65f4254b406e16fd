// SPDX-License-Identifier: MIT
#include "yaml/duplicate_keys.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <tuple>

#include "base/text.hpp"

namespace cchc {
namespace {

/// Remembers the keys of each open map, and nothing else.
class KeyListener : public YAML::EventHandler {
  public:
    explicit KeyListener(const Source* source) : source_(source) {}

    std::vector<DuplicateKey> take() {
        std::sort(found_.begin(), found_.end(), [](const DuplicateKey& a, const DuplicateKey& b) {
            return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
        });
        return std::move(found_);
    }

    void OnDocumentStart(const YAML::Mark&) override { open_.clear(); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override { see_value(); }
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override { see_value(); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  const std::string& value) override {
        const bool is_key = !open_.empty() && open_.back().is_map && !open_.back().expects_value;
        if (is_key) see_key(mark, to_nfc(value));
        see_value();
    }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        open(false);
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        open(true);
    }
    void OnMapEnd() override { open_.pop_back(); }

  private:
    struct Level {
        bool is_map = false;
        bool expects_value = false;
        std::map<std::string, Place> keys = {};
    };

    void open(bool is_map) {
        see_value();
        open_.push_back({is_map});
    }

    /// In a map keys and values take turns.
    void see_value() {
        if (!open_.empty() && open_.back().is_map) open_.back().expects_value = !open_.back().expects_value;
    }

    void see_key(const YAML::Mark& mark, const std::string& key) {
        const Place place{source_, static_cast<std::uint32_t>(mark.line + 1),
                          static_cast<std::uint32_t>(mark.column + 1),
                          static_cast<std::uint32_t>(std::max<std::size_t>(key.size(), 1)), -1};
        const auto [known, is_new] = open_.back().keys.emplace(key, place);
        // Some merge keys stand twice on purpose; each is a finding already.
        if (is_new || key == "<<") return;
        found_.push_back({place, known->second, key});
        known->second = place;
    }

    const Source* source_;
    std::vector<Level> open_;
    std::vector<DuplicateKey> found_;
};

}  // namespace

std::vector<DuplicateKey> find_duplicate_keys(const Source* source) {
    KeyListener listener(source);
    std::istringstream stream{std::string(source->text)};
    try {
        YAML::Parser parser(stream);
        // Once: a second document is refused, and some broken texts have documents without end.
        parser.HandleNextDocument(listener);
    } catch (const YAML::Exception&) {
        // What stands behind a syntax error cannot be read; the error is a finding already.
    }
    return listener.take();
}

}  // namespace cchc

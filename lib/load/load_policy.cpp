// SPDX-License-Identifier: MIT
#include "load/load_policy.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

constexpr std::array<std::string_view, 3> severity_words{"error", "warning", "off"};

class PolicyLoader {
  public:
    PolicyLoader(Reading reading, MapReader& plan) : reading_(reading), plan_(plan) {}

    Policy load() {
        if (const Node* node = plan_.optional("severity")) load_severities(*node);
        for (const Node* node : plan_.list("accept")) load_acceptance(*node);
        return std::move(policy_);
    }

  private:
    void load_severities(const Node& node) {
        if (node.kind != NodeKind::map) {
            reading_.findings.add({.message = Message::expected_map,
                                   .place = reading_.place(node),
                                   .args = {{"where", std::string("severity")}}});
            return;
        }
        const Node* value = nullptr;
        for (const Node* key = reading_.document.first(node); key != nullptr;
             key = reading_.document.next(*value)) {
            value = reading_.document.next(*key);
            if (value == nullptr) break;
            load_severity(*key, *value);
        }
    }

    void load_severity(const Node& key, const Node& value) {
        const KindInfo* kind = find({std::string(key.text), reading_.place(key)});
        const auto word = read_text(reading_, value, key.text);
        if (kind == nullptr || !word) return;
        const auto at = std::find(severity_words.begin(), severity_words.end(), word->value);
        if (at == severity_words.end()) {
            reading_.findings.add({.message = Message::value_not_allowed,
                                   .place = word->place,
                                   .args = {{"found", shortened(word->value, 60)},
                                            {"key", std::string(key.text)},
                                            {"expected", joined(severity_words)}}});
            return;
        }
        const auto severity = names::severity.value(word->value);
        const bool is_raised = severity == Severity::error;
        if (kind->policy == PolicyClass::one_by_one && !is_raised) {
            return refuse(Message::policy_one_by_one, *kind, word->place);
        }
        policy_.severities.push_back({kind->kind, severity});
    }

    void load_acceptance(const Node& node) {
        MapReader map(reading_, node, "accept", {"kind", "item", "officer", "reason"});
        AcceptedFinding acceptance;
        acceptance.place = map.place();
        const auto kind = map.required_word("kind");
        if (const auto item = map.word("item")) acceptance.item = item->value;
        if (const auto officer = map.word("officer")) acceptance.officer = officer->value;
        const auto reason = map.required_text("reason");
        const KindInfo* known = kind ? find(*kind) : nullptr;
        if (known == nullptr || !reason) return;
        if (reason->value.find(' ') == std::string::npos) {
            reading_.findings.add({.message = Message::acceptance_unexplained,
                                   .place = reason->place,
                                   .args = {{"found", shortened(reason->value, 60)}},
                                   .item = acceptance.item,
                                   .officer = acceptance.officer});
            return;
        }
        acceptance.kind = known->kind;
        acceptance.reason = reason->value;
        policy_.acceptances.push_back(std::move(acceptance));
    }

    /// The kind of that id which a policy may judge; null, and a finding, where there is none.
    const KindInfo* find(const Located<std::string>& id) {
        const KindInfo* kind = find_kind(id.value);
        if (kind == nullptr) {
            std::vector<std::string> ids;
            for (const auto& one : all_kinds()) ids.emplace_back(one.id);
            const auto near = closest(id.value, ids);
            reading_.findings.add(
                {.message = near ? Message::policy_kind_near : Message::policy_kind_unknown,
                 .place = id.place,
                 .args = {{"found", shortened(id.value, 60)}, {"suggestion", near.value_or("")}}});
        } else if (kind->policy == PolicyClass::never) {
            refuse(Message::policy_never, *kind, id.place);
            return nullptr;
        }
        return kind;
    }

    void refuse(Message message, const KindInfo& kind, const Place& place) {
        reading_.findings.add(
            {.message = message, .place = place, .args = {{"found", std::string(kind.id)}}});
    }

    Reading reading_;
    MapReader& plan_;
    Policy policy_;
};

}  // namespace

Policy load_policy(Reading reading, MapReader& plan) {
    return PolicyLoader(reading, plan).load();
}

}  // namespace cchc

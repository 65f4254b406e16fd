// SPDX-License-Identifier: MIT
#include "check/check_policy.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace cchc {
namespace {

/// Every item that the finding puts points at stake on, and its own: one fault of a file may cost several.
std::vector<std::string> items_of(const Finding& finding) {
    std::vector<std::string> items{finding.item};
    for (const auto& stake : finding.stakes) {
        if (std::find(items.begin(), items.end(), stake.item) == items.end()) items.push_back(stake.item);
    }
    return items;
}

class Judge {
  public:
    explicit Judge(const Policy& policy) : policy_(policy), is_used_(policy.acceptances.size(), false) {}

    /// False: the finding's kind is off.
    bool judge(Finding& finding) {
        if (finding.kind().policy == PolicyClass::never) return true;
        for (const auto& rule : policy_.severities) {
            if (rule.kind != finding.kind().kind) continue;
            if (!rule.severity) return false;
            finding.judged = rule.severity;
        }
        accept(finding);
        return true;
    }

    Findings unused() const {
        Findings findings;
        for (std::size_t i = 0; i < is_used_.size(); ++i) {
            if (is_used_[i]) continue;
            const AcceptedFinding& one = policy_.acceptances[i];
            findings.add({.message = Message::acceptance_unused,
                          .place = one.place,
                          .args = {{"kind", std::string(info(one.kind).id)}},
                          .item = one.item,
                          .officer = one.officer});
        }
        return findings;
    }

  private:
    std::optional<std::size_t> find(const Finding& finding, const std::string& item) const {
        for (std::size_t i = 0; i < policy_.acceptances.size(); ++i) {
            const AcceptedFinding& one = policy_.acceptances[i];
            const bool is_of_officer = one.officer.empty() || one.officer == finding.officer;
            if (one.kind == finding.kind().kind && one.item == item && is_of_officer) return i;
        }
        return std::nullopt;
    }

    /// Each item needs its own acceptance; what is accepted for some of them alone still counts.
    void accept(Finding& finding) {
        std::optional<Accepted> accepted;
        bool is_whole = true;
        for (const auto& item : items_of(finding)) {
            const auto at = find(finding, item);
            is_whole = is_whole && at;
            if (!at) continue;
            is_used_[*at] = true;
            const AcceptedFinding& one = policy_.acceptances[*at];
            if (!accepted) {
                accepted = {one.reason, one.place};
            } else if (accepted->reason != one.reason) {
                accepted->reason += "; " + one.reason;
            }
        }
        if (is_whole) finding.accepted = std::move(accepted);
    }

    const Policy& policy_;
    std::vector<bool> is_used_;
};

}  // namespace

void apply_policy(const Policy& policy, bool is_whole, Findings& findings) {
    Judge judge(policy);
    findings.apply([&](Finding& finding) { return judge.judge(finding); });
    if (is_whole) findings.append(judge.unused());
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/repeated_findings.hpp"

namespace cchc {
namespace {

constexpr std::size_t most = 100;

}  // namespace

void RepeatedFindings::add(Message kind, const std::string& value, const Place& place,
                           const std::function<Finding()>& make, std::size_t times) {
    const auto known = repeated_.find({kind, value});
    if (known != repeated_.end()) {
        known->second.count += times;
    } else if (repeated_.size() < most) {
        Finding finding = make();
        finding.place = place;
        repeated_.emplace(std::pair(kind, value), Repeated{std::move(finding), times});
    } else if (beyond_) {
        ++beyond_->count;
    } else {
        beyond_ = Repeated{{.message = message_beyond_, .place = place}, 1};
    }
}

void RepeatedFindings::tell(Findings& findings) {
    const auto tell_one = [&](Repeated repeated) {
        repeated.finding.args.push_back({"count", repeated.count});
        findings.add(std::move(repeated.finding));
    };
    for (auto& [key, repeated] : repeated_) tell_one(std::move(repeated));
    if (beyond_) tell_one(std::move(*beyond_));
    repeated_.clear();
    beyond_.reset();
}

}  // namespace cchc

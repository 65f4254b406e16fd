// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>

namespace cchc {

/// Whether every relation that a part refers to is in its list of relations, and every part that the list
/// names is there: empty, or what is not.
std::string fault_of_relations(const std::map<std::string, std::string>& parts, const std::string& part,
                               const std::set<std::string>& referred);

/// Whether the parts are those of which the list of contents tells the types, and each is named by some
/// relation.
std::string fault_of_types(const std::map<std::string, std::string>& parts);

}  // namespace cchc

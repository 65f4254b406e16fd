// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/framework.hpp"

namespace cchc {

/// SHA-256 over all of a framework that changes a number: how points and the index are rounded, capped and
/// ranked, the grades, and of each item its place, type, most points, rule and how a parent combines its
/// children; not titles, documents or justifications (formats-2.md E).
std::string scoring_digest(const Framework& framework);

}  // namespace cchc

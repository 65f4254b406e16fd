// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "evidence/register.hpp"

namespace cchc {

constexpr std::uint64_t largest_evidence_bytes = std::uint64_t{512} << 20U;

/// Hashes every document below `folder` and has readers open the cited ones as PDF, on up to `jobs`
/// threads.
void inspect_documents(Register& evidence, const Files& files, const std::string& folder, int jobs);

}  // namespace cchc

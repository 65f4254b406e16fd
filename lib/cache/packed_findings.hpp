// SPDX-License-Identifier: MIT
#pragma once

#include "cache/packed.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// Findings as bytes, with the lines of their files that they show. They must be sorted.
void pack(Packer& to, const Findings& findings);
/// They say the same in every output. What their places point to goes into the sources.
Findings unpack_findings(Unpacker& from, Sources& sources);

/// The same findings, whose places point to sources that hold no more than the lines that are shown.
Findings slimmed(const Findings& findings, Sources& sources);

}  // namespace cchc

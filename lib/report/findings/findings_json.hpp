// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/finding.hpp"
#include "report/findings/summary.hpp"

namespace cchc {

class JsonWriter;
/// A finding, as in the list of findings.
void write_finding(JsonWriter& json, const Finding& finding, Language language);
/// Of an accepted finding: kind, item, officer, message and the reason.
void write_accepted(JsonWriter& json, const Finding& finding, Language language);

/// The findings as JSON, schema cchc/findings/2.
std::string findings_json(const Findings& findings, const Summary& summary, Language language);

}  // namespace cchc

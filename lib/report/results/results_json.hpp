// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "score/score.hpp"

namespace cchc {

/// How results are reported.
struct ReportOptions {
    Language language = Language::en;
    std::string tool;  ///< name and version
};

/// One unit's result as JSON, schema cchc/result/1.
std::string results_json(const Validation& validation, const Results& results, const ReportOptions& options);

}  // namespace cchc

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

class JsonWriter;
/// One unit's result as an object, schema cchc/result/2.
void write_result(JsonWriter& json, const Validation& validation, const Results& results,
                  const ReportOptions& options);
/// The same as a document.
std::string results_json(const Validation& validation, const Results& results, const ReportOptions& options);

}  // namespace cchc

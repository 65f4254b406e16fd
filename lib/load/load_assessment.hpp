// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// A framework as read, and what was found in it.
struct ReadFramework {
    const Source* source = nullptr;
    std::shared_ptr<const Framework> framework;  ///< null where it could not be read
    Findings findings;
    Sources sources;  ///< what the places in it point to
};

/// Gives the framework at a path; a batch of units reads and checks each framework once.
using FrameworkReader = std::function<ReadFramework(const std::string& path, const std::string& name)>;

struct LoadOptions {
    FrameworkReader read_framework;
    bool scores = true;  ///< false: neither score cards nor appraisals
    bool survey = true;  ///< false: neither the questionnaire nor the responses
};

/// Reads a plan and all it names but evidence: shapes and types only.
Assessment load_assessment(const std::string& plan_path, const Files& files, Sources& sources,
                           const LoadOptions& options, Findings& findings);

}  // namespace cchc

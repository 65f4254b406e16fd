// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "check/framework_store.hpp"
#include "derive/answers.hpp"
#include "diag/finding.hpp"
#include "evidence/register.hpp"
#include "model/assessment.hpp"

namespace cchc {

struct ValidateOptions {
    EvidenceMode evidence = EvidenceMode::full;
    bool scores = true;  ///< false: neither score cards, appraisals nor evidence
    bool survey = true;  ///< false: neither the questionnaire nor the responses
    int jobs = 1;
    FrameworkStore* frameworks = nullptr;  ///< shared by the units of a batch; null: read anew
};

/// A unit as read and checked, with everything found. Findings are sorted.
struct Validation {
    Assessment assessment;
    Answers answers;
    Register evidence;
    Findings findings;
    Points points_at_stake;        ///< of all errors together, each item once
    std::vector<Sources> sources;  ///< what all the places in it point to

    /// Self-scored leaves whose points can be derived: all, or those that an officer of the plan leads.
    std::size_t scored_count(std::optional<std::size_t> officer = std::nullopt) const;
    /// Self-scored leaves, likewise.
    std::size_t item_count(std::optional<std::size_t> officer = std::nullopt) const;
};

/// A unit without errors: only `valid` makes one, and only it can be scored for publication.
class ValidAssessment {
  public:
    const Validation& validation() const { return *validation_; }

  private:
    friend std::optional<ValidAssessment> valid(const Validation& validation);
    explicit ValidAssessment(const Validation& validation) : validation_(&validation) {}
    const Validation* validation_;
};

/// Reads a plan, or the plan of a folder, and all it names, and runs every check. A folder without a plan is
/// an io-read finding. The result keeps the sources alive; nothing in it refers to the files.
Validation validate(const std::string& path, const Files& files, Sources& sources,
                    const ValidateOptions& options = {});
/// The validation as something that can be scored, unless it has errors. It must outlive the result: none is
/// made of a temporary.
std::optional<ValidAssessment> valid(const Validation& validation);
std::optional<ValidAssessment> valid(const Validation&& validation) = delete;

/// Reads and checks a framework file on its own. Findings are sorted.
ReadFramework check_framework_file(const std::string& path, const Files& files, Sources& sources);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/load_assessment.hpp"

#include "load/files/find_path.hpp"
#include "load/files/load_source.hpp"
#include "load/load_filed.hpp"
#include "load/load_plan.hpp"
#include "load/load_survey.hpp"

namespace cchc {
namespace {

class AssessmentLoader {
  public:
    AssessmentLoader(const Files& files, Sources& sources, Findings& findings)
        : files_(files), sources_(sources), findings_(findings) {}

    Assessment load(const std::string& plan_path, const LoadOptions& options) {
        assessment_.folder = parent_path(plan_path);
        const auto loaded = load_source({plan_path, file_name(plan_path)}, files_, sources_, findings_);
        assessment_.sources.push_back(loaded.source);
        if (!loaded.is_readable) return std::move(assessment_);
        auto plan = load_plan(loaded.source, findings_);
        if (!plan) return std::move(assessment_);
        assessment_.plan = std::move(*plan);
        assessment_.plan_is_read = true;
        load_framework(options.read_framework);
        if (options.scores) load_filed(assessment_, files_, sources_, findings_);
        if (options.survey && assessment_.plan.survey) load_survey(assessment_, files_, sources_, findings_);
        return std::move(assessment_);
    }

  private:
    const Plan& plan() const { return assessment_.plan; }

    void load_framework(const FrameworkReader& read_framework) {
        if (plan().framework.value.empty()) return;
        const NamedPath named{assessment_.folder, plan().framework, "framework", true};
        const auto path = find_path(named, FileKind::file, files_, findings_);
        if (!path) return;
        auto read = read_framework(*path, normal_path(plan().framework.value));
        assessment_.framework = std::move(read.framework);
        assessment_.sources.push_back(read.source);
        findings_.append(std::move(read.findings));
    }

    const Files& files_;
    Sources& sources_;
    Findings& findings_;
    Assessment assessment_;
};

}  // namespace

Assessment load_assessment(const std::string& plan_path, const Files& files, Sources& sources,
                           const LoadOptions& options, Findings& findings) {
    return AssessmentLoader(files, sources, findings).load(plan_path, options);
}

}  // namespace cchc

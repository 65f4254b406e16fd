// SPDX-License-Identifier: MIT
#include "task/target.hpp"

#include <algorithm>

#include "evidence/listing.hpp"

namespace cchc {

bool is_input(const std::string& target, const Validation& validation, const Files& files) {
    const std::string resolved = files.resolved(target);
    if (resolved.empty()) return false;
    const auto& assessment = validation.assessment;
    const auto same = [&](const std::string& path) { return files.resolved(path) == resolved; };
    const bool source = std::any_of(assessment.sources.begin(), assessment.sources.end(),
                                    [&](const Source* one) { return same(one->path); });
    const auto& documents = validation.evidence.documents;
    return source || std::any_of(documents.begin(), documents.end(), [&](const Document& document) {
               return same(join_path(evidence_folder(assessment), document.name));
           });
}

bool is_among_inputs(const std::string& target, const Validation& validation, const Files& files) {
    const auto& assessment = validation.assessment;
    const std::string folder = files.resolved(parent_path(target));
    std::vector<std::string> input_folders{evidence_folder(assessment)};
    const auto add = [&](const FileChoice& choice) {
        if (!choice.is_folder) return;
        for (const auto& name : choice.names) {
            input_folders.push_back(join_path(assessment.folder, normal_path(name.value)));
        }
    };
    add(assessment.plan.scores);
    if (assessment.plan.appraisal) add(*assessment.plan.appraisal);
    const std::string own = files.resolved(assessment.folder);
    return std::any_of(input_folders.begin(), input_folders.end(), [&](const std::string& path) {
        const std::string resolved = files.resolved(path);
        return !resolved.empty() && resolved != own && is_inside(folder, resolved);
    });
}

}  // namespace cchc

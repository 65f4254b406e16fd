// SPDX-License-Identifier: MIT
#include "ward.hpp"

#include <stdexcept>

#include "seen_messages.hpp"
#include "small_ward.hpp"

namespace cchc::test {
Ward::Ward() : files_(small_ward()) {}

Ward& Ward::change(const std::string& file, const std::string& from, const std::string& to) {
    std::string& text = files_.at(file);
    const auto at = text.find(from);
    if (at == std::string::npos) throw std::logic_error("the ward's " + file + " does not hold: " + from);
    text.replace(at, from.size(), to);
    return *this;
}

Ward& Ward::write(const std::string& file, const std::string& text) {
    files_[file] = text;
    return *this;
}

Ward& Ward::remove(const std::string& file) {
    files_.erase(file);
    return *this;
}

Ward& Ward::refuse(const std::string& path, FileStatus status) {
    refused_[path] = status;
    return *this;
}

const Validation& Ward::validate(EvidenceMode evidence) {
    validation_ =
        cchc::validate("plan.yaml", RefusingFiles(files_, refused_), sources_, {.evidence = evidence});
    see(validation_.findings);
    return validation_;
}

FileBytes RefusingFiles::read(const std::string& path, std::uint64_t limit_bytes) const {
    const auto refused = refused_.find(normal_path(path));
    if (refused == refused_.end()) return MemoryFiles::read(path, limit_bytes);
    return {refused->second, {}, "the disk refuses"};
}

Folder RefusingFiles::list(const std::string& path) const {
    const auto refused = refused_.find(normal_path(path));
    if (refused == refused_.end()) return MemoryFiles::list(path);
    return {refused->second, {}, "the disk refuses"};
}

std::string brief(const Findings& findings) {
    see(findings);
    std::string lines;
    for (const auto& finding : findings.all()) {
        lines += std::string(finding.kind().id) + " ";
        lines += finding.place.source == nullptr
                     ? "nowhere"
                     : finding.place.source->name + ":" + std::to_string(finding.place.line) + ":" +
                           std::to_string(character_column(finding.place));
        if (!finding.item.empty()) lines += " " + finding.item;
        if (!finding.stakes.empty()) lines += " " + finding.points().value().decimal_text();
        lines += "\n";
    }
    return lines;
}

}  // namespace cchc::test

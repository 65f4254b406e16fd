// SPDX-License-Identifier: MIT
#include "load/load_assessment.hpp"

#include <map>

#include "load/find_path.hpp"
#include "load/folder_entry.hpp"
#include "load/load_form.hpp"
#include "load/load_plan.hpp"
#include "load/load_scorecard.hpp"
#include "load/load_source.hpp"
#include "load/load_spreadsheet.hpp"

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
        if (options.scores) load_scores();
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

    void load_scores() {
        for (const auto& name : plan().scores.names) {
            const bool is_folder = plan().scores.is_folder;
            const NamedPath named{assessment_.folder, name, "scores", false};
            const auto path =
                find_path(named, is_folder ? FileKind::folder : FileKind::file, files_, findings_);
            if (!path) {
                assessment_.scorecards_are_complete = false;
            } else if (const auto [first, is_new] = seen_.emplace(files_.resolved(*path), name.place);
                       !is_new) {
                findings_.add({.message = Message::id_twice,
                               .place = name.place,
                               .args = {{"found", name.value}, {"line", std::size_t{first->second.line}}},
                               .related = {first->second}});
            } else if (is_folder) {
                load_folder(*path);
            } else {
                load_card(*path, name.place, FileKind::file);  // find_path has looked where it leads
            }
        }
        load_forms();
    }

    void load_folder(const std::string& path) {
        const Folder folder = files_.list(path);
        if (folder.status != FileStatus::ok) {
            const Source* source = sources_.add({.path = path, .name = name_of(path)});
            findings_.add({.message = Message::folder_not_read,
                           .place = {source},
                           .args = {{"file", path}, {"reason", folder.reason}}});
            assessment_.scorecards_are_complete = false;
        }
        for (const auto& entry : folder.entries) {
            if (!is_passed_over(entry.name)) load_card(join_path(path, entry.name), {}, entry.kind);
        }
    }

    /// The path from the plan's folder.
    std::string name_of(const std::string& path) const { return relative_path(path, assessment_.folder); }

    void report(Message message, const std::string& path) {
        const Source* source = sources_.add({.path = path, .name = name_of(path)});
        findings_.add({.message = message, .place = {source}, .args = {{"file", path}}});
    }

    /// `kind`: of the folder's entry, where links are not followed.
    void load_card(const std::string& path, const Place& named_at, FileKind kind) {
        const bool is_yaml = has_ending(path, {".yaml", ".yml"});
        const bool is_form = has_ending(path, {".xlsx", ".ods"});
        if ((!is_yaml && !is_form) || kind == FileKind::folder) {
            return report(Message::not_a_scorecard, path);
        }
        const bool leads_out = kind == FileKind::link && files_.kind(path) != FileKind::none &&
                               !stays_within(path, assessment_.folder, files_);
        if (leads_out) {
            assessment_.scorecards_are_complete = false;
            return report(Message::path_leads_out, path);
        }
        if (is_form) return keep_form({path, name_of(path), named_at, "scores"});
        const auto loaded =
            load_source({path, name_of(path), named_at, "scores"}, files_, sources_, findings_);
        assessment_.sources.push_back(loaded.source);
        if (!loaded.is_readable) {
            assessment_.scorecards_are_complete = false;
            return;
        }
        assessment_.scorecards.push_back(load_scorecard(loaded.source, findings_));
        const auto& card = assessment_.scorecards.back();
        if (card.is_faulty && !card.officer) assessment_.scorecards_are_complete = false;
    }

    /// A form waits until all are known: they are read together. Its card's place is kept.
    void keep_form(const SourceRequest& request) {
        auto bytes = load_bytes(request, files_, sources_, findings_);
        if (!bytes) {
            assessment_.scorecards_are_complete = false;
            return;
        }
        forms_.push_back({request.path, request.name, std::move(*bytes)});
        places_.push_back({assessment_.scorecards.size(), assessment_.sources.size()});
        assessment_.scorecards.emplace_back();
        assessment_.sources.push_back(nullptr);
    }

    void load_forms() {
        const auto loaded = load_spreadsheets(forms_, sources_, findings_);
        std::vector<std::size_t> unread;
        for (std::size_t i = 0; i < loaded.size(); ++i) {
            assessment_.sources[places_[i].source] = loaded[i].source;
            Scorecard& card = assessment_.scorecards[places_[i].card];
            if (loaded[i].is_readable && assessment_.framework != nullptr) {
                card = load_form({loaded[i].source, loaded[i].spreadsheet, plan(), *assessment_.framework},
                                 findings_);
            }
            if (card.officer) continue;
            assessment_.scorecards_are_complete = false;
            unread.push_back(places_[i].card);
        }
        for (auto card = unread.rbegin(); card != unread.rend(); ++card) {
            assessment_.scorecards.erase(assessment_.scorecards.begin() + static_cast<std::ptrdiff_t>(*card));
        }
    }

    struct FormPlace {
        std::size_t card;
        std::size_t source;
    };

    const Files& files_;
    Sources& sources_;
    Findings& findings_;
    Assessment assessment_;
    std::vector<SpreadsheetFile> forms_;
    std::vector<FormPlace> places_;      ///< of each form's card and source
    std::map<std::string, Place> seen_;  ///< files of scores by resolved path, and where the plan names them
};

}  // namespace

Assessment load_assessment(const std::string& plan_path, const Files& files, Sources& sources,
                           const LoadOptions& options, Findings& findings) {
    return AssessmentLoader(files, sources, findings).load(plan_path, options);
}

}  // namespace cchc

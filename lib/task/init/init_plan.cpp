// SPDX-License-Identifier: MIT
#include "task/init/init_plan.hpp"

#include "base/folders/new_folder.hpp"
#include "base/platform.hpp"
#include "base/text.hpp"
#include "check/validate.hpp"
#include "load/files/load_source.hpp"
#include "load/load_plan.hpp"
#include "report/plans/plan_yaml.hpp"
#include "task/file_fault.hpp"
#include "task/init/proposed_plan.hpp"

namespace cchc {
namespace {

using Kind = InitTrouble::Kind;

constexpr Bilingual forms_folder{"bieu-mau", "forms"};
constexpr std::string_view plan_name = "plan.yaml";
constexpr std::string_view empty_folders[] = {"scores", "evidence", "appraisal", "survey"};

class Init {
  public:
    Init(const InitRequest& request, const Files& files, Sources& sources)
        : request_(request), files_(files), sources_(sources), frameworks_(sources) {}

    InitOutcome run() {
        if (stands_in_the_way() || !read_last_year() || !read_framework()) return std::move(outcome_);
        plan_ = proposed_plan(request_,
                              {.framework = *framework_,
                               .folder_name = name_of_folder(),
                               .last = last_ ? &*last_ : nullptr,
                               .last_framework = last_framework_.get(),
                               .is_framework_of_last = request_.framework.empty()},
                              outcome_);
        if (!outcome_.troubles.empty()) return ended(InitState::mistyped);
        make();
        return std::move(outcome_);
    }

  private:
    InitOutcome ended(InitState state) {
        outcome_.state = state;
        return std::move(outcome_);
    }
    bool refuse(InitState state, Findings findings) {
        outcome_.state = state;
        outcome_.findings.append(std::move(findings));
        return false;
    }
    void mistyped(Kind kind, std::string typed = {}) {
        outcome_.troubles.push_back({.kind = kind, .typed = std::move(typed)});
    }
    std::string words(Bilingual both) const { return std::string(both.in(outcome_.language)); }

    bool stands_in_the_way() {
        const FileKind kind = files_.kind(request_.folder);
        if (kind == FileKind::none) return false;
        Findings findings;
        if (kind != FileKind::folder) {
            findings.add(target_exists(request_.folder));
        } else {
            const Folder there = files_.list(request_.folder);
            if (there.status != FileStatus::ok) {
                findings.add(not_written(request_.folder, there.reason));
            } else if (!there.entries.empty()) {
                findings.add(folder_taken(request_.folder, there.entries.front().name));
            }
        }
        if (findings.all().empty()) return false;
        refuse(InitState::not_made, std::move(findings));
        return true;
    }

    bool read_last_year() {
        outcome_.language = request_.language.value_or(Language::vi);
        if (request_.last_plan.empty()) return true;
        Findings findings;
        const auto loaded =
            load_source({request_.last_plan, file_name(request_.last_plan)}, files_, sources_, findings);
        auto plan = loaded.is_readable ? load_plan(loaded.source, findings) : std::nullopt;
        if (!plan || findings.has_errors()) return refuse(InitState::refused, std::move(findings));
        const std::string path = join_path(plan->folder, plan->framework.value);
        ReadFramework read = frameworks_.read(path, normal_path(plan->framework.value), files_);
        if (read.framework == nullptr) return refuse(InitState::refused, std::move(read.findings));
        last_ = std::move(plan);
        last_framework_ = read.framework;
        last_framework_path_ = path;
        outcome_.language = request_.language.value_or(last_->language.value_or(Language::vi));
        return true;
    }

    bool read_framework() {
        if (request_.framework.empty() && !last_) {
            mistyped(Kind::no_framework);
            if (!request_.year) mistyped(Kind::no_year);
            outcome_.state = InitState::mistyped;
            return false;
        }
        framework_path_ = request_.framework.empty() ? last_framework_path_ : request_.framework;
        ReadFramework read = frameworks_.read(framework_path_, framework_path_, files_);
        read.findings.sort();
        if (read.framework == nullptr || read.findings.has_errors())
            return refuse(InitState::refused, std::move(read.findings));
        framework_ = read.framework;
        return true;
    }

    /// The folder's own name, be it typed as `.`.
    std::string name_of_folder() const {
        const std::string real = files_.resolved(request_.folder);
        return to_nfc(file_name(real.empty() ? normal_path(request_.folder) : real));
    }

    /// The way to the framework from a folder that is to be in that place.
    std::string framework_from(const std::string& folder) const {
        const std::string above = files_.resolved(parent_path(folder).empty() ? "." : parent_path(folder));
        return relative_path(files_.resolved(framework_path_), join_path(above, file_name(folder)));
    }

    std::string write_plan(const std::string& made, const std::string& seen_from) {
        plan_.framework.value = framework_from(seen_from);
        return write_file(join_path(made, plan_name), plan_yaml(plan_));
    }

    void make() {
        // Typed as `.`, it has no name of its own.
        const bool is_there = files_.kind(request_.folder) == FileKind::folder;
        const std::string target = is_there ? files_.resolved(request_.folder) : normal_path(request_.folder);
        NewFolder made(target);
        const auto fail = [&](const std::string& reason) {
            Findings findings;
            findings.add(not_written(request_.folder, reason));
            refuse(InitState::not_made, std::move(findings));
        };
        if (made.path().empty()) return fail(made.error());
        for (const auto name : empty_folders) {
            if (const auto failure = make_folder(join_path(made.path(), name)); !failure.empty())
                return fail(failure);
        }
        if (const auto failure = write_plan(made.path(), made.path()); !failure.empty()) return fail(failure);
        if (!make_forms(made.path())) return;
        if (const auto failure = write_plan(made.path(), target); !failure.empty()) return fail(failure);
        if (!made.commit(std::string(plan_name))) return fail(made.error());
        report_files();
    }

    bool make_forms(const std::string& folder) {
        const std::string name = words(forms_folder);
        FormsOutcome forms =
            request_.make_forms({.plan = join_path(folder, plan_name),
                                 .folder = join_path(folder, name),
                                 .carry = last_cards(),
                                 .carry_year = last_ ? std::optional(last_->year) : std::nullopt,
                                 .jobs = request_.jobs,
                                 .language = {.asked = outcome_.language},
                                 .frameworks = &frameworks_},
                                files_, sources_);
        if (forms.state != FormsState::written) {
            const bool is_refused = forms.state == FormsState::plan_has_errors;
            return refuse(is_refused ? InitState::refused : InitState::not_made, std::move(forms.findings));
        }
        outcome_.report.answers = std::move(forms.carried);
        outcome_.findings.append(std::move(forms.findings));  // of cards that cannot be read
        for (auto& form : forms.forms) {
            form.path = join_path(join_path(request_.folder, name), file_name(form.path));
            outcome_.report.forms.push_back(std::move(form));
        }
        return true;
    }

    /// The score cards of last year's plan, forms among them, where their answers are to be offered.
    std::vector<std::string> last_cards() {
        std::vector<std::string> cards;
        if (!request_.is_carried || request_.last_plan.empty()) return cards;
        const Validation last = validate(request_.last_plan, files_, sources_,
                                         {.evidence = EvidenceMode::off,
                                          .survey = false,
                                          .jobs = request_.jobs,
                                          .frameworks = &frameworks_});
        for (const auto& card : last.assessment.scorecards) {
            if (card.source != nullptr) cards.push_back(card.source->path);
        }
        return cards;
    }

    void report_files() {
        InitReport& report = outcome_.report;
        report.folder = request_.folder;
        report.plan = join_path(request_.folder, plan_name);
        for (const auto name : empty_folders) report.folders.push_back(join_path(request_.folder, name));
        for (const auto& part : plan_.unconfirmed) report.unconfirmed.push_back(part.value);
    }

    const InitRequest& request_;
    const Files& files_;
    Sources& sources_;
    FrameworkStore frameworks_;
    std::optional<Plan> last_;
    std::shared_ptr<const Framework> last_framework_;
    std::string last_framework_path_;
    std::string framework_path_;
    std::shared_ptr<const Framework> framework_;
    Plan plan_;
    InitOutcome outcome_;
};

}  // namespace

InitOutcome init_plan(const InitRequest& request, const Files& files, Sources& sources) {
    return Init(request, files, sources).run();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "report/plans/init_report.hpp"
#include "task/make_forms.hpp"

namespace cchc {

/// What is asked for, as typed where a person may mistype it.
struct InitRequest {
    std::string folder;          ///< not there, or empty
    std::string framework = {};  ///< its file; empty: last year's
    std::string last_plan = {};  ///< the plan's file to start from; empty: none
    std::string unit_id = {};    ///< empty: last year's, or the folder's name
    std::string unit_name = {};
    std::string unit_group = {};
    std::string unit_parent = {};
    std::optional<std::size_t> year = {};    ///< none: the year after last year's
    std::string period = {};                 ///< `2025-01-01..2025-10-31`
    std::string deadline = {};               ///< a date
    std::vector<std::string> officers = {};  ///< `van-phong=Văn phòng:1,8:3.1`: id, name, leads, supports
    std::optional<Language> language = {};   ///< none: last year's plan's, or Vietnamese
    int jobs = 1;
    bool is_carried = false;  ///< last year's answers are offered in the forms, unconfirmed
    /// What makes the forms: another in tests.
    std::function<FormsOutcome(const FormsRequest&, const Files&, Sources&)> make_forms = cchc::make_forms;
};

/// What is wrong with what was typed.
struct InitTrouble {
    enum class Kind {
        no_framework,
        no_year,
        no_unit_id,    ///< the folder's name cannot be one: `typed`
        bad_unit_id,   ///< `typed`
        bad_period,    ///< `typed`
        bad_deadline,  ///< `typed`
        bad_officer,   ///< not `ID=NAME:CODES`: `typed`
        officer_twice,
        unknown_code,  ///< of an officer: `typed`, `code`
        code_twice,    ///< led by two officers: `typed`, `code`
    };
    Kind kind = Kind::no_framework;
    std::string typed = {};
    std::string code = {};
    std::optional<std::string> nearest = {};
};

enum class InitState {
    made,
    mistyped,  ///< `troubles`
    refused,   ///< the framework or last year's plan has errors: `findings`
    not_made,  ///< something stands there, or the system refused: `findings`
};

struct InitOutcome {
    InitState state = InitState::made;
    std::vector<InitTrouble> troubles;
    Findings findings;
    InitReport report;
    Language language = Language::vi;  ///< of the plan that was made
};

/// Makes a folder with a plan, the folders it names and the officers' forms, whole or not at all. What was
/// not given and has to be there is a proposal that the plan calls unconfirmed.
InitOutcome init_plan(const InitRequest& request, const Files& files, Sources& sources);

}  // namespace cchc

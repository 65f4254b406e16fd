// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/points.hpp"
#include "model/plan.hpp"
#include "report/forms/form_list.hpp"
#include "report/layout.hpp"

namespace cchc {

/// A part of the framework's tree that nobody was given.
struct UnassignedPart {
    std::string code;
    std::string title;
    std::size_t items = 0;  ///< scored ones
    Points points;
};

/// What a framework makes of a scored item of the one before it.
struct CarriedChange {
    enum class Kind { added, removed, changed };
    enum class By { officer, survey, superior };
    enum class Part { title, max, rule, scorer, evidence, not_applicable };
    Kind kind = Kind::added;
    std::string code;
    std::string title;
    By by = By::officer;                ///< who scores it now, or scored what is gone
    std::string officer = {};           ///< who leads it then; empty: nobody
    std::optional<Points> before = {};  ///< its most points then; none: it was not there, or has no limit
    std::optional<Points> now = {};
    std::vector<Part> parts = {};  ///< of a changed one
};

/// What was carried over from the year before.
struct CarriedPlan {
    std::string file;
    std::size_t year = 0;
    std::string framework_before;  ///< ids
    std::string framework_now;
    std::vector<CarriedChange> changes;  ///< in the order of the new framework, then what is gone
    struct LostCode {
        std::string officer;
        std::string code;
    };
    std::vector<LostCode> lost;  ///< codes of `leads` and `supports` that are no longer there
};

/// What `cchc init` made; every output reads it.
struct InitReport {
    std::string folder;
    std::string plan;                  ///< its file
    std::vector<std::string> folders;  ///< empty ones
    std::vector<MadeForm> forms;
    std::vector<PlanPart> unconfirmed;
    std::vector<UnassignedPart> unassigned;
    std::string holder;  ///< id of the officer with whom those are kept meanwhile
    std::optional<CarriedPlan> carried;
    std::vector<CarryLine> answers = {};  ///< what became of last year's, where they are offered
};

std::string init_text(const InitReport& report, const TextStyle& style);
/// Schema cchc/init/1.
std::string init_json(const InitReport& report);

}  // namespace cchc

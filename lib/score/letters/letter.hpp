// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/validate.hpp"
#include "score/status/unit_status.hpp"

namespace cchc {

/// One thing to do, in words.
struct Task {
    bool is_error = true;
    bool is_reply = false;  ///< an answer to the council is due
    std::string item;       ///< code; may be empty
    std::string title;      ///< the item's
    std::string what;
    std::string mend;
    std::string file = {};  ///< from the plan's folder
    std::string sheet = {};
    std::string cell = {};              ///< or the line of a text
    std::optional<Points> points = {};  ///< at stake
    std::optional<Date> due = {};
    std::string with = {};  ///< other officers, by name, with whom it must be settled
};

/// What one officer, or the council, has to do.
struct Letter {
    std::optional<std::size_t> officer = {};  ///< index in Plan::officers; none: the council
    std::string name;
    std::string email = {};
    std::optional<OfficerStatus> status = {};  ///< of an officer
    FoundSum found = {};
    std::vector<Task> own = {};
    std::vector<Task> shared = {};  ///< that concern other officers, too
    std::optional<Date> due = {};   ///< of the whole
};

struct LettersToWrite {
    const Validation& validation;
    const UnitStatus& status;
    Language language;
    std::set<std::size_t> in_forms = {};  ///< officers who get a form made for them: told in words of forms
};

/// Letters to each officer with findings, without a score card, or with replies due, and to the council where
/// there is something wrong with its rounds; in the plan's order, the council last.
std::vector<Letter> letters_of(const LettersToWrite& how);

}  // namespace cchc

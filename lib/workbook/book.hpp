// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "check/validate.hpp"
#include "model/book/remedy.hpp"
#include "model/wording.hpp"
#include "score/results.hpp"
#include "xlsx/book.hpp"
#include "xlsx/style.hpp"

namespace cchc {

/// What every sheet is written from.
struct Book {
    Workbook& file;
    const Validation& validation;
    const Results& results;
    Language language;
    std::string tool;                        ///< name and version of the program
    std::string evidence_path;               ///< the evidence folder, seen from the workbook's folder
    std::vector<std::string> officer_names;  ///< as the tables show them: see officer_names_of
    Remedies old_remedies = {};              ///< of the result workbook that stood at the target

    const Assessment& assessment() const { return validation.assessment; }
    const Plan& plan() const { return validation.assessment.plan; }
    const Framework& framework() const { return *validation.assessment.framework; }
    /// Whether the appraisal or the survey is still out: the share so far is not yet the index.
    bool is_provisional() const { return results.stage != Stage::final; }
    std::string say(const Bilingual& words) const { return std::string(words.in(language)); }
    /// One of two texts that are used in one place only.
    std::string say(const char* vietnamese, const char* english) const {
        return language == Language::vi ? vietnamese : english;
    }
    /// Points in a text: `84,60`.
    std::string points(const Ratio& value) const;
    /// Points as they are written with their word: `2 điểm`.
    std::string with_unit(const Ratio& value) const;
    std::string points_format() const;
    std::string index_format() const;
    std::string date_format() const;
    const std::string& officer_name(std::size_t officer) const { return officer_names.at(officer); }
};

/// The officers' names as the tables show them, told apart where two have the same.
std::vector<std::string> officer_names_of(const Plan& plan);

/// The entries of all score cards on one leaf: the lead's, then the supporting officers'.
std::vector<const Score*> entries_on(const Book& book, ItemId item);

/// The looks of one row's cells.
struct RowLook {
    Style text;
    Style center;
    Style points;
    Style percent;
};
RowLook row_look(const Book& book, bool is_bold, std::uint32_t fill);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/book/remedy.hpp"
#include "score/losses/results_in_words.hpp"
#include "xlsx/book.hpp"
#include "xlsx/style.hpp"

namespace cchc {

/// A result of an earlier year, to stand beside this one's: points by items that are the same still.
struct PreviousYear {
    std::size_t year = 0;
    std::map<ItemId, Ratio> final;
    Ratio total;
    Ratio index;  ///< percent
    std::string grade;
};

/// What every sheet is written from.
struct Book : ResultsInWords {
    Workbook& file;
    std::string tool;                        ///< name and version of the program
    std::string evidence_path;               ///< the evidence folder, seen from the workbook's folder
    std::vector<std::string> officer_names;  ///< as the tables show them: see officer_names_of
    Remedies old_remedies = {};              ///< of the result workbook that stood at the target
    const PreviousYear* previous = nullptr;  ///< null: none is given

    /// Whether the appraisal or the survey is still out: the share so far is not yet the index.
    bool is_provisional() const { return results.stage != Stage::final; }
    std::string points_format() const;
    std::string index_format() const;
    std::string date_format() const;
    const std::string& officer_name(std::size_t officer) const { return officer_names.at(officer); }
};

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

/// The plan's evidence folder as seen from the folder of a file that is to be written: for links.
std::string evidence_path(const Assessment& assessment, const std::string& target);

}  // namespace cchc

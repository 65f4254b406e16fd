// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/layout.hpp"

namespace cchc {

/// What a file that came in is.
enum class ArrivalKind { form, card, council_form, appraisal, document, other };

/// What becomes of it.
enum class ArrivalEnd {
    copies,           ///< goes to `target` once that is asked for
    copied,           ///< is there now
    there,            ///< the same bytes stand at `target` already, or come from `first`
    second,           ///< what it answers was answered before, in `first`: `differences`
    taken,            ///< another file of that name stands at `target`
    blank,            ///< a form that nobody has filled in
    other_unit,       ///< of the unit `found`
    other_year,       ///< of the year `found`
    unknown_officer,  ///< of an officer `found` whom the plan does not have
    uncited,          ///< a document that no card cites; `near`: cited names that may be meant
    ambiguous,        ///< a document cited under several names: `near`
    listed,           ///< the plan names such files one by one, or its folder leads elsewhere
    asked,            ///< cannot be used as it is: `ask`
    unreadable,       ///< `found`: why
    failed,           ///< could not be copied to `target`: `found`
};

/// What to ask of whoever sent it.
enum class Ask { unpack, pdf_of_text, pdf_of_picture, new_workbook, our_form, table, mail, schema, other };

/// One answer that differs between two hand-ins.
struct CellDifference {
    /// What is asked of an item.
    enum class Field {
        submitted,
        level,
        parts,
        input,
        points,
        not_applicable,
        evidence,
        justification,
        reply
    };
    std::string item;  ///< its code; empty: of the whole card
    Field field = Field::level;
    std::string detail = {};  ///< the input's name, or the reply's round
    std::string before;       ///< empty: nothing
    std::string now;
};

/// One file of the folder, and what becomes of it.
struct Arrival {
    std::string file;  ///< from the folder
    ArrivalKind kind = ArrivalKind::other;
    ArrivalEnd end = ArrivalEnd::asked;
    std::string officer = {};     ///< id, where it says whose it is
    std::string target = {};      ///< from the plan's folder
    std::string first = {};       ///< the file it comes second to: as the user can open it
    bool first_is_filed = false;  ///< that one stands in the plan's folder
    std::string found = {};
    std::vector<std::string> near = {};
    std::vector<CellDifference> differences = {};
    Ask ask = Ask::other;
};

/// What `cchc collect` found in a folder; every output reads it.
struct Collection {
    std::string inbox;
    std::string plan;      ///< its file
    bool is_done = false;  ///< files were copied
    std::vector<Arrival> arrivals;

    std::size_t count(ArrivalEnd end) const;
    /// How many somebody has to look at.
    std::size_t count_left() const;
};

std::string collection_text(const Collection& collection, const TextStyle& style);
/// Schema cchc/collect/1.
std::string collection_json(const Collection& collection);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "diag/place.hpp"
#include "model/whose.hpp"

namespace cchc {

/// First and last page of a cited range, counted from 1.
struct PageRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// One document cited for an item (tài liệu kiểm chứng): exactly one of `file`, `withheld`, `confirmed_by`
/// and `link` says where it is.
struct Evidence {
    Place place;
    std::optional<Located<std::string>> file;      ///< relative to the evidence folder, in normal form C
    std::string file_bytes = {};                   ///< as written, where that is not normal form C
    std::optional<Located<std::string>> withheld;  ///< the document exists but may not travel: why
    /// Another office's word (xác nhận) in place of a document of the unit's own: the office's name; number
    /// and date are its letter's.
    std::optional<Located<std::string>> confirmed_by = {};
    std::optional<Located<std::string>> link = {};  ///< an address, never fetched
    std::string number;
    Place number_place;
    bool is_reference_faulty = false;  ///< a number or a date was there and could not be read, which was told
    std::optional<Located<Date>> date;
    std::string title;
    std::vector<PageRange> pages;
    std::string pages_text;
    Place pages_place;

    /// The one that is given, or nullptr.
    const Located<std::string>* where() const;
};

/// A figure, or the choice that stands for one.
struct InputValue {
    Located<std::string> name;
    Located<Number> value;
    std::optional<Located<std::string>> choice = {};  ///< what begins like a name; then there is no number
};

/// An answer to the council's decision in a round (giải trình bổ sung).
struct Reply {
    Located<std::size_t> round;
    Located<std::string> text;
    std::vector<Evidence> evidence;
};

/// What one officer says of one item. A supporting officer's entry holds evidence only.
struct Score {
    Located<std::string> item;
    std::optional<Located<std::string>> level;
    std::optional<std::vector<Located<std::string>>> parts;
    Place parts_place;
    std::optional<std::vector<InputValue>> inputs;
    Place inputs_place;
    std::optional<Located<Number>> points;
    std::vector<Evidence> evidence;
    std::optional<Located<std::string>> justification;
    bool not_applicable = false;
    Place not_applicable_place;
    std::vector<Reply> replies;
    /// Why it is to be looked at again; an error until it is blank.
    std::optional<Located<std::string>> unconfirmed = {};
    /// Of a form: where each input is asked for, and what its points column shows.
    std::map<std::string, Place, std::less<>> input_places = {};
    std::optional<Located<std::string>> shown_points = {};
    std::size_t blank_parts = 0;  ///< of a form: parts without a tick beside others that have one
    bool is_faulty = false;       ///< a part of the entry could not be read: absences may come from that

    bool backing_is_faulty = false;  ///< evidence or justification could not be read

    /// Null where there is none.
    const Reply* reply_to(std::size_t round) const;
    /// Documents of the entry, then of its replies.
    std::size_t document_count() const;
    const Evidence& document(std::size_t index) const;
    bool has_answer() const { return level || parts || inputs || points || not_applicable; }
};

/// One officer's file (phiếu tự chấm điểm).
struct Scorecard {
    const Source* source = nullptr;
    Whose whose = {};
    std::optional<Located<std::string>> officer;
    std::optional<Located<Date>> submitted;
    Place submitted_place;  ///< of a form: where the date goes
    bool submitted_is_faulty = false;
    std::optional<Located<Date>> replied = {};  ///< when the replies were handed in; none: with the scores
    std::vector<Score> scores;
    /// Of a form: where each item it asks for stands, by code.
    std::map<std::string, Place, std::less<>> item_places = {};
    /// And where the reply to the last round goes, by code.
    std::map<std::string, Place, std::less<>> reply_places = {};
    std::size_t generation = 0;        ///< of a form whose hidden sheet is whole: a later one replaces it
    bool is_blank = false;             ///< of a form: nobody has filled it in
    bool is_faulty = false;            ///< a part could not be read
    bool entries_are_complete = true;  ///< false: an entry, or which item it scores, could not be read

    /// Whether all of it could be read, so that nothing is lost when it is written anew.
    bool is_whole() const;
};

}  // namespace cchc

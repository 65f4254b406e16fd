// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc {

/// How a printed number counts: `A`, `II`, `1.2`, `b)`.
enum class CountingStyle { letter, roman, digits, small_letter };

/// One way of reading a printed number.
struct PrintedNumber {
    CountingStyle style = CountingStyle::digits;
    std::vector<std::size_t> segments;  ///< of digits; one of the others
    std::string label;                  ///< as printed, trimmed, without a full stop at its end
    bool is_shortened = false;          ///< of a spreadsheet's number cell: 1.10 stands there as 1.1

    bool operator==(const PrintedNumber&) const = default;
};

/// All readings of a cell that holds a number and nothing else (`C` is a letter and a hundred); none where it
/// is none.
std::vector<PrintedNumber> printed_numbers(std::string_view text, bool is_number_cell);

/// A number at a text's start, with what follows it.
struct LeadingNumber {
    std::vector<PrintedNumber> readings;
    std::string_view rest;
};
/// Nothing where the text does not begin with a number that a mark or, where it has several segments, a blank
/// ends.
std::optional<LeadingNumber> leading_number(std::string_view text);

/// The last segment of the code of what has the number: a digit or Latin letters, `dd` for `đ`.
std::string segment_of(const PrintedNumber& number);

/// Where a number belongs.
struct NumberPlace {
    std::optional<std::size_t> parent = {};  ///< an item; none: an area
    std::string segment = {};                ///< the last one of the code
    std::string gap = {};                    ///< the number that is missing before it, or empty
    bool is_beside = false;                  ///< a number of its kind is open already
    bool has_grown = false;                  ///< read as 1.10 where 1.1 stands
    /// The area's code is to become this one: `I` over 1.1 and 1.2 is 1.
    std::optional<std::string> area_code = {};
};

enum class NumberTrouble { none, twice, no_parent };

/// Follows the numbers of a table from above, whose counting may begin anew in each area.
class NumberPath {
  public:
    /// Where the number belongs, without taking it.
    std::optional<NumberPlace> find(const PrintedNumber& number, NumberTrouble& trouble) const;
    /// Takes it: the item of that position stands there.
    void take(const PrintedNumber& number, const NumberPlace& place, std::size_t item);
    bool is_empty() const { return open_.empty(); }
    std::size_t depth() const { return open_.size(); }
    /// The number of an area that has none printed: the next one, its label being what it would read.
    PrintedNumber next_area() const;

  private:
    struct Open {
        PrintedNumber number;
        std::size_t item = 0;
    };
    std::optional<NumberPlace> beside(std::size_t at, const PrintedNumber& number,
                                      NumberTrouble& trouble) const;
    std::optional<NumberPlace> below(const PrintedNumber& number, NumberTrouble& trouble) const;

    std::vector<Open> open_;  ///< from the area down to the last item
};

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "diag/bilingual.hpp"
#include "rank/compare/comparison.hpp"

/// What the outputs of `cchc compare` say in words.
namespace cchc::compare_words {

/// `So sánh Chỉ số CCHC: UBND phường Bưởi`.
std::string heading(const ComparedResults& comparison, Language language);
/// Heads a result's column: `2024`, or what else tells the results apart, unit and stage.
std::string title(const ComparedResults& comparison, std::size_t result, Language language);
/// `2024: khung chỉ số phuong-2024 (minh họa), kết quả cuối cùng`.
std::string basis(const ComparedResults& comparison, std::size_t result, Language language);
Bilingual cause(MoveCause cause);
/// `tự chấm +0,30; hội đồng thẩm định -0,10`: the parts that are not 0; empty where all are.
std::string parts(const ComparedResults& comparison, const MoveParts& by, Language language);
/// What is another about an item from one result to the next, a sentence each.
std::vector<std::string> changes(const ComparedResults& comparison, const ComparedItem& item,
                                 std::size_t move, Language language);
/// That units, stages or scorings differ, and which items are gone, new or named otherwise.
std::vector<std::string> notes(const ComparedResults& comparison, Language language);

/// Points in the last framework's decimals, with a plus sign where they are above 0 and it is a difference.
std::string points(const ComparedResults& comparison, const Ratio& value, Language language);
std::string difference(const ComparedResults& comparison, const Ratio& value, Language language);
std::string index(const UnitRecord& unit, Language language);
/// Of two published indexes, in the last framework's decimals.
std::string index_difference(const ComparedResults& comparison, std::size_t move, Language language);

}  // namespace cchc::compare_words

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "rank/unit_record.hpp"

namespace cchc {

/// Rows of units that are ranked apart end with `scoring`, the digest of what they are scored by.
enum class LongRows { of_one_set, of_many_sets };

/// A row a unit and item, then its `total` (of normal areas, in points) and its `index` (`final`: as
/// published; `max`: the most it may be): `unit,group,year,stage,item,type,max,counted,self,appraised,survey,
/// final,status,officer` (formats-2.md E). UTF-8, RFC 4180, LF.
std::string long_csv(const std::vector<UnitRecord>& units, LongRows which = LongRows::of_one_set);
/// The same as JSON Lines: an object a row, of these keys.
std::string long_jsonl(const std::vector<UnitRecord>& units, LongRows which = LongRows::of_one_set);

}  // namespace cchc

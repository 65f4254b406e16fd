// SPDX-License-Identifier: MIT
#pragma once

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"

/// What `cchc findings` takes and says.
namespace cchc::texts {

inline constexpr Bilingual findings{"Liệt kê mọi loại vấn đề", "List every kind of finding"};
inline constexpr Bilingual findings_more{
    "Mỗi loại có định danh, mức (lỗi, cảnh báo) và tên gọi; “cchc explain ĐỊNH-DANH” cho biết ý nghĩa và "
    "cách sửa. Ví dụ: “cchc findings”; “cchc findings --format json”.",
    "Of each kind: its id, its severity (error, warning) and its title. “cchc explain KIND” tells what one "
    "means and "
    "how to mend it. Examples: “cchc findings”; “cchc findings --format json”."};

}  // namespace cchc::texts

namespace cchc {

struct FindingsArguments {
    Format format = Format::text;
};

inline Rows rows_of(FindingsArguments& to) {
    return {{}, {format_option(to.format, {Format::text, Format::json, Format::markdown})}};
}

}  // namespace cchc

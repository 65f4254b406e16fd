// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"

/// What `cchc framework check` and `framework show` takes and says.
namespace cchc::texts {

inline constexpr Bilingual framework_check{"Kiểm tra các tệp khung chỉ số", "Check framework files"};
inline constexpr Bilingual framework_show{"In khung chỉ số dạng cây", "Print a framework as a tree"};
inline constexpr Bilingual file_missing{"cần nêu tệp khung chỉ số", "name a framework file"};

}  // namespace cchc::texts

namespace cchc {

struct FrameworkCheckArguments {
    std::vector<std::string> files;
    bool strict = false;
    Format format = Format::text;
};

inline Rows rows_of(FrameworkCheckArguments& to) {
    return {{{"FILE", {"Tệp khung chỉ số", "Framework files"}, &to.files, texts::file_missing}},
            {strict_option(to.strict), format_option(to.format)}};
}

struct FrameworkShowArguments {
    std::string file;
    Format format = Format::text;
};

inline Rows rows_of(FrameworkShowArguments& to) {
    return {{{"FILE", {"Tệp khung chỉ số", "The framework file"}, &to.file, texts::file_missing}},
            {format_option(to.format)}};
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "report/findings/kind_filter.hpp"

/// What `cchc validate` takes and says.
namespace cchc::texts {

inline constexpr Bilingual validate{"Kiểm tra kế hoạch, phiếu tự chấm và tài liệu",
                                    "Check plans, score cards and evidence"};
inline constexpr Bilingual validate_more{
    "PATH là một kế hoạch, thư mục có kế hoạch, một tệp bất kỳ thuộc kế hoạch, hoặc thư mục chứa nhiều đơn "
    "vị. Không nêu "
    "PATH: thư mục hiện tại. Mọi vấn đề được in ra một lần.",
    "PATH is a plan, a folder holding one, any file that belongs to one, or a folder of many units. Without "
    "PATH: the "
    "current folder. Everything that is wrong is printed in one run."};

}  // namespace cchc::texts

namespace cchc {

struct ValidateArguments {
    std::vector<std::string> paths;
    EvidenceMode evidence = EvidenceMode::full;
    bool strict = false;
    CacheArguments cache;
    Format format = Format::text;
    KindFilter shown;
};

inline Rows rows_of(ValidateArguments& to) {
    return {{{"PATH", {"Kế hoạch, tệp hoặc thư mục", "Plans, files or folders"}, &to.paths}},
            {evidence_option(to.evidence), strict_option(to.strict), cache_option(to.cache),
             verify_option(to.cache), format_option(to.format),
             kinds_option("--only",
                          {"Chỉ in các loại vấn đề này; mã thoát vẫn theo tất cả",
                           "Print these kinds alone; the exit code goes by all"},
                          to.shown.only),
             kinds_option("--skip",
                          {"Không in các loại vấn đề này; mã thoát vẫn theo tất cả",
                           "Leave these kinds out of what is printed; the exit code goes by all"},
                          to.shown.skip)}};
}

}  // namespace cchc

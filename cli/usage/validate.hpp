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
    "PATH: thư mục hiện tại. Mọi vấn đề được in ra một lần. Ví dụ: “cchc validate .”; “cchc validate . "
    "--report loi.xlsx”.",
    "PATH is a plan, a folder holding one, any file that belongs to one, or a folder of many units. Without "
    "PATH: the "
    "current folder. Everything that is wrong is printed in one run. Examples: “cchc validate .”; “cchc "
    "validate . --report findings.xlsx”."};

}  // namespace cchc::texts

namespace cchc {

struct ValidateArguments {
    std::vector<std::string> paths;
    EvidenceMode evidence = EvidenceMode::full;
    bool strict = false;
    CacheArguments cache;
    Format format = Format::text;
    KindFilter shown;
    std::vector<std::string> reports;  ///< files
};

inline OptionRow reports_option(std::vector<std::string>& to) {
    return texts_option(
        "--report", "FILE",
        {"Ghi thêm bản sao những gì in ra vào tệp .xlsx, .json, .csv hoặc .sarif, theo đuôi tệp; nêu được "
         "nhiều "
         "lần. Bản cũ do lệnh này lập được thay, trừ bảng .xlsx đã có người sửa",
         "Also write what is printed into a file, .xlsx, .json, .csv or .sarif, by its ending; may be given "
         "more "
         "than once. An older one that this command made is replaced, but no .xlsx that somebody changed"},
        {.field = &to, .endings = {".xlsx", ".json", ".csv", ".sarif"}});
}

inline Rows rows_of(ValidateArguments& to) {
    return {{{"PATH", {"Kế hoạch, tệp hoặc thư mục", "Plans, files or folders"}, &to.paths}},
            {evidence_option(to.evidence), strict_option(to.strict), cache_option(to.cache),
             verify_option(to.cache),
             format_option(to.format, {Format::text, Format::json, Format::csv, Format::sarif}),
             reports_option(to.reports),
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

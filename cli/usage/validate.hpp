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
    "--report loi.xlsx --letters thu”.",
    "PATH is a plan, a folder holding one, any file that belongs to one, or a folder of many units. Without "
    "PATH: the "
    "current folder. Everything that is wrong is printed in one run. Examples: “cchc validate .”; “cchc "
    "validate . --report findings.xlsx --letters letters”."};

inline constexpr Bilingual letters_made{
    "đã lập {} thư nháp trong “{}”; mở từng tệp .eml, xem lại rồi gửi",
    "drafts made: {}, in “{}”; open each .eml, look it through and send it"};
inline constexpr Bilingual no_letters{"không có ai phải nhắc, nên không lập thư nào",
                                      "nobody has to be reminded, so no letter was made"};

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
    std::string letters;               ///< folder
};

inline OptionRow letters_option(std::string& to) {
    return text_option(
        "--letters", "DIR",
        {"Lập trong thư mục này, cho mỗi công chức còn việc phải làm hoặc chưa nộp phiếu, một danh sách việc "
         "(.xlsx) và một thư nháp (.eml, mở bằng Outlook hoặc Thunderbird, xem lại rồi gửi) kèm danh sách và "
         "biểu mẫu; cả cho hội đồng thẩm định. Không ghi đè tệp đã có",
         "Make in this folder, for each officer who has something to do or has not filed, a list (.xlsx) and "
         "a "
         "draft (.eml, to be opened in Outlook or Thunderbird, looked through and sent) with the list and "
         "the "
         "form; for the council, too. No file that exists is overwritten"},
        to);
}

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
             reports_option(to.reports), letters_option(to.letters),
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

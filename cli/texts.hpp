// SPDX-License-Identifier: MIT
#pragma once

#include "diag/kinds.hpp"

/// What the program says of itself, in both languages. `{}` stands for a value, in order.
namespace cchc::texts {

inline constexpr Bilingual about{
    "cchc - xác định Chỉ số cải cách hành chính của một đơn vị: kiểm tra phiếu tự chấm điểm và tài liệu kiểm "
    "chứng, "
    "tổng hợp điểm, lập bảng tính.",
    "cchc - the administrative-reform index of a unit: checks score cards and their evidence, totals the "
    "points, "
    "writes the workbook."};
inline constexpr Bilingual exit_codes{
    "Mã thoát: 0 không có lỗi; 1 dữ liệu có lỗi (hoặc có cảnh báo, khi dùng --strict); 2 gõ lệnh sai; 3 "
    "không đọc hoặc "
    "không ghi được, hoặc không tìm thấy kế hoạch; 70 lỗi của chính chương trình.",
    "Exit codes: 0 fine; 1 the data has errors (or warnings, with --strict); 2 wrong usage; 3 something "
    "could not be "
    "read or written, or no plan was found; 70 a bug in the program."};

// Commands
inline constexpr Bilingual validate{"Kiểm tra kế hoạch, phiếu tự chấm và tài liệu",
                                    "Check plans, score cards and evidence"};
inline constexpr Bilingual validate_more{
    "PATH là một kế hoạch, thư mục có kế hoạch, một tệp bất kỳ thuộc kế hoạch, hoặc thư mục chứa nhiều đơn "
    "vị. Không nêu "
    "PATH: thư mục hiện tại. Mọi vấn đề được in ra một lần.",
    "PATH is a plan, a folder holding one, any file that belongs to one, or a folder of many units. Without "
    "PATH: the "
    "current folder. Everything that is wrong is printed in one run."};
inline constexpr Bilingual aggregate{"Tổng hợp điểm, tính chỉ số, lập bảng tính",
                                     "Total the points and write the workbook"};
inline constexpr Bilingual aggregate_more{
    "PLAN là kế hoạch hoặc thư mục có kế hoạch; không nêu: thư mục hiện tại. Không có -o: chỉ in bảng tóm "
    "tắt. Khi dữ liệu có "
    "lỗi thì không ghi gì, trừ khi dùng --draft: kết quả được ghi là bản nháp, mục chưa chấm tính 0 điểm, và "
    "mã thoát vẫn là 1.",
    "PLAN is a plan or a folder holding one; without it: the current folder. Without -o only the summary is "
    "printed. With "
    "errors in the data nothing is written, unless --draft is given: the result is then marked as a draft, "
    "what is missing "
    "counts as 0, and the exit code is still 1."};
inline constexpr Bilingual form{"Lập biểu mẫu tự chấm điểm (.xlsx) cho từng bộ phận",
                                "Make each officer's form (.xlsx)"};
inline constexpr Bilingual form_more{
    "Mỗi bộ phận trong kế hoạch có một biểu mẫu, chỉ gồm các mục bộ phận đó chủ trì và phối hợp. Biểu mẫu đã "
    "điền đặt vào thư mục phiếu chấm như "
    "tệp .yaml. Với --council: một biểu mẫu thẩm định cho vòng tiếp theo, gồm mọi mục tự chấm; khi đã điền, "
    "đặt vào thư mục thẩm định. Không ghi đè lên tệp đã có.",
    "Each officer of the plan gets a form with just the items they lead and support. A filled form goes into "
    "the folder "
    "of score cards, like a .yaml file. With --council: one form for the next round of appraisal, with all "
    "self-scored items; when filled it goes into the folder of appraisals. A file that is there already is "
    "never overwritten."};
inline constexpr Bilingual convert{"Chuyển phiếu chấm .yaml thành biểu mẫu và ngược lại",
                                   "Turn a .yaml score card into a form and back"};
inline constexpr Bilingual convert_more{
    "FILE là phiếu .yaml, .xlsx hoặc .ods; tệp cần ghi có đuôi .xlsx (biểu mẫu) hoặc .yaml (phiếu). Biểu "
    "mẫu thẩm định đã điền chuyển thành tệp thẩm định .yaml. Nội dung giữ nguyên vẹn; "
    "điều gì không chuyển được thì báo lỗi và không ghi gì. Không ghi đè lên tệp đã có.",
    "FILE is a .yaml, .xlsx or .ods score card; the file to write ends in .xlsx (a form) or .yaml (a score "
    "card). The council's filled form becomes an appraisal in .yaml. Nothing "
    "is lost on the way: what cannot be carried over is an error, and nothing is written. A file that is "
    "there already "
    "is never overwritten."};
inline constexpr Bilingual survey{"Xem kết quả điều tra xã hội học", "Show what the survey gave"};
inline constexpr Bilingual survey_more{
    "Theo từng mục, câu hỏi và nhóm đối tượng: số người được hỏi, số câu trả lời hợp lệ, bỏ trống, không "
    "biết, "
    "tỷ lệ từng phương án, bình quân và điểm. Chỉ đọc kế hoạch, khung chỉ số, phiếu điều tra và các tệp trả "
    "lời.",
    "By item, question and group: how many were asked, answered, left it blank or skipped, the share of each "
    "option, the mean and the points. Only the plan, the framework, the questionnaire and the responses are "
    "read."};
inline constexpr Bilingual explain{"Giải thích điểm của một mục, hoặc một loại vấn đề",
                                   "Explain an item's points, or a kind of finding"};
inline constexpr Bilingual explain_more{
    "ITEM là mã mục (1.1.4): cách chấm, và điểm có được như thế nào, từ chỉ số đến từng tệp, dòng hoặc ô. "
    "Hoặc là loại vấn "
    "đề (no-evidence): ý nghĩa và cách sửa.",
    "ITEM is an item's code (1.1.4): how it is scored and how its points came about, from the index down to "
    "file and line, "
    "or cell. Or a kind of finding (no-evidence): what it means and how to mend it."};
inline constexpr Bilingual framework_check{"Kiểm tra các tệp khung chỉ số", "Check framework files"};
inline constexpr Bilingual framework_show{"In khung chỉ số dạng cây", "Print a framework as a tree"};

inline constexpr Bilingual help{"In hướng dẫn này", "Print this help"};

// Headings of the help
inline constexpr Bilingual required{"(bắt buộc)", "(required)"};
inline constexpr Bilingual usage_heading{"Cách dùng", "Usage"};
inline constexpr Bilingual arguments_heading{"Tham số", "Arguments"};
inline constexpr Bilingual options_heading{"Tùy chọn", "Options"};
inline constexpr Bilingual global_heading{"Tùy chọn chung", "Global options"};
inline constexpr Bilingual commands_heading{"Lệnh", "Commands"};

// Wrong usage
inline constexpr Bilingual no_command{"chưa nêu lệnh", "no command is given"};
inline constexpr Bilingual unknown_command{"không có lệnh “{}”", "there is no command “{}”"};
inline constexpr Bilingual unknown_option{"không có tùy chọn “{}”", "there is no option “{}”"};
inline constexpr Bilingual unexpected{"thừa tham số “{}”", "the argument “{}” is not expected"};
inline constexpr Bilingual value_missing{"tùy chọn “{}” cần một giá trị", "the option “{}” needs a value"};
inline constexpr Bilingual value_wrong{"“{}” không phải là giá trị của “{}”; dùng một trong: {}",
                                       "“{}” is not a value of “{}”; use one of: {}"};
inline constexpr Bilingual number_wrong{"“{}” không phải là giá trị của “{}”; ghi số nguyên từ {} đến {}",
                                        "“{}” is not a value of “{}”; write a whole number from {} to {}"};
inline constexpr Bilingual quiet_and_verbose{"không dùng “-q” cùng với “-v”",
                                             "“-q” and “-v” exclude each other"};
inline constexpr Bilingual council_and_prefill{"không dùng “--council” cùng với “--prefill”",
                                               "“--council” and “--prefill” exclude each other"};
inline constexpr Bilingual value_unexpected{"tùy chọn “{}” không nhận giá trị",
                                            "the option “{}” takes no value"};
inline constexpr Bilingual option_required{"cần nêu tùy chọn “{}”", "the option “{}” is required"};
inline constexpr Bilingual nothing_to_explain{
    "“{}” không phải là mã mục của khung chỉ số hay loại vấn đề",
    "“{}” is neither an item of the framework nor a kind of finding"};
inline constexpr Bilingual explained_with_errors{
    "dữ liệu còn lỗi: đây là kết quả nháp, mục chưa chấm tính 0 điểm",
    "the data has errors: this is of a draft, where what is missing counts as 0"};
inline constexpr Bilingual same_kind{
    "không chuyển được “{}” thành “{}”; chuyển từ .yaml sang .xlsx, hoặc từ .xlsx, .ods sang .yaml",
    "“{}” cannot be converted to “{}”; convert .yaml to .xlsx, or .xlsx and .ods to .yaml"};
inline constexpr Bilingual file_missing{"cần nêu tệp khung chỉ số", "name a framework file"};
inline constexpr Bilingual did_you_mean{"; có phải là “{}”?", "; did you mean “{}”?"};
inline constexpr Bilingual see_help{"gõ “{} --help” để xem hướng dẫn", "“{} --help” explains"};
inline constexpr Bilingual several_plans{"có {} kế hoạch ở đây; nêu một kế hoạch: {}",
                                         "there are {} plans here; name one of them: {}"};
inline constexpr Bilingual not_a_plan{"“{}” là khung chỉ số, không phải kế hoạch",
                                      "“{}” is a framework, not a plan"};
inline constexpr Bilingual wrong_ending{"tệp cần ghi “{}” phải có đuôi {}",
                                        "the file to write, “{}”, must end in {}"};
inline constexpr Bilingual would_overwrite{"không ghi đè lên “{}”: đó là một tệp đầu vào",
                                           "“{}” is not overwritten: it is one of the inputs"};
inline constexpr Bilingual would_mix{
    "không ghi “{}” vào thư mục phiếu chấm, tài liệu hay thẩm định; chọn thư mục khác",
    "“{}” is not written into the folder of score cards, evidence or appraisals; choose another"};

// Running
inline constexpr Bilingual reading{"đã đọc: {}", "read: {}"};
inline constexpr Bilingual progress{"đang kiểm tra: {}/{} đơn vị", "checking: {}/{} units"};
inline constexpr Bilingual written{"đã ghi: {}", "written: {}"};
inline constexpr Bilingual output_failed{"không ghi được kết quả ra: {}",
                                         "the output could not be written: {}"};
inline constexpr Bilingual nothing_written{
    "dữ liệu còn lỗi nên chưa tổng hợp; sửa các lỗi trên, hoặc dùng --draft để lập bản nháp",
    "nothing is totalled while the data has errors; mend them, or use --draft for a draft"};
inline constexpr Bilingual nothing_strict{
    "còn cảnh báo nên chưa tổng hợp (--strict); xử lý các cảnh báo trên, hoặc bỏ --strict",
    "nothing is totalled while there are warnings (--strict); mend them, or leave --strict out"};
inline constexpr Bilingual forms_refused{
    "kế hoạch hoặc khung chỉ số còn lỗi nên chưa lập biểu mẫu; sửa các lỗi trên rồi chạy lại",
    "no forms are made while the plan or the framework has errors; mend them and run again"};
inline constexpr Bilingual cards_refused{
    "phiếu chấm còn chỗ không đọc được hoặc không chuyển được nên không ghi gì; sửa các lỗi trên rồi chạy "
    "lại",
    "nothing is written while a part of a score card cannot be read or carried over; mend it and run again"};
inline constexpr Bilingual decisions_refused{
    "biểu mẫu thẩm định còn chỗ không đọc được nên không ghi gì; sửa các lỗi trên rồi chạy lại",
    "nothing is written while a part of the council's form cannot be read; mend it and run again"};
inline constexpr Bilingual form_line{"{}: {}, {} mục chủ trì, {} mục phối hợp",
                                     "{}: {}, leads {}, supports {}"};
inline constexpr Bilingual council_refused{
    "phiếu chấm còn lỗi nên chưa lập biểu mẫu thẩm định; sửa các lỗi trên rồi chạy lại",
    "no form for the council is made while the scores have errors; mend them and run again"};
inline constexpr Bilingual council_line{"{}: vòng {}, {} mục", "{}: round {}, {} items"};
inline constexpr Bilingual survey_refused{
    "dữ liệu còn lỗi nên chưa có kết quả điều tra; sửa các lỗi trên rồi chạy lại",
    "the data has errors, so there is no survey result yet; mend them and run again"};
inline constexpr Bilingual survey_not_held{
    "kế hoạch ghi “survey: none”: đơn vị không tổ chức điều tra xã hội học nên không có kết quả",
    "the plan says “survey: none”: no survey is held, so there is nothing to show"};
inline constexpr Bilingual no_survey{
    "kế hoạch không nêu tệp trả lời nào: điều tra chưa có kết quả; thêm “survey: {questionnaire: …, "
    "responses: "
    "[…]}” vào kế hoạch",
    "the plan names no responses: the survey is still out; add “survey: {questionnaire: …, responses: […]}” "
    "to "
    "it"};
inline constexpr Bilingual no_draft{
    "không lập được cả bản nháp: không có khung chỉ số để tính, hoặc không còn điểm nào được tính",
    "not even a draft is possible: there is no framework to score by, or nothing is counted"};
inline constexpr Bilingual bug{"lỗi của chương trình: {}; xin báo cho người phát triển kèm lệnh vừa chạy",
                               "a bug in the program: {}; please report it with the command you ran"};

}  // namespace cchc::texts

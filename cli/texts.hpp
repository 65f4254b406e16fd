// SPDX-License-Identifier: MIT
#pragma once

#include "diag/bilingual.hpp"

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
inline constexpr Bilingual verify_without_cache{"“--verify” chỉ dùng cùng với “--cache”",
                                                "“--verify” goes with “--cache” only"};
inline constexpr Bilingual cache_not_written{
    "không ghi được vào thư mục đệm “{}”: {}; kết quả vẫn đúng, lần chạy sau sẽ phải đọc lại",
    "nothing could be written to the cache “{}”: {}; the results are right, and the next run must read "
    "again"};
inline constexpr Bilingual help{"In hướng dẫn này", "Print this help"};

// Headings of the help
inline constexpr Bilingual required{"(bắt buộc)", "(required)"};
inline constexpr Bilingual usage_heading{"Cách dùng", "Usage"};
inline constexpr Bilingual arguments_heading{"Tham số", "Arguments"};
inline constexpr Bilingual options_heading{"Tùy chọn", "Options"};
inline constexpr Bilingual global_heading{"Tùy chọn chung", "Global options"};
inline constexpr Bilingual commands_heading{"Lệnh", "Commands"};

// Wrong usage
inline constexpr Bilingual argument_not_utf8{
    "đối số thứ {} không phải là UTF-8; hãy đổi tên tệp, hoặc gõ lại",
    "argument {} is not UTF-8; rename the file, or type it again"};
inline constexpr Bilingual reader_unfiltered{
    "hệ thống không có bộ lọc lời gọi (seccomp): trình đọc tệp PDF và bảng tính chỉ bị giới hạn bộ nhớ và "
    "thời gian",
    "the system has no filter of calls (seccomp): limits of memory and time alone hold the reader of "
    "PDFs and spreadsheets"};
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
inline constexpr Bilingual value_unexpected{"tùy chọn “{}” không nhận giá trị",
                                            "the option “{}” takes no value"};
inline constexpr Bilingual option_required{"cần nêu tùy chọn “{}”", "the option “{}” is required"};
inline constexpr Bilingual did_you_mean{"; có phải là “{}”?", "; did you mean “{}”?"};
inline constexpr Bilingual see_help{"gõ “{} --help” để xem hướng dẫn", "“{} --help” explains"};
inline constexpr Bilingual several_plans{"có {} kế hoạch ở đây; nêu một kế hoạch: {}",
                                         "there are {} plans here; name one of them: {}"};
inline constexpr Bilingual not_a_plan{"“{}” là khung chỉ số, không phải kế hoạch",
                                      "“{}” is a framework, not a plan"};
inline constexpr Bilingual wrong_ending{"tệp cần ghi “{}” phải có đuôi {}",
                                        "the file to write, “{}”, must end in {}"};

// Running
inline constexpr Bilingual units_with_forms{"{} đã lập biểu mẫu", "{} with forms"};
inline constexpr Bilingual reading{"đã đọc: {}", "read: {}"};
inline constexpr Bilingual output_failed{"không ghi được kết quả ra: {}",
                                         "the output could not be written: {}"};
inline constexpr Bilingual forms_refused{
    "kế hoạch hoặc khung chỉ số còn lỗi nên chưa lập biểu mẫu; sửa các lỗi trên rồi chạy lại",
    "no forms are made while the plan or the framework has errors; mend them and run again"};
inline constexpr Bilingual cards_refused{
    "phiếu chấm còn chỗ không đọc được hoặc không chuyển được nên không ghi gì; sửa các lỗi trên rồi chạy "
    "lại",
    "nothing is written while a part of a score card cannot be read or carried over; mend it and run again"};
inline constexpr Bilingual no_draft{
    "không lập được cả bản nháp: không có khung chỉ số để tính, hoặc không còn điểm nào được tính",
    "not even a draft is possible: there is no framework to score by, or nothing is counted"};
inline constexpr Bilingual bug{"lỗi của chương trình: {}; xin báo cho người phát triển kèm lệnh vừa chạy",
                               "a bug in the program: {}; please report it with the command you ran"};
/// Of a file that `--overwrite` keeps; `{}`: its new name.
inline constexpr Bilingual kept_asked{
    "đã giữ tệp cũ thành “{}” (--overwrite); không mang nội dung nào của tệp cũ sang tệp mới",
    "the old file is kept as “{}” (--overwrite); nothing of it is carried over"};
inline constexpr Bilingual written{"đã ghi: {}", "written: {}"};

}  // namespace cchc::texts

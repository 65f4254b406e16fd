// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "task/collect/collect.hpp"

/// What `cchc collect` takes and says.
namespace cchc::texts {

inline constexpr Bilingual collect{"Đặt các tệp nhận được vào đúng chỗ trong thư mục của kế hoạch",
                                   "Put the files that came in where they belong"};
inline constexpr Bilingual collect_more{
    "INBOX là thư mục chứa tệp nhận qua thư, kể cả thư mục con. Biểu mẫu và phiếu tự chấm, biểu mẫu thẩm "
    "định "
    "được đặt theo đơn vị, năm, công chức ghi trong chính tệp; tài liệu PDF được đặt đúng tên mà phiếu dẫn. "
    "Tệp "
    "không dùng được thì nêu rõ cần đề nghị gửi lại thế nào. Không có --yes thì chỉ cho biết sẽ làm gì. Chỉ "
    "chép, không xóa, không ghi đè; chạy lại bao nhiêu lần cũng được. Mã thoát 1 khi còn tệp cần người xem "
    "lại. Ví dụ: “cchc collect thu-den .”; “cchc collect thu-den . --yes”.",
    "INBOX is a folder of what came by mail, subfolders included. Forms, score cards and council's forms go "
    "by "
    "the unit, year and officer they state; PDFs go where score cards cite them. Of what cannot be used it "
    "is "
    "said what to ask for. Without --yes it is only told what would be done. Files are copied, never "
    "deleted, "
    "and nothing is overwritten; it can be run again. Exit code 1 where somebody has to look at a file. "
    "Examples: “cchc collect inbox .”; “cchc collect inbox . --yes”."};
inline constexpr Bilingual inbox_holds_plan{
    "“{}” là thư mục của kế hoạch, hoặc chứa nó; để các tệp nhận được trong một thư mục riêng",
    "“{}” is the plan's folder, or holds it; keep what came in a folder of its own"};
inline constexpr Bilingual unknown_arrival{"không có tệp “{}” trong thư mục nhận",
                                           "there is no file “{}” among what came"};
inline constexpr Bilingual collect_refused{
    "kế hoạch hoặc khung chỉ số còn lỗi nên không biết tệp nào thuộc đâu; sửa các lỗi trên rồi chạy lại",
    "where files belong cannot be known while the plan or the framework has errors; mend them and run again"};

}  // namespace cchc::texts

namespace cchc {

struct CollectArguments {
    std::string inbox;
    std::string plan;
    bool yes = false;
    std::vector<std::string> take;
    Format format = Format::text;
};

inline Rows rows_of(CollectArguments& to) {
    return {{{"INBOX",
              {"Thư mục chứa các tệp nhận được", "The folder of what came in"},
              &to.inbox,
              Bilingual{"cần nêu thư mục chứa các tệp nhận được", "name the folder of what came in"}},
             plan_operand(to.plan)},
            {flag_option("--yes",
                         {"Chép các tệp; không có tùy chọn này thì chỉ cho biết sẽ làm gì",
                          "Copy the files; without it they are only told"},
                         to.yes),
             texts_option("--take", "FILE",
                          {"Chọn tệp này trong các tệp nộp hai lần; nêu nhiều lần được",
                           "Choose this one where something was handed in twice; may be given many times"},
                          {&to.take}),
             format_option(to.format)}};
}

}  // namespace cchc

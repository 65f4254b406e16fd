// SPDX-License-Identifier: MIT
#include <array>

#include "model/form_layout.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

// A column's place in the table is its place here.
constexpr std::array<FormColumnInfo, 19> columns{{
    {FormColumn::item, "item", {"Khóa mục", "Item key"}, {"Không sửa.", "Leave as it is."}, false, true},
    {FormColumn::field, "field", {"Khóa ô", "Field key"}, {"Không sửa.", "Leave as it is."}, false, true},
    {FormColumn::code,
     "code",
     wording::code,
     {"Mã mục trong khung chỉ số.", "The item's code."},
     false,
     true},
    {FormColumn::text,
     "text",
     {"Tiêu chí, tài liệu cần có", "Criterion, documents asked for"},
     {"Nội dung chấm điểm và tài liệu kiểm chứng cần có.", "What is scored, and the documents asked for."},
     false,
     true},
    {FormColumn::max,
     "max",
     wording::max,
     {"Điểm tối đa của mục.", "The most points of the item."},
     false,
     true},
    {FormColumn::rule,
     "rule",
     {"Cách chấm điểm", "How it is scored"},
     {"Cách chấm theo khung chỉ số.", "The rule of the framework."},
     false,
     false},
    {FormColumn::prompt,
     "prompt",
     {"Nội dung cần điền", "What to fill in"},
     {"Mỗi dòng hỏi một nội dung; trả lời ở cột bên phải.",
      "Each row asks one thing; answer to the right of it."},
     false,
     true},
    {FormColumn::answer,
     "answer",
     {"Trả lời", "Answer"},
     {"Chọn mức trong danh sách; ghi x ở phần đạt được, “không” ở phần không đạt; ghi số liệu; hoặc chọn số "
      "điểm. Số "
      "thập phân viết 0,25 hoặc 0.25, không viết dấu phân cách hàng nghìn.",
      "Choose a level; write x for a part that is met and “no” for one that is not; write the figure; or "
      "choose the "
      "points. Write decimals as 0.25 or 0,25, without thousands separators."},
     true,
     false},
    {FormColumn::points,
     "points",
     {"Điểm theo cách chấm", "Points by the rule"},
     {"Tự tính khi trả lời. Dấu ? nghĩa là chưa tính được: xem lại câu trả lời.",
      "Computed while you type. A ? means that nothing follows from the answers: look at them again."},
     false,
     false},
    {FormColumn::claim,
     "claim",
     {"Điểm tự ghi (không bắt buộc)", "Points as you see them (optional)"},
     {"Nếu muốn, ghi số điểm tự chấm để đối chiếu; phải bằng điểm theo cách chấm.",
      "Write the points you expect, to compare; they must equal the points by the rule."},
     true,
     false},
    {FormColumn::file,
     "file",
     {"Tệp PDF", "PDF file"},
     {"Tên tệp trong thư mục tài liệu kiểm chứng, kể cả thư mục con: 1.1.1/12-KH-UBND.pdf. Mỗi tài liệu một "
      "dòng; cần "
      "thêm dòng thì chèn dòng ngay dưới.",
      "The file's name in the evidence folder, with its subfolder: 1.1.1/12-KH-UBND.pdf. A row for each "
      "document; "
      "insert rows below for more."},
     true,
     true},
    {FormColumn::number,
     "number",
     wording::document_number,
     {"Số, ký hiệu văn bản: 12/KH-UBND.", "The document's number: 12/KH-UBND."},
     true,
     true},
    {FormColumn::date,
     "date",
     wording::document_date,
     {"Ngày văn bản, trong kỳ số liệu: 15/01/2024.",
      "The document's date, within the data period: 15/01/2024."},
     true,
     true},
    {FormColumn::title,
     "title",
     wording::document_title,
     {"Trích yếu nội dung văn bản.", "The document's title."},
     true,
     true},
    {FormColumn::pages,
     "pages",
     {"Trang", "Pages"},
     {"Trang cần xem: 1-3, 5. Bỏ trống: cả văn bản.",
      "The pages to look at: 1-3, 5. Blank: the whole document."},
     true,
     true},
    {FormColumn::withheld,
     "withheld",
     wording::withheld_reason,
     {"Chỉ ghi khi tài liệu có thật nhưng không được gửi (tài liệu mật): lý do. Khi đó bỏ trống tên tệp.",
      "Only for a document that exists but may not travel (classified): why. Then leave the file's name "
      "blank."},
     true,
     true},
    {FormColumn::justification,
     "justification",
     wording::justification,
     {"Khi không có tài liệu: giải trình đầy đủ, cụ thể cách đánh giá, tính điểm.",
      "Where there are no documents: explain fully and specifically how it was judged and scored."},
     true,
     false},
    {FormColumn::not_applicable,
     "not_applicable",
     {"Không phát sinh", "Not applicable"},
     {"Ghi x khi trong kỳ không phát sinh, và giải trình. Ô xám: khung chỉ số không cho phép.",
      "Write x where there was no case in the period, and justify it. A grey cell: the framework does not "
      "allow it."},
     true,
     false},
    {FormColumn::exact,
     "exact",
     {"Trước khi làm tròn", "Before rounding"},
     {"Không sửa.", "Leave as it is."},
     false,
     false},
}};

}  // namespace

std::span<const FormColumnInfo> all_form_columns() {
    return columns;
}

const FormColumnInfo& info(FormColumn column) {
    return columns.at(static_cast<std::size_t>(column));
}

}  // namespace cchc

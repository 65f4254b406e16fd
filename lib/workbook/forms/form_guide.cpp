// SPDX-License-Identifier: MIT
#include "workbook/forms/form_guide.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "workbook/book.hpp"
#include "workbook/forms/form_sheets.hpp"

namespace cchc {
namespace {

constexpr FormAdvice form_advice[] = {
    {{"Điền ở đâu", "Where to write"},
     {"Trang “Chấm điểm” có các mục bộ phận này chủ trì; trang “Phối hợp”, nếu có, để nêu tài liệu cho mục "
      "của bộ phận "
      "khác. Chỉ điền vào ô màu vàng. Ô trắng là nội dung cố định, ô xám không cần điền.",
      "The sheet “Scores” has the items you lead; the sheet “Support”, where there is one, takes documents "
      "for items of "
      "others. Write into the yellow cells only. White cells are fixed, grey ones stay blank."}},
    {{"Trả lời", "Answers"},
     {"Mỗi mục có một hoặc nhiều dòng hỏi: chọn mức trong danh sách, ghi x ở phần đạt và “không” ở phần "
      "không đạt, ghi "
      "số liệu, hoặc chọn số điểm. Cột “Điểm theo cách chấm” tự tính; dấu ? nghĩa là chưa tính được.",
      "Each item asks in one or more rows: choose a level, write x for what is met and “no” for what is not, "
      "write the "
      "figures, or choose the points. “Points by the rule” are computed; a ? means that nothing follows "
      "yet."}},
    {{"Tài liệu kiểm chứng", "Evidence"},
     {"Mỗi tài liệu một dòng: tên tệp PDF trong thư mục tài liệu (ví dụ 1.1.1/12-KH-UBND.pdf), số, ngày, "
      "trích yếu, "
      "trang cần xem. Cần thêm dòng thì chèn hàng ngay dưới dòng tài liệu cuối của mục. Tài liệu mật: bỏ "
      "trống tên tệp, "
      "ghi lý do không gửi kèm. Việc do cơ quan khác xác nhận bằng văn bản: bỏ trống tên tệp, ghi tên cơ "
      "quan và số, "
      "ngày văn bản đó.",
      "A row for each document: the PDF's name in the evidence folder (such as 1.1.1/12-KH-UBND.pdf), its "
      "number, date, "
      "title and pages. For more rows insert some below the item's last document. Classified: leave the file "
      "blank and "
      "say why it is withheld. Confirmed by another office's letter: leave the file blank, name the office "
      "and the "
      "letter's number and date."}},
    {{"Giải trình", "Justification"},
     {"Mục nào không có tài liệu thì giải trình đầy đủ, cụ thể cách đánh giá, tính điểm. Ô tô đỏ nhạt là mục "
      "đã chấm "
      "nhưng chưa có cả tài liệu lẫn giải trình.",
      "An item without documents needs a full and specific account of how it was judged and scored. Pale red "
      "cells: the "
      "item is answered but has neither documents nor a justification."}},
    {{"Không phát sinh", "Not applicable"},
     {"Trong kỳ không có việc nào thuộc mục này: ghi x ở cột “Không phát sinh”, không trả lời, và giải "
      "trình. Ô xám "
      "nghĩa là khung chỉ số không cho phép.",
      "There was no case in the period: write x under “Not applicable”, answer nothing, and justify it. A "
      "grey cell: the "
      "framework does not allow it."}},
    {{"Sao chép, dán", "Copying and pasting"},
     {"Khi dán, chọn “Dán giá trị” (Paste Special, Values) để không làm mất danh sách chọn. Không đổi tên, "
      "không xóa "
      "trang, hàng, cột; biểu mẫu được kiểm tra lại toàn bộ khi nộp.",
      "When pasting, paste values only, or the dropdowns are lost. Do not delete sheets, rows or columns; "
      "everything is "
      "checked again when the form is handed in."}},
    {{"Nộp phiếu", "Handing in"},
     {"Ghi ngày nộp ở phía trên bảng, lưu tệp (.xlsx hoặc .ods) và gửi về văn phòng cùng các tệp PDF.",
      "Write the date above the table, save the file (.xlsx or .ods) and send it to the office with the PDF "
      "files."}},
};

constexpr FormAdvice reply_advice{
    {"Giải trình bổ sung", "Replies"},
    {"Trang “Giải trình bổ sung” có những mục hội đồng đã điều chỉnh, kèm lý do. Không nhất trí mục nào thì "
     "ghi "
     "giải trình và tài liệu bổ sung của mục đó, rồi ghi ngày ở phía trên bảng; mục để trống là nhất trí. "
     "Điểm "
     "và câu trả lời ở trang “Chấm điểm” đã được thẩm định: không sửa.",
     "The sheet “Replies” has the items that the council changed, with its reasons. Where you object, write "
     "your reply and further documents there, and the date above the table; an item left blank is agreed to. "
     "What stands on the sheet “Scores” has been appraised: leave it as it is."}};

/// What every form says, and what one with replies says besides.
std::vector<FormAdvice> advice_of(const Form& form) {
    std::vector<FormAdvice> all(std::begin(form_advice), std::end(form_advice));
    const bool has_replies = std::any_of(form.tables.begin(), form.tables.end(),
                                         [](const auto& one) { return one.part == FormPart::replies; });
    if (has_replies) all.insert(all.end() - 1, reply_advice);
    return all;
}

std::string deadline_text(const Form& form) {
    const auto& deadline = form.request.plan.dates.scores;
    if (!deadline) return {};
    return form.say(" Hạn nộp: ", " Deadline: ") + localized(deadline->date.value, form.request.language) +
           ".";
}

}  // namespace

void add_guide(Workbook& file, const FormGuide& guide) {
    const Language language = guide.language;
    Sheet& sheet = file.add_sheet(wording::sheet_form_guide.in(language), 0);
    sheet.set_widths({24, 96});
    const Style title{.size = 14, .bold = true, .wrap = true, .align = Align::center};
    const Style line{.size = 12, .italic = true, .wrap = true, .align = Align::center};
    sheet.merged({{0, 0}, {0, 1}}, guide.title, title);
    sheet.merged({{1, 0}, {1, 1}}, guide.line, line);
    const Framework& framework = guide.framework;
    sheet.merged({{2, 0}, {2, 1}},
                 (language == Language::vi ? "Khung chỉ số: " : "Framework: ") +
                     (framework.title.empty() ? framework.id : framework.title) + " (" +
                     std::string(wording::standing(framework.standing).in(language)) + ").",
                 line);
    std::uint32_t row = 4;
    for (const auto& one : guide.advice) {
        const bool is_last = &one == &guide.advice.back();
        sheet.text({row, 0}, one.title.in(language),
                   {.size = 12, .bold = true, .border = true, .wrap = true});
        sheet.text({row, 1}, std::string(one.text.in(language)) + (is_last ? guide.end : std::string()),
                   {.size = 12, .border = true, .wrap = true});
        ++row;
    }
    sheet.set_page({.landscape = true, .header_row = 0, .fixed_columns = 0, .mark = {}});
    sheet.protect();
    sheet.activate();
}

void add_form_guide(const Form& form) {
    const auto advice = advice_of(form);
    add_guide(
        form.file,
        {.language = form.request.language,
         .framework = form.framework(),
         .title = wording::capitals(form.say("Hướng dẫn tự chấm điểm ", "How to fill in the score card, ") +
                                    wording::index_full_name(form.framework(), form.request.language) +
                                    form.say(" năm ", " ") + std::to_string(form.request.plan.year)),
         .line = form.request.plan.unit.name + " - " + form.officer_name(),
         .advice = advice,
         .end = deadline_text(form)});
}

}  // namespace cchc

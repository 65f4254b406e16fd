// SPDX-License-Identifier: MIT
#include <array>

#include "model/form_layout.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

// A column's place in the table is its place here.
constexpr std::array<KeyedColumn, 22> form_table_columns{{
    {place_of(FormColumn::item),
     "item",
     {"Khóa mục", "Item key"},
     {"Không sửa.", "Leave as it is."},
     ColumnUse::key,
     0},
    {place_of(FormColumn::field),
     "field",
     {"Khóa ô", "Field key"},
     {"Không sửa.", "Leave as it is."},
     ColumnUse::key,
     0},
    {place_of(FormColumn::code),
     "code",
     wording::code,
     {"Mã mục trong khung chỉ số.", "The item's code."},
     ColumnUse::text,
     7},
    {place_of(FormColumn::text),
     "text",
     {"Tiêu chí, tài liệu cần có", "Criterion, documents asked for"},
     {"Nội dung chấm điểm và tài liệu kiểm chứng cần có.", "What is scored, and the documents asked for."},
     ColumnUse::text,
     32},
    {place_of(FormColumn::max),
     "max",
     wording::max,
     {"Điểm tối đa của mục.", "The most points of the item."},
     ColumnUse::number,
     7},
    {place_of(FormColumn::rule),
     "rule",
     {"Cách chấm điểm", "How it is scored"},
     {"Cách chấm theo khung chỉ số.", "The rule of the framework."},
     ColumnUse::text,
     30},
    {place_of(FormColumn::prompt),
     "prompt",
     {"Nội dung cần điền", "What to fill in"},
     {"Mỗi dòng hỏi một nội dung; trả lời ở cột bên phải.",
      "Each row asks one thing; answer to the right of it."},
     ColumnUse::text,
     22},
    {place_of(FormColumn::answer),
     "answer",
     {"Trả lời", "Answer"},
     {"Chọn mức trong danh sách; ghi x ở phần đạt được, “không” ở phần không đạt; ghi số liệu; hoặc chọn số "
      "điểm. Số "
      "thập phân viết 0,25 hoặc 0.25, không viết dấu phân cách hàng nghìn.",
      "Choose a level; write x for a part that is met and “no” for one that is not; write the figure; or "
      "choose the "
      "points. Write decimals as 0.25 or 0,25, without thousands separators."},
     ColumnUse::input,
     18},
    {place_of(FormColumn::points),
     "points",
     {"Điểm theo cách chấm", "Points by the rule"},
     {"Tự tính khi trả lời. Dấu ? nghĩa là chưa tính được: xem lại câu trả lời.",
      "Computed while you type. A ? means that nothing follows from the answers: look at them again."},
     ColumnUse::live,
     8},
    {place_of(FormColumn::claim),
     "claim",
     {"Điểm tự ghi (không bắt buộc)", "Points as you see them (optional)"},
     {"Nếu muốn, ghi số điểm tự chấm để đối chiếu; phải bằng điểm theo cách chấm.",
      "Write the points you expect, to compare; they must equal the points by the rule."},
     ColumnUse::input,
     8},
    {place_of(FormColumn::file),
     "file",
     {"Tệp PDF", "PDF file"},
     {"Tên tệp trong thư mục tài liệu kiểm chứng, kể cả thư mục con: 1.1.1/12-KH-UBND.pdf. Mỗi tài liệu một "
      "dòng; cần "
      "thêm dòng thì chèn dòng ngay dưới.",
      "The file's name in the evidence folder, with its subfolder: 1.1.1/12-KH-UBND.pdf. A row for each "
      "document; "
      "insert rows below for more."},
     ColumnUse::input,
     22},
    {place_of(FormColumn::number),
     "number",
     wording::document_number,
     {"Số, ký hiệu văn bản: 12/KH-UBND.", "The document's number: 12/KH-UBND."},
     ColumnUse::input,
     13},
    {place_of(FormColumn::date),
     "date",
     wording::document_date,
     {"Ngày văn bản, trong kỳ số liệu: 15/01/2024.",
      "The document's date, within the data period: 15/01/2024."},
     ColumnUse::input,
     11},
    {place_of(FormColumn::title),
     "title",
     wording::document_title,
     {"Trích yếu nội dung văn bản.", "The document's title."},
     ColumnUse::input,
     22},
    {place_of(FormColumn::pages),
     "pages",
     {"Trang", "Pages"},
     {"Trang cần xem: 1-3, 5. Bỏ trống: cả văn bản.",
      "The pages to look at: 1-3, 5. Blank: the whole document."},
     ColumnUse::input,
     8},
    {place_of(FormColumn::withheld),
     "withheld",
     wording::withheld_reason,
     {"Chỉ ghi khi tài liệu có thật nhưng không được gửi (tài liệu mật): lý do. Khi đó bỏ trống tên tệp.",
      "Only for a document that exists but may not travel (classified): why. Then leave the file's name "
      "blank."},
     ColumnUse::input,
     12},
    {place_of(FormColumn::confirmed_by),
     "confirmed_by",
     wording::confirming_office,
     {"Chỉ ghi khi cơ quan khác xác nhận thay cho tài liệu: tên cơ quan; số, ngày ghi ở các cột bên trái là "
      "của "
      "văn bản xác nhận. Khi đó bỏ trống tên tệp.",
      "Only where another office's letter stands for a document: the office; the number and date to the left "
      "are its letter's. Then leave the file's name blank."},
     ColumnUse::input,
     12,
     true},
    {place_of(FormColumn::justification),
     "justification",
     wording::justification,
     {"Khi không có tài liệu: giải trình đầy đủ, cụ thể cách đánh giá, tính điểm.",
      "Where there are no documents: explain fully and specifically how it was judged and scored."},
     ColumnUse::input,
     30},
    {place_of(FormColumn::not_applicable),
     "not_applicable",
     {"Không phát sinh", "Not applicable"},
     {"Ghi x khi trong kỳ không phát sinh, và giải trình. Ô xám: khung chỉ số không cho phép.",
      "Write x where there was no case in the period, and justify it. A grey cell: the framework does not "
      "allow it."},
     ColumnUse::input,
     8},
    {place_of(FormColumn::unconfirmed),
     "unconfirmed",
     {"Cần xem lại", "To look at again"},
     {"Ghi sẵn ở mục chép từ phiếu cũ: xem lại câu trả lời, tài liệu, sửa nếu cần, rồi xóa ô này.",
      "Filled in where an answer was carried over: look at it and its documents, correct them, then clear "
      "this "
      "cell."},
     ColumnUse::input,
     16,
     true},
    {place_of(FormColumn::exact),
     "exact",
     {"Trước khi làm tròn", "Before rounding"},
     {"Không sửa.", "Leave as it is."},
     ColumnUse::key,
     0},
    {place_of(FormColumn::effective),
     "effective",
     {"Số liệu được tính", "The figure that counts"},
     {"Không sửa.", "Leave as it is."},
     ColumnUse::absent,
     0},
}};

static_assert(are_in_place(form_table_columns));

/// Of a supported item only what it is and its evidence; whose it is stands where its questions would.
constexpr std::array<KeyedColumn, form_table_columns.size()> columns_of_supports() {
    std::array<KeyedColumn, form_table_columns.size()> some = form_table_columns;
    for (const auto absent : {FormColumn::rule, FormColumn::answer, FormColumn::points, FormColumn::claim,
                              FormColumn::justification, FormColumn::not_applicable, FormColumn::exact}) {
        some.at(place_of(absent)).use = ColumnUse::absent;
    }
    KeyedColumn& lead = some.at(place_of(FormColumn::prompt));
    lead.title = wording::lead;
    lead.use = ColumnUse::shown;
    return some;
}
constexpr auto supports_table_columns = columns_of_supports();

/// Of an item that the council changed: what it decided where the rule would stand, its reason where a
/// question would, the reply where an answer would.
constexpr std::array<KeyedColumn, form_table_columns.size()> columns_of_replies() {
    std::array<KeyedColumn, form_table_columns.size()> some = form_table_columns;
    for (const auto absent : {FormColumn::points, FormColumn::claim, FormColumn::justification,
                              FormColumn::not_applicable, FormColumn::unconfirmed, FormColumn::exact}) {
        some.at(place_of(absent)).use = ColumnUse::absent;
    }
    // Told on the sheet of scores.
    for (const auto shown : {FormColumn::code, FormColumn::text, FormColumn::max})
        some.at(place_of(shown)).use = ColumnUse::shown;
    some.at(place_of(FormColumn::text)).title = wording::item;
    some.at(place_of(FormColumn::rule)).title = {"Quyết định của hội đồng", "The council's decision"};
    some.at(place_of(FormColumn::prompt)).title = {"Lý do của hội đồng", "The council's reason"};
    KeyedColumn& reply = some.at(place_of(FormColumn::answer));
    reply.title = {"Giải trình bổ sung", "Reply"};
    reply.note = {
        "Nếu có ý kiến về quyết định: giải trình cụ thể, và ghi thêm tài liệu ở các cột bên phải. Bỏ trống: "
        "không có ý kiến.",
        "Where you object: a specific reply, with further documents to the right. Blank: no objection."};
    reply.width = 40;
    return some;
}
constexpr auto replies_table_columns = columns_of_replies();

/// Of the council: an item's questions, what stands and what is to stand instead.
constexpr std::array<KeyedColumn, form_table_columns.size()> columns_of_corrections() {
    std::array<KeyedColumn, form_table_columns.size()> some = form_table_columns;
    for (std::size_t i = place_of(FormColumn::claim); i <= place_of(FormColumn::unconfirmed); ++i)
        some.at(i).use = ColumnUse::absent;
    // Told on the sheet of decisions.
    for (const auto shown :
         {FormColumn::code, FormColumn::text, FormColumn::max, FormColumn::rule, FormColumn::prompt})
        some.at(place_of(shown)).use = ColumnUse::shown;
    some.at(place_of(FormColumn::text)).title = wording::item;
    KeyedColumn& prompt = some.at(place_of(FormColumn::prompt));
    prompt.title = {"Nội dung, câu trả lời đang có", "Question, and the answer that stands"};
    prompt.width = 40;
    KeyedColumn& answer = some.at(place_of(FormColumn::answer));
    answer.title = {"Sửa thành", "Correct to"};
    answer.note = {
        "Chỉ ghi ở mục có quyết định “Sửa câu trả lời”. Số liệu bỏ trống giữ như đang có; các phần thì ghi "
        "đủ x hoặc "
        "“không”.",
        "Only of items with the decision “Correct the answer”. A figure left blank stays as it is; of parts, "
        "write x or "
        "“no” at each."};
    some.at(place_of(FormColumn::points)).title = {"Điểm theo câu trả lời đã sửa", "Points as corrected"};
    some.at(place_of(FormColumn::effective)).use = ColumnUse::key;
    return some;
}
constexpr auto corrections_table_columns = columns_of_corrections();

constexpr KeyedTable table_of(std::string_view mark, const Bilingual& sheet,
                              std::span<const KeyedColumn> in_order) {
    return {mark,
            sheet,
            in_order,
            place_of(FormColumn::code),
            place_of(FormColumn::max),
            place_of(FormColumn::rule)};
}
constexpr KeyedTable tables[] = {
    table_of(form_marks::leads, wording::sheet_form_leads, form_table_columns),
    table_of(form_marks::supports, wording::sheet_form_supports, supports_table_columns),
    table_of(form_marks::replies, wording::sheet_form_replies, replies_table_columns),
    table_of(form_marks::corrections, wording::sheet_form_corrections, corrections_table_columns)};

}  // namespace

const KeyedTable& form_table(FormPart part) {
    return tables[static_cast<std::size_t>(part)];
}

const KeyedColumn& info(FormColumn column) {
    return form_table(FormPart::leads).at(column);
}

}  // namespace cchc

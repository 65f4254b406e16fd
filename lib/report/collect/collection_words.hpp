// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.hpp"
#include "report/collect/collection.hpp"

/// Names in JSON and words in text of what becomes of files that came in. `{}` stands for a value.
namespace cchc::collect_words {

inline constexpr auto kinds = enum_table<Worded<ArrivalKind>>({
    {ArrivalKind::form, "form", {"biểu mẫu", "form"}},
    {ArrivalKind::card, "card", {"phiếu tự chấm", "score card"}},
    {ArrivalKind::council_form, "council-form", {"biểu mẫu thẩm định", "council's form"}},
    {ArrivalKind::appraisal, "appraisal", {"kết quả thẩm định", "appraisal"}},
    {ArrivalKind::document, "document", {"tài liệu kiểm chứng", "evidence"}},
    {ArrivalKind::other, "other", {"tệp khác", "another file"}},
});

/// What is said of one: the target, then what was found.
inline constexpr auto ends = enum_table<Worded<ArrivalEnd>>({
    {ArrivalEnd::copies, "copies", {"→ {}", "→ {}"}},
    {ArrivalEnd::copied, "copied", {"→ {}", "→ {}"}},
    {ArrivalEnd::there, "there", {"giống hệt {}", "the same as {}"}},
    {ArrivalEnd::second, "second", {"so với {}", "beside {}"}},
    {ArrivalEnd::taken,
     "taken",
     {"{} đã có và khác nội dung; so hai tệp, giữ tệp đúng, hoặc đổi tên tệp gửi đến rồi chạy lại",
      "{} stands there with other contents; compare the two, keep the right one, or rename what came and "
      "run again"}},
    {ArrivalEnd::blank,
     "blank",
     {"biểu mẫu chưa điền gì; đề nghị điền rồi gửi lại", "nobody has filled it in; ask for it again"}},
    {ArrivalEnd::other_unit,
     "other-unit",
     {"của đơn vị khác ({}); chuyển cho đơn vị đó, hoặc xem lại “unit.id” của kế hoạch",
      "of another unit ({}); pass it on, or look at “unit.id” of the plan"}},
    {ArrivalEnd::other_year,
     "other-year",
     {"của năm khác ({}); đề nghị điền biểu mẫu năm nay", "of another year ({}); ask for this year's form"}},
    {ArrivalEnd::unknown_officer,
     "unknown-officer",
     {"kế hoạch không có công chức “{}”; thêm vào “formerly” của người thay thế nếu mã đã đổi",
      "the plan has no officer “{}”; where the id was changed, add it to “formerly” of the new one"}},
    {ArrivalEnd::uncited, "uncited", {"chưa phiếu nào dẫn tài liệu này", "no score card cites it"}},
    {ArrivalEnd::ambiguous,
     "ambiguous",
     {"được dẫn ở nhiều nơi; đặt tệp vào thư mục con đúng tên ở đây rồi chạy lại",
      "cited in several places; put it into a subfolder of the right name here and run again"}},
    {ArrivalEnd::listed,
     "listed",
     {"kế hoạch nêu tên từng tệp thay vì một thư mục, hoặc thư mục ấy dẫn ra ngoài; tự đặt tệp vào chỗ đúng",
      "the plan names such files one by one, or its folder leads elsewhere; put it where it belongs "
      "yourself"}},
    {ArrivalEnd::asked, "asked", {"{}", "{}"}},
    {ArrivalEnd::unreadable, "unreadable", {"không đọc được: {}", "cannot be read: {}"}},
    {ArrivalEnd::failed, "failed", {"không chép được tới {}: {}", "could not be copied to {}: {}"}},
});

inline constexpr auto asks = enum_table<Worded<Ask>>({
    {Ask::unpack,
     "unpack",
     {"tệp nén; giải nén vào thư mục này rồi chạy lại, hoặc đề nghị gửi từng tệp",
      "an archive; unpack it into this folder and run again, or ask for the files themselves"}},
    {Ask::pdf_of_text,
     "pdf-of-text",
     {"văn bản soạn thảo; đề nghị gửi bản PDF đã ký, đóng dấu",
      "a document as it was typed; ask for the signed one as PDF"}},
    {Ask::pdf_of_picture,
     "pdf-of-picture",
     {"ảnh; đề nghị quét hoặc lưu thành PDF", "a picture; ask for a scan as PDF"}},
    {Ask::new_workbook,
     "new-workbook",
     {"bảng tính loại cũ hoặc có macro; đề nghị lưu biểu mẫu thành .xlsx",
      "a workbook of an old kind or with macros; ask for the form saved as .xlsx"}},
    {Ask::our_form,
     "our-form",
     {"bảng tính không phải biểu mẫu do cchc lập; đề nghị điền đúng biểu mẫu đã gửi",
      "a workbook that is no form made by cchc; ask for the form that was sent out, filled in"}},
    {Ask::table,
     "table",
     {"bảng số liệu; nếu là kết quả điều tra thì đặt vào thư mục survey và nêu tên trong kế hoạch",
      "a table; if it is the survey's, put it into the folder survey and name it in the plan"}},
    {Ask::mail,
     "mail",
     {"thư điện tử; lưu các tệp đính kèm vào thư mục này rồi chạy lại",
      "a mail; save what is attached into this folder and run again"}},
    {Ask::schema,
     "schema",
     {"tệp YAML không phải phiếu tự chấm hay kết quả thẩm định; xem dòng “schema:” của tệp",
      "YAML that is neither a score card nor an appraisal; see its line “schema:”"}},
    {Ask::other,
     "other",
     {"không nhận loại tệp này; hỏi người gửi đây là gì, tài liệu kiểm chứng phải là PDF",
      "no such files are taken; ask what it is, evidence is PDF"}},
});

using Field = CellDifference::Field;
inline constexpr auto fields = enum_table<Worded<Field>>({
    {Field::submitted, "submitted", {"ngày nộp", "handed in"}},
    {Field::level, "level", {"mức", "level"}},
    {Field::parts, "parts", {"nội dung đạt", "parts"}},
    {Field::input, "input", {"số liệu", "figure"}},
    {Field::points, "points", {"điểm", "points"}},
    {Field::not_applicable, "not_applicable", {"không phát sinh", "not applicable"}},
    {Field::evidence, "evidence", {"tài liệu", "evidence"}},
    {Field::justification, "justification", {"giải trình", "justification"}},
    {Field::reply, "reply", {"giải trình bổ sung, vòng", "reply, round"}},
});

}  // namespace cchc::collect_words

// SPDX-License-Identifier: MIT
#include "workbook/council/council_book.hpp"

#include <algorithm>

#include "workbook/council/council_corrections.hpp"
#include "workbook/council/council_sheet.hpp"
#include "workbook/forms/form_guide.hpp"
#include "workbook/forms/identity_sheet.hpp"
#include "workbook/properties.hpp"
#include "workbook/results/sheets.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {
namespace {

constexpr FormAdvice council_advice[] = {
    {{"Điền ở đâu", "Where to write"},
     {"Trang “Thẩm định” có mọi mục do các bộ phận tự chấm. Chỉ điền vào ô màu vàng: tên hội đồng, ngày họp, "
      "số thành viên ở phía trên; quyết định, điểm thẩm định, lý do ở các cột bên phải.",
      "The sheet “Appraisal” has all self-scored items. Write into the yellow cells only: the council, the "
      "date and its members above the table; decision, points and reason in the columns on the right."}},
    {{"Quyết định", "Decision"},
     {"Công nhận: giữ điểm đang có (điểm tự đánh giá, hoặc điểm sau các vòng trước). Điều chỉnh điểm: ghi số "
      "điểm mới và lý do. Không phát sinh: mục không có trong kỳ, chỉ chọn được ở mục khung chỉ số cho phép, "
      "và ghi lý do. Theo điểm tự đánh giá (từ vòng 2): bỏ điều chỉnh của vòng trước.",
      "Accept: the points standing are kept (the self-score, or what earlier rounds made of it). Adjust the "
      "points: write the new points and the reason. Not applicable: there was no case in the period; only "
      "where the framework allows it, and with the reason. As self-assessed (from round 2 on): earlier "
      "adjustments are undone."}},
    {{"Sửa câu trả lời", "Correcting the answer"},
     {"Mục chấm theo mức, theo phần hoặc theo số liệu: chọn quyết định “Sửa câu trả lời”, ghi lý do, rồi ghi "
      "mức, phần "
      "hoặc số liệu đúng ở trang “Sửa câu trả lời”; điểm tự tính theo cách chấm. Số liệu bỏ trống giữ như "
      "đang có.",
      "An item scored by levels, parts or figures: choose “Correct the answer”, write the reason, then write "
      "the "
      "right level, parts or figures on the sheet “Corrections”; the points follow by the rule. A figure "
      "left blank "
      "stays as it is."}},
    {{"Mục không nêu", "Items left blank"},
     {"Mục bỏ trống cả ba ô là mục không nêu quyết định. Ô ở phía trên bảng cho biết các mục đó được công "
      "nhận, hay để ngỏ chờ thẩm định; trong cả hai trường hợp điểm đang có được giữ.",
      "An item with all three cells blank is not listed. A cell above the table says whether such items are "
      "accepted or left open; either way the points standing are kept."}},
    {{"Cần xem lại", "To look at"},
     {"Cột cuối và màu đỏ nhạt cho biết mục nào còn thiếu lý do, thiếu điểm hoặc điểm ngoài khoảng. Điểm sau "
      "vòng này, chênh lệch và tổng điểm tự tính khi điền.",
      "The last column and a pale red say where a reason or points are missing, or points are out of range. "
      "Points after this round, differences and totals are computed while you type."}},
    {{"Sao chép, dán", "Copying and pasting"},
     {"Khi dán, chọn “Dán giá trị” (Paste Special, Values) để không làm mất danh sách chọn. Không sửa điểm "
      "tự "
      "đánh giá, không xóa trang, hàng, cột; biểu mẫu được kiểm tra lại toàn bộ khi nhận.",
      "When pasting, paste values only, or the dropdowns are lost. Do not change self-assessed points, and "
      "do not delete sheets, rows or columns; everything is checked again when the form comes back."}},
    {{"Tài liệu kiểm chứng", "Evidence"},
     {"Trang “Tài liệu kiểm chứng” liệt kê mọi tài liệu, tên tệp là liên kết tới tệp khi biểu mẫu đặt đúng "
      "chỗ cạnh thư mục tài "
      "liệu.",
      "The sheet “Evidence” lists every document; a file's name is a link to it as long as the form lies "
      "where it was "
      "made, beside the evidence."}},
    {{"Gửi lại", "Sending it back"},
     {"Ghi ngày họp, lưu tệp (.xlsx hoặc .ods) và đặt vào thư mục thẩm định của kế hoạch.",
      "Write the date of the meeting, save the file (.xlsx or .ods) and put it into the plan's folder of "
      "appraisals."}},
};

void add_council_guide(const Book& book, std::size_t round) {
    const std::string title =
        wording::capitals(book.say("Hướng dẫn thẩm định ", "How to fill in the appraisal, ") +
                          wording::index_full_name(book.framework(), book.language) + book.say(" năm ", " ") +
                          std::to_string(book.plan().year));
    add_guide(book.file,
              {.language = book.language,
               .framework = book.framework(),
               .title = title,
               .line = book.plan().unit.name + book.say(" - vòng ", " - round ") + std::to_string(round),
               .advice = council_advice});
}

}  // namespace

std::size_t next_round(const Assessment& assessment) {
    std::size_t highest = 0;
    for (const auto& appraisal : assessment.appraisals) highest = std::max(highest, appraisal.round.value);
    return highest + 1;
}

std::size_t council_item_count(const Framework& framework) {
    std::size_t count = 0;
    for (const auto& row : council_rows(framework)) count += row.is_heading ? 0 : 1;
    return count;
}

std::string write_council_form(const CouncilRequest& request, const std::string& target) {
    const Plan& plan = request.validation.assessment.plan;
    constexpr Bilingual title{"Phiếu thẩm định năm", "Appraisal"};
    return write_book(
        target, properties_of(plan, std::string(title.in(request.language)), request.language, YearDay::last),
        [&](Workbook& workbook) {
            const Book book{{request.validation, request.results, request.language},
                            workbook,
                            /*tool=*/{},
                            evidence_path(request.validation.assessment, target),
                            officer_names_of(plan)};
            add_council_guide(book, request.round);
            const CorrectionSheet corrections(book);
            auto identity = council_identity(add_council_table(book, corrections.places(), request.round));
            corrections.add();
            add_evidence_sheet(book);
            if (corrections.item_count() > 0) identity.corrections = std::to_string(corrections.item_count());
            identity.digest = digest_of(identity);
            add_identity(workbook, identity);
        });
}

}  // namespace cchc

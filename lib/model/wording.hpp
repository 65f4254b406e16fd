// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "diag/kinds.hpp"
#include "model/framework.hpp"
#include "model/questionnaire.hpp"

namespace cchc {
struct Evidence;
}

/// The words of tables, sheets and forms, in both languages: one a concept.
namespace cchc::wording {

// Surveys
inline constexpr Bilingual group{"Nhóm, câu hỏi", "Group, question"};
inline constexpr Bilingual surveyed{"Mục, nhóm đối tượng, câu hỏi", "Item, group, question"};
inline constexpr Bilingual minimum{"Tối thiểu", "Minimum"};
inline constexpr Bilingual options{"Phương án trả lời", "Answers"};
inline constexpr Bilingual weight{"Trọng số", "Weight"};
inline constexpr Bilingual asked{"Được hỏi", "Asked"};
inline constexpr Bilingual valid_answers{"Hợp lệ", "Valid"};
inline constexpr Bilingual blank{"Bỏ trống", "Blank"};
inline constexpr Bilingual skipped{"Không biết", "Skipped"};
inline constexpr Bilingual mean{"TB (%)", "Mean (%)"};
inline constexpr Bilingual average_by_group{
    "Bình quân của mục: trung bình của các nhóm được hỏi, theo trọng số",
    "An item's mean: that of the groups asked, by weight"};
inline constexpr Bilingual average_all_answers{
    "Bình quân của mục: trung bình của mọi câu trả lời hợp lệ, không dùng trọng số",
    "An item's mean: that of all valid answers, weights ignored"};

// Columns
inline constexpr Bilingual ordinal{"STT", "No."};
inline constexpr Bilingual item{"Lĩnh vực, tiêu chí, tiêu chí thành phần", "Area, criterion, component"};
inline constexpr Bilingual area{"Lĩnh vực", "Area"};
inline constexpr Bilingual max{"Điểm tối đa", "Most points"};
inline constexpr Bilingual counted{"Điểm tối đa được tính", "Points counted"};
inline constexpr Bilingual self{"Điểm tự đánh giá", "Self-assessed points"};
inline constexpr Bilingual basis{"Tài liệu kiểm chứng, giải trình", "Evidence, justification"};
inline constexpr Bilingual appraised{"Điểm thẩm định", "Appraised points"};
inline constexpr Bilingual survey{"Điểm điều tra XHH", "Survey points"};
inline constexpr Bilingual final{"Điểm đạt được", "Final points"};
inline constexpr Bilingual difference{"Chênh lệch", "Difference"};
inline constexpr Bilingual opinion{"Ý kiến hội đồng thẩm định", "Opinion of the council"};
inline constexpr Bilingual share{"Chỉ số (%)", "Index (%)"};
inline constexpr Bilingual status{"Tình trạng", "Status"};
inline constexpr Bilingual officer{"Công chức (bộ phận) phụ trách", "Officer"};
inline constexpr Bilingual lead{"Bộ phận chủ trì", "Led by"};
inline constexpr Bilingual items{"Số mục", "Items"};
inline constexpr Bilingual scored_items{"Số mục đã chấm", "Items scored"};
inline constexpr Bilingual submitted{"Ngày nộp", "Submitted"};
inline constexpr Bilingual errors{"Lỗi", "Errors"};
inline constexpr Bilingual warnings{"Cảnh báo", "Warnings"};
inline constexpr Bilingual lost{"Điểm mất", "Points lost"};
inline constexpr Bilingual lost_by_score{"Mất do tự chấm", "Lost by own score"};
inline constexpr Bilingual lost_by_council{"Mất do thẩm định", "Lost by the council"};
inline constexpr Bilingual lost_by_survey{"Mất do điều tra XHH", "Lost by the survey"};
inline constexpr Bilingual cause{"Nguyên nhân", "Cause"};
inline constexpr Bilingual recovery{"Khả năng lấy lại", "Recoverable"};
inline constexpr Bilingual remedy{"Biện pháp khắc phục", "Remedy"};
inline constexpr Bilingual person{"Người thực hiện", "Person in charge"};
inline constexpr Bilingual due{"Thời hạn", "Date"};
inline constexpr Bilingual document_number{"Số, ký hiệu", "Number"};
inline constexpr Bilingual document_date{"Ngày", "Date"};
inline constexpr Bilingual document_title{"Trích yếu", "Title"};
inline constexpr Bilingual folder{"Thư mục", "Folder"};
inline constexpr Bilingual file{"Tệp", "File"};
inline constexpr Bilingual pages{"Số trang", "Pages"};
inline constexpr Bilingual used_by{"Mục sử dụng (trang)", "Items (pages)"};
inline constexpr Bilingual withheld_reason{"Lý do không gửi kèm", "Reason for withholding"};
inline constexpr Bilingual confirming_office{"Cơ quan xác nhận", "Confirmed by"};
inline constexpr Bilingual severity{"Mức độ", "Severity"};
inline constexpr Bilingual accepted{"chấp nhận", "accepted"};
inline constexpr Bilingual kind{"Loại vấn đề", "Kind"};
inline constexpr Bilingual finding{"Vấn đề", "Finding"};
inline constexpr Bilingual place{"Vị trí", "Place"};
inline constexpr Bilingual code{"Mục", "Item"};
inline constexpr Bilingual at_stake{"Điểm có thể mất", "Points at stake"};
inline constexpr Bilingual reason{"Lý do", "Reason"};

// Sheets: the names on their tabs (at most 31 characters)
inline constexpr Bilingual sheet_summary{"Tổng hợp", "Summary"};
inline constexpr Bilingual sheet_scores{"Bảng chấm điểm", "Scores"};
inline constexpr Bilingual sheet_officers{"Theo công chức", "Officers"};
inline constexpr Bilingual sheet_losses{"Điểm mất", "Points lost"};
inline constexpr Bilingual sheet_evidence{"Tài liệu kiểm chứng", "Evidence"};
inline constexpr Bilingual sheet_survey{"Điều tra XHH", "Survey"};
inline constexpr Bilingual sheet_findings{"Vấn đề", "Findings"};
inline constexpr Bilingual sheet_provenance{"Nguồn gốc", "Provenance"};

inline constexpr Bilingual sheet_form_guide{"Hướng dẫn", "Instructions"};
inline constexpr Bilingual sheet_form_leads{"Chấm điểm", "Scores"};
inline constexpr Bilingual sheet_form_supports{"Phối hợp", "Support"};
inline constexpr Bilingual sheet_form_replies{"Giải trình bổ sung", "Replies"};
inline constexpr Bilingual sheet_form_corrections{"Sửa câu trả lời", "Corrections"};
inline constexpr Bilingual sheet_form_council{"Thẩm định", "Appraisal"};
inline constexpr Bilingual sheet_form_lists{"Danh mục", "Lists"};

// Totals
inline constexpr Bilingual total{"Tổng cộng", "Total"};
inline constexpr Bilingual bonus{"Điểm thưởng", "Bonus"};
inline constexpr Bilingual penalty{"Điểm phạt", "Penalty"};
inline constexpr Bilingual base{"Tổng điểm tính chỉ số", "Points that the index is a share of"};
inline constexpr Bilingual grade{"Xếp loại", "Grade"};
inline constexpr Bilingual share_so_far{"Tỷ lệ điểm tạm tính (%)", "Provisional share (%)"};
inline constexpr Bilingual grade_so_far{"Xếp loại tạm tính", "Provisional grade"};

// Statuses of an item, and why an item is not counted
inline constexpr Bilingual scored{"Đã chấm", "scored"};
inline constexpr Bilingual missing{"Chưa chấm", "not scored"};
inline constexpr Bilingual not_applicable{"Không phát sinh, không đánh giá", "not applicable, excluded"};
inline constexpr Bilingual not_applicable_full{"Không phát sinh, tính đủ điểm", "not applicable, in full"};
inline constexpr Bilingual survey_item{"Điều tra XHH", "survey"};
inline constexpr Bilingual survey_out{"Điều tra XHH: chưa có kết quả", "survey still out"};
inline constexpr Bilingual no_survey{"Điều tra XHH: không tổ chức", "no survey held"};
inline constexpr Bilingual superior_item{"Cấp trên chấm", "scored by the level above"};
inline constexpr Bilingual superior_out{"Cấp trên chấm: chưa có điểm", "level above: no points yet"};
inline constexpr Bilingual not_chosen{"Không chọn", "not chosen"};
inline constexpr Bilingual spread{"Không phát sinh, các mục khác tính thay",
                                  "not applicable, the rest counts for it"};

// Stages, standings, drafts
inline constexpr Bilingual stage{"Giai đoạn", "Stage"};
inline constexpr Bilingual stage_self{"tự đánh giá", "self-assessment"};
inline constexpr Bilingual stage_appraised{"đã thẩm định", "appraised"};
inline constexpr Bilingual stage_final{"kết quả cuối cùng", "final"};
inline constexpr Bilingual illustrative{"minh họa", "illustrative"};
inline constexpr Bilingual official{"chính thức", "official"};
inline constexpr Bilingual draft{"BẢN NHÁP", "DRAFT"};
inline constexpr Bilingual error{"lỗi", "error"};
inline constexpr Bilingual warning{"cảnh báo", "warning"};
inline constexpr Bilingual justification{"Giải trình", "Justification"};

// Remarks on the result, printed with it; `{}` stands for the other grade
inline constexpr Bilingual note_illustrative{
    "Khung chỉ số chỉ để minh họa, không phải khung do cơ quan có thẩm quyền ban hành.",
    "The framework is illustrative, not one issued by an authority."};
inline constexpr Bilingual note_draft{"Bản nháp: dữ liệu còn lỗi, mục chưa chấm tính 0 điểm.",
                                      "Draft: the data has errors, and what is missing counts as 0."};
inline constexpr Bilingual note_provisional{
    "Kết quả tạm tính: chưa có kết quả thẩm định hoặc điều tra xã hội học.",
    "Provisional: the appraisal or the survey is still out."};
inline constexpr Bilingual note_rank_by{
    "Nếu xếp loại theo cách còn lại của “index.rank_by” (trước hoặc sau khi làm tròn) thì là “{}”.",
    "By the other choice of “index.rank_by” (before or after rounding) the grade would be “{}”."};

/// Exactly `places` decimals, rounded by the rule: `84,60` in Vietnamese, `84.60` in English.
std::string number(const Ratio& value, int places, Rounding rounding, Language language);
/// How the item is scored, in one sentence; empty where its rule could not be read.
std::string rule_in_words(const Item& leaf, Language language);
/// What a figure keeps: `b ≤ a; b ≥ 1`, in any language; empty where it has no limits.
std::string limits(const Input& input);
/// The same of all figures of a formula.
std::string limits(const FormulaRule& rule);
Bilingual standing(Standing value);
Bilingual average(Average value);
Bilingual rounding(Rounding value);
Bilingual round_at(RoundAt value);
/// What the index is called: the framework's name for it, or “Chỉ số CCHC”.
std::string index_name(const Framework& framework, Language language);
/// The same written out: “Chỉ số cải cách hành chính”.
std::string index_full_name(const Framework& framework, Language language);
/// `Chỉ số CCHC năm 2024`: above what is computed.
std::string index_heading(const Framework& framework, std::size_t year, Language language);
/// Above or beside its value, in percent.
std::string index_title(const Framework& framework, bool is_final, Language language);
/// Of its value before rounding.
std::string index_exact_title(const Framework& framework, bool is_final, Language language);
/// What a level or part gives, as the framework writes it: `3 điểm`, `75% điểm tối đa`.
std::string choice_points(const Choice& choice, Language language);
/// What stands for a document that no file of the unit holds: why it is withheld, who confirms it, or its
/// address. Empty for a file.
std::string without_file(const Evidence& evidence, Language language);
/// In capital letters, as the heads of official papers are written: Latin letters with Vietnamese accents.
std::string capitals(std::string_view text);

}  // namespace cchc::wording

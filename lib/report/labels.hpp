// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/finding.hpp"
#include "model/framework.hpp"
#include "model/survey/survey_result.hpp"
#include "score/results.hpp"

/// The words of text reports that no sheet shares; those are in model/wording.hpp. `{}` stands for a value.
namespace cchc::labels {

// Findings
inline constexpr Bilingual help{"cách sửa: ", "help: "};
inline constexpr Bilingual related{"xem thêm: ", "see also: "};
inline constexpr Bilingual item{"mục {}", "item {}"};
inline constexpr Bilingual items{"các mục {}", "items {}"};
inline constexpr Bilingual more_items{" và {} mục khác", " and {} more"};
inline constexpr Bilingual points_lost{"có thể mất {} điểm", "up to {} points at stake"};
inline constexpr Bilingual point_lost{"có thể mất {} điểm", "up to {} point at stake"};
inline constexpr Bilingual sheet{"trang tính “{}”", "sheet “{}”"};
inline constexpr Bilingual cell{"ô {}", "cell {}"};
inline constexpr Bilingual no_findings{"không có vấn đề nào", "no findings"};
inline constexpr Bilingual errors{"{} lỗi", "{} errors"};
inline constexpr Bilingual one_error{"{} lỗi", "{} error"};
inline constexpr Bilingual warnings{"{} cảnh báo", "{} warnings"};
inline constexpr Bilingual one_warning{"{} cảnh báo", "{} warning"};
inline constexpr Bilingual accepted{"{} vấn đề được chấp nhận", "{} accepted"};
inline constexpr Bilingual accepted_findings{"Vấn đề được chấp nhận:", "Accepted findings:"};
inline constexpr Bilingual accepted_finding{"Được chấp nhận: ", "Accepted: "};
inline constexpr Bilingual hidden{"{} vấn đề không in ra", "{} not shown"};
inline constexpr Bilingual accepted_for{"lý do: ", "reason: "};
inline constexpr Bilingual scored{"{} mục đã chấm", "{} items scored"};
inline constexpr Bilingual at_stake{"{} điểm có thể mất", "{} points at stake"};
inline constexpr Bilingual and_more{"và {} chỗ khác", "and {} more"};

// Results
inline constexpr Bilingual framework{"Khung chỉ số: ", "Framework: "};
inline constexpr Bilingual stage{"giai đoạn: {}", "stage: {}"};
inline constexpr Bilingual short_max{"Tối đa", "Most"};
inline constexpr Bilingual short_counted{"Được tính", "Counted"};
inline constexpr Bilingual short_self{"Tự chấm", "Self"};
inline constexpr Bilingual short_appraised{"Thẩm định", "Appraised"};
inline constexpr Bilingual short_survey{"XHH", "Survey"};
inline constexpr Bilingual short_final{"Đạt được", "Final"};
inline constexpr Bilingual exact{"chính xác là {}", "exactly {}"};
inline constexpr Bilingual counted_of{"Điểm tối đa được tính: {}", "Points counted: {}"};
inline constexpr Bilingual of{"{} trên ", "{} of "};
inline constexpr Bilingual left_out{"không tính {}", "not counted: {}"};
inline constexpr Bilingual notes{"Lưu ý:", "Notes:"};

// Explanations
inline constexpr Bilingual rounded_to{"lấy {} chữ số thập phân ({})", "rounded to {} decimals ({})"};
inline constexpr Bilingual not_counted{"Không tính: {}", "Not counted: {}"};
inline constexpr Bilingual contribution{"Đóng góp vào chỉ số (%)", "Contribution to the index (%)"};
inline constexpr Bilingual after_deduction{"; trừ {}, còn {}", "; less {} leaves {}"};
inline constexpr Bilingual of_at_most{" (điểm tối đa {})", " (most points {})"};
inline constexpr Bilingual counts_as_0{" (chưa chấm, tính 0 điểm)", " (not scored, counts as 0)"};
inline constexpr Bilingual no_mean{"chưa có, vì có nhóm không có câu trả lời hợp lệ",
                                   "none, as a group gave no valid answer"};
inline constexpr Bilingual no_answer{"không có câu trả lời hợp lệ", "no valid answer"};
inline constexpr Bilingual case_when{"nếu {} thì {}: ", "if {} then {}: "};
inline constexpr Bilingual case_otherwise{"còn lại {}", "otherwise {}"};
inline constexpr Bilingual case_only{"điểm = {}", "points = {}"};
inline constexpr Bilingual holds{", đúng", ", holds"};
inline constexpr Bilingual does_not_hold{", không đúng", ", does not hold"};
inline constexpr Bilingual score_card{"Phiếu chấm: ", "Score card: "};
inline constexpr Bilingual supports{", phối hợp", ", in support"};
inline constexpr Bilingual document{"Tài liệu: ", "Evidence: "};
inline constexpr Bilingual pages{"trang ", "pages "};
inline constexpr Bilingual round{"Thẩm định vòng {}", "Appraisal round {}"};
inline constexpr Bilingual reply{"Giải trình bổ sung cho vòng {}: ", "Reply to round {}: "};

// Surveys
inline constexpr Bilingual survey_heading{"Điều tra xã hội học năm {}", "Survey {}"};
inline constexpr Bilingual people{"{} phiếu", "{} responses"};
inline constexpr Bilingual weight{"trọng số {}", "weight {}"};
inline constexpr Bilingual minimum{"tối thiểu {}", "at least {}"};
inline constexpr Bilingual capped_at{"Mục {} nhận tối đa {} điểm của các mục con: ",
                                     "Item {} takes at most {} points of those below it: "};
inline constexpr Bilingual cap_takes{"mức trần trừ đi {} điểm điều tra", "the cap takes {} survey points"};
inline constexpr Bilingual cap_unknown{"chưa biết mức trần trừ đi bao nhiêu, vì phiếu chấm còn lỗi",
                                       "what the cap takes is not known while the score cards have errors"};
inline constexpr Bilingual item_minimum{"Tối thiểu {} câu trả lời hợp lệ cho mỗi câu hỏi, mọi nhóm",
                                        "At least {} valid answers to each question, of all groups"};
inline constexpr Bilingual invited{"{} người được mời", "{} invited"};
inline constexpr Bilingual response_rate{"tỷ lệ trả lời {}%", "response rate {}%"};
inline constexpr Bilingual tallied{"{} (bảng tổng hợp)", "{} (tallied)"};
inline constexpr Bilingual handed_over{"do cấp trên chuyển xuống", "handed over"};

// Framework
inline constexpr Bilingual points{"{} điểm", "{} points"};
inline constexpr Bilingual point{"{} điểm", "{} point"};
inline constexpr Bilingual legal_sources{"Căn cứ: ", "Source: "};
inline constexpr Bilingual scale{"Thang điểm: {}", "Scale: {} points"};
inline constexpr Bilingual how{"Cách chấm: ", "Scoring: "};
inline constexpr Bilingual limits{"Số liệu phải thỏa: ", "The figures keep: "};
inline constexpr Bilingual relations{"Quan hệ giữa các số liệu, điểm:", "Relations of figures and points:"};
inline constexpr Bilingual documents{"Tài liệu: ", "Documents: "};
inline constexpr Bilingual documents_required{"Tài liệu (bắt buộc khi có điểm): ",
                                              "Documents (required above 0 points): "};
inline constexpr Bilingual evidence_required{"Bắt buộc có tài liệu kiểm chứng khi có điểm",
                                             "Evidence is required above 0 points"};
inline constexpr Bilingual full_if_not_applicable{"Nếu không phát sinh: tính đủ điểm",
                                                  "If not applicable: full points"};
inline constexpr Bilingual excluded_if_not_applicable{
    "Nếu không phát sinh: không đánh giá, trừ khỏi điểm tối đa",
    "If not applicable: excluded from the points counted"};
inline constexpr Bilingual spread_if_not_applicable{
    "Nếu không phát sinh: các mục còn lại của tiêu chí được tính thay",
    "If not applicable: the rest of its criterion counts for the whole"};
inline constexpr Bilingual scored_by_superior{"Do cấp trên chấm", "Scored by the level above"};
inline constexpr Bilingual takes_at_most{"Tổng các mục con, nhiều nhất bằng điểm tối đa",
                                         "The sum of its children, at most its own most points"};
inline constexpr Bilingual takes_one{"Chỉ tính một trong các mục con", "One of its children counts"};
inline constexpr Bilingual no_limit{"không giới hạn", "no limit"};
inline constexpr Bilingual tests{"Phép thử: {}", "Tests: {}"};
inline constexpr Bilingual bonus{"điểm thưởng", "bonus"};
inline constexpr Bilingual penalty{"điểm phạt", "penalty"};
inline constexpr Bilingual grades{"Xếp loại: ", "Grades: "};
inline constexpr Bilingual grade_from{"từ {}", "from {}"};
inline constexpr Bilingual scored_items{"{} mục chấm điểm", "{} scored items"};
inline constexpr Bilingual areas{"{} lĩnh vực", "{} areas"};

/// Why an item is not in the denominator.
Bilingual exclusion(Exclusion why);
/// An accepted finding with its kind and the reason, as a sentence.
std::string acceptance(const Finding& finding, Language language);
/// What was done with a file of the survey's results, with its place.
std::string note(const SurveyNote& note, Language language);
/// A remark on the result as a sentence.
std::string note(const Note& note, Language language);
/// `1 error`, `12 errors`, `12 lỗi`.
std::string counted(std::size_t count, Bilingual one, Bilingual many, Language language);

}  // namespace cchc::labels

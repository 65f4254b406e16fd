// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "diag/bilingual.hpp"
#include "score/status/unit_status.hpp"

/// A unit's status in words: for text and workbook.
namespace cchc::status_words {

/// `Tình hình nộp phiếu năm 2024 - UBND phường An Hòa`.
std::string heading(const UnitStatus& status, Language language);
/// `late`, as JSON and CSV name it.
std::string_view name_of(Filing filing);
std::string_view name_of(SurveyPhase phase);
std::string_view name_of(DateStatus::Of of);
/// `05/11/2024, muộn 2 ngày`; `chưa nộp, quá hạn 5 ngày`.
std::string filing(const OfficerStatus& officer, Language language);
/// The state alone: `đã nộp`, `muộn`.
std::string filing_word(const OfficerStatus& officer, Language language);
/// `Hạn nộp phiếu tự chấm`.
std::string date_name(const DateStatus& date, Language language);
/// `còn 3 ngày`, `đã qua 2 ngày`; empty where today is not known.
std::string days_left(const DateStatus& date, Language language);
/// `03/11/2024 (còn 3 ngày; sau hạn không nhận)`.
std::string date_text(const DateStatus& date, Language language);
/// `đã có kết quả, 240 phiếu`.
std::string survey(const UnitStatus& status, Language language);
/// `vòng 1 (12 mục, 20/11/2024), vòng 2 …`.
std::string council(const UnitStatus& status, Language language);
/// `3 lỗi, 2 cảnh báo`; empty where there are none.
std::string found(const FoundSum& found, Language language);
std::string points(const UnitStatus& status, const Points& points, Language language);
/// `7/9 đã nộp, 1 chậm`.
std::string filed_of(const UnitStatus& status, Language language);
/// `86/98 mục đã chấm, 12 lỗi, 14,50 điểm có thể mất`.
std::string total(const UnitStatus& status, Language language);

}  // namespace cchc::status_words

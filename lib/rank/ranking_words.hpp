// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "diag/kinds.hpp"
#include "rank/questions.hpp"
#include "rank/ranking.hpp"

/// What the outputs of `cchc rank` say in sentences.
namespace cchc::ranking_words {

/// `Xếp hạng Chỉ số CCHC năm 2024`.
std::string heading(const RankedSet& set, Language language);
/// The index's name: the framework's own, or “Chỉ số CCHC”.
std::string index_name(const RecordedFramework& framework, Language language);
/// `khung chỉ số: phuong-2024 (minh họa); giai đoạn: kết quả cuối cùng`.
std::string basis(const RankedSet& set, Language language);
/// That the framework is illustrative, or the results provisional.
std::vector<std::string> remarks(const RankedSet& set, Language language);
/// How equal ones are ranked, and by what.
std::string rules(const RecordedFramework& framework, Language language);
/// A unit of the group, its rank and grade, and those otherwise.
std::string note(const Ranking& ranking, const RankedGroup& group, const RankNote& note, Language language);
std::string question(const Ranking& ranking, const RankQuestion& question, Language language);
/// In JSON: `rank-by`, `same-evidence`, …
std::string_view name_of(RankNote::Kind kind);
std::string_view name_of(RankQuestion::Kind kind);
/// Above all questions: that they accuse nobody.
inline constexpr Bilingual questions_are{
    "Câu hỏi nên hỏi lại (có thể có lý do chính đáng, không phải là lỗi):",
    "Worth asking (there may be good reasons; these are no findings):"};
/// `nhóm “phường”`, or what a group without a name is.
std::string group(const std::string& name, Language language);

}  // namespace cchc::ranking_words

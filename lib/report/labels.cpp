// SPDX-License-Identifier: MIT
#include "report/labels.hpp"

#include "report/layout.hpp"

namespace cchc::labels {
namespace {

Bilingual note_pattern(NoteKind kind) {
    switch (kind) {
        case NoteKind::illustrative:
            return {"Khung chỉ số chỉ để minh họa, không phải khung do cơ quan có thẩm quyền ban hành.",
                    "The framework is illustrative, not one issued by an authority."};
        case NoteKind::draft:
            return {"Bản nháp: dữ liệu còn lỗi, mục chưa chấm tính 0 điểm.",
                    "Draft: the data has errors, and what is missing counts as 0."};
        case NoteKind::provisional:
            return {"Kết quả tạm tính: chưa có kết quả thẩm định hoặc điều tra xã hội học.",
                    "Provisional: the appraisal or the survey is still out."};
        case NoteKind::rank_by_matters:
            break;
    }
    return {"Nếu xếp loại theo cách còn lại của “index.rank_by” (trước hoặc sau khi làm tròn) thì là “{}”.",
            "By the other choice of “index.rank_by” (before or after rounding) the grade would be “{}”."};
}

}  // namespace

Bilingual exclusion(Exclusion why) {
    switch (why) {
        case Exclusion::not_applicable:
            return {"không phát sinh, không đánh giá", "not applicable"};
        case Exclusion::survey_out:
            return {"chưa có kết quả điều tra xã hội học", "the survey is still out"};
        case Exclusion::no_survey:
            break;
    }
    return {"không tổ chức điều tra xã hội học", "no survey is held"};
}

std::string note(const Note& note, Language language) {
    return filled(note_pattern(note.kind).in(language), note.grade);
}

std::string counted(std::size_t count, Bilingual one, Bilingual many, Language language) {
    return filled((count == 1 ? one : many).in(language), std::to_string(count));
}

}  // namespace cchc::labels

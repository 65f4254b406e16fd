// SPDX-License-Identifier: MIT
#include "report/labels.hpp"

#include "model/wording.hpp"
#include "report/layout.hpp"

namespace cchc::labels {
namespace {

Bilingual note_pattern(NoteKind kind) {
    switch (kind) {
        case NoteKind::illustrative:
            return wording::note_illustrative;
        case NoteKind::draft:
            return wording::note_draft;
        case NoteKind::provisional:
            return wording::note_provisional;
        case NoteKind::rank_by_matters:
            break;
    }
    return wording::note_rank_by;
}

Bilingual note_pattern(SurveyNoteKind kind) {
    switch (kind) {
        case SurveyNoteKind::ids_made:
            return {"{}: tệp không có cột mã phiếu nên mã được đặt theo tên tệp và số dòng (số phiếu: {})",
                    "{}: the file has no column of ids; they are made of its name and rows (responses: {})"};
        case SurveyNoteKind::totals:
            return {"{}: bỏ qua các dòng cộng, không phải số liệu của ai (số dòng: {})",
                    "{}: rows of totals are passed over (rows: {})"};
        case SurveyNoteKind::other_units:
            break;
    }
    return {"{}: bỏ qua các dòng của đơn vị khác (số dòng: {})",
            "{}: rows of other units are passed over (rows: {})"};
}

}  // namespace

Bilingual exclusion(Exclusion why) {
    switch (why) {
        case Exclusion::not_applicable:
            return {"không phát sinh, không đánh giá", "not applicable"};
        case Exclusion::survey_out:
            return {"chưa có kết quả điều tra xã hội học", "the survey is still out"};
        case Exclusion::superior_out:
            return {"cấp trên chưa chấm", "the level above has not scored it yet"};
        case Exclusion::no_survey:
            break;
    }
    return {"không tổ chức điều tra xã hội học", "no survey is held"};
}

std::string note(const Note& note, Language language) {
    return filled(note_pattern(note.kind).in(language), note.grade);
}

std::string note(const SurveyNote& note, Language language) {
    const std::string placed = filled(note_pattern(note.kind).in(language), in_words(note.place));
    return filled(placed, std::to_string(note.count));
}

std::string acceptance(const Finding& finding, Language language) {
    std::string text = finding.text(language) + " [" + std::string(finding.kind().id) + "]";
    if (!finding.officer.empty()) text = finding.officer + ": " + text;
    if (!finding.item.empty()) text = finding.item + ", " + text;
    return text + "; " + std::string(accepted_for.in(language)) + finding.accepted->reason;
}

std::string counted(std::size_t count, Bilingual one, Bilingual many, Language language) {
    return filled((count == 1 ? one : many).in(language), std::to_string(count));
}

}  // namespace cchc::labels

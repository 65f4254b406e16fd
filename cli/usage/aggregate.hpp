// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "cli/texts.hpp"
#include "task/aggregate.hpp"

/// What `cchc aggregate` takes and says.
namespace cchc::texts {

inline constexpr Bilingual aggregate{"Tổng hợp điểm, tính chỉ số, lập bảng tính",
                                     "Total the points and write the workbook"};
inline constexpr Bilingual aggregate_more{
    "PLAN là kế hoạch hoặc thư mục có kế hoạch; không nêu: thư mục hiện tại. Không có -o: chỉ in bảng tóm "
    "tắt. Khi dữ liệu có "
    "lỗi thì không ghi gì, trừ khi dùng --draft: kết quả được ghi là bản nháp, mục chưa chấm tính 0 điểm, và "
    "mã thoát vẫn là 1.",
    "PLAN is a plan or a folder holding one; without it: the current folder. Without -o only the summary is "
    "printed. With "
    "errors in the data nothing is written, unless --draft is given: the result is then marked as a draft, "
    "what is missing "
    "counts as 0, and the exit code is still 1."};
inline constexpr Bilingual would_overwrite{"không ghi đè lên “{}”: đó là một tệp đầu vào",
                                           "“{}” is not overwritten: it is one of the inputs"};
inline constexpr Bilingual would_mix{
    "không ghi “{}” vào thư mục phiếu chấm, tài liệu hay thẩm định; chọn thư mục khác",
    "“{}” is not written into the folder of score cards, evidence or appraisals; choose another"};
inline constexpr Bilingual nothing_written{
    "dữ liệu còn lỗi nên chưa tổng hợp; sửa các lỗi trên, hoặc dùng --draft để lập bản nháp",
    "nothing is totalled while the data has errors; mend them, or use --draft for a draft"};
inline constexpr Bilingual nothing_strict{
    "còn cảnh báo nên chưa tổng hợp (--strict); xử lý các cảnh báo trên, hoặc bỏ --strict",
    "nothing is totalled while there are warnings (--strict); mend them, or leave --strict out"};
inline constexpr Bilingual stage_not_reached{
    "dữ liệu chưa đến giai đoạn chọn ở --stage; bỏ --stage để xem kết quả hiện có",
    "the data has not reached the stage that --stage names; leave it out to see what there is"};
inline constexpr Bilingual written{"đã ghi: {}", "written: {}"};

/// What is said where nothing is totalled; nothing where the findings say it all.
constexpr std::optional<Bilingual> words_of(AggregateState state) {
    switch (state) {
        case AggregateState::target_is_input:
            return would_overwrite;
        case AggregateState::target_is_among:
            return would_mix;
        case AggregateState::data_has_errors:
            return nothing_written;
        case AggregateState::data_has_warnings:
            return nothing_strict;
        case AggregateState::stage_not_reached:
            return stage_not_reached;
        case AggregateState::not_even_draft:
            return no_draft;
        case AggregateState::book_not_written:
        case AggregateState::totalled:
            break;
    }
    return std::nullopt;
}

}  // namespace cchc::texts

namespace cchc {

struct AggregateArguments {
    std::string plan;
    EvidenceMode evidence = EvidenceMode::full;
    bool strict = false;
    bool draft = false;
    std::string output;
    Format format = Format::text;
    std::optional<Stage> stage = {};
};

inline Rows rows_of(AggregateArguments& to) {
    return {
        {plan_operand(to.plan)},
        {evidence_option(to.evidence), strict_option(to.strict),
         flag_option("--draft",
                     {"Vẫn ghi kết quả khi dữ liệu có lỗi, đánh dấu là bản nháp",
                      "Write a result in spite of errors, marked as a draft"},
                     to.draft),
         text_option("-o,--output", "FILE.xlsx",
                     {"Tệp bảng tính .xlsx cần ghi", "The workbook to write, .xlsx"}, to.output,
                     {.ending = ".xlsx"}),
         format_option(to.format),
         choice_option<std::optional<Stage>, Stage>(
             "--stage",
             {"Xem kết quả ở giai đoạn trước: tự chấm, hoặc đã thẩm định mà chưa có điều tra (mặc định: "
              "giai đoạn đã đến)",
              "Show an earlier stage: as self-assessed, or appraised and without the survey (default: the "
              "one reached)"},
             {{"self", Stage::self}, {"appraised", Stage::appraised}, {"final", Stage::final}}, to.stage)}};
}

}  // namespace cchc

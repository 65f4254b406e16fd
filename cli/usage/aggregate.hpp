// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "cli/texts.hpp"
#include "score/names.hpp"
#include "task/aggregate.hpp"

/// What `cchc aggregate` takes and says.
namespace cchc::texts {

inline constexpr Bilingual aggregate{"Tổng hợp điểm, tính chỉ số, lập bảng tính",
                                     "Total the points and write the workbook"};
inline constexpr Bilingual aggregate_more{
    "PATH là kế hoạch, thư mục có kế hoạch, hoặc thư mục của nhiều đơn vị; không nêu: thư mục hiện tại. "
    "Không có "
    "-o: chỉ in bảng tóm tắt. Với nhiều đơn vị: mỗi đơn vị một dòng; với -d: ghi cho mỗi đơn vị bảng tính "
    "MÃ-NĂM.xlsx và bản ghi MÃ-NĂM.json (cả cho đơn vị chưa tổng hợp được). Khi dữ liệu có "
    "lỗi thì không ghi gì, trừ khi dùng --draft: kết quả được ghi là bản nháp, mục chưa chấm tính 0 điểm, và "
    "mã thoát vẫn là 1. Biện pháp, người thực hiện, thời hạn đã ghi trên trang “Điểm mất” của bảng cũ được "
    "mang "
    "sang bảng mới; nếu ở đó còn ô khác bị sửa thì tệp cũ được giữ lại với tên “… (1).xlsx”. Ví dụ: “cchc "
    "aggregate . -o ket-qua.xlsx”; “cchc aggregate thanh-pho -d ban-ghi”.",
    "PATH is a plan, a folder holding one, or a folder of many units; without it: the current folder. "
    "Without "
    "-o only the summary is printed. Of many units there is a line each; with -d each gets a workbook "
    "ID-YEAR.xlsx and a record ID-YEAR.json (units that are not totalled, too). With "
    "errors in the data nothing is written, unless --draft is given: the result is then marked as a draft, "
    "what is missing "
    "counts as 0, and the exit code is still 1. Remedies, persons and dates written on the sheet “Points "
    "lost” of "
    "the old workbook are carried over; where other cells of it were changed, too, it is kept as “… "
    "(1).xlsx”. Examples: “cchc aggregate . -o result.xlsx”; “cchc aggregate city -d records”."};
inline constexpr Bilingual output_of_many{
    "-o ghi bảng tính của một đơn vị; với nhiều đơn vị, hoặc với --format csv, jsonl, thì dùng -d để ghi cho "
    "từng đơn vị",
    "-o writes the workbook of one unit; with many units, or --format csv or jsonl, use -d for one each"};
inline constexpr Bilingual output_and_folder{"chỉ dùng một trong -o và -d", "use one of -o and -d"};
inline constexpr Bilingual previous_without_book{
    "--previous thêm cột năm trước vào bảng tính của một đơn vị; dùng cùng với -o",
    "--previous puts a column into the workbook of one unit; use it with -o"};
inline constexpr Bilingual rows_of_draft{
    "CSV và JSON Lines chỉ có kết quả đã tổng hợp, không có bản nháp; bỏ --draft, hoặc dùng --format json",
    "CSV and JSON Lines hold results that are totalled, no drafts; leave out --draft, or use --format json"};
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
inline constexpr Bilingual kept_changed{
    "đã giữ tệp cũ thành “{}”: ngoài các cột biện pháp, người thực hiện, thời hạn (được mang sang tệp mới), "
    "trang sau cũng đã bị sửa: {}",
    "the old file is kept as “{}”: besides remedies, persons and dates, which are carried over, these sheets "
    "had been changed: {}"};
inline constexpr Bilingual kept_noted{
    "đã giữ tệp cũ thành “{}”: trong đó có ghi chú gắn vào ô, không mang sang được; các cột biện pháp, người "
    "thực hiện, thời hạn được mang sang tệp mới",
    "the old file is kept as “{}”: notes on its cells cannot be carried over; remedies, persons and dates "
    "are"};
inline constexpr Bilingual kept_unknown{
    "đã giữ tệp cũ thành “{}”: tệp do phiên bản trước lập, không biết có ô nào khác đã bị sửa; các cột biện "
    "pháp, người thực hiện, thời hạn được mang sang tệp mới",
    "the old file is kept as “{}”: an earlier version wrote it, so what else was changed cannot be told; "
    "remedies, persons and dates are carried over"};
inline constexpr Bilingual kept_open{
    "đã giữ tệp cũ, đang có người mở, thành “{}” (--overwrite); các cột biện pháp, người thực hiện, thời hạn "
    "đã lưu được mang sang tệp mới",
    "the old file, which somebody has open, is kept as “{}” (--overwrite); remedies, persons and dates saved "
    "in "
    "it are carried over"};

/// Two places: the file's new name, and for `changed` the sheets.
constexpr Bilingual words_of(KeptFor why) {
    if (why == KeptFor::changed) return kept_changed;
    if (why == KeptFor::open) return kept_open;
    if (why == KeptFor::noted) return kept_noted;
    return why == KeptFor::unknown ? kept_unknown : kept_asked;
}

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
    std::vector<std::string> paths;
    EvidenceMode evidence = EvidenceMode::full;
    bool strict = false;
    CacheArguments cache;
    bool draft = false;
    std::string output;
    std::string folder;
    bool overwrite = false;
    Format format = Format::text;
    std::optional<Stage> stage = {};
    std::string previous;
};

inline Rows rows_of(AggregateArguments& to) {
    return {{{"PATH",
              {"Kế hoạch, hoặc thư mục có kế hoạch, có thể nhiều", "Plans, or folders holding them"},
              &to.paths}},
            {evidence_option(to.evidence), strict_option(to.strict), cache_option(to.cache),
             verify_option(to.cache),
             flag_option("--draft",
                         {"Vẫn ghi kết quả khi dữ liệu có lỗi, đánh dấu là bản nháp",
                          "Write a result in spite of errors, marked as a draft"},
                         to.draft),
             text_option("-o,--output", "FILE.xlsx",
                         {"Tệp bảng tính .xlsx cần ghi", "The workbook to write, .xlsx"}, to.output,
                         {.ending = ".xlsx"}),
             text_option("-d,--dir", "DIR",
                         {"Thư mục ghi bảng tính và bản ghi của từng đơn vị",
                          "Folder for each unit's workbook and record"},
                         to.folder),
             flag_option("--overwrite",
                         {"Ghi cả khi tại đó là một tệp khác; tệp ấy được giữ lại với tên “… (1).xlsx”",
                          "Write even where another file stands; that one is kept as “… (1).xlsx”"},
                         to.overwrite),
             text_option("--previous", "RESULT.json",
                         {"Bản ghi hoặc kết quả (JSON) của năm trước, để thêm cột năm trước vào bảng tính",
                          "A record or result (JSON) of an earlier year, for a column of it in the workbook"},
                         to.previous, {.ending = ".json"}),
             format_option(to.format, {Format::text, Format::json, Format::csv, Format::jsonl}),
             choice_option("--stage",
                           {"Xem kết quả ở giai đoạn trước: tự chấm, hoặc đã thẩm định mà chưa có điều tra "
                            "(mặc định: giai đoạn đã đến)",
                            "Show an earlier stage: as self-assessed, or appraised and without the survey "
                            "(default: the one reached)"},
                           names::stage, to.stage)}};
}

}  // namespace cchc

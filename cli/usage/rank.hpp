// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "score/names.hpp"

/// What `cchc rank` takes and says.
namespace cchc::texts {

inline constexpr Bilingual rank{"Xếp hạng nhiều đơn vị", "Rank many units"};
inline constexpr Bilingual rank_more{
    "PATH là kế hoạch, thư mục có kế hoạch, bản ghi lập bằng cchc aggregate -d, kết quả in bằng cchc "
    "aggregate "
    "--format json, hoặc thư mục của chúng, có thể trộn lẫn. Xếp hạng riêng từng nhóm (“group” của đơn vị), "
    "theo “rank_by” và “ties” của khung chỉ số. Đơn vị không xếp hạng được thì được nêu tên, các đơn vị khác "
    "vẫn được xếp hạng. Các đơn vị khác khung chỉ số, năm hoặc giai đoạn không bao giờ xếp chung: chọn một "
    "bằng --framework, --year, --stage, hoặc xếp riêng bằng --apart. Ví dụ: “cchc rank thanh-pho -o "
    "xep-hang.xlsx”; “cchc rank ban-ghi --before nam-truoc --format csv”.",
    "PATH is a plan, a folder holding one, a record made by cchc aggregate -d, a result printed by cchc "
    "aggregate "
    "--format json, or a folder of them, mixed. Groups (a unit's “group”) are ranked apart, by the "
    "framework's "
    "“rank_by” and “ties”. A unit that cannot be ranked is named, and the others are ranked. Units of "
    "another "
    "framework, year or stage are never ranked together: choose one by --framework, --year, --stage, or rank "
    "each by itself by --apart. Examples: “cchc rank city -o ranks.xlsx”; “cchc rank records --before "
    "last-year --format csv”."};

}  // namespace cchc::texts

namespace cchc {

struct RankArguments {
    std::vector<std::string> paths;
    std::string earlier;
    std::string framework;
    int year = 0;
    std::optional<Stage> stage = {};
    bool apart = false;
    int seed = 1;
    std::string output;
    bool overwrite = false;
    EvidenceMode evidence = EvidenceMode::full;
    bool strict = false;
    CacheArguments cache;
    std::string page;
    Format format = Format::text;
};

inline Rows rows_of(RankArguments& to) {
    constexpr int first_year = 1990;
    constexpr int last_year = 2200;
    return {{{"PATH",
              {"Kế hoạch, bản ghi, hoặc thư mục của chúng", "Plans, records, or folders of them"},
              &to.paths}},
            {text_option("--before", "PATH",
                         {"Kế hoạch, bản ghi hoặc thư mục của năm trước, để đặt bên cạnh",
                          "Plans, records or a folder of the year before, to stand beside"},
                         to.earlier),
             text_option("--framework", "ID",
                         {"Chỉ xếp hạng các đơn vị theo khung chỉ số này (mã, hoặc phần đầu dấu vân tay)",
                          "Rank units of this framework alone (its id, or how its digest begins)"},
                         to.framework),
             number_option("--year", {"Chỉ xếp hạng năm này", "Rank this year alone"},
                           {&to.year, first_year, last_year}),
             choice_option("--stage",
                           {"Xếp hạng ở giai đoạn này (mặc định: giai đoạn đã đến)",
                            "Rank at this stage (default: the one reached)"},
                           names::stage, to.stage),
             flag_option("--apart",
                         {"Xếp hạng riêng từng khung chỉ số, năm, giai đoạn",
                          "Rank each framework, year and stage by itself"},
                         to.apart),
             number_option(
                 "--seed",
                 {"Mầm của các lần rút lại người trả lời điều tra (mặc định: 1); bản ghi giữ mầm của nó",
                  "Seed of the survey's people drawn anew (default: 1); records keep theirs"},
                 {&to.seed, 0, 1'000'000'000}),
             text_option("-o,--output", "FILE.xlsx",
                         {"Tệp bảng tính .xlsx cần ghi", "The workbook to write, .xlsx"}, to.output,
                         {.ending = ".xlsx"}),
             flag_option("--overwrite",
                         {"Ghi cả khi tại đó đã có tệp; tệp ấy được giữ lại với tên “… (1).xlsx”",
                          "Write even where a file stands; that one is kept as “… (1).xlsx”"},
                         to.overwrite),
             evidence_option(to.evidence), strict_option(to.strict), cache_option(to.cache),
             verify_option(to.cache),
             text_option("--page", "FILE.html",
                         {"Ghi thêm một trang HTML có mọi đơn vị, để xem bằng trình duyệt và in",
                          "Also write one HTML page of all units, to be read in a browser and printed"},
                         to.page, {.ending = ".html"}),
             format_option(to.format, {Format::text, Format::json, Format::csv, Format::jsonl})}};
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/survey/responses/load_responses.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "load/survey/csv_start.hpp"
#include "load/survey/responses/part_reader.hpp"
#include "load/survey/responses/sheet_responses.hpp"
#include "load/survey/table_files.hpp"
#include "sheet/csv/read_csv.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t csv_limit_bytes = 256ULL << 20U;

class ResponseLoader {
  public:
    ResponseLoader(const Questionnaire& questionnaire, Sources& sources, Findings& findings)
        : questionnaire_(questionnaire),
          sources_(sources),
          findings_(findings),
          tally_(questionnaire, responses_, findings) {}

    Responses load(const ResponseFiles& request, const Files& files) {
        const TableFiles tables = load_tables({request.files, request.folder, "responses", csv_limit_bytes},
                                              files, sources_, findings_);
        for (const auto& file : tables.files) {
            if (file.source != nullptr) responses_.sources.push_back(file.source);
            if (!file.is_readable) {
                mark_incomplete();
            } else if (file.is_text()) {
                read(file.source);
            } else {
                read(tables.spreadsheets[*file.spreadsheet]);
            }
        }
        tally_.finish();
        return std::move(responses_);
    }

  private:
    struct LastRow {
        std::size_t width = 0;
        std::size_t offset = 0;
        std::size_t end = 0;  ///< of its last cell
    };

    void mark_incomplete() { responses_.are_complete = false; }

    void read(const Source* source) {
        const CsvStart start = csv_start(source->text, [&](std::string_view lines, char delimiter) {
            return has_header(source, lines, delimiter);
        });
        const std::string_view text = std::string_view(source->text).substr(start.offset);
        PartReader part({source, -1, start.offset}, questionnaire_, tally_);
        tally_.expect(source->line_starts.size());
        LastRow last;
        const auto fault = read_csv(text, start.delimiter, [&](std::span<const CsvCell> row) {
            part.take(row);
            if (!row.empty())
                last = {row.size(), row.front().offset, row.back().offset + row.back().text.size()};
        });
        tally_.tell();
        if (fault) {
            findings_.add(
                {.message = fault->is_open_quote ? Message::csv_open_quote : Message::csv_after_quote,
                 .place = place_at(source, fault->offset + start.offset, 1)});
        } else if (part.is_blank()) {
            report_blank(source);
        }
        // A blank cell behind the last delimiter is none of the row's.
        if (last.end < text.size() && text.back() == start.delimiter) ++last.width;
        if (!fault && part.has_header() && !text.ends_with('\n') && last.width < part.width()) {
            report_cut_off({source, -1, start.offset}, text.substr(last.offset), last, part.width());
        }
        if (fault || !part.has_header()) mark_incomplete();
        add_header(part.take_findings());
    }

    bool has_header(const Source* source, std::string_view lines, char delimiter) const {
        bool is_found = false;
        read_csv(lines, delimiter, [&](std::span<const CsvCell> row) {
            if (is_found || is_blank_row(row)) return;
            Findings of_header;
            is_found = read_header(row, {source}, questionnaire_, of_header).are_found();
        });
        return is_found;
    }

    void report_cut_off(const ResponsePart& part, std::string_view line, const LastRow& last,
                        std::size_t width) {
        if (line.find_first_not_of(" ,;\t\"") == std::string_view::npos) return;  // it is blank
        findings_.add({.message = Message::csv_cut_off,
                       .place = part.place({line, last.offset}, 0),
                       .args = {{"found", last.width}, {"expected", width}}});
    }

    void report_blank(const Source* source) {
        mark_incomplete();
        findings_.add({.message = Message::responses_without_header,
                       .place = {source},
                       .args = {{"file", source->path}}});
    }

    void add_header(Findings findings) {
        if (findings.has_errors()) mark_incomplete();
        findings_.append(std::move(findings));
    }

    void read(const LoadedSpreadsheet& loaded) {
        std::vector<std::pair<std::size_t, Findings>> without_header;
        bool has_header = false;
        for (std::size_t i = 0; i < loaded.spreadsheet.tables.size(); ++i) {
            const SheetInput sheet{loaded, i, questionnaire_};
            if (sheet.table().is_hidden) {
                pass_over_hidden_sheet(sheet, findings_);
                continue;
            }
            PartReader part = read_sheet(sheet, tally_, findings_);
            has_header = has_header || part.has_part_of_header();
            if (part.has_part_of_header()) {
                add_header(part.take_findings());
            } else if (!part.is_blank()) {
                without_header.emplace_back(i, part.take_findings());
            }
        }
        if (!has_header && without_header.empty()) return report_blank(loaded.source);
        for (auto& [sheet, findings] : without_header) {
            if (has_header) {
                ignore_sheet(loaded, sheet);
            } else {
                add_header(std::move(findings));
            }
        }
    }

    void ignore_sheet(const LoadedSpreadsheet& loaded, std::size_t sheet) {
        findings_.add({.message = Message::sheet_without_header,
                       .place = {loaded.source, 1, 1, 0, static_cast<std::int32_t>(sheet)},
                       .args = {{"found", loaded.spreadsheet.tables[sheet].name},
                                {"expected", std::string("id,group,…")}}});
    }

    const Questionnaire& questionnaire_;
    Sources& sources_;
    Findings& findings_;
    Responses responses_;
    ResponseTally tally_;
};

}  // namespace

Responses load_responses(const ResponseFiles& request, const Questionnaire& questionnaire, const Files& files,
                         Sources& sources, Findings& findings) {
    return ResponseLoader(questionnaire, sources, findings).load(request, files);
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/survey/responses/load_responses.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "load/survey/csv_start.hpp"
#include "load/survey/responses/part_reader.hpp"
#include "load/survey/responses/response_findings.hpp"
#include "load/survey/responses/sheet_responses.hpp"
#include "load/survey/table_files.hpp"
#include "sheet/csv/read_csv.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t csv_limit_bytes = 256ULL << 20U;

class ResponseLoader {
  public:
    ResponseLoader(const Questionnaire& questionnaire, const Plan& plan, Sources& sources, Findings& findings)
        : questionnaire_(questionnaire),
          survey_(*plan.survey),
          labels_(questionnaire),
          sources_(sources),
          findings_(findings),
          tally_({questionnaire, labels_, plan.unit}, responses_, findings) {}

    Responses load(const ResponseFiles& request, const Files& files, std::vector<SurveyNote>& notes) {
        const TableFiles tables = load_tables({request.files, request.folder, "responses", csv_limit_bytes},
                                              files, sources_, findings_);
        for (const auto& file : tables.files) {
            if (file.source != nullptr) responses_.sources.push_back(file.source);
            const ResponseReading& how = reading_of(file);
            if (!file.is_readable || !is_sound(how)) {
                mark_incomplete();
                continue;
            }
            const ResponseWords words{questionnaire_, labels_, how};
            if (file.is_text()) {
                read(file.source, words);
            } else {
                read(tables.spreadsheets[*file.spreadsheet], words);
            }
            tally_.finish_file(notes);
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

    /// What the plan says of the file, where it names it.
    const ResponseReading& reading_of(const TableFile& file) const {
        static const ResponseReading nothing;
        for (std::size_t i = 0; i < survey_.readings.size(); ++i) {
            if (survey_.responses.names[i].place == file.named_at) return survey_.readings[i];
        }
        return nothing;
    }

    /// Whether the questionnaire has what the plan names.
    bool is_sound(const ResponseReading& how) {
        bool is_sound = true;
        const auto refuse = [&](Finding finding, const Place& place) {
            finding.place = place;
            findings_.add(std::move(finding));
            is_sound = false;
        };
        if (questionnaire_.is_faulty) return true;  // it may be one that could not be read
        if (how.group && !questionnaire_.find_group(how.group->value))
            refuse(unknown_group_named(questionnaire_, how.group->value), how.group->place);
        for (const auto& column : how.columns) {
            const std::string& holds = column.holds.value;
            const bool is_known = holds == "id" || holds == "group" || holds == "unit" ||
                                  questionnaire_.find_question(holds).has_value();
            if (is_known) continue;
            Finding finding = unknown_question(questionnaire_, holds);
            finding.args.push_back({"count", std::size_t{1}});
            refuse(std::move(finding), column.holds.place);
        }
        return is_sound;
    }

    void read(const Source* source, const ResponseWords& words) {
        const std::size_t rows = words.how.header_row.value_or(most_rows_to_header);
        const CsvStart start = csv_start(source->text, rows, [&](std::string_view lines, char delimiter) {
            return has_header(source, words, lines, delimiter);
        });
        const std::string_view text = std::string_view(source->text).substr(start.offset);
        PartReader part({source, -1, start.offset}, words, &tally_);
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

    static bool has_header(const Source* source, const ResponseWords& words, std::string_view lines,
                           char delimiter) {
        PartReader part({source}, words, nullptr);
        read_csv(lines, delimiter, [&](std::span<const CsvCell> row) { part.take(row); });
        return part.has_header();
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

    void read(const LoadedSpreadsheet& loaded, const ResponseWords& words) {
        std::vector<std::pair<std::size_t, Findings>> without_header;
        bool has_header = false;
        for (std::size_t i = 0; i < loaded.spreadsheet.tables.size(); ++i) {
            const SheetInput sheet{loaded, i, words};
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
    const SurveyFiles& survey_;
    QuestionnaireLabels labels_;
    Sources& sources_;
    Findings& findings_;
    Responses responses_;
    ResponseTally tally_;
};

}  // namespace

Responses load_responses(const ResponseFiles& request, const Questionnaire& questionnaire, const Files& files,
                         Sources& sources, std::vector<SurveyNote>& notes, Findings& findings) {
    return ResponseLoader(questionnaire, request.plan, sources, findings).load(request, files, notes);
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/survey/load_responses.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "load/survey/part_reader.hpp"
#include "load/survey/sheet_responses.hpp"
#include "sheet/csv/read_csv.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t csv_limit_bytes = 256ULL << 20U;

/// The delimiter of a CSV text: the one that most often stands in its first line that is not blank. A line
/// `sep=;`, which spreadsheets write ahead, says it outright and is no row.
struct CsvStart {
    char delimiter = ',';
    std::size_t offset = 0;
};

/// `sep=` in any case. Bytes are compared: four of them may end within a character.
bool is_separator_key(std::string_view bytes) {
    constexpr std::string_view key = "sep=";
    return std::equal(bytes.begin(), bytes.end(), key.begin(), key.end(), [](char byte, char letter) {
        return byte == letter || (letter != '=' && byte == letter - ('a' - 'A'));
    });
}

CsvStart csv_start(std::string_view text) {
    constexpr std::string_view delimiters = ",;\t";
    const std::size_t first = std::min(text.find_first_not_of("\n "), text.size());
    const auto line = text.substr(first, text.find('\n', first) - first);
    const bool says_it = line.size() == 5 && is_separator_key(line.substr(0, 4)) &&
                         delimiters.find(line[4]) != std::string_view::npos;
    if (says_it) return {line[4], std::min(first + line.size() + 1, text.size())};
    const auto count = [&](char delimiter) { return std::count(line.begin(), line.end(), delimiter); };
    return {*std::max_element(delimiters.begin(), delimiters.end(),
                              [&](char a, char b) { return count(a) < count(b); }),
            0};
}

class ResponseLoader {
  public:
    ResponseLoader(const Questionnaire& questionnaire, Sources& sources, Findings& findings)
        : questionnaire_(questionnaire),
          sources_(sources),
          findings_(findings),
          tally_(questionnaire, responses_, findings) {}

    Responses load(const ResponseFiles& request, const Files& files) {
        for (const auto& file : request.files) keep(file, request.folder, files);
        const auto spreadsheets = load_spreadsheets(spreadsheets_, sources_, findings_);
        for (const auto& file : files_) {
            if (file.spreadsheet) {
                read(spreadsheets[*file.spreadsheet]);
            } else {
                read(file.source);
            }
        }
        tally_.finish();
        return std::move(responses_);
    }

  private:
    struct File {
        const Source* source = nullptr;          ///< of a CSV
        std::optional<std::size_t> spreadsheet;  ///< index in spreadsheets_
    };

    /// Spreadsheets wait until all are known: they are read together.
    void keep(const ChosenFile& file, const std::string& folder, const Files& files) {
        SourceRequest request{file.path, relative_path(file.path, folder), file.named_at, "responses"};
        if (is_spreadsheet(file.path)) {
            auto bytes = load_bytes(request, files, sources_, findings_);
            if (!bytes) return mark_incomplete();
            files_.push_back({nullptr, spreadsheets_.size()});
            spreadsheets_.push_back({request.path, request.name, std::move(*bytes)});
            return;
        }
        request.limit_bytes = csv_limit_bytes;
        const auto loaded = load_source(request, files, sources_, findings_);
        responses_.sources.push_back(loaded.source);
        if (!loaded.is_readable) return mark_incomplete();
        files_.push_back({loaded.source, std::nullopt});
    }

    struct LastRow {
        std::size_t width = 0;
        std::size_t offset = 0;
        std::size_t end = 0;  ///< of its last cell
    };

    void mark_incomplete() { responses_.are_complete = false; }

    void read(const Source* source) {
        const CsvStart start = csv_start(source->text);
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
        responses_.sources.push_back(loaded.source);
        if (!loaded.is_readable) return mark_incomplete();
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
                       .args = {{"found", loaded.spreadsheet.tables[sheet].name}}});
    }

    const Questionnaire& questionnaire_;
    Sources& sources_;
    Findings& findings_;
    Responses responses_;
    ResponseTally tally_;
    std::vector<File> files_;
    std::vector<SpreadsheetFile> spreadsheets_;
};

}  // namespace

Responses load_responses(const ResponseFiles& request, const Questionnaire& questionnaire, const Files& files,
                         Sources& sources, Findings& findings) {
    return ResponseLoader(questionnaire, sources, findings).load(request, files);
}

}  // namespace cchc

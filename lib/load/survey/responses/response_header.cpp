// SPDX-License-Identifier: MIT
#include "load/survey/responses/response_header.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "base/prose.hpp"
#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "diag/look_alikes.hpp"
#include "load/repeated_findings.hpp"
#include "load/survey/responses/header_claims.hpp"
#include "load/survey/responses/response_findings.hpp"
#include "load/survey/result_columns.hpp"

namespace cchc {
namespace {

class HeaderReader {
  public:
    HeaderReader(const ResponsePart& part, const ResponseWords& words, Findings& findings)
        : part_(part), words_(words), findings_(findings) {}

    ResponseColumns read(std::span<const ResponseCell> row) {
        const HeaderClaims claims(row, words_);
        columns_.width = claims.width();
        if (words_.how.group)
            columns_.group_of_all = words_.questionnaire.find_group(words_.how.group->value);
        for (const auto& claim : claims.all()) take(claim, row);
        if (!columns_.are_found()) {
            report_missing(row);
            return std::move(columns_);
        }
        for (const auto& mapped : claims.not_found()) {
            findings_.add({.message = Message::column_not_there,
                           .place = mapped->head.place,
                           .args = {{"found", shortened(mapped->head.value, 60)},
                                    {"key", mapped->holds.value},
                                    {"file", part_.source->name}}});
        }
        if (!columns_.id) report_alike(row);
        report_unread(claims, row);
        unknown_.tell(findings_);
        return std::move(columns_);
    }

  private:
    Place place(std::span<const ResponseCell> row, std::size_t column) const {
        return part_.place(row[column], column);
    }

    void take(const HeaderClaim& claim, std::span<const ResponseCell> row) {
        if (claim.first) {
            const Place there = place(row, *claim.first);
            unknown_.add(
                Message::header_column_twice, std::to_string(claim.column), place(row, claim.column), [&] {
                    return Finding{.message = Message::header_column_twice,
                                   .args = {{"found", shortened(typed_text(row[claim.column].text), 60)}},
                                   .related = {there}};
                });
        } else if (claim.holds == HeaderClaim::Holds::id) {
            columns_.id = claim.column;
        } else if (claim.holds == HeaderClaim::Holds::group) {
            columns_.group = claim.column;
        } else if (claim.holds == HeaderClaim::Holds::unit) {
            columns_.unit = claim.column;
        } else if (claim.holds == HeaderClaim::Holds::question) {
            columns_.questions.push_back({claim.column, claim.question, place(row, claim.column)});
        }
    }

    /// Columns that are no questions: those that seem to mean one are errors, the others one warning.
    void report_unread(const HeaderClaims& claims, std::span<const ResponseCell> row) {
        if (words_.questionnaire.is_faulty) return;  // it may be one that could not be read
        constexpr std::size_t most_compared = 20;
        std::size_t compared = 0;
        const auto free = free_questions();
        std::vector<Located<std::string>> ignored;
        for (const std::size_t column : claims.unread()) {
            const std::string name = typed_text(row[column].text);
            if (!columns_.id && look_alike(name, {"id"})) continue;  // told
            if (++compared <= most_compared) {
                const Finding finding = unknown_column(words_.questionnaire, name, free);
                if (finding.message != Message::columns_ignored) {
                    unknown_.add(finding.message, name, place(row, column), [&] { return finding; });
                    continue;
                }
            }
            ignored.push_back({name, place(row, column)});
        }
        tell_ignored(ignored, findings_);
    }

    /// Without a group it may be no header at all: its other cells are not looked at.
    void report_missing(std::span<const ResponseCell> row) {
        if (report_alike(row)) return;
        const std::string missing = columns_.id ? "group" : columns_.group ? "id" : "id, group";
        findings_.add({.message = Message::header_column_missing,
                       .place = place(row, 0),
                       .args = {{"found", missing}, {"expected", beginning(row)}}});
    }

    /// Whether a head that is lacking stands there in letters that only look like it.
    bool report_alike(std::span<const ResponseCell> row) {
        std::vector<std::string> lacking;
        if (!columns_.id) lacking.push_back("id");
        if (!columns_.group && !columns_.group_of_all) lacking.push_back("group");
        bool is_told = false;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string name = typed_text(row[i].text);
            const auto alike = look_alike(name, lacking);
            if (!alike) continue;
            is_told = true;
            columns_.has_alike = true;
            const std::vector<Arg> difference = alike->args();
            std::vector<Arg> args{{"found", shortened(name, 60)}};
            args.insert(args.end(), difference.begin(), difference.end());
            findings_.add(
                {.message = Message::header_alike, .place = place(row, i), .args = std::move(args)});
        }
        return is_told;
    }

    /// What stands in the first cells.
    static std::string beginning(std::span<const ResponseCell> row) {
        constexpr std::size_t cells = 6;
        std::string text;
        for (std::size_t i = 0; i < std::min(row.size(), cells); ++i)
            text += (i == 0 ? "" : ", ") + std::string(trimmed_cell(row[i].text));
        return shortened(text + (row.size() > cells ? ", …" : ""), 100);
    }

    /// The ids and texts of questions without a column.
    std::vector<std::string> free_questions() const {
        const auto& questions = words_.questionnaire.questions;
        std::vector<bool> has_column(questions.size(), false);
        for (const auto& column : columns_.questions) has_column[column.question] = true;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            if (has_column[i]) continue;
            names.push_back(questions[i].id.value);
            if (!questions[i].text.empty()) names.push_back(questions[i].text);
        }
        return names;
    }

    const ResponsePart& part_;
    const ResponseWords& words_;
    Findings& findings_;
    ResponseColumns columns_;
    RepeatedFindings unknown_{Message::more_columns};  ///< of columns that are unknown or there twice
};

}  // namespace

Finding finding_of(const CellFault& fault, const Place& place) {
    const bool is_error = !fault.error.empty();
    return {.message = is_error ? Message::response_cell_error : Message::response_cell_uncomputed,
            .place = place,
            .args = {{"found", shortened(fault.error, 60)}}};
}

bool ResponsePart::holds(std::string_view text) const {
    const std::less_equal<const char*> is_before;  // of pointers into different texts, too
    const std::string& whole = source->text;
    return sheet >= 0 || (is_before(whole.data(), text.data()) &&
                          is_before(text.data() + text.size(), whole.data() + whole.size()));
}

Place ResponsePart::place(const ResponseCell& cell, std::size_t column) const {
    if (sheet < 0)
        return place_at(source, first_byte + cell.offset, std::max<std::size_t>(cell.text.size(), 1));
    return {source, static_cast<std::uint32_t>(cell.offset), static_cast<std::uint32_t>(column + 1), 0,
            sheet};
}

ResponseColumns read_header(std::span<const ResponseCell> row, const ResponsePart& part,
                            const ResponseWords& words, Findings& findings) {
    return HeaderReader(part, words, findings).read(row);
}

}  // namespace cchc

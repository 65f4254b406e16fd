// SPDX-License-Identifier: MIT
#include "load/survey/responses/response_header.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "diag/look_alikes.hpp"
#include "load/repeated_findings.hpp"
#include "load/survey/responses/response_findings.hpp"

namespace cchc {
namespace {

class HeaderReader {
  public:
    HeaderReader(const ResponsePart& part, const Questionnaire& questionnaire, Findings& findings)
        : part_(part), questionnaire_(questionnaire), findings_(findings) {}

    ResponseColumns read(std::span<const ResponseCell> row) {
        for (const auto& cell : row) named_.insert(typed_text(cell.text));
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string name = typed_text(row[i].text);
            if (name.empty()) continue;
            columns_.width = i + 1;
            take(name, part_.place(row[i], i), i);
        }
        if (columns_.are_found()) {
            unknown_.tell(findings_);
        } else {
            report_missing(row);
        }
        return std::move(columns_);
    }

  private:
    void take(const std::string& name, const Place& place, std::size_t column) {
        const auto [first, is_new] = seen_.emplace(name, place);
        if (!is_new) {
            unknown_.add(Message::header_column_twice, std::to_string(column), place,
                         [&, there = first->second] {
                             return Finding{.message = Message::header_column_twice,
                                            .args = {{"found", shortened(name, 60)}},
                                            .related = {there}};
                         });
        } else if (name == "id") {
            columns_.id = column;
        } else if (name == "group") {
            columns_.group = column;
        } else if (const auto question = questionnaire_.find_question(name)) {
            columns_.questions.push_back({column, *question, place});
        } else if (!questionnaire_.is_faulty) {  // it may be one that could not be read
            unknown_.add(Message::column_unknown, name, place,
                         [&] { return unknown_column(name, free_questions()); });
        }
    }

    /// Without an id or a group it may be no header at all: its other cells are not looked at.
    void report_missing(std::span<const ResponseCell> row) {
        if (report_alike(row)) return;
        const std::string missing = columns_.id ? "group" : columns_.group ? "id" : "id, group";
        findings_.add({.message = Message::header_column_missing,
                       .place = part_.place(row.front(), 0),
                       .args = {{"found", missing}, {"expected", beginning(row)}}});
    }

    /// Whether a head that is lacking stands there in letters that only look like it.
    bool report_alike(std::span<const ResponseCell> row) {
        std::vector<std::string> lacking;
        if (!columns_.id) lacking.push_back("id");
        if (!columns_.group) lacking.push_back("group");
        bool is_told = false;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string name = typed_text(row[i].text);
            const auto alike = look_alike(name, lacking);
            if (!alike) continue;
            is_told = true;
            columns_.has_alike = true;
            Finding finding{
                .message = Message::header_alike, .place = part_.place(row[i], i), .args = alike->args()};
            finding.args.push_back({"found", shortened(name, 60)});
            findings_.add(std::move(finding));
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

    /// The ids of questions without a column.
    std::vector<std::string> free_questions() const {
        std::vector<std::string> ids;
        for (const auto& question : questionnaire_.questions) {
            if (named_.count(question.id.value) == 0) ids.push_back(question.id.value);
        }
        return ids;
    }

    const ResponsePart& part_;
    const Questionnaire& questionnaire_;
    Findings& findings_;
    ResponseColumns columns_;
    RepeatedFindings unknown_{Message::more_columns};  ///< of columns that are unknown or there twice
    std::set<std::string> named_;
    std::map<std::string, Place> seen_;
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
                            const Questionnaire& questionnaire, Findings& findings) {
    return HeaderReader(part, questionnaire, findings).read(row);
}

}  // namespace cchc

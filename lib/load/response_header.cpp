// SPDX-License-Identifier: MIT
#include "load/response_header.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"

namespace cchc {
namespace {

class HeaderReader {
  public:
    HeaderReader(const ResponsePart& part, const Questionnaire& questionnaire, Findings& findings)
        : part_(part), questionnaire_(questionnaire), findings_(findings) {}

    ResponseColumns read(std::span<const ResponseCell> row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string name = to_nfc(trimmed_cell(row[i].text));
            if (name.empty()) continue;
            columns_.width = i + 1;
            take(name, part_.place(row[i], i), i);
        }
        if (columns_.are_found()) {
            findings_.append(std::move(unknown_));
        } else {
            report_missing(part_.place(row.front(), 0));
        }
        return std::move(columns_);
    }

  private:
    void take(const std::string& name, const Place& place, std::size_t column) {
        const auto [first, is_new] = seen_.emplace(name, place);
        if (!is_new) {
            findings_.add({.message = Message::header_column_twice,
                           .place = place,
                           .args = {{"found", shortened(name, 60)}},
                           .related = {first->second}});
        } else if (name == "id") {
            columns_.id = column;
        } else if (name == "group") {
            columns_.group = column;
        } else if (const auto question = questionnaire_.find_question(name)) {
            columns_.questions.push_back({column, *question, place});
        } else if (!questionnaire_.is_faulty) {  // it may be one that could not be read
            report_unknown(name, place);
        }
    }

    /// Without an id or a group it may be no header at all: its other cells are not looked at.
    void report_missing(const Place& place) {
        const std::string missing = columns_.id ? "group" : columns_.group ? "id" : "id, group";
        findings_.add(
            {.message = Message::header_column_missing, .place = place, .args = {{"found", missing}}});
    }

    void report_unknown(const std::string& name, const Place& place) {
        std::vector<std::string> names{"id", "group"};
        for (const auto& question : questionnaire_.questions) names.push_back(question.id.value);
        const auto near = closest(name, names);
        unknown_.add(
            {.message = near ? Message::column_unknown_near : Message::column_unknown,
             .place = place,
             .args = {{"found", shortened(name, 60)}, {"suggestion", near.value_or(std::string())}}});
    }

    const ResponsePart& part_;
    const Questionnaire& questionnaire_;
    Findings& findings_;
    ResponseColumns columns_;
    Findings unknown_;  ///< columns
    std::map<std::string, Place> seen_;
};

}  // namespace

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

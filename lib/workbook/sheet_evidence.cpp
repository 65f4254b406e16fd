// SPDX-License-Identifier: MIT
#include <algorithm>
#include <tuple>

#include "workbook/heading.hpp"
#include "workbook/leaf_text.hpp"
#include "workbook/sheets.hpp"

namespace cchc {
namespace {

/// One document and all that cite it.
struct Entry {
    const Evidence* first = nullptr;
    std::optional<std::size_t> document;  ///< index in Register::documents
    Match match = Match::not_looked;
    std::vector<std::pair<ItemId, std::string>> uses;  ///< items and the pages they cite
};

/// The same document, by its file and by what the entries say of it.
bool is_same(const Entry& entry, const Evidence& evidence, std::optional<std::size_t> document) {
    const auto text_of = [](const auto& located) { return located ? located->value : std::string(); };
    const auto date_of = [](const auto& located) { return located ? located->value : Date{}; };
    const Evidence& first = *entry.first;
    const bool same_file = document || entry.document ? document == entry.document
                                                      : text_of(first.file) == text_of(evidence.file);
    return same_file && text_of(first.withheld) == text_of(evidence.withheld) &&
           first.number == evidence.number && date_of(first.date) == date_of(evidence.date) &&
           first.title == evidence.title;
}

/// In the order of the items that use them.
std::vector<Entry> entries_of(const Book& book) {
    const Assessment& assessment = book.assessment();
    std::vector<std::tuple<ItemId, std::size_t>> order;  // items and citations
    const auto& citations = book.validation.evidence.citations;
    for (std::size_t i = 0; i < citations.size(); ++i) {
        const auto& citation = citations[i];
        const Score& score = assessment.scorecards.at(citation.scorecard).scores.at(citation.score);
        if (const auto item = book.framework().find(score.item.value)) order.emplace_back(*item, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<Entry> entries;
    for (const auto& [item, index] : order) {
        const auto& citation = citations[index];
        const Score& score = assessment.scorecards.at(citation.scorecard).scores.at(citation.score);
        const Evidence& evidence = score.evidence.at(citation.evidence);
        auto entry = std::find_if(
            entries.begin(), entries.end(),
            [&, document = citation.document](const Entry& one) { return is_same(one, evidence, document); });
        if (entry == entries.end()) {
            entries.push_back({&evidence, citation.document, citation.match, {}});
            entry = entries.end() - 1;
        }
        entry->uses.emplace_back(item, evidence.pages_text);
    }
    return entries;
}

std::string uses_text(const Book& book, const Entry& entry) {
    std::string text;
    for (const auto& [item, pages] : entry.uses) {
        if (!text.empty()) text += "; ";
        text += book.framework().item(item).printed_code();
        if (!pages.empty()) text += book.say(" (tr. ", " (pp. ") + pages + ")";
    }
    return text;
}

class EvidenceSheet {
  public:
    explicit EvidenceSheet(const Book& book)
        : book_(book), sheet_(book.file.add_sheet(book.say(wording::sheet_evidence), tab_color(book))) {}

    void write() {
        write_head(book_, sheet_,
                   {.title = {"Danh mục tài liệu kiểm chứng", "Register of evidence"},
                    .widths = {6, 18, 11, 42, 38, 7, 36, 24},
                    .landscape = true,
                    .fixed_columns = 2});
        write_document_titles(header_row(book_));
        std::uint32_t row = header_row(book_) + 1;
        const std::vector<Entry> entries = entries_of(book_);
        std::size_t number = 0;
        for (const auto& entry : entries) {
            if (!entry.first->withheld) write_document(row++, ++number, entry);
        }
        row = write_withheld(row + 1, entries);
        write_signatures(book_, sheet_, row);
    }

  private:
    void write_document_titles(std::uint32_t row) {
        const Bilingual titles[] = {wording::ordinal,       wording::document_number,
                                    wording::document_date, wording::document_title,
                                    wording::file,          wording::pages};
        std::vector<std::string> words;
        for (const auto& title : titles) words.push_back(book_.say(title));
        words.insert(words.end(), {"SHA-256", book_.say(wording::used_by)});
        write_titles(sheet_, row, words);
    }

    /// Number, date and title: the same in both tables.
    void write_paper(std::uint32_t row, std::size_t number, const Evidence& evidence) {
        Style date = center_cell();
        date.number_format = book_.date_format();
        sheet_.count({row, 0}, number, center_cell());
        sheet_.text({row, 1}, evidence.number, text_cell());
        if (evidence.date) {
            sheet_.date({row, 2}, evidence.date->value, date);
        } else {
            sheet_.blank({row, 2}, date);
        }
        sheet_.text({row, 3}, evidence.title, text_cell());
    }

    void write_document(std::uint32_t row, std::size_t number, const Entry& entry) {
        write_paper(row, number, *entry.first);
        const Document* document =
            entry.document ? &book_.validation.evidence.documents.at(*entry.document) : nullptr;
        const std::string written = entry.first->file ? entry.first->file->value : std::string();
        if (document != nullptr) {
            sheet_.link({row, 4}, {join_path(book_.evidence_path, document->name), document->name},
                        text_cell());
        } else {
            sheet_.text({row, 4}, written + missing_words(entry.match), text_cell());
        }
        if (document != nullptr && document->pdf.pages > 0) {
            sheet_.count({row, 5}, document->pdf.pages, center_cell());
        } else {
            sheet_.blank({row, 5}, center_cell());
        }
        Style hash = text_cell();
        hash.size = 10;
        sheet_.text({row, 6}, document == nullptr ? std::string() : document->sha256, hash);
        sheet_.text({row, 7}, uses_text(book_, entry), text_cell());
    }

    std::string missing_words(Match match) const {
        if (match == Match::missing) return book_.say(" (không có tệp)", " (no such file)");
        if (match == Match::outside) return book_.say(" (ngoài thư mục)", " (outside the folder)");
        return {};
    }

    /// The documents that exist but may not travel.
    std::uint32_t write_withheld(std::uint32_t row, const std::vector<Entry>& entries) {
        std::size_t number = 0;
        for (const auto& entry : entries) {
            if (!entry.first->withheld) continue;
            if (number == 0) {
                write_line(sheet_, row++, book_.say("Tài liệu không gửi kèm", "Withheld documents"),
                           {.size = 12, .bold = true});
                write_withheld_titles(row++);
            }
            write_paper(row, ++number, *entry.first);
            sheet_.text({row, 4}, entry.first->withheld->value, text_cell());
            sheet_.blank({row, 5}, text_cell());
            sheet_.blank({row, 6}, text_cell());
            sheet_.text({row++, 7}, uses_text(book_, entry), text_cell());
        }
        return row;
    }

    void write_withheld_titles(std::uint32_t row) {
        const Bilingual titles[] = {wording::ordinal, wording::document_number, wording::document_date,
                                    wording::document_title, wording::withheld_reason};
        std::vector<std::string> words;
        for (const auto& title : titles) words.push_back(book_.say(title));
        words.insert(words.end(), {"", "", book_.say(wording::used_by)});
        write_titles(sheet_, row, words);
    }

    const Book& book_;
    Sheet& sheet_;
};

}  // namespace

void add_evidence_sheet(const Book& book) {
    EvidenceSheet(book).write();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <tuple>

#include "workbook/heading.hpp"
#include "workbook/results/leaf_text.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

/// One document and all that cite it.
struct Entry {
    const Evidence* first = nullptr;
    std::optional<std::size_t> document;  ///< index in Register::documents
    Match match = Match::not_looked;
    std::vector<std::pair<ItemId, std::string>> uses;  ///< items and the pages they cite
};

/// Entries that agree in this are one document: the file (as the disk has it, else as written), and what is
/// said of it.
using Identity = std::tuple<std::size_t, std::string, std::string, std::string, Date, std::string>;

Identity identity_of(const Evidence& evidence, const std::optional<std::size_t>& document) {
    const auto text_of = [](const auto& located) { return located ? located->value : std::string(); };
    return {document ? *document + 1 : 0,
            document ? std::string() : text_of(evidence.file),
            text_of(evidence.withheld),
            evidence.number,
            evidence.date ? evidence.date->value : Date{},
            evidence.title};
}

/// One entry of evidence: the item it is for, and where it stands.
struct Use {
    ItemId item = 0;
    std::size_t scorecard = 0;
    std::size_t score = 0;
    std::size_t evidence = 0;
    auto operator<=>(const Use&) const = default;
};

/// By item, then in the order of the score cards.
std::vector<Use> uses_of(const Book& book) {
    std::vector<Use> uses;
    const auto& cards = book.assessment().scorecards;
    for (std::size_t c = 0; c < cards.size(); ++c) {
        for (std::size_t s = 0; s < cards[c].scores.size(); ++s) {
            const Score& score = cards[c].scores[s];
            const auto item = book.framework().find(score.item.value);
            if (!item) continue;
            for (std::size_t e = 0; e < score.document_count(); ++e) uses.push_back({*item, c, s, e});
        }
    }
    std::sort(uses.begin(), uses.end());
    return uses;
}

/// In the order of the items that use them.
std::vector<Entry> entries_of(const Book& book) {
    std::vector<Entry> entries;
    std::map<Identity, std::size_t> positions;
    for (const auto& use : uses_of(book)) {
        const Score& score = book.assessment().scorecards.at(use.scorecard).scores.at(use.score);
        const Evidence& evidence = score.document(use.evidence);
        const Citation* citation = book.validation.evidence.find(use.scorecard, use.score, use.evidence);
        const auto document = citation == nullptr ? std::nullopt : citation->document;
        const auto [place, is_new] = positions.try_emplace(identity_of(evidence, document), entries.size());
        if (is_new) {
            const Match match = citation == nullptr ? Match::not_looked : citation->match;
            entries.push_back({&evidence, document, match, {}});
        }
        entries[place->second].uses.emplace_back(use.item, evidence.pages_text);
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
                    .widths = {5.5, 17, 11.5, 40, 14, 42, 6.5, 34, 20},
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
        const Bilingual titles[] = {wording::ordinal,        wording::document_number, wording::document_date,
                                    wording::document_title, wording::folder,          wording::file,
                                    wording::pages};
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
        const std::string written = entry.first->file ? normal_path(entry.first->file->value) : std::string();
        const std::string& name = document == nullptr ? written : document->name;
        sheet_.text({row, 4}, parent_path(name), text_cell());
        const bool is_unseen = entry.match == Match::not_looked && !name.empty() && !leads_out(name);
        if (document != nullptr || is_unseen) {
            sheet_.link({row, 5}, {join_path(book_.evidence_path, name), file_name(name)}, text_cell());
        } else {
            sheet_.text({row, 5}, file_name(name) + missing_words(entry.match), text_cell());
        }
        if (document != nullptr && document->pdf.pages > 0) {
            sheet_.count({row, 6}, document->pdf.pages, center_cell());
        } else {
            sheet_.blank({row, 6}, center_cell());
        }
        Style hash = text_cell();
        hash.size = 10;
        sheet_.text({row, 7}, document == nullptr ? std::string() : document->sha256, hash);
        sheet_.text({row, 8}, uses_text(book_, entry), text_cell());
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
            for (const Cell cell : {Cell{row, 4}, Cell{row, 6}, Cell{row, 7}})
                sheet_.blank(cell, text_cell());
            sheet_.text({row, 5}, entry.first->withheld->value, text_cell());
            sheet_.text({row++, 8}, uses_text(book_, entry), text_cell());
        }
        return row;
    }

    void write_withheld_titles(std::uint32_t row) {
        const Bilingual titles[] = {wording::ordinal, wording::document_number, wording::document_date,
                                    wording::document_title};
        std::vector<std::string> words;
        for (const auto& title : titles) words.push_back(book_.say(title));
        words.insert(words.end(),
                     {"", book_.say(wording::withheld_reason), "", "", book_.say(wording::used_by)});
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

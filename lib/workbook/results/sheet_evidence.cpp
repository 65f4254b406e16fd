// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <tuple>

#include "workbook/columns.hpp"
#include "workbook/heading.hpp"
#include "workbook/results/leaf_text.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

enum class Column : std::uint16_t { ordinal, number, date, title, folder, file, pages, sha256, used_by };

constexpr auto columns = enum_table<ColumnRow<Column>>({
    {Column::ordinal, wording::ordinal, 5.5},
    {Column::number, wording::document_number, 17},
    {Column::date, wording::document_date, 11.5},
    {Column::title, wording::document_title, 40},
    {Column::folder, wording::folder, 14},
    {Column::file, wording::file, 42},
    {Column::pages, wording::pages, 6.5},
    {Column::sha256, {"SHA-256", "SHA-256"}, 34},
    {Column::used_by, wording::used_by, 20},
});

/// Those that a withheld document has none of.
constexpr Column of_files[] = {Column::folder, Column::pages, Column::sha256};

/// One document and all that cite it.
struct Entry {
    const Evidence* first = nullptr;
    std::optional<std::size_t> document;  ///< index in Register::documents
    Match match = Match::not_looked;
    std::vector<std::pair<ItemId, std::string>> uses;  ///< items and the pages they cite
};

/// Entries that agree in this are one document: the file (as the disk has it, else as written), and what is
/// said of it.
using Identity = std::tuple<std::size_t, std::string, std::string, Date, std::string>;

Identity identity_of(const Evidence& evidence, const std::optional<std::size_t>& document) {
    const std::string written =
        evidence.file ? evidence.file->value : wording::without_file(evidence, Language::vi);
    return {document ? *document + 1 : 0, document ? std::string() : written, evidence.number,
            evidence.date ? evidence.date->value : Date{}, evidence.title};
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
                   {.title = book_.say("Danh mục tài liệu kiểm chứng", "Register of evidence"),
                    .widths = widths_of(columns),
                    .landscape = true,
                    .fixed_columns = 2});
        write_titles(book_, sheet_, header_row(book_), titles_of(columns));
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
    /// Number, date and title: the same in both tables.
    void write_paper(std::uint32_t row, std::size_t number, const Evidence& evidence) {
        Style date = center_cell();
        date.number_format = book_.date_format();
        sheet_.count(cell_at(row, Column::ordinal), number, center_cell());
        sheet_.text(cell_at(row, Column::number), evidence.number, text_cell());
        if (evidence.date) {
            sheet_.date(cell_at(row, Column::date), evidence.date->value, date);
        } else {
            sheet_.blank(cell_at(row, Column::date), date);
        }
        sheet_.text(cell_at(row, Column::title), evidence.title, text_cell());
    }

    void write_document(std::uint32_t row, std::size_t number, const Entry& entry) {
        write_paper(row, number, *entry.first);
        const Document* document =
            entry.document ? &book_.validation.evidence.documents.at(*entry.document) : nullptr;
        const std::string written = entry.first->file ? normal_path(entry.first->file->value) : std::string();
        const std::string& name = document == nullptr ? written : document->name;
        sheet_.text(cell_at(row, Column::folder), parent_path(name), text_cell());
        const bool is_unseen = entry.match == Match::not_looked && !name.empty() && !leads_out(name);
        if (document != nullptr || is_unseen) {
            sheet_.link(cell_at(row, Column::file), {join_path(book_.evidence_path, name), file_name(name)},
                        text_cell());
        } else {
            const std::string text = entry.first->file ? file_name(name) + missing_words(entry.match)
                                                       : wording::without_file(*entry.first, book_.language);
            sheet_.text(cell_at(row, Column::file), text, text_cell());
        }
        if (document != nullptr && document->pdf.pages > 0) {
            sheet_.count(cell_at(row, Column::pages), document->pdf.pages, center_cell());
        } else {
            sheet_.blank(cell_at(row, Column::pages), center_cell());
        }
        Style hash = text_cell();
        hash.size = 10;
        sheet_.text(cell_at(row, Column::sha256), document == nullptr ? std::string() : document->sha256,
                    hash);
        sheet_.text(cell_at(row, Column::used_by), uses_text(book_, entry), text_cell());
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
            for (const Column column : of_files) sheet_.blank(cell_at(row, column), text_cell());
            sheet_.text(cell_at(row, Column::file), entry.first->withheld->value, text_cell());
            sheet_.text(cell_at(row++, Column::used_by), uses_text(book_, entry), text_cell());
        }
        return row;
    }

    void write_withheld_titles(std::uint32_t row) {
        std::vector<std::string> titles;
        for (const auto& column : columns) titles.push_back(book_.say(column.title));
        for (const Column column : of_files) titles[place_of(column)].clear();
        titles[place_of(Column::file)] = book_.say(wording::withheld_reason);
        write_titles(sheet_, row, titles);
    }

    const Book& book_;
    Sheet& sheet_;
};

}  // namespace

void add_evidence_sheet(const Book& book) {
    EvidenceSheet(book).write();
}

}  // namespace cchc

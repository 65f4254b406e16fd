// SPDX-License-Identifier: MIT
#include "xlsx/readback/book_fault.hpp"

#include <map>
#include <optional>
#include <utility>

#include "xlsx/readback/read_sheet.hpp"
#include "xlsx/readback/read_zip.hpp"
#include "xlsx/readback/relations.hpp"

namespace cchc {
namespace {

using Parts = std::map<std::string, std::string>;
using Entry = PrintedCells::Entry;

constexpr const char* shared_part = "xl/sharedStrings.xml";
constexpr const char* sheet_folder = "xl/worksheets/sheet";

/// The names of the sheets, in order.
class BookReader : public BookPartReader {
  public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        BookPartReader::start(name, attributes);
        const char* const title = name == "sheet" ? attributes.find("name") : nullptr;
        if (title != nullptr) titles_.emplace_back(title);
    }
    const std::vector<std::string>& titles() const { return titles_; }

  private:
    std::vector<std::string> titles_;
};

std::string sheet_part(std::size_t index) {
    return sheet_folder + std::to_string(index + 1) + ".xml";
}

bool is_xml(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml");
}

/// Reads a part, which must be there, and what it says of itself must be so.
std::string fault_of_part(const Parts& parts, const std::string& name, BookPartReader& reader) {
    const auto part = parts.find(name);
    if (part == parts.end()) return name + " is missing";
    if (std::string fault = read_strict_xml(part->second, reader); !fault.empty()) return name + ":" + fault;
    if (!reader.miscounted().empty()) return name + ": parts of <" + reader.miscounted() + "> are missing";
    return fault_of_relations(parts, name, reader.relations());
}

/// The first cell that is not as it was written.
std::optional<Cell> first_difference(const std::vector<Entry>& wanted, const std::vector<Entry>& found) {
    std::size_t same = 0;
    while (same < wanted.size() && same < found.size() && wanted[same] == found[same]) ++same;
    const std::vector<Entry>& longer = same < wanted.size() ? wanted : found;
    if (same == longer.size()) return std::nullopt;
    return Cell{longer[same].row, longer[same].column};
}

std::string fault_of_sheet(const Parts& parts, std::size_t index, const PrintedSheet& wanted,
                           const std::vector<std::string>& shared) {
    const std::string name = sheet_part(index);
    SheetReader reader(shared);
    if (std::string fault = fault_of_part(parts, name, reader); !fault.empty()) return fault;
    if (!reader.is_sound()) return name + ": a cell is not readable";
    if (const auto cell = first_difference(wanted.cells.entries(), reader.cells().entries())) {
        return name + ": " + cell_text(*cell) + " is not what was written";
    }
    for (const auto& [element, count] : {std::pair("hyperlink", wanted.links),
                                         {"cfRule", wanted.highlights},
                                         {"dataValidation", wanted.checks},
                                         {"mergeCell", wanted.merges}}) {
        if (reader.count_of(element) != count) return name + ": parts of <" + element + "> are missing";
    }
    return {};
}

/// What is counted over all parts, as asked for or as found.
struct Counts {
    std::size_t placed = 0;  ///< charts, by the drawing of a sheet
    std::size_t charts = 0;
    std::size_t series = 0;
    std::size_t notes = 0;

    bool operator==(const Counts&) const = default;
};

Counts counts_of(const std::vector<const PrintedSheet*>& sheets) {
    Counts counts;
    for (const auto* sheet : sheets) {
        counts.charts += sheet->charts;
        counts.series += sheet->series;
        counts.notes += sheet->notes;
    }
    counts.placed = counts.charts;
    return counts;
}

std::string fault_of_others(const Parts& parts, const std::vector<const PrintedSheet*>& sheets) {
    Counts found;
    for (const auto& [name, bytes] : parts) {
        if (!is_xml(name) || name.starts_with(sheet_folder) || name == shared_part) continue;  // read already
        BookPartReader reader;
        if (std::string fault = fault_of_part(parts, name, reader); !fault.empty()) return fault;
        (name.starts_with("xl/drawings/") ? found.placed : found.charts) += reader.count_of("c:chart");
        found.series += reader.count_of("c:ser");
        found.notes += reader.count_of("comment");
    }
    return found == counts_of(sheets) ? "" : "a chart or a note is missing";
}

}  // namespace

std::string book_fault(const std::string& path, const std::vector<const PrintedSheet*>& sheets) {
    const auto parts = read_zip(path);
    if (!parts) return "the archive does not read to its end";
    BookReader book;
    if (std::string fault = fault_of_part(*parts, "xl/workbook.xml", book); !fault.empty()) return fault;
    SharedTexts shared;
    std::string fault;
    if (parts->contains(shared_part)) fault = fault_of_part(*parts, shared_part, shared);
    if (fault.empty() && book.titles().size() != sheets.size()) fault = "a sheet is missing";
    for (std::size_t i = 0; i < sheets.size() && fault.empty(); ++i) {
        if (book.titles()[i] != sheets[i]->name) return "the sheet " + sheets[i]->name + " is missing";
        fault = fault_of_sheet(*parts, i, *sheets[i], shared.texts());
    }
    if (fault.empty()) fault = fault_of_types(*parts);
    return fault.empty() ? fault_of_others(*parts, sheets) : fault;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "sheet/package/read_package.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "sheet/package/docx/docx_tables.hpp"
#include "sheet/package/ods/ods_content.hpp"
#include "sheet/package/orcus_package.hpp"
#include "sheet/package/table_builder.hpp"
#include "sheet/package/xlsx/xlsx_parts.hpp"
#include "sheet/package/xlsx/xlsx_sheet.hpp"
#include "sheet/unreadable.hpp"

namespace cchc {
namespace {

const XlsxRelation* with_type(const std::vector<XlsxRelation>& relations, std::string_view type) {
    const auto found = std::find_if(relations.begin(), relations.end(),
                                    [&](const auto& relation) { return relation.type == type; });
    return found == relations.end() ? nullptr : &*found;
}

/// The workbook's part, or empty where the package is something else.
std::string find_workbook(const Package& package) {
    const auto relations = read_relations(package, "");
    const XlsxRelation* document = with_type(relations, "officeDocument");
    const std::string part = document == nullptr ? "xl/workbook.xml" : document->target;
    return part.ends_with(".xml") && package.has(part) ? part : "";
}

XlsxContext read_context(const Package& package, const std::vector<XlsxRelation>& relations) {
    XlsxContext context;
    if (const auto* strings = with_type(relations, "sharedStrings")) {
        context.strings = read_shared_strings(package, strings->target);
    }
    if (const auto* styles = with_type(relations, "styles")) {
        context.looks = read_number_looks(package, styles->target);
    }
    return context;
}

Spreadsheet read_xlsx(const Package& package, const std::string& workbook_part) {
    const XlsxWorkbook workbook = read_workbook(package, workbook_part);
    const auto relations = read_relations(package, workbook_part);
    XlsxContext context = read_context(package, relations);
    context.dates_from_1904 = workbook.dates_from_1904;
    Spreadsheet spreadsheet;
    spreadsheet.dates_from_1904 = workbook.dates_from_1904;
    TableBudget budget;
    for (const auto& sheet : workbook.sheets) {
        const auto part = std::find_if(relations.begin(), relations.end(), [&](const auto& relation) {
            return relation.id == sheet.relation_id;
        });
        if (part == relations.end()) {
            throw Unreadable{SpreadsheetFault::broken, "no part belongs to the sheet " + sheet.name};
        }
        if (part->type != "worksheet") continue;  // a chart or dialogue on a sheet of its own
        TableBuilder table(sheet.name, budget);
        if (sheet.is_hidden) table.hide();
        read_xlsx_sheet(package, part->target, context, table);
        spreadsheet.tables.push_back(table.finished());
    }
    return spreadsheet;
}

Spreadsheet read(std::string_view bytes) {
    const Package package(bytes);
    if (const std::string document = find_word_document(package); !document.empty())
        return read_docx(package, document);
    const std::string workbook = find_workbook(package);
    if (!workbook.empty()) return read_xlsx(package, workbook);
    if (is_encrypted_ods(package)) throw Unreadable{SpreadsheetFault::encrypted_or_old, ""};
    if (package.has("content.xml")) return read_ods(package);
    throw Unreadable{SpreadsheetFault::not_a_spreadsheet, "it holds neither a workbook nor content.xml"};
}

}  // namespace

SpreadsheetRead read_package(std::string_view bytes) {
    try {
        return {read(bytes), SpreadsheetFault::none, {}};
    } catch (const Unreadable& unreadable) {
        return {{}, unreadable.fault, unreadable.reason};
    } catch (const std::bad_alloc&) {
        return {{}, SpreadsheetFault::gave_up, "out of memory"};
    } catch (const std::exception& error) {
        return {{}, SpreadsheetFault::broken, error.what()};
    }
}

}  // namespace cchc

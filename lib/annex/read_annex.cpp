// SPDX-License-Identifier: MIT
#include "annex/read_annex.hpp"

#include <algorithm>

#include "annex/row_reader.hpp"
#include "annex/settle.hpp"
#include "annex/words.hpp"

namespace cchc {
namespace {

/// The words above the table: its name, and the decision that it belongs to.
void read_above(const AnnexRow& row, DraftFramework& draft) {
    for (const auto& cell : row.cells) {
        for (const auto& line : lines_of(cell.text)) {
            const std::string plain = plain_words(line);
            if (says_any(plain,
                         {"quyết định", "quy định số", "kế hoạch số", "công văn số", "hướng dẫn số"})) {
                draft.sources.push_back(line);
            } else if (is_in_capitals(line) && line.size() > draft.title.size() &&
                       !says_any(plain,
                                 {"phụ lục", "cộng hòa", "độc lập", "ủy ban nhân dân", "ban chấp hành"})) {
                draft.title = line;
            }
        }
    }
}

}  // namespace

DraftFramework read_annex(const std::vector<AnnexPart>& parts) {
    DraftFramework draft;
    RowReader reader(draft);
    for (const auto& part : parts) {
        draft.tables.push_back(part.table.name);
        const auto& rows = part.table.rows;
        const std::size_t first = part.has_header ? part.columns.first : 0;
        for (std::size_t i = 0; i < first; ++i) {
            draft.rows.push_back({AnnexRowKind::heading,
                                  rows[i].table,
                                  rows[i].row,
                                  rows[i].words(),
                                  {},
                                  {},
                                  rows[i].place,
                                  rows[i].texts()});
            if (i + part.columns.header.size() < first) read_above(rows[i], draft);
        }
        reader.use(part.columns);
        for (std::size_t i = first; i < rows.size(); ++i) reader.read(rows[i]);
    }
    reader.finish();
    settle_draft(draft);
    return draft;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "annex/columns.hpp"
#include "annex/draft.hpp"
#include "annex/numbering.hpp"

namespace cchc {

/// A row without a number that has points: a level of the item above, or an item of its own.
struct UnnumberedRow {
    std::size_t verdict = 0;
    std::string text;
    Decimal points;
    DraftItem cells;  ///< what its other columns hold
};

/// Takes an annex's rows one by one, from above.
class RowReader {
  public:
    explicit RowReader(DraftFramework& draft) : draft_(draft) {}

    void use(const AnnexColumns& columns) { columns_ = &columns; }
    void read(const AnnexRow& row);
    void finish();

  private:
    /// What a row has for a number and a title.
    struct Head {
        std::vector<PrintedNumber> readings;
        std::string_view title;
        std::string code = {};  ///< a whole code in place of a number
    };
    Head head_of(const AnnexRow& row) const;
    void read_numbered(const AnnexRow& row, const Head& head);
    void read_coded(const AnnexRow& row, const Head& head);
    void fill_item(DraftItem& item, const AnnexRow& row, std::string_view title);
    void read_unnumbered(const AnnexRow& row, std::string_view title);
    void read_text_row(const AnnexRow& row, std::string_view title);
    void read_total(const AnnexRow& row, std::string_view title);
    bool read_as_level_or_figure(const AnnexRow& row, const Head& head);

    /// The best reading of a number, and where it belongs.
    struct Placed {
        PrintedNumber number;
        NumberPlace place;
    };
    std::optional<Placed> place(const std::vector<PrintedNumber>& readings, NumberTrouble& trouble) const;
    std::size_t add_item(const AnnexRow& row, std::string code, std::string label,
                         std::optional<std::size_t> parent);
    void add_area(const AnnexRow& row, std::string_view title);
    void read_points_of(DraftItem& item, const AnnexRow& row);
    void add_lines(DraftItem& item, std::string_view text);
    bool rename_area(std::size_t area, const std::string& code);

    void verdict(const AnnexRow& row, AnnexRowKind kind, std::optional<std::size_t> item = {},
                 std::optional<DraftNote> why = {});

    void settle_group();
    bool takes_as_levels(DraftItem& item);
    bool takes_as_children(std::size_t item);
    void settle_late_groups();
    void add_unnumbered(std::size_t parent, UnnumberedRow& row);

    DraftFramework& draft_;
    const AnnexColumns* columns_ = nullptr;
    NumberPath path_;
    std::optional<std::size_t> current_;
    std::set<std::string> codes_;
    std::vector<UnnumberedRow> group_;  ///< below the current item
    struct LateGroup {
        std::size_t item = 0;
        std::vector<UnnumberedRow> rows;
    };
    std::vector<LateGroup> late_;  ///< that were not told yet
    bool is_below_total_ = false;
};

}  // namespace cchc

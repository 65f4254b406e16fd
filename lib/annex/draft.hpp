// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "annex/rules/rule_lines.hpp"
#include "base/decimal.hpp"
#include "diag/bilingual.hpp"
#include "diag/place.hpp"
#include "model/framework.hpp"

namespace cchc {

/// Something that was guessed, or could not be read, with the words it came from.
struct DraftNote {
    Bilingual pattern;
    std::vector<std::string> words = {};

    std::string text(Language language) const;
};

struct DraftChoice {
    std::string id;
    Decimal points;
    std::string text;
};
struct DraftInput {
    std::string name;
    std::string text;
    int decimals = 0;
    std::string at_most = {};  ///< another input, or empty
};
struct DraftCase {
    std::string when;  ///< empty: else
    std::string points;
};

/// How an item is scored, as far as its words say.
struct DraftRule {
    ScoringKind kind = ScoringKind::none;
    std::vector<DraftChoice> choices = {};  ///< of levels and checklists
    std::vector<DraftInput> inputs = {};    ///< of formulas
    std::vector<DraftCase> cases = {};
    std::vector<DraftNote> notes = {};
    std::optional<DraftNote> trouble = {};  ///< why there is none, where there are words about it
};

/// A figure of an item: `a`, “Tổng số hồ sơ”.
struct DraftFigure {
    std::string letter;  ///< may be empty
    std::string text;
};

/// A row of an annex that became an item.
struct DraftItem {
    std::string code;
    std::string label;  ///< as printed, where it differs from the code
    std::string title;
    std::optional<Decimal> max;
    std::optional<ItemType> type = {};  ///< where it is not that above
    bool is_superior = false;
    NotApplicable not_applicable = NotApplicable::refused;
    std::string documents;
    std::vector<std::string> requirements = {};
    std::vector<RuleLine> lines = {};        ///< of its own cell and the rows below
    std::vector<RuleLine> guide_lines = {};  ///< of the column that says how it is scored
    std::vector<DraftFigure> figures = {};
    DraftRule rule = {};
    std::vector<DraftNote> notes = {};
    std::optional<std::size_t> parent = {};
    std::vector<std::size_t> children = {};
    std::size_t row = 0;                           ///< of the report's rows
    std::optional<DraftNote> points_trouble = {};  ///< why its points could not be read
    bool is_left_out = false;

    bool is_leaf() const { return children.empty(); }
};

enum class AnnexRowKind {
    item,
    level,
    rule,
    figure,
    documents,
    heading,
    total,
    continued,
    remark,
    not_understood
};

/// What became of a row.
struct AnnexVerdict {
    AnnexRowKind kind = AnnexRowKind::not_understood;
    std::size_t table = 0;
    std::uint32_t row = 0;
    std::string words;
    std::optional<std::size_t> item = {};  ///< that it belongs to
    std::optional<DraftNote> why = {};     ///< where it is not understood, or something was guessed
    Place place = {};
    std::vector<std::string> cells = {};  ///< as they stand
};

/// A printed sum against what was computed.
struct AnnexSum {
    std::string code;  ///< empty: of the whole table
    Decimal printed;
    Decimal computed;
    std::size_t row = 0;

    bool agrees() const { return printed == computed; }
};

/// What an annex's table became.
struct DraftFramework {
    std::string title;
    std::vector<std::string> sources;
    std::vector<std::string> tables;  ///< names
    std::vector<DraftItem> items;     ///< in the table's order; some are left out
    std::vector<AnnexVerdict> rows;
    std::vector<AnnexSum> sums;
    std::vector<DraftNote> notes;  ///< of the whole: numbers missing, tables passed over
    Decimal scale;
    bool scale_is_printed = false;
    std::vector<std::size_t> areas;
};

}  // namespace cchc

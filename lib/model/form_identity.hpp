// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework.hpp"
#include "model/keyed_table.hpp"
#include "model/seen.hpp"

/// What a form says of itself on its hidden sheet, whatever kind of form it is: one structure for who writes
/// it and who reads it back.
namespace cchc {

/// The first cell of each row.
namespace identity_keys {
inline constexpr std::string_view schema = "schema";
inline constexpr std::string_view unit = "unit";
inline constexpr std::string_view year = "year";
inline constexpr std::string_view officer = "officer";
inline constexpr std::string_view framework = "framework";
inline constexpr std::string_view round = "round";
inline constexpr std::string_view generation = "generation";
inline constexpr std::string_view language = "language";
inline constexpr std::string_view corrections = "corrections";
inline constexpr std::string_view digest = "digest";
inline constexpr std::string_view leads = "leads";        ///< an item the officer leads
inline constexpr std::string_view supports = "supports";  ///< one they support
inline constexpr std::string_view reply = "reply";        ///< one they may reply to the council on
inline constexpr std::string_view item = "item";          ///< one of the council's
inline constexpr std::string_view document = "document";  ///< one of the last's
}  // namespace identity_keys

/// The fingerprint of what answers to an item mean, in parts, so that what changed can be told.
struct ItemPrint {
    std::string max;
    std::string rule;  ///< rule_fingerprint
    std::string evidence;
    std::string not_applicable;

    friend bool operator==(const ItemPrint&, const ItemPrint&) = default;
};
ItemPrint print_of(const Item& item);

/// What is noted of one item's rows.
struct FormRecord {
    std::string code;
    ItemPrint print;
    std::string listed = {};                ///< text_mark of what its hidden list offers
    std::string rounds = {};                ///< of a reply: the keys of its rows, parted by blanks
    std::vector<std::string> numbers = {};  ///< as shown, by the table's number columns
    std::vector<std::string> marks = {};    ///< text_mark by the table's text columns
    std::optional<Seen> seen = {};          ///< of a council's form
};

struct FormIdentity {
    std::string schema;
    std::string unit;
    std::string year;
    std::string officer = {};  ///< of an officer's form
    std::string framework;
    std::string round = {};       ///< of a council's form
    std::string generation = {};  ///< of an officer's form: a later one replaces it
    std::string language;
    std::string corrections = {};  ///< of a council's form: how many items it has rows to correct for
    std::string digest = {};       ///< digest_of, as written
    std::vector<FormRecord> leads = {};
    std::vector<FormRecord> supports = {};
    std::vector<FormRecord> replies = {};  ///< without prints: what the rules are is noted with the scores
    std::vector<FormRecord> items = {};
};

/// SHA-256 over all but the digest itself.
std::string digest_of(const FormIdentity& identity);

/// A row of the sheet, from its first cell on.
using IdentityRow = std::vector<std::string>;
std::vector<IdentityRow> rows_of(const FormIdentity& identity);
/// Of rows that repeat, the first counts; rows of unknown keys are passed over.
FormIdentity identity_of(const std::vector<IdentityRow>& rows);

/// What tells whether a fixed text was changed; empty where it is blank or so long that a cell cuts it.
std::string text_mark(std::string_view text);
/// Several texts as one to be marked.
std::string joined_texts(const std::vector<std::string>& texts);

}  // namespace cchc

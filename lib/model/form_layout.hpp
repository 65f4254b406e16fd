// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/form_identity.hpp"
#include "model/framework.hpp"
#include "model/keyed_table.hpp"
#include "model/plan.hpp"
#include "model/scorecard.hpp"

/// What an officer's form (biểu mẫu) holds and where: written by workbook, read by load.
namespace cchc {

/// A column of a form's table, in the order they are written.
enum class FormColumn : std::uint8_t {
    item,   ///< hidden: the item's code, or a mark
    field,  ///< hidden: what the row's answer is
    code,
    text,
    max,
    rule,
    prompt,
    answer,
    points,
    claim,
    file,
    number,
    date,
    title,
    pages,
    withheld,
    confirmed_by,
    justification,
    not_applicable,
    unconfirmed,  ///< shown where an answer was carried over and is to be looked at again
    exact,        ///< hidden: the formula's value before it is rounded
    effective,    ///< hidden: of a correction: the figure that counts, corrected or not
};

/// The tables of an officer's form, a sheet each.
enum class FormPart : std::uint8_t {
    leads,        ///< the items that the officer leads
    supports,     ///< those that they support
    replies,      ///< those that the council changed, with room for a reply
    corrections,  ///< of the council's form: answers that it corrects
};
/// Those of an officer's form.
inline constexpr FormPart form_parts[] = {FormPart::leads, FormPart::supports, FormPart::replies};

const KeyedTable& form_table(FormPart part);
/// A column of the first.
const KeyedColumn& info(FormColumn column);

namespace form_marks {
inline constexpr std::string_view leads = "cchc/leads";        ///< of the table of items the officer leads
inline constexpr std::string_view supports = "cchc/supports";  ///< of those the officer supports
inline constexpr std::string_view replies = "cchc/replies";    ///< of replies to the council
inline constexpr std::string_view corrections = "cchc/corrections";  ///< of the council's corrections
inline constexpr std::string_view lists = "cchc/lists";              ///< head of the hidden lists
inline constexpr std::string_view officer = "cchc/officer";          ///< the row that names the officer
inline constexpr std::string_view submitted = "cchc/submitted";
inline constexpr std::string_view replied = "cchc/replied";
inline constexpr std::string_view schema = "cchc/form/2";
}  // namespace form_marks

// Keys of the cells to answer in: `level`, `points`, `part:ID`, `input:NAME`; of replies `round:NUMBER`.
inline constexpr std::string_view level_field = "level";
inline constexpr std::string_view points_field = "points";
std::string part_field(std::string_view id);
std::string input_field(std::string_view name);
std::string round_field(std::size_t round);
/// The round of such a key, from 1 to 99; nothing for others.
std::optional<std::size_t> round_of_field(std::string_view key);
/// What the dropdown of an input that is a choice offers, in its order; no two alike.
std::vector<std::string> input_choice_texts(const Input& input);
/// The answers an item asks for, by its rule.
std::vector<FormField> form_fields(const Item& item, Language language);
/// What the dropdown of levels, or of the steps of a range, offers, in the rule's order; no two alike. Empty
/// for other rules and for a range of more than 200 steps.
std::vector<std::string> form_choices(const Item& item, Language language);
/// The points of each of `form_choices`.
std::vector<Points> choice_points(const Item& item);

/// How a part that is met, or not, is ticked.
inline constexpr Bilingual form_tick{"x", "x"};
inline constexpr Bilingual form_no_tick{"không", "no"};

struct FormRow {
    ItemId item = 0;
    bool is_heading = false;    ///< an area or criterion above scored items
    bool is_first = false;      ///< of its item
    FormField field = {};       ///< empty: only for evidence
    std::string decision = {};  ///< of a reply's first row: what it answers
};

struct FormTable {
    FormPart part = FormPart::leads;
    std::vector<FormRow> rows;
    std::vector<ItemId> items;  ///< the leaves, in the framework's order
};

/// What the council decided on an item in a round, in words.
struct FormDecision {
    std::size_t round;
    std::string decision;
    std::string reason;
};
/// By leaf, in order of their rounds.
using FormDecisions = std::map<ItemId, std::vector<FormDecision>>;

struct FormRequest {
    const Plan& plan;
    const Framework& framework;
    std::size_t officer;  ///< index in Plan::officers
    Language language;
    std::size_t generation = 1;    ///< a later one replaces it
    FormDecisions decisions = {};  ///< those to be replied to
};

/// What is filled in already: nothing, or what score cards say.
struct FormContent {
    std::optional<Date> submitted;
    std::optional<Date> replied = {};
    std::map<ItemId, const Score*> scores;  ///< by leaf
};

/// The tables of an officer's form: what they lead, then, where there is any, what they support, then what
/// they are to reply to or have replied to. There is always room for one document more than are filled in.
std::vector<FormTable> form_tables(const FormRequest& request, const FormContent& content = {});

/// What the council may correct of an item: its answers, but for points of one's own judgement.
std::vector<FormField> correction_fields(const Item& item, Language language);
/// The items with such answers, with the areas and criteria above them.
FormTable correction_table(const Framework& framework, Language language);

/// What a fixed cell of a row holds (code, text, rule, prompt); empty for others and where nothing stands.
std::string form_text(const FormRequest& request, const FormTable& table, const FormRow& row,
                      FormColumn column);
/// An item's title and the documents asked for.
std::string form_item_text(const Item& item, Language language);
/// Whether an item's list holds texts that may not be changed.
bool has_listed_texts(const Item& item);

/// What is noted of the items of a part.
const std::vector<FormRecord>& records_of(const FormIdentity& identity, FormPart part);
/// What the form says of itself.
FormIdentity form_identity(const FormRequest& request, const std::vector<FormTable>& tables);

}  // namespace cchc

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
    exact,  ///< hidden: the formula's value before it is rounded
};

/// The sheet of items that the officer leads, or of those that they support.
const KeyedTable& form_table(bool is_support);
/// A column of the first.
const KeyedColumn& info(FormColumn column);

namespace form_marks {
inline constexpr std::string_view leads = "cchc/leads";        ///< of the table of items the officer leads
inline constexpr std::string_view supports = "cchc/supports";  ///< of those the officer supports
inline constexpr std::string_view lists = "cchc/lists";        ///< head of the hidden lists
inline constexpr std::string_view officer = "cchc/officer";    ///< the row that names the officer
inline constexpr std::string_view submitted = "cchc/submitted";
inline constexpr std::string_view schema = "cchc/form/2";
}  // namespace form_marks

// Keys of the cells to answer in: `level`, `points`, `part:ID`, `input:NAME`.
inline constexpr std::string_view level_field = "level";
inline constexpr std::string_view points_field = "points";
std::string part_field(std::string_view id);
std::string input_field(std::string_view name);
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
    bool is_heading = false;  ///< an area or criterion above scored items
    bool is_first = false;    ///< of its item
    FormField field = {};     ///< empty: only for evidence
};

struct FormTable {
    bool is_support = false;
    std::vector<FormRow> rows;
    std::vector<ItemId> items;  ///< the leaves, in the framework's order
};

struct FormRequest {
    const Plan& plan;
    const Framework& framework;
    std::size_t officer;  ///< index in Plan::officers
    Language language;
};

/// The tables of an officer's form: what they lead, then, where there is any, what they support. `evidence`:
/// how many documents are to be filled in already; there is always room for one more.
std::vector<FormTable> form_tables(const FormRequest& request,
                                   const std::map<ItemId, std::size_t>& evidence = {});

/// What a fixed cell of a row holds (code, text, rule, prompt); empty for others and where nothing stands.
std::string form_text(const FormRequest& request, const FormTable& table, const FormRow& row,
                      FormColumn column);
/// An item's title and the documents asked for.
std::string form_item_text(const Item& item, Language language);
/// Whether an item's list holds texts that may not be changed.
bool has_listed_texts(const Item& item);

/// What is filled in already: nothing, or what score cards say.
struct FormContent {
    std::optional<Date> submitted;
    std::map<ItemId, const Score*> scores;  ///< by leaf
};

/// What the form says of itself, with the first generation.
FormIdentity form_identity(const FormRequest& request, const std::vector<FormTable>& tables);

}  // namespace cchc

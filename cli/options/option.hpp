// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/enum_table.hpp"
#include "diag/bilingual.hpp"

/// The rows a command declares: what it takes, in which words, and the field each value goes to. The parser,
/// the help and the complaints about wrong usage read them, and so may whatever else lists options.
namespace cchc {

struct FlagValue {
    bool* field;
};
struct TextValue {
    std::string* field;
    std::string_view ending = {};  ///< which the text must have, in either case; empty: any
};
/// The option may be given many times, once a text.
struct TextsValue {
    std::vector<std::string>* field;
};
struct ChoiceValue {
    std::vector<std::string> words;
    std::function<void(std::size_t)> choose;  ///< the word of this index
};
/// Words of a list, parted by commas.
struct ListValue {
    std::vector<std::string> words;
    std::function<void(std::size_t)> add;  ///< the word of this index
    Bilingual unknown;                     ///< said of another, in `{}`
};
struct NumberValue {
    int* field;
    int least = 0;
    int most = 0;
};

struct OptionRow {
    std::string_view names;  ///< `-o,--output`
    std::string value_name;  ///< `FILE.xlsx`; of a choice its words, `text|json`; of a flag none
    Bilingual text;
    bool is_required = false;
    std::variant<FlagValue, TextValue, TextsValue, ChoiceValue, ListValue, NumberValue> kind;
};

/// A word without a name: one, or any number of them.
struct OperandRow {
    std::string_view name;  ///< `PLAN`
    Bilingual text;
    std::variant<std::string*, std::vector<std::string>*> field;
    std::optional<Bilingual> if_missing = std::nullopt;  ///< what to say then; none: it may be left out
};

struct TextRules {
    bool is_required = false;
    std::string_view ending = {};
};

OptionRow flag_option(std::string_view names, Bilingual text, bool& field);
OptionRow text_option(std::string_view names, std::string value_name, Bilingual text, std::string& field,
                      TextRules rules = {});
OptionRow texts_option(std::string_view names, std::string value_name, Bilingual text,
                       std::vector<std::string>& field);
OptionRow number_option(std::string_view names, Bilingual text, NumberValue number);
OptionRow choice_option(std::string_view names, Bilingual text, ChoiceValue choice);
OptionRow list_option(std::string_view names, std::string value_name, Bilingual text, ListValue list);

/// A choice among all that an enum's table names.
template <typename Field, typename Row, std::size_t count>
OptionRow choice_option(std::string_view names, Bilingual text, const EnumTable<Row, count>& table,
                        Field& field) {
    ChoiceValue choice;
    for (const auto& row : table) choice.words.emplace_back(row.name);
    choice.choose = [&field](std::size_t index) {
        field = static_cast<typename EnumTable<Row, count>::Enum>(index);
    };
    return choice_option(names, text, std::move(choice));
}

/// The option's names apart: `-o`, `--output`.
std::vector<std::string> names_of(const OptionRow& option);
/// Puts what was typed into the option's field; what is wrong with it, or nothing.
std::optional<std::string> take(const OptionRow& option, const std::string& typed, Language language);

}  // namespace cchc

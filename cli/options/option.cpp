// SPDX-License-Identifier: MIT
#include "cli/options/option.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"

namespace cchc {
namespace {

using Wrong = std::optional<std::string>;

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string all;
    for (const auto& word : words) all.append(all.empty() ? "" : between).append(word);
    return all;
}

/// The name that a complaint gives an option: the one that says most.
std::string last_name(const OptionRow& option) {
    return names_of(option).back();
}

bool ends_in(const std::string& text, std::string_view ending) {
    const std::string end = folded(ending);
    const std::string all = folded(printable(text));
    return text.size() > ending.size() && all.size() > end.size() &&
           all.compare(all.size() - end.size(), end.size(), end) == 0;
}

/// One function a kind of option.
struct Taker {
    const OptionRow& option;
    const std::string& typed;
    Language language;

    Wrong operator()(const FlagValue& flag) const {
        *flag.field = true;
        return std::nullopt;
    }
    Wrong operator()(const TextValue& text) const {
        if (!text.ending.empty() && !ends_in(typed, text.ending))
            return say(texts::wrong_ending, language, {typed, text.ending});
        *text.field = typed;
        return std::nullopt;
    }
    Wrong operator()(const TextsValue& texts) const {
        texts.field->push_back(typed);
        return std::nullopt;
    }
    Wrong operator()(const ChoiceValue& choice) const {
        const auto found = std::find(choice.words.begin(), choice.words.end(), typed);
        if (found != choice.words.end()) {
            choice.choose(static_cast<std::size_t>(found - choice.words.begin()));
            return std::nullopt;
        }
        return suggesting(
            say(texts::value_wrong, language, {typed, last_name(option), joined(choice.words, ", ")}),
            closest(typed, choice.words), language);
    }
    Wrong operator()(const ListValue& list) const {
        std::string_view rest = typed;
        while (true) {
            const auto comma = rest.find(',');
            const std::string word(rest.substr(0, comma));
            const auto found = std::find(list.words.begin(), list.words.end(), word);
            if (found == list.words.end()) {
                return suggesting(say(list.unknown, language, {word}), closest(word, list.words), language);
            }
            list.add(static_cast<std::size_t>(found - list.words.begin()));
            if (comma == std::string_view::npos) return std::nullopt;
            rest.remove_prefix(comma + 1);
        }
    }
    Wrong operator()(const NumberValue& number) const {
        int value = 0;
        const char* const end = typed.data() + typed.size();
        const auto [stop, error] = std::from_chars(typed.data(), end, value);
        if (error != std::errc() || stop != end || value < number.least || value > number.most) {
            return say(texts::number_wrong, language,
                       {typed, last_name(option), std::to_string(number.least), std::to_string(number.most)});
        }
        *number.field = value;
        return std::nullopt;
    }
};

}  // namespace

OptionRow flag_option(std::string_view names, Bilingual text, bool& field) {
    return {.names = names, .value_name = {}, .text = text, .kind = FlagValue{&field}};
}
OptionRow text_option(std::string_view names, std::string value_name, Bilingual text, std::string& field,
                      TextRules rules) {
    return {.names = names,
            .value_name = std::move(value_name),
            .text = text,
            .is_required = rules.is_required,
            .kind = TextValue{&field, rules.ending}};
}
OptionRow texts_option(std::string_view names, std::string value_name, Bilingual text,
                       std::vector<std::string>& field) {
    return {.names = names, .value_name = std::move(value_name), .text = text, .kind = TextsValue{&field}};
}
OptionRow list_option(std::string_view names, std::string value_name, Bilingual text, ListValue list) {
    return {.names = names, .value_name = std::move(value_name), .text = text, .kind = std::move(list)};
}
OptionRow number_option(std::string_view names, Bilingual text, NumberValue number) {
    return {.names = names, .value_name = "N", .text = text, .kind = number};
}
OptionRow choice_option(std::string_view names, Bilingual text, ChoiceValue choice) {
    std::string words = joined(choice.words, "|");
    return {.names = names, .value_name = std::move(words), .text = text, .kind = std::move(choice)};
}

std::vector<std::string> names_of(const OptionRow& option) {
    std::vector<std::string> names;
    std::string_view rest = option.names;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        names.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

std::optional<std::string> take(const OptionRow& option, const std::string& typed, Language language) {
    return std::visit(Taker{option, typed, language}, option.kind);
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "cli/options/complaints.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"

namespace cchc {
namespace {

/// The word without `=value`.
std::string bare(const std::string& word) {
    return word.substr(0, word.find('='));
}

/// The option of that name, or null.
const OptionRow* find_row(const std::vector<OptionRow>& rows, const std::string& name) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const OptionRow& row) {
        const auto names = names_of(row);
        return std::find(names.begin(), names.end(), name) != names.end();
    });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

std::string describe_extra(const std::string& word, const KnownWords& known, Language language) {
    if (word.size() > 1 && word.front() == '-') {
        const std::string name = bare(word);
        return suggesting(say(texts::unknown_option, language, {name}), closest(name, known.options),
                          language);
    }
    if (known.commands.empty()) return say(texts::unexpected, language, {word});
    return suggesting(say(texts::unknown_command, language, {word}), closest(word, known.commands), language);
}

std::string describe_mismatch(const std::vector<OptionRow>& rows, const std::vector<std::string>& words,
                              Language language) {
    for (const auto& word : words) {
        const OptionRow* const row = find_row(rows, bare(word));
        if (row != nullptr && word != bare(word) && std::holds_alternative<FlagValue>(row->kind))
            return say(texts::value_unexpected, language, {bare(word)});
    }
    const OptionRow* const last = find_row(rows, words.back());
    return say(texts::value_missing, language, {last == nullptr ? words.back() : names_of(*last).back()});
}

}  // namespace cchc

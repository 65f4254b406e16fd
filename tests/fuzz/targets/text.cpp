// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/files.hpp"
#include "base/prose.hpp"
#include "base/text_typed.hpp"
#include "fuzz.hpp"
#include "load/framework/parse_formula.hpp"
#include "model/formula.hpp"
#include "report/cards/yaml_text.hpp"
#include "report/layout.hpp"
#include "sheet/csv/read_csv.hpp"

namespace cchc::fuzz {
namespace {

void hold_numbers(std::string_view input) {
    const NumberParse parse = parse_number(input);
    if (parse.fault == NumberFault::none) {
        const std::string text = parse.number.value.text();
        hold(parse_number(text).number.value == parse.number.value, "a number reads back");
        hold(parse_number(text).number.value.text() == text, "a number's text is its shortest");
    }
    if (const auto date = parse_date(input)) {
        hold(parse_date(date->iso()) == date, "a date reads back");
        hold(parse_date(date->slashed()) == date, "a date reads back as papers write it");
    }
}

void hold_paths(std::string_view input) {
    const std::string path = normal_path(input);
    hold(normal_path(path) == path, "a normal path is normal");
    hold(leads_out(path) == leads_out(input), "a path leads out however it is written");
}

void hold_words(std::string_view input) {
    hold(to_nfc(to_nfc(input)) == to_nfc(input), "normal form C is kept");
    const std::string typed = typed_text(input);
    hold(typed_text(typed) == typed, "what was typed is kept");
    hold(count_characters(shortened(input, 20)) <= 20, "a shortened text is short");
    hold(is_sound_name(escaped_name(input)), "an escaped name can be written");
    const std::string prose = plain_prose(input);
    count_different_words(prose);
    count_different_letters(prose);
    find_foreign_sign(input);
    closest(input, {"a", std::string(input)});
}

}  // namespace

void try_text(std::string_view input) {
    hold_numbers(input);
    hold_paths(input);
    const bool is_text = !find_invalid_utf8(input);
    hold(is_sound_name(escaped_name(input)), "an escaped name can be written");
    if (is_text && !find_control(input)) hold_words(input);
}

void try_formula(std::string_view input) {
    if (find_invalid_utf8(input) || find_control(input)) return;
    std::vector<Input> inputs(2);
    inputs[0].name.value = "a";
    inputs[1].name.value = "b";
    const Located<std::string> text{std::string(input), {}};
    Findings findings;
    parse_formula(text, FormulaKind::points, inputs, findings);
    parse_formula(text, FormulaKind::condition, inputs, findings);
    parse_relation(text, findings);
    for (const auto& finding : findings.all()) finding.text(Language::vi);
}

void try_csv(std::string_view input) {
    if (find_invalid_utf8(input) || find_control(input)) return;
    for (const char delimiter : {',', ';', '\t'}) {
        std::size_t last = 0;
        std::string cells;
        const auto take = [&](std::span<const CsvCell> row) {
            for (const auto& cell : row) {
                hold(cell.offset >= last && cell.offset <= input.size(), "cells come in order");
                last = cell.offset;
                cells += cell.text;
            }
        };
        const auto fault = read_csv(input, delimiter, take);
        if (fault) hold(fault->offset <= input.size(), "a fault lies in the text");
        hold(cells.size() <= input.size(), "cells hold no more than the text");
    }
}

}  // namespace cchc::fuzz

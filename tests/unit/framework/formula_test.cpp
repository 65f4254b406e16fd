// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "derive/evaluate.hpp"
#include "load/framework/parse_formula.hpp"
#include "seen_messages.hpp"

using namespace cchc;

namespace {
std::vector<Input> two_inputs() {
    std::vector<Input> inputs(2);
    inputs[0].name.value = "a";
    inputs[1].name.value = "b";
    return inputs;
}

std::optional<Expression> parsed(const std::string& text, FormulaKind kind = FormulaKind::points) {
    Findings findings;
    auto expression = parse_formula({text, {}}, kind, two_inputs(), findings);
    CHECK(expression.has_value() == findings.all().empty());
    test::see(findings);
    return expression;
}

FormulaValues values(long a, long b) {
    FormulaValues result;
    result.inputs.emplace("a", trace_read(Ratio::whole(a), {}, "a"));
    result.inputs.emplace("b", trace_read(Ratio::whole(b), {}, "b"));
    result.most_points = trace_read(Ratio::of(5, 2), {}, "max");
    return result;
}

std::string value(const std::string& text, long a = 20, long b = 18) {
    const auto trace = evaluate(parsed(text).value(), values(a, b));
    CHECK(recomputed(*trace) == trace->value);
    return trace->value.fraction_text();
}
bool is_true(const std::string& text, long a = 20, long b = 18) {
    return condition_of(parsed(text, FormulaKind::condition).value(), values(a, b)).holds;
}
}  // namespace

TEST_CASE("formulas are exact rationals with the usual precedence") {
    CHECK(value("b / a * max") == "9/4");
    CHECK(value("1 + 2 * 3") == "7");
    CHECK(value("(1 + 2) * 3") == "9");
    CHECK(value("10 - 4 - 3") == "3");
    CHECK(value("1 / 3 / 2") == "1/6");
    CHECK(value("-a + 21") == "1");
    CHECK(value("--2") == "2");
    CHECK(value("0.1 + 0.2") == "3/10");
    CHECK(value("12.5%") == "1/8");
    CHECK(value("min(b / a, 80%) * max") == "2");
    CHECK(value("max(1, max)") == "5/2");
    CHECK(value("max - min(1, 2)") == "3/2");
}

TEST_CASE("conditions compare exactly and short-circuit") {
    CHECK(is_true("b / a >= 90%"));
    CHECK_FALSE(is_true("b / a > 90%"));
    CHECK(is_true("a != b and (b < a or b == 0)"));
    CHECK(is_true("a == 0 or b / a == 1", 0, 1));
    CHECK_FALSE(is_true("a > 0 and b / a == 1", 0, 1));
    CHECK(is_true("(a + b) / 2 >= 19"));
    CHECK(is_true("((a > 1) and b > 1) or a <= 0"));
    CHECK_THROWS_AS(is_true("b / a > 1", 0, 1), DivisionByZero);
}

TEST_CASE("broken formulas are refused") {
    for (const char* text :
         {"", "b /", "b a", "(b", "b)", "c", "b ** a", "min(1)", "min 1, 2", "0,5", "b > a", "1.2.3",
          "max(1, 2, 3)", "b % 2", "1e5", "and", "0.12345", "9999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(parsed(text).has_value());
    }
    for (const char* text : {"b", "b > a > 1", "not b", "b = a", "b > a and", "(b > a", "b >"}) {
        CAPTURE(text);
        CHECK_FALSE(parsed(text, FormulaKind::condition).has_value());
    }
    CHECK_FALSE(parsed(std::string(60, '(') + "1" + std::string(60, ')')).has_value());
    CHECK_FALSE(parsed(std::string(3000, '1')).has_value());
}

TEST_CASE("names of inputs") {
    CHECK(is_input_name("ho_so_1"));
    for (const char* name : {"", "min", "max", "and", "or", "1a", "số", "a b"})
        CHECK_FALSE(is_input_name(name));
}

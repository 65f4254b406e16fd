// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "form_ward.hpp"
#include "workbook/forms/form_formulas.hpp"

using namespace cchc;
using namespace test;

namespace {

/// The small ward's framework, changed.
class Rules {
  public:
    explicit Rules(const std::string& from = "", const std::string& to = "") {
        if (!from.empty()) ward_.change("framework.yaml", from, to);
        framework_ = ward_.validate().assessment.framework;
        REQUIRE(framework_ != nullptr);
    }
    const Framework& framework() const { return *framework_; }
    const Item& item(const std::string& code) const {
        return framework_->item(framework_->find(code).value());
    }

    /// Answers from H9 down, not applicable in R9, the exact value in S9, lists where there is a dropdown.
    static formulas::FormCells cells(std::size_t answers, bool has_list = false) {
        formulas::FormCells cells{.answers = {},
                                  .not_applicable = {8, 17},
                                  .exact = {8, 18},
                                  .choices = has_list ? "L!$B$2:$B$3" : "",
                                  .choice_points = has_list ? "L!$C$2:$C$3" : "",
                                  .tick = "x",
                                  .no_tick = "không"};
        for (std::uint32_t i = 0; i < answers; ++i) cells.answers.push_back({8 + i, 7});
        return cells;
    }
    std::string points(const std::string& code, const formulas::FormCells& cells) const {
        return formulas::form_points(framework(), item(code), cells, Language::vi);
    }
    std::string exact(const std::string& code = "1.2") const {
        return formulas::form_exact(item(code), std::get<FormulaRule>(item(code).scoring), cells(2));
    }

  private:
    Ward ward_;
    std::shared_ptr<const Framework> framework_;
};

const std::string condition = "when: b / a >= 50%, points: b / a * max";

/// Before the value: nothing where nothing is answered, `?` where a number is not what the input takes.
const std::string numbers = R"(IF(COUNTA(H9:H10)=0,"",IF(COUNT(H9:H10)<2,"?",)"
                            R"(IF(OR(H9<0,ROUND(H9,0)<>H9,H10<0,ROUND(H10,0)<>H10),"?",)";

/// The same where not every figure is needed.
const std::string some_numbers =
    R"(IF(COUNTA(H9:H10)=0,"",IF(OR(FALSE,IF(ISNUMBER(H9),OR(H9<0,ROUND(H9,0)<>H9),FALSE),)"
    R"(IF(ISNUMBER(H10),OR(H10<0,ROUND(H10,0)<>H10),FALSE)),"?",)";
const std::string a = "IF(ISNUMBER(H9),H9,NA())";
const std::string b = "IF(ISNUMBER(H10),H10,NA())";

/// The value of a formula rule whose first case is this.
std::string value(const std::string& when, const std::string& points = "1", bool is_lazy = false) {
    const std::string text = Rules(condition, "when: \"" + when + "\", points: \"" + points + "\"").exact();
    const std::string head = (is_lazy ? some_numbers : numbers) + "IFERROR(";
    const std::string tail = is_lazy ? ",\"?\")))" : ",\"?\"))))";
    REQUIRE(text.substr(0, head.size()) == head);
    return text.substr(head.size(), text.size() - head.size() - tail.size());
}

}  // namespace

TEST_CASE("form formulas: points of each kind of rule") {
    const Rules rules;
    CHECK(
        rules.points("1.1", Rules::cells(1, true)) ==
        R"(IF(H9="","",IF(SUMPRODUCT(--(L!$B$2:$B$3=H9))=1,SUMPRODUCT((L!$B$2:$B$3=H9)*L!$C$2:$C$3),"?")))");
    CHECK(
        rules.points("1.3", Rules::cells(2)) ==
        R"(IF(COUNTA(H9:H10)=0,"",IF(SUMPRODUCT(--(H9:H10="x"))+SUMPRODUCT(--(H9:H10="không"))<COUNTA(H9:H10),"?",)"
        R"(ROUND(IF(H9="x",1.5,0)+IF(H10="x",0.5,0),11))))");
    CHECK(rules.points("1.4", Rules::cells(1, true)) ==
          R"(IF(R9="x",1,IF(H9="","",IF(NOT(ISNUMBER(H9)),"?",)"
          R"(IF(AND(H9>=0,H9<=1,SUMPRODUCT(--(L!$B$2:$B$3=H9))=1),H9,"?")))))");
    CHECK(rules.points("1.4", Rules::cells(1)) ==
          R"(IF(R9="x",1,IF(H9="","",IF(NOT(ISNUMBER(H9)),"?",)"
          R"(IF(AND(H9>=0,H9<=1,OR(H9=1,ROUND((H9-0)/0.25,6)=ROUND((H9-0)/0.25,0))),H9,"?")))))");
    CHECK(
        rules.points("1.2", Rules::cells(2)) ==
        R"(IF(R9="x","-",IF(ISNUMBER(S9),IF(OR(ROUND(S9,11)<0,ROUND(S9,11)>2),"?",ROUND(ROUND(S9,11),2)),S9)))");
    CHECK(rules.points("2.1", Rules::cells(1)).empty());  // survey
    CHECK(rules.points("1.1", Rules::cells(0, true)).empty());
}

TEST_CASE("form formulas: points of a formula as the framework rounds them") {
    CHECK(Rules("rounding: half-up", "rounding: down")
              .points("1.2", Rules::cells(2))
              .find("ROUNDDOWN(ROUND(S9,11),2)") != std::string::npos);
    CHECK(Rules("round_at: leaf", "round_at: print").points("1.2", Rules::cells(2)) ==
          R"(IF(R9="x","-",IF(ISNUMBER(S9),IF(OR(ROUND(S9,11)<0,ROUND(S9,11)>2),"?",S9),S9)))");
}

TEST_CASE("form formulas: the value of a formula") {
    CHECK(Rules().exact() == numbers + R"(IFERROR(IF((ROUND((H10/H9)-0.5,11)>=0),((H10/H9)*2),0),"?")))))");
    CHECK(Rules("a: Tổng số", "a: {text: Tổng số, decimals: 2}")
              .exact()
              .find("OR(H9<0,ROUND(H9,2)<>H9,H10<0,ROUND(H10,0)<>H10)") != std::string::npos);
    CHECK(value("a > 0", "1", true) == "IF((ROUND(" + a + "-0,11)>0),1,0)");
    CHECK(value("a <= b") == "IF((ROUND(H9-H10,11)<=0),1,0)");
    CHECK(value("a == b") == "IF((ROUND(H9-H10,11)=0),1,0)");
    CHECK(value("a != b") == "IF((ROUND(H9-H10,11)<>0),1,0)");
    CHECK(value("a > b", "min(max, a - 2 * b)") == "IF((ROUND(H9-H10,11)>0),MIN(2,(H9-(2*H10))),0)");
    CHECK(value("a < b", "max(0, -a + 2.5)") == "IF((ROUND(H9-H10,11)<0),MAX(0,((-H9)+2.5)),0)");
    CHECK(value("a >= b", "12.5%") == "IF((ROUND(H9-H10,11)>=0),0.125,0)");
    CHECK(value("floor(a) > ceil(b)", "abs(a)") ==
          "IF((ROUND(INT(ROUND(H9,11))-(-INT(-ROUND(H10,11))),11)>0),ABS(H9),0)");
}

TEST_CASE("form formulas: “and” and “or” stop early") {
    CHECK(value("a > b and b / a >= 1") ==
          "IF(IF((ROUND(H9-H10,11)>0),(ROUND((H10/H9)-1,11)>=0),FALSE),1,0)");
    CHECK(value("a == b or b / a >= 1") == "IF(IF((ROUND(H9-H10,11)=0),TRUE,(ROUND((H10/H9)-1,11)>=0)),1,0)");
    CHECK(value("a > 0 and b > 0 or a > 1", "1", true) == "IF(IF(IF((ROUND(" + a + "-0,11)>0),(ROUND(" + b +
                                                              "-0,11)>0),FALSE),TRUE,(ROUND(" + a +
                                                              "-1,11)>0)),1,0)");
}

TEST_CASE("form formulas: without a last case nothing may follow") {
    CHECK(Rules("              - {points: 0}\n", "").exact() ==
          numbers + R"(IFERROR(IF((ROUND((H10/H9)-0.5,11)>=0),((H10/H9)*2),"?"),"?")))))");
}

TEST_CASE("form formulas: none where Excel's limits do not allow it") {
    const auto cases = [](std::size_t count, const std::string& points) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += "              - {when: a > " + std::to_string(1'000 - i) + ", points: " + points + "}\n";
        }
        return Rules("              - {when: b / a >= 50%, points: b / a * max}\n", text).exact();
    };
    CHECK_FALSE(cases(50, "1").empty());
    CHECK(cases(60, "1").empty());  // nested too deep
    const auto parts = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += "            - {id: p" + std::to_string(i) + ", points: 0.01, text: P}\n";
        }
        const Rules many("            - {id: x, points: 1.5, text: Phần x}\n", text);
        REQUIRE(std::get<ChecklistRule>(many.item("1.3").scoring).parts.size() == count + 1);
        return many.points("1.3", Rules::cells(count + 1));
    };
    CHECK_FALSE(parts(300).empty());
    CHECK(parts(500).empty());  // too long
}

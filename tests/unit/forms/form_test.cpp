// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/digest.hpp"
#include "form_ward.hpp"
#include "model/assignment.hpp"

using namespace cchc;
using namespace test;

namespace {

/// What a form of the small ward is laid out from.
struct Layout {
    explicit Layout(const std::string& officer, const WardChange& change = {}) {
        if (change) change(ward);
        assessment = &ward.validate().assessment;
        at = find_officer(assessment->plan, officer).value();
    }
    FormRequest request(Language language = Language::vi) const {
        return {assessment->plan, *assessment->framework, at, language};
    }
    ItemId id(const std::string& code) const { return assessment->framework->find(code).value(); }
    const Item& item(const std::string& code) const { return assessment->framework->item(id(code)); }

    Ward ward;
    const Assessment* assessment = nullptr;
    std::size_t at = 0;
};

/// The rows as `heading 1`, `1.1 level`, `1.1`.
std::vector<std::string> rows_of(const Layout& layout, const FormTable& table) {
    std::vector<std::string> rows;
    for (const auto& row : table.rows) {
        const std::string& code = layout.assessment->framework->item(row.item).code.value;
        if (row.is_heading) {
            rows.push_back("heading " + code);
        } else {
            rows.push_back(code + (row.field.key.empty() ? "" : " " + row.field.key));
        }
    }
    return rows;
}

using Rows = std::vector<std::string>;

std::set<std::string> arguments(std::initializer_list<std::string_view> texts) {
    std::set<std::string> names;
    for (const auto text : texts) {
        for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
            const auto close = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", open + 1);
            if (close == std::string_view::npos || text[close] != '}' || close == open + 1) continue;
            names.emplace(text.substr(open + 1, close - open - 1));
        }
    }
    return names;
}

std::set<std::string> arguments(const MessageInfo& words) {
    return arguments({words.text.vi, words.text.en, words.help.vi, words.help.en});
}

struct FormWords {
    Message message;
    std::string_view english;
};

constexpr FormWords form_words[] = {
#define FORM_WORDS(name, vi, en, help_vi, help_en) {Message::name, en},
#include "diag/words/in_forms.def"
#undef FORM_WORDS
};

}  // namespace

TEST_CASE("form layout: what each rule asks for") {
    const Layout layout("van-phong", framework_change("a: Tổng số", "a: {text: Tổng số, decimals: 2}"));
    const auto fields = [&](const std::string& code, Language language = Language::vi) {
        Rows rows;
        for (const auto& field : form_fields(layout.item(code), language))
            rows.push_back(field.key + " " + field.prompt);
        return rows;
    };
    CHECK(fields("1.1") == Rows{"level Chọn một mức"});
    CHECK(fields("1.1", Language::en) == Rows{"level Choose a level"});
    CHECK(fields("1.2") ==
          Rows{"input:a a = Tổng số (nhiều nhất 2 chữ số thập phân)", "input:b b = Đúng hạn"});
    CHECK(fields("1.3") == Rows{"part:x Phần x (1,5 điểm)", "part:y Phần y (0,5 điểm)"});
    CHECK(fields("1.3", Language::en) == Rows{"part:x Phần x (1.5 points)", "part:y Phần y (0.5 points)"});
    CHECK(fields("1.4") == Rows{"points Chọn số điểm"});
    CHECK(fields("2.1").empty());
}

TEST_CASE("form layout: choices of a dropdown are told apart") {
    const std::string levels =
        "            - {id: co, points: 2, text: Có}\n            - {id: khong, points: 0, text: Không}\n";
    CHECK(form_choices(Layout("van-phong").item("1.1"), Language::vi) ==
          Rows{"Có (2 điểm)", "Không (0 điểm)"});
    CHECK(form_choices(Layout("van-phong").item("1.1"), Language::en) ==
          Rows{"Có (2 points)", "Không (0 points)"});
    const Layout alike("van-phong", framework_change(levels, R"(            - {id: co, points: 2, text: Đạt}
            - {id: a, points: 1, text: Đạt}
            - {id: b, points: 1, text: ĐẠT}
            - {id: c, points: 0, text: Chưa}
)"));
    CHECK(form_choices(alike.item("1.1"), Language::vi) ==
          Rows{"Đạt (2 điểm)", "Đạt (1 điểm) [a]", "ĐẠT (1 điểm) [b]", "Chưa (0 điểm)"});
    const std::string end(200, 'k');
    const Layout cut(
        "van-phong",
        framework_change(levels, "            - {id: co, points: 2, text: " + end +
                                     "m}\n            - {id: khong, points: 2, text: " + end + "n}\n"));
    const auto choices = form_choices(cut.item("1.1"), Language::vi);
    REQUIRE(choices.size() == 2);
    CHECK(choices[0] == std::string(179, 'k') + "… (2 điểm) [co]");
    CHECK(choices[1] == std::string(179, 'k') + "… (2 điểm) [khong]");
    CHECK(form_choices(alike.item("1.3"), Language::vi).empty());
    CHECK(choice_points(alike.item("1.1")).size() == 4);
}

TEST_CASE("form layout: a range of more than 200 steps has no dropdown") {
    const Layout layout("van-phong");
    Item item = layout.item("1.4");
    CHECK(form_choices(item, Language::vi) == Rows{"0", "0,25", "0,5", "0,75", "1"});
    CHECK(form_choices(item, Language::en) == Rows{"0", "0.25", "0.5", "0.75", "1"});
    auto& step = std::get<RangeRule>(item.scoring).step.value;
    step = Points(Ratio::of(3, 10));  // the last step is shorter
    CHECK(form_choices(item, Language::en) == Rows{"0", "0.3", "0.6", "0.9", "1"});
    step = Points(Ratio::of(1, 200));
    CHECK(form_choices(item, Language::en).size() == 201);
    CHECK(choice_points(item).size() == 201);
    step = Points(Ratio::of(1, 201));
    CHECK(form_choices(item, Language::en).empty());
    CHECK(choice_points(item).empty());
    step = Points();
    CHECK(form_choices(item, Language::en).empty());
}

TEST_CASE("form layout: tables of what is led, then of what is supported") {
    const Layout office("van-phong");
    auto tables = form_tables(office.request());
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].part == FormPart::leads);
    CHECK(rows_of(office, tables[0]) == Rows{"heading 1", "1.1 level", "1.1", "1.1", "1.3 part:x",
                                             "1.3 part:y", "1.3", "1.4 points", "1.4", "1.4"});
    CHECK(tables[0].items == std::vector<ItemId>{office.id("1.1"), office.id("1.3"), office.id("1.4")});
    CHECK(tables[0].rows[1].is_first);
    CHECK_FALSE(tables[0].rows[3].is_first);
    CHECK(tables[0].rows[4].is_first);
    const Layout desk("mot-cua");
    tables = form_tables(desk.request());
    REQUIRE(tables.size() == 2);
    CHECK(rows_of(desk, tables[0]) == Rows{"heading 1", "1.2 input:a", "1.2 input:b", "1.2"});
    CHECK(tables[1].part == FormPart::supports);
    CHECK(rows_of(desk, tables[1]) == Rows{"heading 1", "1.1", "1.1"});
    // What one leads one does not support; the survey is nobody's.
    const Layout all("van-phong", [](Ward& ward) {
        ward.change("plan.yaml", R"(leads: ["1"])", R"(leads: ["1", "2"], supports: ["1"])");
    });
    tables = form_tables(all.request());
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].items.size() == 3);
    CHECK(tables[1].items == std::vector<ItemId>{all.id("1.2")});
}

TEST_CASE("form layout: there is always room for one more document") {
    const Layout desk("mot-cua");
    const auto count = [&](std::size_t table, std::size_t documents) {
        Score score;
        score.evidence.resize(documents);
        const FormContent content{.submitted = {}, .scores = {{desk.id(table == 0 ? "1.2" : "1.1"), &score}}};
        return form_tables(desk.request(), content).at(table).rows.size() - 1;
    };
    CHECK(count(0, 0) == 3);
    CHECK(count(0, 2) == 3);
    CHECK(count(0, 3) == 4);
    CHECK(count(0, 9) == 10);
    CHECK(count(1, 1) == 2);
    CHECK(count(1, 2) == 3);
}

TEST_CASE("form layout: fixed texts") {
    const Layout desk("mot-cua", [](Ward& ward) {
        ward.change("framework.yaml", "title: Hồ sơ",
                    "title: Hồ sơ\n        label: I.2\n        documents: Báo cáo")
            .change("framework.yaml", "evidence: required", "evidence: required\n        documents: Văn bản");
    });
    const auto text = [&](const std::string& code, bool is_support, FormColumn column, Language language) {
        const auto request = desk.request(language);
        const auto tables = form_tables(request);
        const FormTable& table = tables.at(is_support ? 1 : 0);
        return form_text(request, table, {.item = desk.id(code), .is_first = true}, column);
    };
    CHECK(text("1.2", false, FormColumn::code, Language::vi) == "I.2");
    CHECK(text("1.2", false, FormColumn::text, Language::vi) == "Hồ sơ\nTài liệu: Báo cáo");
    CHECK(text("1.1", true, FormColumn::text, Language::vi) == "Kế hoạch\nTài liệu (bắt buộc): Văn bản");
    CHECK(text("1.1", true, FormColumn::text, Language::en) == "Kế hoạch\nDocuments (required): Văn bản");
    CHECK(text("1.1", true, FormColumn::prompt, Language::vi) == "Văn phòng");
    CHECK(text("1.2", false, FormColumn::answer, Language::vi).empty());
    CHECK(
        form_text(desk.request(), form_tables(desk.request())[0], {.item = desk.id("1.2")}, FormColumn::code)
            .empty());  // not the first row
}

TEST_CASE("form layout: texts are compared without white space and normal forms") {
    CHECK(form_plain("  a \n\t b\r\n") == "a b");
    CHECK(form_plain("Ke\xCC\x82\xCC\x81") == "Kế");
    CHECK(form_plain(" \n").empty());
    CHECK(text_mark(" b\nc ") == sha256("b c").substr(0, 16));
    CHECK(text_mark(" ").empty());
    CHECK(joined_texts({"a", " b\nc "}) == joined_texts({"a", "b c"}));
    CHECK(joined_texts({"b", "a"}) != joined_texts({"a", "b"}));
    CHECK(joined_texts({"ab"}) != joined_texts({"a", "b"}));
    // Of a form handed out long ago: changing how it is made would alter every such form.
    const Layout office("van-phong");
    const auto identity = form_identity(office.request(), form_tables(office.request()));
    CHECK(identity.digest == "e50e8518a8b7408fe1b2cb397939f851d28b2bddfacc81e74c850d1cce98413a");
    CHECK(identity.generation == "1");
    Rows leads;
    for (const auto& record : identity.leads) leads.push_back(record.code);
    CHECK(leads == Rows{"1.1", "1.3", "1.4"});
    CHECK(identity.supports.empty());
    CHECK(identity.language == "vi");
    Score nine;
    nine.evidence.resize(9);
    const FormContent content{.submitted = {}, .scores = {{office.id("1.1"), &nine}}};
    const auto grown = form_identity(office.request(), form_tables(office.request(), content));
    CHECK(grown.digest == identity.digest);
    const auto english =
        form_identity(office.request(Language::en), form_tables(office.request(Language::en)));
    CHECK(english.language == "en");
    CHECK(english.leads.front().marks != identity.leads.front().marks);
}

TEST_CASE("form words: none asks for more than its message has") {
    CHECK(std::size(form_words) > 10);
    std::set<Message> seen;
    for (const auto& words : form_words) {
        const MessageInfo& in_form = info_in_form(words.message);
        const MessageInfo& original = info(words.message);
        CAPTURE(words.english);
        CHECK(seen.insert(words.message).second);
        CHECK(in_form.kind == original.kind);
        CHECK(in_form.text.en == words.english);
        CHECK(in_form.text.vi != in_form.text.en);
        const auto has = arguments(original);
        const auto wants = arguments(in_form);
        CHECK(std::includes(has.begin(), has.end(), wants.begin(), wants.end()));
    }
    CHECK(arguments({"{a} [{b}] {file: x} {}"}) == std::set<std::string>{"a", "b"});
    for (const auto& message : all_messages()) {
        if (seen.count(message.message) > 0) continue;
        CHECK(&info_in_form(message.message) == &info(message.message));
    }
}

TEST_CASE("form words: only at places in sheets") {
    const Source source{.path = "a", .name = "a", .sheets = {"Chấm điểm"}};
    Finding finding{
        .message = Message::answer_missing,
        .place = {&source, 9, 3, 0, 0},
        .args = {
            {"item", std::string("1.1")}, {"points", Ratio::whole(2)}, {"expected", std::string("level")}}};
    CHECK(finding.text(Language::vi) == "mục 1.1 chưa có câu trả lời nên chưa tính được điểm (2 điểm)");
    CHECK(finding.help(Language::en) == "fill in the answer of this item");
    const std::string in_form = finding.text(Language::en);
    finding.place.sheet = -1;
    CHECK(finding.text(Language::en) != in_form);
    CHECK(&finding.words() == &info(Message::answer_missing));
    finding.place = {&source};
    CHECK(&finding.words() == &info(Message::answer_missing));
}

// SPDX-License-Identifier: MIT
// The page of ranks: what hostile names become, both languages, the same bytes twice, its size, what is
// overwritten.
#include "report/ranking/page/page_html.hpp"

#include <doctest/doctest.h>

#include "city.hpp"
#include "report/ranking/page/page_text.hpp"

using namespace cchc;
using namespace test;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}
std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}
std::string page_of(City& city, Language language = Language::en) {
    const RankOutcome& outcome = city.rank();
    return ranking_page(outcome.ranking, outcome.questions, language, "cchc 1");
}
/// The numbers of the units alone.
std::string units_in(const std::string& page) {
    const auto from = page.find("\"units\":");
    return page.substr(from, page.find("]}]}</script>") - from);
}

constexpr std::size_t areas = 8;
constexpr std::size_t items = 131;

std::shared_ptr<const RecordedFramework> made_up_framework() {
    RecordedFramework framework;
    framework.grades.push_back({"Tốt", Ratio()});
    for (std::size_t id = 0; id < items; ++id) {
        RecordedItem item;
        item.code = std::to_string(id);
        item.title = std::string(120, 't');
        if (id >= areas) item.parent = id % areas;
        item.is_leaf = id >= areas;
        framework.items.push_back(std::move(item));
    }
    return std::make_shared<const RecordedFramework>(std::move(framework));
}

UnitRecord made_up_unit(std::size_t number, const std::shared_ptr<const RecordedFramework>& framework) {
    UnitRecord unit;
    unit.id = "phuong-" + std::to_string(10'000 + number);
    unit.name = "UBND phường Đông Ngạc " + std::to_string(number);
    unit.framework = framework;
    unit.points = RecordedPoints(items);
    unit.total.self = unit.total.appraised = unit.total.final = unit.total.index = Ratio::of(8765, 100);
    unit.total.grade = "Tốt";
    for (ItemId id = 0; id < items; ++id) {
        const long most = id < areas ? 1550 : 125;
        const long lost = 20 + static_cast<long>((number * 7 + id * 13) % 100);
        unit.points.set(id, RecordedFigure::counted, Ratio::of(most, 100));
        unit.points.set(id, RecordedFigure::final, Ratio::of(most - lost, 100));
    }
    return unit;
}

/// As many units as a country has, with ranks as long as can be.
Ranking made_up(std::size_t many) {
    const auto framework = made_up_framework();
    RankedGroup group;
    group.name = "phường";
    group.by_item = {items, std::vector<Rank>(many, static_cast<Rank>(many))};
    Ranking ranking;
    for (std::size_t i = 0; i < many; ++i) {
        ranking.units.push_back(made_up_unit(i, framework));
        group.units.push_back({.unit = i, .rank = static_cast<Rank>(i + 1)});
    }
    ranking.sets.push_back({.framework = framework, .year = 2026, .groups = {std::move(group)}});
    return ranking;
}

}  // namespace

TEST_CASE("page: hostile names are text in HTML and in the data") {
    CHECK(html_text("<b>&\"'") == "&lt;b&gt;&amp;&quot;&#39;");
    CHECK(script_json("</script><!--&") == R"("\u003c/script\u003e\u003c!--\u0026")");
    CHECK(script_json("\"\\") == R"("\"\\")");
    for (const char* hidden : {"\xE2\x80\xA8", "\xE2\x80\xAE", "\xFF", "\x01"}) {
        CHECK(html_text(hidden) == "\xEF\xBF\xBD");
        CHECK(script_json(hidden) == "\"\xEF\xBF\xBD\"");
    }
    City city;
    const auto named = [&](const std::string& id, const std::string& points) {
        city.add(id, points, "9", "index: {name: \"<u>CCHC</u>\"}\n")
            .change("plan.yaml", "name: U", "name: '</script><img src=x onerror=\"h=1\"><!-- " + id + "'")
            .change("framework.yaml", "title: Mục 1.1", "title: '</script><b>'");
    };
    named("a", "5");
    named("b", "5");
    named("c", "4");
    const std::string page = page_of(city);
    CHECK(city.found() == "");
    CHECK(count_of(page, "<script") == 2);
    CHECK(count_of(page, "</script") == 2);
    CHECK(!holds(page, "<img"));
    CHECK(!holds(page, "<!--"));
    CHECK(!holds(page, "<u>"));
    CHECK(holds(page, "<h1>&lt;u&gt;CCHC&lt;/u&gt; 2024: ranks</h1>"));
    // A note on the unit's rank stands in the HTML itself.
    CHECK(holds(
        page, "<li>&lt;/script&gt;&lt;img src=x onerror=&quot;h=1&quot;&gt;&lt;!-- c: rank 3 instead of 2"));
    CHECK(holds(page, R"(["a","\u003c/script\u003e\u003cimg src=x onerror=\"h=1\"\u003e\u003c!-- a",0,1,)"));
}

TEST_CASE("page: its data are points in their last decimals, areas and losses") {
    City city;
    city.add("a", "9.5", "0.05").add("b", "0", "10");
    CHECK(
        units_in(page_of(city)) ==
        R"("units":[["b","U",0,1,1000,1000,0,1000,5000,-1,null,0,[0,1000,0,2,1000,1000,10000,1],[1,1000],[1],[0]],)"
        R"(["a","U",0,2,955,955,0,955,4775,-1,null,0,[950,1000,9500,1,5,1000,50,2],[3,995,1,50],[0],[1]])");
}

TEST_CASE("page: the policy names the script and the style by their digests") {
    CHECK(policy_hash("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    City city;
    city.add("a", "1", "2");
    const std::string page = page_of(city);
    const auto between = [&](std::string_view start, std::string_view end) {
        const auto from = page.find(start) + start.size();
        return page.substr(from, page.find(end, from) - from);
    };
    CHECK(holds(page, "default-src 'none'; script-src " + policy_hash(between("<script>", "</script>")) +
                          "; style-src " + policy_hash(between("<style>", "</style>")) +
                          "; base-uri 'none'"));
    CHECK(count_of(page, "://") == 1);  // the name of SVG
}

TEST_CASE("page: both languages, and the same bytes twice") {
    City city;
    city.add("a", "1", "2").add("b", "2", "1");
    const std::string english = page_of(city);
    CHECK(english == page_of(city));
    CHECK(english.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
    CHECK(holds(english, "Ranked by the exact index"));
    CHECK(holds(english, R"("mark":".")"));
    CHECK(holds(english, R"("unit":"Unit")"));
    const std::string vietnamese = page_of(city, Language::vi);
    CHECK(vietnamese.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">\n"));
    CHECK(holds(vietnamese, "Hạng so theo chỉ số trước khi làm tròn"));
    CHECK(holds(vietnamese, R"("mark":",")"));
    CHECK(holds(vietnamese, R"("unit":"Đơn vị")"));
    CHECK(is_ranking_page(english));
    CHECK(is_ranking_page(vietnamese));
    CHECK(!is_ranking_page(""));
    CHECK(!is_ranking_page("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"));
    CHECK(!is_ranking_page(" " + english));
}

TEST_CASE("page: 3,321 units of 131 items are less than 3 MB; a hundred sentences are shown") {
    Ranking ranking = made_up(3321);
    for (std::size_t i = 0; i < 150; ++i)
        ranking.sets.front().groups.front().notes.push_back({.unit = i, .rank = 1});
    std::vector<RankQuestion> questions(101,
                                        {.kind = RankQuestion::Kind::all_at_most, .units = {0}, .items = 3});
    const std::string page = ranking_page(ranking, questions, Language::vi, "cchc 1");
    MESSAGE(page.size() << " bytes");
    CHECK(page.size() < 3'000'000);
    CHECK(count_of(units_in(page), "UBND") == 3321);
    CHECK(count_of(page, "<li>") == 200);
    CHECK(holds(page, "<p>… và 50 điều khác"));
    CHECK(holds(page, "<p>… và 1 điều khác"));
}

// SPDX-License-Identifier: MIT
// Tables that were published come out with their ranks, and where their parts allow it with their indexes.
#include <doctest/doctest.h>

#include "city.hpp"

using namespace cchc;
using namespace test;

namespace {

struct Published {
    Rank rank;
    std::string unit;
    std::string first;   ///< points of one part
    std::string second;  ///< and of the other
    std::string total;
};

/// Source: vjst.vn, "Chỉ số cải cách hành chính của các bộ, ngành năm 2023", rows 1 to 10: of 68.5 appraised
/// and 31.5 of the survey. Each number was rounded by itself.
const std::vector<Published> ministries{
    {1, "Bộ Tư pháp", "61.86", "28.10", "89.95"},
    {2, "Ngân hàng Nhà nước Việt Nam", "62.67", "27.21", "89.89"},
    {3, "Bộ Tài chính", "61.52", "27.66", "89.18"},
    {4, "Bộ Nội vụ", "60.65", "26.38", "87.04"},
    {5, "Bộ Tài nguyên và Môi trường", "61.15", "25.85", "87.01"},
    {6, "Bộ Nông nghiệp và Phát triển nông thôn", "60.25", "26.17", "86.41"},
    {7, "Bộ Xây dựng", "61.18", "25.10", "86.28"},
    {8, "Bộ Giao thông vận tải", "60.27", "25.91", "86.18"},
    {9, "Bộ Thông tin và Truyền thông", "60.50", "25.33", "85.83"},
    {10, "Bộ Lao động - Thương binh và Xã hội", "60.99", "24.81", "85.81"}};

/// Source: a picture of a police force's own software, 8/2024, perhaps of trial data: points of 100. It
/// numbers equal ones on.
const std::vector<Published> police{
    {1, "Khoái Châu", "82.50", "0", "82.5"},      {2, "Văn Giang", "82.16", "0", "82.16"},
    {3, "Tổ chức cán bộ", "81.50", "0", "81.5"},  {4, "Yên Mỹ", "81.00", "0", "81"},
    {5, "Cảnh sát PCCC", "80.63", "0", "80.63"},  {6, "Tiên Lữ", "80.50", "0", "80.5"},
    {7, "Hưng Yên", "80.50", "0", "80.5"},        {8, "QLHC về TTXH", "80.50", "0", "80.5"},
    {9, "Kim Động", "79.90", "0", "79.9"},        {10, "Thanh tra", "79.00", "0", "79"},
    {11, "Xuất nhập cảnh", "78.50", "0", "78.5"}, {12, "Phù Cừ", "78.00", "0", "78"},
    {13, "Ân Thi", "77.50", "0", "77.5"},         {14, "CSGT", "76.50", "0", "76.5"},
    {15, "Mỹ Hào", "72.50", "0", "72.5"},         {16, "Văn Lâm", "72.50", "0", "72.5"}};

City city_of(const std::vector<Published>& table, const std::string& first_max, const std::string& second_max,
             const std::string& ties) {
    City city;
    const auto item = [](const std::string& code, const std::string& max) {
        return "  - {code: \"" + code + "\", title: T, max: " + max +
               ", rule: {range: {min: 0, step: 0.01}}}\n";
    };
    for (std::size_t i = table.size(); i > 0; --i) {  // in any order
        const Published& row = table[i - 1];
        Ward ward =
            construct_ward({.areas = item("1", first_max) + item("2", second_max),
                            .scores = "1: {points: " + row.first + "}; 2: {points: " + row.second + "}",
                            .max = "100",
                            .more = "index: {ties: " + ties + "}\n"});
        ward.change("plan.yaml", "name: U", "name: " + row.unit);
        city.add("u" + std::to_string(100 + i), ward);
    }
    return city;
}

/// The ranks by their printed order, and rows whose total is not what the printed parts give.
struct Compared {
    std::vector<Rank> ranks;
    std::vector<Rank> differ;
};
Compared compared(City city, const std::vector<Published>& table) {
    const RankOutcome& outcome = city.rank();
    CHECK(city.found() == "");
    Compared result;
    for (const auto& row : table) {
        for (const auto& ranked : outcome.ranking.sets.front().groups.front().units) {
            const UnitRecord& unit = outcome.ranking.units[ranked.unit];
            if (unit.name != row.unit) continue;
            result.ranks.push_back(ranked.rank);
            if (unit.total.index.decimal_text() != row.total) result.differ.push_back(row.rank);
        }
    }
    return result;
}

}  // namespace

TEST_CASE("published: ministries of 2023, whose printed parts miss some totals by 0.01") {
    const Compared result = compared(city_of(ministries, "68.5", "31.5", "dense"), ministries);
    CHECK(result.ranks == std::vector<Rank>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    CHECK(result.differ == std::vector<Rank>{1, 2, 4, 5, 6, 10});
}

TEST_CASE("published: equal ones share the first one's rank, and all others have their own") {
    const auto ranks = [](const std::string& ties) {
        return compared(city_of(police, "90", "10", ties), police);
    };
    CHECK(ranks("competition").ranks ==
          std::vector<Rank>{1, 2, 3, 4, 5, 6, 6, 6, 9, 10, 11, 12, 13, 14, 15, 15});
    CHECK(ranks("dense").ranks == std::vector<Rank>{1, 2, 3, 4, 5, 6, 6, 6, 7, 8, 9, 10, 11, 12, 13, 13});
    CHECK(ranks("dense").differ.empty());
}

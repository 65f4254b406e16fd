// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/digest.hpp"
#include "base/files.hpp"
#include "base/parallel.hpp"
#include "base/points.hpp"
#include "base/text.hpp"

#include <atomic>
#include <stdexcept>
#include <vector>

using namespace cchc;

namespace {
std::string read(const char* text) {
    const auto parsed = parse_number(text);
    return parsed.fault == NumberFault::none ? parsed.number.value.text() : "-";
}
NumberFault fault(const char* text) {
    return parse_number(text).fault;
}
Ratio ratio(const char* text) {
    return parse_number(text).number.value;
}
}  // namespace

TEST_CASE("days from one date to another") {
    CHECK(days_between({2024, 11, 3}, {2024, 11, 3}) == 0);
    CHECK(days_between({2024, 2, 28}, {2024, 3, 1}) == 2);
    CHECK(days_between({2023, 2, 28}, {2023, 3, 1}) == 1);
    CHECK(days_between({2100, 2, 28}, {2100, 3, 1}) == 1);
    CHECK(days_between({2024, 1, 1}, {2023, 12, 31}) == -1);
    CHECK(days_between({1970, 1, 1}, {2026, 11, 29}) == 20786);
    CHECK(days_between({1900, 1, 1}, {2000, 1, 1}) == 36524);
}

TEST_CASE("decimals are read with a point or a comma, exactly") {
    CHECK(read("0.25") == "0.25");
    CHECK(read("0,25") == "0.25");
    CHECK(read("1.10") == "1.1");
    CHECK(read("-3") == "-3");
    CHECK(read("007") == "7");
    CHECK(read("123456789012.3456") == "123456789012.3456");
    CHECK(read("-0.0001") == "-0.0001");
}

TEST_CASE("what is no number says why") {
    CHECK(fault("") == NumberFault::empty);
    CHECK(fault("1.250.000") == NumberFault::thousands);
    CHECK(fault("1 250") == NumberFault::thousands);
    CHECK(fault("1.250") == NumberFault::none);  // the item's decimals decide
    CHECK(fault("0.12345") == NumberFault::too_many_decimals);
    CHECK(fault("1234567890123") == NumberFault::too_large);
    for (const char* text : {"1.", ".5", "1e3", "+1", "0x10", "5%", "--1", "-", "1.2.3", "nan", "١", "1_0"}) {
        CAPTURE(text);
        CHECK(fault(text) != NumberFault::none);
    }
}

TEST_CASE("sums of decimals are exact") {
    CHECK(ratio("0.1") + ratio("0.2") == ratio("0.3"));
    const Ratio third = Ratio::of(1, 3);
    CHECK(third + third + third == Ratio::whole(1));
    CHECK((third + Ratio::of(1, 7)).fraction_text() == "10/21");
}

TEST_CASE("rounding goes by its rule") {
    CHECK(ratio("0.125").rounded(2, Rounding::half_up).decimal_text() == "0.13");
    CHECK(ratio("0.125").rounded(2, Rounding::half_even).decimal_text() == "0.12");
    CHECK(ratio("0.135").rounded(2, Rounding::half_even).decimal_text() == "0.14");
    CHECK(ratio("0.129").rounded(2, Rounding::down).decimal_text() == "0.12");
    CHECK(ratio("-0.125").rounded(2, Rounding::half_up).decimal_text() == "-0.13");
    CHECK(Ratio::of(2, 3).rounded(0, Rounding::half_up).decimal_text() == "1");
}

TEST_CASE("ratios print exactly, or to four decimals") {
    CHECK(Ratio::of(940, 11).fraction_text() == "940/11");
    CHECK(Ratio::whole(85).fraction_text() == "85");
    CHECK(Ratio::of(1, 3).decimal_text() == "0.3333");
    CHECK(Ratio::of(2, 3).decimal_text() == "0.6667");
    CHECK(Ratio::of(1, 32).decimal_text() == "0.03125");
    CHECK(ratio("84.6").fixed_text(2) == "84.60");
    CHECK(Ratio::of(1, 3).is_decimal() == false);
    CHECK(ratio("0.25").has_at_most_decimals(2));
    CHECK_FALSE(ratio("0.125").has_at_most_decimals(2));
    CHECK_THROWS_AS(Ratio::whole(1) / Ratio(), std::domain_error);
}

TEST_CASE("Ratio: small numbers, which take no GMP, give what large ones do") {
    constexpr long edge = 2'147'483'647;
    std::vector<Ratio> values;
    for (const long top : {0L, 1L, 2L, 5L, 12'345L, edge - 1, edge, edge + 1}) {
        for (const long bottom : {1L, 2L, 3L, 8L, 20'000L, edge, edge + 2}) {
            values.push_back(Ratio::of(top, bottom));
            values.push_back(Ratio::of(-top, bottom));
        }
    }
    const Ratio huge = *Ratio::from_decimal("100000000000000000000");
    for (const auto& a : values) {
        for (const auto& b : values) {
            CHECK(((a + b) * huge).fraction_text() == (a * huge + b * huge).fraction_text());
            CHECK(((a - b) * huge).fraction_text() == (a * huge - b * huge).fraction_text());
            if (!b.is_zero()) CHECK((a / b).fraction_text() == ((a * huge) / (b * huge)).fraction_text());
        }
        for (const auto rule : {Rounding::half_up, Rounding::half_even, Rounding::down}) {
            for (const int places : {0, 2, 4}) {
                const Ratio shifted = a + huge;
                if (!a.is_negative())
                    CHECK(a.rounded(places, rule) == shifted.rounded(places, rule) - huge);
                else
                    CHECK(a.rounded(places, rule) == -(-a).rounded(places, rule));
            }
        }
    }
}

TEST_CASE("dates are read in both spellings and exist") {
    CHECK(parse_date("2024-11-04")->slashed() == "04/11/2024");
    CHECK(parse_date("4/11/2024")->iso() == "2024-11-04");
    CHECK(parse_date("29/02/2024").has_value());
    for (const char* text :
         {"29/02/2023", "2024-13-01", "2024-1", "11-04-2024", "2024/11/04", "", "2024-11-04x"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text).has_value());
    }
}

TEST_CASE("text is compared in one normal form and counted in letters") {
    const std::string composed = "Thẩm định";
    const std::string decomposed = "Tha\xCC\x89\xCC\x82m \xC4\x91i\xCC\xA3nh";
    CHECK(to_nfc("a\xCC\x81") == "á");
    CHECK(is_surely_nfc(composed));
    CHECK_FALSE(is_surely_nfc(decomposed));
    CHECK(count_letters("Kế hoạch số 12") == 9);
    CHECK(count_letters("e\xCC\x82\xCC\x81") == 1);
    CHECK(count_letters("123 …!") == 0);
    CHECK(display_width("Đúng hạn") == 8);
    CHECK(shortened("Đúng hạn", 5) == "Đúng…");
    CHECK(find_invalid_utf8("a\xFF").value() == 1);
    CHECK_FALSE(find_invalid_utf8("ắ").has_value());
}

TEST_CASE("the nearest candidate is suggested, but none that is far") {
    CHECK(closest("itme", {"item", "level"}).value() == "item");
    CHECK(closest("van-phog", {"van-phong", "mot-cua"}).value() == "van-phong");
    CHECK(closest("Ke hoach.pdf", {"Kế hoạch.pdf", "Báo cáo.pdf"}).value() == "Kế hoạch.pdf");
    CHECK_FALSE(closest("xyz", {"item", "level"}).has_value());
}

TEST_CASE("paths are folded without leaving their folder unseen") {
    CHECK(normal_path("a/./b//c") == "a/b/c");
    CHECK(normal_path("a\\b") == "a/b");
    CHECK(normal_path("a/../b") == "b");
    CHECK(leads_out("../x"));
    CHECK(leads_out("a/../../x"));
    CHECK(leads_out("/etc/passwd"));
    CHECK(leads_out("C:\\x"));
    CHECK_FALSE(leads_out("a/../b"));
    CHECK(relative_path("p/scores/a.yaml", "p") == "scores/a.yaml");
    CHECK(relative_path("p/f.yaml", "p/q/r") == "../../f.yaml");
    CHECK(join_path("", "x") == "x");
}

TEST_CASE("SHA-256 is the standard's") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("endless combining marks do not make normal forms slow") {
    std::string marks = "a";
    for (int i = 0; i < 400'000; ++i) marks += i % 2 == 0 ? "\xCC\xA3" : "\xCC\x81";
    CHECK(to_nfc(marks) == marks);
    CHECK(folded(marks) == marks);
    CHECK(to_nfc("a\xCC\xA3\xCC\x82") == "\xE1\xBA\xAD");
}

TEST_CASE("work runs once for each index and hands on an exception") {
    std::atomic<int> sum{0};
    for_each_index(100, 4, [&](std::size_t i) { sum += static_cast<int>(i); });
    CHECK(sum == 4950);
    CHECK_THROWS_AS(for_each_index(3, 2, [](std::size_t) { throw std::runtime_error("x"); }),
                    std::runtime_error);
}

TEST_CASE("names that can be written about, and how the others are shown") {
    for (const char* name : {"a", "Kế hoạch.pdf", "a b", "\xEF\xBB\xBF"}) CHECK(is_sound_name(name));
    for (const char* name : {"\xFF", "a\xC3", "a\tb", "a\nb", "\x7F", "\x01", "\xEF\xBF\xBE", "\xC2\x85"}) {
        CHECK_FALSE(is_sound_name(name));
    }
    CHECK(escaped_name("Kế hoạch.pdf") == "Kế hoạch.pdf");
    CHECK(escaped_name("K\xFA \xE1ế\xC3") == "K%FA %E1ế%C3");
    CHECK(escaped_name("a\t\xEF\xBF\xBE.") == "a%09%EF%BF%BE.");
}

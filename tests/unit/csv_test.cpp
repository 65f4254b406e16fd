// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "sheet/read_csv.hpp"

using namespace cchc;

namespace {

/// The rows as `<cell@offset>`, a line a row; a fault as its last line.
std::string rows_of(const std::string& text, char delimiter = ',') {
    std::string out;
    const auto fault = read_csv(text, delimiter, [&](std::span<const CsvCell> row) {
        for (const auto& cell : row) {
            out += '<' + std::string(cell.text) + '@' + std::to_string(cell.offset) + '>';
        }
        out += '\n';
    });
    if (fault) out += (fault->is_open_quote ? "open quote " : "fault ") + std::to_string(fault->offset);
    return out;
}

}  // namespace

TEST_CASE("CSV: rows of cells, and where each begins") {
    CHECK(rows_of("") == "");
    CHECK(rows_of("id,group\n1,a\n") == "<id@0><group@3>\n<1@9><a@11>\n");
    CHECK(rows_of("1;a,b", ';') == "<1@0><a,b@2>\n");
    CHECK(rows_of("\n,\nx") == "<@0>\n<@1><@2>\n<x@3>\n");
    CHECK(rows_of(" a ,b") == "< a @0><b@4>\n");
}

TEST_CASE("CSV: quoted cells hold delimiters, line ends and doubled quotes") {
    CHECK(rows_of("\"a,\nb\",\"\"\nc") == "<a,\nb@1><@8>\n<c@10>\n");
    CHECK(rows_of("\"a\"\"b\",\"c\"\"\"\n") == "<a\"b@1><c\"@8>\n");
    CHECK(rows_of("\"a\"  ,\"b\"\"\"") == "<a@1><b\"@7>\n");
    CHECK(rows_of("a\"b,c") == "<a\"b@0><c@4>\n");
}

TEST_CASE("CSV: a quote that never closes, and words behind one that did, are faults at their place") {
    CHECK(rows_of("x\na,\"b\nc\n") == "<x@0>\nopen quote 4");
    CHECK(rows_of("a,\"b\"\"c\nd") == "open quote 2");
    CHECK(rows_of("a,\"") == "open quote 2");
    CHECK(rows_of("\"") == "open quote 0");
    CHECK(rows_of("\"a\" ,\"") == "open quote 5");
    CHECK(rows_of("a\n\"b\"c,d\n") == "<a@0>\nfault 5");
    CHECK(rows_of("a,\"b\"") == "<a@0><b@3>\n");
}

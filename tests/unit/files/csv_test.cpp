// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "sheet/csv/read_csv.hpp"

using namespace cchc;

namespace {

/// The rows as `<cell@offset>`, a line a row; a fault as its last line.
std::string rows_of(const std::string& text, char delimiter = ',', bool with_offsets = true) {
    std::string out;
    const auto fault = read_csv(text, delimiter, [&](std::span<const CsvCell> row) {
        for (const auto& cell : row) {
            out += '<' + std::string(cell.text);
            if (with_offsets) out += '@' + std::to_string(cell.offset);
            out += '>';
        }
        out += '\n';
    });
    if (fault) out += (fault->is_open_quote ? "open quote " : "fault ") + std::to_string(fault->offset);
    return out;
}

/// The same from a slow reader of one character after the other, without offsets of cells.
class SlowReader {
  public:
    explicit SlowReader(const std::string& text) : text_(text) {}

    std::string run() {
        while (at_ < text_.size() && fault_.empty()) {
            std::string row;
            while (cell(row)) continue;
            if (fault_.empty()) out_ += row + '\n';
        }
        return out_ + fault_;
    }

  private:
    char now() const { return at_ < text_.size() ? text_[at_] : '\n'; }

    /// Reads a cell; whether one more follows in the row.
    bool cell(std::string& row) {
        std::string value;
        if (now() == '"') {
            if (!quoted(value)) return false;
        } else {
            while (now() != '\n' && now() != ',') value += text_[at_++];
        }
        row += '<' + value + '>';
        const bool is_end = at_ >= text_.size() || text_[at_] == '\n';
        if (!is_end && text_[at_] != ',') fault_ = "fault " + std::to_string(at_);
        if (fault_.empty()) ++at_;
        return !is_end && fault_.empty() && at_ < text_.size();
    }

    bool quoted(std::string& value) {
        const std::size_t open = at_++;
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] != '"') {
                value += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                value += text_[++at_];
            } else {
                for (++at_; now() == ' ';) ++at_;
                return true;
            }
        }
        fault_ = "open quote " + std::to_string(open);
        return false;
    }

    const std::string& text_;
    std::size_t at_ = 0;
    std::string out_;
    std::string fault_;
};

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

TEST_CASE("CSV: thirty thousand random texts read as a slow reader reads them") {
    constexpr std::string_view letters = "a,\"\n \"b,\n";
    std::mt19937 random(4);
    for (int i = 0; i < 30'000; ++i) {
        std::string text;
        for (std::size_t length = random() % 14; length > 0; --length)
            text += letters[random() % letters.size()];
        const std::string slow = SlowReader(text).run();
        if (rows_of(text, ',', false) == slow) continue;
        CAPTURE(text);
        CHECK(rows_of(text, ',', false) == slow);
    }
}

// SPDX-License-Identifier: MIT
#include "annex/columns.hpp"

#include <algorithm>

#include "annex/words.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_rows_to_header = 40;

bool is_number_head(const std::string& text) {
    return text == "stt" || text == "tt" || text == "số tt" || text == "số thứ tự" || text == "s.t.t" ||
           text == "mã" || text == "mã số" || text == "mục";
}

bool is_points_head(const std::string& text) {
    if (says_any(text, {"tự", "thẩm định", "đạt", "đạt được", "điểm trừ", "bị trừ", "điểm thưởng"}))
        return false;
    return text == "điểm" || text == "tối đa" ||
           says_any(text, {"điểm tối đa", "điểm chuẩn", "thang điểm", "điểm quy định", "mức điểm", "số điểm",
                           "điểm số", "điểm tiêu chuẩn", "điểm max", "khung điểm"});
}

/// What a header's words say; nothing where they say nothing.
std::optional<AnnexColumn> column_of(const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (is_number_head(text)) return AnnexColumn::number;
    if (says_any(text, {"hướng dẫn", "cách tính", "cách chấm", "phương pháp", "cách đánh giá",
                        "cách xác định", "cách thức", "căn cứ chấm"}))
        return AnnexColumn::guide;
    if (says_any(text, {"tài liệu", "minh chứng", "kiểm chứng", "hồ sơ chứng minh"}))
        return AnnexColumn::documents;
    if (says(text, "ghi chú")) return AnnexColumn::remark;
    if (is_points_head(text)) return AnnexColumn::points;
    if (says_any(text, {"tiêu chí", "nội dung", "chỉ tiêu", "lĩnh vực", "tiêu chuẩn", "nhiệm vụ"}) &&
        !says_any(text, {"ý kiến", "kết quả"}))
        return AnnexColumn::title;
    if (says_any(text, {"số liệu", "kê khai"})) return AnnexColumn::figures;
    return AnnexColumn::passed_over;
}

/// What the header's rows say of each column: a cell of the second row stands below the nearest one to the
/// left of the first.
std::vector<std::string> head_words(const AnnexRow& first, const AnnexRow* second) {
    std::size_t width = first.cells.size();
    if (second != nullptr) width = std::max(width, second->cells.size());
    std::vector<std::string> words(width);
    std::string above;
    for (std::size_t i = 0; i < width; ++i) {
        const std::string own = plain_words(first.cell(i).shown());
        const std::string below = second == nullptr ? std::string() : plain_words(second->cell(i).shown());
        if (!own.empty()) above = own;
        words[i] = own;
        if (!below.empty() && below != own) words[i] = (own.empty() ? above : own) + " " + below;
    }
    return words;
}

struct Found {
    AnnexColumns columns;
    std::string missing;
    std::size_t score = 0;
    bool is_whole = false;
};

Found read_head(const std::vector<std::string>& words) {
    Found found;
    std::optional<std::size_t> title;
    std::vector<std::size_t> points;
    std::vector<std::size_t> titles;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto column = column_of(words[i]);
        if (!column || *column == AnnexColumn::passed_over) continue;
        ++found.score;
        switch (*column) {
            case AnnexColumn::number:
                if (!found.columns.number) found.columns.number = i;
                break;
            case AnnexColumn::title:
                titles.push_back(i);
                break;
            case AnnexColumn::points:
                points.push_back(i);
                break;
            case AnnexColumn::guide:
                found.columns.guide.push_back(i);
                break;
            case AnnexColumn::documents:
                found.columns.documents.push_back(i);
                break;
            case AnnexColumn::remark:
                found.columns.remark.push_back(i);
                break;
            case AnnexColumn::figures:
                found.columns.figures.push_back(i);
                break;
            case AnnexColumn::passed_over:
                break;
        }
    }
    if (points.size() > 1) {  // the plainest one, if there is one
        std::vector<std::size_t> plain;
        std::copy_if(points.begin(), points.end(), std::back_inserter(plain), [&](std::size_t i) {
            return says(words[i], "điểm tối đa") || says(words[i], "điểm chuẩn");
        });
        if (plain.size() == 1) points = plain;
    }
    found.is_whole = titles.size() == 1 && points.size() == 1;
    if (found.is_whole) {
        found.columns.title = titles.front();
        found.columns.points = points.front();
    }
    if (titles.size() != 1) found.missing = "title";
    if (points.size() != 1) found.missing += found.missing.empty() ? "points" : ", points";
    return found;
}

/// Whether the row below a header goes on with it: no number, no title of its own, but words over other
/// columns.
bool is_second_row(const AnnexRow& row, const AnnexColumns& columns, const std::vector<std::string>& words) {
    const auto is_free = [&](std::size_t column) {
        const std::string text = plain_words(row.cell(column).shown());
        return text.empty() || (column < words.size() && text == words[column]);
    };
    if (!is_free(columns.title) || (columns.number && !is_free(*columns.number))) return false;
    return std::any_of(row.cells.begin(), row.cells.end(), [](const AnnexCell& cell) {
        return !cell.is_blank() && !cell.is_number &&
               tokens_of(cell.text).front().kind == AnnexToken::Kind::word;
    });
}

bool counts_columns(const AnnexRow& row) {
    std::size_t cells = 0;
    Decimal last;
    bool has_number = false;
    bool is_rising = true;
    for (const auto& cell : row.cells) {
        if (cell.is_blank()) continue;
        auto tokens = tokens_of(cell.shown());
        std::erase_if(tokens, [](const AnnexToken& token) { return token.is("(") || token.is(")"); });
        const bool is_letter =
            !has_number && cells < 2 && tokens.size() == 1 && (tokens[0].is("a") || tokens[0].is("b"));
        const bool is_number = !tokens.empty() && tokens[0].is_number();
        const bool is_sum = is_number && tokens.size() > 1 && tokens[1].is("=");
        if (!is_letter && (!is_number || (tokens.size() > 1 && !is_sum))) return false;
        has_number = has_number || is_number;
        if (is_number) {
            is_rising = is_rising && tokens[0].value > last && tokens[0].value.units() % Decimal::unit == 0;
            last = tokens[0].value;
        }
        ++cells;
    }
    return cells >= 3 && is_rising;
}

}  // namespace

ColumnSearch find_columns(const AnnexTable& table) {
    ColumnSearch search;
    std::size_t best = 0;
    for (std::size_t i = 0; i < std::min(table.rows.size(), most_rows_to_header); ++i) {
        const AnnexRow& row = table.rows[i];
        const AnnexRow* next = i + 1 < table.rows.size() ? &table.rows[i + 1] : nullptr;
        const auto one = head_words(row, nullptr);
        Found found = read_head(one);
        std::size_t rows = 1;
        if (next != nullptr && (!found.is_whole || is_second_row(*next, found.columns, one))) {
            Found both = read_head(head_words(row, next));
            if (both.is_whole && (!found.is_whole || both.score >= found.score)) {
                // A row of the table itself must not pass for the header's second.
                const bool is_head = found.is_whole || found.score > 0;
                if (is_head) {
                    found = std::move(both);
                    rows = 2;
                }
            }
        }
        if (found.is_whole) {
            search.columns = std::move(found.columns);
            search.columns->first = i + rows;
            for (std::size_t k = i; k < i + rows; ++k) search.columns->header.push_back(table.rows[k]);
            return search;
        }
        if (found.score > best || !search.nearest_at.is_known()) {
            best = found.score;
            search.nearest = row.words();
            search.nearest_at = row.place;
            search.missing = found.missing;
        }
    }
    return search;
}

bool is_header_again(const AnnexRow& row, const AnnexColumns& columns) {
    if (counts_columns(row)) return true;
    return std::any_of(columns.header.begin(), columns.header.end(), [&](const AnnexRow& header) {
        std::size_t cells = 0;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].is_blank()) continue;
            if (plain_words(row.cells[i].shown()) != plain_words(header.cell(i).shown())) return false;
            ++cells;
        }
        return cells >= 2;
    });
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "workbook/formulas.hpp"

#include "base/text.hpp"
#include "xlsx/cell.hpp"

namespace cchc::formulas {
namespace {

// Excel computes in binary: the true 84.605 may come out as 84.60499999999998 and be rounded the wrong way.
// So what is rounded or compared with a threshold is first brought to 11 decimals. With points of `decimals`
// places the exact index is 100·n/d, d = counted points × 10^decimals. Unless it lies ON a rounding boundary
// k/(2·10^p) or a threshold with at most 4 decimals, it lies at least 1/(2·10^max(p,4)·d) away from it: for
// d = 100 × 10^2 that is 5e-9. The 11 decimals move a value by 5e-12 at most and binary sums of some hundred
// points are wrong by less than 3e-12 (each addition by 1.2e-16 of the sum), so nothing crosses a boundary;
// and a value ON a boundary is restored exactly, which is the purpose.
constexpr int guard_places = 11;

/// Whether that holds for the framework: the distance above stays over 8e-12. With points kept exact until
/// print denominators have no bound; there the guard is right for every value that is not within 8e-12 of a
/// boundary.
bool is_guarded(const Framework& framework) {
    Ratio reach = Ratio::whole(2) * framework.scale_max.value.value();
    const int places = framework.index_decimals > 4 ? framework.index_decimals : 4;
    for (int i = 0; i < places + framework.decimals; ++i) reach = reach * Ratio::whole(10);
    return framework.round_at == RoundAt::print || reach < Ratio::whole(125'000'000'000);
}

std::string guarded(const Framework& framework, const std::string& cell) {
    return is_guarded(framework) ? formulas::without_noise(cell) : cell;
}

std::string list(std::string_view function, const std::vector<std::uint32_t>& rows, std::uint16_t column) {
    constexpr std::size_t most_arguments = 200;  // Excel takes 255
    std::string text;
    std::size_t arguments = 0;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
        if (arguments == most_arguments) {
            text += ")+";
            arguments = 0;
        }
        text += arguments == 0 ? std::string(function) + "(" : std::string(",");
        text += cell_text({rows[i], column});
        if (end > i + 1) text += ":" + cell_text({rows[end - 1], column});
        ++arguments;
        i = end;
    }
    return text.empty() ? "0" : text + ")";
}

}  // namespace

std::string sum(const std::vector<std::uint32_t>& rows, std::uint16_t column) {
    return list("SUM", rows, column);
}
std::string count(const std::vector<std::uint32_t>& rows, std::uint16_t column) {
    return list("COUNT", rows, column);
}

// Right for every value that is not within 8e-12 of a boundary without lying on it.
std::string without_noise(const std::string& value) {
    return "ROUND(" + value + "," + std::to_string(guard_places) + ")";
}

std::string rounded(const std::string& value, int decimals, Rounding rounding) {
    const std::string places = std::to_string(decimals);
    const std::string nearest = "ROUND(" + value + "," + places + ")";
    switch (rounding) {
        case Rounding::half_up:
            return nearest;
        case Rounding::down:
            return "ROUNDDOWN(" + value + "," + places + ")";
        case Rounding::half_even:
            break;
    }
    // On a tie (one more decimal, a 5) the even neighbour is twice the rounded half, which is never a tie
    // itself.
    const std::string power = "1" + std::string(static_cast<std::size_t>(decimals), '0');
    const std::string left = std::to_string(guard_places - 1 - decimals);
    const std::string tie = "MOD(ROUND(" + value + "*" + power + "0," + left + "),10)=5";
    const std::string even = "2*ROUND(" + value + "*" + power + "/2,0)/" + power;
    return "IF(" + tie + "," + even + "," + nearest + ")";
}

std::string rounded_index(const Framework& framework, const std::string& cell) {
    return rounded(guarded(framework, cell), framework.index_decimals, framework.rounding);
}

std::string grade(const Framework& framework, const std::string& exact_cell,
                  const std::string& published_cell) {
    constexpr std::size_t most_nested = 60;  // Excel takes 64
    const bool exact = framework.rank_by == RankBy::exact;
    const std::string value = exact ? guarded(framework, exact_cell) : published_cell;
    std::string text;
    std::string end;
    for (const auto& one : framework.grades) {
        if (end.size() == most_nested) break;
        text += "IF(" + value + ">=" + one.from.value.value().decimal_text() + "," + quoted(one.name) + ",";
        end += ')';
    }
    return text + "\"\"" + end;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 255;
    std::string out = "\"";
    for (const char c : shortened(text, longest)) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace cchc::formulas

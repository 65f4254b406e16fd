// SPDX-License-Identifier: MIT
#include "workbook/survey/survey_cells.hpp"

#include <algorithm>

#include "workbook/formulas.hpp"

namespace cchc::survey_cells {
namespace {

/// `SUM(H12:K12,M12)`, or `H12` alone; empty of no columns.
std::string sum_of_columns(std::vector<std::uint16_t> columns, std::uint32_t row) {
    std::sort(columns.begin(), columns.end());
    std::string text;
    for (std::size_t i = 0; i < columns.size();) {
        std::size_t end = i + 1;
        while (end < columns.size() && columns[end] == columns[end - 1] + 1) ++end;
        if (!text.empty()) text += ",";
        text += cell_text({row, columns[i]});
        if (end > i + 1) text += ":" + cell_text({row, columns[end - 1]});
        i = end;
    }
    return columns.size() > 1 ? "SUM(" + text + ")" : text;
}

std::string range(std::uint32_t first, std::uint32_t last, std::uint16_t column) {
    return cell_text({first, column}) + ":" + cell_text({last, column});
}

/// A text that needs at least one valid answer in the row.
std::string if_answered(const std::string& count_cell, const std::string& text) {
    return "=IF(" + count_cell + "=0,\"\"," + text + ")";
}

}  // namespace

std::string answers(const SurveyRows& rows, const Question& question, std::uint32_t row, bool are_skipped) {
    if (rows.kind == OptionColumns::none) return {};
    std::vector<std::uint16_t> columns;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (question.options[i].is_skip() == are_skipped)
            columns.push_back(rows.count(rows.option_of(question, i)));
    }
    return columns.empty() ? std::string() : "=" + sum_of_columns(columns, row);
}

std::string sum(const std::vector<std::uint32_t>& rows, std::uint16_t column) {
    return "=" + formulas::sum(rows, column);
}

std::string share(const SurveyRows& rows, std::uint32_t row, std::size_t column, bool is_skip) {
    const std::string of = cell_text({row, is_skip ? SurveyRows::asked : SurveyRows::answered});
    return if_answered(of, "100*" + cell_text({row, rows.count(column)}) + "/" + of);
}

std::string question_mean(const SurveyRows& rows, const Question& question, std::uint32_t row) {
    const std::string answered = cell_text({row, SurveyRows::answered});
    if (rows.percents) {
        const auto last = static_cast<std::uint16_t>(rows.share(0) - 1);
        const std::string worth =
            fixed_cell_text({*rows.percents, rows.count(0)}) + ":" + fixed_cell_text({*rows.percents, last});
        const std::string counts = cell_text({row, rows.count(0)}) + ":" + cell_text({row, last});
        return if_answered(answered, "SUMPRODUCT(" + worth + "," + counts + ")/" + answered);
    }
    std::string products;
    for (std::size_t i = 0; rows.kind != OptionColumns::none && i < question.options.size(); ++i) {
        const Option& option = question.options[i];
        if (option.is_skip()) continue;
        if (!products.empty()) products += "+";
        products += option.value->value().decimal_text() + "*" +
                    cell_text({row, rows.count(rows.option_of(question, i))});
    }
    if (products.empty()) return {};
    return if_answered(answered, "(" + products + ")/" + answered);
}

std::string group_mean(const SurveyRows& rows, const SurveyRows::Group& group) {
    const std::uint32_t first = group.questions.front();
    const std::uint32_t last = group.questions.back();
    const std::string answered = cell_text({group.row, SurveyRows::answered});
    return if_answered(answered, "SUMPRODUCT(" + range(first, last, SurveyRows::answered) + "," +
                                     range(first, last, rows.mean()) + ")/" + answered);
}

// Only the groups' rows have weights, so the sums over all the item's rows are sums over its groups.
std::string item_mean(const SurveyRows& rows, const SurveyRows::Item& item) {
    const std::string weights = range(item.row + 1, item.last, rows.weight());
    const std::string means = range(item.row + 1, item.last, rows.mean());
    const std::string silent = "SUMPRODUCT(ISNUMBER(" + weights + ")*(" +
                               range(item.row + 1, item.last, SurveyRows::answered) + "=0))";
    return "=IF(" + silent + ">0,\"\",SUMPRODUCT(" + weights + "," + means + ")/SUM(" + weights + "))";
}

std::string points(const SurveyRows& rows, const SurveyRows::Item& item, const Framework& framework) {
    const std::string mean = cell_text({item.row, rows.mean()});
    const std::string exact = cell_text({item.row, rows.max()}) + "*" + mean + "/100";
    const std::string text =
        framework.round_at == RoundAt::print
            ? exact
            : formulas::rounded(formulas::without_noise(exact), framework.decimals, framework.rounding);
    return "=IF(" + mean + "=\"\",\"\"," + text + ")";
}

}  // namespace cchc::survey_cells

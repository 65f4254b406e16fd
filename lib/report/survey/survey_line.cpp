// SPDX-License-Identifier: MIT
#include "report/survey/survey_line.hpp"

#include <algorithm>

#include "base/filled.hpp"
#include "model/wording.hpp"
#include "report/labels.hpp"

namespace cchc {

std::size_t count_received(const Assessment& assessment) {
    std::size_t received = 0;
    const auto& responses = assessment.responses;
    for (std::size_t i = 0; responses && i < questionnaire_of(assessment).groups.size(); ++i)
        received += responses->received(i);
    return received;
}

std::string received_text(std::size_t received, Language language) {
    constexpr Bilingual one{"{} phiếu", "{} response"};
    return labels::counted(received, one, labels::people, language);
}

std::string survey_line(const Assessment& assessment, const SurveyResults& survey, Language language) {
    const Framework& framework = *assessment.framework;
    const auto points = [&](const Points& value) {
        return wording::number(value.value(), framework.decimals, framework.rounding, language);
    };
    std::string line;
    if (assessment.responses) line = received_text(count_received(assessment), language) + ", ";
    const bool is_handed_over = std::any_of(survey.items.begin(), survey.items.end(),
                                            [](const auto& item) { return item.handed_over.has_value(); });
    if (is_handed_over) line += std::string(labels::handed_over.in(language)) + ", ";
    return line + filled(labels::of.in(language), points(survey.points)) +
           filled(labels::points.in(language), points(survey.max));
}

}  // namespace cchc

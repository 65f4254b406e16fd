// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "diag/finding.hpp"
#include "model/assessment.hpp"
#include "score/survey_results.hpp"

namespace cchc {

/// A survey item with its answers counted: what text and JSON show of it. Means and shares in percent, exact.
struct AnsweredOption {
    std::string id;
    std::optional<Ratio> percent;  ///< of the item's most points; none: skipped
    std::size_t count = 0;
    std::optional<Ratio> share;  ///< of the valid answers; none: skipped
};

struct AnsweredQuestion {
    std::string id;
    std::string text;
    std::size_t asked = 0;
    std::size_t answered = 0;
    std::size_t blank = 0;
    std::size_t skipped = 0;
    std::vector<AnsweredOption> options;
    std::optional<Ratio> mean;  ///< none without a valid answer
    bool is_tallied = false;    ///< somebody else counted them
};

struct AnsweredGroup {
    std::string id;
    std::size_t answered = 0;
    std::optional<Ratio> mean;  ///< none without a valid answer
    std::vector<AnsweredQuestion> questions;
};

/// A question on the item, and where it stands.
struct ItemQuestion {
    std::string id;
    std::string text;
    std::vector<AnsweredOption> options;  ///< without counts
    Place place;
    Place column;  ///< the head of its column in the responses; unknown while there are none
};

/// What the level above handed over instead of answers: its evidence.
struct HandedOverDocument {
    std::string number;
    std::optional<Date> date;
    std::string title;
    Place place;  ///< of the entry that names it
};
/// `12/BC-SNV, 05/11/2024, Báo cáo …`
std::string document_text(const HandedOverDocument& document, Language language);

struct AnsweredItem {
    std::string code;
    std::string label;  ///< the number printed, where it differs from the code
    std::string title;
    ItemType type = ItemType::normal;
    Ratio max;
    std::size_t answered = 0;
    std::optional<Ratio> mean;                      ///< none where a group gave no valid answer
    std::optional<Ratio> points;                    ///< none where there are none
    std::optional<std::size_t> minimum;             ///< of valid answers to each question
    std::optional<HandedOverDocument> handed_over;  ///< then there are no answers
    std::vector<ItemQuestion> questions;
    std::vector<AnsweredGroup> groups;  ///< those asked
};

AnsweredItem answered_item(const Assessment& assessment, const SurveyItemResult& result);

}  // namespace cchc

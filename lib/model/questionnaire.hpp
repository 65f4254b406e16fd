// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/points.hpp"
#include "diag/place.hpp"
#include "model/survey/answer_patterns.hpp"
#include "model/whose.hpp"

namespace cchc {

/// One answer that may be ticked (phương án trả lời).
struct Option {
    Located<std::string> id;
    std::string text;              ///< as it stands on the form; may be empty
    std::optional<Percent> value;  ///< of the item's most points; none: `skip`, "don't know", not counted
    Place place;                   ///< of the value

    bool is_skip() const { return !value.has_value(); }
};

/// Who is asked (nhóm đối tượng).
struct Group {
    Located<std::string> id;
    std::string title;
    Ratio weight = Ratio::whole(1);  ///< of the group's mean, where the average is by group
    Place weight_place;
    std::optional<std::size_t> minimum;  ///< valid answers to each question below which a warning stands
    std::optional<std::size_t> invited;  ///< people who were asked to answer
};

/// The fewest valid answers of all groups to each question on an item.
struct ItemMinimum {
    Located<std::string> item;  ///< code
    std::size_t answers = 0;
};

struct Question {
    Located<std::string> id;
    Located<std::string> item;  ///< code of the survey item it gives points to
    std::string text;
    std::vector<std::size_t> groups;  ///< asked, by index, in the questionnaire's order
    std::vector<Option> options;      ///< its own, or the questionnaire's
    bool has_own_options = false;

    bool asks(std::size_t group) const;
};

/// by_group: the weighted mean of the groups' means; all_answers: the mean of one pool, weights ignored.
enum class Average { by_group, all_answers };

/// The form of a survey (phiếu điều tra xã hội học).
struct Questionnaire {
    const Source* source = nullptr;
    Whose whose = {};
    std::string title;
    std::vector<Option> options;  ///< of every question without its own
    Average average = Average::by_group;
    std::vector<Group> groups;
    std::vector<Question> questions;
    Place questions_place;
    std::vector<ItemMinimum> minima;
    bool is_faulty = false;  ///< a part could not be read: absences may come from that

    /// Whether any question asks the group.
    bool asks(std::size_t group) const;
    std::optional<std::size_t> find_group(std::string_view id) const;
    std::optional<std::size_t> find_question(std::string_view id) const;
    std::optional<std::size_t> minimum_of(std::string_view item) const;
};

/// The answers of one group to one question, counted: asked = blank + unknown + all of options.
struct AnswerCount {
    Place tallied_at = {};             ///< where others counted them; unknown: they were counted here
    std::size_t asked = 0;             ///< responses of the group
    std::size_t blank = 0;             ///< no option ticked
    std::size_t unknown = 0;           ///< an option that the question does not have: an error
    std::vector<std::size_t> options;  ///< by the question's options

    /// Answers that give points: neither blank nor skipped.
    std::size_t valid(const Question& question) const;
    /// Whether any option was ticked, be it one that the question does not have.
    bool has_answers() const;
    std::size_t skipped(const Question& question) const;
};

/// All responses (phiếu trả lời) and tallies, counted.
struct Responses {
    /// A tally of what was answered in responses, too.
    struct Doubled {
        std::size_t question = 0;
        std::size_t group = 0;
        Place place;  ///< of the tally
    };
    std::vector<const Source*> sources;
    std::vector<std::size_t> people;                ///< responses, by group; none where all is tallied
    std::vector<AnswerPatterns> patterns;           ///< what those people answered, by group
    std::vector<std::vector<AnswerCount>> answers;  ///< by question, then by group
    std::vector<Place>
        columns;  ///< by question: its column's head, or its tally, in the first file that has it
    std::vector<Doubled> tallied_and_answered;
    bool are_complete = true;  ///< false: a file, a row or a column could not be read

    /// How many of a group answered, as far as it is known: its responses, or the most that a tally says.
    std::size_t received(std::size_t group) const;
    const AnswerCount& count(std::size_t question, std::size_t group) const {
        return answers.at(question).at(group);
    }
};

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "construct_ward.hpp"
#include "score/replicates.hpp"

namespace cchc::test {

/// A ward in its final stage whose survey a test writes: `2.1` has C1 (both groups) and C2 (dan alone), `2.2`
/// has C3 (both groups).
struct Drawn {
    std::string responses = {};    ///< rows `id,group,C1,C2,C3`; empty: no such file
    std::string tallies = {};      ///< rows `question,group,option,count`; empty: no such file
    std::string handed_over = {};  ///< entries of a list; empty: no such file
    std::string areas = {};        ///< of the framework; empty: 1.1 of 6, 2.1 of 3 and 2.2 of 1 by the survey
    std::string scores = "1.1: {points: 5}";
    std::string scale = "10";  ///< its most points, and what else it says
    std::string more = {};     ///< of the framework, whole lines
    std::string average = "by-group";
    std::string second = "2.2";  ///< the item of C3
    std::string unit = "u";
};

inline const std::string survey_item = ", rule: survey}\n";
inline const std::string first_area =
    "  - code: \"1\"\n    title: A\n    criteria:\n"
    "      - {code: \"1.1\", title: T, max: 6, rule: {range: {min: 0, step: 0.5}}}\n";

/// The second area, its own lines and its criteria.
inline std::string second_area(const std::string& own, const std::vector<std::string>& criteria) {
    std::string area = "  - code: \"2\"\n    title: B\n" + own + "    criteria:\n";
    for (const auto& one : criteria) area += "      - {" + one + "\n";
    return area;
}
inline std::string of_survey(const std::string& code, const std::string& max, const std::string& more = {}) {
    return "code: \"" + code + "\", title: K, max: " + max + more + survey_item;
}

inline Ward drawn_ward(const Drawn& drawn) {
    const auto named = [](const std::string& key, const std::string& file, const std::string& content) {
        return content.empty() ? std::string() : ", " + key + ": [" + file + "]";
    };
    const std::string areas =
        drawn.areas.empty() ? first_area + second_area("", {of_survey("2.1", "3"), of_survey("2.2", "1")})
                            : drawn.areas;
    Ward ward = construct_ward({.areas = areas,
                                .scores = drawn.scores,
                                .rounds = {""},
                                .max = drawn.scale,
                                .more = drawn.more,
                                .plan = "survey: {questionnaire: q.yaml" +
                                        named("responses", "r.csv", drawn.responses) +
                                        named("tallies", "t.csv", drawn.tallies) +
                                        named("handed_over", "h.yaml", drawn.handed_over) + "}\n"});
    ward.change("plan.yaml", "unit: {id: u,", "unit: {id: " + drawn.unit + ",");
    ward.write(
        "q.yaml",
        "schema: cchc/questionnaire/1\ntitle: Phiếu\noptions: {A: 100, B: 62.5, D: 0, K: skip}\naverage: " +
            drawn.average +
            "\ngroups: [{id: can-bo, title: C, weight: 2}, {id: dan, title: D}]\nquestions:\n"
            "  - {id: C1, item: \"2.1\", groups: [can-bo, dan], text: Một}\n"
            "  - {id: C2, item: \"2.1\", groups: [dan], text: Hai, options: {co: 100, khong: 12.5}}\n"
            "  - {id: C3, item: \"" +
            drawn.second + "\", groups: [can-bo, dan], text: Ba}\n");
    if (!drawn.responses.empty()) ward.write("r.csv", "id,group,C1,C2,C3\n" + drawn.responses);
    if (!drawn.tallies.empty()) ward.write("t.csv", "question,group,option,count\n" + drawn.tallies);
    if (!drawn.handed_over.empty())
        ward.write("h.yaml", "schema: cchc/survey-points/1\nitems:\n" + drawn.handed_over);
    return ward;
}

inline Results scored(const Validation& validation) {
    const auto results = score_draft(validation);
    REQUIRE(results);
    return *results;
}

inline std::optional<Replicates> replicates_of(Ward ward, std::uint64_t seed = 1) {
    const Validation& validation = ward.validate();
    return replicates(validation.assessment, scored(validation), seed);
}
inline std::optional<Replicates> replicates_of(const Drawn& drawn, std::uint64_t seed = 1) {
    return replicates_of(drawn_ward(drawn), seed);
}

}  // namespace cchc::test

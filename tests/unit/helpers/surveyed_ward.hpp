// SPDX-License-Identifier: MIT
#pragma once

#include "ward.hpp"

namespace cchc::test {

inline constexpr const char* questionnaire = R"(schema: cchc/questionnaire/1
title: Phiếu thử
options: {A: 100, B: 60, D: 0, K: skip}
average: by-group
groups:
  - {id: can-bo, title: Cán bộ, weight: 2}
  - {id: dan, title: Người dân}
questions:
  - {id: C1, item: "2.1", groups: [can-bo, dan], text: Một}
  - {id: C2, item: "2.1", groups: [dan], text: Hai}
)";

/// can-bo: C1 A, D = 50 %; dan: C1 A, C2 B, C2 blank, C1 skipped = 80 %.
inline constexpr const char* responses = "id,group,C1,C2\n1,can-bo,A,\n2,can-bo,D,\n3,dan,A,B\n4,dan,K,\n";

/// The small ward with a survey of two groups and two questions on 2.1.
class Surveyed : public Ward {
  public:
    Surveyed() {
        change("plan.yaml", "deadline", "survey: {questionnaire: q.yaml, responses: [r.csv]}\ndeadline");
        write("q.yaml", questionnaire).write("r.csv", responses);
    }
};

/// What is found of the ward with other responses.
inline std::string found_of(const std::string& text) {
    return brief(Surveyed().write("r.csv", text).validate().findings);
}

/// What is found where the questionnaire says something else.
inline std::string linted(const std::string& from, const std::string& to) {
    return brief(Surveyed().change("q.yaml", from, to).validate().findings);
}

}  // namespace cchc::test

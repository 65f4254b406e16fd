// SPDX-License-Identifier: MIT
#include "small_ward.hpp"

namespace cchc::test {
namespace {

constexpr const char* framework_text = R"(schema: cchc/framework/1
id: small
title: Khung thử
standing: illustrative
scale: {max: 10, decimals: 2, rounding: half-up, round_at: leaf}
index: {decimals: 2}
justification: {min_letters: 10, min_words: 3, fillers: [như trên]}
survey: {optional: true}
grades: [{from: 80, name: Tốt}, {from: 0, name: Yếu}]
areas:
  - code: "1"
    title: Một
    max: 7
    criteria:
      - code: "1.1"
        title: Kế hoạch
        max: 2
        rule:
          levels:
            - {id: co, points: 2, text: Có}
            - {id: khong, points: 0, text: Không}
        evidence: required
      - code: "1.2"
        title: Hồ sơ
        max: 2
        rule:
          formula:
            inputs: {a: Tổng số, b: Đúng hạn}
            cases:
              - {when: b / a >= 50%, points: b / a * max}
              - {points: 0}
        not_applicable: excluded
      - code: "1.3"
        title: Nội dung
        max: 2
        rule:
          checklist:
            - {id: x, points: 1.5, text: Phần x}
            - {id: y, points: 0.5, text: Phần y}
      - code: "1.4"
        title: Năng động
        max: 1
        rule: {range: {min: 0, step: 0.25}}
        not_applicable: full
  - code: "2"
    title: Hai
    max: 3
    criteria:
      - {code: "2.1", title: Khảo sát, max: 3, rule: survey}
)";

constexpr const char* plan_text = R"(schema: cchc/plan/1
year: 2024
unit: {id: thu, name: UBND phường Thử}
framework: framework.yaml
period: {from: 2024-01-01, to: 2024-10-31}
deadline: 2024-11-03
officers:
  - {id: van-phong, name: Văn phòng, leads: ["1"]}
  - {id: mot-cua, name: Một cửa, leads: ["1.2"], supports: ["1.1"]}
)";

constexpr const char* office_text = R"(schema: cchc/scores/1
officer: van-phong
submitted: 2024-11-01
scores:
  - item: 1.1
    level: co
    evidence:
      - {file: a.pdf, number: 12/KH-UBND, date: 2024-01-15, title: Kế hoạch}
  - item: 1.3
    parts: [x]
    points: 1,5
    justification: Đã thực hiện phần x theo báo cáo quý
  - item: 1.4
    points: 0.75
    justification: Có ba sáng kiến được công nhận trong năm
)";

constexpr const char* desk_text = R"(schema: cchc/scores/1
officer: mot-cua
submitted: 02/11/2024
scores:
  - item: 1.2
    inputs: {a: 3, b: 2}
    points: 1.33
    justification: Hai trong ba hồ sơ được giải quyết đúng hạn
)";

}  // namespace

std::map<std::string, std::string> small_ward() {
    return {{"framework.yaml", framework_text},
            {"plan.yaml", plan_text},
            {"scores/van-phong.yaml", office_text},
            {"scores/mot-cua.yaml", desk_text}};
}

}  // namespace cchc::test

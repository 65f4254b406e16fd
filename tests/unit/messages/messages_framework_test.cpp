// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "ward.hpp"

using namespace cchc;
using test::brief;
using test::Ward;

// Each provokes one message that no other test does.
namespace {
std::string framework(const std::string& from, const std::string& to) {
    return brief(Ward().change("framework.yaml", from, to).validate().findings);
}
}  // namespace

TEST_CASE("messages: codes of a framework and of a plan") {
    CHECK(framework("code: \"1.4\"", "code: \"-\"") == "bad-code framework.yaml:40:15\n");
    CHECK(framework("  - code: \"2\"", "  - code: \"2.1\"") == "bad-code framework.yaml:45:11 2.1\n");
    CHECK(
        brief(
            Ward().change("plan.yaml", "supports: [\"1.1\"]", "supports: [\"99.99\"]").validate().findings) ==
        "unknown-item plan.yaml:9:61\n");
}

TEST_CASE("messages: rules and most points that do not go together") {
    CHECK(framework("    max: 7\n", "    max: 7\n    rule: survey\n") ==
          "wrong-type framework.yaml:14:5 1\n");
    CHECK(framework("{min: 0, step: 0.25}", "{min: 2, step: 0.25}") ==
          "rule-points framework.yaml:43:29 1.4\npoints-out-of-range scores/van-phong.yaml:14:13 1.4 1\n");
    CHECK(framework("        max: 1\n", "") ==
          "missing-key framework.yaml:40:15 1.4\npoints-out-of-range scores/van-phong.yaml:14:13 1.4 0\n");
    Ward mixed;
    mixed.change("framework.yaml", "    max: 7\n", "    max: 7\n    type: bonus\n")
        .change("framework.yaml", "        max: 1\n", "        max: 1\n        type: penalty\n");
    CHECK(brief(mixed.validate().findings) ==
          "framework-sum framework.yaml:5:14\nframework-sum framework.yaml:13:10 1\nbad-value "
          "framework.yaml:44:9 1.4\nnothing-counted plan.yaml:4:12\n");
}

TEST_CASE("messages: a division by 0 where the item must apply") {
    Ward ward;
    ward.change("framework.yaml", "        not_applicable: excluded\n", "")
        .change("scores/mot-cua.yaml", "a: 3", "a: 0");
    CHECK(brief(ward.validate().findings) == "division-by-zero scores/mot-cua.yaml:6:5 1.2 2\n");
}

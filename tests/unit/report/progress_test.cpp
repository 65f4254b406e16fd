// SPDX-License-Identifier: MIT
// What a run over many units tells of how far it is.
#include "report/units/progress_text.hpp"

#include <doctest/doctest.h>

using namespace cchc;

TEST_CASE("the progress of a run: the count, how fast, and the time left") {
    const auto said = [](const UnitsDone& so_far) { return progress_text(so_far, Language::en); };
    CHECK(said({1, 126, 999}) == "1/126 units done");  // too early to tell
    CHECK(said({1, 126, 1'000}) == "1/126 units done, 60 a minute, 2 min 5 s left");
    CHECK(said({0, 126, 5'000}) == "0/126 units done");
    CHECK(said({60, 126, 30'000}) == "60/126 units done, 2 a second, 33 s left");
    CHECK(said({59, 126, 30'000}) == "59/126 units done, 118 a minute, 35 s left");
    CHECK(said({1, 3'321, 4'000}) == "1/3321 units done, 15 a minute, 3 h 42 min left");
    CHECK(said({126, 126, 60'000}) == "126/126 units done");
    CHECK(progress_text({40, 126, 60'000}, Language::vi) ==
          "đã xong 40/126 đơn vị, 40 đơn vị/phút, còn 2 phút 9 giây");
    CHECK(progress_text({400, 3'321, 20'000}, Language::vi) ==
          "đã xong 400/3321 đơn vị, 20 đơn vị/giây, còn 2 phút 27 giây");
}

// SPDX-License-Identifier: MIT
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <algorithm>

#include "seen_messages.hpp"

int main(int argc, char** argv) {
    doctest::Context context(argc, argv);
    const int code = context.run();
    if (context.shouldExit()) return code;
    return std::max(code, cchc::test::check_seen_messages());
}

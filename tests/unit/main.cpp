// SPDX-License-Identifier: MIT
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <algorithm>

#include "apart/reader.hpp"
#include "seen_messages.hpp"

int main(int argc, char** argv) {
    doctest::Context context(argc, argv);
    cchc::name_reader(CCHC_READER);  // it stands beside the program, not beside its tests
    const int code = context.run();
    if (context.shouldExit()) return code;
    return std::max(code, cchc::test::check_seen_messages());
}

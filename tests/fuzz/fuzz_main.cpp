// SPDX-License-Identifier: MIT
// libFuzzer's entry: the target is named by CCHC_FUZZ.
#include <cstdint>
#include <cstdlib>

#include "fuzz.hpp"

namespace {
const cchc::fuzz::Target* chosen = nullptr;
}

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    const char* const name = std::getenv("CCHC_FUZZ");
    chosen = cchc::fuzz::find_target(name == nullptr ? "" : name);
    cchc::fuzz::hold(chosen != nullptr, "CCHC_FUZZ names a target");
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    chosen->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}

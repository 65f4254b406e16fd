// SPDX-License-Identifier: MIT
#include "cli/today.hpp"

#include <ctime>

namespace cchc {

Date today() {
    const std::time_t now = std::time(nullptr);
    const std::tm* local = std::localtime(&now);  // before there are threads
    if (local == nullptr) return {1970, 1, 1};
    return {local->tm_year + 1900, local->tm_mon + 1, local->tm_mday};
}

}  // namespace cchc

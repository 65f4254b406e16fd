// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "apart/reader.hpp"

/// The reader's side.
namespace cchc {

struct ReaderService {
    ReaderTask task;
    std::function<std::string(std::string_view request)> answer;
};

/// Gives up all that a reader does not need, then answers requests from standard input until it ends. The
/// exit code. Memory and time are limited by each request, and for life.
int serve_requests(std::span<const ReaderService> services);

}  // namespace cchc

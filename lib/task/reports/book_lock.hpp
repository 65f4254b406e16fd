// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/files.hpp"

namespace cchc {

/// The file by which LibreOffice or Excel says that somebody has it open; empty where there is none.
std::string lock_of(const std::string& path, const Files& files);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "evidence/pdf.hpp"
#include "evidence/pdf/qpdf_file.hpp"

namespace cchc {

/// A letter a page, as far as the limits of work allow.
std::string look_at_pages(QpdfFile& file, std::size_t count, const CitedPages& pages);

}  // namespace cchc

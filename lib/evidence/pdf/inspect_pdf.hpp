// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "evidence/pdf.hpp"

namespace cchc {

/// Opens a PDF held in memory, counts its pages and looks at the cited ones. Never throws for bad data, but
/// it may abort: only for the reader.
Pdf inspect_pdf(std::string_view bytes, const CitedPages& cited);

}  // namespace cchc

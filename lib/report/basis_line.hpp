// SPDX-License-Identifier: MIT
#pragma once

#include "report/layout.hpp"
#include "score/results.hpp"

namespace cchc {

/// `Khung chỉ số: phuong-2024 (minh họa); giai đoạn: kết quả cuối cùng`, wrapped: what a result is made by.
std::string basis_line(const Framework& framework, Stage stage, const TextStyle& style);

}  // namespace cchc

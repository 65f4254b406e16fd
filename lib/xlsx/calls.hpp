// SPDX-License-Identifier: MIT
#pragma once

#include <xlsxwriter.h>

#include <string>

#include "xlsx/book.hpp"
#include "xlsx/style.hpp"

/// How the files that wrap libxlsxwriter call it. Nothing else includes this header.
namespace cchc {

inline constexpr const char* font = "Times New Roman";

/// BookError where the library says so.
inline void check(lxw_error code, const char* what) {
    if (code != LXW_NO_ERROR) throw BookError(std::string(what) + ": " + lxw_strerror(code));
}

/// BookError where the library made nothing.
template <typename T>
T* made(T* pointer, const char* what) {
    if (pointer == nullptr) throw BookError(std::string(what) + ": libxlsxwriter");
    return pointer;
}

/// Gives a new format a style's looks.
void set_look(lxw_format* format, const Style& style);

}  // namespace cchc

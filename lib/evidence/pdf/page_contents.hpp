// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc {

/// What the operators of a page's contents, or of a form's, put on the page.
struct Contents {
    bool paints = false;               ///< text, lines, areas or an image: the rest was not looked at
    std::vector<std::string> objects;  ///< names (with their slash) of the objects drawn before that
};

/// Reads contents as far as the first operator that paints. Blanks shown as text, and text that is set to be
/// invisible, as below a scan, paint nothing. Takes any bytes.
Contents read_contents(std::string_view bytes);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cchc {

/// A text from a file as text or attribute of HTML: nothing of it is markup, and nothing turns its direction.
std::string html_text(std::string_view text);

/// A text from a file as a string of JSON that stands in a `script` element: nothing of it ends the element.
std::string script_json(std::string_view text);

/// What a Content-Security-Policy names an inline text by: `'sha256-…'`, base64.
std::string policy_hash(std::string_view text);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc {

struct MailFile {
    std::string name;  ///< as the reader is to save it
    std::string bytes;
};

/// A letter to be looked through and sent by a person.
struct Mail {
    std::string to_name;
    std::string to_address;  ///< plain ASCII; empty: whoever sends it fills it in
    std::string subject;
    std::string text;  ///< UTF-8 with LF
    std::vector<MailFile> files;
};

/// The letter as an .eml file (RFC 5322, 2045 to 2047, 2231): an unsent draft without a date; text and files
/// in base64; the same letter gives the same bytes.
std::string eml(const Mail& mail);

/// For letters' heads: the text as it is where it is printable ASCII, else as encoded words of UTF-8 (RFC
/// 2047), each at most 75 characters, folded into lines.
std::string encoded_words(std::string_view text);

}  // namespace cchc

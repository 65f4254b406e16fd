// SPDX-License-Identifier: MIT
#include "evidence/pdf/container.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace cchc {
namespace {

using namespace std::string_view_literals;

struct Beginning {
    Container container;
    std::size_t offset;
    std::string_view bytes;
};

constexpr std::array beginnings{
    Beginning{Container::archive, 0, "PK\x05\x06"sv},
    Beginning{Container::archive, 0, "PK\x07\x08"sv},
    Beginning{Container::archive, 0, "PK00PK\x03\x04"sv},
    Beginning{Container::archive, 0, "Rar!\x1A\x07"sv},
    Beginning{Container::archive, 0, "7z\xBC\xAF\x27\x1C"sv},
    Beginning{Container::archive, 0, "\x1F\x8B"sv},
    Beginning{Container::archive, 0, "\x1F\x9D"sv},
    Beginning{Container::archive, 0, "BZh"sv},
    Beginning{Container::archive, 0,
              "\xFD"
              "7zXZ\0"sv},
    Beginning{Container::archive, 0, "\x28\xB5\x2F\xFD"sv},
    Beginning{Container::archive, 0, "MSCF"sv},
    Beginning{Container::archive, 0, "!<arch>\n"sv},
    Beginning{Container::archive, 0, "07070"sv},
    Beginning{Container::archive, 0, "xar!"sv},
    Beginning{Container::archive, 0, "\x60\xEA"sv},
    Beginning{Container::archive, 2, "-lh"sv},
    Beginning{Container::archive, 7, "**ACE**"sv},
    Beginning{Container::archive, 257, "ustar"sv},
    Beginning{Container::office, 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv},
    Beginning{Container::signature, 0, "-----BEGIN "sv},
    Beginning{Container::signature, 0, "Content-Type: application/pkcs7"sv},
    Beginning{Container::signature, 0, "Content-Type: application/x-pkcs7"sv},
};

// 1.2.840.113549.1.7, of whatever PKCS#7 and CMS hold, and 1.2.840.113549.1.9.16.1, of signed time stamps.
constexpr auto pkcs7 = "\x2A\x86\x48\x86\xF7\x0D\x01\x07"sv;
constexpr auto smime = "\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x01"sv;
// The letters that Base64 makes of the first, at each of its three offsets.
constexpr std::array base64_of_pkcs7{"KoZIhvcNAQc"sv, "qGSIb3DQEH"sv, "hkiG9w0BBw"sv};

/// DER: a sequence that begins with one of the object identifiers.
bool is_pkcs7(std::string_view bytes) {
    if (bytes.substr(0, 1) != "\x30"sv) return false;
    const auto head = bytes.substr(0, 24);
    return head.find(pkcs7) != std::string_view::npos || head.find(smime) != std::string_view::npos;
}

bool is_base64_of_pkcs7(std::string_view bytes) {
    const auto head = bytes.substr(0, 40);
    return head.substr(0, 1) == "M"sv &&
           std::any_of(base64_of_pkcs7.begin(), base64_of_pkcs7.end(), [&](std::string_view letters) {
               return head.find(letters) != std::string_view::npos;
           });
}

/// A tar of before 1988 has no mark, but the sum of its first block.
bool is_tar(std::string_view bytes) {
    constexpr std::size_t block = 512, sum_at = 148, sum_size = 8;
    if (bytes.size() < block || bytes.front() == '\0') return false;
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < block; ++i) {
        const bool is_sum = i >= sum_at && i < sum_at + sum_size;
        sum += is_sum ? std::uint32_t{' '} : static_cast<unsigned char>(bytes[i]);
    }
    std::uint32_t stated = 0;
    bool any = false;
    for (const char c : bytes.substr(sum_at, sum_size)) {
        if (c >= '0' && c <= '7') {
            stated = stated * 8 + static_cast<std::uint32_t>(c - '0');
            any = true;
        } else if (c != ' ' && c != '\0') {
            return false;
        }
    }
    return any && stated == sum;
}

/// Documents of Word, Excel and LibreOffice, and signatures beside a document (ASiC), are zips, too: told by
/// the name of their first entry, or by what that says.
Container kind_of_zip(std::string_view bytes) {
    constexpr std::size_t name_at = 30;
    const auto name = bytes.substr(std::min(name_at, bytes.size()), 200);
    for (const auto office : {"[Content_Types].xml"sv, "_rels/"sv, "docProps/"sv, "word/"sv, "xl/"sv,
                              "ppt/"sv, "mimetypeapplication/vnd.oasis"sv}) {
        if (name.substr(0, office.size()) == office) return Container::office;
    }
    const auto asic = "mimetypeapplication/vnd.etsi.asic"sv;
    return name.substr(0, asic.size()) == asic ? Container::signature : Container::archive;
}

}  // namespace

Container container_of(std::string_view bytes) {
    const auto text = bytes.substr(0, 3) == "\xEF\xBB\xBF"sv ? bytes.substr(3) : bytes;
    const auto first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    if (bytes.substr(0, 4) == "PK\x03\x04"sv) return kind_of_zip(bytes);
    for (const auto& beginning : beginnings) {
        const bool is_it = bytes.substr(0, 512).substr(std::min<std::size_t>(beginning.offset, bytes.size()),
                                                       beginning.bytes.size()) == beginning.bytes;
        const bool is_later = beginning.container == Container::signature &&
                              text.substr(first, beginning.bytes.size()) == beginning.bytes;
        if (is_it || is_later) return beginning.container;
    }
    if (is_pkcs7(bytes) || is_base64_of_pkcs7(text.substr(first))) return Container::signature;
    return is_tar(bytes) ? Container::archive : Container::none;
}

}  // namespace cchc

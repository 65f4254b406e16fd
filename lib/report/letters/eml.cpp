// SPDX-License-Identifier: MIT
#include "report/letters/eml.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "report/layout.hpp"

namespace cchc {
namespace {

constexpr std::string_view crlf = "\r\n";
constexpr std::string_view workbook_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view ods_type = "application/vnd.oasis.opendocument.spreadsheet";

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t at) {
            return at < bytes.size() ? static_cast<std::size_t>(static_cast<unsigned char>(bytes[at])) : 0U;
        };
        const std::size_t three = (byte(i) << 16U) | (byte(i + 1) << 8U) | byte(i + 2);
        out += digits[(three >> 18U) & 63U];
        out += digits[(three >> 12U) & 63U];
        out += i + 1 < bytes.size() ? digits[(three >> 6U) & 63U] : '=';
        out += i + 2 < bytes.size() ? digits[three & 63U] : '=';
    }
    return out;
}

/// In lines of 76.
std::string base64_lines(std::string_view bytes) {
    constexpr std::size_t line = 76;
    const std::string all = base64(bytes);
    std::string out;
    for (std::size_t i = 0; i < all.size(); i += line) out += all.substr(i, line) + std::string(crlf);
    return out;
}

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; }) &&
           text.find("=?") == std::string_view::npos;
}

/// A file's name in a head: plain for old readers, and in full by RFC 2231.
std::string name_parameter(std::string_view key, const std::string& name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string plain;
    std::string whole;
    bool needs_whole = false;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             c == '-' || c == '_' || c == '.';
        needs_whole = needs_whole || !is_word;
        if (is_word) {
            whole += c;
        } else {
            whole += '%';
            whole += digits[byte >> 4U];
            whole += digits[byte & 15U];
        }
        if (is_word || c == ' ')
            plain += c;
        else if ((byte & 0xC0U) != 0x80U)
            plain += '_';
    }
    std::string out = ";" + std::string(crlf) + " " + std::string(key) + "=\"" + plain + "\"";
    if (needs_whole) out += ";" + std::string(crlf) + " " + std::string(key) + "*=UTF-8''" + whole;
    return out;
}

std::string_view type_of(const std::string& name) {
    const std::string small = folded(name);
    if (small.ends_with(".xlsx")) return workbook_type;
    if (small.ends_with(".ods")) return ods_type;
    return "application/octet-stream";
}

std::string with_crlf(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') out += '\r';
        out += c;
    }
    return out;
}

/// Not in what stands between: base64 has no `_`.
std::string boundary_of(const Mail& mail) {
    std::string all = mail.subject + "\n" + mail.to_address + "\n" + mail.text;
    for (const auto& file : mail.files) all += "\n" + file.name + "\n" + sha256(file.bytes);
    return "=_cchc_" + sha256(all).substr(0, 32);
}

/// Heads have no line ends but ours.
std::string one_line(const std::string& text) {
    return printable(text);
}

}  // namespace

std::string encoded_words(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    constexpr std::size_t most_bytes = 39;  // 52 of base64, 12 around them, and “Subject: ” before
    std::string out;
    std::string part;
    const auto end_part = [&]() {
        if (part.empty()) return;
        out += (out.empty() ? "" : std::string(crlf) + " ") + "=?UTF-8?B?" + base64(part) + "?=";
        part.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
        if (part.size() + (end - i) > most_bytes) end_part();
        part += text.substr(i, end - i);
        i = end;
    }
    end_part();
    return out;
}

std::string eml(const Mail& mail) {
    const std::string end(crlf);
    const std::string boundary = boundary_of(mail);
    std::string out = "X-Unsent: 1" + end;
    if (!mail.to_address.empty()) {
        // A name that is no plain text stands as encoded words, one that is in quotes.
        std::string name = encoded_words(one_line(mail.to_name));
        if (is_plain(name) && name.find("=?") == std::string::npos) {
            std::erase_if(name, [](char c) { return c == '"' || c == '\\'; });
            name = "\"" + name + "\"";
        }
        out += "To: " + name + end + " <" + mail.to_address + ">" + end;
    }
    out += "Subject: " + encoded_words(one_line(mail.subject)) + end;
    out += "MIME-Version: 1.0" + end;
    out += "Content-Type: multipart/mixed;" + end + " boundary=\"" + boundary + "\"" + end + end;
    out += "--" + boundary + end + "Content-Type: text/plain; charset=UTF-8" + end +
           "Content-Transfer-Encoding: base64" + end + end + base64_lines(with_crlf(mail.text));
    for (const auto& file : mail.files) {
        out += "--" + boundary + end + "Content-Type: " + std::string(type_of(file.name)) +
               name_parameter("name", file.name) + end + "Content-Transfer-Encoding: base64" + end +
               "Content-Disposition: attachment" + name_parameter("filename", file.name) + end + end +
               base64_lines(file.bytes);
    }
    return out + "--" + boundary + "--" + end;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "evidence/pdf/pdf_end.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/pdf/container.hpp"
#include "pdf_files.hpp"

using namespace cchc;
using namespace pdf_files;

namespace {

bool is_cut_off(const std::string& bytes) {
    return find_pdf_end(bytes, 0).is_cut_off;
}

/// The block that a tar begins with, without the mark that came in 1988.
std::string old_tar(const std::string& name, const std::string& bytes) {
    std::string block(512, '\0');
    block.replace(0, name.size(), name);
    block.replace(100, 7, "0000644");
    block.replace(148, 8, 8, ' ');
    unsigned sum = 0;
    for (const char c : block) sum += static_cast<unsigned char>(c);
    std::string octal;
    for (int digit = 0; digit < 6; ++digit, sum /= 8)
        octal.insert(octal.begin(), static_cast<char>('0' + sum % 8));
    block.replace(148, 8, octal + std::string("\0 ", 2));
    return block + bytes;
}

}  // namespace

TEST_CASE("an update that was not written to its end is cut off") {
    const std::string once = sound();
    const std::string update = "6 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n";
    CHECK_FALSE(is_cut_off(once));
    CHECK_FALSE(is_cut_off(once + update));
    for (std::size_t size = std::string("6 0 obj").size(); size < update.find("%%EOF") + 5; ++size) {
        CAPTURE(size);
        CHECK(is_cut_off(once + update.substr(0, size)));
    }
    CHECK_FALSE(is_cut_off(once + "obj and object 0obj"));
    CHECK_FALSE(is_cut_off(once + "<object>1</object>"));
}

TEST_CASE("a linearized PDF has the length that it states") {
    const std::string plain = sound();
    const auto stating = [&](std::size_t length) {
        return "%PDF-1.4\n1 0 obj\n<< /Linearized 1 /L " + std::to_string(length) + " /H [1 2] >>\nendobj\n" +
               plain;
    };
    const std::size_t size = stating(100).size();
    REQUIRE(stating(size).size() == size);
    CHECK_FALSE(is_cut_off(stating(size)));
    CHECK_FALSE(is_cut_off(stating(size - 100)));  // updated since
    CHECK_FALSE(is_cut_off(stating(size + 2)));    // without the last end of a line
    CHECK(is_cut_off(stating(size + 3)));
    CHECK_FALSE(is_cut_off("%PDF-1.4\n1 0 obj\n<< /Linearized 1 /Length >>\n" + plain));
}

TEST_CASE("what holds other files is told by how it begins") {
    using namespace std::string_literals;
    const std::string pdf = sound();
    for (const auto& beginning : {"PK\x03\x04"s, "PK\x05\x06"s, "Rar!\x1A\x07\x01"s, "7z\xBC\xAF\x27\x1C"s,
                                  "\x1F\x8B\x08"s, "BZh9"s, "MSCF"s, "!<arch>\n"s, "070701"s}) {
        CHECK(container_of(beginning + pdf) == Container::archive);
    }
    const std::string zip = "PK\x03\x04" + std::string(26, '\x01');
    CHECK(container_of(zip + "a.pdf" + pdf) == Container::archive);
    CHECK(container_of(zip + "[Content_Types].xml" + pdf) == Container::office);
    CHECK(container_of(zip + "mimetypeapplication/vnd.oasis.opendocument.text" + pdf) == Container::office);
    CHECK(container_of(zip + "mimetypeapplication/vnd.etsi.asic-e+zip" + pdf) == Container::signature);
    CHECK(container_of(old_tar("a.pdf", pdf)) == Container::archive);
    CHECK(container_of(std::string(257, 'a') + "ustar" + pdf) == Container::archive);
    CHECK(container_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + pdf) == Container::office);
    const std::string oid = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02";
    CHECK(container_of("\x30\x80" + oid + pdf) == Container::signature);
    CHECK(container_of("\x30\x82\x12\x34" + oid + pdf) == Container::signature);
    CHECK(container_of("\x30\x83\x01\x12\x34" + oid + pdf) == Container::signature);
    CHECK(container_of("MIAGCSqGSIb3DQEHAqCAMIACAQExDzANBgl") == Container::signature);
    CHECK(container_of("MIISNAYJKoZIhvcNAQcCoIISJTCCEiECAQE") == Container::signature);
    CHECK(container_of("\xEF\xBB\xBF\r\n-----BEGIN CMS-----\n" + pdf) == Container::signature);
}

TEST_CASE("a PDF is no container, whatever stands before its header") {
    const std::string pdf = sound();
    for (const auto& before : {std::string(), std::string("\r\n"), std::string("\xEF\xBB\xBF"),
                               std::string(128, '\0'), std::string("0 some words of a mail gateway\n")}) {
        CHECK(container_of(before + pdf) == Container::none);
    }
    CHECK(container_of("") == Container::none);
    CHECK(container_of("M") == Container::none);
    CHECK(container_of("0\x80") == Container::none);
}

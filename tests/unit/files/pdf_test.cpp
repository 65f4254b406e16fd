// SPDX-License-Identifier: MIT
#include "evidence/pdf/inspect_pdf.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "pdf_files.hpp"

using namespace cchc;
using namespace pdf_files;

namespace {

Pdf inspected(const std::string& bytes) {
    return inspect_pdf(bytes, {.are_all = true, .ranges = {}});
}

}  // namespace

TEST_CASE("a sound PDF opens and its pages are counted") {
    const Pdf pdf = inspected(sound());
    CHECK(pdf.state == PdfState::sound);
    CHECK(pdf.pages == 2);
}

TEST_CASE("%PDF may stand within the first 1,024 bytes, and zeros may follow the end") {
    CHECK(inspected(std::string(1020, 'x') + sound()).state == PdfState::sound);
    CHECK(inspected(std::string(1021, 'x') + sound()).state == PdfState::not_pdf);
    CHECK(inspected(sound() + std::string(5000, '\0')).state == PdfState::sound);
    CHECK(inspected(sound() + std::string(5000, ' ')).state == PdfState::sound);
    CHECK(inspected(sound() + "\r\n\x1A").state == PdfState::sound);
    CHECK(inspected(sound() + "<html><body>404</body></html>").state == PdfState::sound);
    const Pdf pdf = inspected(sound() + std::string(3000, 'x'));
    CHECK(pdf.state == PdfState::trailing);
    CHECK(pdf.reason == "3000");
}

TEST_CASE("what is empty, another kind of file or cut off is told apart") {
    CHECK(inspected("").state == PdfState::empty);
    CHECK(inspected(std::string(3000, '\0')).state == PdfState::empty);
    CHECK(inspected("PK").state == PdfState::not_pdf);
    CHECK(inspected(sound().substr(0, 200)).state == PdfState::truncated);
    CHECK(inspected("%PDF-1.4 nothing %%EOF").state == PdfState::unreadable);
    CHECK(inspected(pdf_of({catalog, "<< /Type /Pages /Count 0 /Kids [] >>"})).state == PdfState::no_pages);
}

TEST_CASE("a PDF that opens only after repair says why") {
    const Pdf pdf = inspected(replaced(sound(), "startxref\n", "startxref\n9"));
    CHECK(pdf.state == PdfState::repaired);
    CHECK(pdf.pages == 2);
    CHECK_FALSE(pdf.reason.empty());
    CHECK(pdf.reason != "file is damaged");
}

TEST_CASE("a PDF that asks for a password is encrypted; one that opens is not, whatever it permits") {
    CHECK(inspected(encrypted(no_user_key)).state == PdfState::encrypted);
    const Pdf pdf = inspected(encrypted(open_user_key));
    CHECK(pdf.state == PdfState::sound);
    CHECK(pdf.pages == 1);
    CHECK(inspected(locked_by_certificates()).state == PdfState::locked);
}

TEST_CASE("hostile PDFs do not end the process") {
    const std::string deep(200'000, '[');
    CHECK(inspected(pdf_of({catalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", deep})).pages <= 1);
    CHECK(inspected(pdf_of({catalog, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"})).state ==
          PdfState::unreadable);
    CHECK(inspected(replaced(sound(), "xref\n0 6", "xref\n0 2000000000")).state == PdfState::repaired);
}

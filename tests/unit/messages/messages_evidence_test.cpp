// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "check/documents/check_evidence.hpp"
#include "evidence/register.hpp"
#include "pdf_files.hpp"
#include "ward.hpp"

using namespace cchc;
using namespace pdf_files;
using test::brief;
using test::Ward;

// Each provokes one message that no other test does.
namespace {

/// What is found where the ward's only document holds these bytes.
std::string filed(const std::string& bytes) {
    return brief(Ward().write("evidence/a.pdf", bytes).validate(EvidenceMode::full).findings);
}

std::string refused(const std::string& path, FileStatus status) {
    return brief(
        Ward().write("evidence/a.pdf", sound()).refuse(path, status).validate(EvidenceMode::full).findings);
}

}  // namespace

TEST_CASE("messages: documents that do not open") {
    CHECK(filed(sound()).empty());
    CHECK(filed(sound().substr(0, 200)) == "evidence-unreadable scores/van-phong.yaml:8:16 1.1 2\n");
    CHECK(filed(pdf_of({catalog, "<< /Type /Pages /Count 0 /Kids [] >>"})) ==
          "evidence-unreadable scores/van-phong.yaml:8:16 1.1 2\n");
    CHECK(filed("%PDF-1.4 nothing %%EOF") == "evidence-unreadable scores/van-phong.yaml:8:16 1.1 2\n");
    CHECK(filed(encrypted(no_user_key)) == "evidence-encrypted scores/van-phong.yaml:8:16 1.1 2\n");
    CHECK(filed(replaced(sound(), "startxref\n", "startxref\n9")) ==
          "evidence-repaired scores/van-phong.yaml:8:16 1.1\n");
}

TEST_CASE("messages: what is no PDF, whatever it holds") {
    const std::string not_pdf = "evidence-not-pdf scores/van-phong.yaml:8:16 1.1 2\n";
    CHECK(filed("PK\x03\x04" + sound()) == not_pdf);
    CHECK(filed("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + sound()) == not_pdf);
    CHECK(filed("-----BEGIN PKCS7-----\n" + sound()) == not_pdf);
    CHECK(filed("no container") == not_pdf);
}

TEST_CASE("messages: locks, ends and pages of a document") {
    CHECK(filed(encrypted(open_user_key, contents)).empty());
    CHECK(filed(locked_by_certificates()) == "evidence-encrypted scores/van-phong.yaml:8:16 1.1 2\n");
    CHECK(filed(sound() + "<html>") == "");
    CHECK(filed(sound() + std::string(2000, 'x')) == "evidence-repaired scores/van-phong.yaml:8:16 1.1\n");
    CHECK(filed(sound_of(stream_of("q Q"))) == "evidence-blank scores/van-phong.yaml:8:16 1.1\n");
    CHECK(filed(sound_of(stream_of(std::string(40, '\0'), "/Filter /FlateDecode"))) ==
          "evidence-unreadable scores/van-phong.yaml:8:16 1.1 2\n");
    const auto cites = [](const std::string& pages) {
        return brief(
            Ward()
                .write("evidence/a.pdf", pdf_of({catalog, "<< /Type /Pages /Count 2 /Kids [4 0 R 5 0 R] >>",
                                                 contents, page, blank_page}))
                .change("scores/van-phong.yaml", "title: Kế hoạch}",
                        "title: Kế hoạch, pages: \"" + pages + "\"}")
                .validate(EvidenceMode::full)
                .findings);
    };
    CHECK(cites("2") == "evidence-blank scores/van-phong.yaml:8:85 1.1\n");
    CHECK(cites("1-2").empty());
    CHECK(cites("1").empty());
}

TEST_CASE("messages: a document that is withheld says why, and its number or date") {
    const auto withheld = [](const std::string& entry) {
        return brief(Ward()
                         .change("scores/van-phong.yaml",
                                 "{file: a.pdf, number: 12/KH-UBND, date: 2024-01-15, title: Kế hoạch}",
                                 entry)
                         .validate()
                         .findings);
    };
    const std::string unexplained = "withheld-unexplained scores/van-phong.yaml:8:20 1.1 2\n";
    const std::string told = "evidence-withheld scores/van-phong.yaml:8:20 1.1\n";
    for (const char* reason : {"x", "\"-\"", "xxx", "như trên", "\"1234\"", "ok"}) {
        CHECK(withheld("{withheld: " + std::string(reason) + ", number: 7/QĐ}") == unexplained);
    }
    CHECK(withheld("{withheld: Tài liệu mật, title: Quyết định}") == unexplained);
    CHECK(withheld("{withheld: Tài liệu mật, number: không}") == unexplained);
    CHECK(withheld("{withheld: Mật, number: 7/QĐ}") == told);
    CHECK(withheld("{withheld: Tài liệu mật, date: 2024-05-02}") == told);
    // A date that cannot be read is told, and nothing more.
    CHECK(withheld("{withheld: Tài liệu mật, date: 2024-13-02}").find("withheld-unexplained") ==
          std::string::npos);
}

TEST_CASE("messages: a document whose reader died says nothing of the reason") {
    Ward ward;
    const Assessment assessment = ward.validate().assessment;
    Register evidence = inspect_evidence(
        assessment, MemoryFiles({{"plan.yaml", ""}, {"evidence/a.pdf", sound()}}), EvidenceMode::full, 1);
    evidence.documents.at(0).pdf.state = PdfState::unreadable;
    Sources sources;
    Findings findings;
    check_evidence(assessment, evidence, sources, findings);
    CHECK(brief(findings) == "evidence-unreadable scores/van-phong.yaml:8:16 1.1 2\n");
}

TEST_CASE("messages: documents that the disk refuses") {
    CHECK(refused("evidence/a.pdf", FileStatus::too_large) ==
          "file-too-large scores/van-phong.yaml:8:16 1.1 2\n");
    CHECK(refused("evidence/a.pdf", FileStatus::denied) == "io-read scores/van-phong.yaml:8:16 1.1 2\n");
    CHECK(refused("evidence/a.pdf", FileStatus::not_a_file) == "io-read scores/van-phong.yaml:8:16 1.1 2\n");
    CHECK(refused("evidence", FileStatus::denied) == "io-read plan.yaml:0:0 2\n");
    std::string deep = "evidence/";
    for (int i = 0; i < 33; ++i) deep += "d/";
    CHECK(brief(Ward()
                    .write("evidence/a.pdf", sound())
                    .write(deep + "b.pdf", sound())
                    .validate(EvidenceMode::full)
                    .findings) ==
          "io-read evidence/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d:0:0\n");
}

TEST_CASE("messages: documents whose names cannot be written about") {
    Ward ward;
    ward.write("evidence/a.pdf", sound())
        .write("evidence/\xFF.pdf", sound())
        .write("evidence/d\x01/b.pdf", sound());
    CHECK(brief(ward.validate(EvidenceMode::name).findings) ==
          "evidence-bad-name evidence/%FF.pdf:0:0\nevidence-bad-name evidence/d%01:0:0\n");
}

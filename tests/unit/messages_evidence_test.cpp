// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "check/check_evidence.hpp"
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
    CHECK(filed(encrypted(open_user_key)) == "evidence-encrypted scores/van-phong.yaml:8:16 1.1 2\n");
    CHECK(filed(replaced(sound(), "startxref\n", "startxref\n9")) ==
          "evidence-repaired scores/van-phong.yaml:8:16 1.1\n");
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

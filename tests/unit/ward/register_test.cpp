// SPDX-License-Identifier: MIT
#include "evidence/register.hpp"

#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/platform.hpp"
#include "cabinet.hpp"
#include "check/documents/check_evidence.hpp"
#include "evidence/listing.hpp"
#include "ward.hpp"

using namespace cchc;
using namespace cabinets;
using test::has;

namespace {

std::size_t count_lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a cited document is found in either normal form, and with either slash") {
    for (const char* on_disk : {composed, decomposed}) {
        for (const char* written : {composed, decomposed}) {
            Cabinet cabinet;
            cabinet.put(on_disk, pdf(3));
            cabinet.cite(written);
            std::string backslashed = written;
            backslashed[3] = '\\';
            cabinet.cite(backslashed);
            CHECK(cabinet.found() == "");
            const Register evidence = cabinet.look();
            CHECK(evidence.documents.at(0).name == on_disk);
            CHECK(evidence.documents.at(0).sha256.size() == 64);
            CHECK(evidence.documents.at(0).pdf.pages == 3);
            REQUIRE(evidence.find(0, 1, 0) != nullptr);
            CHECK(evidence.find(0, 1, 0)->match == Match::found);
            CHECK(evidence.find(0, 2, 0) == nullptr);
        }
    }
}

TEST_CASE("modes look no further than asked") {
    Cabinet cabinet;
    cabinet.put("a.pdf", "no pdf").cite("a.pdf");
    cabinet.cite("b.pdf");
    CHECK(cabinet.look(EvidenceMode::off).citations.at(1).match == Match::not_looked);
    CHECK(cabinet.found(EvidenceMode::off) == "");
    CHECK(count_lines(cabinet.found(EvidenceMode::name)) == 1);
    CHECK(has(cabinet.found(EvidenceMode::name), "evidence-missing"));
    CHECK(has(cabinet.found(EvidenceMode::full), "evidence-not-pdf"));
    CHECK(cabinet.look(EvidenceMode::name).documents.at(0).sha256.empty());
}

TEST_CASE("a difference in case alone is found, with the right name") {
    Cabinet cabinet;
    cabinet.put("KH/Đề án.pdf", pdf(1)).cite("kh/ĐỀ ÁN.pdf");
    CHECK(has(cabinet.found(), "name-case"));
    CHECK(has(cabinet.texts(), "KH/Đề án.pdf"));
    CHECK(count_lines(cabinet.texts()) == 1);
}

TEST_CASE("a missing document offers one that nobody cites") {
    Cabinet cabinet;
    cabinet.put("1.1/12-KH.pdf", pdf(1, "a")).cite("1.1/12-KH.pdf");
    cabinet.cite("1.1/13-KH.pdf");
    CHECK(has(cabinet.found(), "evidence-missing"));
    CHECK_FALSE(has(cabinet.texts(), "did you mean"));

    SUBCASE("by a near name") {
        cabinet.put("1.1/13-KHH.pdf", pdf(1, "b"));
        cabinet.found();
        CHECK(has(cabinet.texts(), "did you mean “1.1/13-KHH.pdf”"));
    }
    SUBCASE("in another folder") {
        cabinet.put("2.2/13-kh.pdf", pdf(1, "b"));
        cabinet.found();
        CHECK(has(cabinet.texts(), "did you mean “2.2/13-kh.pdf”"));
    }
    SUBCASE("by its number") {
        cabinet.put("1.1/13-KH Kế hoạch năm 2024 của phường.pdf", pdf(1, "b"));
        cabinet.found();
        CHECK(has(cabinet.texts(), "did you mean “1.1/13-KH Kế hoạch năm 2024 của phường.pdf”"));
    }
    SUBCASE("of the item's folder before another's") {
        cabinet.put("2.2/13-KH.pdf", pdf(1, "b")).put("1.1/13_KH.pdf", pdf(1, "c"));
        cabinet.cite("2.2/13-KH.pdf");
        cabinet.found();
        CHECK(has(cabinet.texts(), "did you mean “1.1/13_KH.pdf”"));
    }
    SUBCASE("that another item cites") {
        cabinet.put("2.2/13-KH.pdf", pdf(1, "b"));
        cabinet.cite("2.2/13-KH.pdf");
        cabinet.found();
        CHECK(has(cabinet.texts(), "did you mean “2.2/13-KH.pdf”"));
    }
    SUBCASE("of the folder that the item's code names") {
        cabinet.put("3.1/13-KH.pdf", pdf(1, "b")).put("nam/1.2 Kế hoạch/13-KH.pdf", pdf(1, "c"));
        cabinet.cite("3.1/13-KH.pdf");
        cabinet.cite("nam/1.2 Kế hoạch/13-KH.pdf");
        cabinet.found();
        CHECK(has(cabinet.texts(), "did you mean “nam/1.2 Kế hoạch/13-KH.pdf”"));
    }
    CHECK(count_lines(cabinet.texts()) == 1);
}

TEST_CASE("of names that look the same the bytes as written win") {
    Cabinet cabinet;
    cabinet.put(composed, pdf(3)).put(decomposed, pdf(2));
    Evidence& cited = cabinet.cite(composed);
    CHECK(cabinet.look().documents.at(*cabinet.look().find(0, 0, 0)->document).name == composed);
    cited.pages = {{1, 3}};
    CHECK(cabinet.found() == "evidence-name-clash scores/a.yaml:1:0 1.1\n");
    CHECK(has(cabinet.texts(), "in NFC"));
    cited.file_bytes = decomposed;
    CHECK(cabinet.look().documents.at(*cabinet.look().find(0, 0, 0)->document).name == decomposed);
    CHECK(has(cabinet.found(), "evidence-name-clash scores/a.yaml:1:0 1.1\n"));
    CHECK(has(cabinet.found(), "evidence-pages"));
    CHECK(count_lines(cabinet.found()) == 2);
    CHECK_FALSE(has(cabinet.found(EvidenceMode::name), "evidence-"));
}

TEST_CASE("copies of equal bytes whose names look the same are one document") {
    Cabinet cabinet;
    cabinet.put(composed, pdf(3)).put(decomposed, pdf(3)).cite(composed);
    CHECK(cabinet.found() == "");
    cabinet.cite(composed).file_bytes = decomposed;
    CHECK(cabinet.found() == "");
    cabinet.put("1.1/khac.pdf", pdf(3)).cite("1.1/khac.pdf");
    CHECK(count_lines(cabinet.found()) == 1);
    CHECK(has(cabinet.found(), "evidence-same-content"));
}

TEST_CASE("a fault of one file is one finding, with every item at stake") {
    Cabinet cabinet;
    cabinet.put("a.pdf", pdf(1).substr(0, 60));
    cabinet.cite("a.pdf");
    cabinet.cite("a.pdf");
    cabinet.cite("./a.pdf");
    Findings findings;
    Sources sources;
    check_evidence(cabinet.assessment(), cabinet.look(), sources, findings);
    REQUIRE(findings.all().size() == 1);
    const Finding& finding = findings.all().front();
    CHECK(finding.kind().kind == FindingKind::evidence_unreadable);
    CHECK(finding.place.line == 1);
    CHECK(finding.item == "1.1");
    CHECK(finding.officer == "van-phong");
    CHECK(finding.related.size() == 2);
    CHECK(findings.points_at_stake().value() == Ratio::whole(6));
}

TEST_CASE("pages beyond the document and ranges that run backwards are found") {
    Cabinet cabinet;
    cabinet.put("a.pdf", pdf(3));
    cabinet.cite("a.pdf").pages = {{1, 3}};
    CHECK(cabinet.found() == "");
    cabinet.cite("a.pdf").pages = {{1, 2}, {4, 4}};
    CHECK(has(cabinet.found(), "evidence-pages"));
    CHECK(has(cabinet.texts(), "page 4"));
    cabinet.cite("a.pdf").pages = {{3, 1}};
    CHECK(count_lines(cabinet.found()) == 2);
}

TEST_CASE("a date outside the period is found; its first and last day are inside") {
    Cabinet cabinet;
    cabinet.put("a.pdf", pdf(1));
    const auto date = [](Evidence& evidence, Date day) {
        evidence.date = Located<Date>{day, evidence.place};
    };
    date(cabinet.cite("a.pdf"), {2024, 1, 1});
    date(cabinet.cite("a.pdf"), {2024, 10, 31});
    CHECK(cabinet.found() == "");
    date(cabinet.cite("a.pdf"), {2024, 11, 1});
    CHECK(has(cabinet.found(), "evidence-outside-period"));
    CHECK(count_lines(cabinet.found()) == 1);
}

TEST_CASE("twins, clashing numbers and unused documents are found once each") {
    Cabinet cabinet;
    cabinet.put("a.pdf", pdf(1)).put("b.pdf", pdf(1)).put("c.pdf", pdf(2)).put("d.pdf", pdf(4));
    const auto number = [](Evidence& evidence, const std::string& text) {
        evidence.number = text;
        evidence.date = Located<Date>{{2024, 5, 2}, evidence.place};
    };
    number(cabinet.cite("a.pdf"), "12/KH-UBND");
    cabinet.cite("b.pdf");
    number(cabinet.cite("c.pdf"), "12/kh-ubnd");
    const std::string found = cabinet.found();
    CHECK(has(found, "evidence-same-content"));
    CHECK(has(found, "evidence-number-clash"));
    CHECK(has(found, "evidence-unused evidence/d.pdf"));
    CHECK(count_lines(found) == 3);

    cabinet.assessment().scorecards.front().is_faulty = true;  // the entry that cites it may be unreadable
    CHECK_FALSE(has(cabinet.found(), "evidence-unused"));
}

TEST_CASE("what leads out of the folder is not looked for") {
    Cabinet cabinet;
    cabinet.put("a.pdf", pdf(1)).cite("a.pdf");
    cabinet.cite("../plan.yaml");
    cabinet.cite("/etc/passwd");
    cabinet.cite("b/../a.pdf");
    const std::string found = cabinet.found();
    CHECK(count_lines(found) == 2);
    CHECK(has(found, "evidence-outside-folder"));
}

TEST_CASE("a missing evidence folder is one finding") {
    Cabinet cabinet;
    CHECK(cabinet.found() == "");
    cabinet.cite("a.pdf");
    cabinet.cite("b.pdf");
    CHECK(count_lines(cabinet.found()) == 1);
    CHECK(has(cabinet.found(), "missing-file"));
}

TEST_CASE("a folder, an empty file and a withheld document are told apart") {
    Cabinet cabinet;
    cabinet.put("1.1/a.pdf", "");
    cabinet.cite("1.1");
    cabinet.cite("1.1/a.pdf");
    Evidence& withheld = cabinet.cite("");
    withheld.withheld = Located<std::string>{"Tài liệu mật", withheld.place};
    withheld.number = "03/BC";
    withheld.file.reset();
    const std::string found = cabinet.found();
    CHECK(has(found, "evidence-missing"));
    CHECK(has(found, "evidence-unreadable"));
    CHECK(has(found, "evidence-withheld"));
    CHECK(count_lines(found) == 3);
}

TEST_CASE("links are followed inside the plan's folder only, and circles end") {
    namespace fs = std::filesystem;
    const fs::path root = fs::temp_directory_path() / ("cchc-links-" + std::to_string(::getpid()));
    fs::create_directories(root / "ward/evidence/sub");
    fs::create_directories(root / "secret");
    std::ofstream(root / "secret/s.pdf") << pdf(1, "secret");
    std::ofstream(root / "ward/evidence/a.pdf") << pdf(1);
    std::ofstream(root / "ward/other.pdf") << pdf(1, "other");
    fs::create_symlink("../../secret/s.pdf", root / "ward/evidence/out.pdf");
    fs::create_symlink("../../secret", root / "ward/evidence/outside");
    fs::create_symlink("../other.pdf", root / "ward/evidence/in.pdf");
    fs::create_symlink("..", root / "ward/evidence/sub/circle");
    fs::create_symlink("nowhere.pdf", root / "ward/evidence/broken.pdf");

    Cabinet cabinet;
    cabinet.assessment().folder = (root / "ward").string();
    for (const char* name : {"out.pdf", "outside/s.pdf", "in.pdf", "broken.pdf", "a.pdf"}) cabinet.cite(name);
    const auto files = make_disk_files();
    const Register evidence = inspect_evidence(cabinet.assessment(), *files, EvidenceMode::full, 2);
    fs::remove_all(root);
    Findings findings;
    Sources sources;
    check_evidence(cabinet.assessment(), evidence, sources, findings);
    CHECK(has(test::brief(findings), "evidence-outside-folder scores/a.yaml:1:0 1.1 2\n"));

    const auto match = [&](std::size_t i) { return evidence.citations.at(i).match; };
    CHECK(match(0) == Match::outside);
    CHECK(match(1) == Match::outside);
    CHECK(match(2) == Match::found);
    CHECK(match(3) == Match::missing);
    CHECK(match(4) == Match::found);
    for (const auto& document : evidence.documents) CHECK(document.leads_out == document.sha256.empty());
}

TEST_CASE("hidden and temporary files are passed over") {
    const MemoryFiles files(
        {{"e/.hidden.pdf", ""}, {"e/~$a.docx", ""}, {"e/Thumbs.db", ""}, {"e/a/b.pdf", ""}});
    const Listing listing = list_below(files, "e", "/");
    REQUIRE(listing.files.size() == 1);
    CHECK(listing.files.front().name == "a/b.pdf");
}

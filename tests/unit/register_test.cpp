// SPDX-License-Identifier: MIT
#include "evidence/register.hpp"

#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/platform.hpp"
#include "check/check_evidence.hpp"
#include "evidence/listing.hpp"
#include "ward.hpp"

using namespace cchc;
using test::has;

namespace {

constexpr const char* composed = "1.1/K\u1ebf ho\u1ea1ch.pdf";
constexpr const char* decomposed = "1.1/Ke\u0302\u0301 hoa\u0323ch.pdf";

/// A PDF of so many pages; `mark` makes its bytes different.
std::string pdf(std::size_t pages, const std::string& mark = "") {
    std::string out = "%PDF-1.4\n%" + mark + "\n";
    std::string table = "0000000000 65535 f \n";
    std::string kids;
    for (std::size_t i = 0; i < pages; ++i) kids += std::to_string(i + 3) + " 0 R ";
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count " + std::to_string(pages) + " /Kids [" + kids + "] >>"};
    objects.resize(pages + 2, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string offset = std::to_string(out.size());
        table += offset.insert(0, 10 - offset.size(), '0') + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(out.size());
    return out + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size +
           " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

/// A ward whose office cites documents for items 1.1, 1.2, …; the place of each citation is line 1, 2, ….
class Cabinet {
  public:
    Cabinet() {
        assessment_.plan_is_read = true;
        assessment_.plan.evidence.value = "evidence";
        assessment_.plan.source = source("plan.yaml");
        assessment_.plan.period_from = {2024, 1, 1};
        assessment_.plan.period_to = {2024, 10, 31};
        auto framework = std::make_shared<Framework>();
        for (std::size_t i = 0; i < 5; ++i) {
            Item item;
            item.code.value = "1." + std::to_string(i + 1);
            item.max.value = Points(Ratio::whole(2));
            framework->by_code.emplace(item.code.value, i);
            framework->items.push_back(item);
        }
        assessment_.framework = framework;
        Scorecard card;
        card.source = source("scores/a.yaml");
        card.officer = Located<std::string>{"van-phong", {}};
        assessment_.scorecards.push_back(card);
        files_["plan.yaml"] = "";
    }

    Evidence& cite(const std::string& file) {
        Scorecard& card = assessment_.scorecards.front();
        const auto number = static_cast<std::uint32_t>(card.scores.size() + 1);
        Score score;
        score.item.value = "1." + std::to_string(number);
        Evidence evidence;
        evidence.place = {.source = card.source, .line = number};
        evidence.file = Located<std::string>{file, evidence.place};
        evidence.pages_place = evidence.number_place = evidence.place;
        score.evidence.push_back(evidence);
        card.scores.push_back(score);
        return card.scores.back().evidence.back();
    }

    Cabinet& put(const std::string& name, const std::string& bytes) {
        files_["evidence/" + name] = bytes;
        return *this;
    }

    Assessment& assessment() { return assessment_; }

    Register look(EvidenceMode mode = EvidenceMode::full, int jobs = 2) {
        return inspect_evidence(assessment_, MemoryFiles(files_), mode, jobs);
    }

    /// Everything found, as `rule file:line item points` lines.
    std::string found(EvidenceMode mode = EvidenceMode::full) {
        Findings findings;
        check_evidence(assessment_, look(mode), sources_, findings);
        findings.sort();
        texts_.clear();
        for (const auto& finding : findings.all()) texts_ += finding.text(Language::en) + "\n";
        return test::brief(findings);
    }
    const std::string& texts() const { return texts_; }

  private:
    const Source* source(const std::string& path) {
        Source made;
        made.path = made.name = path;
        return sources_.add(made);
    }

    Sources sources_;
    Assessment assessment_;
    std::map<std::string, std::string> files_;
    std::string texts_;
};

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
    CHECK(count_lines(cabinet.texts()) == 1);
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

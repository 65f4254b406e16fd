// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "check/check_scores.hpp"
#include "check/documents/check_evidence.hpp"
#include "council_ward.hpp"
#include "derive/answers.hpp"
#include "evidence/register.hpp"
#include "form_ward.hpp"
#include "pdf_files.hpp"

using namespace cchc;
using namespace cchc::test;

// Each provokes one message in the words of forms, which no other test does.
namespace {

const std::string refused_na = "        not_applicable: excluded\n";

/// What is found of the documents that a filled form cites, where the folder holds these files.
std::string documents(std::map<std::string, std::string> files,
                      const OfficerForm& form = OfficerForm({.is_filled = true})) {
    Ward ward;
    Assessment assessment = ward.validate().assessment;
    assessment.scorecards = {form.load().card};
    files["plan.yaml"] = "";
    const Register evidence = inspect_evidence(assessment, MemoryFiles(files), EvidenceMode::full, 1);
    Sources sources;
    Findings findings;
    check_evidence(assessment, evidence, sources, findings);
    return brief_cells(findings);
}

}  // namespace

TEST_CASE("messages in forms: an item that demands documents") {
    OfficerForm form({.is_filled = true});
    for (const char* column : {"file", "number", "date", "title"}) form.erase({"1.1", column});
    CHECK(form.set({"1.1", "justification"}, "Đã ban hành kế hoạch từ đầu năm").checked() ==
          "evidence-required Chấm điểm!C9 van-phong 1.1 2\n");
}

TEST_CASE("messages in forms: a division by 0 where the item must apply") {
    const auto refuse = [](Ward& ward) { ward.change("framework.yaml", refused_na, ""); };
    OfficerForm form({.officer = "mot-cua", .change = refuse, .is_filled = true});
    CHECK(form.set({"1.2", "answer"}, "0", CellKind::number).checked() ==
          "division-by-zero Chấm điểm!H9 mot-cua 1.2 2\n");
}

TEST_CASE("messages in forms: an item that is another's by now") {
    OfficerForm form({.officer = "mot-cua", .is_filled = true});
    form.meanwhile([](Ward& ward) { ward.change("plan.yaml", "leads: [\"1.2\"]", "leads: []"); });
    CHECK(form.checked() == "not-assigned Chấm điểm!C9 mot-cua 1.2 2\n");
}

TEST_CASE("messages in forms: an item that a card scores already") {
    const OfficerForm form({.is_filled = true});
    Ward ward;
    Assessment assessment = ward.validate().assessment;
    assessment.scorecards.push_back(form.load().card);
    Findings findings;
    check_scores(assessment, collect_answers(assessment), findings);
    CHECK(brief_cells(findings) ==
          "scored-twice Chấm điểm!C9 van-phong 1.1 2 +scores/van-phong.yaml:5\n"
          "scored-twice Chấm điểm!C12 van-phong 1.3 2 +scores/van-phong.yaml:9\n"
          "scored-twice Chấm điểm!C15 van-phong 1.4 1 +scores/van-phong.yaml:13\n");
}

TEST_CASE("messages in forms: documents that are folders, or locked") {
    CHECK(documents({{"evidence/a.pdf/b.pdf", pdf_files::sound()}}) ==
          "evidence-unused evidence/a.pdf/b.pdf\nevidence-missing Chấm điểm!K9 van-phong 1.1 2\n");
    CHECK(documents({{"evidence/a.pdf", pdf_files::encrypted(pdf_files::no_user_key)}}) ==
          "evidence-encrypted Chấm điểm!K9 van-phong 1.1 2\n");
}

TEST_CASE("messages in forms: a document that is withheld without a word") {
    const auto withheld = [](const std::string& reason, bool has_number) {
        OfficerForm form({.is_filled = true});
        form.erase({"1.1", "file"}).set({"1.1", "withheld"}, reason);
        if (!has_number) form.erase({"1.1", "number"}).erase({"1.1", "date"});
        return documents({}, form);
    };
    CHECK(withheld("x", true).find("withheld-unexplained Chấm điểm!") != std::string::npos);
    CHECK(withheld("Tài liệu mật", false).find("withheld-unexplained Chấm điểm!") != std::string::npos);
    CHECK(withheld("Tài liệu mật", true).find("withheld-unexplained") == std::string::npos);
}

TEST_CASE("messages in forms: a council accepts what has no points") {
    CouncilForm form([](Ward& ward) {
        ward.change("scores/van-phong.yaml",
                    "  - item: 1.3\n    parts: [x]\n    points: 1,5\n    justification: Đã thực hiện phần x "
                    "theo báo cáo quý\n",
                    "");
    });
    CHECK(form.set("1.3", "decision", "Công nhận").checked() ==
          "missing-score Thẩm định!M12 van-phong 1.3 2\n");
}

TEST_CASE("messages in forms: an officer's form in the place of the council's") {
    CouncilForm form;
    form.spreadsheet() = OfficerForm().spreadsheet();
    CHECK(form.found() == "bad-schema appraisal/form.xlsx\n");
}

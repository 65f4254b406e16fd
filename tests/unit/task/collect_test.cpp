// SPDX-License-Identifier: MIT
// What came by mail: where it belongs, what is held back, and that nothing is lost or written over.
#include <doctest/doctest.h>

#include <filesystem>

#include "base/platform.hpp"
#include "check/form_content.hpp"
#include "report/collect/collection.hpp"
#include "small_ward.hpp"
#include "task/collect/collect.hpp"
#include "test_folder.hpp"
#include "ward.hpp"
#include "workbook/forms/form_book.hpp"

using namespace cchc;
using namespace test;

namespace {

constexpr const char* office = "scores/van-phong.yaml";

/// The small ward on the disk without what was handed in, and a folder `thu` for that.
class Mail {
  public:
    Mail() {
        for (const auto& [name, text] : small_ward())
            if (name == "plan.yaml" || name == "framework.yaml") write("w/" + name, text);
        REQUIRE(make_folder(path("w/scores")).empty());
        REQUIRE(make_folder(path("thu")).empty());
    }

    std::string path(const std::string& name) const { return folder_.file(name); }
    Mail& write(const std::string& name, const std::string& text) {
        REQUIRE(make_folder(path(parent_path(name))).empty());
        REQUIRE(write_file(path(name), text).empty());
        return *this;
    }
    Mail& replace(const std::string& name, const std::string& from, const std::string& to) {
        std::string text = this->text(name);
        REQUIRE(text.find(from) != std::string::npos);
        return write(name, text.replace(text.find(from), from.size(), to));
    }
    std::string text(const std::string& name) const { return bytes_of(path(name)); }
    bool has_file(const std::string& name) const { return std::filesystem::exists(path(name)); }

    CollectOutcome run(bool is_done = false, std::vector<std::string> take = {}) {
        CollectOutcome outcome = collect(
            {.inbox = path("thu"), .plan = path("w/plan.yaml"), .is_done = is_done, .take = std::move(take)},
            *files_, sources_);
        found_ = brief(outcome.findings);
        return outcome;
    }
    const std::string& found() const { return found_; }

  private:
    TestFolder folder_;
    std::unique_ptr<Files> files_ = make_disk_files();
    Sources sources_;
    std::string found_;
};

const Arrival& of(const CollectOutcome& outcome, const std::string& file) {
    for (const auto& arrival : outcome.collection.arrivals)
        if (arrival.file == file) return arrival;
    FAIL("no such file came: ", file);
    return outcome.collection.arrivals.front();
}

}  // namespace

TEST_CASE("collect: cards and documents go where they belong, once, and only when asked") {
    Mail mail;
    mail.write("thu/bai nop.yaml", small_ward().at(office))
        .write("thu/x/a.pdf", "%PDF 1")
        .write("thu/~$b", "");
    CollectOutcome outcome = mail.run();
    CHECK(of(outcome, "bai nop.yaml").end == ArrivalEnd::copies);
    CHECK(of(outcome, "bai nop.yaml").target == "scores/bai nop.yaml");
    CHECK(of(outcome, "bai nop.yaml").officer == "van-phong");
    CHECK(of(outcome, "x/a.pdf").target == "evidence/a.pdf");
    CHECK(outcome.collection.arrivals.size() == 2);
    CHECK_FALSE(mail.has_file("w/evidence"));
    outcome = mail.run(true);
    CHECK(outcome.collection.count(ArrivalEnd::copied) == 2);
    CHECK(mail.text("w/evidence/a.pdf") == "%PDF 1");
    CHECK(mail.has_file("thu/x/a.pdf"));
    outcome = mail.run(true);
    CHECK(outcome.collection.count(ArrivalEnd::there) == 2);
    CHECK(outcome.collection.count_left() == 0);
    mail.write("thu/ten khac.yaml", small_ward().at(office)).write("thu/x/a.pdf", "%PDF 2");
    outcome = mail.run(true);
    CHECK(of(outcome, "ten khac.yaml").end == ArrivalEnd::there);
    CHECK(of(outcome, "ten khac.yaml").target == "scores/bai nop.yaml");
    CHECK(of(outcome, "x/a.pdf").end == ArrivalEnd::taken);
    CHECK(mail.text("w/evidence/a.pdf") == "%PDF 1");
    CHECK(mail.found().empty());
}

TEST_CASE("collect: of another unit, year or officer, of no kind, or broken") {
    Mail mail;
    const std::string card = small_ward().at(office);
    const auto with = [&](const std::string& line) {
        std::string text = card;
        return text.insert(text.find("officer:"), line);
    };
    mail.write("thu/a.yaml", with("unit: khac\n")).write("thu/b.yaml", with("year: 2023\n"));
    mail.write("thu/c.yaml", card).replace("thu/c.yaml", "officer: van-phong", "officer: ai");
    mail.write("thu/d.yaml", "schema: cchc/plan/1\n").write("thu/e.yaml", "\xFF").write("thu/f.xlsx", "x");
    mail.write("thu/g.zip", "").write("thu/h.xlsm", "").write("thu/i.HEIC", "").write("thu/j", "");
    const CollectOutcome outcome = mail.run(true);
    CHECK(of(outcome, "a.yaml").end == ArrivalEnd::other_unit);
    CHECK(of(outcome, "a.yaml").found == "khac");
    CHECK(of(outcome, "b.yaml").end == ArrivalEnd::other_year);
    CHECK(of(outcome, "c.yaml").end == ArrivalEnd::unknown_officer);
    CHECK(of(outcome, "d.yaml").ask == Ask::schema);
    CHECK(of(outcome, "e.yaml").end == ArrivalEnd::unreadable);
    CHECK(of(outcome, "f.xlsx").end == ArrivalEnd::unreadable);
    CHECK(of(outcome, "g.zip").ask == Ask::unpack);
    CHECK(of(outcome, "h.xlsm").ask == Ask::new_workbook);
    CHECK(of(outcome, "i.HEIC").ask == Ask::pdf_of_picture);
    CHECK(of(outcome, "j").ask == Ask::other);
    CHECK(outcome.collection.count_left() == 10);
    CHECK(outcome.findings.count(Severity::error) == 2);
    CHECK(std::filesystem::is_empty(mail.path("w/scores")));
}

TEST_CASE("collect: documents by the end of their path, by their name, or proposed") {
    Mail mail;
    std::string card = small_ward().at(office);
    card.replace(card.find("{file: a.pdf"), 12,
                 "{file: 1.1/12-KH.pdf},\n      - {file: 1.1/b.pdf},\n      - "
                 "{file: 1.3/b.pdf},\n      - {file: ../c.pdf},\n      - "
                 "{file: 1.3/15-BC kết quả.pdf");
    for (auto at = card.find("},\n"); at != std::string::npos; at = card.find("},\n")) card.erase(at + 1, 1);
    mail.write("w/scores/a.yaml", card);
    mail.write("thu/b.pdf", "1").write("thu/x/1.3/b.pdf", "2").write("thu/12-KH.pdf", "3");
    mail.write("thu/15-BC ket qua.pdf", "4").write("thu/c.pdf", "5").write("thu/1.1/KH.pdf", "6");
    const CollectOutcome outcome = mail.run(true);
    CHECK(of(outcome, "b.pdf").end == ArrivalEnd::ambiguous);
    CHECK(of(outcome, "b.pdf").near == std::vector<std::string>{"1.1/b.pdf", "1.3/b.pdf"});
    CHECK(of(outcome, "x/1.3/b.pdf").target == "evidence/1.3/b.pdf");
    CHECK(of(outcome, "12-KH.pdf").target == "evidence/1.1/12-KH.pdf");
    CHECK(of(outcome, "15-BC ket qua.pdf").end == ArrivalEnd::uncited);
    CHECK(of(outcome, "15-BC ket qua.pdf").near == std::vector<std::string>{"1.3/15-BC kết quả.pdf"});
    CHECK(of(outcome, "c.pdf").end == ArrivalEnd::uncited);
    CHECK(of(outcome, "c.pdf").near.empty());
    CHECK(mail.text("w/evidence/1.3/b.pdf") == "2");
    CHECK_FALSE(mail.has_file("w/evidence/1.1/b.pdf"));
    CHECK_FALSE(mail.has_file("c.pdf"));
}

TEST_CASE("collect: a second hand-in stands beside the first, cell by cell, and goes nowhere unchosen") {
    Mail mail;
    const std::string card = small_ward().at(office);
    mail.write("thu/a.yaml", card)
        .write("thu/b.yaml", card)
        .replace("thu/b.yaml", "level: co", "level: khong");
    mail.replace("thu/b.yaml", "submitted: 2024-11-01", "submitted: 2024-11-02");
    CollectOutcome outcome = mail.run(true);
    CHECK(of(outcome, "a.yaml").end == ArrivalEnd::second);
    CHECK(of(outcome, "b.yaml").end == ArrivalEnd::second);
    const auto& cells = of(outcome, "b.yaml").differences;
    REQUIRE(cells.size() == 2);
    CHECK(cells[0].field == CellDifference::Field::submitted);
    CHECK(cells[1].item == "1.1");
    CHECK(cells[1].before == "Có");
    CHECK(cells[1].now == "Không");
    CHECK(std::filesystem::is_empty(mail.path("w/scores")));
    CHECK(mail.run(true, {"c.yaml"}).state == CollectState::unknown_file);
    outcome = mail.run(true, {mail.path("thu/b.yaml")});
    CHECK(of(outcome, "b.yaml").end == ArrivalEnd::copied);
    CHECK(of(outcome, "a.yaml").end == ArrivalEnd::second);
    outcome = mail.run(true, {"a.yaml"});
    CHECK(of(outcome, "a.yaml").first_is_filed);
    CHECK(of(outcome, "a.yaml").first == mail.path("w/scores/b.yaml"));
    CHECK(of(outcome, "a.yaml").end == ArrivalEnd::second);
    CHECK(of(outcome, "b.yaml").end == ArrivalEnd::there);
    CHECK_FALSE(mail.has_file("w/scores/a.yaml"));
}

TEST_CASE("collect: an officer may hand in several files with different items, or one twice") {
    Mail mail;
    const std::string card = small_ward().at(office);
    const auto cut = card.find("  - item: 1.3");
    const std::string head = card.substr(0, card.find("  - item:"));
    mail.write("thu/a.yaml", card.substr(0, cut)).write("thu/b.yaml", head + card.substr(cut));
    mail.write("thu/c/b.yaml", head + card.substr(cut));
    mail.write("thu/d/b.yaml", small_ward().at("scores/mot-cua.yaml"));
    const CollectOutcome outcome = mail.run(true);
    CHECK(of(outcome, "a.yaml").end == ArrivalEnd::copied);
    CHECK(of(outcome, "b.yaml").end == ArrivalEnd::copied);
    CHECK(of(outcome, "c/b.yaml").end == ArrivalEnd::there);
    CHECK(of(outcome, "c/b.yaml").first == "b.yaml");
    CHECK(of(outcome, "d/b.yaml").end == ArrivalEnd::taken);
}

TEST_CASE("collect: decisions of the council go to theirs, those on the same items once") {
    Mail mail;
    const std::string text =
        "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\ndate: 2024-11-20\nunlisted: accepted\nitems:\n"
        "  - {item: 1.1, points: 1, reason: Thiếu văn bản gửi kèm}\n";
    mail.write("thu/vong-1.yaml", text);
    CHECK(of(mail.run(true), "vong-1.yaml").target == "appraisal/vong-1.yaml");
    CHECK(mail.text("w/appraisal/vong-1.yaml") == text);
    mail.write("thu/sua.yaml", text).replace("thu/sua.yaml", "points: 1", "points: 0");
    mail.write("thu/vong-2.yaml", text).replace("thu/vong-2.yaml", "round: 1", "round: 2");
    const CollectOutcome outcome = mail.run(true);
    CHECK(of(outcome, "sua.yaml").end == ArrivalEnd::second);
    CHECK(of(outcome, "vong-2.yaml").end == ArrivalEnd::copied);
    CHECK(of(outcome, "vong-1.yaml").end == ArrivalEnd::there);
}

TEST_CASE(
    "collect: nothing goes out of the plan's folder, into itself, or where files are named one by one") {
    Mail mail;
    mail.write("thu/a.yaml", small_ward().at(office)).write("thu/a.pdf", "1").write("ngoai/x", "");
    std::filesystem::create_directory_symlink(mail.path("ngoai"), mail.path("w/evidence"));
    mail.replace("w/plan.yaml", "officers:", "scores: [scores/b.yaml]\nofficers:");
    const CollectOutcome outcome = mail.run(true);
    CHECK(of(outcome, "a.yaml").end == ArrivalEnd::listed);
    CHECK(of(outcome, "a.pdf").end == ArrivalEnd::listed);
    CHECK_FALSE(mail.has_file("ngoai/a.pdf"));

    Sources sources;
    const auto files = make_disk_files();
    const auto state = [&](const std::string& inbox) {
        return collect({.inbox = inbox, .plan = mail.path("w/plan.yaml"), .take = {}}, *files, sources).state;
    };
    CHECK(state(mail.path("w")) == CollectState::inbox_holds_plan);
    CHECK(state(mail.path("")) == CollectState::inbox_holds_plan);
    CHECK(state(mail.path("none")) == CollectState::not_a_folder);
    CHECK(state(mail.path("thu/a.pdf")) == CollectState::not_a_folder);
    mail.write("w/framework.yaml", "schema: [");
    CHECK(state(mail.path("thu")) == CollectState::plan_has_errors);
}

TEST_CASE("collect: a link in a folder of the plan leads no copy out of it") {
    Mail mail;
    mail.write("thu/a.yaml", small_ward().at(office)).replace("thu/a.yaml", "file: a.pdf", "file: x/a.pdf");
    mail.write("thu/a.pdf", "1").write("ngoai/x", "").write("w/evidence/b.pdf", "");
    std::filesystem::create_directory_symlink(mail.path("ngoai"), mail.path("w/evidence/x"));
    std::filesystem::remove(mail.path("w/scores"));
    std::filesystem::create_directory_symlink(mail.path("ngoai"), mail.path("w/scores"));
    const CollectOutcome outcome = mail.run(true);
    CHECK(of(outcome, "a.yaml").end == ArrivalEnd::listed);
    CHECK(of(outcome, "a.pdf").end == ArrivalEnd::listed);
    CHECK_FALSE(mail.has_file("ngoai/a.pdf"));
    CHECK_FALSE(mail.has_file("ngoai/a.yaml"));
}

TEST_CASE("collect: what cannot be copied is told, and the rest goes on") {
    Mail mail;
    mail.write("thu/a.yaml", small_ward().at(office))
        .write("thu/a.pdf", "1")
        .write("w/evidence", "no folder");
    const CollectOutcome outcome = mail.run(true);
    CHECK(of(outcome, "a.yaml").end == ArrivalEnd::copied);
    CHECK(of(outcome, "a.pdf").end == ArrivalEnd::failed);
    CHECK(mail.found() == "io-write nowhere\n");
    CHECK(mail.text("w/evidence") == "no folder");
}

TEST_CASE("collect: a later form stands beside the earlier one, which it replaces; an earlier one is held") {
    Mail mail;
    Ward ward;
    const Validation& validation = ward.validate();
    const auto form = [&](std::size_t generation, const std::string& file) {
        const FormRequest request{validation.assessment.plan, *validation.assessment.framework, 0,
                                  Language::vi, generation};
        Findings findings;
        const auto content = form_content(request, {&validation.assessment.scorecards.back()}, findings);
        REQUIRE(make_folder(mail.path(parent_path(file))).empty());
        REQUIRE(write_form(request, content, mail.path(file)).empty());
    };
    form(1, "w/scores/van-phong.xlsx");
    form(2, "thu/van-phong.xlsx");
    const CollectOutcome outcome = mail.run(true);
    REQUIRE(outcome.collection.arrivals.size() == 1);
    CHECK(outcome.collection.arrivals.front().end == ArrivalEnd::copied);
    CHECK(outcome.collection.arrivals.front().target == "scores/van-phong-2.xlsx");
    CHECK(mail.run(true).collection.arrivals.front().end == ArrivalEnd::there);
    // Both came together: the later one is taken.
    Mail both;
    form(1, "w/unused.xlsx");
    const auto bytes = [&](const std::string& file) { return mail.text(file); };
    both.write("thu/a.xlsx", bytes("thu/van-phong.xlsx")).write("thu/b.xlsx", bytes("w/unused.xlsx"));
    const auto arrivals = both.run().collection.arrivals;
    REQUIRE(arrivals.size() == 2);
    CHECK(arrivals[0].end == ArrivalEnd::copies);
    CHECK(arrivals[1].end == ArrivalEnd::second);
    // The earlier one comes when the later one is filed.
    Mail late;
    late.write("w/scores/a.xlsx", bytes("thu/van-phong.xlsx")).write("thu/b.xlsx", bytes("w/unused.xlsx"));
    CHECK(late.run().collection.arrivals.front().end == ArrivalEnd::second);
}

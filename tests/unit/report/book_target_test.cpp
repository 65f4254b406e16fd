// SPDX-License-Identifier: MIT
// The result workbook's place: what may stand there and be written over.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "base/platform.hpp"
#include "seen_messages.hpp"
#include "task/aggregate.hpp"
#include "ward.hpp"

using namespace cchc;
using namespace test;
namespace fs = std::filesystem;

namespace {

/// The small ward on the disk with its workbook, taken away at the end.
class BookWard {
  public:
    explicit BookWard(const Ward& ward = {}) {
        folder_ = (fs::temp_directory_path() / "cchc-remedies-XXXXXX").string();
        REQUIRE(::mkdtemp(folder_.data()) != nullptr);
        for (const auto& [name, text] : ward.files()) {
            REQUIRE(make_folder(join_path(folder_, parent_path(name))).empty());
            REQUIRE(write_file(path(name), text).empty());
        }
    }
    ~BookWard() { fs::remove_all(folder_); }
    BookWard(const BookWard&) = delete;
    BookWard& operator=(const BookWard&) = delete;

    std::string path(const std::string& name) const { return join_path(folder_, name); }
    std::string bytes(const std::string& name = "x.xlsx") const {
        return files->read(path(name), 1U << 24U).bytes;
    }
    AggregateOutcome aggregate(bool makes_room = false, bool is_draft = false) {
        AggregateOutcome outcome = cchc::aggregate({.plan = path("plan.yaml"),
                                                    .target = path("x.xlsx"),
                                                    .evidence = EvidenceMode::off,
                                                    .is_draft = is_draft,
                                                    .tool = "cchc 0",
                                                    .makes_room = makes_room},
                                                   *files, sources);
        see(outcome.fault);
        return outcome;
    }
    /// The one fault, where the old file stands untouched; else what became of it.
    std::optional<Message> refused() {
        const std::string before = bytes();
        const AggregateOutcome outcome = aggregate();
        if (outcome.state != AggregateState::book_not_written || outcome.fault.all().size() != 1) return {};
        if (bytes() != before || fs::exists(path("x (1).xlsx"))) return {};
        CHECK(outcome.fault.all().front().kind().id == "io-write");
        return outcome.fault.all().front().message;
    }

    const std::unique_ptr<Files> files = make_disk_files();
    Sources sources;

  private:
    std::string folder_;
};

}  // namespace

TEST_CASE("a target that is no workbook of this unit and year stands, or is kept where it was to make room") {
    BookWard ward;
    const std::string target = ward.path("x.xlsx");
    REQUIRE(ward.aggregate().state == AggregateState::totalled);
    const std::string own = ward.bytes();
    REQUIRE(ward.aggregate().state == AggregateState::totalled);
    CHECK(ward.bytes() == own);
    CHECK_FALSE(fs::exists(ward.path("x (1).xlsx")));

    write_file(ward.path(".~lock.x.xlsx#"), "");
    CHECK(ward.refused() == Message::target_is_open);
    fs::remove(ward.path(".~lock.x.xlsx#"));
    write_file(ward.path("~$x.xlsx"), "");
    CHECK(ward.refused() == Message::target_is_open);
    fs::remove(ward.path("~$x.xlsx"));
    write_file(target, "Bảng lương");
    CHECK(ward.refused() == Message::target_is_foreign);
    write_file(target, "");
    CHECK(ward.refused() == Message::target_is_foreign);
    write_file(target, own.substr(0, own.size() / 2));
    CHECK(ward.refused() == Message::target_is_unreadable);

    const std::string before = ward.bytes();
    for (const std::string name : {"x (1).xlsx", "x (2).xlsx"}) {
        write_file(target, before);
        const AggregateOutcome outcome = ward.aggregate(true);
        CHECK(outcome.state == AggregateState::totalled);
        REQUIRE(outcome.kept);
        CHECK(outcome.kept->path == ward.path(name));
        CHECK(outcome.kept->why == KeptFor::asked);
        CHECK(ward.bytes(name) == before);
        CHECK(ward.bytes() == own);
    }
    CHECK_FALSE(ward.aggregate(true).kept);  // our own, unchanged: there is no need
}

TEST_CASE("the workbook of another unit, or of another year, stands") {
    for (const auto& [from, to] : {std::pair{"id: thu", "id: khac"}, std::pair{"year: 2024", "year: 2023"}}) {
        BookWard ward;
        REQUIRE(ward.aggregate().state == AggregateState::totalled);
        const std::string own = ward.bytes();
        Ward other;
        other.change("plan.yaml", from, to);
        write_file(ward.path("plan.yaml"), other.files().at("plan.yaml"));
        const AggregateOutcome outcome = ward.aggregate(false, true);
        CHECK(outcome.state == AggregateState::book_not_written);
        REQUIRE(outcome.fault.all().size() == 1);
        CHECK(outcome.fault.all().front().message == Message::target_of_other);
        CHECK(ward.bytes() == own);
    }
}

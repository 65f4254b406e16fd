// SPDX-License-Identifier: MIT
// What was asked of the files, and whether they would answer the same.
#include "cache/trace.hpp"

#include <doctest/doctest.h>

#include "stamped_files.hpp"

using namespace cchc;
using namespace test;

namespace {

constexpr std::int64_t second = 1'000'000'000;

/// Files of long ago, and all kinds of questions put to them at a time.
struct Asking {
    StampedFiles files{{{"a/one.yaml", "one"}, {"a/two.yaml", "two"}}};
    std::int64_t time = 100 * second;
    Clock now = [this] { return time; };
    std::vector<Asked> asked;

    void ask() {
        const TracedFiles traced(files, now);
        traced.read("a/one.yaml", 100);
        traced.read("a/absent.yaml", 100);
        traced.list("a");
        traced.kind("a/two.yaml");
        traced.resolved("a/x/../two.yaml");
        CHECK_FALSE(traced.is_torn());
        asked = traced.asked();
        files.forget();
    }
    Held standing(bool reads_all = false) {
        Packer packed;
        pack(packed, asked);
        Unpacker from(packed.bytes());
        auto back = unpack_asked(from);
        REQUIRE((from.is_good() && from.is_at_end()));
        const Held found = held_by(back, {files, now, reads_all});
        asked = back;
        return found;
    }
};

}  // namespace

TEST_CASE("trace: what has not changed is not read again, unless all is to be read") {
    Asking asking;
    asking.ask();
    CHECK(asking.standing() == Held::same);
    CHECK(asking.files.reads() == 1);  // the absent one
    asking.files.forget();
    CHECK(asking.standing(true) == Held::same);
    CHECK(asking.files.reads() == 2);
}

TEST_CASE("trace: a new content, a new file, another kind, another path are changes") {
    const auto after = [](auto change, bool reads_all = false) {
        Asking asking;
        asking.ask();
        change(asking.files);
        return asking.standing(reads_all);
    };
    CHECK(after([](auto& files) { files.write("a/one.yaml", "ONE"); }) == Held::changed);
    CHECK(after([](auto& files) { files.write("a/absent.yaml", ""); }) == Held::changed);
    CHECK(after([](auto& files) { files.write("a/three.yaml", ""); }) == Held::changed);
    CHECK(after([](auto& files) { files.remove("a/two.yaml"); }) == Held::changed);
    CHECK(after([](auto& files) { files.remove("a/one.yaml"); }) == Held::changed);
    // Of a file that nobody read only its name and kind count.
    CHECK(after([](auto& files) { files.write("a/two.yaml", "TWO"); }) == Held::same);
    // Under the old stamp a new content is seen where everything is read.
    CHECK(after([](auto& files) { files.write("a/one.yaml", "ONE", false); }) == Held::same);
    CHECK(after([](auto& files) { files.write("a/one.yaml", "ONE", false); }, true) == Held::changed);
}

TEST_CASE("trace: a file that was touched is read again once, and then believed") {
    Asking asking;
    asking.ask();
    asking.files.write("a/one.yaml", "one");
    CHECK(asking.standing() == Held::same_as_read);
    CHECK(asking.files.reads() == 2);
    asking.files.forget();
    CHECK(asking.standing() == Held::same);
    CHECK(asking.files.reads() == 1);
}

TEST_CASE("trace: the stamp of a file that was changed within two seconds says nothing") {
    for (const auto& [age, is_believed] : {std::pair{second, false}, std::pair{2 * second, true}}) {
        CAPTURE(age);
        Asking asking;
        asking.files.set_time(asking.time - age - 1);
        asking.files.write("a/one.yaml", "new");
        asking.ask();
        asking.files.write("a/one.yaml", "NEW", false);
        CHECK(asking.standing() == (is_believed ? Held::same : Held::changed));
    }
    // The next run believes it.
    Asking asking;
    asking.files.set_time(asking.time);
    asking.files.write("a/one.yaml", "new");
    asking.ask();
    asking.time += 10 * second;
    CHECK(asking.standing() == Held::same_as_read);
    asking.files.forget();
    CHECK(asking.standing() == Held::same);
    CHECK(asking.files.reads() == 1);
}

TEST_CASE("trace: files that change while they are asked for leave no account") {
    Asking asking;
    const TracedFiles traced(asking.files, asking.now);
    traced.read("a/one.yaml", 100);
    asking.files.write("a/one.yaml", "ONE");
    traced.read("a/one.yaml", 100);
    CHECK(traced.is_torn());
}

TEST_CASE("packed: numbers and texts come back, and bytes cut short or made up are no such things") {
    Packer to;
    const std::vector<std::uint64_t> numbers{0, 1, 127, 128, 1'000'000, UINT64_MAX};
    for (const auto number : numbers) to.number(number);
    to.signed_number(-5);
    to.text("chữ");
    to.flag(true);
    Unpacker from(to.bytes());
    for (const auto number : numbers) CHECK(from.number() == number);
    CHECK(from.signed_number() == -5);
    CHECK(from.text() == "chữ");
    CHECK(from.flag());
    CHECK((from.is_good() && from.is_at_end()));
    for (std::size_t size = 0; size < to.bytes().size(); ++size) {
        Unpacker cut(std::string_view(to.bytes()).substr(0, size));
        for (std::size_t i = 0; i < numbers.size() + 1; ++i) cut.number();
        cut.text();
        cut.flag();
        CHECK_FALSE(cut.is_good());
    }
    Unpacker most("\x05");
    CHECK(most.number_up_to(4) == 0);
    CHECK_FALSE(most.is_good());
    Unpacker endless(std::string_view("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 12));
    endless.number();
    CHECK_FALSE(endless.is_good());
}

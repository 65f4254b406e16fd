// SPDX-License-Identifier: MIT
// What is kept of units in a folder, and when it is believed.
#include "cache/unit_cache.hpp"

#include <doctest/doctest.h>

#include "base/digest.hpp"
#include "base/platform.hpp"
#include "cache/build_identity.hpp"
#include "stamped_files.hpp"
#include "test_folder.hpp"

using namespace cchc;
using namespace test;

namespace {

/// The cache lies on the disk, and so do the files that its entries are of.
struct Keeping {
    TestFolder folder;
    std::unique_ptr<Files> disk = make_disk_files();
    std::int64_t ahead_ns = 0;  ///< of the clock: what was just written is long settled
    int works = 0;

    std::string path(const std::string& name) const { return folder.file(name); }
    void write(const std::string& name, const std::string& text) const {
        REQUIRE(write_file(path(name), text).empty());
    }
    UnitCache cache(bool reads_all = false) {
        REQUIRE(make_folder(path("cache")).empty());
        return UnitCache({.folder = path("cache"), .reads_all = reads_all, .now = [this] { return now(); }},
                         *disk);
    }
    std::int64_t now() const {
        constexpr std::int64_t year = 2'100'000'000'000'000'000;
        return year + ahead_ns;
    }
    /// Reads a file, through the cache.
    std::string answer(UnitCache& cache, const std::string& name) {
        const std::string key = cache.key(name);
        if (const auto known = cache.find(key)) return *known;
        return cache.answer(key, [&](const Files& files) {
            ++works;
            return "read: " + files.read(path(name), 1000).bytes;
        });
    }
    /// The one entry.
    std::string entry_path() const {
        const Folder listed = disk->list(path("cache"));
        REQUIRE(listed.entries.size() == 1);
        return path("cache/" + listed.entries.front().name);
    }
};

}  // namespace

TEST_CASE("cache: an answer is kept while its file stands, and found again by another run") {
    Keeping keeping;
    keeping.write("a", "one");
    UnitCache first = keeping.cache();
    CHECK(keeping.answer(first, "a") == "read: one");
    CHECK(keeping.answer(first, "a") == "read: one");
    UnitCache second = keeping.cache();
    CHECK(keeping.answer(second, "a") == "read: one");
    CHECK(keeping.works == 1);
    keeping.write("a", "other");
    CHECK(keeping.answer(second, "a") == "read: other");
    CHECK(keeping.answer(first, "a") == "read: other");
    CHECK(keeping.works == 2);
    CHECK(second.key("a") != second.key("b"));
    CHECK(first.unwritten().empty());
}

TEST_CASE("cache: an entry of which one byte is wrong, or that is cut short, is none") {
    Keeping keeping;
    keeping.write("a", "one");
    UnitCache cache = keeping.cache();
    keeping.answer(cache, "a");
    const std::string path = keeping.entry_path();
    const std::string good = bytes_of(path);
    int damages = 0;
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const bool is_cut : {false, true}) {
            std::string bad = good;
            is_cut ? bad.resize(at) : static_cast<void>(bad[at] = static_cast<char>(bad[at] ^ 1));
            REQUIRE(write_file(path, bad).empty());
            CHECK_FALSE(cache.find(cache.key("a")).has_value());
            ++damages;
        }
    }
    CHECK(damages > 200);
    CHECK(keeping.answer(cache, "a") == "read: one");
    CHECK(bytes_of(path) == good);
    CHECK(keeping.works == 2);
    // A sound entry under the name of another question is none either.
    const std::string other = cache.key("b");
    REQUIRE(write_file(keeping.path("cache/" + other + ".cchc"), good).empty());
    CHECK_FALSE(cache.find(other).has_value());
}

TEST_CASE("cache: what is no folder cannot be one, and entries that cannot be written are told") {
    Keeping keeping;
    keeping.write("file", "a file");
    const UnitCache none({.folder = keeping.path("file"), .now = {}}, *keeping.disk);
    CHECK_FALSE(none.open().empty());
    CHECK(bytes_of(keeping.path("file")) == "a file");

    Keeping full;
    full.write("a", "one");
    UnitCache cache = full.cache();
    // A folder stands where the entry would go.
    REQUIRE(make_folder(full.path("cache/" + cache.key("a") + ".cchc")).empty());
    CHECK(full.answer(cache, "a") == "read: one");
    CHECK_FALSE(cache.unwritten().empty());
}

TEST_CASE("cache: an answer that was given while files changed is not kept") {
    Keeping keeping;
    keeping.write("a", "one");
    UnitCache cache = keeping.cache();
    const std::string key = cache.key("a");
    const auto work = [&](const Files& files) {
        const std::string before = files.read(keeping.path("a"), 1000).bytes;
        keeping.write("a", "two");
        return before + files.read(keeping.path("a"), 1000).bytes;
    };
    CHECK(cache.answer(key, work) == "onetwo");
    CHECK_FALSE(cache.find(key).has_value());
}

TEST_CASE("cache: where everything is to be read, a forged stamp does not help") {
    Keeping keeping;
    keeping.write("a", "one");
    UnitCache cache = keeping.cache();
    keeping.answer(cache, "a");
    // The same size, and a clock that says the file was settled: only its inode and times tell.
    keeping.write("a", "two");
    UnitCache careful = keeping.cache(true);
    CHECK(keeping.answer(careful, "a") == "read: two");
    CHECK(build_identity(*keeping.disk).size() == 64);
    CHECK(build_identity(*keeping.disk) != build_identity(StampedFiles({})));
}

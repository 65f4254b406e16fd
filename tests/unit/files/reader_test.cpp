// SPDX-License-Identifier: MIT
#include "apart/reader.hpp"

#include <doctest/doctest.h>
#include <signal.h>

#include <atomic>
#include <chrono>

#include "apart/time_shares.hpp"
#include "base/parallel.hpp"
#include "base/sanitized.hpp"
#include "ward.hpp"

using namespace cchc;

namespace {

constexpr ReaderLimits limits{std::uint64_t{256} << 20U, 300, 1 << 20U};

/// The tests' own reader while this lives.
class TrialReader {
  public:
    TrialReader() { name_reader(CCHC_TRIAL_READER); }
    ~TrialReader() { name_reader(CCHC_READER); }
    TrialReader(const TrialReader&) = delete;
    TrialReader& operator=(const TrialReader&) = delete;
};

ReaderAnswer tried(std::string_view request) {
    return ask_reader(
        {ReaderTask::trial, request.substr(0, 2), request.substr(std::min<std::size_t>(2, request.size()))},
        limits);
}

ReaderEnd end_of(std::string_view request) {
    return tried(request).end;
}

std::string said(std::string_view request) {
    const auto answer = tried(request);
    return answer.end == ReaderEnd::answered ? answer.bytes : "no answer";
}

}  // namespace

TEST_CASE("reader: one request after another, in one process") {
    const TrialReader trial;
    CHECK(said("echo a") == "echo a");
    const std::string large = "echo " + std::string(1'000'000, 'x');
    CHECK(said(large) == large);
    CHECK(said("echo b") == "echo b");
}

TEST_CASE("reader: one that fails costs its own request alone") {
    const TrialReader trial;
    for (const char* request : {"exit", "crash", "throw", "garbage", "huge", "short"}) {
        CAPTURE(request);
        CHECK(end_of(request) == ReaderEnd::died);
        CHECK(said("echo on") == "echo on");
    }
    CHECK(end_of("what no reader answers") == ReaderEnd::answered);
    CHECK(ask_reader({ReaderTask::pdf, {}, "no service of it"}, limits).end == ReaderEnd::died);
}

TEST_CASE("reader: what one says beyond its answer does not reach the next request") {
    const TrialReader trial;
    end_of("drip");
    CHECK(said("echo on") == "echo on");
}

TEST_CASE("reader: an answer beyond what was agreed is none") {
    const TrialReader trial;
    CHECK(ask_reader({ReaderTask::trial, {}, "echo 56789"}, {limits.memory_bytes, 300, 9}).end ==
          ReaderEnd::died);
    CHECK(ask_reader({ReaderTask::trial, {}, "echo 56789"}, {limits.memory_bytes, 300, 10}).end ==
          ReaderEnd::answered);
}

TEST_CASE("reader: processor time is limited for each request") {
    const TrialReader trial;
    const auto answer = tried("spin");
    CHECK(answer.end == ReaderEnd::out_of_time);
    if (!is_sanitized) {
        CHECK(answer.milliseconds >= 300);
        CHECK(answer.milliseconds < 3'000);
    }
    CHECK(said("echo on") == "echo on");
}

TEST_CASE("reader: one that does nothing is given up in seconds") {
    const TrialReader trial;
    const auto begin = std::chrono::steady_clock::now();
    CHECK(end_of("sleep") == ReaderEnd::stalled);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
    CHECK(said("echo on") == "echo on");
}

TEST_CASE("reader: one that is killed between two requests is replaced, one that is stopped is given up") {
    const TrialReader trial;
    REQUIRE(::kill(std::stoi(said("pid")), SIGKILL) == 0);
    CHECK(said("echo on") == "echo on");
    REQUIRE(::kill(std::stoi(said("pid")), SIGSTOP) == 0);
    CHECK(end_of("echo a") == ReaderEnd::stalled);
    CHECK(said("echo on") == "echo on");
}

TEST_CASE("reader: memory is limited") {
    if (is_sanitized) return;
    const TrialReader trial;
    CHECK(end_of("memory") == ReaderEnd::died);
    CHECK(said("echo on") == "echo on");
}

TEST_CASE("reader: it can open nothing, talk to nobody and start nothing") {
    const TrialReader trial;
    CHECK(said("echo on") == "echo on");
    if (is_sanitized) return;
    REQUIRE(readers_are_filtered());
    CHECK(said("open") == "refused");
    CHECK(said("socket") == "refused");
    CHECK(said("fork") == "refused");
    CHECK(said("unlimited") == "refused");
}

TEST_CASE("reader: threads have one each") {
    const TrialReader trial;
    std::atomic<int> right = 0;
    for_each_index(64, 4, [&](std::size_t i) {
        const std::string request = i % 8 == 3 ? "crash" : "echo " + std::to_string(i);
        const auto answer = tried(request);
        if (i % 8 == 3 ? answer.end == ReaderEnd::died : answer.bytes == request) ++right;
    });
    CHECK(right == 64);
}

TEST_CASE("reader: where there is none, or none that can be run, that is said") {
    name_reader("/nowhere/cchc-reader");
    const auto answer = tried("echo a");
    CHECK(answer.end == ReaderEnd::not_started);
    CHECK(answer.bytes.find("/nowhere/cchc-reader: ") == 0);
    name_reader(CCHC_READER);
}

TEST_CASE("reader: a ward without one is told so once, whatever it would have read") {
    name_reader("/nowhere/cchc-reader");
    test::Ward ward;
    ward.write("evidence/a.pdf", "%PDF-1.7 whatever");
    CHECK(test::brief(ward.validate(EvidenceMode::full).findings) == "io-read nowhere\n");
    const std::string zip = "PK\x03\x04 whatever";
    ward.write("scores/mot-cua.xlsx", zip).write("scores/x.xlsx", zip).remove("scores/mot-cua.yaml");
    CHECK(test::brief(ward.validate(EvidenceMode::full).findings) == "io-read nowhere\n");
    name_reader(CCHC_READER);
}

TEST_CASE("time shares: a costly file may use what all share, and others keep their own") {
    TimeShares times({.each = 100, .most = 1'000}, 1'500);
    CHECK(times.limit() == 1'000);
    times.take(50);
    CHECK(times.limit() == 1'000);
    times.take(1'000);  // 900 of the shared ones
    CHECK(times.limit() == 700);
    times.take(700);
    CHECK(times.limit() == 100);
    times.take(100);
    CHECK(times.limit() == 100);
}

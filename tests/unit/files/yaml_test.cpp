// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/files.hpp"
#include "load/files/load_source.hpp"
#include "ward.hpp"
#include "yaml/document.hpp"
#include "yaml/reader.hpp"

using namespace cchc;

namespace {
/// What is found in a text as YAML, brief.
std::string found(const std::string& text) {
    Sources sources;
    Findings findings;
    const auto loaded = load_source({"f", "f"}, MemoryFiles({{"f", text}}), sources, findings);
    if (loaded.is_readable) parse_yaml(loaded.source, findings);
    findings.sort();
    return test::brief(findings);
}

/// The text of a scalar two steps down, `a:` or the second element of a list.
std::string scalar(const std::string& text) {
    Sources sources;
    Findings findings;
    const auto loaded = load_source({"f", "f"}, MemoryFiles({{"f", text}}), sources, findings);
    const YamlDocument document = parse_yaml(loaded.source, findings);
    REQUIRE(findings.all().empty());
    return std::string(document.next(*document.first(*document.root()))->text);
}
}  // namespace

TEST_CASE("scalars are text, whatever they look like") {
    CHECK(scalar("a: 1.10") == "1.10");
    CHECK(scalar("a: 010") == "010");
    CHECK(scalar("a: no") == "no");
    CHECK(scalar("a: ~") == "~");
    CHECK(scalar("a: null") == "null");
    CHECK(scalar("a: 'it''s'") == "it's");
    CHECK(scalar("a: \"x\\ty\"") == "x\ty");
    CHECK(scalar("a: |\n  x\n  y\n") == "x\ny\n");
    CHECK(scalar("a: e\xCC\x82") == "ê");
    CHECK(scalar("\xEF\xBB\xBF"
                 "a: b\r\n") == "b");
    CHECK(scalar("a:\nb: null") == "");
    CHECK(scalar("a:\nnull: b") == "");
}

TEST_CASE("what YAML allows and the formats refuse has its place") {
    CHECK(found("a: &x b") == "yaml-feature f:1:4\n");
    CHECK(found("a: *x") == "yaml-feature f:1:4\n");
    CHECK(found("b: &x c\na: *x") == "yaml-feature f:1:4\n");
    CHECK(found("a: !t b") == "yaml-feature f:1:4\n");
    CHECK(found("a: ! b") == "yaml-feature f:1:4\n");
    CHECK(found("a: !!str b") == "yaml-feature f:1:4\n");
    CHECK(found("<<: {b: c}") == "yaml-feature f:1:1\n");
    CHECK(found("a: b\n---\nc: d") == "yaml-feature f:2:1\n");
    CHECK(found("[a]: b") == "yaml-feature f:1:1\n");
    CHECK(found("a: 1\nb: 2\na: 3") == "duplicate-key f:3:1\n");
}

TEST_CASE("broken text has its place") {
    CHECK(found("") == "yaml-syntax f:1:1\n");
    CHECK(found("# only\n") == "yaml-syntax f:1:1\n");
    CHECK(found("a: \"b\nc: d\n") == "yaml-syntax f:1:4\n");
    CHECK(found("x: y\na: [b, c\nd: e\n") == "yaml-syntax f:2:4\n");
    CHECK(found("a: b\n\xFF") == "bad-utf8 f:2:1\n");
    CHECK(found("a: b\x01") == "bad-character f:1:5\n");
    CHECK(found("a: b\rc: d") == "bad-character f:1:5\n");
    CHECK(found("a: ê\tx\x7F") == "bad-character f:1:7\n");
    CHECK(found("\ta: b").rfind("yaml-syntax f:1:", 0) == 0);
    CHECK(found(std::string(100'000, '[')).rfind("yaml-", 0) == 0);
    CHECK(found(std::string(101, '[') + std::string(101, ']')) == "yaml-syntax f:1:101\n");
    CHECK(found(std::string(100, '[') + std::string(100, ']')).empty());
}

TEST_CASE("what has no end is read to a bound, and that is told") {
    const std::string cut = "file-too-large f:";
    std::string many = "[";
    for (int i = 0; i < 500'000; ++i)
        many += "{a},";  // with the list itself one value more than there may be
    CHECK(found(many + "]").rfind(cut + "1:", 0) == 0);
    std::string lines = "scores:\n";
    for (int i = 0; i < 100'000; ++i) lines += "- a\n";
    const auto read = [](const std::string& text) {
        Sources sources;
        Findings findings;
        const auto loaded = load_source({"f", "f"}, MemoryFiles({{"f", text}}), sources, findings);
        const YamlDocument document = parse_yaml(loaded.source, findings);
        const Reading reading{document, findings};
        MapReader map(reading, *document.root(), "f", {"scores"});
        const auto elements = map.list("scores").size();
        CHECK(elements <= 100'000);
        CHECK(map.is_faulty() == !findings.all().empty());
        return std::to_string(elements) + " " + test::brief(findings);
    };
    CHECK(read(lines) == "100000 ");
    CHECK(read(lines + "- b\n") == "100000 " + cut + "100002:3\n");
}

TEST_CASE("a key that stands twice is told, also where reading stops early") {
    const std::string anchor = "yaml-feature f:", twice = "duplicate-key f:";
    CHECK(found("a: 1\na: 2\nb: &x 3\nc: 4\n") == twice + "2:1\n" + anchor + "3:4\n");
    CHECK(found("b: &x 3\na: 1\nc: 4\na: 2\n") == anchor + "1:4\n" + twice + "4:1\n");
    CHECK(found("m: {a: 1, a: 2}\nb: &x 3\n") == twice + "1:11\n" + anchor + "2:4\n");  // once
    CHECK(found("b: !!str 3\nl:\n  - {k: 1, k: 2}\n") == anchor + "1:4\n" + twice + "3:12\n");
    CHECK(found("a: 1\na: 2\n---\nb: 3\n").find(twice + "2:1\n") != std::string::npos);
    CHECK(found("a: 1\na: 2\nb: [\n").find(twice + "2:1\n") != std::string::npos);
    CHECK(found("x: &x {k: 1}\ny: {<<: *x, <<: *x}\n").find("duplicate-key") == std::string::npos);
    CHECK(found("x: &x 1\na: {k: 1}\nb: {k: 1}\nc: [{k: 1}, {k: 1}, *x]\n") == anchor + "1:4\n");
}

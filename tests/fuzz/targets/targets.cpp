// SPDX-License-Identifier: MIT
#include <rapidjson/document.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "fuzz.hpp"

namespace cchc::fuzz {
namespace {

/// The ward with one of its files as the input has it.
template <const char* const& path>
void try_file(std::string_view input) {
    auto files = base_ward();
    files[path] = std::string(input);
    try_ward(std::move(files));
}

/// The ward whose survey is the input: counts, or points that the level above hands over.
template <const char* const& survey, const char* const& path>
void try_survey(std::string_view input) {
    auto files = base_ward(survey);
    files[path] = std::string(input);
    try_ward(std::move(files));
}

constexpr const char* tallied = "questionnaire: q.yaml, tallies: [t.csv]";
constexpr const char* handed_over = "handed_over: [h.yaml]";
constexpr const char* handed_over_table = "handed_over: [h.csv]";
constexpr const char* tallies = "t.csv";
constexpr const char* points = "h.yaml";
constexpr const char* points_table = "h.csv";
constexpr const char* plan = "plan.yaml";
constexpr const char* framework = "framework.yaml";
constexpr const char* scorecard = "scores/van-phong.yaml";
constexpr const char* appraisal = "appraisal/1.yaml";
constexpr const char* questionnaire = "q.yaml";
constexpr const char* responses = "r.csv";

/// Several files: each begins behind a line `=== path`.
void try_files(std::string_view input) {
    constexpr std::string_view mark = "=== ";
    auto files = base_ward();
    while (input.starts_with(mark)) {
        const auto line_end = std::min(input.find('\n'), input.size());
        const std::string path(input.substr(mark.size(), line_end - mark.size()));
        input.remove_prefix(std::min(line_end + 1, input.size()));
        const auto next = input.starts_with(mark) ? 0 : input.find("\n=== ");
        const auto size = next == std::string_view::npos ? input.size() : next == 0 ? 0 : next + 1;
        const bool is_path = !path.empty() && path.front() != '/' && path.find('\0') == std::string::npos;
        if (is_path) files[path] = std::string(input.substr(0, size));
        input.remove_prefix(size);
    }
    try_ward(std::move(files));
}

constexpr Target all[] = {
    {"answer", try_answer},
    {"appraisal", try_file<appraisal>},
    {"csv", try_csv},
    {"formula", try_formula},
    {"framework", try_file<framework>},
    {"handed-over", try_survey<handed_over, points>},
    {"handed-over-table", try_survey<handed_over_table, points_table>},
    {"package", try_package},
    {"pdf", try_pdf},
    {"pdf-answer", try_pdf_answer},
    {"plan", try_file<plan>},
    {"questionnaire", try_file<questionnaire>},
    {"record", try_record},
    {"responses", try_file<responses>},
    {"scorecard", try_file<scorecard>},
    {"tallies", try_survey<tallied, tallies>},
    {"text", try_text},
    {"ward", try_files},
};

}  // namespace

std::span<const Target> targets() {
    return all;
}

const Target* find_target(std::string_view name) {
    const auto* const found =
        std::find_if(std::begin(all), std::end(all), [&](const Target& one) { return one.name == name; });
    return found == std::end(all) ? nullptr : found;
}

void hold(bool is_so, const char* what) {
    if (is_so) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

bool is_json(const std::string& text) {
    rapidjson::Document document;
    constexpr unsigned strict = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag |
                                rapidjson::kParseNumbersAsStringsFlag;
    document.Parse<strict>(text.data(), text.size());
    return !document.HasParseError();
}

}  // namespace cchc::fuzz

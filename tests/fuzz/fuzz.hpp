// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

/// What fuzzers try: each target takes any bytes, reads them as one kind of input, and ends the program where
/// something that must hold of every input does not.
namespace cchc::fuzz {

struct Target {
    std::string_view name;
    void (*run)(std::string_view input);
};

std::span<const Target> targets();
/// The target of that name, or nullptr.
const Target* find_target(std::string_view name);

void hold(bool is_so, const char* what);
/// Whether the text is one whole JSON value.
bool is_json(const std::string& text);

/// A ward in memory as a whole: read, checked, scored and put into words; what holds of all wards must hold.
void try_ward(std::map<std::string, std::string> files);
/// The small ward with a survey and an appraisal, in which one file is tried at a time.
std::map<std::string, std::string> base_ward(
    const std::string& survey = "questionnaire: q.yaml, responses: [r.csv]");

void try_answer(std::string_view input);
void try_csv(std::string_view input);
void try_formula(std::string_view input);
void try_package(std::string_view input);
void try_pdf(std::string_view input);
void try_pdf_answer(std::string_view input);
void try_record(std::string_view input);
void try_text(std::string_view input);

}  // namespace cchc::fuzz

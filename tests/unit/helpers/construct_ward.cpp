// SPDX-License-Identifier: MIT
#include "construct_ward.hpp"

#include <doctest/doctest.h>

namespace cchc::test {
namespace {

/// `1.1: {level: co}; 1.2: {…}` as entries of a list, each with words of its own behind.
std::string entries(const std::string& text, const std::string& behind) {
    std::string out;
    std::string own = "a";
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find("; ", at), text.size());
        const std::string one = text.substr(at, end - at);
        const auto colon = one.find(": ");
        out += "  - {item: \"" + one.substr(0, colon) + "\", " +
               one.substr(colon + 3, one.size() - colon - 4) + behind + own + "}\n";
        at = end + 2;
        own += "a";
    }
    return out.empty() ? "  []\n" : out;
}

}  // namespace

Ward construct_ward(const Construct& made) {
    Ward ward;
    const auto small = ward.files();
    for (const auto& [name, text] : small) ward.remove(name);
    ward.write("framework.yaml",
               "schema: cchc/framework/1\nid: c\ntitle: C\nstanding: official\nscale: {max: " + made.max +
                   "}\njustification: {min_letters: 4, min_words: 1}\nsurvey: {optional: true}\n" +
                   made.more + "areas:\n" + made.areas);
    const bool has_second = made.areas.find("code: \"2\"") != std::string::npos;
    const std::string leads = has_second ? "\"1\", \"2\"" : "\"1\"";
    ward.write("plan.yaml",
               "schema: cchc/plan/1\nyear: 2024\nunit: {id: u, name: U}\nframework: framework.yaml\n"
               "period: {from: 2024-01-01, to: 2024-12-31}\nofficers: [{id: o, name: O, leads: [" +
                   leads + "]}]\n" + made.plan);
    ward.write("scores/o.yaml", "schema: cchc/scores/1\nofficer: o\nsubmitted: 2024-12-20\nscores:\n" +
                                    entries(made.scores, ", justification: đã làm xong "));
    for (std::size_t i = 0; i < made.rounds.size(); ++i) {
        const std::string round = std::to_string(i + 1);
        const std::string date = i == 0 ? made.date : "2025-0" + std::to_string(i + 1) + "-20";
        ward.write("appraisal/" + round + ".yaml", "schema: cchc/appraisal/1\nround: " + round +
                                                       "\nby: H\ndate: " + date + "\nitems:\n" +
                                                       entries(made.rounds[i], ", reason: theo hồ sơ "));
    }
    return ward;
}

std::string found(const Construct& made) {
    return brief(construct_ward(made).validate().findings);
}

std::string numbers(const Construct& made, const std::string& item) {
    Ward ward = construct_ward(made);
    const Validation& validation = ward.validate();
    const auto results =
        validation.findings.has_errors() ? std::optional<Results>() : score_draft(validation);
    if (!results) return brief(validation.findings);
    const auto text = [](const Figure& figure) { return figure.points().value().decimal_text(); };
    const auto line = [&](const auto& of) {
        return text(of.self) + " " + text(of.appraised) + " " + text(of.survey) + " " + text(of.final) +
               " / " + text(of.counted);
    };
    if (item.empty())
        return line(results->total) + (results->total.base ? " of " + text(*results->total.base) : "") +
               " = " + results->total.index->value.decimal_text();
    const auto id = validation.assessment.framework->find(item);
    REQUIRE(id.has_value());
    return line(results->items.at(*id));
}

}  // namespace cchc::test

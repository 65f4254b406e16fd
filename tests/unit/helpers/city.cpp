// SPDX-License-Identifier: MIT
#include "city.hpp"

#include <doctest/doctest.h>

#include "task/aggregate.hpp"

namespace cchc::test {

City& City::add(const std::string& id, Ward ward) {
    last_ = "w/" + id + "/";
    const std::string plan = ward.files().at("plan.yaml");
    const auto at = plan.find("unit: {id: ");
    REQUIRE(at != std::string::npos);
    const auto first = at + std::string("unit: {id: ").size();
    ward.change("plan.yaml", plan.substr(at, plan.find(',', at) - at), "unit: {id: " + id);
    REQUIRE(first < plan.size());
    for (const auto& [name, text] : ward.files()) files_[last_ + name] = text;
    return *this;
}

City& City::add(const std::string& id, const std::string& first, const std::string& second,
                const std::string& more) {
    const auto area = [](const std::string& code) {
        return "  - code: \"" + code + "\"\n    title: Lĩnh vực " + code +
               "\n    criteria:\n      - {code: \"" + code + ".1\", title: Mục " + code +
               ".1, max: 10, rule: {range: {min: 0, step: 0.01}}}\n";
    };
    return add(id, construct_ward({.areas = area("1") + area("2"),
                                   .scores = "1.1: {points: " + first + "}; 2.1: {points: " + second + "}",
                                   .max = "20",
                                   .more = more}));
}

City& City::change(const std::string& file, const std::string& from, const std::string& to) {
    std::string& text = files_.at(last_ + file);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    return *this;
}

City& City::write(const std::string& path, const std::string& text) {
    files_[path] = text;
    return *this;
}

City& City::record(std::optional<Stage> stage) {
    const MemoryFiles files(files_);
    for (const auto& [path, text] : std::map(files_)) {
        if (file_name(path) != "plan.yaml") continue;
        Sources sources;
        const AggregateRequest how{
            .plan = path, .evidence = EvidenceMode::off, .stage = stage, .tool = "cchc"};
        AggregateOutcome made = aggregate(how, files, sources);
        files_["r/" + made.validation.assessment.plan.unit.id + ".json"] = record_of(made, how);
    }
    return *this;
}

const RankOutcome& City::rank(const std::vector<std::string>& paths, const RankChoice& choice, int jobs,
                              const std::vector<std::string>& earlier) {
    const MemoryFiles files(files_);
    outcome_ = rank_paths({.paths = paths,
                           .earlier = earlier,
                           .choice = choice,
                           .evidence = EvidenceMode::off,
                           .jobs = jobs,
                           .tool = "cchc"},
                          files, sources_);
    return outcome_;
}

std::string City::ranks(const std::vector<std::string>& paths, const RankChoice& choice) {
    const Ranking& ranking = rank(paths, choice).ranking;
    std::string text;
    for (const auto& set : ranking.sets) {
        for (const auto& group : set.groups) {
            if (!text.empty()) text += "; ";
            for (std::size_t i = 0; i < group.units.size(); ++i)
                text += (i == 0 ? "" : ", ") + ranking.units[group.units[i].unit].id + " " +
                        std::to_string(group.units[i].rank);
        }
    }
    return text;
}

std::string City::found() const {
    return brief(outcome_.findings);
}

}  // namespace cchc::test

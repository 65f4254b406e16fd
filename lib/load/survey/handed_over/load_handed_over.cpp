// SPDX-License-Identifier: MIT
#include "load/survey/handed_over/load_handed_over.hpp"

#include <iterator>

#include "load/survey/handed_over/points_table.hpp"
#include "load/survey/handed_over/points_yaml.hpp"
#include "load/survey/table_files.hpp"

namespace cchc {

void load_handed_over(Assessment& assessment, const Files& files, Sources& sources, Findings& findings) {
    const Plan& plan = assessment.plan;
    const auto chosen = choose_files({.choice = plan.survey->handed_over,
                                      .key = "handed_over",
                                      .folder = assessment.folder,
                                      .ignored = Message::not_handed_over,
                                      .takes_spreadsheets = true,
                                      .takes_csv = true,
                                      .takes_yaml = true},
                                     files, sources, findings);
    const TableFiles tables =
        load_tables({chosen.files, assessment.folder, "handed_over"}, files, sources, findings);
    HandedOver& all = assessment.handed_over;
    all.are_complete = chosen.are_complete;
    for (const auto& file : tables.files) {
        if (file.source != nullptr) assessment.sources.push_back(file.source);
        HandedOver one;
        if (!file.is_readable) {
            one.are_complete = false;
        } else if (is_yaml(file.source->path)) {
            one = load_points_yaml(file.source, plan, findings);
        } else {
            one = load_points_table({tables, file, plan.unit}, assessment.survey_notes, findings);
        }
        all.are_complete = all.are_complete && one.are_complete;
        std::move(one.items.begin(), one.items.end(), std::back_inserter(all.items));
    }
}

}  // namespace cchc

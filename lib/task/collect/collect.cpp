// SPDX-License-Identifier: MIT
#include "task/collect/collect.hpp"

#include <algorithm>
#include <map>

#include "base/folders/new_file.hpp"
#include "base/platform.hpp"
#include "base/text.hpp"
#include "check/validate.hpp"
#include "evidence/document_name.hpp"
#include "evidence/listing.hpp"
#include "task/collect/place_documents.hpp"
#include "task/collect/read_arrivals.hpp"
#include "task/collect/second_hand_ins.hpp"
#include "task/file_fault.hpp"

namespace cchc {
namespace {

bool is_card(const Arrival& arrival) {
    return arrival.kind == ArrivalKind::form || arrival.kind == ArrivalKind::card;
}

bool is_appraisal(const Arrival& arrival) {
    return arrival.kind == ArrivalKind::council_form || arrival.kind == ArrivalKind::appraisal;
}

class Collector {
  public:
    Collector(const CollectRequest& request, const Files& files, Sources& sources)
        : request_(request), files_(files), sources_(sources) {}

    CollectOutcome run() {
        if (!may_begin()) return std::move(outcome_);
        arrivals_ =
            read_arrivals({request_.inbox, validation_.assessment, request_.language.of(outcome_.language)},
                          files_, sources_, outcome_.findings);
        if (!knows_taken()) return std::move(outcome_);
        place_filed();
        place_documents(validation_, arrivals_);
        for (auto& one : arrivals_) look_at_target(one);
        hold_second_hand_ins(
            assessment(),
            [&](const std::string& file) {
                return std::any_of(request_.take.begin(), request_.take.end(),
                                   [&](const std::string& typed) { return is_same(file, typed); });
            },
            arrivals_);
        refuse_same_target();
        if (request_.is_done) copy_all();
        outcome_.findings.sort();
        Collection& all = outcome_.collection;
        all.inbox = request_.inbox;
        all.plan = request_.plan;
        all.is_done = request_.is_done;
        for (auto& one : arrivals_) all.arrivals.push_back(std::move(one.arrival));
        return std::move(outcome_);
    }

  private:
    const Assessment& assessment() const { return validation_.assessment; }
    bool ended(CollectState state) {
        outcome_.state = state;
        return false;
    }

    bool may_begin() {
        validation_ = validate(request_.plan, files_, sources_,
                               {.evidence = EvidenceMode::name, .survey = false, .jobs = request_.jobs});
        outcome_.language = assessment().plan.language;
        if (assessment().framework == nullptr || assessment().plan.is_faulty) {
            outcome_.findings = std::move(validation_.findings);
            return ended(CollectState::plan_has_errors);
        }
        const Folder inbox = files_.list(request_.inbox);
        if (inbox.status != FileStatus::ok) {
            const Source* source = sources_.add({.path = request_.inbox, .name = request_.inbox});
            const bool is_missing = inbox.status == FileStatus::missing;
            outcome_.findings.add({.message = is_missing ? Message::no_such_path : Message::folder_not_read,
                                   .place = {source},
                                   .args = {{"file", request_.inbox}, {"reason", Cause{inbox.reason}}}});
            return ended(CollectState::not_a_folder);
        }
        const std::string root = files_.resolved(request_.inbox);
        const std::string scores = files_.resolved(target_folder(assessment().plan.scores).value_or(""));
        const bool is_target = !scores.empty() && is_inside(root, scores);
        if (is_inside(files_.resolved(request_.plan), root) || is_target)
            return ended(CollectState::inbox_holds_plan);
        return true;
    }

    bool knows_taken() {
        std::vector<std::string> names;
        for (const auto& one : arrivals_) names.push_back(one.arrival.file);
        for (const auto& typed : request_.take) {
            if (std::any_of(names.begin(), names.end(),
                            [&](const std::string& name) { return is_same(name, typed); }))
                continue;
            outcome_.unknown = typed;
            outcome_.nearest = closest(typed, names);
            return ended(CollectState::unknown_file);
        }
        return true;
    }

    /// Typed from the folder, or with it.
    bool is_same(const std::string& name, const std::string& typed) const {
        const std::string key = name_key(normal_path(typed));
        return name_key(name) == key || name_key(normal_path(join_path(request_.inbox, name))) == key;
    }
    /// The folder as the user can open it; none where the plan names files.
    std::optional<std::string> target_folder(const FileChoice& choice) const {
        if (!choice.is_folder || choice.names.empty()) return std::nullopt;
        return join_path(assessment().folder, choice.names.front().value);
    }

    /// Forms and cards, by their names.
    void place_filed() {
        const Plan& plan = assessment().plan;
        FileChoice appraisal;
        appraisal.names = {{"appraisal", {}}};
        if (plan.appraisal) appraisal = *plan.appraisal;
        for (auto& [arrival, path, card, decided] : arrivals_) {
            if (arrival.end != ArrivalEnd::copies || arrival.kind == ArrivalKind::document) continue;
            const auto folder = target_folder(is_appraisal(arrival) ? appraisal : plan.scores);
            if (!folder) {
                arrival.end = ArrivalEnd::listed;
                continue;
            }
            arrival.target =
                relative_path(join_path(*folder, to_nfc(file_name(arrival.file))), assessment().folder);
        }
    }

    std::string path_of(const Arrival& arrival) const {
        return join_path(assessment().folder, arrival.target);
    }

    /// The plan's own files of the kind.
    std::vector<std::string> filed_paths(const Arrival& arrival) const {
        std::vector<std::string> paths;
        if (is_card(arrival)) {
            for (const auto& card : assessment().scorecards) paths.push_back(card.source->path);
        } else if (is_appraisal(arrival)) {
            for (const auto& one : assessment().appraisals) paths.push_back(one.source->path);
        }
        return paths;
    }

    std::string from_plan(const std::string& path) const { return relative_path(path, assessment().folder); }

    /// A later form often comes under the earlier one's name: `noi-vu-2.xlsx`.
    static std::string named_by_generation(const std::string& target, std::size_t generation) {
        const std::size_t ending = target.rfind('.');
        return target.substr(0, ending) + "-" + std::to_string(generation) + target.substr(ending);
    }

    void look_at_target(ReadArrival& one) {
        Arrival& arrival = one.arrival;
        if (arrival.end != ArrivalEnd::copies) return;
        if (!stays_inside(parent_path(path_of(arrival)))) {
            arrival.end = ArrivalEnd::listed;
            return;
        }
        for (const auto& path : filed_paths(arrival)) {
            if (!have_same_bytes(one.path, path)) continue;
            arrival.end = ArrivalEnd::there;
            arrival.target = from_plan(path);
            return;
        }
        if (files_.kind(path_of(arrival)) == FileKind::none) return;
        if (one.card && one.card->generation > 1 && !have_same_bytes(one.path, path_of(arrival)))
            arrival.target = named_by_generation(arrival.target, one.card->generation);
        if (files_.kind(path_of(arrival)) == FileKind::none) return;
        arrival.end = have_same_bytes(one.path, path_of(arrival)) ? ArrivalEnd::there : ArrivalEnd::taken;
    }

    /// Of several that would go to one place the first does.
    void refuse_same_target() {
        std::map<std::string, const ReadArrival*> by_target;
        for (auto& one : arrivals_) {
            if (one.arrival.end != ArrivalEnd::copies) continue;
            const auto [first, is_new] = by_target.emplace(loose_name_key(one.arrival.target), &one);
            if (is_new) continue;
            const bool is_same = have_same_bytes(first->second->path, one.path);
            one.arrival.end = is_same ? ArrivalEnd::there : ArrivalEnd::taken;
            if (is_same) one.arrival.first = first->second->arrival.file;
        }
    }

    void copy_all() {
        for (auto& one : arrivals_) {
            if (one.arrival.end != ArrivalEnd::copies) continue;
            const std::string failure = copy(one);
            one.arrival.end = failure.empty() ? ArrivalEnd::copied : ArrivalEnd::failed;
            if (failure.empty()) continue;
            one.arrival.found = in_words(Cause{failure}, request_.language.of(outcome_.language));
            outcome_.findings.add(not_written(path_of(one.arrival), failure));
        }
    }

    /// Whether a folder, be it there yet or not, is below the plan's, links followed.
    bool stays_inside(std::string folder) const {
        while (!folder.empty() && files_.kind(folder) == FileKind::none) folder = parent_path(folder);
        const std::string root = assessment().folder.empty() ? "." : assessment().folder;
        return is_inside(files_.resolved(folder.empty() ? "." : folder), files_.resolved(root));
    }

    std::string copy(const ReadArrival& one) const {
        const std::string target = path_of(one.arrival);
        if (const auto failure = make_folder(parent_path(target)); !failure.empty()) return failure;
        return copy_to_new_file(one.path, target);
    }

    const CollectRequest& request_;
    const Files& files_;
    Sources& sources_;
    Validation validation_;
    std::vector<ReadArrival> arrivals_;
    CollectOutcome outcome_;
};

}  // namespace

CollectOutcome collect(const CollectRequest& request, const Files& files, Sources& sources) {
    return Collector(request, files, sources).run();
}

}  // namespace cchc

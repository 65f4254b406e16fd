// SPDX-License-Identifier: MIT
#include "load/load_filed.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "load/cards/load_appraisal.hpp"
#include "load/cards/load_scorecard.hpp"
#include "load/cards/load_whose.hpp"
#include "load/files/choose_files.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "load/forms/council/load_council_form.hpp"
#include "load/forms/load_form.hpp"
#include "model/assignment.hpp"

namespace cchc {
namespace {

class FiledLoader {
  public:
    FiledLoader(Assessment& assessment, const Files& files, Sources& sources, Findings& findings)
        : assessment_(assessment), files_(files), sources_(sources), findings_(findings) {}

    void load() {
        load_scores();
        load_appraisals();
        load_forms();
        settle_appraisals();
    }

  private:
    const Plan& plan() const { return assessment_.plan; }

    void load_scores() {
        const auto chosen =
            choose_files({plan().scores, "scores", assessment_.folder, Message::not_a_scorecard, true},
                         files_, sources_, findings_);
        for (const auto& one : chosen.not_taken) give_up(one.name, one.told_at);
        for (const auto& file : chosen.files) load_card(file);
    }

    void give_up(const std::string& name, const Place& told_at) {
        assessment_.scorecards_are_complete = false;
        assessment_.unread_cards.push_back({name, told_at});
    }

    SourceRequest request_of(const ChosenFile& file, const std::string& key) const {
        return {file.path, relative_path(file.path, assessment_.folder), file.named_at, key};
    }

    /// Of what was found since there were so many findings: the place of the first error.
    Place first_error(std::size_t since) const {
        const auto& all = findings_.all();
        const auto first =
            std::find_if(all.begin() + static_cast<std::ptrdiff_t>(since), all.end(),
                         [](const Finding& one) { return one.kind().severity == Severity::error; });
        return first == all.end() ? Place{} : first->place;
    }

    void load_card(const ChosenFile& file) {
        const SourceRequest request = request_of(file, "scores");
        const std::size_t before = findings_.all().size();
        if (is_spreadsheet(file.path)) {
            if (!keep_form(request, {assessment_.scorecards.size(), assessment_.sources.size(), false}))
                return give_up(request.name, first_error(before));
            assessment_.scorecards.emplace_back();
            return;
        }
        const auto loaded = load_source(request, files_, sources_, findings_);
        assessment_.sources.push_back(loaded.source);
        if (!loaded.is_readable) return give_up(request.name, first_error(before));
        Scorecard card = load_scorecard(loaded.source, findings_);
        if (!is_of_plan(card.whose, plan(), findings_)) {
            card.scores.clear();
            card.is_faulty = true;
            card.entries_are_complete = false;
        }
        if (card.is_faulty && !card.officer) give_up(request.name, first_error(before));
        assessment_.scorecards.push_back(std::move(card));
    }

    void load_appraisals() {
        if (!plan().appraisal) return;
        const auto chosen = choose_files(
            {*plan().appraisal, "appraisal", assessment_.folder, Message::not_an_appraisal, true}, files_,
            sources_, findings_);
        assessment_.appraisals_are_complete = chosen.are_complete;
        for (const auto& file : chosen.files) load_appraisal_file(file);
    }

    void load_appraisal_file(const ChosenFile& file) {
        const SourceRequest request = request_of(file, "appraisal");
        std::optional<Appraisal> appraisal;
        if (is_spreadsheet(file.path)) {
            keep_form(request, {appraisals_.size(), assessment_.sources.size(), true});
        } else {
            const auto loaded = load_source(request, files_, sources_, findings_);
            assessment_.sources.push_back(loaded.source);
            if (loaded.is_readable) appraisal = load_appraisal(loaded.source, findings_);
            if (appraisal && !is_of_plan(appraisal->whose, plan(), findings_)) appraisal.reset();
        }
        appraisals_.push_back({std::move(appraisal), false});
    }

    struct FormPlace {
        std::size_t at;  ///< of the card, or of the appraisal
        std::size_t source;
        bool is_council;
    };

    /// A form waits until all are known: they are read together. False: it cannot be read.
    bool keep_form(const SourceRequest& request, const FormPlace& place) {
        auto bytes = load_bytes(request, files_, sources_, findings_);
        if (!bytes) return false;
        forms_.push_back({request.path, request.name, std::move(*bytes)});
        places_.push_back(place);
        assessment_.sources.push_back(nullptr);
        return true;
    }

    void load_forms() {
        const auto loaded = load_spreadsheets(forms_, sources_, findings_);
        std::set<std::size_t> without;          // cards that are none
        std::map<std::size_t, Findings> found;  // by card
        for (std::size_t i = 0; i < loaded.size(); ++i) {
            assessment_.sources[places_[i].source] = loaded[i].source;
            const std::size_t at = places_[i].at;
            if (places_[i].is_council) {
                load_council(loaded[i], appraisals_[at]);
            } else if (!load_officers(loaded[i], assessment_.scorecards[at], found[at])) {
                without.insert(at);
            }
        }
        drop_replaced(without, found);
        for (auto& [card, findings] : found) findings_.append(std::move(findings));
        for (auto card = without.rbegin(); card != without.rend(); ++card) {
            assessment_.scorecards.erase(assessment_.scorecards.begin() + static_cast<std::ptrdiff_t>(*card));
        }
    }

    /// Of an officer's forms the latest generation counts; what is wrong with an earlier one is nobody's
    /// business any more.
    void drop_replaced(std::set<std::size_t>& without, std::map<std::size_t, Findings>& found) const {
        std::map<std::size_t, std::size_t> latest;  // card by officer
        const auto& cards = assessment_.scorecards;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            const auto officer = without.count(i) > 0 ? std::nullopt : officer_of_form(cards[i]);
            if (!officer) continue;
            const auto [place, is_first] = latest.emplace(*officer, i);
            if (!is_first && cards[i].generation > cards[place->second].generation) place->second = i;
        }
        for (std::size_t i = 0; i < cards.size(); ++i) {
            const auto officer = without.count(i) > 0 ? std::nullopt : officer_of_form(cards[i]);
            if (!officer) continue;
            const Scorecard& later = cards[latest.at(*officer)];
            if (cards[i].generation == later.generation) continue;
            without.insert(i);
            found[i] = {};
            found[i].add({.message = Message::form_replaced,
                          .place = {cards[i].source},
                          .args = {{"file", cards[i].source->path},
                                   {"found", cards[i].generation},
                                   {"later", later.source->path},
                                   {"expected", later.generation}},
                          .officer = plan().officers[*officer].id.value,
                          .related = {{later.source}}});
        }
    }

    /// Nothing of what is no form, or none that could be read.
    std::optional<std::size_t> officer_of_form(const Scorecard& card) const {
        if (card.generation == 0 || !card.officer) return std::nullopt;
        return find_officer(plan(), card.officer->value);
    }

    bool can_take(const LoadedSpreadsheet& form) const {
        return form.is_readable && assessment_.framework != nullptr;
    }

    /// False: there is no card, be it that nobody filled it in.
    bool load_officers(const LoadedSpreadsheet& form, Scorecard& card, Findings& found) {
        if (can_take(form)) {
            card = load_form({form.source, form.spreadsheet, plan(), *assessment_.framework}, found);
            if (card.is_blank) {
                found.add({.message = Message::officer_form_blank,
                           .place = {form.source},
                           .args = {{"file", form.source->path}},
                           .officer = card.officer->value});
                return false;
            }
        }
        if (!card.officer) give_up(form.source->name, {form.source});
        return card.officer.has_value();
    }

    struct FiledAppraisal {
        std::optional<Appraisal> appraisal;  ///< none: not read
        bool is_blank = false;
    };

    void load_council(const LoadedSpreadsheet& form, FiledAppraisal& filed) {
        if (!can_take(form)) return;
        Findings found;
        auto appraisal =
            load_council_form({form.source, form.spreadsheet, plan(), *assessment_.framework}, found);
        filed.is_blank = appraisal && appraisal->is_blank;
        if (!filed.is_blank) {
            filed.appraisal = std::move(appraisal);
            return findings_.append(std::move(found));
        }
        findings_.add({.message = Message::council_form_blank,
                       .place = {form.source},
                       .args = {{"file", form.source->path}, {"round", appraisal->round.value}}});
        for (const auto& finding : found.all()) {
            const bool is_of_meeting =
                finding.message == Message::council_unnamed || finding.message == Message::council_undated;
            if (!is_of_meeting) findings_.add(finding);
        }
    }

    /// By round, then in order of their names.
    void settle_appraisals() {
        for (auto& [appraisal, is_blank] : appraisals_) {
            if (is_blank) continue;
            if (!appraisal || appraisal->is_faulty) assessment_.appraisals_are_complete = false;
            if (appraisal) assessment_.appraisals.push_back(std::move(*appraisal));
        }
        std::stable_sort(
            assessment_.appraisals.begin(), assessment_.appraisals.end(),
            [](const Appraisal& a, const Appraisal& b) { return a.round.value < b.round.value; });
    }

    Assessment& assessment_;
    const Files& files_;
    Sources& sources_;
    Findings& findings_;
    std::vector<SpreadsheetFile> forms_;
    std::vector<FormPlace> places_;
    std::vector<FiledAppraisal> appraisals_;  ///< in order of their names
};

/// As `scores` defaults to its folder, where there is one.
void default_appraisal(Assessment& assessment, const Files& files) {
    Plan& plan = assessment.plan;
    if (plan.appraisal || files.kind(join_path(assessment.folder, "appraisal")) != FileKind::folder) return;
    plan.appraisal.emplace();
    plan.appraisal->names = {{"appraisal", {plan.source}}};
}

}  // namespace

void load_filed(Assessment& assessment, const Files& files, Sources& sources, Findings& findings) {
    default_appraisal(assessment, files);
    FiledLoader(assessment, files, sources, findings).load();
}

}  // namespace cchc

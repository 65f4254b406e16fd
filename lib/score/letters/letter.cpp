// SPDX-License-Identifier: MIT
#include "score/letters/letter.hpp"

#include "base/filled.hpp"
#include "diag/sheet_name.hpp"
#include "model/wording.hpp"
#include "score/losses/results_in_words.hpp"
#include "score/status/finding_owner.hpp"
#include "score/status/replies_due.hpp"

namespace cchc {
namespace {

constexpr Bilingual council_name{"Hội đồng thẩm định", "The appraisal council"};
constexpr Bilingual not_filed{"chưa nộp phiếu tự chấm điểm: {} mục",
                              "no score card was handed in (items: {})"};
constexpr Bilingual file_it{
    "điền biểu mẫu gửi kèm (chấm điểm, dẫn tài liệu kiểm chứng hoặc giải trình, ghi ngày nộp) rồi gửi lại",
    "fill in the attached form (points, evidence or a justification, the date) and send it back"};
constexpr Bilingual changed_by_council{
    "hội đồng thẩm định sửa điểm ở vòng {}: tự chấm {}, thẩm định {}{}",
    "the council changed the points in round {}: self-assessed {}, appraised {}{}"};
constexpr Bilingual for_reason{". Lý do: {}", ". Its reason: {}"};
constexpr Bilingual reply_to_it{"giải trình bổ sung kèm tài liệu nếu không nhất trí; nhất trí thì để trống",
                                "reply with documents if you disagree; leave it blank if you agree"};

class LetterWriter {
  public:
    explicit LetterWriter(const LettersToWrite& how)
        : how_(how),
          validation_(how.validation),
          status_(how.status),
          language_(how.language),
          owners_(how.validation) {}

    std::vector<Letter> run() {
        names_ = officer_names_of(plan());
        const bool is_appraised = !assessment().appraisals.empty();
        const auto& until = is_appraised ? plan().dates.replies : plan().dates.scores;
        if (until) due_ = until->date.value;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            letters_.push_back({.officer = i,
                                .name = names_[i],
                                .email = plan().officers[i].email,
                                .status = status_.officers.at(i),
                                .found = status_.officers.at(i).found,
                                .due = due_});
        }
        letters_.push_back({.name = std::string(council_name.in(language_)), .found = status_.of_council});
        for (const auto& finding : validation_.findings.all()) share(finding);
        if (assessment().framework != nullptr) add_replies();
        std::erase_if(letters_,
                      [](const Letter& letter) { return letter.own.empty() && letter.shared.empty(); });
        return std::move(letters_);
    }

  private:
    const Assessment& assessment() const { return validation_.assessment; }
    const Plan& plan() const { return validation_.assessment.plan; }
    std::string say(Bilingual words) const { return std::string(words.in(language_)); }

    void share(const Finding& finding) {
        if (finding.accepted) return;
        const FindingOwner whose = owners_.of(finding);
        if (whose.owner == Owner::council) return letters_.back().own.push_back(task_of(finding));
        if (whose.owner != Owner::officer) return;
        const std::size_t owner = *whose.officer;
        if (finding.kind().kind == FindingKind::not_filed)
            return letters_.at(owner).own.push_back(filing_task(finding));
        const auto others = owners_.others(finding, owner);
        Task task = officers_task(finding, owner);
        if (others.empty()) return letters_.at(owner).own.push_back(std::move(task));
        for (const std::size_t other : others) {
            Task shared = officers_task(finding, other);
            shared.with = names_[owner];
            letters_.at(other).shared.push_back(std::move(shared));
            task.with += (task.with.empty() ? "" : ", ") + names_[other];
        }
        letters_.at(owner).shared.push_back(std::move(task));
    }

    Task officers_task(Finding finding, std::size_t reader) const {
        const bool is_elsewhere = !finding.place.in_sheet() && how_.in_forms.count(reader) > 0;
        Task task = task_of(finding);
        task.due = due_;
        if (!is_elsewhere) return task;
        finding.place.sheet = 0;  // then it speaks of sheets and columns
        task.what = finding.text(language_);
        task.mend = finding.help(language_);
        return task;
    }

    Task task_of(const Finding& finding) const {
        Task task{.is_error = finding.is_error(),
                  .item = finding.item,
                  .title = title_of(finding.item),
                  .what = finding.text(language_),
                  .mend = finding.help(language_)};
        if (finding.place.is_known()) {
            task.file = finding.place.source->name;
            task.sheet = sheet_name(finding.place);
            task.cell = cell_name(finding.place);
            if (!finding.place.in_sheet() && finding.place.line > 0)
                task.cell = std::to_string(finding.place.line);
        }
        if (finding.is_error() && !finding.stakes.empty()) task.points = finding.points();
        return task;
    }

    /// The plan is the office's: an officer is told of no line of it.
    Task filing_task(const Finding& finding) const {
        return {.item = {},
                .title = {},
                .what = filled(say(not_filed), std::to_string(finding.stakes.size())),
                .mend = say(file_it),
                .points = finding.points(),
                .due = plan().dates.scores ? std::optional(plan().dates.scores->date.value) : std::nullopt};
    }

    std::string title_of(const std::string& code) const {
        const auto& framework = assessment().framework;
        const auto item = framework == nullptr ? std::nullopt : framework->find(code);
        return item ? framework->item(*item).title : std::string();
    }

    void add_replies() {
        for (const auto& due : replies_due(validation_)) {
            if (!due.answer->lead) continue;
            const Framework& framework = *assessment().framework;
            const Item& item = framework.item(due.answer->item);
            const auto points = [&](const TraceRef& trace) {
                return trace == nullptr
                           ? std::string("-")
                           : wording::number(trace->value, framework.decimals, framework.rounding, language_);
            };
            const auto& reason = due.decision->reason;
            const std::string why = reason ? filled(say(for_reason), reason->value) : std::string();
            const auto& self = due.answer->derivation;
            Task task{.is_error = false,
                      .is_reply = true,
                      .item = item.code.value,
                      .title = item.title,
                      .what = filled(say(changed_by_council),
                                     {std::to_string(due.round), points(self ? self->points : nullptr),
                                      points(due.answer->standing.points), why}),
                      .mend = say(reply_to_it)};
            const Ratio lost = self && self->points != nullptr && due.answer->standing.points != nullptr
                                   ? self->points->value - due.answer->standing.points->value
                                   : Ratio();
            if (lost > Ratio()) task.points = Points(lost);
            if (plan().dates.replies) task.due = plan().dates.replies->date.value;
            letters_.at(*due.answer->lead).own.push_back(std::move(task));
        }
    }

    const LettersToWrite& how_;
    const Validation& validation_;
    const UnitStatus& status_;
    Language language_;
    FindingOwners owners_;
    std::vector<std::string> names_;
    std::optional<Date> due_;
    std::vector<Letter> letters_;  ///< one an officer, then the council's
};

}  // namespace

std::vector<Letter> letters_of(const LettersToWrite& how) {
    return LetterWriter(how).run();
}

}  // namespace cchc

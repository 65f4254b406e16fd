// SPDX-License-Identifier: MIT
#include "report/letters/letter_text.hpp"

#include <algorithm>
#include <set>

#include "base/files.hpp"
#include "base/filled.hpp"
#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "score/status/status_words.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_told = 5;

constexpr Bilingual subject{"V/v hoàn thiện phiếu tự chấm điểm {} năm {} - {}",
                            "Score card for the {}, {}: to be completed - {}"};
constexpr Bilingual subject_council{"V/v kết quả thẩm định {} năm {} - {}",
                                    "Appraisal for the {}, {}: to be completed - {}"};
constexpr Bilingual greeting{"Kính gửi: {}\n\n", "To: {}\n\n"};
constexpr Bilingual unfiled{"{} chưa nhận được phiếu tự chấm điểm {} năm {} do bộ phận chủ trì ({} mục{}).\n",
                            "{} has not received your score card for the {}, {} (items: {}{}).\n"};
constexpr Bilingual checked{
    "{} đã kiểm tra phiếu tự chấm điểm {} năm {} do bộ phận nộp. Đã chấm {}/{} mục{}.\n",
    "{} has checked your score card for the {}, {}. Items scored: {} of {}{}.\n"};
constexpr Bilingual council_checked{"{} đã kiểm tra kết quả thẩm định {} năm {}: {}.\n",
                                    "{} has checked the appraisal for the {}, {}: {}.\n"};
constexpr Bilingual cost{"; số điểm có thể mất: {}", "; points at stake: {}"};
constexpr Bilingual tasks_head{"\nCác việc cần làm:\n", "\nTo do:\n"};
constexpr Bilingual shared_head{"\nCác việc cần trao đổi với công chức, bộ phận khác:\n",
                                "\nTo be settled with other officers:\n"};
constexpr Bilingual with{" (cùng với: {})", " (together with: {})"};
constexpr Bilingual rest{"- … và {} việc khác trong danh sách gửi kèm.\n",
                         "- … and {} more in the attached list.\n"};
constexpr Bilingual item{"mục {}: ", "item {}: "};
constexpr Bilingual at{" [{}]", " [{}]"};
constexpr Bilingual mend{" Cách xử lý: {}.", " How to mend it: {}."};
constexpr Bilingual may_lose{" Có thể mất {} điểm.", " Points at stake: {}."};
constexpr Bilingual list_attached{
    "\nDanh sách đầy đủ (nội dung, vị trí, số điểm, cách xử lý, thời hạn): tệp {}.\n",
    "\nThe whole list (what, where, points, what to do, by when): {}.\n"};
constexpr Bilingual form_attached{
    "Đề nghị điền, sửa trực tiếp vào biểu mẫu gửi kèm ({}) và gửi lại tệp đó.\n",
    "Please fill in or correct the attached form ({}) and send it back.\n"};
constexpr Bilingual until{"Thời hạn theo kế hoạch: {}.\n", "Due by the plan: {}.\n"};
constexpr Bilingual regards{"\nTrân trọng./.\n", "\nKind regards\n"};

class LetterComposer {
  public:
    LetterComposer(const Letter& letter, const Assessment& assessment, Language language)
        : letter_(letter),
          plan_(assessment.plan),
          framework_(assessment.framework.get()),
          language_(language) {
        std::set<std::string> files;
        for (const auto* tasks : {&letter.own, &letter.shared})
            for (const auto& task : *tasks)
                if (!task.sheet.empty()) files.insert(task.file);
        has_many_files_ = files.size() > 1;
    }

    LetterWords run(const std::string& list, const std::string& form) const {
        const std::string year = std::to_string(plan_.year);
        const Bilingual about = letter_.officer ? subject : subject_council;
        std::string text = filled(say(greeting), letter_.name) + opening();
        if (!letter_.own.empty()) text += tasks(letter_.own, letter_.officer ? say(tasks_head) : "\n");
        if (!letter_.shared.empty()) text += tasks(letter_.shared, say(shared_head));
        text += filled(say(list_attached), list);
        if (!form.empty()) text += filled(say(form_attached), form);
        if (letter_.due) text += filled(say(until), localized(*letter_.due, language_));
        return {filled(say(about), {index(), year, plan_.unit.name}), text + say(regards)};
    }

  private:
    std::string say(Bilingual words) const { return std::string(words.in(language_)); }

    std::string index() const {
        constexpr Bilingual known{"Chỉ số CCHC", "PAR Index"};
        return framework_ == nullptr ? say(known) : wording::index_name(*framework_, language_);
    }

    std::string points(const Points& points) const {
        return framework_ == nullptr
                   ? localized(points.value(), language_)
                   : wording::number(points.value(), framework_->decimals, framework_->rounding, language_);
    }

    std::string opening() const {
        const std::string year = std::to_string(plan_.year);
        const std::string found = status_words::found(letter_.found, language_);
        if (!letter_.status) return filled(say(council_checked), {plan_.unit.name, index(), year, found});
        const OfficerStatus& status = *letter_.status;
        const Points& stake = letter_.found.at_stake;
        const std::string costs = stake.is_zero() ? std::string() : filled(say(cost), points(stake));
        const std::string items = std::to_string(status.items);
        if (is_outstanding(status.filing) && status.filing != Filing::unread)
            return filled(say(unfiled), {plan_.unit.name, index(), year, items, costs});
        return filled(say(checked), {plan_.unit.name, index(), year, std::to_string(status.scored), items,
                                     (found.empty() ? "" : "; " + found) + costs});
    }

    /// The weightiest first.
    std::string tasks(const std::vector<Task>& all, const std::string& head) const {
        std::vector<const Task*> sorted;
        for (const auto& task : all) sorted.push_back(&task);
        std::stable_sort(sorted.begin(), sorted.end(), [](const Task* a, const Task* b) {
            if (a->is_error != b->is_error) return a->is_error;
            return a->points.value_or(Points()) > b->points.value_or(Points());
        });
        std::string out = head;
        for (std::size_t i = 0; i < std::min(most_told, sorted.size()); ++i) out += line(*sorted[i]);
        if (sorted.size() > most_told) out += filled(say(rest), std::to_string(sorted.size() - most_told));
        return out;
    }

    std::string line(const Task& task) const {
        std::string out = "- ";
        const bool names_item = task.what.find(task.item) != std::string::npos;
        if (!names_item) out += filled(say(item), task.item);
        out += task.what;
        if (out.ends_with('.')) out.pop_back();  // the place comes before it
        if (!task.with.empty()) out += filled(say(with), task.with);
        std::string place = task.sheet.empty() ? task.file : task.sheet;
        if (!task.sheet.empty() && has_many_files_) place = file_name(task.file) + ", " + place;
        if (!task.cell.empty()) place += (task.sheet.empty() ? ":" : "!") + task.cell;
        if (!place.empty()) out += filled(say(at), place);
        if (!out.ends_with('?')) out += ".";
        if (!task.mend.empty()) out += filled(say(mend), task.mend);
        if (task.points && !task.points->is_zero()) out += filled(say(may_lose), points(*task.points));
        return out + "\n";
    }

    const Letter& letter_;
    const Plan& plan_;
    const Framework* framework_;
    Language language_;
    bool has_many_files_ = false;  ///< then a sheet's name alone does not say where
};

}  // namespace

LetterWords letter_words(const Letter& letter, const Assessment& assessment, Language language,
                         const std::string& list, const std::string& form) {
    return LetterComposer(letter, assessment, language).run(list, form);
}

}  // namespace cchc

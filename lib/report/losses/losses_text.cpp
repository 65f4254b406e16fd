// SPDX-License-Identifier: MIT
#include "report/basis_line.hpp"
#include "report/labels.hpp"
#include "report/losses/losses_report.hpp"

namespace cchc {
namespace {

constexpr Bilingual title{"Điểm mất", "Points lost"};
constexpr Bilingual none{"Không mục nào mất điểm.", "No item lost points."};
constexpr Bilingual in_all{"{}: {} điểm ({})", "{}: {} points ({})"};
constexpr Bilingual one_item{"{} mục", "{} item"};
constexpr Bilingual items_word{"{} mục", "{} items"};
constexpr Bilingual of_counted{"mất {} trên {} điểm", "lost {} of {} points"};
constexpr Bilingual taken{"mất {} điểm (điểm phạt)", "lost {} points (penalty)"};
constexpr Bilingual capped{"mức trần của mục {} chỉ còn nhận chừng đó", "the cap of item {} takes no more"};

class LossesText {
  public:
    LossesText(const LossesReport& report, const TextStyle& style)
        : report_(report), view_(report.view), style_(style) {}

    std::string run() const {
        const Plan& plan = view_.plan();
        std::string heading = view_.say(title) + " " + std::to_string(plan.year) + " - " + plan.unit.name;
        if (view_.results.is_draft) heading = view_.say(wording::draft) + " - " + heading;
        std::string out;
        for (const auto& part : wrapped(printable(heading), style_.width))
            out += colored(style_, Color::strong, part) + "\n";
        out += basis_line(view_.framework(), view_.results.stage, style_);
        if (report_.losses.empty()) return out + "\n" + view_.say(none) + "\n";
        for (const Recovery recovery : {Recovery::by_scoring, Recovery::by_replying, Recovery::next_period})
            out += group(recovery);
        return out;
    }

  private:
    std::string line(std::string_view first, const std::string& text) const {
        return hanging(first, printable(text), style_.width);
    }

    std::string group(Recovery recovery) const {
        Ratio sum;
        std::size_t items = 0;
        std::string lines;
        for (const auto& loss : report_.losses) {
            if (loss.recovery != recovery) continue;
            sum += loss.points;
            ++items;
            lines += entry(loss);
        }
        if (items == 0) return {};
        const std::string head =
            filled(view_.say(in_all), {recovery_text(view_, recovery), view_.points(sum),
                                       labels::counted(items, one_item, items_word, view_.language)});
        std::string out = "\n";
        for (const auto& part : wrapped(head, style_.width))
            out += colored(style_, Color::strong, part) + "\n";
        return out + lines;
    }

    std::string entry(const Loss& loss) const {
        const Item& item = view_.framework().item(loss.result->item);
        std::string out = line(printable(item.printed_code()) + " ", item.title);
        const std::string lost =
            item.type == ItemType::penalty
                ? filled(view_.say(taken), view_.points(loss.points))
                : filled(view_.say(of_counted),
                         {view_.points(loss.points), view_.points(loss.result->counted.points().value())});
        out += line("    ", lost + parts(loss));
        const std::string officer = officer_of(view_, loss);
        if (!officer.empty()) out += line("    ", view_.say(wording::officer) + ": " + officer);
        std::string rest = loss_text(view_, loss);
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            out += line("    ", rest.substr(0, end));
            rest = end == std::string::npos ? std::string() : rest.substr(end + 1);
        }
        return out + remedy(report_.remedies.of(loss.result->item));
    }

    /// Of which stage, where it is more than one or capped.
    std::string parts(const Loss& loss) const {
        std::string out;
        for (const auto& [points, words] : {std::pair(&loss.by_own_score, wording::lost_by_score),
                                            std::pair(&loss.by_council, wording::lost_by_council),
                                            std::pair(&loss.by_survey, wording::lost_by_survey)})
            if (!points->is_zero()) out += "; " + view_.say(words) + ": " + view_.points(*points);
        if (loss.cap) out += "; " + filled(view_.say(capped), view_.framework().item(*loss.cap).code.value);
        return out;
    }

    std::string remedy(const Remedy& remedy) const {
        std::string out;
        for (const auto& [typed, words] :
             {std::pair(&remedy.measure, wording::remedy), std::pair(&remedy.person, wording::person),
              std::pair(&remedy.due, wording::due)}) {
            const std::string text = typed_text(*typed, view_.language);
            if (!text.empty()) out += line("    ", view_.say(words) + ": " + text);
        }
        return out;
    }

    const LossesReport& report_;
    const ResultsInWords& view_;
    const TextStyle& style_;
};

}  // namespace

std::string losses_text(const LossesReport& report, const TextStyle& style) {
    return LossesText(report, style).run();
}

std::string typed_text(const TypedCell& typed, Language language) {
    if (const auto* text = std::get_if<std::string>(&typed)) return *text;
    if (const auto* number = std::get_if<Ratio>(&typed)) return localized(*number, language);
    if (const auto* date = std::get_if<Date>(&typed)) return localized(*date, language);
    return {};
}

std::string officer_of(const ResultsInWords& view, const Loss& loss) {
    return loss.result->officer ? officer_names_of(view.plan()).at(*loss.result->officer) : std::string();
}

}  // namespace cchc

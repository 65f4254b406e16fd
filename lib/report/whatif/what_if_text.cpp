// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "model/names.hpp"
#include "report/basis_line.hpp"
#include "report/labels.hpp"
#include "report/whatif/what_if_report.hpp"

namespace cchc {
namespace {

constexpr Bilingual title{"GIẢ ĐỊNH", "WHAT IF"};
constexpr Bilingual now_title{"Hiện nay", "Now"};
constexpr Bilingual then_title{"Giả định", "Then"};
constexpr Bilingual points_title{"Tổng điểm", "Points in all"};
constexpr Bilingual changes_title{
    "Điểm thay đổi, và riêng nó làm chỉ số (trước khi làm tròn) thay đổi bao nhiêu:",
    "What changes, and what it alone does to the index before rounding:"};
constexpr Bilingual nothing{"Không mục nào thay đổi.", "No item changes."};
constexpr Bilingual written{"Đây là giả định: không tệp nào được ghi.",
                            "This is a question: no file is written."};
constexpr Bilingual one{"{} → {} điểm: {}; chỉ số {}", "{} → {} points: {}; index {}"};
constexpr Bilingual anew{"; mục trở lại mẫu số", "; it counts again"};

constexpr auto reasons = enum_table<Worded<WhatIfReason>>({
    {WhatIfReason::typed, "typed", {"theo điểm đã nêu", "as asked"}},
    {WhatIfReason::refused,
     "refused",
     {"chỉ có giải trình, không được công nhận", "rests on a justification alone, refused"}},
    {WhatIfReason::accepted,
     "accepted",
     {"giải trình bổ sung được chấp nhận", "the officer's reply is accepted"}},
});

class WhatIfText {
  public:
    WhatIfText(const ResultsInWords& view, const WhatIf& answer, const TextStyle& style)
        : view_(view), answer_(answer), style_(style) {}

    std::string run() const {
        std::string heading = view_.say(title) + " - " +
                              wording::index_heading(view_.framework(), view_.plan().year, view_.language) +
                              " - " + view_.plan().unit.name;
        if (view_.results.is_draft) heading = view_.say(wording::draft) + " - " + heading;
        std::string out;
        for (const auto& part : wrapped(printable(heading), style_.width))
            out += colored(style_, Color::strong, part) + "\n";
        out += basis_line(view_.framework(), view_.results.stage, style_) + "\n" + table() + "\n";
        if (answer_.changes.empty()) return out + view_.say(nothing) + "\n";
        out += hanging("", view_.say(changes_title), style_.width);
        for (const auto& change : answer_.changes) out += entry(change);
        return out + "\n" + hanging("", view_.say(written), style_.width);
    }

  private:
    std::string percent(const Ratio& value) const {
        const Framework& framework = view_.framework();
        return wording::number(value, framework.index_decimals, framework.rounding, view_.language);
    }
    static std::string with_sign(const std::string& text, const Ratio& value) {
        return value > Ratio() ? "+" + text : text;
    }
    static Ratio points_of(const Total& total) {
        return (total.final.points() + total.bonus.points() - total.penalty.points()).value();
    }

    std::string row(const std::string& name, const std::string& now, const std::string& then,
                    const std::string& difference) const {
        constexpr std::size_t cell = 14;
        const std::size_t room = style_.width > 3 * cell + 20 ? style_.width - 3 * cell : 20;
        return padded_right(name, room) + padded_left(now, cell) + padded_left(then, cell) +
               padded_left(difference, cell) + "\n";
    }

    std::string table() const {
        const Total& now = answer_.now;
        const Total& then = answer_.then;
        std::string out =
            row({}, view_.say(now_title), view_.say(then_title), view_.say(wording::difference)) +
            std::string(style_.width, '-') + "\n";
        const Ratio index = then.index->value - now.index->value;
        out += row(printable(wording::index_title(view_.framework(), view_.results.stage == Stage::final,
                                                  view_.language)),
                   percent(now.index->value), percent(then.index->value), with_sign(percent(index), index));
        out += row("  (" + filled(view_.say(labels::exact), "…") + ")",
                   now.index_exact->value.fraction_text(), then.index_exact->value.fraction_text(), {});
        if (!now.grade.empty() || !then.grade.empty())
            out += row(view_.say(wording::grade), printable(now.grade), printable(then.grade),
                       now.grade == then.grade ? "" : "*");
        const auto points = [&](Bilingual name, const Ratio& before, const Ratio& after) {
            const Ratio difference = after - before;
            out += row(view_.say(name), view_.points(before), view_.points(after),
                       with_sign(view_.points(difference), difference));
        };
        points(points_title, points_of(now), points_of(then));
        points(wording::counted, now.counted.points().value(), then.counted.points().value());
        return out;
    }

    std::string entry(const WhatIfChange& change) const {
        const Item& item = view_.framework().item(change.item);
        const std::string reason = view_.say(reasons[change.reason].words);
        std::string text = filled(view_.say(one), {view_.points(change.before), view_.points(change.after),
                                                   reason, with_sign(percent(change.index), change.index)});
        if (change.is_counted_anew) text += view_.say(anew);
        return hanging(printable(item.printed_code()) + " ", printable(item.title), style_.width) +
               hanging("    ", text, style_.width);
    }

    const ResultsInWords& view_;
    const WhatIf& answer_;
    const TextStyle& style_;
};

}  // namespace

std::string what_if_text(const ResultsInWords& view, const WhatIf& answer, const TextStyle& style) {
    return WhatIfText(view, answer, style).run();
}

}  // namespace cchc

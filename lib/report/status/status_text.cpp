// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "report/status/status_report.hpp"
#include "score/status/status_words.hpp"

namespace cchc {
namespace {

constexpr Bilingual officer_head{"Công chức, bộ phận", "Officer"};
constexpr Bilingual filed_head{"Nộp phiếu", "Filed"};
constexpr Bilingual scored_head{"Đã chấm", "Scored"};
constexpr Bilingual errors_head{"Lỗi", "Err."};
constexpr Bilingual warnings_head{"C.báo", "Warn."};
constexpr Bilingual stake_head{"Đ.mất", "Points"};
constexpr Bilingual legend{"Đ.mất: điểm có thể mất vì lỗi; C.báo: cảnh báo.",
                           "Points: what the errors can cost at most."};
constexpr Bilingual replies{"cần giải trình bổ sung: {}", "replies due: {}"};
constexpr Bilingual one_part{"{} nội dung trong biểu mẫu để trống, coi là không đạt",
                             "{} part left blank in a form and taken as not met"};
constexpr Bilingual parts{"{} nội dung trong biểu mẫu để trống, coi là không đạt",
                          "{} parts left blank in forms and taken as not met"};
constexpr Bilingual total{"Tổng cộng", "In all"};
constexpr Bilingual appraisal{"Thẩm định: ", "Appraisal: "};
constexpr Bilingual survey_word{"Điều tra xã hội học: ", "Survey: "};
constexpr Bilingual office{"Kế hoạch, khung chỉ số, việc chung: ", "Plan, framework, what is nobody's: "};

class StatusText {
  public:
    StatusText(const UnitStatus& status, const TextStyle& style) : status_(status), style_(style) {
        // What the table leaves is the names' and the filing's.
        const std::size_t left = std::max<std::size_t>(style.width, 60) - 2 - 27;
        filed_width_ = left > 50 ? 26 : left / 2;  // for a date, or “chưa nộp, quá hạn 100 ngày”
        name_width_ = left - filed_width_;
    }

    std::string run() const {
        std::string out;
        for (const auto& line :
             wrapped(printable(status_words::heading(status_, style_.language)), style_.width))
            out += colored(style_, Color::strong, line) + "\n";
        for (const auto& date : status_.dates)
            out += line("", status_words::date_name(date, style_.language) + ": " +
                                status_words::date_text(date, style_.language));
        out += "\n" + table() + "\n";
        if (status_.found.errors + status_.found.warnings > 0) out += line("", say(legend));
        out += line(say(appraisal), status_words::council(status_, style_.language));
        out += line(say(survey_word), status_words::survey(status_, style_.language));
        const std::string of_office = status_words::found(status_.of_office, style_.language);
        if (!of_office.empty()) out += line(say(office), of_office);
        return out;
    }

  private:
    struct Row {
        std::string name;
        std::string filed;
        std::array<std::string, 4> numbers;
        Color color = Color::strong;
        bool is_colored = false;
    };

    std::string say(Bilingual words) const { return std::string(words.in(style_.language)); }
    std::string line(const std::string& first, const std::string& text) const {
        return hanging(first, printable(text), style_.width);
    }

    std::string row(const Row& row) const {
        constexpr std::array<std::size_t, 4> widths{8, 5, 6, 8};
        const auto names = wrapped(row.name, name_width_);
        const auto filed = wrapped(row.filed, filed_width_);
        std::string out;
        for (std::size_t i = 0; i < std::max(names.size(), filed.size()); ++i) {
            std::string cells = padded_right(i < names.size() ? names[i] : "", name_width_) + "  ";
            const std::string filing = i < filed.size() ? filed[i] : "";
            cells += row.is_colored && !filing.empty() ? colored(style_, row.color, filing) : filing;
            if (i == 0) {
                cells += std::string(filed_width_ - std::min(filed_width_, display_width(filing)), ' ');
                for (std::size_t n = 0; n < widths.size(); ++n)
                    cells += padded_left(row.numbers[n], widths[n]);
            }
            while (cells.ends_with(' ')) cells.pop_back();
            out += cells + "\n";
        }
        return out;
    }

    std::array<std::string, 4> numbers(std::size_t scored, std::size_t items, const FoundSum& found) const {
        const auto count = [](std::size_t value) { return value == 0 ? "-" : std::to_string(value); };
        return {
            std::to_string(scored) + "/" + std::to_string(items), count(found.errors), count(found.warnings),
            found.at_stake.is_zero() ? "-" : status_words::points(status_, found.at_stake, style_.language)};
    }

    std::string table() const {
        Row head{.name = say(officer_head),
                 .filed = say(filed_head),
                 .numbers = {say(scored_head), say(errors_head), say(warnings_head), say(stake_head)}};
        const std::string rule(name_width_ + filed_width_ + 2 + 27, '-');
        std::string out = row(head) + rule + "\n";
        for (const auto& officer : status_.officers) {
            const bool is_bad = is_outstanding(officer.filing) || officer.filing == Filing::too_late;
            out += row({.name = printable(officer.name),
                        .filed = status_words::filing(officer, style_.language),
                        .numbers = numbers(officer.scored, officer.items, officer.found),
                        .color = is_bad ? Color::error : Color::warning,
                        .is_colored = is_bad || officer.days_late.has_value()});
            out += details(officer);
        }
        return out + rule + "\n" +
               row({.name = say(total),
                    .filed = status_words::filed_of(status_, style_.language),
                    .numbers = numbers(status_.scored, status_.items, status_.found)});
    }

    std::string details(const OfficerStatus& officer) const {
        std::string out;
        if (!officer.replies_due.empty()) {
            std::string codes;
            for (const auto& code : officer.replies_due) codes += (codes.empty() ? "" : ", ") + code;
            out += line("    ", filled(say(replies), codes));
        }
        if (officer.blank_parts > 0) {
            out += line("    ", filled(say(officer.blank_parts == 1 ? one_part : parts),
                                       std::to_string(officer.blank_parts)));
        }
        return out;
    }

    const UnitStatus& status_;
    const TextStyle& style_;
    std::size_t name_width_ = 0;
    std::size_t filed_width_ = 0;
};

}  // namespace

std::string status_text(const UnitStatus& status, const TextStyle& style) {
    return StatusText(status, style).run();
}

}  // namespace cchc

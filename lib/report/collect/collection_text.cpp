// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/date.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "diag/finding.hpp"
#include "report/collect/collection_words.hpp"

namespace cchc {
namespace {

using namespace collect_words;
using End = ArrivalEnd;

/// Files of which the same is to be done, under one heading.
struct Section {
    Bilingual heading;
    std::vector<End> ends;
};

const std::vector<Section>& sections() {
    static const std::vector<Section> all{
        {{"Sẽ chép (chưa chép gì; thêm --yes để chép):", "To be copied (nothing is yet; --yes does it):"},
         {End::copies}},
        {{"Đã chép:", "Copied:"}, {End::copied}},
        {{"Không chép được:", "Could not be copied:"}, {End::failed}},
        {{"Đã có, không cần chép:", "There already, nothing to copy:"}, {End::there}},
        {{"Nộp hai lần, không chép khi chưa có người chọn:",
          "Handed in twice, not copied until somebody chooses:"},
         {End::second}},
        {{"Cần người xem lại:", "For somebody to look at:"},
         {End::taken, End::blank, End::other_unit, End::other_year, End::unknown_officer, End::uncited,
          End::ambiguous, End::listed, End::asked, End::unreadable}}};
    return all;
}

constexpr Bilingual choose_filed{
    "lấy tệp mới thì chuyển tệp {} ra khỏi thư mục của nó rồi chạy lại; lấy tệp cũ thì bỏ tệp mới khỏi thư "
    "mục nhận",
    "to take the new one, move {} out of its folder and run again; to keep the old one, take the new one out "
    "of what came"};
constexpr Bilingual choose_here{"chọn một trong hai bằng --take TỆP", "choose one of the two by --take FILE"};
constexpr Bilingual no_difference{"không ô nào khác nhau", "no cell differs"};
constexpr Bilingual nothing{"(trống)", "(blank)"};
constexpr Bilingual may_be{"; có thể là {}: đổi tên tệp cho đúng rồi chạy lại",
                           "; {} may be meant: rename it so and run again"};
constexpr Bilingual or_word{" hoặc ", " or "};
constexpr Bilingual empty_inbox{"không có tệp nào trong “{}”", "there are no files in “{}”"};
constexpr Bilingual totals{"{} tệp: {} {}, {} đã có, {} cần xem lại",
                           "files {}: {} {}, there {}, to look at {}"};
constexpr Bilingual will_copy{"sẽ chép", "to copy"};
constexpr Bilingual did_copy{"đã chép", "copied"};

class CollectionText {
  public:
    CollectionText(const Collection& all, const TextStyle& style) : all_(all), style_(style) {}

    std::string run() {
        if (all_.arrivals.empty()) return filled(say(empty_inbox), printable(all_.inbox)) + "\n";
        for (const auto& section : sections()) write(section);
        const std::size_t moved = all_.count(End::copies) + all_.count(End::copied);
        out_ +=
            filled(say(totals), {std::to_string(all_.arrivals.size()), std::to_string(moved),
                                 say(all_.is_done ? did_copy : will_copy),
                                 std::to_string(all_.count(End::there)), std::to_string(all_.count_left())}) +
            "\n";
        return std::move(out_);
    }

  private:
    std::string say(Bilingual words) const { return std::string(words.in(style_.language)); }
    void line(std::string_view first, const std::string& text) {
        out_ += hanging(first, printable(text), style_.width);
    }

    void write(const Section& section) {
        bool is_begun = false;
        for (const auto& arrival : all_.arrivals) {
            if (std::find(section.ends.begin(), section.ends.end(), arrival.end) == section.ends.end())
                continue;
            if (!is_begun) out_ += colored(style_, Color::strong, say(section.heading)) + "\n";
            is_begun = true;
            write(arrival);
        }
        if (is_begun) out_ += '\n';
    }

    std::string who(const Arrival& arrival) const {
        std::string text = say(kinds[arrival.kind].words);
        if (!arrival.officer.empty()) text += ", " + arrival.officer;
        return " (" + text + ")";
    }

    /// The folder alone, where the file keeps its name.
    static std::string place_of(const Arrival& arrival) {
        const bool is_renamed = file_name(arrival.target) != file_name(arrival.file);
        return is_renamed ? arrival.target : parent_path(arrival.target) + "/";
    }

    std::string what(const Arrival& arrival) const {
        const std::string pattern = say(ends[arrival.end].words);
        switch (arrival.end) {
            case End::asked:
                return say(asks[arrival.ask].words);
            case End::there:
                return filled(pattern, arrival.target.empty() ? arrival.first : arrival.target);
            case End::second:
                return filled(pattern, arrival.first);
            case End::failed:
                return filled(pattern, {arrival.target, arrival.found});
            case End::copies:
            case End::copied:
                return filled(pattern, place_of(arrival));
            case End::taken:
                return filled(pattern, arrival.target);
            default:
                return filled(pattern, arrival.found);
        }
    }

    void write(const Arrival& arrival) {
        const bool has_kind = arrival.kind != ArrivalKind::other;
        std::string text = arrival.file + (has_kind ? who(arrival) : "") + ": " + what(arrival);
        if (arrival.end == End::copies || arrival.end == End::copied)
            text = arrival.file + " " + what(arrival) + (has_kind ? who(arrival) : "");
        if (!arrival.near.empty()) {
            std::string names;
            for (const auto& name : arrival.near) names += (names.empty() ? "" : say(or_word)) + name;
            text += arrival.end == End::ambiguous ? ": " + names : filled(say(may_be), names);
        }
        line("- ", text);
        if (arrival.end == End::second) differences(arrival);
    }

    /// As the language writes it.
    std::string value(const CellDifference& of, std::string text) const {
        if (text.empty()) return say(nothing);
        if (of.field == Field::submitted) {
            const auto date = parse_date(text);
            return date ? localized(*date, style_.language) : text;
        }
        const bool is_number = (of.field == Field::input || of.field == Field::points) &&
                               text.find_first_not_of("-.0123456789") == std::string::npos;
        if (is_number && style_.language == Language::vi) std::replace(text.begin(), text.end(), '.', ',');
        return shortened(text, 120);
    }

    void differences(const Arrival& arrival) {
        // Of other kinds of files no cells are compared.
        const bool is_card = arrival.kind == ArrivalKind::form || arrival.kind == ArrivalKind::card;
        if (is_card && arrival.differences.empty()) line("    ", say(no_difference));
        for (const auto& one : arrival.differences) {
            std::string name = say(fields[one.field].words);
            if (!one.detail.empty()) name += " " + one.detail;
            line("    " + printable(one.item) + (one.item.empty() ? "" : " "),
                 name + ": " + value(one, one.before) + " → " + value(one, one.now));
        }
        line("    ", arrival.first_is_filed ? filled(say(choose_filed), arrival.first) : say(choose_here));
    }

    const Collection& all_;
    const TextStyle& style_;
    std::string out_;
};

}  // namespace

std::size_t Collection::count(ArrivalEnd end) const {
    return static_cast<std::size_t>(
        std::count_if(arrivals.begin(), arrivals.end(), [&](const Arrival& one) { return one.end == end; }));
}

std::size_t Collection::count_left() const {
    return arrivals.size() - count(End::copies) - count(End::copied) - count(End::there);
}

std::string collection_text(const Collection& collection, const TextStyle& style) {
    return CollectionText(collection, style).run();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "report/forms/carry_list.hpp"

#include <algorithm>

#include "report/layout.hpp"

namespace cchc {
namespace {

constexpr Bilingual carry_heading{
    "Chép từ phiếu cũ: {} mục đã chép, {} mục cần xem lại, {} mục không chép được",
    "Carried over: {} items as they are, {} to look at again, {} not"};
constexpr Bilingual carry_empty{", {} tệp không có gì để chép", ", {} files with nothing to carry"};
constexpr Bilingual carry_words[] = {
    {"đã chép", "carried"}, {"cần xem lại", "to look at again"}, {"không chép", "not carried"}};

std::size_t count_of(const std::vector<CarryLine>& lines, CarryState state) {
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const auto& line) {
        return line.state == state && !line.item.empty();
    }));
}

std::string_view carry_state_name(CarryState state) {
    constexpr std::string_view names[] = {"carried", "unconfirmed", "lost"};
    return names[static_cast<std::size_t>(state)];
}

/// A file's lines of one state and reason together, in the order of their first.
std::vector<std::vector<const CarryLine*>> groups_of(const std::vector<CarryLine>& lines,
                                                     const std::string& file) {
    std::vector<std::vector<const CarryLine*>> groups;
    for (const auto& line : lines) {
        if (line.file != file) continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return group.front()->state == line.state && group.front()->why == line.why;
        });
        if (same == groups.end()) {
            groups.push_back({&line});
        } else {
            same->push_back(&line);
        }
    }
    return groups;
}

}  // namespace

std::string carry_text(const std::vector<CarryLine>& lines, Language language) {
    if (lines.empty()) return {};
    const auto word = [&](CarryState state) {
        return std::string(carry_words[static_cast<std::size_t>(state)].in(language));
    };
    std::string text =
        filled(carry_heading.in(language), {std::to_string(count_of(lines, CarryState::carried)),
                                            std::to_string(count_of(lines, CarryState::unconfirmed)),
                                            std::to_string(count_of(lines, CarryState::lost))});
    const auto empty =
        std::count_if(lines.begin(), lines.end(), [](const auto& line) { return line.item.empty(); });
    if (empty > 0) text += filled(carry_empty.in(language), {std::to_string(empty)});
    constexpr std::size_t width = 80;
    text = hanging("", text, width);
    std::vector<std::string> files;
    for (const auto& line : lines) {
        if (std::find(files.begin(), files.end(), line.file) == files.end()) files.push_back(line.file);
    }
    for (const auto& file : files) {
        text += "  " + printable(file) + "\n";
        for (const auto& group : groups_of(lines, file)) {
            const CarryLine& first = *group.front();
            std::string said = word(first.state);
            if (group.size() > 1 && !first.why.empty()) said += " (" + first.why + ")";
            if (group.size() == 1 && !first.item.empty() && !first.why.empty()) said += " " + first.item;
            said += ": ";
            const bool lists = group.size() > 1 || first.why.empty();
            for (const auto* line : group)
                said += lists ? (line == &first ? "" : ", ") + line->item : first.why;
            text += hanging("    ", printable(said), width);
        }
    }
    return text;
}

void write_carry_lines(JsonWriter& json, const std::vector<CarryLine>& lines) {
    json.begin_array();
    for (const auto& line : lines) {
        json.begin_object();
        json.field("file", line.file);
        json.field("item", line.item);
        json.field("officer", line.officer);
        json.field("state", carry_state_name(line.state));
        json.field("why", line.why);
        json.end_object();
    }
    json.end_array();
}

}  // namespace cchc

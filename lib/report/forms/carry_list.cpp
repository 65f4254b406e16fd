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
        std::string carried;
        std::string rest;
        for (const auto& line : lines) {
            if (line.file != file) continue;
            if (line.state == CarryState::carried && line.why.empty()) {
                carried += (carried.empty() ? "" : ", ") + line.item;
                continue;
            }
            const std::string of_item = line.item.empty() ? std::string() : " " + line.item;
            rest += hanging("    ", printable(word(line.state) + of_item + ": " + line.why), width);
        }
        if (!carried.empty()) text += hanging("    ", word(CarryState::carried) + ": " + carried, width);
        text += rest;
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

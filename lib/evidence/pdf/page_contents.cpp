// SPDX-License-Identifier: MIT
#include "evidence/pdf/page_contents.hpp"

#include <algorithm>
#include <array>

namespace cchc {
namespace {

using namespace std::string_view_literals;

// `BI` begins an image within the contents, `EI` is never reached.
constexpr std::array painting{"S"sv,  "s"sv, "f"sv,  "F"sv,  "f*"sv, "B"sv,
                              "B*"sv, "b"sv, "b*"sv, "sh"sv, "BI"sv};
constexpr std::array showing{"Tj"sv, "TJ"sv, "'"sv, "\""sv};
constexpr auto invisible = "3"sv;

bool is_blank(char c) {
    return " \t\r\n\f\0"sv.find(c) != std::string_view::npos;
}
bool is_delimiter(char c) {
    return "()<>[]{}/%"sv.find(c) != std::string_view::npos;
}
int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

class ContentReader {
  public:
    explicit ContentReader(std::string_view bytes) : bytes_(bytes) {}

    Contents read() {
        while (at_ < bytes_.size() && !contents_.paints) {
            const char c = bytes_[at_];
            if (is_blank(c)) {
                ++at_;
            } else if (c == '%') {
                at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
            } else if (c == '(') {
                read_string();
            } else if (c == '<' && bytes_.substr(at_, 2) != "<<"sv) {
                read_hexadecimal();
            } else if (c == '/') {
                read_name();
            } else if (is_delimiter(c)) {
                ++at_;
            } else {
                read_word();
            }
        }
        return std::move(contents_);
    }

  private:
    /// Whether the text that stands before the operator has more than blanks is all that matters.
    void read_string() {
        int depth = 0;
        for (; at_ < bytes_.size(); ++at_) {
            const char c = bytes_[at_];
            if (c == '\\') {
                has_ink_ = true;
                ++at_;
            } else if (c == '(') {
                has_ink_ = has_ink_ || depth > 0;
                ++depth;
            } else if (c == ')') {
                if (--depth == 0) break;
            } else if (c != ' ' && c != '\r' && c != '\n') {
                has_ink_ = true;
            }
        }
        ++at_;
    }

    void read_hexadecimal() {
        const auto end = std::min(bytes_.find('>', at_), bytes_.size());
        int digits = 0;
        int value = 0;
        for (++at_; at_ < end; ++at_) {
            const int digit = hex_value(bytes_[at_]);
            if (digit < 0) continue;
            value = value * 16 + digit;
            if (++digits % 2 != 0) continue;
            has_ink_ = has_ink_ || value != ' ';
            value = 0;
        }
        has_ink_ = has_ink_ || digits % 2 != 0;
        ++at_;
    }

    void read_name() {
        name_ = "/";
        for (++at_; at_ < bytes_.size() && !is_blank(bytes_[at_]) && !is_delimiter(bytes_[at_]); ++at_) {
            const bool is_code = bytes_[at_] == '#' && at_ + 2 < bytes_.size() &&
                                 hex_value(bytes_[at_ + 1]) >= 0 && hex_value(bytes_[at_ + 2]) >= 0;
            if (!is_code) {
                name_ += bytes_[at_];
                continue;
            }
            name_ += static_cast<char>(hex_value(bytes_[at_ + 1]) * 16 + hex_value(bytes_[at_ + 2]));
            at_ += 2;
        }
    }

    void read_word() {
        const auto from = at_;
        while (at_ < bytes_.size() && !is_blank(bytes_[at_]) && !is_delimiter(bytes_[at_])) ++at_;
        const auto word = bytes_.substr(from, at_ - from);
        const bool is_number = "0123456789+-."sv.find(word.front()) != std::string_view::npos;
        if (is_number) {
            last_number_ = word;
            return;
        }
        run(word);
        has_ink_ = false;
    }

    void run(std::string_view operation) {
        const auto is_one_of = [&](const auto& words) {
            return std::find(words.begin(), words.end(), operation) != words.end();
        };
        if (is_one_of(showing)) {
            contents_.paints = has_ink_ && !is_invisible_;
        } else if (is_one_of(painting)) {
            contents_.paints = true;
        } else if (operation == "Tr"sv) {
            is_invisible_ = last_number_ == invisible;
        } else if (operation == "q"sv) {
            saved_.push_back(is_invisible_);
        } else if (operation == "Q"sv && !saved_.empty()) {
            is_invisible_ = saved_.back();
            saved_.pop_back();
        } else if (operation == "Do"sv && seen_names() < most_names) {
            if (contents_.objects.empty() || contents_.objects.back() != name_)
                contents_.objects.push_back(name_);
        }
    }

    static constexpr std::size_t most_names = 100'000;
    std::size_t seen_names() const { return contents_.objects.size(); }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::string name_;
    std::string_view last_number_;
    bool has_ink_ = false;
    bool is_invisible_ = false;
    std::vector<bool> saved_;
    Contents contents_;
};

}  // namespace

Contents read_contents(std::string_view bytes) {
    return ContentReader(bytes).read();
}

}  // namespace cchc

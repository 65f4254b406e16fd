// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/ratio.hpp"

namespace cchc {

/// Writes JSON with two spaces of indentation; text stays UTF-8, numbers are exact decimals.
class JsonWriter {
  public:
    JsonWriter();
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void key(std::string_view name);

    /// Bytes that are not UTF-8 become U+FFFD.
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(const std::string& text) { value(std::string_view(text)); }
    /// Without trailing zeros; to four decimals where no decimal is exact.
    void value(const Ratio& number);
    void value(std::size_t number);
    void value(bool flag);
    void null();
    /// Another writer's whole document as a value.
    void document(std::string_view text);

    template <typename T>
    void field(std::string_view name, const T& content) {
        key(name);
        value(content);
    }
    void null_field(std::string_view name) {
        key(name);
        null();
    }
    /// Null where the text is empty.
    void text_or_null(std::string_view name, std::string_view text);

    /// The whole document, with a newline at its end. Throws std::logic_error where it is not complete.
    std::string text() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A text as JSON, with its quotes; bytes that are not UTF-8 become U+FFFD.
std::string json_text(std::string_view text);

}  // namespace cchc

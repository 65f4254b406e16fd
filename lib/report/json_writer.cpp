// SPDX-License-Identifier: MIT
#include "report/json_writer.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <stdexcept>

#include "base/text.hpp"

namespace cchc {
namespace {

constexpr unsigned indentation = 2;

rapidjson::SizeType size_of(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
}

/// Valid UTF-8, or a copy in which each bad byte is U+FFFD.
std::string valid_utf8(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto bad = find_invalid_utf8(text);
        out += text.substr(0, bad.value_or(text.size()));
        if (!bad) break;
        out += "\xEF\xBF\xBD";
        text.remove_prefix(*bad + 1);
    }
    return out;
}

}  // namespace

struct JsonWriter::State {
    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer{buffer};
    std::size_t depth = 0;
};

JsonWriter::JsonWriter() : state_(std::make_unique<State>()) {
    state_->writer.SetIndent(' ', indentation);
}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
    state_->writer.StartObject();
    ++state_->depth;
}
void JsonWriter::end_object() {
    state_->writer.EndObject();
    --state_->depth;
}
void JsonWriter::begin_array() {
    state_->writer.StartArray();
    ++state_->depth;
}
void JsonWriter::end_array() {
    state_->writer.EndArray();
    --state_->depth;
}
void JsonWriter::key(std::string_view name) {
    state_->writer.Key(name.data(), size_of(name));
}

void JsonWriter::value(std::string_view text) {
    const std::string valid = valid_utf8(text);
    state_->writer.String(valid.data(), size_of(valid));
}

void JsonWriter::value(const Ratio& number) {
    const std::string text = number.decimal_text();
    state_->writer.RawValue(text.data(), text.size(), rapidjson::kNumberType);
}

void JsonWriter::value(std::size_t number) {
    state_->writer.Uint64(number);
}
void JsonWriter::value(bool flag) {
    state_->writer.Bool(flag);
}
void JsonWriter::null() {
    state_->writer.Null();
}

void JsonWriter::document(std::string_view text) {
    // A text in JSON holds no line's end, so that each one begins a line of the document.
    std::string indented;
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    for (const char c : text) {
        indented += c;
        if (c == '\n') indented.append(state_->depth * indentation, ' ');
    }
    state_->writer.RawValue(indented.data(), indented.size(), rapidjson::kObjectType);
}

void JsonWriter::text_or_null(std::string_view name, std::string_view text) {
    key(name);
    text.empty() ? null() : value(text);
}

std::string JsonWriter::text() const {
    if (!state_->writer.IsComplete()) throw std::logic_error("a JSON document is not complete");
    return std::string(state_->buffer.GetString(), state_->buffer.GetSize()) + "\n";
}

std::string json_text(std::string_view text) {
    const std::string valid = valid_utf8(text);
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    writer.String(valid.data(), size_of(valid));
    return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/load_survey_files.hpp"

#include <algorithm>

#include "base/prose.hpp"
#include "base/text.hpp"
#include "base/text_typed.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_header_row = 1'000;

class SurveyFilesLoader {
  public:
    SurveyFilesLoader(Reading reading, const Node& node)
        : reading_(reading),
          map_(reading, node, "survey", {"questionnaire", "responses", "tallies", "handed_over"}) {}

    std::optional<SurveyFiles> load() {
        load_responses();
        load_names("tallies", files_.tallies);
        load_names("handed_over", files_.handed_over);
        // Points that are handed over need no questions.
        const bool needs_one = files_.has_answers() || files_.handed_over.names.empty();
        const auto questionnaire =
            needs_one ? map_.required_text("questionnaire") : map_.text("questionnaire");
        if (questionnaire) files_.questionnaire = *questionnaire;
        if (needs_one && !questionnaire) return std::nullopt;
        return std::move(files_);
    }

  private:
    void load_names(std::string_view key, FileChoice& choice) {
        choice.is_folder = false;
        if (map_.has(key)) choice.names = map_.texts(key);
    }

    void load_responses() {
        files_.responses.is_folder = false;
        const Node* node = map_.optional("responses");
        if (node == nullptr) return;
        if (node->kind == NodeKind::map) {
            load_response(*node);
        } else if (node->kind == NodeKind::scalar) {
            for (auto& name : map_.texts("responses")) add(std::move(name), {});
        } else {
            for (const Node* element : map_.list("responses")) load_response(*element);
        }
    }

    void add(Located<std::string> name, ResponseReading how) {
        files_.responses.names.push_back(std::move(name));
        files_.readings.push_back(std::move(how));
    }

    void load_response(const Node& node) {
        if (node.kind != NodeKind::map) {
            if (auto name = read_text(reading_, node, "responses")) add(std::move(*name), {});
            return;
        }
        MapReader map(reading_, node, "responses", {"file", "columns", "ignore", "group", "header_row"});
        auto name = map.required_text("file");
        ResponseReading how;
        if (const Node* columns = map.optional("columns")) how.columns = load_columns(*columns);
        how.ignore = map.texts("ignore");
        how.group = map.word("group");
        if (const auto row = map.count("header_row", 1, most_header_row)) how.header_row = row->value;
        if (name) add(std::move(*name), std::move(how));
    }

    /// One column holds one thing.
    void add_column(ResponseReading::Column column, std::vector<ResponseReading::Column>& columns) {
        const std::string head = plain_prose(column.head.value);
        const auto other = std::find_if(columns.begin(), columns.end(),
                                        [&](const auto& one) { return plain_prose(one.head.value) == head; });
        if (other != columns.end()) {
            reading_.findings.add({.message = Message::column_named_twice,
                                   .place = column.head.place,
                                   .args = {{"found", shortened(column.head.value, 60)},
                                            {"key", column.holds.value},
                                            {"other", other->holds.value}},
                                   .related = {other->head.place}});
            return;
        }
        columns.push_back(std::move(column));
    }

    std::vector<ResponseReading::Column> load_columns(const Node& node) {
        std::vector<ResponseReading::Column> columns;
        if (node.kind != NodeKind::map) {
            reading_.findings.add({.message = Message::expected_map,
                                   .place = reading_.place(node),
                                   .args = {{"where", std::string("columns")}}});
            return columns;
        }
        const Node* value = nullptr;
        for (const Node* key = reading_.document.first(node); key != nullptr;
             key = reading_.document.next(*value)) {
            value = reading_.document.next(*key);
            if (value == nullptr) break;
            if (auto head = read_text(reading_, *value, key->text))
                add_column({{typed_text(key->text), reading_.place(*key)}, std::move(*head)}, columns);
        }
        return columns;
    }

    Reading reading_;
    MapReader map_;
    SurveyFiles files_;
};

}  // namespace

std::optional<SurveyFiles> load_survey_files(Reading reading, const Node& node) {
    return SurveyFilesLoader(reading, node).load();
}

}  // namespace cchc

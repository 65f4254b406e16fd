// SPDX-License-Identifier: MIT
#include "load/survey/responses/response_findings.hpp"

#include <algorithm>

#include "base/prose.hpp"
#include "base/text.hpp"
#include "diag/look_alikes.hpp"
#include "load/survey/plain_label.hpp"
#include "yaml/reader.hpp"

namespace cchc {
namespace {

template <typename Entry>
std::vector<std::string> ids_of(const std::vector<Entry>& entries) {
    std::vector<std::string> ids;
    for (const auto& entry : entries) ids.push_back(entry.id.value);
    return ids;
}

std::string listed(const std::vector<std::string>& words) {
    return joined(std::vector<std::string_view>(words.begin(), words.end()));
}

void append(std::vector<Arg>& args, const std::vector<Arg>& more) {
    args.insert(args.end(), more.begin(), more.end());
}

/// Whether several have what is found for their text: none of them is meant by it.
bool is_text_of_several(std::string_view found, const std::vector<std::string>& texts) {
    const std::string plain = plain_prose(found);
    const std::string_view wanted = without_numbering(plain);
    return !wanted.empty() && std::count_if(texts.begin(), texts.end(), [&](const std::string& text) {
                                  return without_numbering(plain_prose(text)) == wanted;
                              }) > 1;
}

template <typename Entry>
std::vector<std::string> texts_of(const std::vector<Entry>& entries, std::string Entry::*text) {
    std::vector<std::string> texts;
    for (const auto& entry : entries) texts.push_back(entry.*text);
    return texts;
}

}  // namespace

Finding unknown_group(const Questionnaire& questionnaire, std::string_view found) {
    const auto ids = ids_of(questionnaire.groups);
    Finding finding{.message = Message::response_without_group,
                    .args = {{"found", shortened(found, 60)}, {"expected", listed(ids)}}};
    if (found.empty()) return finding;
    if (is_text_of_several(found, texts_of(questionnaire.groups, &Group::title))) {
        finding.message = Message::group_of_response_shared;
        return finding;
    }
    if (const auto alike = look_alike(found, ids)) {
        finding.message = Message::group_of_response_alike;
        append(finding.args, alike->args());
        return finding;
    }
    const auto near = closest(found, ids);
    finding.message = near ? Message::group_of_response_near : Message::group_of_response;
    append(finding.args, {{"suggestion", near.value_or(std::string())}});
    return finding;
}

Finding unknown_group_named(const Questionnaire& questionnaire, std::string_view found) {
    const auto ids = ids_of(questionnaire.groups);
    Finding finding{.message = Message::group_unknown,
                    .args = {{"found", shortened(found, 60)}, {"expected", listed(ids)}}};
    if (is_text_of_several(found, texts_of(questionnaire.groups, &Group::title))) {
        finding.message = Message::group_shared;
        return finding;
    }
    if (const auto alike = look_alike(found, ids)) {
        finding.message = Message::group_alike;
        append(finding.args, alike->args());
        return finding;
    }
    const auto near = closest(found, ids);
    if (near) finding.message = Message::group_unknown_near;
    append(finding.args, {{"suggestion", near.value_or(std::string())}});
    return finding;
}

Finding unknown_question(const Questionnaire& questionnaire, std::string_view found) {
    const auto ids = ids_of(questionnaire.questions);
    if (is_text_of_several(found, texts_of(questionnaire.questions, &Question::text)))
        return {.message = Message::tally_question_shared, .args = {{"found", shortened(found, 60)}}};
    const auto near = closest(found, ids);
    return {.message = near ? Message::tally_question_near : Message::tally_question_unknown,
            .args = {{"found", shortened(found, 60)}, {"suggestion", near.value_or(std::string())}}};
}

Finding unknown_option(const Question& question, std::string_view found) {
    const auto ids = ids_of(question.options);
    Finding finding{
        .message = Message::option_unknown,
        .args = {{"found", shortened(found, 60)}, {"question", question.id.value}, {"expected", listed(ids)}},
        .item = question.item.value};
    if (is_text_of_several(found, texts_of(question.options, &Option::text))) {
        finding.message = Message::option_shared;
        return finding;
    }
    if (const auto alike = look_alike(found, ids)) {
        finding.message = Message::option_alike;
        append(finding.args, alike->args());
        return finding;
    }
    auto near = closest(found, ids);
    const bool is_guess = near && found.size() == 1 && folded(*near) != folded(found);
    if (is_guess) near.reset();  // any other letter would be as near
    if (near) finding.message = Message::option_unknown_near;
    append(finding.args, {{"suggestion", near.value_or(std::string())}});
    return finding;
}

Finding unknown_column(const Questionnaire& questionnaire, const std::string& name,
                       const std::vector<std::string>& free) {
    Finding finding{.message = Message::columns_ignored, .args = {{"found", shortened(name, 60)}}};
    if (is_text_of_several(name, texts_of(questionnaire.questions, &Question::text))) {
        finding.message = Message::column_shared;
        return finding;
    }
    if (const auto alike = look_alike(name, free)) {
        finding.message = Message::column_alike;
        append(finding.args, alike->args());
        return finding;
    }
    auto near = closest(name, free);
    constexpr std::size_t short_id = 3;  // of these any other is as near
    if (near && name.size() <= short_id && folded(*near) != folded(name)) near.reset();
    if (near) finding.message = Message::column_unknown_near;
    append(finding.args, {{"suggestion", shortened(near.value_or(std::string()), 60)}});
    return finding;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "report/forms/form_list.hpp"

#include "report/json_writer.hpp"
#include "report/layout.hpp"

namespace cchc {
namespace {

constexpr Bilingual form_line{"{}: {}, {} mục chủ trì, {} mục phối hợp", "{}: {}, leads {}, supports {}"};
constexpr Bilingual replies_part{", {} mục có thể giải trình", ", {} to reply to"};
constexpr Bilingual questionnaire_line{"{}: {} nhóm đối tượng, {} câu hỏi", "{}: groups {}, questions {}"};
constexpr Bilingual council_line{"{}: vòng {}, {} mục", "{}: round {}, {} items"};

/// The document around the forms, each written by `write`.
template <typename File>
std::string listed(std::string_view schema, const std::vector<File>& forms,
                   void (*write)(JsonWriter&, const File&), const std::vector<CarryLine>& carried = {}) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", schema);
    json.key("forms");
    json.begin_array();
    for (const auto& form : forms) {
        json.begin_object();
        write(json, form);
        json.end_object();
    }
    json.end_array();
    if (!carried.empty()) {
        json.key("carried");
        write_carry_lines(json, carried);
    }
    json.end_object();
    return json.text();
}

void write_made_form(JsonWriter& json, const MadeForm& form) {
    json.field("officer", form.officer);
    json.field("name", form.name);
    json.field("file", form.path);
    json.field("leads", form.leads);
    json.field("supports", form.supports);
    json.field("replies", form.replies);
    json.field("generation", form.generation);
}

void write_made_council_form(JsonWriter& json, const MadeCouncilForm& form) {
    json.field("round", form.round);
    json.field("file", form.path);
    json.field("items", form.items);
}

}  // namespace

std::string forms_text(const std::vector<MadeForm>& forms, Language language) {
    std::string text;
    for (const auto& form : forms) {
        text += filled(form_line.in(language),
                       {printable(form.path), printable(form.name.empty() ? form.officer : form.name),
                        std::to_string(form.leads), std::to_string(form.supports)});
        if (form.replies > 0) text += filled(replies_part.in(language), {std::to_string(form.replies)});
        text += "\n";
    }
    return text;
}

std::string forms_phrase(std::size_t forms, const std::string& folder, Language language) {
    constexpr Bilingual one{"{} biểu mẫu trong {}", "{} form in {}"};
    constexpr Bilingual many{"{} biểu mẫu trong {}", "{} forms in {}"};
    return filled((forms == 1 ? one : many).in(language), {std::to_string(forms), folder});
}

std::string council_forms_text(const std::vector<MadeCouncilForm>& forms, Language language) {
    std::string text;
    for (const auto& form : forms) {
        text += filled(council_line.in(language),
                       {printable(form.path), std::to_string(form.round), std::to_string(form.items)}) +
                "\n";
    }
    return text;
}

std::string forms_json(const std::vector<MadeForm>& forms, const std::vector<CarryLine>& carried) {
    return listed("cchc/forms/1", forms, write_made_form, carried);
}

std::string council_forms_json(const std::vector<MadeCouncilForm>& forms) {
    return listed("cchc/council-forms/1", forms, write_made_council_form);
}

std::string questionnaire_form_text(const MadeQuestionnaireForm& form, Language language) {
    return filled(questionnaire_line.in(language),
                  {printable(form.path), std::to_string(form.groups), std::to_string(form.questions)}) +
           "\n";
}

std::string questionnaire_form_json(const MadeQuestionnaireForm& form) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/questionnaire-form/1");
    json.field("file", form.path);
    json.field("groups", form.groups);
    json.field("questions", form.questions);
    json.end_object();
    return json.text();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/forms/form_block.hpp"

#include "base/text.hpp"
#include "load/forms/form_document.hpp"

namespace cchc {
namespace {

/// The answers of one item, from its rows.
class BlockReader {
  public:
    BlockReader(const FormBlockInput& input, Findings& findings)
        : request_(input.request),
          table_(input.table),
          block_(input.block),
          file_(input.file),
          findings_(findings),
          item_(input.request.framework.item(input.block.item)) {}

    /// Nothing where the item's rows are blank.
    std::optional<Score> read(CellReader& cells) {
        score_.item = {item_.code.value, table_.place(block_.rows.front(), FormColumn::code)};
        const bool was_faulty = cells.is_faulty();
        if (table_.part == FormPart::replies) return read_replies(cells);
        if (table_.part == FormPart::leads || table_.part == FormPart::corrections) read_answers(cells);
        const bool answers_are_faulty = cells.is_faulty() && !was_faulty;
        read_backing(cells);
        read_unconfirmed(cells);
        score_.is_faulty = score_.is_faulty || cells.is_faulty();
        score_.backing_is_faulty = cells.is_faulty() && !answers_are_faulty;
        const bool is_blank =
            !score_.has_answer() && score_.evidence.empty() && !score_.justification && !score_.unconfirmed;
        if (is_blank && !score_.is_faulty) return std::nullopt;
        return std::move(score_);
    }

  private:
    void read_answers(CellReader& cells) {
        const auto answer = table_.column(FormColumn::answer);
        for (const auto& [field, row] : block_.fields) {
            if (field == level_field) {
                read_level(cells, row);
            } else if (field == points_field) {
                score_.points = cells.number(row, answer, "points");
            }
        }
        if (const auto* rule = std::get_if<ChecklistRule>(&item_.scoring)) read_parts(cells, *rule);
        if (const auto* rule = std::get_if<FormulaRule>(&item_.scoring)) read_inputs(cells, *rule);
        if (!std::holds_alternative<RangeRule>(item_.scoring) && !has_level_ranges(item_.scoring))
            read_claim(cells);
        read_not_applicable(cells);
        if (auto shown = text_of_formula(FormColumn::points)) score_.shown_points = std::move(shown);
    }

    void read_level(CellReader& cells, std::uint32_t row) {
        const auto answer = cells.text(row, table_.column(FormColumn::answer));
        if (!answer) return;
        const auto& levels = std::get<LevelsRule>(item_.scoring).levels;
        const auto choices = form_choices(item_, request_.language);
        if (const auto level = chosen_level(answer->value, choices)) {
            score_.level = {levels[*level].id.value, answer->place};
            return;
        }
        score_.is_faulty = true;
        auto near = closest(answer->value, choices);
        for (std::size_t i = 0; i < levels.size() && !near; ++i) {
            if (closest(answer->value, {levels[i].text})) near = choices[i];
        }
        findings_.add({.message = near ? Message::form_level_near : Message::form_level_unknown,
                       .place = answer->place,
                       .args = {{"found", shortened(answer->value, 60)},
                                {"item", item_.code.value},
                                {"points", item_.max.value.value()},
                                {"suggestion", near.value_or("")}}});
    }

    /// The level by its choice, its id, its choice when the form was made (the framework's words may have
    /// changed since), or its bare words where they are those of one level only.
    std::optional<std::size_t> chosen_level(const std::string& answer,
                                            const std::vector<std::string>& choices) const {
        const auto& levels = std::get<LevelsRule>(item_.scoring).levels;
        const std::string wanted = folded(form_plain(answer));
        const auto is_wanted = [&](const std::string& text) { return folded(form_plain(text)) == wanted; };
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (is_wanted(choices[i]) || answer == levels[i].id.value) return i;
        }
        const auto listed = listed_texts(file_, item_);
        for (std::size_t i = 0; i < levels.size() && listed.size() == levels.size(); ++i) {
            if (is_wanted(listed[i])) return i;
        }
        std::optional<std::size_t> bare;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (!is_wanted(levels[i].text)) continue;
            if (bare) return std::nullopt;
            bare = i;
        }
        return bare;
    }

    const std::string& officer_id() const {
        static const std::string none;  // the council's
        return table_.part == FormPart::corrections ? none
                                                    : request_.plan.officers.at(request_.officer).id.value;
    }

    /// A part without a tick is not met, where any part has one; the council ticks all or none.
    void read_parts(CellReader& cells, const ChecklistRule& rule) {
        std::size_t ticked = 0;
        for (const auto& part : rule.parts) {
            const auto row = block_.fields.find(part_field(part.id.value));
            if (row == block_.fields.end()) continue;
            const auto tick = cells.tick(row->second, table_.column(FormColumn::answer));
            if (!tick) {
                score_.blank_parts += cells.is_blank(row->second, table_.column(FormColumn::answer)) ? 1 : 0;
                continue;
            }
            ++ticked;
            if (!score_.parts) {
                score_.parts.emplace();
                score_.parts_place = tick->place;
            }
            if (tick->value) score_.parts->push_back({part.id.value, tick->place});
        }
        if (!score_.parts) score_.blank_parts = 0;
        if (table_.part != FormPart::corrections || ticked == 0 || ticked == rule.parts.size()) return;
        score_.is_faulty = true;
        findings_.add(
            {.message = Message::council_parts_incomplete,
             .place = score_.parts_place,
             .args = {{"item", item_.code.value}, {"found", ticked}, {"expected", rule.parts.size()}}});
    }

    void read_inputs(CellReader& cells, const FormulaRule& rule) {
        const auto answer = table_.column(FormColumn::answer);
        for (const auto& input : rule.inputs) {
            const auto row = block_.fields.find(input_field(input.name.value));
            if (row == block_.fields.end()) continue;
            const Place place = table_.place(row->second, FormColumn::answer);
            score_.input_places.emplace(input.name.value, place);
            std::optional<InputValue> given;
            if (input.is_choice()) {
                if (const auto text = cells.text(row->second, answer))
                    given = InputValue{{input.name.value, place},
                                       {},
                                       Located<std::string>{chosen(input, text->value), text->place}};
            } else if (const auto number = cells.number(row->second, answer, input.name.value)) {
                given = InputValue{{input.name.value, place}, *number};
            }
            if (!given) continue;
            if (!score_.inputs) {
                score_.inputs.emplace();
                score_.inputs_place = place;
            }
            score_.inputs->push_back(std::move(*given));
        }
    }

    /// The id of the choice that says so, or else what stands there.
    static std::string chosen(const Input& input, const std::string& text) {
        const auto offered = input_choice_texts(input);
        const std::string wanted = folded(form_plain(text));
        for (std::size_t i = 0; i < input.choices.size(); ++i) {
            const InputChoice& choice = input.choices[i];
            if (folded(offered[i]) == wanted || folded(form_plain(choice.text)) == wanted ||
                choice.id.value == text)
                return choice.id.value;
        }
        return text;
    }

    void read_claim(CellReader& cells) {
        for (const auto row : block_.rows) {
            const auto claim = cells.number(row, table_.column(FormColumn::claim), "points");
            if (!claim) continue;
            if (!score_.points) {
                score_.points = claim;
            } else if (claim->value.value != score_.points->value.value) {
                report_twice(*claim);
            }
        }
    }

    void report_twice(const Located<Number>& claim) {
        score_.is_faulty = true;
        findings_.add({.message = Message::form_answers_twice,
                       .place = claim.place,
                       .args = {{"column", std::string(info(FormColumn::claim).title.in(request_.language))},
                                {"item", item_.code.value},
                                {"found", claim.value.text},
                                {"expected", score_.points->value.text}},
                       .item = item_.code.value,
                       .officer = officer_id(),
                       .related = {score_.points->place}});
    }

    void read_not_applicable(CellReader& cells) {
        for (const auto row : block_.rows) {
            const auto tick = cells.tick(row, table_.column(FormColumn::not_applicable));
            if (!tick || !tick->value) continue;
            score_.not_applicable = true;
            score_.not_applicable_place = tick->place;
        }
    }

    /// What a formula last gave, on the item's first row.
    std::optional<Located<std::string>> text_of_formula(FormColumn column) const {
        const auto row = block_.rows.front();
        const auto at = table_.column(column);
        const TableCell* cell = at == 0 ? nullptr : table_.sheet.table->find(row, at);
        if (cell == nullptr || !cell->is_formula || cell->kind != CellKind::number) return std::nullopt;
        return Located<std::string>{cell->text, table_.place(row, column)};
    }

    void read_unconfirmed(CellReader& cells) {
        for (const auto row : block_.rows) {
            if (auto flag = cells.text(row, table_.column(FormColumn::unconfirmed)))
                score_.unconfirmed = std::move(flag);
        }
    }

    void read_backing(CellReader& cells) {
        for (const auto row : block_.rows) {
            read_form_document({table_, row, item_, officer_id()}, cells, score_.evidence, findings_);
            if (table_.part == FormPart::supports) continue;
            const auto words = cells.text(row, table_.column(FormColumn::justification));
            if (!words) continue;
            if (score_.justification) {
                score_.justification->value += "\n" + words->value;
            } else {
                score_.justification = words;
            }
        }
    }

    /// A reply takes the rows from its own to the next one's.
    std::optional<Score> read_replies(CellReader& cells) {
        std::optional<Reply> reply;
        const auto finish = [&] {
            if (reply && is_given(*reply)) score_.replies.push_back(std::move(*reply));
        };
        for (const auto row : block_.rows) {
            if (const auto round = round_at(row)) {
                finish();
                const Place place = table_.place(row, FormColumn::answer);
                reply = Reply{{*round, place}, {{}, place}, {}};
                if (const auto text = cells.text(row, table_.column(FormColumn::answer))) reply->text = *text;
            }
            if (reply)
                read_form_document({table_, row, item_, officer_id()}, cells, reply->evidence, findings_);
        }
        finish();
        score_.is_faulty = cells.is_faulty();
        if (score_.replies.empty() && !score_.is_faulty) return std::nullopt;
        return std::move(score_);
    }

    std::optional<std::size_t> round_at(std::uint32_t row) const {
        for (const auto& [key, at] : block_.fields) {
            if (at == row) return round_of_field(key);
        }
        return std::nullopt;
    }

    bool is_given(const Reply& reply) {
        if (!reply.text.value.empty()) return true;
        if (reply.evidence.empty()) return false;
        score_.is_faulty = true;
        findings_.add({.message = Message::form_reply_without_text,
                       .place = reply.text.place,
                       .args = {{"item", item_.code.value}, {"round", reply.round.value}},
                       .item = item_.code.value,
                       .officer = officer_id()});
        return false;
    }

    const FormRequest& request_;
    const FormSheet& table_;
    const FoundBlock& block_;
    const FormFile& file_;
    Findings& findings_;
    const Item& item_;
    Score score_;
};

}  // namespace

std::optional<Score> read_form_block(const FormBlockInput& input, CellReader& cells, Findings& findings) {
    return BlockReader(input, findings).read(cells);
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <set>

#include "model/assignment.hpp"
#include "model/form_layout.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

constexpr std::size_t least_rows = 3;        // of an item the officer leads
constexpr std::size_t least_other_rows = 2;  // of one the officer supports, and of a reply

class TableMaker {
  public:
    TableMaker(const FormRequest& request, const FormContent& content, FormPart part)
        : request_(request), content_(content) {
        table_.part = part;
    }

    FormTable make() {
        for (const ItemId leaf : framework().leaves()) {
            if (!framework().item(leaf).is_self_scored()) continue;
            if (table_.part == FormPart::replies) {
                add_replies(leaf);
            } else if (is_wanted(leaf)) {
                add(leaf);
            }
        }
        return std::move(table_);
    }

  private:
    const Framework& framework() const { return request_.framework; }

    bool is_wanted(ItemId leaf) const {
        const bool is_led = lead_of(request_.plan, framework(), leaf) == request_.officer;
        if (table_.part == FormPart::leads) return is_led;
        return !is_led && supports(request_.plan.officers.at(request_.officer), framework(), leaf);
    }

    const Score* score(ItemId leaf) const {
        const auto found = content_.scores.find(leaf);
        return found == content_.scores.end() ? nullptr : found->second;
    }

    void add_headings(std::optional<ItemId> item) {
        if (!item || !headed_.insert(*item).second) return;
        add_headings(framework().item(*item).parent);
        table_.rows.push_back({.item = *item, .is_heading = true});
    }

    void begin(ItemId leaf) {
        add_headings(framework().item(leaf).parent);
        table_.items.push_back(leaf);
    }

    static std::size_t rows_for(std::size_t documents) { return documents == 0 ? 0 : documents + 1; }

    void add(ItemId leaf) {
        begin(leaf);
        const bool is_led = table_.part == FormPart::leads;
        const auto fields =
            is_led ? form_fields(framework().item(leaf), request_.language) : std::vector<FormField>{};
        const std::size_t documents = score(leaf) == nullptr ? 0 : score(leaf)->evidence.size();
        const std::size_t count =
            std::max({fields.size(), rows_for(documents), is_led ? least_rows : least_other_rows});
        for (std::size_t i = 0; i < count; ++i) {
            FormRow row{.item = leaf, .is_first = i == 0};
            if (i < fields.size()) row.field = fields[i];
            table_.rows.push_back(std::move(row));
        }
    }

    /// The rounds that changed the item, and those that are replied to already.
    void add_replies(ItemId leaf) {
        std::map<std::size_t, FormDecision> rounds;
        if (const auto found = request_.decisions.find(leaf); found != request_.decisions.end()) {
            for (const auto& one : found->second) rounds.emplace(one.round, one);
        }
        for (const auto& reply : score(leaf) == nullptr ? std::vector<Reply>{} : score(leaf)->replies)
            rounds.emplace(reply.round.value, FormDecision{reply.round.value, {}, {}});
        if (rounds.empty()) return;
        begin(leaf);
        bool is_first = true;
        for (const auto& [round, decision] : rounds) {
            const Reply* reply = score(leaf) == nullptr ? nullptr : score(leaf)->reply_to(round);
            const std::size_t documents = reply == nullptr ? 0 : reply->evidence.size();
            const std::size_t count = std::max(rows_for(documents), least_other_rows);
            for (std::size_t i = 0; i < count; ++i) {
                FormRow row{.item = leaf, .is_first = is_first};
                is_first = false;
                if (i == 0) {
                    row.field = {round_field(round), decision.reason};
                    row.decision = decision.decision;
                }
                table_.rows.push_back(std::move(row));
            }
        }
    }

    const FormRequest& request_;
    const FormContent& content_;
    FormTable table_;
    std::set<ItemId> headed_;
};

}  // namespace

std::vector<FormTable> form_tables(const FormRequest& request, const FormContent& content) {
    std::vector<FormTable> tables;
    for (const auto part : form_parts) {
        FormTable table = TableMaker(request, content, part).make();
        if (!table.items.empty()) tables.push_back(std::move(table));
    }
    return tables;
}

std::vector<FormField> correction_fields(const Item& item, Language language) {
    if (!item.is_leaf() || item.is_survey() || std::holds_alternative<RangeRule>(item.scoring)) return {};
    return form_fields(item, language);
}

FormTable correction_table(const Framework& framework, Language language) {
    FormTable table{.part = FormPart::corrections, .rows = {}, .items = {}};
    std::set<ItemId> headed;
    const std::function<void(std::optional<ItemId>)> add_headings = [&](std::optional<ItemId> item) {
        if (!item || !headed.insert(*item).second) return;
        add_headings(framework.item(*item).parent);
        table.rows.push_back({.item = *item, .is_heading = true});
    };
    for (const ItemId leaf : framework.leaves()) {
        const auto fields = correction_fields(framework.item(leaf), language);
        if (fields.empty()) continue;
        add_headings(framework.item(leaf).parent);
        table.items.push_back(leaf);
        for (const auto& field : fields) {
            const bool is_first = &field == &fields.front();
            table.rows.push_back({.item = leaf, .is_first = is_first, .field = field});
        }
    }
    return table;
}

std::string form_text(const FormRequest& request, const FormTable& table, const FormRow& row,
                      FormColumn column) {
    const Item& item = request.framework.item(row.item);
    if (column == FormColumn::prompt) {
        if (table.part != FormPart::supports || !row.is_first) return row.field.prompt;
        const auto lead = lead_of(request.plan, request.framework, row.item);
        if (!lead) return {};
        const Officer& officer = request.plan.officers.at(*lead);
        return officer.name.empty() ? officer.id.value : officer.name;
    }
    if (column == FormColumn::rule && table.part == FormPart::replies) return row.decision;
    if (!row.is_heading && !row.is_first) return {};
    if (column == FormColumn::code) return item.printed_code();
    if (column == FormColumn::rule) {
        return row.is_heading ? std::string() : wording::rule_in_words(item, request.language);
    }
    if (column != FormColumn::text) return {};
    const bool is_bare = table.part == FormPart::replies || table.part == FormPart::corrections;
    return row.is_heading || is_bare ? item.title : form_item_text(item, request.language);
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "model/form_identity.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/digest.hpp"
#include "model/council_layout.hpp"
#include "model/form_layout.hpp"

namespace cchc {
namespace {

constexpr std::size_t mark_digits = 16;

struct Single {
    std::string_view key;
    std::string FormIdentity::*value;
};
constexpr Single singles[] = {
    {identity_keys::schema, &FormIdentity::schema},
    {identity_keys::unit, &FormIdentity::unit},
    {identity_keys::year, &FormIdentity::year},
    {identity_keys::officer, &FormIdentity::officer},
    {identity_keys::framework, &FormIdentity::framework},
    {identity_keys::round, &FormIdentity::round},
    {identity_keys::generation, &FormIdentity::generation},
    {identity_keys::language, &FormIdentity::language},
    {identity_keys::digest, &FormIdentity::digest},
    {identity_keys::corrections, &FormIdentity::corrections},
};

struct List {
    std::string_view key;
    std::vector<FormRecord> FormIdentity::*records;
    const KeyedTable& table;
};
std::vector<List> lists() {
    return {{identity_keys::leads, &FormIdentity::leads, form_table(FormPart::leads)},
            {identity_keys::supports, &FormIdentity::supports, form_table(FormPart::supports)},
            {identity_keys::reply, &FormIdentity::replies, form_table(FormPart::replies)},
            {identity_keys::item, &FormIdentity::items, council_table()}};
}

std::string evidence_word(EvidenceDemand demand) {
    return demand == EvidenceDemand::required ? "required" : "either";
}

std::string not_applicable_word(NotApplicable how) {
    switch (how) {
        case NotApplicable::full:
            return "full";
        case NotApplicable::excluded:
            return "excluded";
        case NotApplicable::spread:
            return "spread";
        case NotApplicable::refused:
            break;
    }
    return "refused";
}

IdentityRow row_of(std::string_view key, const FormRecord& record) {
    const ItemPrint& print = record.print;
    IdentityRow row{std::string(key), record.code,          print.max,    print.rule,
                    print.evidence,   print.not_applicable, record.listed};
    if (key == identity_keys::reply) row.push_back(record.rounds);
    row.insert(row.end(), record.numbers.begin(), record.numbers.end());
    row.insert(row.end(), record.marks.begin(), record.marks.end());
    if (!record.seen) return row;
    const Seen& seen = *record.seen;
    for (const auto& one : {seen.self, seen.standing, seen.decisions, seen.figures, seen.justification})
        row.push_back(one);
    return row;
}

/// Takes a row's cells one after another; behind its end they are blank.
class Cells {
  public:
    explicit Cells(const IdentityRow& row) : row_(row) {}
    std::string next() { return at_ < row_.size() ? row_[at_++] : std::string(); }

  private:
    const IdentityRow& row_;
    std::size_t at_ = 1;  // behind the key
};

FormRecord record_of(const IdentityRow& row, const KeyedTable& table) {
    Cells cells(row);
    FormRecord record{.code = cells.next(), .print = {}};
    for (std::string ItemPrint::*part :
         {&ItemPrint::max, &ItemPrint::rule, &ItemPrint::evidence, &ItemPrint::not_applicable}) {
        record.print.*part = cells.next();
    }
    record.listed = cells.next();
    if (row.front() == identity_keys::reply) record.rounds = cells.next();
    for (std::size_t i = table.of(ColumnUse::number).size(); i > 0; --i)
        record.numbers.push_back(cells.next());
    for (std::size_t i = table.of(ColumnUse::text).size(); i > 0; --i) record.marks.push_back(cells.next());
    if (row.front() != identity_keys::item) return record;
    Seen seen;
    for (std::string Seen::*part :
         {&Seen::self, &Seen::standing, &Seen::decisions, &Seen::figures, &Seen::justification}) {
        seen.*part = cells.next();
    }
    record.seen = std::move(seen);
    return record;
}

}  // namespace

ItemPrint print_of(const Item& item) {
    return {item.max_is_open ? std::string() : item.max.value.value().decimal_text(),
            rule_fingerprint(item.scoring), evidence_word(item.evidence),
            not_applicable_word(item.not_applicable)};
}

std::vector<IdentityRow> rows_of(const FormIdentity& identity) {
    std::vector<IdentityRow> rows;
    for (const auto& one : singles) {
        const std::string& value = identity.*one.value;
        if (!value.empty()) rows.push_back({std::string(one.key), value});
    }
    for (const auto& list : lists()) {
        for (const auto& record : identity.*list.records) {
            rows.push_back(row_of(list.key, record));
            for (const auto& one : record.seen ? record.seen->documents : std::vector<SeenDocument>{}) {
                rows.push_back(
                    {std::string(identity_keys::document), record.code, one.name, one.sha256, one.said});
            }
        }
    }
    return rows;
}

FormIdentity identity_of(const std::vector<IdentityRow>& rows) {
    FormIdentity identity;
    std::set<std::pair<std::string, std::string>> taken;
    std::map<std::string, std::size_t> items;
    const auto all = lists();
    for (const auto& row : rows) {
        if (row.size() < 2) continue;
        const std::string& key = row.front();
        if (key == identity_keys::document) {
            const auto item = items.find(row[1]);
            Cells cells(row);
            cells.next();
            if (item == items.end()) continue;
            SeenDocument document{cells.next(), {}, {}};
            document.sha256 = cells.next();
            document.said = cells.next();
            identity.items[item->second].seen->documents.push_back(std::move(document));
            continue;
        }
        for (const auto& one : singles) {
            if (one.key == key && taken.emplace(key, "").second) identity.*one.value = row[1];
        }
        for (const auto& list : all) {
            if (list.key != key || !taken.emplace(key, row[1]).second) continue;
            if (list.key == identity_keys::item) items.emplace(row[1], identity.items.size());
            (identity.*list.records).push_back(record_of(row, list.table));
        }
    }
    return identity;
}

std::string digest_of(const FormIdentity& identity) {
    std::string all;
    for (const auto& row : rows_of(identity)) {
        if (row.front() == identity_keys::digest) continue;
        for (const auto& cell : row) all += form_plain(cell) + "\n";
    }
    return sha256(all);
}

std::string text_mark(std::string_view text) {
    constexpr std::size_t longest = 32'000;  // bytes: what surely fits a cell
    const std::string plain = form_plain(text);
    return plain.empty() || plain.size() > longest ? std::string() : sha256(plain).substr(0, mark_digits);
}

std::string joined_texts(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : "\x1F") + form_plain(text);
    return all;
}

}  // namespace cchc

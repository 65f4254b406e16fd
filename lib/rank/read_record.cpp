// SPDX-License-Identifier: MIT
#include "rank/read_record.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/names.hpp"
#include "rank/json_fields.hpp"
#include "rank/recorded_sums.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_decimals = 4;

class RecordReader {
  public:
    RecordReader(const Source* source, RecordedFrameworks& frameworks, Findings& findings)
        : source_(source), frameworks_(frameworks), findings_(findings), fields_(source, findings) {}

    std::optional<UnitRecord> read() {
        const JsonTree tree = read_json(source_->text);
        if (!tree.fault.empty()) {
            refuse({.message = Message::record_syntax,
                    .place = place_at(source_, std::min(tree.fault_at, source_->text.size()), 0),
                    .args = {{"reason", tree.fault}}});
            return std::nullopt;
        }
        const JsonNode* result = result_of(tree.root);
        if (result == nullptr) return std::nullopt;
        record_.place = {source_};
        read_head(*result);
        read_framework(*result);
        read_items(*result);
        if (is_record_) read_rest(tree.root);
        if (!fields_.is_sound()) return std::nullopt;
        read_total(fields_.object(*result, "total"));
        if (!fields_.is_sound()) return std::nullopt;
        record_.framework = frameworks_.kept(std::move(framework_));
        return std::move(record_);
    }

  private:
    void refuse(Finding finding) { findings_.add(std::move(finding)); }

    /// The result in a record, or the text itself; null where there is none.
    const JsonNode* result_of(const JsonNode& root) {
        const JsonNode* schema = root.find("schema");
        const std::string found = schema == nullptr ? std::string() : schema->text;
        is_record_ = found == "cchc/record/1";
        if (!is_record_ && found != "cchc/result/2") {
            refuse({.message = Message::record_is_none,
                    .place = {source_},
                    .args = {{"found", shortened(found, 60)}}});
            return nullptr;
        }
        const JsonNode* result = is_record_ ? root.find("result") : &root;
        if (result != nullptr && result->kind == JsonNode::Kind::null) {
            const std::size_t errors = fields_.count(fields_.object(root, "findings"), "errors");
            const std::string unit = fields_.text(fields_.object(root, "unit"), "id");
            refuse({.message = Message::record_failed,
                    .place = {source_},
                    .args = {{"unit", unit}, {"count", errors}},
                    .unit = unit});
            return nullptr;
        }
        if (result == nullptr) fields_.refuse(root, "result");
        if (result != nullptr && fields_.flag(*result, "draft")) {
            refuse({.message = Message::record_draft, .place = {source_}});
            return nullptr;
        }
        return result;
    }

    void read_head(const JsonNode& result) {
        const JsonNode& unit = fields_.object(result, "unit");
        record_.id = fields_.text(unit, "id");
        record_.name = fields_.text(unit, "name");
        record_.group = fields_.text_or_null(unit, "group");
        record_.year = fields_.count(result, "year");
        record_.stage = fields_.value(result, "stage", names::stage);
        if (record_.id.empty()) fields_.refuse(unit, "id");
    }

    void read_framework(const JsonNode& result) {
        const JsonNode& framework = fields_.object(result, "framework");
        framework_.id = fields_.text(framework, "id");
        framework_.is_official = fields_.value(framework, "standing", names::standing) == Standing::official;
        const JsonNode& ranking = fields_.object(result, "ranking");
        framework_.scoring = fields_.text(ranking, "scoring");
        framework_.index_name = fields_.text_or_null(ranking, "index_name");
        framework_.decimals = decimals(ranking, "decimals");
        framework_.index_decimals = decimals(ranking, "index_decimals");
        framework_.rounding = fields_.value(ranking, "rounding", names::rounding);
        framework_.cap = fields_.number_or_null(ranking, "cap");
        framework_.rank_by = fields_.value(ranking, "rank_by", names::rank_by);
        framework_.ties = fields_.value(ranking, "ties", names::ties);
        for (const auto& grade : fields_.list(ranking, "grades").entries)
            framework_.grades.push_back({fields_.text(grade, "name"), fields_.number(grade, "from")});
    }

    int decimals(const JsonNode& of, std::string_view key) {
        const std::size_t count = fields_.count(of, key);
        if (count > most_decimals) fields_.refuse(of, key);
        return static_cast<int>(std::min(count, most_decimals));
    }

    void read_items(const JsonNode& result) {
        const JsonNode& list = fields_.list(result, "items");
        if (list.entries.empty()) fields_.refuse(result, "items");
        record_.points = RecordedPoints(list.entries.size());
        for (const auto& item : list.entries) read_item(item);
    }

    void read_item(const JsonNode& node) {
        const ItemId id = framework_.items.size();
        RecordedItem item;
        item.code = fields_.text(node, "code");
        item.title = fields_.text(node, "title");
        const std::string parent = fields_.text_or_null(node, "parent");
        const auto above = by_code_.find(parent);
        if (above != by_code_.end()) item.parent = above->second;
        const bool is_orphan = !parent.empty() && above == by_code_.end();
        if (is_orphan || !by_code_.emplace(item.code, id).second) fields_.refuse(node, "code");
        item.type = fields_.value(node, "type", names::item_type);
        item.is_leaf = fields_.flag(node, "leaf");
        item.max = fields_.number_or_null(node, "max");
        for (const auto& [name, figure] : figures) record_.points.set(id, figure, fields_.number(node, name));
        record_.statuses.push_back(fields_.value(node, "status", names::status));
        record_.officer_of.push_back(officer_number(fields_.text_or_null(node, "officer")));
        framework_.items.push_back(std::move(item));
    }

    std::uint16_t officer_number(const std::string& id) {
        constexpr std::uint16_t nobody = 0xFFFF;
        if (id.empty()) return nobody;
        auto& all = record_.officers;
        const auto found = std::find(all.begin(), all.end(), id);
        const auto at = static_cast<std::size_t>(found - all.begin());
        if (at >= nobody) return nobody;
        if (found == all.end()) all.push_back(id);
        return static_cast<std::uint16_t>(at);
    }

    /// What a record holds beside the result.
    void read_rest(const JsonNode& root) {
        record_.language = names::language.value(fields_.text_or_null(root, "language"));
        for (const auto& [code, exact] : fields_.object(root, "exact").keys) {
            const auto item = by_code_.find(code);
            if (item == by_code_.end()) return fields_.refuse(exact, code);
            for (const auto& [name, figure] : figures)
                if (exact.find(name) != nullptr)
                    record_.points.set(item->second, figure, fields_.fraction(exact, name));
        }
        const JsonNode& digests = fields_.object(root, "digests");
        for (const auto& one : fields_.list(digests, "evidence").entries)
            record_.evidence.push_back(
                {fields_.text(one, "file"), fields_.text(one, "sha256"), fields_.count(one, "items")});
        for (const auto& one : fields_.list(digests, "answers").entries)
            record_.answers.push_back({fields_.text_or_null(one, "officer"), fields_.text(one, "sha256"),
                                       fields_.count(one, "items")});
        const JsonNode& refused = fields_.object(root, "if_refused");
        record_.justified = fields_.count(refused, "items");
        record_.if_refused = fields_.fraction(refused, "index_exact");
        const JsonNode* drawn = root.find("replicates");
        if (drawn != nullptr && drawn->kind == JsonNode::Kind::object) read_replicates(*drawn);
    }

    void read_replicates(const JsonNode& drawn) {
        RecordedReplicates replicates{
            .seed = fields_.count(drawn, "seed"),
            .are_tallied = fields_.flag(drawn, "tallied"),
            .is_partly_handed_over = !fields_.list(drawn, "handed_over").entries.empty()};
        const bool by_exact = framework_.rank_by == RankBy::exact;
        for (const auto& one : fields_.list(drawn, "index").entries) {
            const auto index = Ratio::from_fraction(one.text);
            if (!index || index->is_negative()) return fields_.refuse(one, "index");
            replicates.index.push_back(
                RecordedReplicates::held(by_exact ? *index : framework_.rounded_index(*index)));
        }
        record_.replicates = std::move(replicates);
    }

    /// The totals, summed again from the items: what is printed of them may be rounded.
    void read_total(const JsonNode& printed) {
        RecordedTotal& total = record_.total;
        total = recorded_sums(framework_, record_.points);
        const auto base = fields_.number_or_null(printed, "base");
        if (base) total.base = base;
        total.index_exact = fields_.fraction(printed, "index_exact");
        total.index = fields_.number(printed, "index");
        total.grade = fields_.text_or_null(printed, "grade");
        const std::pair<std::string_view, const Ratio&> sums[] = {
            {"max", total.max},         {"counted", total.counted},
            {"self", total.self},       {"appraised", total.appraised},
            {"survey", total.survey},   {"bonus", total.bonus},
            {"penalty", total.penalty}, {"final", total.final}};
        for (const auto& [key, sum] : sums) expect(printed, key, fields_.number(printed, key), sum);
        if (!fields_.is_sound()) return;
        const Ratio& below = total.base ? *total.base : total.counted;
        if (below <= Ratio()) return fields_.refuse(printed, "counted");
        expect(printed, "index_exact", total.index_exact, index_of(total, framework_.cap));
        const Ratio rounded = framework_.rounded_index(total.index_exact);
        if (rounded != total.index) fields_.contradict(printed, "index", total.index, rounded);
        const bool by_exact = framework_.rank_by == RankBy::exact;
        if (framework_.grade_of(by_exact ? total.index_exact : total.index) != total.grade)
            fields_.refuse(printed, "grade");
    }

    /// Of a printed result each number may be rounded to four decimals.
    void expect(const JsonNode& at, std::string_view key, const Ratio& found, const Ratio& expected) {
        const Ratio unit = Ratio::of(1, Decimal::unit);
        const auto items = static_cast<long>(framework_.items.size());
        const Ratio of_print = unit * Ratio::whole(items);
        const Ratio slack = is_record_ ? key == "index_exact" ? Ratio() : unit : of_print;
        const Ratio off = found < expected ? expected - found : found - expected;
        if (off > slack) fields_.contradict(at, key, found, expected);
    }

    static constexpr std::pair<std::string_view, RecordedFigure> figures[] = {
        {"counted", RecordedFigure::counted},
        {"self", RecordedFigure::self},
        {"appraised", RecordedFigure::appraised},
        {"survey", RecordedFigure::survey},
        {"final", RecordedFigure::final}};

    const Source* source_;
    RecordedFrameworks& frameworks_;
    Findings& findings_;
    JsonFields fields_;
    bool is_record_ = false;
    UnitRecord record_;
    RecordedFramework framework_;
    std::map<std::string, ItemId> by_code_;
};

}  // namespace

std::optional<UnitRecord> read_record(const Source* source, RecordedFrameworks& frameworks,
                                      Findings& findings) {
    return RecordReader(source, frameworks, findings).read();
}

}  // namespace cchc

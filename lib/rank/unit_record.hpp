// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/place.hpp"
#include "model/framework.hpp"
#include "score/results.hpp"

namespace cchc {

/// An item as records of its framework name it.
struct RecordedItem {
    std::string code;
    std::string title;
    std::optional<ItemId> parent;
    ItemType type = ItemType::normal;
    bool is_leaf = false;
    std::optional<Ratio> max;  ///< points; none: no limit

    bool is_area() const { return !parent.has_value(); }
};

struct RecordedGrade {
    std::string name;
    Ratio from;  ///< percent
};

/// What units of one framework have in common, as far as their ranks need it.
struct RecordedFramework {
    std::string id;
    bool is_official = false;
    std::string scoring;     ///< digest over all that changes a number, as the record has it
    std::string shape;       ///< digest of the items themselves, as they were read
    std::string index_name;  ///< empty: the CCHC index
    int decimals = 2;        ///< of points, in print
    int index_decimals = 2;
    Rounding rounding = Rounding::half_up;
    std::optional<Ratio> cap = {};  ///< of the index, in percent
    RankBy rank_by = RankBy::exact;
    Ties ties = Ties::dense;
    std::vector<RecordedGrade> grades;  ///< the best first
    std::vector<RecordedItem> items;    ///< in the framework's order

    /// The grade of an index; empty where there are none.
    std::string_view grade_of(const Ratio& index) const;
    Ratio rounded_index(const Ratio& exact) const { return exact.rounded(index_decimals, rounding); }
};

enum class RecordedFigure : std::uint8_t { counted, self, appraised, survey, final };
inline constexpr std::size_t recorded_figures = 5;

/// Points of a unit's items: small where four decimals hold them, as nearly all do.
class RecordedPoints {
  public:
    explicit RecordedPoints(std::size_t items = 0) : items_(items) {}
    void set(ItemId item, RecordedFigure figure, const Ratio& points);
    Ratio of(ItemId item, RecordedFigure figure) const;

  private:
    using Row = std::array<Decimal, recorded_figures>;
    std::vector<Row> items_;
    std::map<std::pair<ItemId, RecordedFigure>, Ratio> exact_;
};

/// A unit's totals, in points; the index in percent.
struct RecordedTotal {
    Ratio max;
    Ratio counted;
    std::optional<Ratio> base;
    Ratio self;
    Ratio appraised;
    Ratio survey;
    Ratio bonus;
    Ratio penalty;
    Ratio final;
    Ratio index;        ///< as published
    Ratio index_exact;  ///< before it is rounded
    std::string grade;
};

/// A file of evidence: its bytes' digest, and how many items cite it.
struct RecordedDocument {
    std::string file;
    std::string sha256;
    std::size_t items = 0;
};
/// The digest of all answers of a score card.
struct RecordedAnswers {
    std::string officer;
    std::string sha256;
    std::size_t items = 0;
};

/// The index as other surveys of the same people might have left it (score/replicates.hpp), by round. Each is
/// held to a billionth of a percent, what is beyond being cut off; where indexes are ranked as published they
/// are rounded first.
struct RecordedReplicates {
    std::uint64_t seed = 0;
    bool are_tallied = false;              ///< some answers were drawn from tallies, without people
    bool is_partly_handed_over = false;    ///< points of some items stay: nobody's answers are known
    std::vector<std::int64_t> index = {};  ///< empty: not known, all of the survey was handed over

    static std::int64_t held(const Ratio& index);
    static Ratio exact(std::int64_t held);
};

/// What ranks are made from: a unit's result as its record, or a result printed as JSON, holds it.
struct UnitRecord {
    Place place;  ///< of its file
    std::string id;
    std::string name;
    std::string group;  ///< units of one are ranked together; may be empty
    std::size_t year = 0;
    std::optional<Language> language = {};  ///< the plan's
    Stage stage = Stage::self;
    std::shared_ptr<const RecordedFramework> framework;
    RecordedTotal total;
    RecordedPoints points;
    std::vector<ItemStatus> statuses;        ///< by item
    std::vector<std::string> officers;       ///< who lead items
    std::vector<std::uint16_t> officer_of;   ///< by item: index in `officers`; past its end: nobody
    std::vector<RecordedDocument> evidence;  ///< empty of a printed result, or where none was opened
    std::vector<RecordedAnswers> answers;
    std::optional<Ratio> if_refused;  ///< the exact index if no score on a justification alone counted
    std::size_t justified = 0;        ///< how many such scores there are
    std::optional<RecordedReplicates> replicates = {};  ///< none: no survey counts yet

    std::string_view officer(ItemId item) const;
    /// Points of the most that count, in percent; none where nothing is counted.
    std::optional<Ratio> share(ItemId item) const;
};

}  // namespace cchc

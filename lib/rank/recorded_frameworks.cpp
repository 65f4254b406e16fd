// SPDX-License-Identifier: MIT
#include "rank/recorded_frameworks.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "model/form_identity.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

bool is_equal(const RecordedFramework& a, const RecordedFramework& b) {
    const auto same_item = [](const RecordedItem& one, const RecordedItem& other) {
        return one.code == other.code && one.title == other.title && one.parent == other.parent &&
               one.type == other.type && one.is_leaf == other.is_leaf && one.max == other.max;
    };
    const auto same_grade = [](const RecordedGrade& one, const RecordedGrade& other) {
        return one.name == other.name && one.from == other.from;
    };
    return a.id == b.id && a.is_official == b.is_official && a.index_name == b.index_name &&
           a.decimals == b.decimals && a.index_decimals == b.index_decimals && a.rounding == b.rounding &&
           a.cap == b.cap && a.rank_by == b.rank_by && a.ties == b.ties &&
           std::equal(a.grades.begin(), a.grades.end(), b.grades.begin(), b.grades.end(), same_grade) &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same_item);
}

std::string shape_of(const std::vector<RecordedItem>& items) {
    std::vector<std::string> texts;
    for (const auto& item : items)
        texts.push_back(
            joined_texts({item.code, item.parent ? items[*item.parent].code : std::string(),
                          std::string(names::item_type.name(item.type)), item.is_leaf ? "leaf" : "",
                          item.max ? item.max->fraction_text() : std::string("open")}));
    return sha256(joined_texts(texts));
}

}  // namespace

std::shared_ptr<const RecordedFramework> RecordedFrameworks::kept(RecordedFramework framework) {
    framework.shape = shape_of(framework.items);
    const std::lock_guard lock(guard_);
    const auto [begin, end] = by_scoring_.equal_range(framework.scoring);
    for (auto at = begin; at != end; ++at)
        if (is_equal(*at->second, framework)) return at->second;
    auto made = std::make_shared<const RecordedFramework>(std::move(framework));
    by_scoring_.emplace(made->scoring, made);
    return made;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "evidence/near_name.hpp"

#include <algorithm>
#include <functional>

#include "base/text.hpp"
#include "evidence/document_name.hpp"

namespace cchc {
namespace {

// Beyond so many candidates a near name is not looked for: the time grows with candidates × missing names.
constexpr std::size_t most_candidates = 500;

/// `12-KH-UBND` of `12-KH-UBND Kế hoạch năm.pdf`: most documents are filed by their number.
std::string first_word(const std::string& name) {
    return folded(name.substr(0, name.find_first_of(" ._")));
}

/// A document of other numbers is another document.
std::string digits_of(const std::string& name) {
    std::string digits;
    std::copy_if(name.begin(), name.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

/// Whether a folder is the item's: `1.1`, `1.1 Kế hoạch`, `1.1_ke-hoach`; for 1.1 not `1.1.2`.
bool is_named_by(std::string_view folder, std::string_view item) {
    return !item.empty() && folder.substr(0, item.size()) == item &&
           (folder.size() == item.size() ||
            std::string_view(" _-").find(folder[item.size()]) != std::string_view::npos);
}

bool is_in_folder_of(std::string_view folder, std::string_view item) {
    while (!folder.empty()) {
        const auto slash = folder.find('/');
        if (is_named_by(folder.substr(0, slash), item)) return true;
        folder = slash == std::string_view::npos ? std::string_view() : folder.substr(slash + 1);
    }
    return false;
}

}  // namespace

NameFinder::NameFinder(const Register& evidence) {
    for (const auto& document : evidence.documents) {
        if (document.leads_out) continue;
        const std::string path = name_key(document.name);
        const std::string name = file_name(path);
        candidates_.push_back({path, name, parent_path(path), folded(name), first_word(name), digits_of(name),
                               document.is_cited});
    }
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return !a.is_cited && b.is_cited; });
}

std::optional<std::string> NameFinder::near_document(const std::string& written,
                                                     std::string_view item) const {
    const std::string path = name_key(normal_path(written));
    const std::string wanted = file_name(path);
    const std::string folder = parent_path(path);
    using Condition = std::function<bool(const Candidate&)>;
    const auto first = [&](const Condition& fits) -> std::optional<std::string> {
        const auto found = std::find_if(candidates_.begin(), candidates_.end(), fits);
        return found == candidates_.end() ? std::nullopt : std::optional(found->path);
    };
    const auto nearest = [&](const Condition& fits) -> std::optional<std::string> {
        std::vector<std::string> names;
        std::vector<std::string> paths;
        for (const auto& candidate : candidates_) {
            if (!fits(candidate)) continue;
            if (names.size() == most_candidates) return std::nullopt;
            names.push_back(candidate.name);
            paths.push_back(candidate.path);
        }
        const auto near = closest(wanted, names);
        if (!near) return std::nullopt;
        return paths[static_cast<std::size_t>(std::find(names.begin(), names.end(), *near) - names.begin())];
    };
    const auto only = [&](const Condition& fits) -> std::optional<std::string> {
        const auto found = first(fits);
        return std::count_if(candidates_.begin(), candidates_.end(), fits) == 1 ? found : std::nullopt;
    };
    const std::string digits = digits_of(wanted);
    const std::string start = first_word(wanted);
    const std::string same = folded(wanted);
    const Condition is_same = [&](const Candidate& candidate) { return candidate.folded == same; };
    const Condition is_home = [&](const Candidate& candidate) {
        return candidate.folder == folder || is_in_folder_of(candidate.folder, item);
    };
    const Condition has_digits = [&](const Candidate& candidate) { return candidate.digits == digits; };
    auto found = first([&](const Candidate& c) { return is_home(c) && is_same(c); });
    if (!found) found = nearest([&](const Candidate& c) { return is_home(c) && has_digits(c); });
    if (!found) found = first(is_same);
    if (!found) found = nearest([&](const Candidate& c) { return !c.is_cited; });
    if (!found) found = nearest(has_digits);
    if (!found) found = only([&](const Candidate& c) { return is_home(c) && c.first_word == start; });
    return found;
}

}  // namespace cchc

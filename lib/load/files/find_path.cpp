// SPDX-License-Identifier: MIT
#include "load/files/find_path.hpp"

#include "base/text.hpp"

namespace cchc {
namespace {

struct Step {
    std::string name;  ///< as the disk spells it; empty where there is nothing near
    bool is_exact = false;
};

/// The entry of a folder that a name means.
Step find_entry(const std::string& folder, const std::string& name, const Files& files) {
    if (name == "..") return {name, true};
    if (files.kind(join_path(folder, name)) != FileKind::none) return {name, true};
    const std::string wanted = to_nfc(name);
    Step near;
    for (const auto& entry : files.list(folder).entries) {
        if (find_invalid_utf8(entry.name)) continue;
        const std::string spelled = to_nfc(entry.name);
        if (spelled == wanted) return {entry.name, true};
        if (folded(spelled) == folded(wanted)) near.name = entry.name;
    }
    return near;
}

}  // namespace

bool stays_within(const std::string& path, const std::string& folder, const Files& files) {
    const std::string real = files.resolved(path);
    const std::string home = files.resolved(folder);
    return !real.empty() && !home.empty() &&
           (real == home || real.rfind(home == "/" ? home : home + "/", 0) == 0);
}

std::optional<std::string> find_path(const NamedPath& named, FileKind wanted, const Files& files,
                                     Findings& findings) {
    const auto fail = [&](Message message, const std::string& suggestion = {}) {
        findings.add({.message = message,
                      .place = named.name.place,
                      .args = {{"file", named.name.value}, {"key", named.key}, {"suggestion", suggestion}}});
        return std::nullopt;
    };
    if (!named.may_lead_out && leads_out(named.name.value)) return fail(Message::path_leads_out);

    const std::string normal = normal_path(named.name.value);
    if (normal.empty() && wanted == FileKind::file) return fail(Message::file_not_found);
    std::string path = !normal.empty() && normal.front() == '/' ? "/" : named.folder;
    bool is_exact = true;
    for (std::size_t start = normal.rfind('/', 0) == 0 ? 1 : 0; start < normal.size();) {
        const auto end = std::min(normal.find('/', start), normal.size());
        const Step step = find_entry(path, normal.substr(start, end - start), files);
        if (step.name.empty())
            return fail(wanted == FileKind::folder ? Message::folder_not_found : Message::file_not_found);
        is_exact = is_exact && step.is_exact;
        path = join_path(path, step.name);
        start = end + 1;
    }
    if (!is_exact) return fail(Message::path_other_case, relative_path(path, named.folder));
    if (!named.may_lead_out && !stays_within(path, named.folder, files)) return fail(Message::path_leads_out);
    const std::string shorter = normal_path(path);
    if (shorter == path) return path;
    return files.resolved(shorter) == files.resolved(path) ? shorter : path;  // a/../b, unless `a` is a link
}

}  // namespace cchc

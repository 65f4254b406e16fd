// SPDX-License-Identifier: MIT
#include "load/files/discover.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "load/files/folder_entry.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t most_bytes = 16ULL * 1024 * 1024;
constexpr std::uint64_t record_head_bytes = 200;
constexpr int deepest_folder = 12;

/// The value of the `schema:` line, or empty. Only looked for, not parsed: a broken file is the loader's to
/// report.
std::string schema_of(const std::string& path, const Files& files) {
    return schema_in(files.read(path, most_bytes).bytes);
}

bool is_json_name(const std::string& name) {
    constexpr std::string_view ending = ".json";
    return name.size() > ending.size() && folded(name.substr(name.size() - ending.size())) == ending;
}

class Discovery {
  public:
    Discovery(const Files& files, Sources& sources, Wanted wanted)
        : files_(files), sources_(sources), takes_records_(wanted == Wanted::plans_and_records) {}

    Targets find(const std::vector<std::string>& paths) {
        targets_.sources = sources_;
        for (const auto& path : paths.empty() ? std::vector<std::string>{"."} : paths) visit(path);
        return std::move(targets_);
    }

  private:
    void report(Message message, const std::string& path, const std::string& reason = {}) {
        const Source* source = sources_.add({.path = path, .name = path});
        targets_.findings.add(
            {.message = message, .place = {source}, .args = {{"file", path}, {"reason", Cause{reason}}}});
    }

    /// One file may be named in several ways: the first one stays.
    void add_once(std::vector<std::string>& list, const std::string& path) {
        if (seen_.insert(files_.resolved(path)).second) list.push_back(path);
    }

    void visit(const std::string& given) {
        const FileKind kind = files_.kind(given);
        if (kind == FileKind::none) return report(Message::no_such_path, given);
        if (kind == FileKind::folder) return visit_folder(given);
        if (takes_records_ && is_json_name(given)) return add_once(targets_.records, given);
        if (is_plan_name(file_name(given))) return add_once(targets_.plans, given);
        const std::string schema = schema_of(given, files_);
        if (schema.starts_with("cchc/framework/")) return add_once(targets_.frameworks, given);
        if (schema.starts_with("cchc/plan/")) return add_once(targets_.plans, given);
        visit_part(given);
    }

    static bool is_plan_name(const std::string& name) { return name == "plan.yaml" || name == "plan.yml"; }

    /// A score card, form or PDF: its plan is in a folder above it.
    void visit_part(const std::string& given) {
        std::string folder = parent_path(given);
        for (int level = 0; level < deepest_folder; ++level) {
            const std::string plan = plan_in(folder, files_);
            if (!plan.empty()) return add_once(targets_.plans, plan);
            if (folder == "/") break;
            const bool can_climb_by_name = !folder.empty() && file_name(folder) != "..";
            folder = can_climb_by_name ? parent_path(folder) : join_path(folder, "..");
        }
        report(takes_records_ ? Message::no_unit_found : Message::no_plan_above, given);
    }

    void visit_folder(const std::string& given) {
        const std::string folder =
            given.size() > 1 && given.back() == '/' ? given.substr(0, given.size() - 1) : given;
        const std::size_t before = found();
        search(folder, 0);
        if (found() == before && !is_explained_)
            report(takes_records_ ? Message::no_unit_found : Message::no_plan_found, given);
        is_explained_ = false;
    }

    std::size_t found() const { return targets_.plans.size() + targets_.records.size(); }

    void take_records(const std::string& folder, const Folder& listed) {
        for (const auto& entry : listed.entries) {
            const bool is_taken = entry.kind == FileKind::file && is_json_name(entry.name) &&
                                  is_sound_name(entry.name) && !is_passed_over(entry.name);
            const std::string path = join_path(folder, entry.name);
            if (!is_taken || !begins_as_record(files_.start(path, record_head_bytes).bytes)) continue;
            const std::size_t before = found();
            add_once(targets_.records, path);
            is_explained_ = is_explained_ || found() == before;
        }
    }

    void search(const std::string& folder, int depth) {
        const std::string plan = plan_in(folder, files_);
        if (!plan.empty()) {
            const std::size_t before = targets_.plans.size();
            add_once(targets_.plans, plan);
            is_explained_ = is_explained_ || targets_.plans.size() == before;
            return;
        }
        const Folder listed = files_.list(folder);
        if (listed.status != FileStatus::ok) {
            report(Message::folder_not_read, folder, listed.reason);
            is_explained_ = true;
            return;
        }
        if (takes_records_) take_records(folder, listed);
        if (depth >= deepest_folder) return;
        for (const auto& entry : listed.entries) {
            if (entry.kind != FileKind::folder || is_passed_over(entry.name)) continue;
            if (is_sound_name(entry.name)) {
                search(join_path(folder, entry.name), depth + 1);
            } else {
                report(Message::file_name_unusable, join_path(folder, escaped_name(entry.name)));
                is_explained_ = true;
            }
        }
    }

    const Files& files_;
    Sources& sources_;
    bool takes_records_;
    Targets targets_;
    std::set<std::string> seen_;  ///< resolved
    bool is_explained_ = false;   ///< that no new plan was found: known already, or a folder is not read
};

}  // namespace

std::string schema_in(std::string_view text) {
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        auto line = text.substr(start, end - start);
        if (start == 0 && line.substr(0, 3) == "\xEF\xBB\xBF") line.remove_prefix(3);
        if (line.substr(0, 7) == "schema:") {
            line = trimmed(line.substr(7));
            return std::string(trimmed(line.substr(0, line.find(" #"))));
        }
        start = end + 1;
    }
    return {};
}

std::string plan_in(const std::string& folder, const Files& files) {
    for (const char* name : {"plan.yaml", "plan.yml"}) {
        const std::string path = join_path(folder, name);
        if (files.kind(path) == FileKind::file) return path;
    }
    return {};
}

bool begins_as_record(std::string_view text) {
    const std::string_view head = text.substr(0, record_head_bytes);
    return head.find("\"cchc/record/") != std::string_view::npos ||
           head.find("\"cchc/result/") != std::string_view::npos;
}

Targets discover(const std::vector<std::string>& paths, const Files& files, Sources& sources, Wanted wanted) {
    return Discovery(files, sources, wanted).find(paths);
}

}  // namespace cchc

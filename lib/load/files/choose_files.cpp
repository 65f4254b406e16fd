// SPDX-License-Identifier: MIT
#include "load/files/choose_files.hpp"

#include <map>

#include "load/files/find_path.hpp"
#include "load/files/folder_entry.hpp"

namespace cchc {
namespace {

class Chooser {
  public:
    Chooser(const FileRequest& request, const Files& files, Sources& sources, Findings& findings)
        : request_(request), files_(files), sources_(sources), findings_(findings) {}

    ChosenFiles choose() {
        const bool is_folder = request_.choice.is_folder;
        for (const auto& name : request_.choice.names) {
            const NamedPath named{request_.folder, name, request_.key, false};
            const auto path =
                find_path(named, is_folder ? FileKind::folder : FileKind::file, files_, findings_);
            if (!path) {
                chosen_.are_complete = false;
            } else if (const auto [first, is_new] = seen_.emplace(files_.resolved(*path), name.place);
                       !is_new) {
                findings_.add({.message = Message::file_named_twice,
                               .place = name.place,
                               .args = {{"found", name.value}, {"line", std::size_t{first->second.line}}},
                               .related = {first->second}});
            } else if (is_folder) {
                add_folder(*path);
            } else {
                add(*path, name.place, FileKind::file);  // find_path has looked where it leads
            }
        }
        return std::move(chosen_);
    }

  private:
    void add_folder(const std::string& path) {
        const Folder folder = files_.list(path);
        if (folder.status != FileStatus::ok) {
            report(Message::folder_not_read, path, folder.reason);
            chosen_.are_complete = false;
        }
        for (const auto& entry : folder.entries) {
            if (!is_passed_over(entry.name)) add(join_path(path, entry.name), {}, entry.kind);
        }
    }

    void report(Message message, const std::string& path, const std::string& reason = {}) {
        const Source* source = sources_.add({.path = path, .name = relative_path(path, request_.folder)});
        findings_.add({.message = message, .place = {source}, .args = {{"file", path}, {"reason", reason}}});
    }

    /// `kind`: of the folder's entry, where links are not followed.
    void add(const std::string& path, const Place& named_at, FileKind kind) {
        const bool is_text =
            request_.takes_csv ? has_ending(path, {".csv"}) : has_ending(path, {".yaml", ".yml"});
        const bool is_readable = is_text || (request_.takes_spreadsheets && is_spreadsheet(path));
        if (!is_readable || kind == FileKind::folder) {
            if (named_at.is_known()) chosen_.are_complete = false;
            return report(request_.ignored, path);
        }
        const bool leads_out = kind == FileKind::link && files_.kind(path) != FileKind::none &&
                               !stays_within(path, request_.folder, files_);
        if (leads_out) {
            chosen_.are_complete = false;
            return report(Message::path_leads_out, path);
        }
        chosen_.files.push_back({path, named_at});
    }

    const FileRequest& request_;
    const Files& files_;
    Sources& sources_;
    Findings& findings_;
    ChosenFiles chosen_;
    std::map<std::string, Place> seen_;  ///< by resolved path, and where the plan names them
};

}  // namespace

ChosenFiles choose_files(const FileRequest& request, const Files& files, Sources& sources,
                         Findings& findings) {
    return Chooser(request, files, sources, findings).choose();
}

bool is_spreadsheet(const std::string& path) {
    return has_ending(path, {".xlsx", ".ods"});
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/files/choose_files.hpp"

#include <map>
#include <optional>

#include "base/text.hpp"
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
                give_up(name.value, name.place);
            } else if (const auto fault = fault_of(*path)) {
                report_named(*fault, name);
            } else if (const auto [first, is_new] = seen_.emplace(files_.resolved(*path), name.place);
                       !is_new) {
                findings_.add({.message = Message::file_named_twice,
                               .place = name.place,
                               .args = {{"found", name.value}, {"line", std::size_t{first->second.line}}},
                               .related = {first->second}});
            } else if (is_folder) {
                add_folder(*path);
            } else {
                chosen_.files.push_back({*path, name.place});  // find_path has looked where it leads
            }
        }
        return std::move(chosen_);
    }

  private:
    /// Why what the plan names is not what it must be.
    std::optional<Message> fault_of(const std::string& path) const {
        const FileKind kind = files_.kind(path);
        if (request_.choice.is_folder)
            return kind == FileKind::file ? std::optional(Message::file_for_folder) : std::nullopt;
        if (kind == FileKind::folder)
            return request_.takes_csv ? Message::folder_in_responses : Message::folder_in_list;
        if (is_readable(path)) return std::nullopt;
        if (has_ending(path, {".xls", ".xlsm", ".xlsb"})) return Message::named_old_workbook;
        return request_.takes_csv ? request_.ignored : Message::named_ending;
    }

    void report_named(Message message, const Located<std::string>& name) {
        findings_.add(
            {.message = message,
             .place = name.place,
             .args = {
                 {"found", shortened(name.value, 60)}, {"key", request_.key}, {"expected", expected()}}});
        give_up(name.value, name.place);
    }

    std::string expected() const {
        if (!request_.takes_csv) return ".yaml, .yml, .xlsx, .ods";
        return std::string(request_.takes_yaml ? ".yaml, .yml, " : "") + ".csv, .txt, .xlsx, .ods";
    }

    void give_up(const std::string& name, const Place& told_at) {
        chosen_.are_complete = false;
        const bool is_folder = request_.choice.is_folder && told_at.line > 0;  // which holds anybody's files
        chosen_.not_taken.push_back({is_folder ? std::string() : name, told_at});
    }

    void add_folder(const std::string& path) {
        const Folder folder = files_.list(path);
        if (folder.status != FileStatus::ok)
            give_up({}, report(Message::folder_not_read, path, folder.reason));
        for (const auto& entry : folder.entries) {
            if (is_passed_over(entry.name)) continue;
            if (is_sound_name(entry.name)) {
                add(join_path(path, entry.name), entry.kind);
            } else {
                const std::string name = escaped_name(entry.name);
                give_up(name, report(Message::file_name_unusable, join_path(path, name)));
            }
        }
    }

    Place report(Message message, const std::string& path, const std::string& reason = {}) {
        const Source* source = sources_.add({.path = path, .name = relative_path(path, request_.folder)});
        findings_.add(
            {.message = message, .place = {source}, .args = {{"file", path}, {"reason", Cause{reason}}}});
        return {source};
    }

    bool is_readable(const std::string& path) const {
        const bool takes_yaml = request_.takes_yaml || !request_.takes_csv;
        const bool is_text = (takes_yaml && is_yaml(path)) ||
                             (request_.takes_csv && has_ending(path, {".csv", ".txt", ".tsv"}));
        return is_text || (request_.takes_spreadsheets && is_spreadsheet(path));
    }

    /// `kind`: of the folder's entry, where links are not followed.
    void add(const std::string& path, FileKind kind) {
        if (!is_readable(path) || kind == FileKind::folder) {
            report(request_.ignored, path);
            return;
        }
        const bool leads_out = kind == FileKind::link && files_.kind(path) != FileKind::none &&
                               !stays_within(path, request_.folder, files_);
        if (leads_out) return give_up(file_name(path), report(Message::path_leads_out, path));
        chosen_.files.push_back({path, {}});
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

bool is_yaml(const std::string& path) {
    return has_ending(path, {".yaml", ".yml"});
}

bool is_spreadsheet(const std::string& path) {
    return has_ending(path, {".xlsx", ".ods"});
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "evidence/listing.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "load/files/folder_entry.hpp"

namespace cchc {
namespace {

constexpr std::size_t deepest = 32;

class Walk {
  public:
    Walk(const Files& files, const std::string& folder, const std::string& root)
        : files_(files), folder_(folder), root_(root) {}

    Listing run() {
        visit("", 0);
        std::sort(listing_.files.begin(), listing_.files.end(),
                  [](const ListedFile& a, const ListedFile& b) { return a.name < b.name; });
        return std::move(listing_);
    }

  private:
    std::string path(const std::string& name) const {
        return name.empty() ? folder_ : join_path(folder_, name);
    }

    void visit(const std::string& name, std::size_t depth) {
        if (depth > deepest) {
            listing_.faults.push_back({name, FileStatus::too_large, {}});
            return;
        }
        Folder folder = files_.list(path(name));
        if (folder.status != FileStatus::ok) {
            listing_.faults.push_back({name, folder.status, std::move(folder.reason)});
            return;
        }
        for (const auto& entry : folder.entries) {
            if (is_passed_over(entry.name)) continue;
            if (!is_sound_name(entry.name)) {
                listing_.badly_named.push_back(join_path(name, entry.name));
            } else {
                add(join_path(name, entry.name), entry.kind, depth);
            }
        }
    }

    void add(const std::string& name, FileKind kind, std::size_t depth) {
        if (kind == FileKind::link) {
            kind = files_.kind(path(name));
            if (kind == FileKind::none) return;
            const std::string target = files_.resolved(path(name));
            if (!is_inside(target, root_)) {
                listing_.files.push_back({name, true});
                return;
            }
            // Each folder behind a link once: links may run in a circle.
            if (kind == FileKind::folder && !linked_.insert(target).second) return;
        }
        if (kind == FileKind::folder) {
            listing_.folders.push_back(name);
            visit(name, depth + 1);
        } else {
            listing_.files.push_back({name, false});
        }
    }

    const Files& files_;
    const std::string& folder_;
    const std::string& root_;
    Listing listing_;
    std::set<std::string> linked_;
};

}  // namespace

Listing list_below(const Files& files, const std::string& folder, const std::string& root) {
    return Walk(files, folder, root).run();
}

bool is_inside(const std::string& resolved, const std::string& root) {
    if (root == "/") return !resolved.empty();
    return resolved == root || resolved.rfind(root + "/", 0) == 0;
}

}  // namespace cchc

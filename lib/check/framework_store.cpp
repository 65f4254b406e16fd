// SPDX-License-Identifier: MIT
#include "check/framework_store.hpp"

#include "check/check_framework.hpp"
#include "load/files/load_source.hpp"
#include "load/framework/load_framework.hpp"

namespace cchc {

FrameworkStore::Entry& FrameworkStore::entry(const std::string& key, FileBytes file) {
    const std::lock_guard lock(guard_);
    const auto [first, last] = entries_.equal_range(key);
    for (auto known = first; known != last; ++known) {
        const FileBytes& old = known->second->file;
        if (old.status == file.status && old.bytes == file.bytes) return *known->second;
    }
    return *entries_.emplace(key, std::make_unique<Entry>(std::move(file)))->second;
}

void FrameworkStore::read_into(Entry& entry, const SourceRequest& request) {
    ReadFramework& read = entry.framework;
    const auto loaded = load_source(request, entry.file, sources_, read.findings);
    read.source = loaded.source;
    read.sources = sources_;
    if (!loaded.is_readable) return;
    const auto framework = load_framework(loaded.source, read.findings);
    if (framework == nullptr) return;
    check_framework(*framework, read.findings);
    read.framework = framework;
}

ReadFramework FrameworkStore::read(const std::string& path, const std::string& name, const Files& files) {
    Entry& kept = entry(files.resolved(path) + "\n" + name, files.read(path, document_limit_bytes));
    std::call_once(kept.once, [&] {
        read_into(kept, {path, name});
        kept.framework.findings.apply([](Finding& finding) { return finding.is_of_framework = true; });
    });
    return kept.framework;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "check/framework_store.hpp"

#include "check/check_framework.hpp"
#include "load/files/load_source.hpp"
#include "load/framework/load_framework.hpp"

namespace cchc {

ReadFramework FrameworkStore::read(const std::string& path, const std::string& name) {
    Entry* entry = nullptr;
    {
        const std::lock_guard lock(guard_);
        auto& slot = entries_[files_.resolved(path) + "\n" + name];
        if (slot == nullptr) slot = std::make_unique<Entry>();
        entry = slot.get();
    }
    std::call_once(entry->once, [&] {
        ReadFramework& read = entry->framework;
        const auto loaded = load_source({path, name}, files_, sources_, read.findings);
        read.source = loaded.source;
        read.sources = sources_;
        if (!loaded.is_readable) return;
        const auto framework = load_framework(loaded.source, read.findings);
        if (framework == nullptr) return;
        check_framework(*framework, read.findings);
        read.framework = framework;
    });
    return entry->framework;
}

}  // namespace cchc

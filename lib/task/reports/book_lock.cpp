// SPDX-License-Identifier: MIT
#include "task/reports/book_lock.hpp"

namespace cchc {

std::string lock_of(const std::string& path, const Files& files) {
    const std::string real = files.resolved(path);
    for (const auto* one : {&path, &real}) {
        const std::string libre = join_path(parent_path(*one), ".~lock." + file_name(*one) + "#");
        const std::string excel = join_path(parent_path(*one), "~$" + file_name(*one));
        for (const auto* lock : {&libre, &excel}) {
            if (files.kind(*lock) == FileKind::file) return *lock;
        }
    }
    return {};
}

}  // namespace cchc

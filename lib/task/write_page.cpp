// SPDX-License-Identifier: MIT
#include "task/write_page.hpp"

#include "base/platform.hpp"
#include "report/ranking/page/page_html.hpp"
#include "task/file_fault.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t page_limit_bytes = 256ULL << 20U;

/// What cannot be read may be anybody's. Of what is no file, writing will say so.
bool is_foreign(const std::string& path, const Files& files) {
    if (files.kind(path) != FileKind::file) return false;
    const FileBytes old = files.read(path, page_limit_bytes);
    return old.status != FileStatus::missing && !(old.status == FileStatus::ok && is_ranking_page(old.bytes));
}

}  // namespace

std::optional<Finding> write_page(const std::string& path, const std::string& page, const Files& files) {
    if (is_foreign(path, files)) return target_exists(path);
    const std::string reason = write_file(path, page);
    if (!reason.empty()) return not_written(path, reason);
    return std::nullopt;
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "diag/causes.hpp"

#include <array>
#include <string_view>

namespace cchc {
namespace {

/// What causes of one kind say, each as words that stand in it, and what it means.
struct CauseClass {
    Bilingual meaning;
    std::array<std::string_view, 6> words;
    bool is_ours = false;  ///< the words are not a library's: they need not stand again
};

// The system's words are those of the GNU C library.
constexpr auto classes = std::to_array<CauseClass>({
    {{"không có quyền", "no permission"},
     {"Permission denied", "Operation not permitted", "Read-only file system"}},
    {{"không tìm thấy", "it is not there"}, {"No such file or directory"}},
    {{"đó là thư mục, không phải tệp", "it is a folder"}, {"Is a directory"}},
    {{"một phần của đường dẫn không phải là thư mục", "a part of the path is no folder"},
     {"Not a directory"}},
    {{"đĩa đầy hoặc hết hạn mức", "the disk is full, or a quota is used up"},
     {"No space left on device", "Disk quota exceeded", "File too large"}},
    {{"đang mở quá nhiều tệp", "too many files are open"}, {"Too many open files"}},
    {{"thiếu bộ nhớ hoặc hết số tiến trình được phép", "no more memory or processes are to be had"},
     {"Cannot allocate memory", "Resource temporarily unavailable", "Memory error"}},
    {{"ổ đĩa hoặc mạng có lỗi", "the disk or the network fails"},
     {"Input/output error", "Stale file handle", "Transport endpoint", "Host is down", "timed out",
      "No such device"}},
    {{"tên tệp không dùng được ở đây", "the name cannot be used here"},
     {"File name too long", "Invalid argument", "Invalid or incomplete multibyte", "symbolic links"}},
    {{"chương trình khác đang giữ tệp", "another program holds it"}, {"Text file busy", "resource busy"}},
    {{"không tạo được tệp tạm", "no temporary file can be made"}, {"creating a tmpfile"}},
    {{"cchc-reader không nằm cạnh chương trình này", "cchc-reader is not beside this program"},
     {"cchc-reader is not beside this program"},
     true},
    {{"những gì vừa ghi đọc lại không đúng", "what was written does not read back"},
     {"what was written does not read back: "},
     true},
    {{"tệp hỏng hoặc quá lớn", "it is broken, or too large"}, {"broken or too large"}, true},
});

}  // namespace

std::string in_words(const Cause& cause, Language language) {
    for (const auto& one : classes) {
        for (const auto words : one.words) {
            const auto at = words.empty() ? std::string::npos : cause.words.find(words);
            if (at == std::string::npos) continue;
            const std::string rest = one.is_ours ? cause.words.substr(at + words.size()) : cause.words;
            return std::string(one.meaning.in(language)) + (rest.empty() ? "" : " (" + rest + ")");
        }
    }
    return cause.words;
}

}  // namespace cchc

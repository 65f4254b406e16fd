// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct _qpdf_data;
struct _qpdf_error;

namespace cchc {

/// A PDF that qpdf has opened, and its objects. It neither prints nor throws for bad data: what is not there
/// or of another kind is null, empty or nothing.
class QpdfFile {
  public:
    enum class Opening {
        opened,
        asks_password,
        other_lock,  ///< locked by other means than the standard's passwords, such as certificates
        failed,
    };
    /// An object of this file; good until the next `release`.
    using Object = unsigned int;

    explicit QpdfFile(std::string_view bytes);
    ~QpdfFile();
    QpdfFile(const QpdfFile&) = delete;
    QpdfFile& operator=(const QpdfFile&) = delete;

    Opening opening() const { return opening_; }
    /// The library's words where it could not be opened.
    const std::string& reason() const { return reason_; }
    /// Nothing where the pages cannot be found; `reason` may say why.
    std::optional<std::size_t> count_pages();
    bool has_warnings() const;
    /// The first warning that says more than that the file is damaged. Takes the warnings away.
    std::string first_warning();

    /// Counted from 0, below `count_pages`.
    Object page(std::size_t index);
    bool is_null(Object object);
    bool is_stream(Object object);
    bool is_array(Object object);
    bool is_dictionary(Object object);
    bool is_name(Object object, const char* name);
    /// The name with its slash, or empty.
    std::string name(Object object);
    /// An entry of a dictionary, or of a stream's.
    Object entry(Object dictionary, const std::string& key);
    std::vector<std::string> keys(Object dictionary);
    std::size_t count_items(Object array);
    Object item(Object array, std::size_t index);
    /// Its number in the file, or 0.
    int number(Object object);

    struct Data {
        bool is_broken = false;   ///< its filters fail
        bool is_decoded = false;  ///< false: a filter that is not known to the library
        std::string bytes;        ///< as in the file where not decoded
    };
    Data data(Object stream, bool decode);
    void release();

  private:
    /// The words of the error that stands open, without the file name, which the finding names itself.
    std::string take_error();
    std::string words(_qpdf_error* error) const;

    _qpdf_data* data_;
    Opening opening_ = Opening::opened;
    std::string reason_;
};

}  // namespace cchc

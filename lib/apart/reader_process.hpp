// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "apart/reader.hpp"

namespace cchc {

/// One running reader. It ends when this goes.
class ReaderProcess {
  public:
    /// Null, and `reason`, where it could not be started.
    static std::unique_ptr<ReaderProcess> start(const std::string& path, std::string& reason);
    virtual ~ReaderProcess() = default;
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;

    /// After anything but `answered` it is of no further use.
    virtual ReaderAnswer ask(const ReaderRequest& request, const ReaderLimits& limits) = 0;
    virtual bool is_filtered() const = 0;
    /// Whether it has answered before.
    virtual bool is_used() const = 0;

  protected:
    ReaderProcess() = default;
};

/// Where the reader stands if nobody names it, or empty.
std::string find_reader();

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "rank/unit_record.hpp"

namespace cchc {

/// The frameworks of the records of one run: equal ones are kept once, with the
/// digest of their items. Safe to use from several threads.
class RecordedFrameworks {
  public:
    std::shared_ptr<const RecordedFramework> kept(RecordedFramework framework);

  private:
    std::mutex guard_;
    std::multimap<std::string, std::shared_ptr<const RecordedFramework>> by_scoring_;
};

}  // namespace cchc

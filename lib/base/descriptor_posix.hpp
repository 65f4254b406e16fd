// SPDX-License-Identifier: MIT
#pragma once

#include <unistd.h>

#include <utility>

namespace cchc {

/// An open file or socket, closed at the end of a scope; none where the number is below 0.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    int release() { return std::exchange(number_, -1); }

  private:
    int number_;
};

}  // namespace cchc

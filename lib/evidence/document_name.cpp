// SPDX-License-Identifier: MIT
#include "evidence/document_name.hpp"

#include "base/text.hpp"

namespace cchc {

std::string name_key(const std::string& name) {
    return to_nfc(name);
}

std::string loose_name_key(const std::string& name) {
    return folded(name);
}

}  // namespace cchc

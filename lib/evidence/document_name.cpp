// SPDX-License-Identifier: MIT
#include "evidence/document_name.hpp"

#include "base/text.hpp"

namespace cchc {

std::string name_key(const std::string& name) {
    return find_invalid_utf8(name) ? name : to_nfc(name);
}

std::string loose_name_key(const std::string& name) {
    return find_invalid_utf8(name) ? name : folded(name);
}

}  // namespace cchc

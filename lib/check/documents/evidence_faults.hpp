// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/finding.hpp"
#include "evidence/register.hpp"

namespace cchc {

/// What is wrong with the name of a cited file, or nothing. `written`: as the score card has it.
std::optional<Message> fault_of_name(const Citation& citation, const std::string& written);

/// What is wrong with a document that is there, or nothing.
std::optional<Message> fault_of(const Document& document);

/// What is wrong with what stands on the pages that an entry cites (all, where it names none).
struct PageFault {
    Message message;
    std::string pages;  ///< `2, 4-6`
};
std::optional<PageFault> fault_of_pages(const Pdf& pdf, const Evidence& evidence);

/// What a document that is withheld (so that `withheld` is there) is not explained by, or nothing. `fillers`:
/// set phrases that give no reason.
std::optional<Message> fault_of_withheld(const Evidence& evidence, const std::vector<std::string>& fillers);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <vector>

#include "workbook/council/council_sheet.hpp"
#include "workbook/forms/form_sheets.hpp"

namespace cchc {

/// The sheet on which the council corrects answers: written as a form is, by the answers that stand.
class CorrectionSheet {
  public:
    explicit CorrectionSheet(const Book& book);
    CorrectionSheet(const CorrectionSheet&) = delete;
    CorrectionSheet& operator=(const CorrectionSheet&) = delete;

    const CorrectionPlaces& places() const { return places_; }
    std::size_t item_count() const { return tables_.front().items.size(); }
    /// Adds it and its hidden lists; nothing where no item has an answer to correct.
    void add() const;

  private:
    FormRequest request_;
    FormContent content_;
    std::vector<FormTable> tables_;
    std::deque<Score> answers_;
    Form form_;
    CorrectionPlaces places_;
};

}  // namespace cchc

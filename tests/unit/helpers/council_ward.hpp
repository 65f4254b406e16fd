// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "form_ward.hpp"
#include "model/appraisal.hpp"

namespace cchc::test {

/// A council's form of the small ward, written, read back, and changed in memory. Its head is filled in.
class CouncilForm {
  public:
    explicit CouncilForm(const WardChange& change = {}, Language language = Language::vi);

    /// A cell by its row's key (an item's code or a mark) and its column's key; blank where the text is
    /// empty.
    CouncilForm& set(const std::string& row, const std::string& column, const std::string& text,
                     CellKind kind = CellKind::text);
    /// Writes what an answer is corrected to, by the item's code and the field's key.
    CouncilForm& correct(const std::string& item, const std::string& field, const std::string& text,
                         CellKind kind = CellKind::text);
    const TableCell* find(const std::string& row, const std::string& column) const;
    /// A value of the hidden sheet, by the first cell of its row; `column` counts from 1.
    CouncilForm& set_hidden(const std::string& key, std::uint32_t column, const std::string& text);
    /// Takes the input checks off a cell.
    CouncilForm& paste_over(const std::string& row, const std::string& column);
    Spreadsheet& spreadsheet() { return spreadsheet_; }
    Table& table();
    /// What the ward has become when the form comes back.
    CouncilForm& meanwhile(const WardChange& change);

    /// Nothing where it cannot be taken for an appraisal of the ward.
    std::optional<Appraisal> load(Findings& findings) const;
    /// The findings of reading alone.
    std::string found() const;
    /// Those of reading and of all checks of appraisals.
    std::string checked() const;
    /// The text of the only finding.
    std::string words(Language language = Language::en) const;
    /// An item's points after the form's round, as a fraction; `-` where it is excluded.
    std::string points(const std::string& code) const;

    /// The blank form as a file.
    static std::string bytes(const Validation& validation, Language language);

  private:
    std::uint32_t row_of(const std::string& key) const;
    std::uint32_t column_of(const std::string& key) const;
    const Table& table() const;
    Assessment assessed(Findings& findings) const;

    std::shared_ptr<Ward> ward_;
    const Validation* validation_ = nullptr;  ///< the ward's
    std::shared_ptr<Sources> sources_ = std::make_shared<Sources>();
    Spreadsheet spreadsheet_;
};

}  // namespace cchc::test

// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "model/form_layout.hpp"
#include "sheet/table.hpp"
#include "ward.hpp"

namespace cchc::test {

using WardChange = std::function<void(Ward&)>;

/// Where a cell of the place stands among the table's, or would.
std::vector<TableCell>::iterator place_in(Table& table, std::uint32_t row, std::uint32_t column);

/// One that puts another text in the framework's.
inline WardChange framework_change(const std::string& from, const std::string& to) {
    return [=](Ward& ward) { ward.change("framework.yaml", from, to); };
}

/// How a form is made.
struct FormMaking {
    std::string officer = "van-phong";
    WardChange change = {};  ///< of the small ward, before
    Language language = Language::vi;
    bool is_filled = false;  ///< with what the ward's own card says
};

/// A cell of a form: by the key of its row (an item's code or a mark), the key of its column, and which of
/// the rows with that key, or without one behind it, it is.
struct At {
    std::string item;
    std::string column;
    std::uint32_t row = 0;
    std::string sheet = "Chấm điểm";
};

struct LoadedForm {
    Scorecard card;
    Findings findings;
};

/// A form of the small ward, written, read back, and changed in memory. Copies are forms of their own.
class OfficerForm {
  public:
    explicit OfficerForm(const FormMaking& making = {});

    OfficerForm& set(const At& at, const std::string& text, CellKind kind = CellKind::text,
                     bool is_formula = false);
    OfficerForm& erase(const At& at);
    const TableCell* find(const At& at) const;
    Table& sheet(const std::string& name);
    const Spreadsheet& spreadsheet() const { return spreadsheet_; }
    OfficerForm& drop_sheet(const std::string& name);
    OfficerForm& rename_sheet(const std::string& name, const std::string& to);
    /// Blank rows above the cell; input checks around it stretch.
    OfficerForm& insert_rows(const At& above, std::uint32_t count = 1);
    /// The cell's row once more, below it.
    OfficerForm& copy_row(const At& at);
    OfficerForm& drop_row(const At& at);
    OfficerForm& drop_column(const std::string& sheet, const std::string& key);
    OfficerForm& swap_columns(const std::string& sheet, const std::string& one, const std::string& other);
    /// Takes the input checks off the cell.
    OfficerForm& paste_over(const At& at);
    OfficerForm& dates_from_1904();
    /// Sets the value of a row of the hidden identity, its first one with that key.
    OfficerForm& set_identity(const std::string& key, const std::string& value);
    OfficerForm& drop_identity(const std::string& key);
    /// What the plan and the framework have become when the form comes back.
    OfficerForm& meanwhile(const WardChange& change);

    const Plan& plan() const;
    const Framework& framework() const;
    /// Read as a score card; findings sorted.
    LoadedForm load() const;
    /// The findings of reading, by `brief_cells`.
    std::string found() const;
    /// What was read, as YAML from the first entry on.
    std::string said() const;
    /// What can be carried over of it, a line an answer: item, officer, state, why. Then what is carried, as
    /// YAML.
    std::string carried() const;
    /// The findings of reading and of all checks of score cards, the other officer's YAML card beside it.
    std::string checked() const;

  private:
    struct Position {
        std::uint32_t row = 0;
        std::uint32_t column = 0;
    };
    Source source() const;
    Position position(const At& at) const;
    static std::uint32_t column_of(const Table& table, const std::string& key);
    const Table& sheet(const std::string& name) const;

    std::shared_ptr<Ward> ward_;
    const Validation* validation_ = nullptr;  ///< the ward's
    std::string officer_;
    std::shared_ptr<Sources> sources_ = std::make_shared<Sources>();
    Spreadsheet spreadsheet_;
};

/// The findings as lines `rule place officer item points +related…`; a place is `Chấm điểm!E9`, the file's
/// name, or `file:line`.
std::string brief_cells(const Findings& findings);
std::string brief_place(const Place& place);

/// A file of the system's temporary folder that goes with the object.
class TemporaryFile {
  public:
    TemporaryFile();
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    std::string path() const { return folder_ + "/form.xlsx"; }
    std::string bytes() const;

  private:
    std::string folder_;
};

}  // namespace cchc::test

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/printed_cells.hpp"
#include "xlsx/readback/book_part.hpp"

namespace cchc {

/// The texts that sheets share, by their numbers.
class SharedTexts : public BookPartReader {
  public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void text(std::string_view text) override;
    void end(std::string_view name) override;

    const std::vector<std::string>& texts() const { return texts_; }

  private:
    bool is_text_ = false;
    std::vector<std::string> texts_;
};

/// The cells of a sheet as its part prints them.
class SheetReader : public BookPartReader {
  public:
    explicit SheetReader(const std::vector<std::string>& shared) : shared_(shared) {}
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void text(std::string_view text) override;
    void end(std::string_view name) override;

    const PrintedCells& cells() const { return cells_; }
    /// Whether each cell had an address, and a value of its type.
    bool is_sound() const { return is_sound_; }

  private:
    void add_cell();

    const std::vector<std::string>& shared_;
    PrintedCells cells_;
    std::string* into_ = nullptr;  ///< where the text that follows belongs
    std::string address_, type_, formula_, value_;
    bool has_formula_ = false, has_value_ = false;
    bool is_sound_ = true;
};

}  // namespace cchc

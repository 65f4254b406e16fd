// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "model/form_layout.hpp"
#include "workbook/forms/form_book.hpp"
#include "xlsx/book.hpp"

/// The sheets of a form; each function adds one.
namespace cchc {

/// A hidden list behind a dropdown, as ranges for formulas (without `=`).
struct FormList {
    std::string texts;
    std::string points;
};

struct FormLists {
    std::string ticks;  ///< met, not met
    std::string tick;   ///< met alone
    std::map<ItemId, FormList> choices;
};

/// What every sheet of a form is written from.
struct Form {
    Workbook& file;
    const FormRequest& request;
    const FormContent& content;
    const std::vector<FormTable>& tables;
    FormLists lists = {};
    std::map<ItemId, const Score*> standing = {};  ///< of a council's form: the answers to be corrected

    const Framework& framework() const { return request.framework; }
    const Officer& officer() const { return request.plan.officers.at(request.officer); }
    std::string officer_name() const;
    std::string say(const Bilingual& words) const { return std::string(words.in(request.language)); }
    std::string say(const char* vietnamese, const char* english) const {
        return request.language == Language::vi ? vietnamese : english;
    }
    const Score* score(ItemId item) const;
    std::string date_format() const { return say("dd/mm/yyyy", "yyyy-mm-dd"); }
    std::string points_format() const;
};

/// What the formulas of an item show with the answers filled in: a number, `?`, `-` or nothing.
struct FormValues {
    std::variant<Ratio, std::string> exact;
    std::variant<Ratio, std::string> points;
};
FormValues form_values(const Framework& framework, const Item& item, const Score* score);

/// Plain instructions.
void add_form_guide(const Form& form);
/// One table: of the items led, or of those supported.
void add_form_table(const Form& form, const FormTable& table);
/// The ranges that add_form_lists fills: formulas name them before the sheet is there.
FormLists place_form_lists(const Form& form);
void add_form_lists(const Form& form);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "task/collect/read_arrivals.hpp"

#include <array>

#include "base/text.hpp"
#include "evidence/listing.hpp"
#include "load/cards/load_appraisal.hpp"
#include "load/cards/load_scorecard.hpp"
#include "load/files/choose_files.hpp"
#include "load/files/discover.hpp"
#include "load/files/folder_entry.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "load/forms/council/load_council_form.hpp"
#include "load/forms/found_identity.hpp"
#include "load/forms/load_form.hpp"
#include "model/assignment.hpp"
#include "model/council_layout.hpp"
#include "model/form_layout.hpp"

namespace cchc {
namespace {

struct Ending {
    std::string_view ending;
    Ask ask;
};
constexpr auto endings = std::to_array<Ending>({
    {".zip", Ask::unpack},
    {".rar", Ask::unpack},
    {".7z", Ask::unpack},
    {".tar", Ask::unpack},
    {".gz", Ask::unpack},
    {".doc", Ask::pdf_of_text},
    {".docx", Ask::pdf_of_text},
    {".odt", Ask::pdf_of_text},
    {".rtf", Ask::pdf_of_text},
    {".txt", Ask::pdf_of_text},
    {".jpg", Ask::pdf_of_picture},
    {".jpeg", Ask::pdf_of_picture},
    {".png", Ask::pdf_of_picture},
    {".heic", Ask::pdf_of_picture},
    {".tif", Ask::pdf_of_picture},
    {".tiff", Ask::pdf_of_picture},
    {".bmp", Ask::pdf_of_picture},
    {".gif", Ask::pdf_of_picture},
    {".webp", Ask::pdf_of_picture},
    {".xls", Ask::new_workbook},
    {".xlsm", Ask::new_workbook},
    {".xlsb", Ask::new_workbook},
    {".csv", Ask::table},
    {".tsv", Ask::table},
    {".eml", Ask::mail},
    {".msg", Ask::mail},
});

Ask ask_of(const std::string& name) {
    for (const auto& row : endings)
        if (has_ending(name, {row.ending})) return row.ask;
    return Ask::other;
}

class Reader {
  public:
    Reader(const ArrivalsRequest& request, const Files& files, Sources& sources, Findings& findings)
        : inbox_(request.inbox),
          language_(request.language),
          assessment_(request.assessment),
          plan_(request.assessment.plan),
          files_(files),
          sources_(sources),
          findings_(findings) {}

    std::vector<ReadArrival> run() {
        const Listing listing = list_below(files_, inbox_, files_.resolved(inbox_));
        for (const auto& fault : listing.faults) {
            const std::string path = join_path(inbox_, fault.name);
            findings_.add({.message = Message::folder_not_read,
                           .place = {sources_.add({.path = path, .name = path})},
                           .args = {{"file", path}, {"reason", Cause{fault.reason}}}});
        }
        for (const auto& name : listing.badly_named) {
            const std::string path = join_path(inbox_, escaped_name(name));
            findings_.add({.message = Message::file_name_unusable,
                           .place = {sources_.add({.path = path, .name = path})},
                           .args = {{"file", path}}});
        }
        for (const auto& file : listing.files)
            if (!file.leads_out) take(file.name);
        read_spreadsheets();
        return std::move(all_);
    }

  private:
    void take(const std::string& name) {
        ReadArrival& one = all_.emplace_back();
        one.arrival.file = name;
        one.path = join_path(inbox_, name);
        Arrival& arrival = one.arrival;
        if (has_ending(name, {".pdf"})) {
            arrival.kind = ArrivalKind::document;
            arrival.end = ArrivalEnd::copies;
        } else if (is_yaml(name)) {
            read_yaml(one);
        } else if (is_spreadsheet(name)) {
            keep_spreadsheet(one);
        } else {
            arrival.ask = ask_of(name);
        }
    }

    /// Findings of it are told, and it is left where it is.
    void give_up(Arrival& arrival, Findings found) {
        arrival.end = ArrivalEnd::unreadable;
        for (const auto& one : found.all()) {
            if (arrival.found.empty() && one.is_error()) arrival.found = one.text(language_);
        }
        findings_.append(std::move(found));
    }

    void read_yaml(ReadArrival& one) {
        Findings found;
        const auto loaded = load_source({one.path, one.path}, files_, sources_, found);
        if (!loaded.is_readable) return give_up(one.arrival, std::move(found));
        const std::string schema = schema_in(loaded.source->text);
        Findings of_content;  // told by validate once the file is in its place
        if (schema == "cchc/scores/1") {
            one.arrival.kind = ArrivalKind::card;
            Scorecard card = load_scorecard(loaded.source, of_content);
            const Whose whose = card.whose;
            if (is_ours(one.arrival, whose) && knows_officer(one.arrival, card)) one.card = std::move(card);
        } else if (schema == "cchc/appraisal/1") {
            one.arrival.kind = ArrivalKind::appraisal;
            auto appraisal = load_appraisal(loaded.source, of_content);
            if (!appraisal) return give_up(one.arrival, std::move(of_content));
            if (is_ours(one.arrival, appraisal->whose)) one.appraisal = std::move(appraisal);
        } else {
            one.arrival.ask = Ask::schema;
        }
    }

    bool is_ours(Arrival& arrival, const Whose& whose) const {
        return is_ours(arrival, whose.unit ? whose.unit->value : plan_.unit.id,
                       whose.year ? std::to_string(whose.year->value) : std::to_string(plan_.year));
    }

    /// Of the plan's unit and year; then it is to be copied, unless something else is found.
    bool is_ours(Arrival& arrival, const std::string& unit, const std::string& year) const {
        if (to_nfc(unit) != to_nfc(plan_.unit.id)) {
            arrival.end = ArrivalEnd::other_unit;
            arrival.found = shortened(unit, 60);
        } else if (year != std::to_string(plan_.year)) {
            arrival.end = ArrivalEnd::other_year;
            arrival.found = shortened(year, 10);
        } else {
            arrival.end = ArrivalEnd::copies;
            return true;
        }
        return false;
    }

    bool knows_officer(Arrival& arrival, const Scorecard& card) const {
        const std::string id = card.officer ? card.officer->value : std::string();
        const auto officer = find_officer(plan_, id);
        if (officer) {
            arrival.officer = plan_.officers[*officer].id.value;
            return true;
        }
        arrival.end = ArrivalEnd::unknown_officer;
        arrival.found = shortened(id, 60);
        return false;
    }

    void keep_spreadsheet(ReadArrival& one) {
        Findings found;
        auto bytes = load_bytes({one.path, one.path}, files_, sources_, found);
        if (!bytes) return give_up(one.arrival, std::move(found));
        books_.push_back({one.path, one.path, std::move(*bytes)});
        book_of_.push_back(all_.size() - 1);
    }

    void read_spreadsheets() {
        for (std::size_t i = 0; i < books_.size(); ++i) {
            Findings found;
            const auto loaded = load_spreadsheets({books_[i]}, sources_, found);
            ReadArrival& one = all_[book_of_[i]];
            if (loaded.front().is_readable) {
                read_book(one, loaded.front());
            } else {
                give_up(one.arrival, std::move(found));
            }
        }
    }

    void read_book(ReadArrival& one, const LoadedSpreadsheet& book) {
        const FormFile file{book.source, &book.spreadsheet};
        const FormInput input{book.source, book.spreadsheet, plan_, *assessment_.framework};
        Findings of_content;  // told by validate once the file is in its place
        if (const auto found = find_identity(file, form_marks::schema)) {
            one.arrival.kind = ArrivalKind::form;
            if (!is_ours(one.arrival, found->identity.unit, found->identity.year)) return;
            Scorecard card = load_form(input, of_content);
            if (!card.officer) card.officer = Located<std::string>{found->identity.officer, {}};
            if (!knows_officer(one.arrival, card)) return;
            if (card.is_blank) {
                one.arrival.end = ArrivalEnd::blank;
            } else {
                one.card = std::move(card);
            }
        } else if (const auto council = find_identity(file, council_marks::schema)) {
            one.arrival.kind = ArrivalKind::council_form;
            if (!is_ours(one.arrival, council->identity.unit, council->identity.year)) return;
            auto appraisal = load_council_form(input, of_content);
            if (appraisal && appraisal->is_blank) one.arrival.end = ArrivalEnd::blank;
            if (appraisal && !appraisal->is_blank) one.appraisal = std::move(appraisal);
        } else {
            one.arrival.ask = Ask::our_form;
        }
    }

    const std::string& inbox_;
    const Language language_;
    const Assessment& assessment_;
    const Plan& plan_;
    const Files& files_;
    Sources& sources_;
    Findings& findings_;
    std::vector<ReadArrival> all_;
    std::vector<SpreadsheetFile> books_;
    std::vector<std::size_t> book_of_;  ///< index in `all_`
};

}  // namespace

std::vector<ReadArrival> read_arrivals(const ArrivalsRequest& request, const Files& files, Sources& sources,
                                       Findings& findings) {
    return Reader(request, files, sources, findings).run();
}

}  // namespace cchc

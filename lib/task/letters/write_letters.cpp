// SPDX-License-Identifier: MIT
#include "task/letters/write_letters.hpp"

#include <algorithm>
#include <set>

#include "base/platform.hpp"
#include "base/text.hpp"
#include "check/form_content.hpp"
#include "check/rounds/decisions_to_reply.hpp"
#include "diag/sheet_name.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "load/forms/load_form.hpp"
#include "model/assignment.hpp"
#include "report/letters/eml.hpp"
#include "report/letters/letter_text.hpp"
#include "task/file_fault.hpp"
#include "task/letters/file_stem.hpp"
#include "task/target.hpp"
#include "workbook/forms/form_book.hpp"
#include "workbook/letters/letter_book.hpp"

namespace cchc {
namespace {

constexpr std::string_view differs = "differs";

bool is_spreadsheet(const std::string& name) {
    const std::string small = folded(name);
    return small.ends_with(".xlsx") || small.ends_with(".ods");
}

class LettersWriter {
  public:
    LettersWriter(const Validation& validation, const LettersRequest& request, const Files& files,
                  LettersOutcome& outcome)
        : validation_(validation), request_(request), files_(files), outcome_(outcome) {}

    void run() {
        if (!assessment().plan_is_read) return;
        ++outcome_.units;
        const UnitStatus status = status_of(validation_, std::nullopt);
        auto letters = letters_of({validation_, status, request_.language, without_forms()});
        if (letters.empty()) return;
        // A letter would be taken for a score card in the next run.
        const bool is_among = is_among_inputs(join_path(request_.folder, "x"), validation_, files_) ||
                              is_among_inputs(request_.folder, validation_, files_);
        if (is_among)
            return fail({.message = Message::report_among_inputs,
                         .args = {{"file", request_.folder}, {"plan", plan().source->path}}});
        if (const auto reason = make_folder(request_.folder); !reason.empty())
            return fail(not_written(request_.folder, reason));
        for (auto& letter : letters) write(letter);
    }

  private:
    const Assessment& assessment() const { return validation_.assessment; }
    const Plan& plan() const { return validation_.assessment.plan; }
    void fail(Finding finding) { outcome_.faults.add(std::move(finding)); }

    std::string stem_of(const Letter& letter) {
        std::string stem = letter.officer ? file_stem(plan().officers.at(*letter.officer).id.value)
                                          : std::string("hoi-dong-tham-dinh");
        while (!stems_.insert(folded(stem)).second) stem += "-";
        return join_path(request_.folder, stem);
    }

    /// Where something else stands already, that stays.
    BookTarget new_or_same(const std::string& path) const {
        return {.path = path, .last_look = [this, path]() -> std::string {
                    return files_.kind(path) == FileKind::none ? "" : std::string(differs);
                }};
    }

    /// Whether it stands as it should.
    bool is_placed(const std::string& path, const std::string& failure) {
        if (failure.empty()) return true;
        fail(failure == differs ? target_exists(path) : not_written(path, failure));
        return false;
    }

    void write(Letter& letter) {
        const std::string stem = stem_of(letter);
        Mail mail{.to_name = letter.name, .to_address = letter.email, .subject = {}, .text = {}, .files = {}};
        const std::string list = stem + ".xlsx";
        mail.files.push_back({file_name(list), {}});
        if (letter.officer && (is_made_for(*letter.officer) || replies_in_next_form(letter))) {
            if (!make_form(letter, stem, mail)) return;
        } else if (letter.officer) {
            for (const Scorecard* card : cards_of(*letter.officer)) attach(*card->source, mail);
        } else {
            for (const auto& appraisal : assessment().appraisals) attach(*appraisal.source, mail);
        }
        const int decimals = assessment().framework == nullptr ? 2 : assessment().framework->decimals;
        const WrittenBook written =
            write_letter_book({letter, plan(), decimals, request_.language}, new_or_same(list));
        if (!is_placed(list, written.failure) || !read(list, mail.files.front().bytes)) return;
        std::string forms;
        for (std::size_t i = 1; i < mail.files.size(); ++i) forms += (i > 1 ? ", " : "") + mail.files[i].name;
        LetterWords words = letter_words(letter, assessment(), request_.language, file_name(list), forms);
        mail.subject = std::move(words.subject);
        mail.text = std::move(words.text);
        place_mail(stem + ".eml", eml(mail));
    }

    bool read(const std::string& path, std::string& bytes) {
        FileBytes file = files_.read(path, document_limit_bytes);
        bytes = std::move(file.bytes);
        if (file.status != FileStatus::ok) fail(not_written(path, file.reason));
        return file.status == FileStatus::ok;
    }

    /// A form that was handed in.
    void attach(const Source& source, Mail& mail) {
        std::string bytes;
        if (is_spreadsheet(source.name) && read(source.path, bytes))
            mail.files.push_back({file_name(source.name), std::move(bytes)});
    }

    std::vector<const Scorecard*> cards_of(std::size_t officer) const {
        std::vector<const Scorecard*> cards;
        for (const auto& card : assessment().scorecards) {
            const auto whose = card.officer ? find_officer(plan(), card.officer->value) : std::nullopt;
            if (whose == officer) cards.push_back(&card);
        }
        return cards;
    }

    /// Whether the officer handed in no form, and one can be made.
    bool is_made_for(std::size_t officer) const {
        const auto cards = cards_of(officer);
        const bool has_form = std::any_of(cards.begin(), cards.end(), [](const Scorecard* card) {
            return is_spreadsheet(card->source->name);
        });
        return !has_form && may_make_forms() &&
               !form_tables({plan(), *assessment().framework, officer, request_.language}).empty();
    }

    /// Whether a reply is due, for which the next form has room, and nothing points into the one handed in.
    bool replies_in_next_form(const Letter& letter) const {
        const auto is_reply = [](const Task& task) { return task.is_reply; };
        const auto is_at_cell = [](const Task& task) { return !task.sheet.empty(); };
        return may_make_forms() && std::any_of(letter.own.begin(), letter.own.end(), is_reply) &&
               std::none_of(letter.own.begin(), letter.own.end(), is_at_cell);
    }

    std::set<std::size_t> without_forms() const {
        std::set<std::size_t> officers;
        for (std::size_t i = 0; i < plan().officers.size(); ++i)
            if (is_made_for(i)) officers.insert(i);
        return officers;
    }

    /// With what the officer's cards say, where it holds all of it; tasks then stand at its rows.
    bool make_form(Letter& letter, const std::string& stem, Mail& mail) {
        const FormRequest request =
            next_form(assessment(), validation_.answers, *letter.officer, request_.language);
        const auto cards = cards_of(*letter.officer);
        FormContent content;
        const bool are_whole =
            std::all_of(cards.begin(), cards.end(), [](const Scorecard* card) { return card->is_whole(); });
        Findings unheld;
        if (are_whole) content = form_content(request, cards, unheld);
        if (unheld.has_errors()) content = {};
        if (assessment().appraisals.empty()) content.submitted.reset();  // else the scores were handed in
        const std::string path = stem + (request_.language == Language::vi ? "-bieu-mau.xlsx" : "-form.xlsx");
        std::string bytes;
        if (!is_placed(path, write_form(request, content, new_or_same(path))) || !read(path, bytes))
            return false;
        place_tasks(letter, path, bytes);
        mail.files.push_back({file_name(path), std::move(bytes)});
        return true;
    }

    void place_tasks(Letter& letter, const std::string& path, const std::string& bytes) const {
        Findings unheard;  // it is the form just made
        Sources sources;
        const auto loaded = load_spreadsheets({{path, file_name(path), bytes}}, sources, unheard);
        if (loaded.empty() || !loaded.front().is_readable) return;
        const Scorecard card = load_form(
            {loaded.front().source, loaded.front().spreadsheet, plan(), *assessment().framework}, unheard);
        for (auto* tasks : {&letter.own, &letter.shared}) {
            for (auto& task : *tasks) {
                if (!task.sheet.empty() || task.item.empty()) continue;
                const auto& places = task.is_reply ? card.reply_places : card.item_places;
                const auto row = places.find(task.item);
                const bool is_there = row != places.end();
                task.file = is_there ? file_name(path) : std::string();
                task.sheet = is_there ? sheet_name(row->second) : std::string();
                task.cell = is_there ? cell_name(row->second) : std::string();
            }
        }
    }

    /// Not of a plan or framework with errors, as `cchc form` makes none.
    bool may_make_forms() const {
        const Framework* framework = assessment().framework.get();
        if (framework == nullptr || plan().is_faulty) return false;
        const auto& all = validation_.findings.all();
        return std::none_of(all.begin(), all.end(), [&](const Finding& finding) {
            const bool is_theirs =
                finding.place.source == plan().source || finding.place.source == framework->source;
            return finding.is_error() && is_theirs && finding.kind().kind != FindingKind::not_filed;
        });
    }

    void place_mail(const std::string& path, const std::string& bytes) {
        constexpr std::uint64_t most_bytes = 512ULL << 20U;
        if (files_.kind(path) != FileKind::none) {
            const FileBytes standing = files_.read(path, most_bytes);
            if (standing.status != FileStatus::ok || standing.bytes != bytes)
                return fail(target_exists(path));
        } else if (const auto reason = write_file(path, bytes); !reason.empty()) {
            return fail(not_written(path, reason));
        }
        ++outcome_.count;
    }

    const Validation& validation_;
    const LettersRequest& request_;
    const Files& files_;
    LettersOutcome& outcome_;
    std::set<std::string> stems_;
};

}  // namespace

void write_letters(const Validation& validation, const LettersRequest& request, const Files& files,
                   LettersOutcome& outcome) {
    LettersWriter(validation, request, files, outcome).run();
}

}  // namespace cchc

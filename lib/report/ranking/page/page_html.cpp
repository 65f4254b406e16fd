// SPDX-License-Identifier: MIT
#include "report/ranking/page/page_html.hpp"

#include <algorithm>

#include "rank/ranking_words.hpp"
#include "report/layout.hpp"
#include "report/ranking/page/page_data.hpp"
#include "report/ranking/page/page_text.hpp"
#include "report/ranking/page/page_words.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_sentences = 100;  ///< of notes, and of questions; the rest is counted

// Files beside this one, as strings of C++.
constexpr std::string_view style = "\n"
#include "report/ranking/page/page.css.inc"
    ;
constexpr std::string_view script = "\n"
#include "report/ranking/page/elements.js.inc"
#include "report/ranking/page/page.js.inc"
    ;

// What tells a page of ours from another file, with the language between the two.
constexpr std::string_view page_start = "<!DOCTYPE html>\n<html lang=\"";
constexpr std::string_view page_maker =
    "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"cchc";
constexpr std::size_t language_letters = 2;

std::string element(std::string_view tag, std::string_view text, std::string_view attributes = {}) {
    return "<" + std::string(tag) + std::string(attributes) + ">" + html_text(text) + "</" +
           std::string(tag) + ">\n";
}

std::string head(const Ranking& ranking, Language language, std::string_view tool) {
    const std::string policy = "default-src 'none'; script-src " + policy_hash(script) + "; style-src " +
                               policy_hash(style) + "; base-uri 'none'; form-action 'none'";
    constexpr std::string_view maker = "cchc";
    const std::string_view version = tool.substr(std::min(maker.size(), tool.size()));
    return std::string(page_start) + (language == Language::vi ? "vi" : "en") + std::string(page_maker) +
           html_text(version) + "\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy +
           "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
           "<meta name=\"color-scheme\" content=\"light dark\">\n" +
           element("title", ranking_words::heading(ranking.sets.front(), language)) + "<style>" +
           std::string(style) + "</style>\n</head>\n";
}

/// What stands above a set's table, and where the script puts it.
std::string section(const RankedSet& set, std::size_t number, Language language) {
    std::string out = "<section id=\"set" + std::to_string(number) + "\">\n";
    out += element("h1", ranking_words::heading(set, language));
    out += element("p", ranking_words::basis(set, language));
    out += element("p", ranking_words::rules(*set.framework, language));
    for (const auto& remark : ranking_words::remarks(set, language))
        out += element("p", remark, " class=\"remark\"");
    return out + "<div class=\"ranks\"></div>\n</section>\n";
}

/// A heading and the first of the sentences; nothing where there are none.
class SentenceList {
  public:
    SentenceList(std::string_view title, Language language) : title_(title), language_(language) {}

    bool has_room() const { return shown_ < most_sentences; }
    void add(std::string_view sentence) {
        items_ += element("li", sentence);
        ++shown_;
    }
    void leave_out() { ++left_out_; }
    std::string html() const {
        if (shown_ == 0) return {};
        const std::string rest =
            left_out_ == 0 ? ""
                           : element("p", filled(page_words::more.in(language_), std::to_string(left_out_)));
        return element("h2", title_) + "<ul>\n" + items_ + "</ul>\n" + rest;
    }

  private:
    std::string_view title_;
    Language language_;
    std::string items_;
    std::size_t shown_ = 0;
    std::size_t left_out_ = 0;
};

std::string notes_of(const Ranking& ranking, Language language) {
    SentenceList list(page_words::notes.in(language), language);
    for (const auto& set : ranking.sets) {
        for (const auto& group : set.groups) {
            for (const auto& note : group.notes)
                list.has_room() ? list.add(ranking_words::note(ranking, group, note, language))
                                : list.leave_out();
        }
    }
    return list.html();
}

std::string questions_in(const Ranking& ranking, const std::vector<RankQuestion>& questions,
                         Language language) {
    SentenceList list(ranking_words::questions_are.in(language), language);
    for (const auto& question : questions)
        list.has_room() ? list.add(ranking_words::question(ranking, question, language)) : list.leave_out();
    return list.html();
}

}  // namespace

std::string ranking_page(const Ranking& ranking, const std::vector<RankQuestion>& questions,
                         Language language, std::string_view tool) {
    const std::string below = notes_of(ranking, language) + questions_in(ranking, questions, language);
    std::string out = head(ranking, language, tool) + "<body>\n<main>\n";
    out += "<noscript>" + element("p", page_words::no_script.in(language)) + "</noscript>\n";
    if (!below.empty())
        out += "<nav><a href=\"#below\">" + html_text(page_words::below.in(language)) + "</a></nav>\n";
    for (std::size_t i = 0; i < ranking.sets.size(); ++i) out += section(ranking.sets[i], i, language);
    if (!below.empty()) out += "<aside id=\"below\">\n" + below + "</aside>\n";
    out += "</main>\n<script type=\"application/json\" id=\"data\">" + page_data(ranking, language) +
           "</script>\n<script>" + std::string(script) + "</script>\n</body>\n</html>\n";
    return out;
}

bool is_ranking_page(std::string_view bytes) {
    if (!bytes.starts_with(page_start)) return false;
    const std::size_t behind = page_start.size() + language_letters;
    return bytes.size() > behind && bytes.substr(behind).starts_with(page_maker);
}

}  // namespace cchc

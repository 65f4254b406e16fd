// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "report/explain/explanation.hpp"
#include "report/layout.hpp"

namespace cchc {

/// Lines of an explanation's text: arithmetic with what was read, places, numbers of points.
class ExplanationLines {
  public:
    ExplanationLines(const Explanation& explanation, const TextStyle& style)
        : explanation_(explanation), style_(style) {}

    std::string_view say(Bilingual text) const { return text.in(style_.language); }
    Language language() const { return style_.language; }
    const TextStyle& style() const { return style_; }
    std::string points(const Ratio& value) const;

    void add(std::string_view text) { out_ += text; }
    void line(std::size_t indent, std::string_view text);
    void strong(const std::string& text);
    /// Nothing where the place is not known.
    void place(std::size_t indent, const Place& at);
    /// The title and the points, how they came about and what was read for it.
    void figure(const std::string& title, const ExplainedFigure& figure, const std::string& remark = {});

    std::string take() { return std::move(out_); }

  private:
    void formula_case(const ExplainedCase& one, bool is_only);

    const Explanation& explanation_;
    const TextStyle& style_;
    std::string out_;
};

/// How a survey item's mean came about: from the groups' means, from the answers to its questions.
void add_means(ExplanationLines& lines, const ExplainedSurvey& survey);

}  // namespace cchc

// SPDX-License-Identifier: MIT
#pragma once

// A ward with nothing but documents, in memory.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "check/documents/check_evidence.hpp"
#include "evidence/register.hpp"
#include "ward.hpp"

namespace cabinets {

using namespace cchc;

inline constexpr const char* composed = "1.1/K\u1ebf ho\u1ea1ch.pdf";
inline constexpr const char* decomposed = "1.1/Ke\u0302\u0301 hoa\u0323ch.pdf";

/// A PDF of so many pages; `mark` makes its bytes different.
inline std::string pdf(std::size_t pages, const std::string& mark = "") {
    std::string out = "%PDF-1.4\n%" + mark + "\n";
    std::string table = "0000000000 65535 f \n";
    std::string kids;
    for (std::size_t i = 0; i < pages; ++i) kids += std::to_string(i + 4) + " 0 R ";
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count " + std::to_string(pages) + " /Kids [" + kids + "] >>",
        "<< /Length 13 >>\nstream\n0 0 9 9 re f \nendstream"};
    objects.resize(pages + 3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>");
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string offset = std::to_string(out.size());
        table += offset.insert(0, 10 - offset.size(), '0') + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(out.size());
    return out + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size +
           " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

/// A ward whose office cites documents for items 1.1, 1.2, …; the place of each citation is line 1, 2, ….
class Cabinet {
  public:
    Cabinet() {
        assessment_.plan_is_read = true;
        assessment_.plan.evidence.value = "evidence";
        assessment_.plan.source = source("plan.yaml");
        assessment_.plan.period_from = {2024, 1, 1};
        assessment_.plan.period_to = {2024, 10, 31};
        auto framework = std::make_shared<Framework>();
        for (std::size_t i = 0; i < 5; ++i) {
            Item item;
            item.code.value = "1." + std::to_string(i + 1);
            item.max.value = Points(Ratio::whole(2));
            framework->by_code.emplace(item.code.value, i);
            framework->items.push_back(item);
        }
        assessment_.framework = framework;
        Scorecard card;
        card.source = source("scores/a.yaml");
        card.officer = Located<std::string>{"van-phong", {}};
        assessment_.scorecards.push_back(card);
        files_["plan.yaml"] = "";
    }

    Evidence& cite(const std::string& file) {
        Scorecard& card = assessment_.scorecards.front();
        const auto number = static_cast<std::uint32_t>(card.scores.size() + 1);
        Score score;
        score.item.value = "1." + std::to_string(number);
        Evidence evidence;
        evidence.place = {.source = card.source, .line = number};
        evidence.file = Located<std::string>{file, evidence.place};
        evidence.pages_place = evidence.number_place = evidence.place;
        score.evidence.push_back(evidence);
        card.scores.push_back(score);
        return card.scores.back().evidence.back();
    }

    Cabinet& put(const std::string& name, const std::string& bytes) {
        files_["evidence/" + name] = bytes;
        return *this;
    }

    Assessment& assessment() { return assessment_; }

    Register look(EvidenceMode mode = EvidenceMode::full, int jobs = 2) {
        return inspect_evidence(assessment_, MemoryFiles(files_), mode, jobs);
    }

    /// Everything found, as `rule file:line item points` lines.
    std::string found(EvidenceMode mode = EvidenceMode::full) {
        Findings findings;
        check_evidence(assessment_, look(mode), sources_, findings);
        findings.sort();
        texts_.clear();
        for (const auto& finding : findings.all()) texts_ += finding.text(Language::en) + "\n";
        return test::brief(findings);
    }
    const std::string& texts() const { return texts_; }

  private:
    const Source* source(const std::string& path) {
        Source made;
        made.path = made.name = path;
        return sources_.add(made);
    }

    Sources sources_;
    Assessment assessment_;
    std::map<std::string, std::string> files_;
    std::string texts_;
};

}  // namespace cabinets

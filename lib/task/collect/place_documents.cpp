// SPDX-License-Identifier: MIT
#include "task/collect/place_documents.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "evidence/document_name.hpp"
#include "evidence/near_name.hpp"

namespace cchc {
namespace {

/// A name that score cards cite, from the evidence folder.
struct Cited {
    std::string name;  ///< as cited, or as the disk spells it
    std::string item;  ///< the first that cites it
    bool is_on_disk = false;
};

class Placement {
  public:
    Placement(const Validation& validation, std::vector<ReadArrival>& arrivals)
        : assessment_(validation.assessment),
          evidence_(validation.evidence),
          arrivals_(arrivals),
          folder_(evidence_folder(assessment_)) {}

    void run() {
        for (const auto& document : evidence_.documents)
            on_disk_.emplace(name_key(document.name), document.name);
        for (const auto& card : assessment_.scorecards) cite(card);
        for (const auto& one : arrivals_)
            if (one.card) cite(*one.card);
        for (auto& one : arrivals_)
            if (one.arrival.kind == ArrivalKind::document) place(one.arrival);
        propose();
    }

  private:
    void cite(const Scorecard& card) {
        for (const auto& score : card.scores) {
            for (std::size_t i = 0; i < score.document_count(); ++i) {
                const auto& file = score.document(i).file;
                if (file) cite(file->value, score.item.value);
            }
        }
    }

    void cite(const std::string& written, const std::string& item) {
        const std::string name = normal_path(written);
        if (leads_out(name)) return;
        const std::string key = name_key(name);
        const auto there = on_disk_.find(key);
        const bool is_there = there != on_disk_.end();
        cited_.try_emplace(key, Cited{is_there ? there->second : name, item, is_there});
    }

    /// Cited names that a path in the folder ends in, the longest; else those of the same file name.
    std::vector<const Cited*> cited_as(const std::string& file) const {
        std::string rest = name_key(file);
        while (true) {
            if (const auto found = cited_.find(rest); found != cited_.end()) return {&found->second};
            const auto slash = rest.find('/');
            if (slash == std::string::npos) break;
            rest = rest.substr(slash + 1);
        }
        std::vector<const Cited*> all;
        for (const auto& [key, cited] : cited_)
            if (file_name(key) == rest) all.push_back(&cited);
        return all;
    }

    void place(Arrival& arrival) {
        if (evidence_.folder_leads_out) {
            arrival.end = ArrivalEnd::listed;
            return;
        }
        const auto cited = cited_as(arrival.file);
        if (cited.empty()) {
            arrival.end = ArrivalEnd::uncited;
            return;
        }
        for (const Cited* one : cited) placed_.insert(name_key(one->name));
        if (cited.size() == 1) {
            arrival.target = relative_path(join_path(folder_, cited.front()->name), assessment_.folder);
            return;
        }
        arrival.end = ArrivalEnd::ambiguous;
        for (const Cited* one : cited) arrival.near.push_back(one->name);
    }

    /// For each name that is cited and nowhere: the document that may be meant.
    void propose() {
        Register left;
        for (const auto& one : arrivals_) {
            if (one.arrival.kind != ArrivalKind::document || one.arrival.end != ArrivalEnd::uncited) continue;
            Document document;
            document.name = one.arrival.file;
            left.documents.push_back(std::move(document));
        }
        if (left.documents.empty()) return;
        const NameFinder finder(left);
        for (const auto& [key, cited] : cited_) {
            if (cited.is_on_disk || placed_.count(key) > 0) continue;
            const auto near = finder.near_document(cited.name, cited.item);
            if (!near) continue;
            for (auto& one : arrivals_) {
                if (one.arrival.end == ArrivalEnd::uncited && name_key(one.arrival.file) == *near)
                    one.arrival.near.push_back(cited.name);
            }
        }
    }

    const Assessment& assessment_;
    const Register& evidence_;
    std::vector<ReadArrival>& arrivals_;
    std::string folder_;
    std::map<std::string, std::string> on_disk_;  ///< as the disk spells them, by key
    std::map<std::string, Cited> cited_;          ///< by key
    std::set<std::string> placed_;                ///< keys of what something came for
};

}  // namespace

void place_documents(const Validation& validation, std::vector<ReadArrival>& arrivals) {
    Placement(validation, arrivals).run();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "task/init/typed_officers.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "load/load_plan.hpp"
#include "model/assignment.hpp"

namespace cchc {
namespace {

using Kind = InitTrouble::Kind;

std::vector<std::string> parted(std::string_view text, char by) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(by);
        parts.emplace_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// `ID=NAME`, `ID=NAME:LEADS` or `ID=NAME:LEADS:SUPPORTS`.
class TypedOfficer {
  public:
    TypedOfficer(const std::string& typed, const Framework& framework, std::vector<InitTrouble>& troubles)
        : typed_(typed), framework_(framework), troubles_(troubles) {}

    std::optional<Officer> read() {
        const auto equals = typed_.find('=');
        if (equals == std::string::npos) return refuse(Kind::bad_officer);
        Officer officer;
        officer.id.value = to_nfc(trimmed(std::string_view(typed_).substr(0, equals)));
        const auto parts = parted(std::string_view(typed_).substr(equals + 1), ':');
        officer.name = to_nfc(parts.front());
        if (!is_unit_id(officer.id.value) || officer.name.empty() || parts.size() > 3)
            return refuse(Kind::bad_officer);
        if (parts.size() > 1) take(parts[1], officer.leads);
        if (parts.size() > 2) take(parts[2], officer.supports);
        return officer;
    }

  private:
    std::optional<Officer> refuse(Kind kind) {
        troubles_.push_back({.kind = kind, .typed = typed_});
        return std::nullopt;
    }

    void take(const std::string& list, std::vector<Located<std::string>>& codes) {
        if (list.empty()) return;
        for (const auto& code : parted(list, ',')) {
            if (framework_.find(code)) {
                codes.push_back({code, {}});
                continue;
            }
            troubles_.push_back({.kind = Kind::unknown_code,
                                 .typed = typed_,
                                 .code = code,
                                 .nearest = closest(code, framework_.codes())});
        }
    }

    const std::string& typed_;
    const Framework& framework_;
    std::vector<InitTrouble>& troubles_;
};

void refuse_double_leads(const Plan& plan, const std::vector<std::string>& typed,
                         std::vector<InitTrouble>& troubles) {
    std::map<std::string, std::string> led;
    for (const auto& officer : plan.officers) {
        for (const auto& code : officer.leads) {
            const auto [first, is_new] = led.emplace(code.value, officer.id.value);
            if (is_new) continue;
            // What was typed names the officer; a plan that was carried over has none twice.
            std::string one = officer.id.value;
            for (const auto& text : typed)
                if (text.starts_with(one + "=")) one = text;
            troubles.push_back(
                {.kind = Kind::code_twice, .typed = one, .code = code.value, .nearest = first->second});
        }
    }
}

class UnassignedSearch {
  public:
    UnassignedSearch(const Framework& framework, const Plan& plan) : framework_(framework), plan_(plan) {}

    std::vector<UnassignedPart> run() {
        for (const ItemId area : framework_.areas) visit(area);
        return std::move(parts_);
    }

  private:
    struct Count {
        std::size_t scored = 0;
        std::size_t free = 0;
        Points points = {};  ///< of the free ones
    };

    Count count(ItemId at) const {
        const Item& item = framework_.item(at);
        Count all;
        if (item.is_leaf()) {
            if (!item.is_self_scored()) return all;
            all.scored = 1;
            if (lead_of(plan_, framework_, at)) return all;
            all.free = 1;
            if (!item.max_is_open) all.points = item.max.value;
            return all;
        }
        for (const ItemId child : item.children) {
            const Count one = count(child);
            all.scored += one.scored;
            all.free += one.free;
            all.points += one.points;
        }
        if (item.is_capped() && !item.max_is_open && item.max.value < all.points) all.points = item.max.value;
        if (item.combine == Combine::one_of && all.free > 0) all.points = item.max.value;
        return all;
    }

    void visit(ItemId at) {
        const Item& item = framework_.item(at);
        const Count all = count(at);
        if (all.free == 0) return;
        if (all.free == all.scored) {
            parts_.push_back({item.code.value, item.title, all.free, all.points});
            return;
        }
        for (const ItemId child : item.children) visit(child);
    }

    const Framework& framework_;
    const Plan& plan_;
    std::vector<UnassignedPart> parts_;
};

}  // namespace

void add_officers(const std::vector<std::string>& typed, const Framework& framework, Plan& plan,
                  std::vector<InitTrouble>& troubles) {
    std::vector<std::string> ids;
    for (const auto& text : typed) {
        auto officer = TypedOfficer(text, framework, troubles).read();
        if (!officer) continue;
        const std::string& id = officer->id.value;
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
            troubles.push_back({.kind = Kind::officer_twice, .typed = text, .code = id});
            continue;
        }
        ids.push_back(id);
        const auto same = std::find_if(plan.officers.begin(), plan.officers.end(),
                                       [&](const Officer& one) { return one.id.value == id; });
        if (same == plan.officers.end()) {
            plan.officers.push_back(std::move(*officer));
        } else {
            officer->formerly = std::move(same->formerly);
            *same = std::move(*officer);
        }
    }
    refuse_double_leads(plan, typed, troubles);
}

std::vector<CarriedPlan::LostCode> drop_lost_codes(const Framework& framework, Plan& plan) {
    std::vector<CarriedPlan::LostCode> lost;
    for (auto& officer : plan.officers) {
        for (auto* codes : {&officer.leads, &officer.supports}) {
            std::erase_if(*codes, [&](const Located<std::string>& code) {
                if (framework.find(code.value)) return false;
                lost.push_back({officer.id.value, code.value});
                return true;
            });
        }
    }
    return lost;
}

std::vector<UnassignedPart> unassigned_parts(const Framework& framework, const Plan& plan) {
    return UnassignedSearch(framework, plan).run();
}

}  // namespace cchc

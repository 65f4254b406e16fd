// SPDX-License-Identifier: MIT
#include "load/survey/load_options.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/text_typed.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_options = 100;

class OptionsLoader {
  public:
    explicit OptionsLoader(Reading reading) : reading_(reading) {}

    std::vector<Option> load(const Node& node) {
        std::vector<Option> options;
        if (node.kind != NodeKind::map) {
            add({.message = Message::expected_map,
                 .place = reading_.place(node),
                 .args = {{"where", std::string("options")}}});
            return options;
        }
        std::size_t beyond = 0;
        const Node* value = nullptr;
        for (const Node* key = reading_.document.first(node); key != nullptr;
             key = reading_.document.next(*value)) {
            value = reading_.document.next(*key);
            if (value == nullptr) break;
            if (options.size() == most_options) {
                ++beyond;
                continue;
            }
            Option option;
            option.id = {typed_text(key->text), reading_.place(*key)};
            option.place = reading_.place(*value);
            const bool is_read = load_option(*value, option);
            if (option.id.value.empty()) {
                add({.message = Message::option_without_id, .place = option.id.place});
            } else if (is_read && is_new(options, option.id)) {
                options.push_back(std::move(option));
            }
        }
        if (beyond > 0) {
            add({.message = Message::list_too_long,
                 .place = reading_.place(node),
                 .args = {{"key", std::string("options")},
                          {"found", most_options + beyond},
                          {"expected", most_options}}});
        }
        return options;
    }

    bool are_faulty() const { return are_faulty_; }

  private:
    /// What an option is worth: a percent or `skip`, alone or beside its text.
    bool load_option(const Node& node, Option& option) {
        if (node.kind != NodeKind::map) return load_worth(node, option);
        MapReader map(reading_, node, "options", {"text", "percent"});
        if (const auto text = map.text("text")) option.text = text->value;
        const Node* worth = map.required("percent");
        const bool is_read = worth != nullptr && load_worth(*worth, option);
        if (worth != nullptr) option.place = reading_.place(*worth);
        are_faulty_ = are_faulty_ || map.is_faulty();
        return is_read;
    }

    bool load_worth(const Node& node, Option& option) {
        if (node.kind == NodeKind::scalar && node.text == "skip") return true;
        option.value = load_percent(node, option.id.value);
        return option.value.has_value();
    }

    std::optional<Percent> load_percent(const Node& node, const std::string& id) {
        const auto number = read_number(reading_, node, id);
        if (!number) {
            are_faulty_ = true;
            return std::nullopt;
        }
        const Decimal value = number->value.value;
        if (value >= Decimal() && value <= Decimal::whole(100)) return Percent(value);
        add({.message = Message::number_limits,
             .place = number->place,
             .args = {{"found", number->value.text}, {"expected", std::string("0–100")}}});
        return std::nullopt;
    }

    void add(Finding finding) {
        reading_.findings.add(std::move(finding));
        are_faulty_ = true;
    }

    bool is_new(const std::vector<Option>& options, const Located<std::string>& id) {
        const auto same = std::find_if(options.begin(), options.end(),
                                       [&](const Option& other) { return other.id.value == id.value; });
        if (same == options.end()) return true;
        add(id_stands_twice(id, same->id.place));
        return false;
    }

    Reading reading_;
    bool are_faulty_ = false;
};

}  // namespace

LoadedOptions load_options(Reading reading, const Node& node) {
    OptionsLoader loader(reading);
    LoadedOptions loaded{loader.load(node)};
    loaded.are_faulty = loader.are_faulty();
    return loaded;
}

Finding id_stands_twice(const Located<std::string>& id, const Place& first) {
    return {.message = Message::id_twice,
            .place = id.place,
            .args = {{"found", shortened(id.value, 60)}, {"line", std::size_t{first.line}}},
            .related = {first}};
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "load/framework/load_tests.hpp"

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "load/framework/load_choices.hpp"

namespace cchc {
namespace {

class TestLoader {
  public:
    TestLoader(Reading reading, Framework& framework) : reading_(reading), framework_(framework) {}

    void load(const Node& node) {
        MapReader map(reading_, node, "tests",
                      {"item", "level", "parts", "given", "not_applicable", "points"});
        FrameworkTest test;
        test.place = reading_.place(node);
        const auto item = map.required_word("item");
        test.level = map.word("level");
        if (map.has("parts")) test.parts = map.words("parts");
        if (const Node* given = map.optional("given")) load_given(map, *given, test);
        if (const auto is_not = map.yes_or_no("not_applicable")) test.not_applicable = *is_not;
        if (map.has("points")) {
            test.points = load_points(reading_, map, "points", Decimal::max_places);
        } else if (!test.not_applicable) {
            map.required("points");
        }
        if (map.is_faulty() || !item || !is_scored(*item)) return;
        test.item = *item;
        framework_.tests.push_back(std::move(test));
    }

  private:
    /// Figures and choices by input; of a level that is a range, `points`.
    void load_given(MapReader& map, const Node& given, FrameworkTest& test) {
        if (given.kind != NodeKind::map) {
            reading_.findings.add({.message = Message::expected_map,
                                   .place = reading_.place(given),
                                   .args = {{"where", std::string("given")}}});
            return map.mark_faulty();
        }
        const Node* value = nullptr;
        for (const Node* key = reading_.document.first(given); key != nullptr;
             key = reading_.document.next(*value)) {
            value = reading_.document.next(*key);
            if (value == nullptr) break;
            if (const auto text = read_text(reading_, *value, key->text)) {
                test.given.emplace(typed_text(key->text),
                                   Located<std::string>{typed_text(text->value), text->place});
            } else {
                map.mark_faulty();
            }
        }
    }

    bool is_scored(const Located<std::string>& code) {
        const auto report = [&](Message message, std::vector<Arg> args) {
            args.push_back({"item", code.value});
            reading_.findings.add(
                {.message = message, .place = code.place, .args = std::move(args), .item = code.value});
            return false;
        };
        const auto id = framework_.find(code.value);
        if (!id && !framework_.items_are_complete) return false;
        if (!id) {
            const auto near = closest(code.value, framework_.codes());
            return report(near ? Message::item_near : Message::item_unknown,
                          {{"found", shortened(code.value, 60)}, {"suggestion", near.value_or("")}});
        }
        const Item& item = framework_.item(*id);
        if (!item.is_leaf() || item.is_survey()) return report(Message::test_unscored, {});
        return true;
    }

    Reading reading_;
    Framework& framework_;
};

}  // namespace

void load_tests(Reading reading, MapReader& framework_map, Framework& framework) {
    TestLoader loader(reading, framework);
    for (const Node* node : framework_map.list("tests")) loader.load(*node);
}

}  // namespace cchc

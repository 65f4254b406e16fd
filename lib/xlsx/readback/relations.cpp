// SPDX-License-Identifier: MIT
#include "xlsx/readback/relations.hpp"

#include <string_view>

#include "xlsx/readback/book_part.hpp"

namespace cchc {
namespace {

constexpr const char* content_types = "[Content_Types].xml";

std::string text_of(const char* text) {
    return text == nullptr ? "" : text;
}

class RelationReader : public BookPartReader {
  public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        BookPartReader::start(name, attributes);
        if (name != "Relationship") return;
        ids.insert(text_of(attributes.find("Id")));
        if (text_of(attributes.find("TargetMode")) != "External")
            targets.insert(text_of(attributes.find("Target")));
    }
    std::set<std::string> ids;
    std::set<std::string> targets;
};

class TypeReader : public BookPartReader {
  public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        BookPartReader::start(name, attributes);
        if (name == "Override") parts.insert(text_of(attributes.find("PartName")));
        if (name == "Default") endings.insert(text_of(attributes.find("Extension")));
    }
    std::set<std::string> parts;
    std::set<std::string> endings;
};

std::string folder_of(const std::string& part) {
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

/// A relation's target, from the folder of the part that has it; `../` as the library writes it, at the
/// front.
std::string resolved(std::string folder, std::string_view target) {
    constexpr std::string_view up = "../";
    if (target.starts_with('/')) return std::string(target.substr(1));
    while (target.starts_with(up) && !folder.empty()) {
        target.remove_prefix(up.size());
        folder = folder_of(folder.substr(0, folder.size() - 1));
    }
    return folder + std::string(target);
}

/// The part whose relations a list holds: `xl/workbook.xml` of `xl/_rels/workbook.xml.rels`.
std::string owner_of(const std::string& list) {
    constexpr std::string_view folder = "_rels/";
    constexpr std::string_view ending = ".rels";
    const auto at = list.rfind(folder);
    if (at == std::string::npos || !list.ends_with(ending)) return {};
    return list.substr(0, at) +
           list.substr(at + folder.size(), list.size() - at - folder.size() - ending.size());
}

/// A part that no relation leads to is read by nobody.
std::string fault_of_reach(const std::map<std::string, std::string>& parts) {
    std::set<std::string> reached;
    for (const auto& [name, bytes] : parts) {
        if (!name.ends_with(".rels")) continue;
        RelationReader list;
        if (std::string fault = read_strict_xml(bytes, list); !fault.empty()) return name + ":" + fault;
        for (const auto& target : list.targets) reached.insert(resolved(folder_of(owner_of(name)), target));
    }
    for (const auto& [name, bytes] : parts) {
        const bool is_apart = name == content_types || name.ends_with(".rels");
        if (!is_apart && !reached.contains(name)) return "no relation leads to " + name;
    }
    return {};
}

}  // namespace

std::string fault_of_relations(const std::map<std::string, std::string>& parts, const std::string& part,
                               const std::set<std::string>& referred) {
    const std::string folder = folder_of(part);
    const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    RelationReader list;
    if (const auto found = parts.find(name); found != parts.end()) {
        if (std::string fault = read_strict_xml(found->second, list); !fault.empty())
            return name + ":" + fault;
    }
    for (const auto& id : referred) {
        if (!list.ids.contains(id)) return name + ": " + id + " is missing";
    }
    for (const auto& target : list.targets) {
        if (!parts.contains(resolved(folder, target))) return name + ": no part " + target;
    }
    return {};
}

std::string fault_of_types(const std::map<std::string, std::string>& parts) {
    const std::string name = content_types;
    const auto found = parts.find(name);
    if (found == parts.end()) return name + " is missing";
    TypeReader types;
    if (std::string fault = read_strict_xml(found->second, types); !fault.empty()) return name + ":" + fault;
    for (const auto& part : types.parts) {
        if (part.empty() || !parts.contains(part.substr(1))) return "no part " + part;
    }
    for (const auto& [part, bytes] : parts) {
        const std::string ending = part.substr(part.rfind('.') + 1);
        // "xml" alone says nothing of what a part is.
        const bool is_listed =
            types.parts.contains("/" + part) || (ending != "xml" && types.endings.contains(ending));
        if (!is_listed && part != name) return name + ": " + part + " is missing";
    }
    return fault_of_reach(parts);
}

}  // namespace cchc

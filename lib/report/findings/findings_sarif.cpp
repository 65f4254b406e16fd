// SPDX-License-Identifier: MIT
#include "report/findings/findings_sarif.hpp"

#include <map>

#include "diag/sheet_name.hpp"
#include "model/names.hpp"
#include "report/json_writer.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

/// A path as a reference by RFC 3986: all but unreserved characters and `/` as the percent codes of its
/// bytes.
std::string uri_of(const std::string& path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              std::string_view("-._~/").find(c) != std::string_view::npos;
        if (is_plain) {
            uri += c;
        } else {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        }
    }
    return uri;
}

class SarifWriter {
  public:
    SarifWriter(const Findings& findings, std::string_view version, Language language)
        : findings_(findings), version_(version), language_(language) {
        for (const auto& finding : findings.all()) rules_.emplace(finding.kind().kind, 0);
        std::size_t index = 0;
        for (auto& [kind, at] : rules_) at = index++;
    }

    std::string run() {
        json_.begin_object();
        json_.field("$schema",
                    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json");
        json_.field("version", "2.1.0");
        json_.key("runs");
        json_.begin_array();
        json_.begin_object();
        write_tool();
        json_.field("language", language_ == Language::vi ? "vi" : "en");
        json_.field("columnKind", "unicodeCodePoints");
        json_.key("results");
        json_.begin_array();
        for (const auto& finding : findings_.all()) write(finding);
        json_.end_array();
        json_.end_object();
        json_.end_array();
        json_.end_object();
        return json_.text();
    }

  private:
    void write_message(std::string_view key, const std::string& text) {
        json_.key(key);
        json_.begin_object();
        json_.field("text", text);
        json_.end_object();
    }

    void write_tool() {
        json_.key("tool");
        json_.begin_object();
        json_.key("driver");
        json_.begin_object();
        json_.field("name", "cchc");
        json_.field("version", version_);
        json_.key("rules");
        json_.begin_array();
        for (const auto& [kind, index] : rules_) {
            const KindInfo& known = info(kind);
            json_.begin_object();
            json_.field("id", known.id);
            write_message("shortDescription", std::string(known.title.in(language_)));
            json_.key("defaultConfiguration");
            json_.begin_object();
            json_.field("level", names::severity.name(known.severity));
            json_.end_object();
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
        json_.end_object();
    }

    void write_location(const Place& place) {
        json_.begin_object();
        json_.key("physicalLocation");
        json_.begin_object();
        json_.key("artifactLocation");
        json_.begin_object();
        json_.field("uri", uri_of(place.source->path));
        json_.end_object();
        if (!place.in_sheet() && place.line > 0) {
            json_.key("region");
            json_.begin_object();
            json_.field("startLine", std::size_t{place.line});
            if (place.column > 0) json_.field("startColumn", std::size_t{character_column(place)});
            json_.end_object();
        }
        json_.end_object();
        if (const std::string sheet = sheet_name(place); !sheet.empty()) {
            const std::string cell = cell_name(place);
            json_.key("logicalLocations");
            json_.begin_array();
            json_.begin_object();
            json_.field("name", cell.empty() ? sheet : cell);
            json_.field("fullyQualifiedName", cell.empty() ? sheet : sheet + "!" + cell);
            json_.field("kind", cell.empty() ? "sheet" : "cell");
            json_.end_object();
            json_.end_array();
        }
        json_.end_object();
    }

    void write_locations(std::string_view key, const std::vector<Place>& places) {
        std::vector<Place> known;
        for (const auto& place : places)
            if (place.is_known()) known.push_back(place);
        if (known.empty()) return;
        json_.key(key);
        json_.begin_array();
        for (const auto& place : known) write_location(place);
        json_.end_array();
    }

    /// Results have no field for how to mend them: it stands behind what is wrong.
    std::string message_of(const Finding& finding) const {
        const std::string help = finding.help(language_);
        std::string text = finding.text(language_);
        return help.empty() ? text : text + "\n" + std::string(labels::help.in(language_)) + help;
    }

    void write(const Finding& finding) {
        json_.begin_object();
        json_.field("ruleId", finding.kind().id);
        json_.field("ruleIndex", rules_.at(finding.kind().kind));
        json_.field("level", names::severity.name(finding.severity()));
        write_message("message", message_of(finding));
        write_locations("locations", {finding.place});
        write_locations("relatedLocations", finding.related);
        if (finding.accepted) {
            json_.key("suppressions");
            json_.begin_array();
            json_.begin_object();
            json_.field("kind", "external");
            json_.field("justification", finding.accepted->reason);
            json_.end_object();
            json_.end_array();
        }
        json_.key("properties");
        json_.begin_object();
        json_.text_or_null("unit", finding.unit);
        json_.text_or_null("item", finding.item);
        json_.text_or_null("officer", finding.officer);
        json_.key("points");
        finding.stakes.empty() ? json_.null() : json_.value(finding.points().value());
        json_.end_object();
        json_.end_object();
    }

    const Findings& findings_;
    std::string_view version_;
    Language language_;
    std::map<FindingKind, std::size_t> rules_;  ///< places among those written
    JsonWriter json_;
};

}  // namespace

std::string sarif_start() {
    const std::string whole = findings_sarif({}, "", Language::en);
    const std::string_view last = "\"name\": \"cchc\"";
    return whole.substr(0, whole.find(last) + last.size());
}

std::string findings_sarif(const Findings& findings, std::string_view version, Language language) {
    return SarifWriter(findings, version, language).run();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "sheet/package/xlsx/xlsx_parts.hpp"

#include <charconv>
#include <optional>
#include <utility>

#include "sheet/package/cell_text.hpp"
#include "sheet/unreadable.hpp"

namespace cchc {
namespace {

std::string folder_of(const std::string& part) {
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

/// The part that a target names, seen from a folder; `..` and `.` resolved.
std::string resolved(std::string_view target, const std::string& folder) {
    const std::string path = target.starts_with('/') ? std::string(target) : folder + std::string(target);
    std::string part;
    std::size_t at = 0;
    while (at <= path.size()) {
        const auto end = std::min(path.find_first_of("/\\", at), path.size());
        const std::string step = path.substr(at, end - at);
        at = end + 1;
        if (step == "..") {
            part = folder_of(part);
            if (!part.empty()) part.pop_back();
        } else if (!step.empty() && step != ".") {
            part += (part.empty() ? "" : "/") + step;
        }
    }
    return part;
}

class RelationSink : public XmlSink {
  public:
    explicit RelationSink(std::string folder) : folder_(std::move(folder)) {}
    std::vector<XlsxRelation> relations;

    void open(const XmlElement& element) override {
        if (element.name != XmlName{XmlSpace::package_relation, "Relationship"}) return;
        if (element.get("TargetMode") == "External") return;
        const auto type = element.get("Type");
        relations.push_back({std::string(element.get("Id")), std::string(type.substr(type.rfind('/') + 1)),
                             resolved(element.get("Target"), folder_)});
    }
    void close(const XmlName&) override {}
    void text(std::string_view) override {}

  private:
    std::string folder_;
};

class WorkbookSink : public XmlSink {
  public:
    XlsxWorkbook workbook;

    void open(const XmlElement& element) override {
        const bool is_root = !std::exchange(had_root_, true);
        if (is_root && element.name != XmlName{XmlSpace::sheet, "workbook"}) {
            throw Unreadable{SpreadsheetFault::not_a_spreadsheet, "its root element is no workbook"};
        }
        if (element.name == XmlName{XmlSpace::sheet, "sheet"}) {
            const auto state = element.get("state");
            workbook.sheets.push_back({decoded_excel_text(element.get("name")),
                                       std::string(element.find(XmlSpace::relation, "id").value_or("")),
                                       state == "hidden" || state == "veryHidden"});
        } else if (element.name == XmlName{XmlSpace::sheet, "workbookPr"}) {
            const auto value = element.get("date1904");
            workbook.dates_from_1904 = value == "1" || value == "true";
        }
    }
    void close(const XmlName&) override {}
    void text(std::string_view) override {}

  private:
    bool had_root_ = false;
};

class StringSink : public XmlSink {
  public:
    std::vector<std::string> strings;

    void open(const XmlElement& element) override {
        if (element.name.space != XmlSpace::sheet) return;
        if (element.name.local == "si") strings.emplace_back();
        if (element.name.local == "rPh") in_phonetic_ = true;
        in_text_ = element.name.local == "t" && !in_phonetic_ && !strings.empty();
    }
    void close(const XmlName& name) override {
        in_text_ = false;
        if (name == XmlName{XmlSpace::sheet, "rPh"}) in_phonetic_ = false;
        // An escape may not reach over two runs, but nobody writes half of one.
        if (name == XmlName{XmlSpace::sheet, "si"}) strings.back() = decoded_excel_text(strings.back());
    }
    void text(std::string_view piece) override {
        if (in_text_) strings.back() += piece;
    }

  private:
    bool in_text_ = false;
    bool in_phonetic_ = false;
};

class StyleSink : public XmlSink {
  public:
    std::vector<NumberLook> looks;

    void open(const XmlElement& element) override {
        if (element.name.space != XmlSpace::sheet) return;
        if (element.name.local == "numFmt") {
            formats_[std::string(element.get("numFmtId"))] = look_of_format(element.get("formatCode"));
        } else if (element.name.local == "cellXfs") {
            in_cell_styles_ = true;
        } else if (element.name.local == "xf" && in_cell_styles_) {
            looks.push_back(look_of(std::string(element.get("numFmtId"))));
        }
    }
    void close(const XmlName& name) override {
        if (name == XmlName{XmlSpace::sheet, "cellXfs"}) in_cell_styles_ = false;
    }
    void text(std::string_view) override {}

  private:
    NumberLook look_of(const std::string& id) const {
        const auto found = formats_.find(id);
        if (found != formats_.end()) return found->second;
        if (id == "9" || id == "10") return NumberLook::percent;
        const bool is_date = id == "14" || id == "15" || id == "16" || id == "17" || id == "22";
        return is_date ? NumberLook::date : NumberLook::plain;
    }

    std::map<std::string, NumberLook> formats_;
    bool in_cell_styles_ = false;
};

}  // namespace

std::vector<XlsxRelation> read_relations(const Package& package, const std::string& part) {
    const std::string folder = folder_of(part);
    const std::string rels = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    RelationSink sink(folder);
    if (package.has(rels)) package.parse(rels, sink);
    return std::move(sink.relations);
}

XlsxWorkbook read_workbook(const Package& package, const std::string& part) {
    WorkbookSink sink;
    package.parse(part, sink);
    return std::move(sink.workbook);
}

std::vector<std::string> read_shared_strings(const Package& package, const std::string& part) {
    StringSink sink;
    package.parse(part, sink);
    return std::move(sink.strings);
}

std::vector<NumberLook> read_number_looks(const Package& package, const std::string& part) {
    StyleSink sink;
    package.parse(part, sink);
    return std::move(sink.looks);
}

NumberLook look_of_format(std::string_view code) {
    NumberLook look = NumberLook::plain;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {  // a literal; a colour, locale or elapsed time
            i = std::min(code.find(c == '"' ? '"' : ']', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y') {
            return NumberLook::date;
        } else if (c == '%') {
            look = NumberLook::percent;
        } else if (code.substr(i, 7) == "General") {
            i += 6;
        }
    }
    return look;
}

}  // namespace cchc

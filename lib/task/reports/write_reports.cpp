// SPDX-License-Identifier: MIT
#include "task/reports/write_reports.hpp"

#include <algorithm>

#include "base/platform.hpp"
#include "base/text.hpp"
#include "model/book/result_marks.hpp"
#include "report/findings/findings_csv.hpp"
#include "report/findings/findings_json.hpp"
#include "report/findings/findings_sarif.hpp"
#include "report/findings/findings_text.hpp"
#include "task/file_fault.hpp"
#include "task/reports/own_target.hpp"
#include "workbook/findings/findings_book.hpp"

namespace cchc {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view json_start = "{\n  \"schema\": \"cchc/findings/";

class ReportsWriter {
  public:
    ReportsWriter(const ReportsRequest& request, const Findings& findings, const Summary& summary,
                  const Files& files)
        : request_(request), findings_(findings), summary_(summary), files_(files) {}

    Findings run() {
        for (const auto& target : request_.targets) write(target);
        return std::move(faults_);
    }

  private:
    void write(const std::string& target) {
        if (const UnitLine* unit = unit_among(target)) {
            faults_.add(
                {.message = Message::report_among_inputs, .args = {{"file", target}, {"plan", unit->plan}}});
        } else if (folded(target).ends_with(".xlsx")) {
            write_book(target);
        } else if (folded(target).ends_with(".json")) {
            write_text(target, json_start, findings_json(findings_, summary_, request_.language));
        } else if (folded(target).ends_with(".csv")) {
            const std::string mark(byte_order_mark);
            write_text(target, mark + std::string(findings_csv_head),
                       mark + findings_csv(findings_, request_.language));
        } else {
            write_text(target, sarif_start(), findings_sarif(findings_, request_.version, request_.language));
        }
    }

    /// The unit in one of whose folders of inputs the target lies: a folder below the plan's that files were
    /// read of.
    const UnitLine* unit_among(const std::string& target) const {
        const std::string folder = files_.resolved(folder_of(target));
        const bool has_inputs =
            !folder.empty() &&
            std::any_of(summary_.files.begin(), summary_.files.end(),
                        [&](const auto& file) { return files_.resolved(folder_of(file)) == folder; });
        if (!has_inputs) return nullptr;
        const UnitLine* below = nullptr;
        for (const auto& unit : request_.units) {
            const std::string own = files_.resolved(folder_of(unit.plan));
            if (own == folder) return nullptr;
            if (folder.starts_with(own + "/")) below = &unit;
        }
        return below;
    }

    static std::string folder_of(const std::string& path) {
        const std::string folder = parent_path(path);
        return folder.empty() ? "." : folder;
    }

    void write_text(const std::string& target, std::string_view start, const std::string& text) {
        const OwnTarget standing = look_at_own_text(target, start, files_);
        if (standing.fault) return faults_.add(*standing.fault);
        if (const auto reason = write_file(target, text); !reason.empty())
            faults_.add(not_written(target, reason));
    }

    void write_book(const std::string& target) {
        const OwnTarget standing = look_at_own_book(target, result_marks::findings_schema, files_);
        if (standing.fault) return faults_.add(*standing.fault);
        bool has_changed = false;
        const auto last_look = [&]() -> std::string {
            has_changed = !is_unchanged(standing, target, files_);
            return has_changed ? "changed meanwhile" : "";
        };
        const std::string summary = summary_text(summary_, {.language = request_.language});
        const WrittenBook written =
            write_findings_book({findings_, std::string(trimmed(summary)), year()}, request_.language,
                                {.path = target, .last_look = last_look});
        if (has_changed) {
            faults_.add({.message = Message::target_has_changed, .args = {{"file", target}}});
        } else if (!written.failure.empty()) {
            faults_.add(not_written(target, written.failure));
        }
    }

    std::size_t year() const { return request_.units.empty() ? 0 : request_.units.front().year; }

    const ReportsRequest& request_;
    const Findings& findings_;
    const Summary& summary_;
    const Files& files_;
    Findings faults_;
};

}  // namespace

Findings write_reports(const ReportsRequest& request, const Findings& findings, const Summary& summary,
                       const Files& files) {
    return ReportsWriter(request, findings, summary, files).run();
}

}  // namespace cchc

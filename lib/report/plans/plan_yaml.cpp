// SPDX-License-Identifier: MIT
#include "report/plans/plan_yaml.hpp"

#include <vector>

#include "model/names.hpp"
#include "report/cards/yaml_text.hpp"

namespace cchc {
namespace {

constexpr Bilingual about_file{
    "Kế hoạch xác định chỉ số. Dòng bắt đầu bằng # là ghi chú, chương trình không đọc.\n"
    "Sửa xong thì chạy: cchc validate",
    "The plan by which the index is determined. Lines that begin with # are notes, which the program does "
    "not "
    "read.\nAfter a change run: cchc validate"};
constexpr Bilingual about_language{"Ngôn ngữ của biểu mẫu, bảng tính và thông báo: vi hoặc en",
                                   "Language of forms, workbooks and messages: vi or en"};
constexpr Bilingual about_year{"Năm xác định chỉ số", "The year the index is of"};
constexpr Bilingual about_unit{
    "Đơn vị. id: mã đặt tên tệp kết quả (chữ, số, -, _, .); name: tên in trên mọi bảng;\n"
    "group: nhóm khi xếp hạng, như phường; parent: cấp trên. Có thể bỏ group và parent.",
    "The unit. id: files of results are named by it (letters, digits, -, _, .); name: printed on every sheet;"
    "\ngroup: units are ranked within it; parent: the level above. The last two may be left out."};
constexpr Bilingual about_framework{"Khung chỉ số: đường dẫn tính từ thư mục có tệp này",
                                    "The framework: its path from the folder of this file"};
constexpr Bilingual about_period{"Kỳ số liệu: tài liệu kiểm chứng phải có ngày trong khoảng này",
                                 "The data period: evidence is dated within it"};
constexpr Bilingual about_deadline{"Ngày cuối cùng nộp phiếu tự chấm đúng hạn, như deadline: 2025-11-03",
                                   "The last day on which a score card is on time, as deadline: 2025-11-03"};
constexpr Bilingual about_dates{
    "Hạn nộp phiếu (scores), giải trình bổ sung (replies) và từng vòng thẩm định (rounds);\n"
    "refuse: true thì không nhận sau hạn",
    "Last days for score cards, replies and rounds of appraisal; with refuse: true nothing is taken after "
    "it"};
constexpr Bilingual about_officers{
    "Công chức (bộ phận), mỗi dòng một: leads là mã các mục chủ trì, kể cả mọi mục bên dưới;\n"
    "mã dài hơn được ưu tiên; supports là mã các mục phối hợp. Mỗi mục có đúng một nơi chủ trì.",
    "Officers, one a line: leads are the codes of the items they score, with all below them; a longer code\n"
    "goes before a shorter one; supports are items they help with. Each item has exactly one lead."};
constexpr Bilingual about_folders{
    "Thư mục: phiếu tự chấm nhận về; tài liệu kiểm chứng; biểu mẫu hội đồng thẩm định đã điền",
    "Folders: score cards as they come back; evidence; what the council has decided"};
constexpr Bilingual about_survey{
    "Điều tra xã hội học. Khi có kết quả thì bỏ dấu # và ghi đúng tên tệp; không tổ chức thì ghi survey: "
    "none",
    "The survey. When its results are in, take off the # and name the files; survey: none where none is "
    "held"};
constexpr Bilingual about_signatures{"Chức danh ký dưới các bảng", "Who signs below the tables"};
constexpr Bilingual signatures_example{"[Người lập biểu, Chủ tịch]", "[Drawn up by, Chairperson]"};
constexpr Bilingual about_severity{
    "Mức của từng loại vấn đề: error (lỗi), warning (cảnh báo), off (bỏ qua); xem: cchc findings",
    "What each kind of finding counts as: error, warning or off; see: cchc findings"};
constexpr Bilingual about_unconfirmed{
    "Những phần dưới đây là giá trị đề xuất, chưa ai xác nhận. Xem lại từng phần, sửa cho đúng rồi xóa tên "
    "phần\n"
    "đó khỏi danh sách; khi danh sách trống thì xóa cả dòng.",
    "These parts are proposals that nobody has confirmed. Look at each, correct it, then delete its name "
    "from\n"
    "the list; when the list is empty, delete the line."};

std::string listed(const std::vector<std::string>& parts) {
    std::string out = "[";
    for (const auto& part : parts) out += (out.size() == 1 ? "" : ", ") + part;
    return out + "]";
}

std::string codes(const std::vector<Located<std::string>>& all) {
    std::vector<std::string> parts;
    // Quoted, so that nobody takes the 1.10 of an item for 1.1.
    for (const auto& one : all) parts.push_back("\"" + one.value + "\"");
    return listed(parts);
}

class PlanText {
  public:
    explicit PlanText(const Plan& plan) : plan_(plan), language_(plan.language.value_or(Language::vi)) {}

    std::string run() {
        note(about_file);
        line("schema", "cchc/plan/1");
        note(about_language);
        line("language", names::language.name(language_));
        note(about_year);
        line("year", std::to_string(plan_.year));
        note(about_unit);
        line("unit", unit());
        note(about_framework);
        line("framework", yaml_scalar(plan_.framework.value));
        note(about_period);
        line("period", "{from: " + plan_.period_from.iso() + ", to: " + plan_.period_to.iso() + "}");
        dates();
        note(about_officers);
        out_ += "officers:\n";
        for (const auto& officer : plan_.officers) out_ += "  - " + entry(officer) + "\n";
        note(about_folders);
        line("scores", "scores");
        line("evidence", "evidence");
        line("appraisal", "appraisal");
        note(about_survey);
        out_ +=
            plan_.survey_is_none
                ? "survey: none\n"
                : "# survey: {questionnaire: survey/questionnaire.yaml, responses: [survey/responses.csv]}\n";
        signatures();
        severities();
        unconfirmed();
        return std::move(out_);
    }

  private:
    void note(Bilingual words) {
        out_ += out_.empty() ? "# " : "\n# ";
        for (const char c : words.in(language_)) {
            out_ += c;
            if (c == '\n') out_ += "# ";
        }
        out_ += '\n';
    }

    void line(std::string_view key, std::string_view value) {
        out_.append(key).append(": ").append(value).append("\n");
    }

    std::string unit() const {
        const Unit& unit = plan_.unit;
        std::string out = "{id: " + yaml_scalar(unit.id) + ", name: " + yaml_scalar(unit.name);
        if (!unit.group.empty()) out += ", group: " + yaml_scalar(unit.group);
        if (!unit.parent.empty()) out += ", parent: " + yaml_scalar(unit.parent);
        return out + "}";
    }

    static std::string until(const Until& until) {
        return "until: " + until.date.value.iso() + (until.refuse ? ", refuse: true" : "");
    }

    void dates() {
        const Dates& dates = plan_.dates;
        const bool is_short =
            !dates.replies && dates.rounds.empty() && !(dates.scores && dates.scores->refuse);
        note(is_short ? about_deadline : about_dates);
        if (is_short) {
            out_ += dates.scores ? "deadline: " + dates.scores->date.value.iso() + "\n" : "# deadline:\n";
            return;
        }
        out_ += "dates:\n";
        if (dates.scores) out_ += "  scores: {" + until(*dates.scores) + "}\n";
        if (dates.replies) out_ += "  replies: {" + until(*dates.replies) + "}\n";
        if (!dates.rounds.empty()) out_ += "  rounds:\n";
        for (const auto& [round, last] : dates.rounds)
            out_ += "    - {round: " + std::to_string(round) + ", " + until(last) + "}\n";
    }

    static std::string entry(const Officer& officer) {
        std::string out = "{id: " + yaml_scalar(officer.id.value) + ", name: " + yaml_scalar(officer.name);
        if (!officer.leads.empty()) out += ", leads: " + codes(officer.leads);
        if (!officer.supports.empty()) out += ", supports: " + codes(officer.supports);
        std::vector<std::string> formerly;
        for (const auto& id : officer.formerly) formerly.push_back(yaml_scalar(id));
        if (!formerly.empty()) out += ", formerly: " + listed(formerly);
        return out + "}";
    }

    void signatures() {
        note(about_signatures);
        if (plan_.signatures.empty()) {
            out_ += "# signatures: " + std::string(signatures_example.in(language_)) + "\n";
            return;
        }
        std::vector<std::string> parts;
        for (const auto& one : plan_.signatures) parts.push_back(yaml_scalar(one));
        line("signatures", listed(parts));
    }

    void severities() {
        if (plan_.policy.severities.empty()) return;
        note(about_severity);
        out_ += "severity:\n";
        for (const auto& rule : plan_.policy.severities)
            out_ += "  " + std::string(info(rule.kind).id) + ": " +
                    (rule.severity ? std::string(names::severity.name(*rule.severity)) : "off") + "\n";
    }

    void unconfirmed() {
        if (plan_.unconfirmed.empty()) return;
        std::vector<std::string> parts;
        for (const auto& part : plan_.unconfirmed) parts.emplace_back(names::plan_part.name(part.value));
        note(about_unconfirmed);
        line("unconfirmed", listed(parts));
    }

    const Plan& plan_;
    Language language_;
    std::string out_;
};

}  // namespace

std::string plan_yaml(const Plan& plan) {
    return PlanText(plan).run();
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
#include "cli/options/common_options.hpp"

#include "base/enum_table.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

constexpr auto format_names = enum_table<Named<Format>>({
    {Format::text, "text"},
    {Format::json, "json"},
    {Format::csv, "csv"},
    {Format::markdown, "markdown"},
    {Format::jsonl, "jsonl"},
    {Format::xlsx, "xlsx"},
    {Format::sarif, "sarif"},
});

constexpr auto color_names = enum_table<Named<ColorChoice>>({
    {ColorChoice::automatic, "auto"},
    {ColorChoice::always, "always"},
    {ColorChoice::never, "never"},
});

constexpr auto evidence_names = enum_table<Named<EvidenceMode>>({
    {EvidenceMode::full, "full"},
    {EvidenceMode::name, "name"},
    {EvidenceMode::off, "off"},
});

}  // namespace

std::vector<OptionRow> global_options(GlobalOptions& fields) {
    constexpr int most_jobs = 256;
    return {
        choice_option("--lang",
                      {"Ngôn ngữ (mặc định: theo kế hoạch, rồi theo hệ thống)",
                       "Language (default: the plan's, then the system's)"},
                      names::language, fields.language),
        choice_option("--color",
                      {"Màu (mặc định: auto, khi in ra màn hình)", "Colours (default: auto, on a terminal)"},
                      color_names, fields.color),
        number_option(
            "-j", {"Số luồng xử lý (mặc định: số bộ xử lý)", "Threads (default: the number of processors)"},
            {&fields.jobs, 1, most_jobs}),
        flag_option("-q", {"Chỉ in lỗi", "Print errors only"}, fields.quiet),
        flag_option("-v", {"In thêm các tệp đã đọc", "Also print which files were read"}, fields.verbose),
    };
}

OptionRow version_option(GlobalOptions& fields) {
    return flag_option("--version", {"In phiên bản", "Print the version"}, fields.version);
}

OptionRow format_option(Format& field, std::initializer_list<Format> formats) {
    ChoiceValue choice;
    for (const Format format : formats) choice.words.emplace_back(format_names.name(format));
    choice.choose = [&field, all = std::vector<Format>(formats)](std::size_t index) {
        field = all.at(index);
    };
    return choice_option("--format",
                         {"Dạng kết quả in ra (mặc định: text)", "Form of the output (default: text)"},
                         std::move(choice));
}

OptionRow evidence_option(EvidenceMode& field) {
    return choice_option(
        "--evidence",
        {"Tài liệu kiểm chứng: mở và tính mã băm, chỉ tìm theo tên, hoặc bỏ qua (mặc định: full)",
         "Evidence: open and hash it, look for names only, or leave it (default: full)"},
        evidence_names, field);
}

OptionRow kinds_option(std::string_view names, Bilingual text, std::vector<FindingKind>& field) {
    ListValue list{.words = {},
                   .add = [&field](std::size_t index) { field.push_back(static_cast<FindingKind>(index)); },
                   .unknown = {"“{}” không phải là loại vấn đề nào; xem lệnh cchc findings",
                               "“{}” is no kind of finding; see cchc findings"}};
    for (const auto& kind : all_kinds()) list.words.emplace_back(kind.id);
    return list_option(names, "KIND,…", text, std::move(list));
}

OptionRow strict_option(bool& field) {
    return flag_option("--strict", {"Coi cảnh báo như lỗi", "Treat warnings as errors"}, field);
}

OptionRow cache_option(CacheArguments& fields) {
    return text_option(
        "--cache", "DIR",
        {"Thư mục đệm, giữ kết quả của từng đơn vị cho lần chạy sau: đơn vị không có gì thay đổi "
         "thì không đọc lại. Kết quả in ra không khác khi không dùng; xóa thư mục này lúc nào "
         "cũng được",
         "Keep what was found out of each unit in this folder for the next run: a unit of which "
         "nothing has changed is not read again. The output is the same as without; the folder "
         "may be deleted at any time"},
        fields.folder);
}

OptionRow verify_option(CacheArguments& fields) {
    return flag_option(
        "--verify",
        {"Với --cache: đọc lại mọi tệp để so nội dung, kể cả tệp có kích thước và thời điểm như cũ",
         "With --cache: read every file again and compare its content, also where size and times "
         "are as before"},
        fields.verify);
}

OperandRow plan_operand(std::string& field) {
    return {"PLAN", {"Kế hoạch, hoặc thư mục có kế hoạch", "The plan, or a folder holding it"}, &field};
}

OperandRow plans_operand(std::vector<std::string>& field) {
    return {"PATH",
            {"Kế hoạch, thư mục có kế hoạch, hoặc thư mục của nhiều đơn vị",
             "Plans, folders holding one, or folders of many units"},
            &field};
}

}  // namespace cchc

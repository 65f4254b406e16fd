// SPDX-License-Identifier: MIT
#include "workbook/ranking/rank_book.hpp"

#include "rank/ranking_words.hpp"
#include "workbook/ranking/rank_sheets.hpp"

namespace cchc {
namespace {

class NotesSheet {
  public:
    NotesSheet(const RankBookSource& source, Workbook& file)
        : source_(source), sheet_(file.add_sheet(say({"Lưu ý, câu hỏi", "Notes, questions"}), 0)) {
        sheet_.set_widths({92});
        sheet_.set_page({});
    }

    void write() {
        heading({"Nơi cách làm tròn, so sánh hoặc xếp đồng hạng khác sẽ đổi hạng, xếp loại",
                 "Where another rounding, comparison or rule for ties would change a rank or grade"});
        for (const auto& set : source_.ranking.sets)
            for (const auto& group : set.groups)
                for (const auto& note : group.notes)
                    line(ranking_words::note(source_.ranking, group, note, source_.language));
        heading(ranking_words::questions_are);
        for (const auto& question : source_.questions)
            line(ranking_words::question(source_.ranking, question, source_.language));
        heading({"Đơn vị không được xếp hạng, và vì sao", "Units that are not ranked, and why"});
        for (const auto& finding : source_.unranked.all()) {
            const std::string where =
                finding.place.source == nullptr ? std::string() : finding.place.source->path + ": ";
            line(where + finding.text(source_.language));
        }
        end();
    }

  private:
    std::string say(Bilingual words) const { return std::string(words.in(source_.language)); }
    void end() {
        if (row_ > 0 && is_empty_) line(say({"(không có)", "(none)"}));
    }
    void heading(Bilingual words) {
        end();
        if (row_ > 0) ++row_;
        sheet_.text({row_++, 0}, say(words), {.size = 12, .bold = true, .wrap = true});
        is_empty_ = true;
    }
    void line(const std::string& text) {
        sheet_.text({row_++, 0}, text, {.wrap = true});
        is_empty_ = false;
    }

    const RankBookSource& source_;
    Sheet& sheet_;
    std::uint32_t row_ = 0;
    bool is_empty_ = false;
};

void write_sheets(const RankBookSource& source, Workbook& file) {
    for (std::size_t i = 0; i < source.ranking.sets.size(); ++i) {
        const std::string suffix =
            source.ranking.sets.size() == 1 ? std::string() : " (" + std::to_string(i + 1) + ")";
        const RankSheets sheets =
            rank_sheets(file, source.ranking, source.ranking.sets[i], source.language, suffix);
        add_ranks_sheet(sheets);
        add_areas_sheet(sheets);
        add_distribution_sheet(sheets);
        add_items_sheet(sheets);
        add_matrix_sheet(sheets);
    }
    NotesSheet(source, file).write();
}

}  // namespace

WrittenBook write_rank_book(const RankBookSource& source, const BookTarget& target) {
    const RankedSet& first = source.ranking.sets.front();
    constexpr Bilingual cut_mark{"… [đã cắt bớt]", "… [cut]"};
    const BookProperties properties{.title = ranking_words::heading(first, source.language),
                                    .company = {},
                                    .created = Date{static_cast<int>(first.year), 12, 31},
                                    .cut_mark = std::string(cut_mark.in(source.language))};
    return write_book(target, properties, [&](Workbook& file) { write_sheets(source, file); });
}

}  // namespace cchc

// SPDX-License-Identifier: MIT
// Another program: scores one ward, and words what is wrong with another one.
#include <cchc/apart/reader.hpp>
#include <cchc/base/platform.hpp>
#include <cchc/report/findings/findings_text.hpp>
#include <cchc/score/score.hpp>
#include <iostream>

namespace {

cchc::Validation validated(const char* folder) {
    const auto files = cchc::make_disk_files();
    cchc::Sources sources;
    return cchc::validate(folder, *files, sources);
}

}  // namespace

int main(int, char** argv) {
    cchc::name_reader(CCHC_READER);
    const cchc::Validation ward = validated(argv[1]);
    const auto sound = cchc::valid(ward);
    if (!sound) return 1;
    const cchc::Total total = cchc::score(*sound).total;
    std::cout << total.final.points().value().decimal_text() << " of "
              << total.counted.points().value().decimal_text() << ", "
              << total.index_exact->value.fraction_text() << ", " << total.index->value.fixed_text(2) << "\n";
    const cchc::Validation broken = validated(argv[2]);
    const cchc::TextStyle style{.language = cchc::Language::en};
    std::cout << cchc::finding_text(broken.findings.all().front(), style);
    return 0;
}

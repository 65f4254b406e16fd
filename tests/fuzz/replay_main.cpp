// SPDX-License-Identifier: MIT
// cchc-replay TARGET FILE...: what fuzzers tried, tried once more without one. Without arguments: the
// targets. cchc-replay --answers package|pdf FOLDER FILE...: what a reader answers of each file, for fuzzers
// to begin with.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "evidence/pdf/inspect_pdf.hpp"
#include "fuzz.hpp"
#include "sheet/package/read_package.hpp"
#include "sheet/transfer.hpp"

using namespace cchc;

namespace {

std::string bytes_of(const char* path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) std::fprintf(stderr, "%s: cannot be read\n", path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string answer_of(const std::string& kind, std::string_view input) {
    if (kind == "package") return encoded(read_package(input));
    const CitedPages cited = take_cited_pages(input);
    return text_of(inspect_pdf(input, cited));
}

int write_answers(int argc, char** argv) {
    const std::string folder = argv[3];
    for (int i = 4; i < argc; ++i) {
        std::ofstream answer(folder + "/" + std::to_string(i), std::ios::binary);
        answer << answer_of(argv[2], bytes_of(argv[i]));
        if (!answer) return 2;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 1) {
        for (const auto& target : fuzz::targets()) std::puts(std::string(target.name).c_str());
        return 0;
    }
    if (argc > 4 && std::string(argv[1]) == "--answers") return write_answers(argc, argv);
    const auto* const target = fuzz::find_target(argv[1]);
    if (target == nullptr || argc == 2) return 2;
    for (int i = 2; i < argc; ++i) {
        std::fprintf(stderr, "%s\n", argv[i]);  // the last one told is the one that fell
        target->run(bytes_of(argv[i]));
    }
    return 0;
}

// SPDX-License-Identifier: MIT
// floor_csv FILE...: reads each CSV file into memory and runs liborcus' parser over it with a handler that
// counts.
#include <cstdio>
#include <fstream>
#include <orcus/csv_parser.hpp>
#include <string>

namespace {

class Counter : public orcus::csv_handler {
  public:
    void begin_parse() {}
    void end_parse() {}
    void begin_row() { ++rows; }
    void end_row() {}
    void cell(const char*, std::size_t length, bool) {
        ++cells;
        letters += length;
    }

    std::size_t rows = 0;
    std::size_t cells = 0;
    std::size_t letters = 0;
};

bool parse(const char* path, Counter& counter) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return false;
    std::string text(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    if (!file.read(text.data(), static_cast<std::streamsize>(text.size()))) return false;
    orcus::csv::parser_config config;
    config.delimiters = ",";
    config.text_qualifier = '"';
    config.trim_cell_value = false;
    orcus::csv_parser<Counter> parser(text.data(), text.size(), counter, config);
    parser.parse();
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    Counter counter;
    for (int i = 1; i < argc; ++i) {
        if (!parse(argv[i], counter)) return 1;
    }
    std::printf("%zu %zu %zu\n", counter.rows, counter.cells, counter.letters);
    return argc < 2 ? 2 : 0;
}

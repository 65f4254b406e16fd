// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/usage/findings.hpp"
#include "report/findings/kinds_json.hpp"
#include "report/findings/kinds_markdown.hpp"
#include "report/findings/kinds_text.hpp"

namespace cchc {
namespace {

int run(const FindingsArguments& arguments, Console& console) {
    switch (arguments.format) {
        case Format::json:
            return console.print(kinds_json(console.language()));
        case Format::markdown:
            return console.print(kinds_markdown());
        default:
            return console.print(kinds_text(console.style()));
    }
}

}  // namespace

Command findings_command() {
    return declare<FindingsArguments>(texts::findings, texts::findings_more, rows_of, run);
}

}  // namespace cchc

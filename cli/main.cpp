// SPDX-License-Identifier: MIT
#include <exception>

#include "cli/app.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"

int main(int argc, char** argv) {
    try {
        cchc::prepare_streams();
        cchc::clean_up_on_signals();
        return cchc::run(argc, argv);
    } catch (const std::exception& error) {
        cchc::complain(cchc::say(cchc::texts::bug, cchc::locale_language(), {error.what()}));
    } catch (...) {
        cchc::complain(cchc::say(cchc::texts::bug, cchc::locale_language(), {"?"}));
    }
    return cchc::exit_code::bug;
}

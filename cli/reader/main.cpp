// SPDX-License-Identifier: MIT
#include <array>

#include "apart/serve.hpp"
#include "evidence/pdf/inspect_pdf.hpp"
#include "sheet/package/read_package.hpp"
#include "sheet/transfer.hpp"

/// The process that reads hostile bytes for `cchc`, which starts it; of no use to people.
int main() {
    using namespace cchc;
    const std::array services{
        ReaderService{ReaderTask::spreadsheet,
                      [](std::string_view bytes) { return encoded(read_package(bytes)); }},
        ReaderService{ReaderTask::pdf, [](std::string_view request) {
                          const CitedPages cited = take_cited_pages(request);
                          return text_of(inspect_pdf(request, cited));
                      }}};
    return serve_requests(services);
}

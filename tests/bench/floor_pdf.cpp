// SPDX-License-Identifier: MIT
// floor_pdf LIST: reads every file of the list (one path a line) into memory, hashes it, opens it with qpdf,
// counts its pages and decodes their contents, no images.
#define POINTERHOLDER_TRANSITION 4  // qpdf asks which of its pointers are meant
#include <openssl/evp.h>
#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <array>
#include <exception>
#include <fstream>
#include <string>

namespace {

bool inspect(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return false;
    std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return false;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        return false;
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("a.pdf", bytes.data(), bytes.size());
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        Pl_Discard nowhere;
        page.pipeContents(&nowhere);
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream list(argv[1]);
    for (std::string path; std::getline(list, path);) {
        try {
            if (!inspect(path)) return 1;
        } catch (const std::exception&) {
            return 1;
        }
    }
    return 0;
}

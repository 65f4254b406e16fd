// SPDX-License-Identifier: MIT
// floor_sha256 LIST: reads every file of the list (one path a line) into memory and hashes it.
#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <string>

namespace {

bool hash(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return false;
    std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return false;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    return EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) == 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream list(argv[1]);
    for (std::string path; std::getline(list, path);) {
        if (!hash(path)) return 1;
    }
    return 0;
}

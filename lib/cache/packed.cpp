// SPDX-License-Identifier: MIT
#include "cache/packed.hpp"

namespace cchc {
namespace {

constexpr unsigned int bits_of_byte = 7;
constexpr std::uint64_t low_bits = 0x7F;
constexpr std::uint64_t more_follows = 0x80;
constexpr unsigned int bits = 64;

}  // namespace

/// Seven bits a byte, the lowest first.
void Packer::number(std::uint64_t value) {
    while (value > low_bits) {
        bytes_ += static_cast<char>((value & low_bits) | more_follows);
        value >>= bits_of_byte;
    }
    bytes_ += static_cast<char>(value);
}

void Packer::text(std::string_view value) {
    number(value.size());
    bytes_ += value;
}

std::uint64_t Unpacker::number() {
    std::uint64_t value = 0;
    for (unsigned int shift = 0; shift < bits && !rest_.empty(); shift += bits_of_byte) {
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        value |= (byte & low_bits) << shift;
        if ((byte & more_follows) == 0) return value;
    }
    give_up();
    return 0;
}

std::uint64_t Unpacker::number_up_to(std::uint64_t most) {
    const std::uint64_t value = number();
    if (value <= most) return value;
    give_up();
    return 0;
}

std::string_view Unpacker::view() {
    const std::uint64_t size = number();
    if (size > rest_.size()) give_up();
    const auto taken = rest_.substr(0, is_good_ ? size : 0);
    rest_.remove_prefix(taken.size());
    return taken;
}

}  // namespace cchc

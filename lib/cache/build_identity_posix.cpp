// SPDX-License-Identifier: MIT
#include <elf.h>
#include <link.h>

#include <string_view>

#include "apart/reader.hpp"
#include "base/digest.hpp"
#include "cache/build_identity.hpp"
#include "cache/packed.hpp"
#include "cache/trace.hpp"

namespace cchc {
namespace {

struct BuildIds {
    Packer all;
    std::size_t objects = 0;
    bool has_program = false;
};

/// The note of that kind in one segment of notes, or empty.
std::string_view build_id_in(std::string_view notes) {
    constexpr std::size_t alignment = 4;
    const auto padded = [](std::size_t size) { return (size + alignment - 1) / alignment * alignment; };
    while (notes.size() >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) head;
        notes.copy(reinterpret_cast<char*>(&head), sizeof(head));
        notes.remove_prefix(sizeof(head));
        const std::size_t name = padded(head.n_namesz);
        const std::size_t text = padded(head.n_descsz);
        if (name + text > notes.size()) return {};
        const bool is_ours =
            head.n_type == NT_GNU_BUILD_ID && notes.substr(0, 4) == std::string_view("GNU\0", 4);
        if (is_ours) return notes.substr(name, head.n_descsz);
        notes.remove_prefix(name + text);
    }
    return {};
}

int take_object(dl_phdr_info* object, std::size_t, void* into) {
    auto& ids = *static_cast<BuildIds*>(into);
    for (std::size_t i = 0; i < object->dlpi_phnum; ++i) {
        const auto& segment = object->dlpi_phdr[i];
        if (segment.p_type != PT_NOTE) continue;
        const auto* begin = reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr);
        const auto id = build_id_in({begin, segment.p_memsz});
        if (id.empty()) continue;
        ids.all.text(id);
        ids.has_program = ids.has_program || ids.objects == 0;  // the program comes first
    }
    ++ids.objects;
    return 0;
}

}  // namespace

std::string build_identity(const Files& files) {
    BuildIds ids;
    ::dl_iterate_phdr(take_object, &ids);
    if (!ids.has_program) return {};
    const auto reader = files.stamp(reader_path());
    if (reader) pack(ids.all, *reader);
    return sha256(ids.all.bytes());
}

}  // namespace cchc

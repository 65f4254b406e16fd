// SPDX-License-Identifier: MIT
#include "sheet/package/orcus_package.hpp"

#include <deque>
#include <map>
#include <orcus/sax_parser.hpp>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>
#include <span>
#include <utility>

#include "base/text.hpp"
#include "sheet/package/xml_scope.hpp"
#include "sheet/unreadable.hpp"
#include "sheet/zip_directory.hpp"

namespace cchc {
namespace {

/// Passes on what liborcus' parser meets, with namespaces resolved and closing tags compared: its own
/// namespace parser misses a prefix that is declared after its use in one tag, as Microsoft's SDK writes it.
class Handler : public orcus::sax_handler {
  public:
    explicit Handler(XmlSink& sink) : sink_(sink) {}

    void start_declaration(std::string_view) { in_declaration_ = true; }
    void end_declaration(std::string_view) {
        in_declaration_ = false;
        attributes_.clear();
    }

    // Attributes come before their element.
    void attribute(const orcus::sax::parser_attribute& attribute) {
        if (in_declaration_) return;
        std::string_view value = attribute.value;
        if (attribute.transient) value = kept_.emplace_back(value);
        attributes_.push_back({attribute.ns, attribute.name, value});
    }

    void start_element(const orcus::sax::parser_element& element) {
        scope_.open({element.ns, element.name}, attributes_);
        sink_.open(scope_.resolved({element.ns, element.name}, attributes_));
        attributes_.clear();
        kept_.clear();
    }

    void end_element(const orcus::sax::parser_element& element) {
        sink_.close(scope_.name_of({element.ns, element.name}));
        scope_.close({element.ns, element.name});
    }

    void characters(std::string_view piece, bool) { sink_.text(piece); }

    bool is_complete() const { return scope_.is_complete(); }

  private:
    XmlSink& sink_;
    XmlScope scope_;
    std::vector<RawAttribute> attributes_;
    std::deque<std::string> kept_;  // decoded values, whose buffers the parser uses again
    bool in_declaration_ = false;
};

void parse_xml(std::string_view xml, XmlSink& sink) {
    if (find_invalid_utf8(xml)) throw Unreadable{SpreadsheetFault::broken, "its text is not UTF-8"};
    check_references(xml);
    Handler handler(sink);
    orcus::sax_parser<Handler>(xml.data(), xml.size(), handler).parse();
    if (!handler.is_complete()) throw Unreadable{SpreadsheetFault::broken, "the XML ends too early"};
}

/// A part's bytes, and behind them a margin of zeros: liborcus' parser looks past the end here and there.
struct PartBytes {
    std::vector<unsigned char> bytes;
    std::size_t size = 0;
};

PartBytes unpack(const orcus::zip_archive& zip, const ZipEntry& entry) {
    constexpr std::size_t most_bytes = std::size_t{256} << 20U;
    constexpr std::size_t margin = 16;
    if (entry.is_encrypted) throw Unreadable{SpreadsheetFault::encrypted_or_old, "encrypted"};
    if (entry.size > most_bytes) throw Unreadable{SpreadsheetFault::too_large, "over 256 MiB unpacked"};
    PartBytes part;
    if (!zip.read_file_entry(entry.name, part.bytes)) {
        throw Unreadable{SpreadsheetFault::broken, "cannot be unpacked"};
    }
    part.size = entry.size;  // liborcus appends a zero
    if (part.bytes.size() < part.size || crc32(std::span(part.bytes).first(part.size)) != entry.crc) {
        throw Unreadable{SpreadsheetFault::broken, "damaged: its checksum does not match"};
    }
    part.bytes.reserve(part.size + margin);
    part.bytes.resize(part.size + margin);
    return part;
}

}  // namespace

struct Package::Archive {
    std::map<std::string, ZipEntry> entries;
    orcus::zip_archive_stream_blob stream;
    orcus::zip_archive zip{&stream};

    explicit Archive(std::string_view bytes)
        : entries(read_zip_directory(bytes)),
          stream(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) {
        zip.load();
    }
};

Package::Package(std::string_view bytes) {
    try {
        archive_ = std::make_unique<Archive>(bytes);
    } catch (const orcus::zip_error& error) {
        throw Unreadable{SpreadsheetFault::broken, error.what()};
    }
}

Package::~Package() = default;

bool Package::has(std::string_view name) const {
    return archive_->entries.contains(folded_part_name(name));
}

void Package::parse(std::string_view name, XmlSink& sink) const {
    const std::string part(name);
    const auto found = archive_->entries.find(folded_part_name(name));
    if (found == archive_->entries.end()) throw Unreadable{SpreadsheetFault::broken, part + " is missing"};
    try {
        const PartBytes unpacked = unpack(archive_->zip, found->second);
        parse_xml({reinterpret_cast<const char*>(unpacked.bytes.data()), unpacked.size}, sink);
    } catch (const Unreadable& unreadable) {
        throw Unreadable{unreadable.fault, part + ": " + unreadable.reason};
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        throw Unreadable{SpreadsheetFault::broken, part + ": " + error.what()};
    }
}

}  // namespace cchc

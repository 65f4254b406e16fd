// SPDX-License-Identifier: MIT
#pragma once

// PDFs built in memory: a test breaks one thing.
#include <string>
#include <vector>

namespace pdf_files {

/// A PDF of these objects, numbered from 1, with a sound table of references.
inline std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer = "") {
    std::string out = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string offset = std::to_string(out.size());
        table += offset.insert(0, 10 - offset.size(), '0') + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(out.size());
    return out + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R " + trailer +
           ">>\nstartxref\n" + start + "\n%%EOF\n";
}

inline const std::string catalog = "<< /Type /Catalog /Pages 2 0 R >>";
inline const std::string blank_page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
/// A page whose contents are object 3.
inline const std::string page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>";

/// A stream of these bytes; `entries` stand in its dictionary.
inline std::string stream_of(const std::string& bytes, const std::string& entries = "") {
    return "<< /Length " + std::to_string(bytes.size()) + " " + entries + " >>\nstream\n" + bytes +
           "\nendstream";
}
inline const std::string contents = stream_of("0 0 100 100 re f");

/// Two pages of those contents.
inline std::string sound_of(const std::string& stream) {
    return pdf_of({catalog, "<< /Type /Pages /Count 2 /Kids [4 0 R 5 0 R] >>", stream, page, page});
}
inline std::string sound() {
    return sound_of(contents);
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

inline const std::string no_user_key(64, '0');
/// The user key of the empty password for the /O, /P and /ID below (algorithm 4 of the PDF standard).
inline const std::string open_user_key = "a2131391556101128e64737bb2f0fb1452b6beed66a7e0dbcc3276f389ab335f";

/// One page: blank, or with a stamp where a stream is given.
inline std::string encrypted(const std::string& user_key, const std::string& stream = "") {
    const std::string dictionary = "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
                                   no_user_key + "> /U <" + user_key + "> >>";
    if (stream.empty()) {
        return pdf_of({catalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", blank_page}, dictionary);
    }
    const std::string annotated =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [<< /Type /Annot /Subtype /Stamp "
        "/Rect [0 0 9 9] >>] >>";
    return pdf_of({catalog, "<< /Type /Pages /Count 1 /Kids [4 0 R] >>", stream, annotated}, dictionary);
}

inline std::string locked_by_certificates() {
    return pdf_of(
        {catalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", blank_page},
        "/ID [<00> <00>] /Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 >>");
}

}  // namespace pdf_files

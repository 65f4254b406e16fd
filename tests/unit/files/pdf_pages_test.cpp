// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "evidence/pdf/inspect_pdf.hpp"
#include "evidence/pdf/page_contents.hpp"
#include "pdf_files.hpp"

using namespace cchc;
using namespace pdf_files;

namespace {

/// A letter a page.
std::string looks(const std::string& bytes) {
    return inspect_pdf(bytes, {.are_all = true, .ranges = {}}).looks;
}

/// One page with these contents and entries; objects from 5 on are `others`.
std::string page_with(const std::string& stream, const std::string& entries,
                      std::vector<std::string> others = {}) {
    std::vector<std::string> objects{
        catalog, "<< /Type /Pages /Count 1 /Kids [4 0 R] >>", stream,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R " + entries + " >>"};
    objects.insert(objects.end(), others.begin(), others.end());
    return pdf_of(objects);
}

std::string look_with(const std::string& entries, const std::vector<std::string>& others,
                      const std::string& drawn = "q /X Do Q") {
    return looks(page_with(stream_of(drawn), entries, others));
}

const std::string zeros(64, '\0');
const std::string draws_5 = "/Resources << /XObject << /X 5 0 R >> >>";
const std::string image = "/Type /XObject /Subtype /Image /Width 8 /Height 8 ";
const std::string form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] ";

}  // namespace

TEST_CASE("contents paint by text, lines, areas and images") {
    for (const char* bytes :
         {"BT (a) Tj ET", "BT [(a) 5] TJ ET", "(a) '", "1 2 (\\040) \"", "0 0 m 1 1 l S", "0 0 1 1 re f*",
          "/S sh", "BI /W 1 ID x EI", "BT <0012> Tj ET", "3 Tr q 0 Tr (a) Tj", "3 Tr (a) Tj 0 Tr (b) Tj",
          "(un(balanced) ) Tj", "/A << /B (x) >> BDC (y) Tj EMC"}) {
        CAPTURE(bytes);
        CHECK(read_contents(bytes).paints);
    }
    for (const char* bytes :
         {"", " \n", "q Q", "q 1 0 0 1 0 0 cm 0 0 9 9 re W n Q", "BT ( ) Tj [(  )-3()] TJ ET",
          "BT <2020> Tj <> Tj ET", "3 Tr (ocr) Tj", "% S f\n", "/P << /MCID 0 >> BDC EMC", "(a", "<41",
          "((((", "q 0 Tr Q 3 Tr (a) Tj"}) {
        CAPTURE(bytes);
        CHECK_FALSE(read_contents(bytes).paints);
    }
    CHECK(read_contents("/A#20b Do /C Do").objects == std::vector<std::string>{"/A b", "/C"});
}

TEST_CASE("pages are told apart by what stands on them") {
    CHECK(looks(sound()) == "ss");
    CHECK(looks(sound_of(stream_of("q Q"))) == "bb");
    CHECK(looks(pdf_of({catalog, "<< /Type /Pages /Count 2 /Kids [4 0 R 5 0 R] >>", contents, blank_page,
                        page})) == "bs");
    CHECK(inspect_pdf(sound(), {.are_all = false, .ranges = {{2, 7}}}).looks == "?s");
}

TEST_CASE("contents that are zeros, or that do not decode, are broken") {
    CHECK(looks(sound_of(stream_of(zeros))) == "xx");
    for (const char* filter : {"/FlateDecode", "/LZWDecode", "/RunLengthDecode"}) {
        CAPTURE(filter);
        CHECK(looks(sound_of(stream_of(zeros, std::string("/Filter ") + filter))) == "xx");
    }
    CHECK(looks(sound_of(stream_of("no deflated bytes", "/Filter /FlateDecode"))) == "xx");
    CHECK(looks(sound_of(stream_of("302030206d5320>", "/Filter /ASCIIHexDecode"))) == "bb");
    CHECK(looks(sound_of(stream_of("3020302031203120726520660a>", "/Filter /ASCIIHexDecode"))) == "ss");
    CHECK(looks(sound_of(stream_of("x", "/Filter /JBIG2Decode"))) == "??");  // cannot be judged
}

TEST_CASE("a page that draws one object is what that object is") {
    CHECK(look_with(draws_5, {stream_of("x", image + "/Filter /DCTDecode")}) == "s");
    CHECK(look_with(draws_5, {stream_of(zeros, image + "/Filter /DCTDecode")}) == "x");
    CHECK(look_with(draws_5, {stream_of(zeros, image + "/Filter /CCITTFaxDecode")}) == "x");
    CHECK(look_with(draws_5, {stream_of(zeros, image + "/BitsPerComponent 8 /ColorSpace /DeviceGray")}) ==
          "s");
    CHECK(look_with(draws_5, {stream_of("0 0 m 1 1 l S", form)}) == "s");
    CHECK(look_with(draws_5, {stream_of("q Q", form)}) == "b");
    CHECK(look_with(draws_5, {stream_of(zeros, form + "/Filter /FlateDecode")}) == "x");
    CHECK(look_with(draws_5, {stream_of("/X Do", form)}) == "b");  // draws itself
    CHECK(look_with("/Resources << >>", {}) == "b");
    // A scan with its invisible text below, of which the image is lost.
    const std::string scanned = "q /X Do Q BT 3 Tr (words) Tj ET";
    CHECK(look_with(draws_5, {stream_of(zeros, image + "/Filter /DCTDecode")}, scanned) == "x");
    CHECK(look_with(draws_5, {stream_of("x", image + "/Filter /DCTDecode")}, scanned) == "s");
    CHECK(look_with(draws_5, {stream_of(zeros, image + "/Filter /DCTDecode")}, "/X Do (and text) Tj") == "s");
}

TEST_CASE("fields and signatures with an appearance stand on the page") {
    const auto annotated = [](const std::string& annotation, const std::vector<std::string>& others = {}) {
        return looks(page_with(stream_of("q Q"),
                               "/Annots [<< /Type /Annot /Rect [0 0 9 9] " + annotation + " >>]", others));
    };
    const std::string text = stream_of("BT (Ky) Tj ET", form);
    CHECK(annotated("/Subtype /Widget /FT /Sig /AP << /N 5 0 R >>", {text}) == "s");
    CHECK(annotated("/Subtype /Widget /FT /Btn /AS /On /AP << /N << /On 5 0 R >> >>", {text}) == "s");
    CHECK(annotated("/Subtype /Widget /FT /Btn /AS /Off /AP << /N << /On 5 0 R >> >>", {text}) == "b");
    CHECK(annotated("/Subtype /Widget /FT /Sig /AP << /N 5 0 R >>", {stream_of("% DSBlank", form)}) == "b");
    CHECK(annotated("/Subtype /Widget /FT /Tx /V (45/BC)") == "s");
    CHECK(annotated("/Subtype /Widget /FT /Tx") == "b");
    CHECK(annotated("/Subtype /Widget /FT /Sig /V << /Type /Sig >>") == "b");
    CHECK(annotated("/Subtype /FreeText /Contents (Dong dau)") == "s");
    CHECK(annotated("/Subtype /Link") == "b");
    CHECK(looks(page_with(stream_of(zeros, "/Filter /FlateDecode"), "/Annots [<< /Subtype /Stamp >>]")) ==
          "x");
}

TEST_CASE("what a child process answers is read with care") {
    const Pdf sent{.state = PdfState::repaired, .pages = 2, .looks = "sb", .reason = "two words"};
    const Pdf read = pdf_from(text_of(sent));
    CHECK(read.state == sent.state);
    CHECK(read.pages == 2);
    CHECK(read.looks == "sb");
    CHECK(read.reason == "two words");
    CHECK(pdf_from("").state == PdfState::not_inspected);
    CHECK(pdf_from("99 1 s x").state == PdfState::unreadable);
    CHECK(pdf_from("1 1 ss x").state == PdfState::unreadable);
    CHECK(pdf_from("1 1 s \xFF").reason.empty());
    CHECK(pdf_from("1").pages == 0);
}

// SPDX-License-Identifier: MIT
#include "evidence/pdf/page_looks.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "evidence/pdf/page_contents.hpp"

namespace cchc {
namespace {

using Object = QpdfFile::Object;

// Far more than real documents need: what lies behind is not looked at.
constexpr std::size_t most_pages = 20'000;
constexpr std::size_t most_work = std::size_t{256} << 20U;  ///< bytes
constexpr std::size_t work_of_object = 512;
constexpr int deepest_form = 8;

bool is_all_zeros(const std::string& bytes) {
    return !bytes.empty() && bytes.find_first_not_of('\0') == std::string::npos;
}

/// Of two things on one page.
PageLook together(PageLook a, PageLook b) {
    for (const auto look : {PageLook::shown, PageLook::unknown, PageLook::broken}) {
        if (a == look || b == look) return look;
    }
    return PageLook::blank;
}

class PageViewer {
  public:
    explicit PageViewer(QpdfFile& file) : file_(file) {}

    PageLook look_at(std::size_t index) {
        const Object page = file_.page(index);
        std::string bytes;
        const PageLook read = read_streams(file_.entry(page, "/Contents"), bytes);
        PageLook look = read;
        if (read == PageLook::blank) look = look_of(bytes, resources_of(page), 0);
        if (read != PageLook::broken && look != PageLook::shown) look = together(look, annotations_of(page));
        file_.release();
        return look;
    }

    bool is_tired() const { return work_ > most_work; }

  private:
    /// One stream, or the streams of an array, put together; blank where they could be read.
    PageLook read_streams(Object contents, std::string& bytes) {
        if (file_.is_stream(contents)) return read_stream(contents, bytes);
        PageLook look = PageLook::blank;
        const std::size_t count = file_.count_items(contents);
        for (std::size_t i = 0; i < count && look == PageLook::blank && !is_tired(); ++i) {
            const Object stream = file_.item(contents, i);
            if (file_.is_stream(stream)) look = read_stream(stream, bytes);
        }
        return is_tired() ? PageLook::unknown : look;
    }

    PageLook read_stream(Object stream, std::string& bytes) {
        const auto data = file_.data(stream, true);
        work_ += work_of_object + data.bytes.size();
        if (data.is_broken || is_all_zeros(data.bytes)) return PageLook::broken;
        const bool is_filtered = !file_.is_null(file_.entry(stream, "/Filter"));
        if (is_filtered && !data.is_decoded) return PageLook::unknown;
        bytes += data.bytes + "\n";
        return PageLook::blank;
    }

    /// Of the page or of the pages above it.
    Object resources_of(Object page) {
        constexpr int highest = 64;
        Object resources = file_.entry(page, "/Resources");
        for (int level = 0; level < highest && file_.is_null(resources); ++level) {
            page = file_.entry(page, "/Parent");
            if (!file_.is_dictionary(page)) break;
            resources = file_.entry(page, "/Resources");
        }
        return resources;
    }

    PageLook look_of(const std::string& bytes, Object resources, int depth) {
        const Contents contents = read_contents(bytes);
        if (contents.paints) return PageLook::shown;
        const Object objects = file_.entry(resources, "/XObject");
        PageLook look = PageLook::blank;
        for (const auto& name : contents.objects) {
            look = together(look, look_of_object(file_.entry(objects, name), resources, depth + 1));
            if (look == PageLook::shown) break;
        }
        return look;
    }

    PageLook look_of_object(Object object, Object resources, int depth) {
        if (!file_.is_stream(object)) return PageLook::blank;
        if (depth > deepest_form || is_tired()) return PageLook::unknown;
        const int number = file_.number(object);
        const auto known = looks_.find(number);
        if (number != 0 && known != looks_.end()) return known->second;
        if (number != 0) looks_.emplace(number, PageLook::blank);  // a form that draws itself adds nothing
        const bool is_form = file_.is_name(file_.entry(object, "/Subtype"), "/Form");
        const PageLook look = is_form ? look_of_form(object, resources, depth) : look_of_image(object);
        if (number != 0) looks_[number] = look;
        return look;
    }

    PageLook look_of_form(Object form, Object resources, int depth) {
        std::string bytes;
        const PageLook read = read_stream(form, bytes);
        if (read != PageLook::blank) return read;
        const Object own = file_.entry(form, "/Resources");
        return look_of(bytes, file_.is_null(own) ? resources : own, depth);
    }

    /// Without a filter zeros are black, or what the image's colours make of them.
    PageLook look_of_image(Object image) {
        const auto data = file_.data(image, false);
        work_ += work_of_object + data.bytes.size();
        const bool is_filtered = !file_.is_null(file_.entry(image, "/Filter"));
        const bool is_lost =
            data.is_broken || data.bytes.empty() || (is_filtered && is_all_zeros(data.bytes));
        return is_lost ? PageLook::broken : PageLook::shown;
    }

    PageLook annotations_of(Object page) {
        const Object annotations = file_.entry(page, "/Annots");
        const std::size_t count = file_.count_items(annotations);
        PageLook look = PageLook::blank;
        for (std::size_t i = 0; i < count && look != PageLook::shown; ++i) {
            work_ += work_of_object;
            if (is_tired()) return PageLook::unknown;
            look = together(look, look_of_annotation(file_.item(annotations, i)));
        }
        return look;
    }

    PageLook look_of_annotation(Object annotation) {
        const Object normal = file_.entry(file_.entry(annotation, "/AP"), "/N");
        if (file_.is_stream(normal)) return look_of_object(normal, normal, 1);
        if (file_.is_dictionary(normal)) {
            const std::string state = file_.name(file_.entry(annotation, "/AS"));
            const Object chosen = file_.entry(normal, state.empty() ? "/Off" : state);
            return look_of_object(chosen, chosen, 1);
        }
        // Without an appearance of its own it is drawn by whoever opens the file.
        const std::string kind = file_.name(file_.entry(annotation, "/Subtype"));
        if (kind == "/Widget") return is_filled(annotation) ? PageLook::shown : PageLook::blank;
        return kind.empty() || kind == "/Link" || kind == "/Popup" ? PageLook::blank : PageLook::shown;
    }

    /// A field with a value that is no signature; the value may stand in the field above.
    bool is_filled(Object widget) {
        Object value = file_.entry(widget, "/V");
        if (file_.is_null(value)) value = file_.entry(file_.entry(widget, "/Parent"), "/V");
        return !file_.is_null(value) && !file_.is_dictionary(value);
    }

    QpdfFile& file_;
    std::size_t work_ = 0;
    std::map<int, PageLook> looks_;  ///< by the object's number
};

}  // namespace

std::string look_at_pages(QpdfFile& file, std::size_t count, const CitedPages& pages) {
    std::string looks(std::min(count, most_pages), static_cast<char>(PageLook::unknown));
    PageViewer viewer(file);
    for (std::size_t i = 0; i < looks.size() && !viewer.is_tired(); ++i) {
        if (pages.includes(i + 1)) looks[i] = static_cast<char>(viewer.look_at(i));
    }
    return looks;
}

}  // namespace cchc

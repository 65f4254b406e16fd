// SPDX-License-Identifier: MIT
#include "report/units/progress_text.hpp"

#include "base/filled.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t second = 1000;
constexpr std::uint64_t minute = 60 * second;

std::uint64_t divided_up(std::uint64_t number, std::uint64_t by) {
    return (number + by - 1) / by;
}

/// In minutes, where few are done in a second.
std::string rate(const UnitsDone& so_far, Language language) {
    constexpr Bilingual a_second{"{} đơn vị/giây", "{} a second"};
    constexpr Bilingual a_minute{"{} đơn vị/phút", "{} a minute"};
    constexpr std::uint64_t few = 2;
    const std::uint64_t in_second = so_far.done * second / so_far.milliseconds;
    if (in_second >= few) return filled(a_second.in(language), std::to_string(in_second));
    return filled(a_minute.in(language), std::to_string(so_far.done * minute / so_far.milliseconds));
}

std::string time_left(const UnitsDone& so_far, Language language) {
    constexpr Bilingual seconds{"còn {} giây", "{} s left"};
    constexpr Bilingual minutes{"còn {} phút {} giây", "{} min {} s left"};
    constexpr Bilingual hours{"còn {} giờ {} phút", "{} h {} min left"};
    const std::uint64_t left =
        divided_up((so_far.units - so_far.done) * so_far.milliseconds, so_far.done * second);
    if (left < 60) return filled(seconds.in(language), std::to_string(left));
    if (left < 3600)
        return filled(minutes.in(language), {std::to_string(left / 60), std::to_string(left % 60)});
    const std::uint64_t in_minutes = divided_up(left, 60);
    return filled(hours.in(language), {std::to_string(in_minutes / 60), std::to_string(in_minutes % 60)});
}

}  // namespace

std::string progress_text(const UnitsDone& so_far, Language language) {
    constexpr Bilingual count{"đã xong {}/{} đơn vị", "{}/{} units done"};
    const std::string text =
        filled(count.in(language), {std::to_string(so_far.done), std::to_string(so_far.units)});
    const bool tells_time = so_far.done > 0 && so_far.done < so_far.units && so_far.milliseconds >= second;
    return tells_time ? text + ", " + rate(so_far, language) + ", " + time_left(so_far, language) : text;
}

}  // namespace cchc

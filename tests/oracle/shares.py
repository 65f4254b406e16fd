# SPDX-License-Identifier: MIT
"""Points of levels and parts that are a share of the item's most points, and levels that leave a range open."""
from fractions import Fraction
from itertools import product

from scalars import Raw, rounded, text_of
from words import slug, title


def worth(text, most):
    """The exact points that a framework's text says: points, `12.5%` or `1/3` of the most."""
    text = str(text)
    if text.endswith("%"):
        return most * Fraction(text[:-1]) / 100
    return most * Fraction(text) if "/" in text else Fraction(text)


def nears(points, exact, scale):
    """READING: a council can't set a third of a point, so that what such a share rounds to is on the rule, too."""
    return points in (exact, rounded(exact, *scale))


def level_allows(level, points, most, scale):
    if "range" not in level:
        return nears(points, worth(level["points"], most), scale)
    least, step, top = (Fraction(level["range"][key]) for key in ("min", "step", "max"))
    return points == top or least <= points < top and (points - least) % step == 0


def parts_allow(parts, points, most, scale):
    """Whether some of the parts make the points; `scale`: decimals and rounding."""
    choices = product(*((0, worth(part["points"], most)) for part in parts))
    return any(nears(points, sum(chosen, Fraction(0)), scale) for chosen in choices)


def in_level(rng, scale, level, most):
    """The keys of an entry that chooses the level, and the exact points it yields."""
    if "range" not in level:
        return {"level": level["id"]}, worth(level["points"], most)
    least, step, top = (Fraction(level["range"][key]) for key in ("min", "step", "max"))
    points = top if rng.random() < 0.3 else least + rng.randint(0, int((top - least) / step)) * step
    return {"level": level["id"], "points": scale.points(points)}, points


# Random ones

def spelled(rng, value, most):
    """The points as a share of the most: in percent where that needs few decimals, else as a fraction."""
    share = Fraction(value) / most
    percent = text_of(share * 100)
    if share == 1 or share == 0 or rng.random() < 0.6 and Fraction(percent) == share * 100 and len(percent) < 8:
        return Raw(percent + "%")
    return Raw(f"{share.numerator}/{share.denominator}")


def split(rng, most):
    """The most points as a sum of shares: thirds, sixths, sevenths, eighths, or hundredths."""
    whole = rng.choice((3, 3, 6, 7, 8, 100))
    cuts = sorted({rng.randint(1, whole) for _ in range(rng.randint(1, 4))} | {whole})
    return [most * Fraction(high - low, whole) for low, high in zip([0] + cuts, cuts)]


def share(rng, most):
    """Some points below the most, seldom with the decimals of a scale."""
    return most * rng.choice((Fraction(1, 3), Fraction(2, 3), Fraction(1, 7), Fraction(3, 4), Fraction(1, 2), Fraction(1, 8),
                              Fraction(rng.randint(1, 99), 100)))


def opened(rng, scale, made, most):
    """Puts a level with a range among levels, or in place of the highest one; none where points are too coarse."""
    if most < 2 * scale.unit:
        return
    top = most if rng.random() < 0.5 else max(2 * scale.unit, scale.part(rng, most))
    least = scale.part(rng, top - scale.unit)
    step = max(scale.unit, scale.part(rng, (top - least) / 2))
    taken = {str(level["id"]) for level in made}
    level = {"id": Raw(slug(rng, taken)), "text": title(rng),
             "range": {"min": scale.points(least), "step": scale.points(step), "max": scale.points(top)}}
    if top == most and len(made) > 1 and rng.random() < 0.6:
        made.pop(0)
    made.insert(rng.randint(0, len(made)), level)

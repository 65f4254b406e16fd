# SPDX-License-Identifier: MIT
"""Random figures that a formula can score, and how many limits figures break."""
from fractions import Fraction

import formula
from scalars import Raw, number


def broken_limits(spec, values):
    """How many limits the figures of a formula break. READING: a figure that nobody gives, since no case reads it,
    breaks none, nor does it limit another."""
    def listed(told, key):
        found = told.get(key, []) if isinstance(told, dict) else []
        found = found if isinstance(found, list) else [found]
        return [values[one] if one in spec["inputs"] else Fraction(one) for one in found
                if one not in spec["inputs"] or one in values]

    return sum(sum(values[name] > other for other in listed(told, "at_most"))
               + sum(values[name] < other for other in listed(told, "at_least"))
               for name, told in spec["inputs"].items() if name in values)


def drawn(rng, told):
    if formula.choices(told):
        return Raw(rng.choice(formula.choices(told)))
    places = int(told.get("decimals", 0)) if isinstance(told, dict) else 0
    top = rng.choice((1, 5, 30, 30, 30, 1000, 10 ** 7)) * 10 ** places
    # Counts never carry a separator: 1.250 and 1,250 are refused.
    return number(Fraction(rng.randint(0, top), 10 ** places), places, places > 0)


def claim(rng, spec, most, keeps_limits=True, lazily=False, keep=None, under=None):
    """Inputs that, with those to keep, keep their limits and give the formula a result in 0..max, or None. `lazily`:
    some that no case reads are left out, so that those `under` them stand, if there are any."""
    keep, under = keep or {}, under or {}
    for _ in range(40):
        inputs = {name: drawn(rng, told) for name, told in spec["inputs"].items() if name not in keep}
        try:
            values = formula.figures(spec, inputs) | keep
            points = formula.points(spec, values, most)
        except ZeroDivisionError:
            continue
        if 0 <= points and (most is None or points <= most) and not (keeps_limits and broken_limits(spec, values)):
            if lazily:
                leave_out(rng, spec, most, inputs, {**under, **keep}, keeps_limits)
            return {"inputs": inputs}, points
    return None


def leave_out(rng, spec, most, inputs, known, keeps_limits):
    """Takes some figures out that are not needed, but not the last one."""
    read = formula.read(spec, {**known, **formula.figures(spec, inputs)}, most)
    for name in [name for name in inputs if name not in read]:
        rest = {one: value for one, value in inputs.items() if one != name}
        if rest and rng.random() < 0.6 and not (
                keeps_limits and broken_limits(spec, {**known, **formula.figures(spec, rest)})):
            del inputs[name]

# SPDX-License-Identifier: MIT
"""The constructs of frameworks, plans and score cards that random wards hold only where they are asked for by name. With
none of them the wards and the shape of the result are those of cchc/result/1; with any, of cchc/result/2."""

ALL = (
    "base",                 # index.base and index.name
    "percent",              # points of levels and parts in percent or as a fraction of the item's max
    "level-range",          # a level that leaves a range open
    "rounding-functions",   # floor, ceil, abs
    "choices",              # inputs of formulas that are choices
    "lazy-inputs",          # figures that no case reads are sometimes left out
    "open-penalty",         # penalties by formula without max
    "deducted",             # more penalties in areas of another type
    "capped",               # combine: capped
    "one-of",               # combine: one-of
    "spread",               # not_applicable: spread
    "superior",             # scored_by: superior
    "confirmed",            # evidence that is a confirmation or a link
    "withheld",             # evidence that may not travel
    "source",               # the clause on items
    "tests",                # tests of the framework, none of which fails
    "dates",                # dates of the plan
)


def named(text):
    """The constructs of a list such as `base,capped`; `all` are all of them. Raises ValueError for an unknown one."""
    names = [name for name in text.split(",") if name]
    wrong = [name for name in names if name not in (*ALL, "all")]
    if wrong:
        raise ValueError(f"no such construct: {', '.join(wrong)}; there are {', '.join(ALL)}")
    return frozenset(ALL if "all" in names else names)

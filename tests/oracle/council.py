# SPDX-License-Identifier: MIT
"""A random appraisal of a ward: what the council decides in up to three rounds, and the officers'
replies. What stands before each decision comes from `standing`, so that every one is admissible."""
from fractions import Fraction
from math import ceil, floor

import figures
import rules
import standing
from agenda import Agenda
from cards import Filler
from scalars import Day, Flag, Num, Raw, rounded, text_of
from words import title


class Council:
    """Decides round after round; remembers what stands of each leaf that is not the survey's."""

    def __init__(self, rng, tree, assessment, rounds, draft):
        self.rng, self.scale, self.settle = rng, tree.scale, assessment.settle
        self.filler = Filler(rng, tree, False)
        self.filler.serial = 100000     # no words that an entry of a card may have
        self.leaves = [item for item in assessment.items if item.own]
        self.now = {item.code: item.own for item in self.leaves}
        self.agenda = Agenda(rng, self.leaves, rounds, draft)

    def chance(self, share):
        return self.rng.random() < share

    def round(self, serial):
        """The documents of one round; no item stands in two of them."""
        share = self.rng.choice((0.2, 0.5, 1, 1))
        listed = [item for item in self.leaves if self.chance(share)] or [self.rng.choice(self.leaves)]
        listed = self.agenda.of_round(serial, listed)
        self.rng.shuffle(listed)
        files = min(len(listed), self.rng.choice((1, 1, 2)))
        unlisted = ["accepted", None] + ["open"] * (files == 1 and len(listed) == len(self.leaves))
        return [self.document(serial, listed[part::files], self.rng.choice(unlisted))
                for part in range(files)]

    def document(self, serial, listed, unlisted):
        made = {"schema": Raw("cchc/appraisal/1"), "round": Num(serial), "by": title(self.rng),
                "date": Day(f"2024-11-{self.rng.randint(8 * serial, 8 * serial + 5):02}")}
        if self.chance(0.6):
            members = self.rng.randint(1, 15)
            made["council"] = {"members": Num(members),
                               "approve": Num(self.rng.randint(members // 2 + 1, members))}
        if unlisted:
            made["unlisted"] = Raw(unlisted)
        return {**made, "items": [self.decision(item) for item in listed]}

    def decision(self, item):
        """One decision on a leaf, after which something else may stand."""
        if item.code in self.agenda.idle:
            return {"item": Raw(item.code), "accept": Flag("true")}
        before = self.now[item.code]
        core = self.rng.choice(self.choices(item, before))(item, before) or self.points(item, before)
        self.now[item.code] = standing.decided(item.spec, item.max, core, self.settle, before, item.own)
        made = {"item": Raw(item.code), **core}
        if "accept" not in core or self.chance(0.2):
            made["reason"] = self.filler.prose() if self.chance(0.5) else title(self.rng)
        if item.entry and item.own.status == "scored" and self.chance(0.4):
            made["self"] = self.recorded(item)
        if item.entry and item.own.status == "scored" and item.code not in self.agenda.moving and self.chance(0.3):
            made["standing"] = Raw("excluded") if before.excluded else self.seen(before.points)
        return made

    def choices(self, item, before):
        """The kinds of decision that are admissible, the likelier ones more than once."""
        several = len(item.spec["rule"].get("formula", {}).get("inputs", ())) > 1
        choices = [self.points, self.rule] + [self.rule] * (2 * several)
        excuse = [self.excuse] if "not_applicable" in item.spec else []
        if item.code in self.agenda.moving:
            return choices
        if item.superior and before == item.own:
            return choices + [self.rule] + excuse
        # READING: nothing can be relative to an item nobody scored, nor to an unscored bonus.
        if item.entry or before != item.own:
            # READING: what is excluded stands at 0 points, to which a change may add.
            choices += [self.rule, self.accept, self.change, *excuse]
        return choices

    def seen(self, points):
        """Points standing as an appraisal records them."""
        return self.scale.points(rounded(points, self.scale.decimals, self.scale.rounding))

    def recorded(self, item):
        """The self-score as an appraisal records it: rounded, as points have no more decimals."""
        exact = standing.yielded(item.spec, item.max, item.entry, item.own.inputs)
        return self.scale.points(rounded(exact, self.scale.decimals, self.scale.rounding))

    # The kinds of decision; None where the leaf has no such

    def points(self, item, _):
        return {"points": self.scale.points(self.scale.part(self.rng, item.max or Fraction(20)))}

    def change(self, item, before):
        unit = self.scale.unit
        room = Fraction(5) if item.max is None else item.max - before.points
        steps = self.rng.randint(ceil(-before.points / unit), floor(room / unit))
        if self.chance(0.3):
            steps = max(min(steps, 1), -1)
        text = text_of(steps * unit)
        if steps >= 0 and self.chance(0.4):
            text = "+" + text
        return {"change": Raw(text.replace(".", ",") if self.chance(0.5) else text)}

    def rule(self, item, before):
        """Another level, other parts, or some of the inputs; those left out stay as they stand."""
        rule = item.spec["rule"]
        if "formula" in rule:
            keep = {name: value for name, value in before.inputs.items() if self.chance(0.5)}
            moving = item.code in self.agenda.moving
            keep = keep if len(keep) < len(rule["formula"]["inputs"]) and not moving else {}
            lazily = "lazy-inputs" in self.scale.on and not (moving and before.inputs)
            claimed = figures.claim(self.rng, rule["formula"], item.max, True, lazily, keep, before.inputs)
        else:
            claimed = rules.claim(self.rng, rule, self.scale, item.max)
        return claimed and claimed[0]

    def excuse(self, _item, _before):
        return {"not_applicable": Flag("true")}

    def accept(self, item, _):
        own = item.entry and item.own.status != "not-chosen" and self.chance(0.5)
        return {"accept": Raw("self") if own else Flag("true")}


def replies(council, rounds, entries):
    """Some entries of the score cards answer a round or two."""
    for entry in entries:
        if council.chance(0.08):
            answered = council.rng.sample(range(1, rounds + 1), council.rng.randint(1, rounds))
            entry["replies"] = [{"round": Num(serial), "text": council.filler.prose(),
                                 **({"evidence": council.filler.evidence()}
                                    if council.chance(0.4) else {})} for serial in answered]


def appraise(rng, tree, assessment, draft):
    """One to three rounds: [(file name, document)], in no order of names."""
    rounds, made = rng.choice((1, 1, 2, 3)), []
    council = Council(rng, tree, assessment, rounds, draft)
    for serial in range(1, rounds + 1):
        made += council.round(serial)
    replies(council, rounds, [entry for _, entry in assessment.entries])
    names = rng.sample(("vong-1", "vòng 2", "a", "10", "9", "biên bản", "z", "no"), len(made))
    return [(name + rng.choice((".yaml", ".yaml", ".yml")), document)
            for name, document in zip(names, made)]

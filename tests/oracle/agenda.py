# SPDX-License-Identifier: MIT
"""Which leaves a random round lists: the level above scores what it has to, and moves the choice among alternatives at
most once a round."""


class Agenda:
    """Knows of each leaf of the level above by which round it is due, and of alternatives which one stands."""

    def __init__(self, rng, leaves, rounds, draft):
        self.rng, self.leaves = rng, leaves
        self.idle, self.moving = set(), set()       # codes in the round at hand: nothing is decided; the choice moves
        self.due, self.chosen = {}, {}
        for item in leaves:
            if item.is_alternative:
                self.chosen[item.parent.code] = item.parent.chosen if not item.superior else None
            if item.superior and item.type == "normal" and self.duty(item) not in self.due:
                forgotten = draft and rng.random() < 0.1
                self.due[self.duty(item)] = rounds + 1 if forgotten else rng.choice((1, 1, rounds))

    @staticmethod
    def duty(item):
        return item.parent.code if item.is_alternative else item.code

    def of_round(self, serial, listed):
        """Those listed, with what is due and without what would contradict itself."""
        listed = list(listed)
        for item in self.leaves:
            duty = self.duty(item)
            if self.due.get(duty, serial + 1) <= serial and duty not in [self.duty(one) for one in listed]:
                listed.append(item)
        self.idle, self.moving = set(), set()
        for parent in dict.fromkeys(item.parent for item in listed if item.is_alternative):
            kept = self.kept(parent, [item for item in listed if item.parent is parent])
            listed = [item for item in listed if item.parent is not parent or item in kept]
        for item in listed:
            self.due.pop(self.duty(item), None)
        return listed

    def kept(self, parent, listed):
        """Those of alternatives that stay listed. What is not chosen may be accepted, which is nothing."""
        chosen, actor = self.chosen[parent.code], self.rng.choice(listed)
        others = [item for item in listed if item is not chosen]
        if chosen is None or actor is not chosen and self.rng.random() < 0.5:
            self.moving.add(actor.code)
            self.chosen[parent.code] = actor
            if chosen is None or actor.superior:
                return [actor]
            self.idle |= {item.code for item in others if item is not actor}
            return others
        if actor.superior:
            # READING: whether accepting is nothing for one that the level above has never scored is open.
            self.moving |= {actor.code} - {chosen.code}
            self.chosen[parent.code] = actor
            return [actor]
        self.idle |= {item.code for item in others}
        return listed

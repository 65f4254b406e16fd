# SPDX-License-Identifier: MIT
"""Which leaves a random round lists: the level above scores what it has to, and moves the choice among alternatives at
most once a round."""


class Agenda:
    """Knows of each leaf of the level above by which round it is due, and of alternatives which one stands. In a draft
    the level above may forget a leaf."""

    def __init__(self, rng, leaves, rounds, draft):
        self.rng, self.leaves = rng, leaves
        self.idle, self.moving = set(), set()       # codes in the round at hand: nothing is decided; the choice moves
        self.due, self.chosen, self.forgotten = {}, {}, set()
        for item in leaves:
            if item.is_alternative:
                self.chosen[item.parent.code] = item.parent.chosen if not item.superior else None
            duty = self.duty(item)
            if item.superior and item.type == "normal" and duty not in self.due and duty not in self.forgotten:
                if draft and rng.random() < 0.1:
                    self.forgotten.add(duty)
                else:
                    self.due[duty] = rng.choice((1, 1, rounds))

    @staticmethod
    def duty(item):
        return item.parent.code if item.is_alternative else item.code

    def of_round(self, serial, listed):
        """Those listed, with what is due and without what would contradict itself."""
        listed = [item for item in listed if self.duty(item) not in self.forgotten] or listed[:1]
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
        moves = actor is not chosen and (actor.superior or chosen is None or self.rng.random() < 0.5)
        if moves:
            self.chosen[parent.code] = actor
            self.moving |= set() if chosen is None else {actor.code}
        # Whether accepting is nothing, too, for what the level above has never scored is open.
        if actor.superior or chosen is None:
            return [actor]
        self.idle |= {item.code for item in others if not (moves and item is actor)}
        return others if moves else listed

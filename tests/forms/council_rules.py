# SPDX-License-Identifier: MIT
"""What a council may decide where a framework has items that the level above alone scores, or alternatives of which one
stands: read from a result of the ward without the round."""


class Rules:
    def __init__(self, framework, result):
        self.status = {item["code"]: item["status"] for item in result["items"]}
        self.alternatives, self.superior = {}, set()    # {code: parent}; codes
        left = [(area, "unit") for area in framework["areas"]]
        while left:
            item, above = left.pop()
            by = item.get("scored_by", above)
            children = item.get("criteria") or item.get("components") or []
            left += [(child, by) for child in children]
            if by == "superior" and not children:
                self.superior.add(item["code"])
            if item.get("combine") == "one-of":
                self.alternatives.update((child["code"], item["code"]) for child in children)

    def decided(self, rng, items, chosen):
        """`chosen`, with all that the level above scores, and of alternatives with one at most."""
        wanted = list(dict.fromkeys([*chosen, *(code for code in items if code in self.superior)]))
        parents = {}
        for code in rng.sample(wanted, len(wanted)):
            parents.setdefault(self.alternatives.get(code), code)
        return [code for code in wanted if code not in self.alternatives or parents[self.alternatives[code]] == code]

    def kinds(self, code, kinds):
        """What is not chosen, or what the level above alone scores, gets points; a claim moves no choice."""
        if code in self.superior or self.status[code] == "not-chosen":
            return ["points"]
        return [one for one in kinds if code not in self.alternatives or one in ("points", "accept")]

# SPDX-License-Identifier: MIT
"""YAML to form and back loses nothing; what a form cannot hold is refused and nothing written."""
import random
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import card
import cchc
import compute
import constructs
import layout
import odd
import special

PLAN_KEY = "forms"


def back_and_forth(binary, plan, original, folder, name):
    """Complaints about a card's way into a form and back; the form stays at folder/name.xlsx."""
    form, back = folder / f"{name}.xlsx", folder / f"{name}.back.yaml"
    there = cchc.run([binary, "convert", original, "-o", form, "--plan", plan])
    if there.code != 0 or not form.is_file():
        return [f"into a form: code {there.code}: {there.tail()}"]
    return read_back(binary, plan, original, form, back)


def read_back(binary, plan, original, form, back):
    """Complaints about what a form reads as, against the YAML card it was filled in from."""
    again = cchc.run([binary, "convert", form, "-o", back, "--plan", plan])
    if again.code != 0 or not back.is_file():
        return [f"from the form: code {again.code}: {again.tail()}"]
    found = [] if not again.err else [f"from the form, unasked for: {again.tail()}"]
    return found + list(card.differences(*(card.comparable(card.load(path))
                                           for path in (original, back))))


def aggregated(binary, plan, *options):
    """The result of a plan without its counts of findings."""
    outcome = cchc.run([binary, "aggregate", plan, "--format", "json", *options])
    if outcome.code not in (0, 1) or not outcome.out:
        raise ValueError(f"{plan.name}: code {outcome.code}: {outcome.tail()}")
    result = outcome.result()
    result.pop("findings")
    return result


def with_scores(plan, scores, name):
    """The path of a copy of a plan beside it, whose score cards lie in another folder."""
    document = card.load(plan)
    document["scores"] = scores
    card.dump(document, plan.parent / name)
    return plan.parent / name


class Ward:
    """A ward on the disk: its documents, plan and cards."""

    def __init__(self, name, made, plan, folder):
        self.name, self.made, self.plan, self.folder = name, made, plan, folder
        self.home, self.is_sound = plan.parent, False
        self.cards = sorted(path for path in self.home.rglob("*.y*ml")
                            if path.parent != self.home and path.name[0] != "."
                            and b"cchc/scores/1" in path.read_bytes())
        self.assessment = compute.Assessment(self.made.framework, self.made.plan, self.made.cards)

    @property
    def options(self):
        return ("--evidence", "off", *(["--draft"] if self.made.draft else []))

    def forms(self):
        return sorted((self.home / PLAN_KEY).glob("*.xlsx"))


# Here every item is answered, all alternatives, too.
OF_FORMS = constructs.named("all") - {"one-of"}


def random_ward(seed, folder):
    made, rng = layout.ward(seed, with_council=False, on=OF_FORMS)
    if compute.counted(made) == 0:      # such a ward has no index to compare
        return random_ward(seed + 1_000_000, folder)
    return Ward(f"{seed}", made, layout.write(made, rng, folder / f"ward-{seed}"), folder / f"ward-{seed}")


def special_ward(how, folder):
    place = folder / "-".join(how)
    return Ward(place.name, *special.make(place, *how), place)


def try_ward(binary, ward):
    """Complaints about one ward: each card, an odd card for each, and the ward of forms alone."""
    found, forms, odds = [], ward.home / PLAN_KEY, ward.home / "odd"
    forms.mkdir()
    odds.mkdir()
    if len(ward.cards) != len(ward.made.cards):
        found.append(f"{len(ward.made.cards)} cards were made, {len(ward.cards)} found")
    for place, path in enumerate(ward.cards):
        found += [f"{path.name}: {what}" for what in
                  back_and_forth(binary, ward.plan, path, forms, f"card-{place}")]
        strange = odds / f"odd-{place}.yaml"
        seed = f"{ward.name} {place}"
        card.dump(odd.odd_card(seed, card.load(path)), strange, **odd.style(random.Random(seed)))
        found += [f"{strange.name}: {what}" for what in
                  back_and_forth(binary, ward.plan, strange, odds, f"odd-{place}")]
    for back in forms.glob("*.yaml"):
        back.unlink()
    if not found:
        of_forms = with_scores(ward.plan, PLAN_KEY, "of-forms.yaml")
        try:
            want, got = (aggregated(binary, plan, *ward.options) for plan in (ward.plan, of_forms))
            found += [f"the ward of forms: {what}" for what in card.differences(want, got)]
        except ValueError as problem:
            found.append(str(problem))
    return found


def check_random(tally, binary, seed, count, folder):
    """The wards of the seeds that went well, for others to go on with."""
    wards = [special_ward(how, folder) for how in special.ROUNDINGS]
    wards += [random_ward(one, folder) for one in range(seed, seed + count)]
    cards = 0
    with ThreadPoolExecutor(cchc.WORKERS) as pool:
        for ward, found in zip(wards, pool.map(lambda ward: try_ward(binary, ward), wards)):
            cards += 2 * len(ward.cards)
            for _ in range(2 * len(ward.cards) - bool(found)):
                tally.check(True, "")
            ward.is_sound = not found
            if found:
                kept = shutil.copytree(ward.folder, Path(tempfile.mkdtemp(prefix="cchc-forms-")) / ward.name)
                tally.check(False, "\n     ".join([f"ward {ward.name}, kept in {kept}:",
                                                   *(one[:400] for one in found[:8])]))
    print(f"forms: {cards} cards of {count} random wards from seed {seed} to forms and back")
    return wards


def check_example(tally, binary, ward, originals, folder):
    for path in sorted(originals.glob("*.yaml")):
        found = back_and_forth(binary, ward / "plan.yaml", path, folder, path.stem)
        tally.check(not found, f"{path.name}: {found[:5]}")


def check_seen_to_fail(tally, binary, ward, originals, folder):
    """One character, one digit, one day or one lost document must be noticed."""
    document = card.load(originals / "van-phong.yaml")
    for what, spoil in {
            "a text": lambda made: made["scores"][2].update(justification="x"),
            "a digit": lambda made: made["scores"][3]["inputs"].update(a="25"),
            "a day": lambda made: made["scores"][0]["evidence"][0].update(date="2024-01-16"),
            "a document": lambda made: made["scores"][4]["evidence"].pop(),
            "a part": lambda made: made["scores"][1]["parts"].pop(),
            "points": lambda made: made["scores"][0].pop("points"),
            "an item": lambda made: made["scores"].pop()}.items():
        changed = card.plain(document)
        spoil(changed)
        path = folder / f"spoilt {what}.yaml"
        card.dump(changed, path)
        form = folder / f"{what}.xlsx"
        cchc.run([binary, "convert", path, "-o", form, "--plan", ward / "plan.yaml"])
        found = read_back(binary, ward / "plan.yaml", originals / "van-phong.yaml", form,
                          folder / f"back {what}.yaml")
        tally.check(len(found) == 1, f"{what} was spoilt, but the comparison says {found}")

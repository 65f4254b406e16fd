# SPDX-License-Identifier: MIT
"""What the responses to a survey give, slowly and from the tables alone, as formats.md has it under
survey. Readings of what it leaves open are marked READING."""
from fractions import Fraction


class Question:
    def __init__(self, spec, shared, groups):
        self.id, self.item = str(spec["id"]), str(spec["item"])
        self.groups = [str(group) for group in spec.get("groups", groups)]
        self.percents = {str(option): None if percent == "skip" else Fraction(percent)
                         for option, percent in spec.get("options", shared or {}).items()}
        self.is_own = "options" in spec
        self.valid = {group: [] for group in groups}    # percents of the answers that count
        self.wrong = dict.fromkeys(groups, 0)           # answers that are no option


class Survey:
    """A questionnaire and the responses to it, counted. Number of findings, READING: what is wrong in
    the same way in several rows of one table is one finding, as are all ids of one table that stand in
    another already."""

    def __init__(self, poll, codes):
        document = poll.document
        self.codes = [code for code in codes if code not in poll.handed]
        self.handed, self.in_hand = poll.handed, poll.files is not None
        self.by_group = document.get("average", "by-group") == "by-group"
        self.groups = {str(group["id"]): group for group in document["groups"]}
        self.questions = [Question(spec, document.get("options"), list(self.groups))
                          for spec in document["questions"]]
        self.people = dict.fromkeys(self.groups, 0)
        self.ids, self.errors, self.warnings, self.complete = {}, 0, 0, not poll.absent
        self.tables = 0
        self.look_at_questions()
        if self.in_hand:
            self.errors += len(poll.absent)
            for file in poll.files:
                self.read(file)
            if self.complete:
                self.look_at_answers()

    def on(self, code, group=None):
        """The questions on an item, or those of them that ask a group."""
        return [one for one in self.questions if one.item == code and (group is None or group in one.groups)]

    def is_idle(self, group):
        return all(group not in one.groups for one in self.questions)

    def look_at_questions(self):
        self.errors += sum(not self.on(code) for code in self.codes)
        # READING: warnings for options that leave an item below its max, and for a group never asked.
        # Those of the questionnaire itself are one warning.
        short = [one for one in self.questions if 100 not in one.percents.values()]
        self.warnings += sum(one.is_own for one in short) + any(not one.is_own for one in short)
        self.warnings += sum(self.is_idle(group) for group in self.groups)

    def read(self, file):
        for table in file.tables:
            found = set()
            self.tables += 1
            self.read_header(table.header)
            for row in table.rows if "group" in table.header else ():
                self.read_row(table.header, row, found)
            self.errors += sum(kind != "not asked" for kind, *_ in found)
            self.warnings += sum(kind == "not asked" for kind, *_ in found)
        self.warnings += file.notes    # READING: a sheet without a header beside others is passed over

    def read_header(self, header):
        named = [name for name in header if name]
        known = {"id", "group", *(one.id for one in self.questions)}
        # READING: without a group nothing of the table is counted. Of a question's column that stands twice
        # the first one counts; all columns that are no questions are one warning.
        wrong = sum(name in named[:place] and name in known for place, name in enumerate(named))
        wrong += "group" not in named
        self.errors += wrong
        self.warnings += "group" in named and any(name not in known for name in named)
        self.complete = self.complete and not wrong

    def read_row(self, header, row, found):
        if any(row[len(header):]):
            found.add(("beyond",))      # READING: the rest of the row is counted
        name, group = row[header.index("id")], row[header.index("group")]
        if not name and self.is_total(header, row, group):
            return
        if name in self.ids:
            found.add(("twice", self.ids[name]))
            self.complete = False
            return
        if name:
            self.ids[name] = self.tables
        else:
            found.add(("no id",))
        if group not in self.groups:
            found.add(("group", group))
            self.complete = False
            return
        self.people[group] += 1
        for question in self.questions:
            answer = row[header.index(question.id)] if question.id in header else ""
            if answer and group not in question.groups:
                if not self.is_idle(group):     # told once at the group
                    found.add(("not asked", question.id, group))
            elif answer and answer not in question.percents:
                found.add(("option", question.id, answer))
                question.wrong[group] += 1
            elif answer and question.percents[answer] is not None:
                question.valid[group].append(question.percents[answer])

    def is_total(self, header, row, group):
        """READING: a row without an id is a total where what stands under questions are numbers and no
        options, or where nothing stands there and it names no group."""
        cells = [(one, row[header.index(one.id)]) for one in self.questions
                 if one.id in header and row[header.index(one.id)]]
        if not cells:
            return group not in self.groups
        return all(set(cell) <= set("0123456789.,% ") and cell not in one.percents for one, cell in cells)

    def look_at_answers(self):
        """READING: no absence is told that what could not be counted explains; nobody of a group is one
        finding, not one an item."""
        for group, spec in self.groups.items():
            if not self.people[group]:
                self.errors += any(self.on(code, group) for code in self.codes)
                continue
            for code in self.codes:
                without = [one for one in self.on(code, group) if not one.valid[group]]
                if any(one.wrong[group] for one in without):
                    continue
                if without and len(without) == len(self.on(code, group)):
                    self.errors += 1
                else:
                    self.warnings += len(without)
            minimum = int(spec.get("minimum", 0))
            if self.is_idle(group):
                continue
            if self.people[group] < minimum:
                self.warnings += 1
            else:
                self.warnings += sum(group in one.groups and bool(one.valid[group])
                                     and len(one.valid[group]) + one.wrong[group] < minimum
                                     for one in self.questions)

    def mean(self, code):
        """Percent of an item's max; None where a group asked gave no valid answer, or none is asked."""
        answers = {group: [percent for one in self.on(code, group) for percent in one.valid[group]]
                   for group in self.groups if self.on(code, group)}
        if not answers or not all(answers.values()):
            return None
        if not self.by_group:
            pool = [percent for group in answers.values() for percent in group]
            return sum(pool, Fraction(0)) / len(pool)
        weights = {group: Fraction(self.groups[group].get("weight", "1")) for group in answers}
        return sum(weights[group] * sum(given, Fraction(0)) / len(given)
                   for group, given in answers.items()) / sum(weights.values())

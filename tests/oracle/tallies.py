# SPDX-License-Identifier: MIT
"""The responses of a survey as counts: what another office hands over in place of the answers."""
from collections import Counter

import survey


def counts(poll):
    """Counter of (question, group, option), `blank` for none, of a poll in which nothing is wrong."""
    asked = survey.Survey(poll, [])
    found = Counter()
    for file in poll.files:
        for table in file.tables:
            for row in table.rows:
                group = row[table.header.index("group")]
                if not row[table.header.index("id")]:
                    continue                            # a total
                for question in asked.questions:
                    if group in question.groups:
                        answer = row[table.header.index(question.id)] if question.id in table.header else ""
                        found[question.id, group, answer or "blank"] += 1
    return found


def table(rng, poll):
    """A CSV, long or wide, its rows in any order."""
    found = counts(poll)
    options = sorted({option for _, _, option in found})
    # Columns are read in any case: a table has no room for two options that differ by that alone.
    if rng.random() < 0.5 or len({option.casefold() for option in options}) < len(options):
        rows = [(*key, str(number)) for key, number in found.items()]
        header = ("question", "group", "option", "count")
    else:
        header = ("question", "group", *options)
        rows = [(*key, *(str(found[(*key, option)]) if (*key, option) in found else rng.choice(("", "0")) for option in options))
                for key in {key[:2]: None for key in found}]
    rng.shuffle(rows)
    return "".join(";".join(f'"{cell}"' for cell in row) + "\n" for row in [header, *rows]).encode()

# SPDX-License-Identifier: MIT
"""One run of `validate` (and `aggregate --draft`) on bad input, and everything that must hold of it."""
import shutil
import tempfile
from pathlib import Path

import cchc

MOST_SECONDS = 10 * cchc.PATIENCE
# Findings about a whole file, or about what is absent from it, need no line.
WITHOUT_LINE = ("missing-score", "file-too-large", "file-ignored", "evidence-unused")


class Bench:
    """A copy of the example in which one file at a time is replaced; keeps what went wrong."""

    def __init__(self, binary, root, kept):
        self.binary, self.ward, self.kept = binary, cchc.ward_tree(root), kept
        self.book = Path(root) / "X.xlsx"

    def replaced(self, target, content, judge):
        """Runs judge(outcome of validate) with `target` replaced by `content`."""
        path = self.ward / target
        sound = path.read_bytes()
        path.unlink()
        try:
            if content == "directory":
                path.mkdir()
            elif content is not None:
                path.write_bytes(content)
            return judge(self.validate()), self.drafted()
        finally:
            if path.is_dir():
                shutil.rmtree(path)
            path.write_bytes(sound)

    def validate(self):
        return cchc.run([self.binary, "validate", "plan.yaml", "--evidence", "off", "--format", "json"],
                        cwd=self.ward, timeout=MOST_SECONDS + 1)

    def drafted(self):
        """Complaints about `aggregate --draft` on the same input."""
        self.book.unlink(missing_ok=True)
        outcome = cchc.run([self.binary, "aggregate", "plan.yaml", "--evidence", "off", "--draft",
                            "--format", "json", "-o", self.book], cwd=self.ward, timeout=MOST_SECONDS + 1)
        complaints = [f"aggregate --draft: {text}" for text in survived(outcome, (0, 1, 3))]
        if not complaints and outcome.out.strip():
            try:
                outcome.result()
            except ValueError as problem:
                complaints.append(f"aggregate --draft: standard output is not JSON: {problem}")
        return complaints

    def keep(self, name, content):
        """Saves bad content for a look at it; returns where."""
        if not isinstance(content, bytes):
            return ""
        if not self.kept:
            self.kept.append(Path(tempfile.mkdtemp(prefix="cchc-hostile-")))
        path = self.kept[0] / name.replace(" ", "-").replace("/", "-")
        path.write_bytes(content)
        return f" (kept as {path})"


def survived(outcome, codes):
    """Complaints about how a run ended."""
    if outcome.code is None or outcome.seconds > MOST_SECONDS:
        return [f"took {outcome.seconds:.0f} s, more than {MOST_SECONDS}"]
    if outcome.code < 0:
        return [f"killed by signal {-outcome.code}: {outcome.tail(200)}"]
    if outcome.code not in codes:
        return [f"exit code {outcome.code} is none of {codes}: {outcome.tail(300)}"]
    return []


def findings_of(outcome):
    """The findings JSON; raises ValueError where it is not what formats.md says."""
    result = outcome.result()
    if not isinstance(result, dict) or result.get("schema") != "cchc/findings/2":
        raise ValueError("no cchc/findings/2 object")
    if not isinstance(result.get("findings"), list) or not isinstance(result.get("summary"), dict):
        raise ValueError("no findings or no summary")
    return result


def complaints_about(outcome, ward, codes, has_text=True):
    """(complaints, findings) about one run of `validate --format json`."""
    complaints = survived(outcome, codes)
    if complaints:
        return complaints, []
    try:
        result = findings_of(outcome)
    except ValueError as problem:
        return [f"standard output is not the findings JSON: {problem}"], []
    findings, errors = result["findings"], result["summary"].get("errors")
    listed = sum(finding.get("severity") == "error" for finding in findings)
    if errors != listed:
        complaints.append(f"summary.errors is {errors}, but {listed} errors are listed")
    if (outcome.code == 0) != (listed == 0):
        complaints.append(f"exit code {outcome.code} with {listed} errors")
    if outcome.code == 1 and not any(finding.get("file") for finding in findings):
        complaints.append("exit code 1, but no finding names a file")
    for finding in findings:
        complaints.extend(misplaced(finding, ward, has_text))
    return complaints, findings


def misplaced(finding, ward, has_text):
    """Complaints about a finding's place: a file always, in YAML text a line that exists."""
    kind, file, line = (finding.get(key) for key in ("kind", "file", "line"))
    if not finding.get("message"):
        yield f"{kind}: no message"
    if not file:
        yield f"{kind}: no file"
    elif file.endswith((".yaml", ".yml")):
        path = ward / file
        if line is None and has_text and kind not in WITHOUT_LINE and not kind.startswith("io-"):
            yield f"{kind} in {file}: no line"
        elif line is not None and path.is_file():
            lines = path.read_bytes().count(b"\n") + 1
            if not isinstance(line, int) or not 1 <= line <= lines:
                yield f"{kind}: line {line} of {file}, which has {lines}"

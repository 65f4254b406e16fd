# SPDX-License-Identifier: MIT
"""What fuzzers begin with: the inputs of the examples and the golden cases, a folder a target."""
import re
import subprocess

import cchc

MOST_BYTES = 256 * 1024
KEPT = cchc.REPO / "tests" / "fuzz" / "kept"
PARTS = (("plan", "cchc/plan/"), ("framework", "cchc/framework/"), ("scorecard", "cchc/scores/"),
         ("appraisal", "cchc/appraisal/"), ("questionnaire", "cchc/questionnaire/"),
         ("handed-over", "cchc/survey-points/"))
FORMULA = re.compile(rb"(?:when|points|that):\s*['\"]?([^,}'\"\n]+)")


def sources():
    """Files of the examples, the frameworks and the golden cases, smallest first, each content once."""
    seen, files = set(), []
    for folder in (cchc.FRAMEWORKS, cchc.EXAMPLES, cchc.REPO / "tests" / "golden" / "cases",
                   cchc.REPO / "tests" / "producers"):
        files += [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size <= MOST_BYTES]
    for path in sorted(files, key=lambda one: (one.stat().st_size, str(one))):
        data = path.read_bytes()
        if data and data not in seen:
            seen.add(data)
            yield path, data


def ward_of(plan):
    """The YAML and CSV files of a plan's folder as one input, the framework where the plan looks for it."""
    folder, parts = plan.parent, []
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".yaml", ".csv"))
    named = re.search(r"^framework: *(\S+)", plan.read_text("utf-8", "replace"), re.M)
    framework = folder / named.group(1) if named else None
    if framework is not None and framework.is_file():
        files.append(framework)
    for path in files:
        name = named.group(1) if path == framework else path.relative_to(folder).as_posix()
        parts.append(b"=== " + name.encode() + b"\n" + path.read_bytes().rstrip(b"\n") + b"\n")
    return b"".join(parts)


def targets_of(path, data):
    """(target, input) of a file."""
    if path.suffix == ".yaml":
        found = re.search(rb"^schema: *(\S+)", data, re.M)
        schema = found.group(1).decode("ascii", "replace") if found else ""
        for target, start in PARTS:
            if schema.startswith(start):
                yield target, data
        for formula in FORMULA.findall(data):
            yield "formula", formula
        yield from (("text", line) for line in data.splitlines()[:40])
        if schema.startswith("cchc/plan/"):
            yield "ward", ward_of(path)
    elif path.suffix == ".csv":
        yield from ((target, data) for target in ("responses", "tallies", "handed-over-table"))
        yield "csv", data
    elif path.suffix in (".xlsx", ".ods"):
        yield "package", data
    elif data.startswith(b'{\n  "schema": "cchc/re'):
        yield "record", data
    elif path.suffix == ".pdf":
        yield "pdf", b"1 0 " + data  # every page is looked at
        yield "pdf", b"0 1 1 2 " + data


def write(root, replay):
    """Fills ROOT/TARGET with seeds and with what is kept; `replay` turns spreadsheets and PDFs into answers."""
    number = 0
    for path, data in sources():
        for target, seed in targets_of(path, data):
            folder = root / target
            folder.mkdir(parents=True, exist_ok=True)
            number += 1
            (folder / f"{number:05}").write_bytes(seed)
    for target, answer in (("package", "answer"), ("pdf", "pdf-answer")):
        (root / answer).mkdir(exist_ok=True)
        files = sorted((root / target).iterdir())
        subprocess.run([replay, "--answers", target, root / answer, *files], check=True, stderr=subprocess.DEVNULL)
    for path in KEPT.glob("*/*"):
        (root / path.parent.name).mkdir(exist_ok=True)
        (root / path.parent.name / f"kept-{path.name}").write_bytes(path.read_bytes())
    return number


def kept():
    return sorted(path for path in KEPT.glob("*/*") if path.is_file())


def names(replay):
    return subprocess.run([replay], check=True, capture_output=True, text=True).stdout.split()


# SPDX-License-Identifier: MIT
"""Running the binary under test, temporary trees, and the tally every test tool ends with."""
import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
FRAMEWORKS = REPO / "framework"
EXAMPLES = REPO / "examples"
WARD = "phuong-buoi-2024"
WORKERS = 2
# Limits of time are for programs without sanitizers, which make them slower.
PATIENCE = 20 if "CCHC_SANITIZED" in os.environ else 1
PROGRAM = ("cchc", "cchc-reader")
# What a shell may carry that would change colours, language or width.
UNWANTED = ("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "LANG", "LANGUAGE", "COLUMNS",
            "TZ", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True)
class Outcome:
    """How one run ended; `code` is negative after a signal and None after a timeout."""
    code: int | None
    out: bytes
    err: bytes
    seconds: float

    def result(self):
        """Standard output as JSON; raises ValueError where it is not UTF-8 JSON."""
        return json.loads(self.out.decode("utf-8"))

    def tail(self, length=600):
        text = (self.err or self.out).decode("utf-8", "backslashreplace").strip()
        return text[-length:]


def environment(**changes):
    """The caller's environment without what would colour or translate output; UTF-8 locale."""
    kept = {k: v for k, v in os.environ.items() if k not in UNWANTED and not k.startswith("LC_")}
    kept["LC_ALL"] = "C.UTF-8"
    kept.update({k: str(v) for k, v in changes.items()})
    return kept


def run(command, cwd=None, timeout=60, env=None, stdout=subprocess.PIPE, **options):
    """Runs a command to its end without a terminal and without input."""
    began = time.monotonic()
    try:
        done = subprocess.run([str(part) for part in command], cwd=cwd, timeout=timeout * PATIENCE,
                              env=env or environment(), stdin=subprocess.DEVNULL, stdout=stdout,
                              stderr=subprocess.PIPE, check=False, **options)
        return Outcome(done.returncode, done.stdout or b"", done.stderr, time.monotonic() - began)
    except subprocess.TimeoutExpired as late:
        return Outcome(None, late.stdout or b"", late.stderr or b"", time.monotonic() - began)


@contextlib.contextmanager
def temporary(keep=False):
    """A temporary folder that others may look into."""
    folder = Path(tempfile.mkdtemp(prefix="cchc-test-")).resolve()
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


def ward_tree(root, ward=None):
    """Copies a plan's folder and the frameworks to `root`, their places kept relative to each
    other, so that `../../framework` still leads there. Returns the copied plan's folder."""
    source = Path(ward).resolve() if ward else EXAMPLES / WARD
    target = Path(root) / "examples" / source.name
    shutil.copytree(source, target, symlinks=True)
    if not (Path(root) / "framework").exists():
        shutil.copytree(FRAMEWORKS, Path(root) / "framework", symlinks=True)
    return target


def not_appraised(ward):
    """Takes the council's rounds away from a copied ward, and the replies to them."""
    shutil.rmtree(ward / "appraisal")
    plan = ward / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("appraisal: appraisal\n", ""), encoding="utf-8")
    for card in (ward / "scores").glob("*.yaml"):
        card.write_text(without_replies(card.read_text(encoding="utf-8")), encoding="utf-8")
    return ward


def without_replies(text):
    """A score card without what was answered to the council."""
    return re.sub(r"    replies:\n(?:      .*\n)+", "", re.sub(r"^replied: .*\n", "", text, flags=re.M))


def program_copy(binary, folder):
    """Copies the program and its reader to a folder; returns the program's path."""
    for name in PROGRAM:
        shutil.copy(Path(binary).parent / name, folder / name)
    return folder / "cchc"


def binary_argument(usage, arguments=None):
    """The path of the binary, first argument of every tool, made absolute."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if not arguments or arguments[0].startswith("-"):
        sys.exit(f"usage: {usage}")
    binary = Path(arguments[0]).resolve()
    if not os.access(binary, os.X_OK) or binary.is_dir():
        sys.exit(f"{binary}: not an executable file")
    return binary


class Tally:
    """Counts checks and failures of a test tool; prints each failure at once."""

    def __init__(self, name):
        self.name, self.checks, self.failures = name, 0, 0

    def check(self, good, what):
        self.checks += 1
        if not good:
            self.failures += 1
            print(f"FAIL {what}", flush=True)
        return bool(good)

    def note(self, what):
        print(f"note: {what}", flush=True)

    def end(self):
        """Prints the last line and returns the exit code; no check at all is a failure."""
        print(f"{self.name}: {self.checks} checks, {self.failures} failed")
        return 1 if self.failures or not self.checks else 0

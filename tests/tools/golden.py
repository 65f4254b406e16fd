# SPDX-License-Identifier: MIT
"""Golden cases: a folder with `cmd`, inputs, and the expected `out`, `err` and `code`."""
import difflib
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from cchc import EXAMPLES, FRAMEWORKS, REPO, WORKERS, environment, run, temporary

CASES = REPO / "tests" / "golden" / "cases"
RECORDS = ("cmd", "out", "err", "code")


@dataclass(frozen=True)
class Record:
    out: bytes
    err: bytes
    code: int


def cases(names):
    """The folders of the named cases, or of all; a name that has no folder raises."""
    found = sorted(path for path in CASES.iterdir() if path.is_dir()) if CASES.is_dir() else []
    if not names:
        return found
    wanted = [CASES / name.rstrip("/").rsplit("/", 1)[-1] for name in names]
    unknown = [path.name for path in wanted if path not in found]
    if unknown:
        raise SystemExit(f"no such golden case: {', '.join(unknown)}")
    return wanted


def expected(case):
    """What the case should yield: a file that is missing means empty, or 0."""
    def content(name):
        path = case / name
        return path.read_bytes() if path.exists() else b""
    return Record(content("out"), content("err"), int(content("code") or b"0"))


def actual(binary, case):
    """Runs a case in a temporary copy of its folder (without its own records).

    Beside the copy lies a copy of the frameworks, so that an example copied into the case with
    `cp -r "$EXAMPLES/co-loi" .` finds `../../framework`.
    """
    with temporary() as top:
        folder, tools = top / "case", top / "bin"
        shutil.copytree(case, folder, symlinks=True, ignore=lambda at, names: [
            name for name in names if Path(at) == case and name in RECORDS])
        if FRAMEWORKS.is_dir():
            shutil.copytree(FRAMEWORKS, top / "framework", symlinks=True)
        tools.mkdir()
        (tools / "cchc").symlink_to(binary)
        env = environment(FRAMEWORKS=FRAMEWORKS, EXAMPLES=EXAMPLES)
        env["PATH"] = f"{tools}:{env['PATH']}"
        script = (case / "cmd").read_text(encoding="utf-8")
        done = run(["sh", "-c", script], cwd=folder, env=env, timeout=300)
    shown = [done.out, done.err]
    for path, name in ((folder, b"<DIR>"), (top, b"<TOP>"),
                       (FRAMEWORKS, b"<FRAMEWORKS>"), (EXAMPLES, b"<EXAMPLES>")):
        shown = [text.replace(str(path).encode(), name) for text in shown]
    return Record(*shown, -1 if done.code is None else done.code)


def each(binary, folders):
    """Yields (case, its outcome or None where it has no cmd), in order, run by two workers."""
    def outcome(case):
        return actual(binary, case) if (case / "cmd").is_file() else None
    with ThreadPoolExecutor(WORKERS) as pool:
        yield from zip(folders, pool.map(outcome, folders))


def difference(case, want, got):
    """A unified diff of all that differs, or an empty text."""
    def lines(data):
        text = data.decode("utf-8", "backslashreplace")
        return [line if line.endswith("\n") else line + "⏎missing\n"
                for line in text.splitlines(keepends=True)]
    parts = []
    for name in ("out", "err"):
        old, new = getattr(want, name), getattr(got, name)
        if old != new:
            where = f"{case.name}/{name}"
            diff = list(difflib.unified_diff(lines(old), lines(new), f"{where} (expected)",
                                             f"{where} (actual)"))
            parts.extend(diff or [f"{where}: the bytes differ where the text reads the same\n"])
    if want.code != got.code:
        parts.append(f"{case.name}/code: expected {want.code}, got "
                     f"{'a timeout' if got.code == -1 else got.code}\n")
    return "".join(parts)


def accept(case, got):
    """Writes what was seen as what is expected; returns whether that changed anything."""
    if got == expected(case):
        return False
    code = b"" if got.code == 0 else f"{got.code}\n".encode()
    for name, data in (("out", got.out), ("err", got.err), ("code", code)):
        if data:
            (case / name).write_bytes(data)
        else:
            (case / name).unlink(missing_ok=True)
    return True

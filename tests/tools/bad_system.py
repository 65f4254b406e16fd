# SPDX-License-Identifier: MIT
"""Files that cannot be read, targets that cannot be written, links that lead out."""
import contextlib
import os
import resource
import shutil
import signal
import zipfile
from pathlib import Path

import bad_runs
import cchc

NOBODY = 65534
OLD = b"the workbook of last week" * 40


def as_nobody():
    """Options that make a run leave root's rights behind."""
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}


def small_files():
    """Before exec: no file may grow past 4 KiB, and the attempt is an error, not a signal."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


@contextlib.contextmanager
def full_disk(folder, free):
    """Mounts a tiny file system with an old workbook and only `free` bytes left; yields whether
    mounting was allowed."""
    folder.mkdir()
    mounted = cchc.run(["mount", "-t", "tmpfs", "-o", "size=128k,mode=1777", "none", folder]).code == 0
    try:
        if mounted:
            (folder / "X.xlsx").write_bytes(OLD)
            with (folder / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
                while True:
                    filler.write(b"\1" * 4096)
            os.truncate(folder / "filler", (folder / "filler").stat().st_size - free)
        yield mounted
    finally:
        if mounted:
            cchc.run(["umount", "-l", folder])


def listing(folder):
    """{path: bytes, or None for a folder} of everything in a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))}


def check_unreadable(tally, binary, root, targets):
    """A file or folder without read permission: exit 3, and a finding that names it."""
    ward = cchc.ward_tree(root)
    program = cchc.program_copy(binary, root)
    for path in root.rglob("*"):
        path.chmod(0o755 if path.is_dir() or path.name in cchc.PROGRAM else 0o644)
    for target in targets:
        path = (ward / target).resolve()
        mode = path.stat().st_mode
        path.chmod(0)
        outcome = cchc.run([program, "validate", "plan.yaml", "--evidence", "off", "--format", "json"],
                           cwd=ward, **as_nobody())
        path.chmod(mode)
        complaints, findings = bad_runs.complaints_about(outcome, ward, (3,), has_text=False)
        named = any(path.name in f"{finding.get('file')} {finding.get('message')}" for finding in findings)
        tally.check(not complaints and named, f"unreadable {target}: {'; '.join(complaints) or 'not named'}")


def check_devices(tally, binary, ward):
    """Standard output on a full device."""
    commands = (("aggregate", "plan.yaml", "--format", "json"), ("aggregate", "plan.yaml"),
                ("validate", "plan.yaml", "--format", "json"), ("validate", "plan.yaml"))
    for command in commands:
        with open("/dev/full", "wb") as full:
            outcome = cchc.run([binary, *command, "--evidence", "off"], cwd=ward, stdout=full)
        complaints = bad_runs.survived(outcome, (3,))
        tally.check(not complaints, f"{' '.join(command)} > /dev/full: {complaints}")


def check_target(tally, binary, ward, folder, name, target="X.xlsx", **options):
    """Writing fails: exit 3, and the folder is as it was, the old workbook included."""
    before = listing(folder)
    outcome = cchc.run([binary, "aggregate", "plan.yaml", "--evidence", "off", "-o", folder / target],
                       cwd=ward, **options)
    complaints, after = bad_runs.survived(outcome, (3,)), listing(folder)
    for path in before.keys() | after.keys():
        if path not in after or path not in before:
            complaints.append(f"{path} {'appeared' if path in after else 'is gone'}")
        elif before[path] != after[path]:
            complaints.append(f"{path} has changed")
    tally.check(not complaints, f"{name}: {'; '.join(complaints)}")


def check_full_target(tally, binary, ward, root):
    for free in (0, 4096):
        with full_disk(root / f"full-{free}", free) as mounted:
            if mounted:
                check_target(tally, binary, ward, root / f"full-{free}", f"target full, {free} bytes free")
            else:
                tally.note("mounting is not allowed: a limit on file size stands in for a full disk")
    limited = root / "limited"
    limited.mkdir()
    (limited / "X.xlsx").write_bytes(OLD)
    check_target(tally, binary, ward, limited, "files limited to 4 KiB", preexec_fn=small_files)


def check_full_temporary(tally, binary, ward, root):
    """TMPDIR full: exit 3 with the old workbook kept, or a whole workbook that needed no TMPDIR."""
    target = root / "tmpdir-target"
    target.mkdir()
    command = [binary, "aggregate", "plan.yaml", "--evidence", "off", "-o", target / "X.xlsx"]
    cchc.run(command, cwd=ward)
    sound = listing(target)
    if not tally.check("X.xlsx" in sound, "the example does not aggregate: no workbook"):
        return
    with full_disk(root / "tmpdir", 0) as mounted:
        if not mounted:
            return
        (target / "X.xlsx").write_bytes(OLD)
        outcome = cchc.run(command, cwd=ward, env=cchc.environment(TMPDIR=root / "tmpdir"))
        complaints = bad_runs.survived(outcome, (0, 3))
        wanted = sound if outcome.code == 0 else {"X.xlsx": OLD}
        if listing(target) != wanted:
            complaints.append(f"code {outcome.code}, and the workbook is neither whole nor the old one")
        if sorted(listing(root / "tmpdir")) != ["X.xlsx", "filler"]:
            complaints.append("something was left in TMPDIR")
        tally.check(not complaints, f"TMPDIR full: {'; '.join(complaints)}")
        if outcome.code == 0:
            tally.check(zipfile.is_zipfile(target / "X.xlsx"), "TMPDIR full: a broken workbook")


def check_odd_targets(tally, binary, root):
    """A read-only folder, a folder as target, a folder that does not exist."""
    ward = cchc.ward_tree(root)
    program = cchc.program_copy(binary, root)
    (root / "locked").mkdir()
    (root / "locked" / "X.xlsx").write_bytes(OLD)
    (root / "open").mkdir()
    (root / "open" / "X.xlsx").mkdir()
    (root / "locked").chmod(0o555)
    (root / "locked" / "X.xlsx").chmod(0o444)
    for folder in (root, *[path for path in ward.rglob("*") if path.is_dir()], ward):
        folder.chmod(0o755)
    check_target(tally, program, ward, root / "locked", "read-only folder", **as_nobody())
    check_target(tally, program, ward, root / "locked", "read-only folder, new file", "new.xlsx",
                 **as_nobody())
    check_target(tally, binary, ward, root / "open", "target is a folder")
    check_target(tally, binary, ward, root / "open", "target in no folder", "none/X.xlsx")
    (root / "locked").chmod(0o755)


def check_links(tally, binary, root, score):
    """Symbolic links that lead out of the plan's folder are findings, not files."""
    ward = cchc.ward_tree(root)
    outside = root / "outside"
    for name in (score, "scores", "evidence"):
        path, aside = ward / name, outside / Path(name).name
        outside.mkdir(exist_ok=True)
        if not path.exists():
            tally.note(f"the example has no {name}: its link is not tried")
            continue
        shutil.move(path, aside)
        path.symlink_to(aside)
        outcome = cchc.run([binary, "validate", "plan.yaml", "--format", "json"], cwd=ward)
        path.unlink()
        shutil.move(aside, path)
        check_led_out(tally, ward, outcome, name)
    cited = sorted(path for path in (ward / "evidence").rglob("*") if path.suffix.lower() == ".pdf")
    if not cited:
        tally.note("the example has no evidence file: a link from one is not tried")
    for path in cited[:1]:
        shutil.move(path, outside / "x.pdf")
        path.symlink_to(outside / "x.pdf")
        outcome = cchc.run([binary, "validate", "plan.yaml", "--format", "json"], cwd=ward)
        check_led_out(tally, ward, outcome, path.name)


def check_led_out(tally, ward, outcome, name):
    complaints, findings = bad_runs.complaints_about(outcome, ward, (1, 3), has_text=False)
    said = [finding for finding in findings if finding.get("severity") == "error" and Path(name).name
            in f"{finding.get('file')} {finding.get('message')} {finding.get('related')}"]
    tally.check(not complaints and said, f"link out from {name}: {complaints or 'no error names it'}")

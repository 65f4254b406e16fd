# SPDX-License-Identifier: MIT
"""A run with its processor time and peak memory, those of its children included."""
import subprocess
import sys
import tempfile

import cchc

HANGS = 120     # seconds on the clock, after which a run is killed
# Runs a command and writes its status and peak to a file: a process that comes from a large one counts as large as
# that for a moment, so that a test itself must not start what it measures. wait4 counts children as well.
STARTER = """
import os, signal, sys
pid = os.posix_spawn(sys.argv[3], sys.argv[3:], os.environ, setsid=True)
signal.signal(signal.SIGALRM, lambda *_: os.killpg(pid, signal.SIGKILL))
signal.setitimer(signal.ITIMER_REAL, float(sys.argv[2]))
_, status, used = os.wait4(pid, 0)
open(sys.argv[1], "w").write(f"{os.waitstatus_to_exitcode(status)} {used.ru_maxrss} {used.ru_utime + used.ru_stime}")
"""


def measured(command, cwd, hangs=HANGS):
    """(Outcome, peak KiB of its largest process) of a run; its seconds are those of processors."""
    with tempfile.NamedTemporaryFile("r") as report:
        done = subprocess.run([sys.executable, "-I", "-S", "-c", STARTER, report.name, str(hangs), *map(str, command)],
                              cwd=cwd, env=cchc.environment(), stdin=subprocess.DEVNULL, capture_output=True, check=True)
        code, peak, seconds = report.read().split()
    return cchc.Outcome(int(code), done.stdout, done.stderr, float(seconds)), int(peak)

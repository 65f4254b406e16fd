# SPDX-License-Identifier: MIT
"""Whole processes timed in turns, and the floors built."""
import shlex
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOORS = {"timed": (), "floor_yaml": ("yaml-cpp",), "floor_xlsx": ("xlsxwriter",), "floor_pdf": ("libcrypto", "libqpdf"),
          "floor_csv": ("liborcus-0.17",)}
MIB = 1024


@dataclass(frozen=True)
class Sample:
    """One process: times in ms, peak memory in MiB."""
    wall: float
    processor: float
    peak: float


def build(folder, names=tuple(FLOORS)):
    """Compiles timed.cpp and floors; returns {name: path}."""
    made = {}
    for name in names:
        flags = []
        for package in FLOORS[name]:
            told = subprocess.run(["pkg-config", "--cflags", "--libs", package], capture_output=True,
                                  text=True, check=True)
            flags += shlex.split(told.stdout)
        made[name] = Path(folder) / name
        subprocess.run(["g++", "-std=c++20", "-O2", "-o", made[name], HERE / f"{name}.cpp", *flags], check=True)
    return made


class Clock:
    """Runs commands in turns: A B C A B C …, so that a change of the machine's speed meets them all."""

    def __init__(self, timed, runs):
        self.timed, self.runs = timed, runs

    def once(self, command):
        words = [str(word) for word in command]
        done = subprocess.run([self.timed, *words], capture_output=True, text=True, check=True)
        wall, processor, peak, code = map(int, done.stdout.split())
        if code:
            sys.exit(f"exit code {code}: {shlex.join(words)}")
        return Sample(wall / 1e6, processor / 1e3, peak / MIB)

    def rounds(self, *commands, repeat=1):
        """A list of samples for each command; the first round warms up and is left out."""
        for command in commands:
            self.once(command)
        all_rounds = [[self.once(command) for command in commands] for _ in range(self.runs * repeat)]
        return list(zip(*all_rounds))


@dataclass(frozen=True)
class Figure:
    """What is compared, in ms; `floor` and the ratios None where there is none. `peak` in MiB."""
    what: str
    ms: float
    peak: float
    floor: float | None = None
    ratio: float | None = None
    processor_ratio: float | None = None


def ratio(tops, bottoms):
    return statistics.median(top / bottom for top, bottom in zip(tops, bottoms))


def figure(what, ours, floors=()):
    """Medians of the times, and the median of the ratios of the pairs."""
    ms, peak = statistics.median(one.wall for one in ours), max(one.peak for one in ours)
    if not floors:
        return Figure(what, ms, peak)
    return Figure(what, ms, peak, statistics.median(one.wall for one in floors),
                  ratio([one.wall for one in ours], [one.wall for one in floors]),
                  ratio([one.processor for one in ours], [one.processor for one in floors]))


def extra(full, bare, kind):
    """What `full` takes more than `bare`: medians, for single differences drown in noise."""
    return statistics.median(getattr(one, kind) for one in full) - \
        statistics.median(getattr(one, kind) for one in bare)


def figure_of_extra(what, ours, floors):
    """As figure, for parts of processes: each of the two is a pair (with the part, without it)."""
    times = [extra(*pair, kind) for kind in ("wall", "processor") for pair in (ours, floors)]
    ours_wall, floor_wall, ours_cpu, floor_cpu = times
    peak = max(one.peak for one in ours[0])
    return Figure(what, ours_wall, peak, floor_wall, quotient(ours_wall, floor_wall),
                  quotient(ours_cpu, floor_cpu))


def quotient(top, bottom):
    return top / bottom if bottom > 0 else None


def table(figures):
    """The figures as lines of text."""
    show = lambda value, digits=1: "-" if value is None else f"{value:.{digits}f}"
    rows = [("what", "cchc ms", "floor ms", "ratio", "CPU ratio", "peak MiB")]
    rows += [(one.what, show(one.ms), show(one.floor), show(one.ratio, 2), show(one.processor_ratio, 2),
              show(one.peak)) for one in figures]
    return columns(rows)


def columns(rows):
    """Rows of texts as lines, the first column to the left."""
    widths = [max(map(len, column)) for column in zip(*rows)]
    return ["  ".join(cell.ljust(widths[i]) if i == 0 else cell.rjust(widths[i])
                      for i, cell in enumerate(row)) for row in rows]

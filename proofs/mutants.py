#!/usr/bin/env python3
"""mutants.py [--sample COUNT] [--only TEXT] [--proved] [--list | --check] -- do the proofs bite?

Each mutant of proofs/mutants/* is a seeded fault in proved code, a contract or a definition: it is made in a copy of the sources, and WP
runs on the functions that it names, with the cache of the proofs for what has not changed, MUTANT_LIMIT seconds (default 2) a prover, no
second try, until the first goal fails.  A mutant is killed by a goal that at least one prover has tried and none has proved within the limit,
and that is proved within a third of the limit in the original, or is not there.  The provers are those that try the originals first (prove.sh).
(If all that fails is slower in the original, or is proved by the unit's own provers, or ends in nothing but errors, these try it, too, and the limit grows
to three times as much.)  Whatever Frama-C does not accept kills nothing.

--check only says which mutants cannot be made any more because their text is not in the sources exactly once, and which name a function that their unit
leaves to another (homes.py); it runs no prover.
--sample COUNT takes every n-th mutant, beginning with another one each day; --only those whose title has the text; --proved those of units whose
proofs are there (a run with PROVE_MINUTES may have left out some).
BUILD, PROVE_CACHE as for prove.sh, which proves the originals first where their logs are not there or older than the sources;
PROVE_PAR mutants at a time (default 2).  Ends with "N passed, N failed": killed, and survived or not applicable any more."""

import argparse
import concurrent.futures
import datetime
import math
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import homes
import units

ROOT = pathlib.Path(__file__).resolve().parent.parent
LISTS = ROOT / "proofs/mutants"
OUT = (ROOT / os.environ.get("BUILD", "build") / "proofs").resolve()
LIMIT = int(os.environ.get("MUTANT_LIMIT", "2"))
FIRST = re.search(r"^first=(\S+)$", (ROOT / "proofs/prove.sh").read_text(), re.MULTILINE)[1].split(",")
WORKERS = int(os.environ.get("PROVE_PAR", "2"))
FIRST_NAMES = tuple(f"({name.partition('-')[2]})" for name in FIRST)  # how WP's lines end their names: the alternatives of why3.conf.in
PROVED_FOLDERS = (*units.PROVED_FOLDERS, "src/relucheck", "spec/gmp")
LONGEST = 600

TITLE = re.compile(r"^(?P<unit>\w+) (?P<functions>[\w,]+): (?P<fault>.+)$")
VALID = re.compile(r"^\[wp\] \[(?P<prover>[^\]]*)\] Goal (?:typed_real_)?(?P<goal>\S+) : Valid(?P<times>.*)$")
UNPROVED = re.compile(r"^\[wp\] \[[^\]]*\] Goal (?:typed_real_)?(?P<goal>\S+?)(?: : (?!Valid).*)?$")
ANSWER = re.compile(r": (Unknown|Timeout|Invalid|Stepout)\b")
SECONDS = re.compile(r"\((?:Qed:)?([\d.]+)(ms|s)\)")


class Rejected(Exception):
    """The mutant cannot be tried."""


class Mutant:
    """One seeded fault: the text `old` is replaced by `new`."""

    def __init__(self, title, old, new, rows):
        found = TITLE.match(title)
        if not found or found["unit"] not in rows:
            raise SystemExit(f"{title}: not UNIT FUNCTION,...: FAULT with a unit of proofs/expected")
        self.title = title
        self.unit = found["unit"]
        self.functions = found["functions"]
        self.source, provers = rows[self.unit]
        self.provers = provers.split(",")
        self.old, self.new = "\n".join(old), "\n".join(new)

    def place(self, tree):
        """The one file that has the text: the unit's source, or its header, or else another header."""
        own = [tree / self.source, (tree / self.source).with_suffix(".h")]
        places = [path for path in own if path.exists() and self.old in path.read_text()][:1] or [
            path for folder in PROVED_FOLDERS for path in (tree / folder).glob("*.h") if self.old in path.read_text()]
        times = sum(path.read_text().count(self.old) for path in places)
        if times != 1 or self.old == self.new:
            raise Rejected(f"the text to replace occurs {times} times")
        return places[0]

    def apply(self, tree):
        place = self.place(tree)
        place.write_text(place.read_text().replace(self.old, self.new))


def read_units():
    """{unit: (source, provers)}"""
    return {unit: (source, provers) for unit, source, provers, *_ in units.units()}


def read_mutants(rows):
    """A title, lines that begin with `-` and `+`; an empty line ends a mutant."""
    mutants = []
    for path in sorted(LISTS.iterdir()):
        for block in re.split(r"\n\s*\n", path.read_text().strip()):
            lines = [line for line in block.splitlines() if not line.startswith("#")]
            if lines:
                old, new = ([line[2:] for line in lines[1:] if line[0] == sign] for sign in "-+")
                if not old or len(old) + len(new) + 1 != len(lines):
                    raise SystemExit(f"{path}: {lines[0]}: not a title and lines with - and +")
                mutants.append(Mutant(lines[0], old, new, rows))
    return mutants


class Spent:
    """What the proof of a goal in the original took: seconds, infinity if there is none, and whether the first provers left it to the unit's own."""

    def __init__(self, seconds, left=False):
        self.seconds, self.left = seconds, left


def original_times(unit):
    """{goal: Spent} of the goals in the unit's log."""
    log = OUT / f"{unit}.log"
    times = {}
    for line in log.read_text().splitlines() if log.exists() else []:
        found = VALID.match(line)
        if found:
            spent = [float(n) / (1000 if scale == "ms" else 1) for n, scale in SECONDS.findall(found["times"])]
            times[found["goal"]] = Spent(max(spent, default=0.0), not found["prover"].endswith(("Qed", "CFG", *FIRST_NAMES)))
        elif UNPROVED.match(line):
            times[UNPROVED.match(line)["goal"]] = Spent(math.inf)
    return times


def needs_proof(unit, functions):
    """Whether the log of the unit is not there, older than a source, or of a part of the unit."""
    log = OUT / f"{unit}.log"
    if not log.exists():
        return True
    sources = (path for folder in PROVED_FOLDERS for path in (ROOT / folder).iterdir())
    newest = max(path.stat().st_mtime for path in (*sources, *(ROOT / "proofs").glob("*.drv"), ROOT / "proofs/lean.gen"))
    times = original_times(unit)
    return log.stat().st_mtime < newest or any(not any(goal.startswith(name + "_") for goal in times) for name in functions)


def cache_of(unit):
    """The cache that the last run of the unit has written."""
    folders = [OUT / kind / unit for kind in ("cache", "cache-of-this-run")]
    return max(folders, key=lambda folder: folder.stat().st_mtime if folder.exists() else 0)


def failures(process):
    """(goal, tried) of the goals that fail, one after the other: whether a prover has tried it, or all have ended in an error, or have been ended before
    they could say that their time was over, which WP does not tell apart."""
    goal = None
    for line in process.stdout:
        if line.startswith("[wp]"):
            if goal:
                yield goal, False
            found = None if VALID.match(line) else UNPROVED.match(line.rstrip("\n"))
            goal = found and found["goal"]
        if goal and ANSWER.search(line):
            yield goal, True
            goal = None
    if goal:
        yield goal, False


def stop(process):
    """Ends Frama-C and its provers, which are one process group."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def attempt(mutant, tree, known, provers, limit):
    """The first goal that kills the mutant, or None, and the goals that fail before it, which the provers need not prove in time in the original either."""
    command = [ROOT / "proofs/wp.sh", tree, mutant.source, ",".join(provers), str(limit), "replay", cache_of(mutant.unit),
               "-wp-fct", mutant.functions]
    unsure = []
    with subprocess.Popen(command, cwd=tree, env=dict(os.environ, PROVE_PAR="1"), start_new_session=True, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            with Deadline(process):
                for goal, tried in failures(process):
                    spent = known.get(goal, Spent(0.0))
                    if tried and spent.seconds <= limit / 3 and (not spent.left or set(mutant.provers) <= set(provers)):
                        return goal, unsure
                    unsure.append(goal)
                code = process.wait()
        finally:
            stop(process)
    if code != 0:
        raise Rejected(f"Frama-C ends with code {code} and no failed goal")
    return None, unsure


def run(mutant, known):
    """The name of the goal that kills the mutant, or None if it survives.  Goals that are slow in the original get their time at the end."""
    with tempfile.TemporaryDirectory(dir=OUT) as name:
        tree = pathlib.Path(name)
        for folder in ("src", "spec"):
            shutil.copytree(ROOT / folder, tree / folder)
        mutant.apply(tree)
        killer, unsure = attempt(mutant, tree, known, FIRST, LIMIT)
        times = [spent.seconds for spent in (known.get(goal, Spent(0.0)) for goal in unsure) if spent.seconds < math.inf]
        if not killer and times:
            killer, _ = attempt(mutant, tree, known, [*FIRST, *mutant.provers], math.ceil(max(LIMIT, 3 * max(times))))
        return killer


class Deadline:
    """Ends a process that takes longer than LONGEST."""

    def __init__(self, process):
        self.timer = threading.Timer(LONGEST, stop, [process])

    def __enter__(self):
        self.timer.start()

    def __exit__(self, *_):
        self.timer.cancel()


def judge(mutant, originals):
    """Whether the mutant is killed."""
    begin = time.monotonic()
    prefixes = tuple(name + "_" for name in mutant.functions.split(","))
    try:
        if not any(goal.startswith(prefixes) for goal in originals[mutant.unit]):
            raise Rejected("the original has no such goals")
        if any(spent.seconds == math.inf for goal, spent in originals[mutant.unit].items() if goal.startswith(prefixes)):
            raise Rejected("the original is not proved")
        killer = run(mutant, originals[mutant.unit])
        verdict = f"KILLED   {mutant.title} ({killer}" if killer else f"SURVIVED {mutant.title} (all goals hold"
    except Rejected as reason:
        killer, verdict = None, f"BROKEN   {mutant.title} ({reason}"
    print(f"{verdict}, {time.monotonic() - begin:.0f} s)", flush=True)
    return bool(killer)


def choose(mutants, count):
    """Every n-th mutant, so many in all, from a place that moves on every day."""
    step = max(1, len(mutants) // count)
    first = datetime.date.today().toordinal() % step
    return mutants[first::step][:count]


def check(mutants):
    """How many mutants cannot be tried with the sources as they are; names them."""
    broken = 0
    tree = homes.Tree(ROOT, units.units())
    for mutant in mutants:
        try:
            mutant.place(ROOT)
            if elsewhere := set(mutant.functions.split(",")) & set(tree.skipped(mutant.unit)):
                raise Rejected(f"{', '.join(elsewhere)}: proved in another unit, see proofs/homes.py --list")
        except Rejected as reason:
            broken += 1
            print(f"BROKEN   {mutant.title} ({reason})")
    return broken


def prove_originals(mutants):
    needed = {}
    for mutant in mutants:
        needed.setdefault(mutant.unit, set()).update(mutant.functions.split(","))
    stale = [unit for unit, functions in needed.items() if needs_proof(unit, functions)]
    if stale:
        subprocess.run([ROOT / "proofs/prove.sh", *stale], check=False)
    return {unit: original_times(unit) for unit in needed}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sample", type=int, metavar="COUNT")
    options.add_argument("--only", default="", metavar="TEXT")
    options.add_argument("--proved", action="store_true")
    options.add_argument("--list", action="store_true")
    options.add_argument("--check", action="store_true")
    chosen = options.parse_args()
    mutants = [mutant for mutant in read_mutants(read_units()) if chosen.only in mutant.title]
    if chosen.proved:
        mutants = [mutant for mutant in mutants if not needs_proof(mutant.unit, set(mutant.functions.split(",")))]
    if chosen.sample:
        mutants = choose(mutants, chosen.sample)
    if chosen.list:
        print("\n".join(mutant.title for mutant in mutants))
        return 0
    if chosen.check:
        return 1 if check(mutants) else 0
    originals = prove_originals(mutants)
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as workers:
        killed = sum(workers.map(lambda mutant: judge(mutant, originals), mutants))
    print(f"{killed} passed, {len(mutants) - killed} failed")
    return 0 if killed == len(mutants) > 0 else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""turn.py UNIT... -- the units in the order in which a run that may not get to all of them takes them: those whose sources, or headers whose functions they
prove (homes.py), have changed in the last day of the history, those that include what has changed, then the others; the last two begin at another unit every day.

Without a history (an unpacked archive, a shallow clone) nothing counts as changed."""

import datetime
import pathlib
import subprocess
import sys

import homes
import units

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECONDS = 86400
# Coprime to any number of units up to its size, so that every unit has its day as the first.
STRIDE = 53


def lines_of(*command):
    """What a command prints, or nothing if it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.split("\n") if done.returncode == 0 else []


def changed_files():
    """Files that differ from what they were SECONDS before the last commit."""
    last = next(iter(lines_of("git", "log", "-1", "--format=%ct")), "")
    if not last:
        return set()
    before = next(iter(lines_of("git", "rev-list", "-1", f"--before={int(last) - SECONDS}", "HEAD")), "")
    return set(lines_of("git", "diff", "--name-only", before, "HEAD")) if before else set()


def read_by(source):
    """The project's files that a source includes, and itself."""
    words = " ".join(lines_of("cc", "-std=c11", "-MM", "-Ispec/gmp", "-Isrc", source)).replace("\\", " ").split()[1:]
    return {str((ROOT / word).resolve().relative_to(ROOT)) for word in words if not word.startswith("/")} | {source}


def proved_by():
    """{unit: the headers whose functions it proves}"""
    found = {}
    tree = homes.Tree(ROOT, units.units())
    for header, home, _ in tree.inlines():
        found.setdefault(home, set()).add(str(tree.name(header)))
    return found


def rotated(names, day):
    start = day * STRIDE % len(names) if names else 0
    return names[start:] + names[:start]


def in_turn(names, sources, changed, day):
    """NAMES in three parts: what has changed, what reads it, the rest."""
    at_home = proved_by()
    fresh = [name for name in names if ({sources[name]} | at_home.get(name, set())) & changed]
    readers = [name for name in names if name not in fresh and read_by(sources[name]) & changed]
    rest = [name for name in names if name not in fresh and name not in readers]
    return fresh + rotated(readers, day) + rotated(rest, day)


def main(names):
    sources = {unit: source for unit, source, *_ in units.units()}
    print("\n".join(in_turn(names, sources, changed_files(), datetime.date.today().toordinal())))


if __name__ == "__main__":
    main(sys.argv[1:])

#!/usr/bin/env python3
"""units.py -- compares proofs/expected and proofs/unproved with the sources.  Fails when

* a source of src/kernel, src/reduce or src/theorems is in neither list or in both, or a list names one that is not there;
* a row of proofs/expected does not say how many goals and smoke tests the unit has."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROVED_FOLDERS = ("src/kernel", "src/reduce", "src/theorems")


def lines(name):
    """The lines of a list of this folder without comments."""
    text = (ROOT / "proofs" / name).read_text()
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def units():
    """[unit, source, provers, goals, smoke tests] of each row of proofs/expected."""
    return [line.split() for line in lines("expected")]


def unproved():
    """(source, what it does) of each line of proofs/unproved."""
    return [tuple(line.split(maxsplit=1)) for line in lines("unproved")]


def problems():
    proved = {row[1] for row in units()}
    excepted = {source for source, _ in unproved()}
    there = {str(path.relative_to(ROOT)) for folder in PROVED_FOLDERS for path in (ROOT / folder).glob("*.c")}
    yield from (f"{source} has no row in proofs/expected" for source in sorted(there - proved - excepted))
    yield from (f"{source} has a row in proofs/expected and is in proofs/unproved" for source in sorted(proved & excepted))
    yield from (f"{source} is listed and not there" for source in sorted(proved | excepted) if not (ROOT / source).exists())
    for row in units():
        if len(row) != 5 or not all(number.isdigit() for number in row[3:]):
            yield f"the row of {row[0]} in proofs/expected is not: unit, source, provers, number of goals, number of smoke tests"


def main():
    found = list(problems())
    for problem in found:
        print(f"units: {problem}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

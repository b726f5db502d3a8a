#!/usr/bin/env python3
"""status.py REPORTS [--check|--counts] -- writes proofs/STATUS.md from WP's reports of a whole run (REPORTS is the folder build/proofs), or
compares it.

Goals by function, in the order of proofs/expected.  Times differ from machine to machine, so the section that names the slow goals is not
compared; --counts leaves it as it is, for reports of a run without provers (make status)."""

import json
import pathlib
import re
import sys

import units

HERE = pathlib.Path(__file__).resolve().parent
STATUS = HERE / "STATUS.md"
HEAD = """# What is proved

`make prove` fails when this page is not what it has proved; `make status` makes it. Goals are those of the Frama-C plug-in WP: contracts, loop invariants, assertions, termination, and the
absence of run-time errors (overflow of signed and unsigned numbers included). Ghost functions named `lemma_...` and `theorem_...` are the mathematics. No axioms.

"""


SLOW = "## Goals that need more than two seconds\n"


def functions(report):
    """Goals by function."""
    found = json.loads(report.read_text()).get("wp:functions", {})
    return {
        name: sum(goal.get("wp:main", {}).get("total", 0) for key, goal in properties.items() if key != "wp:section")
        for name, properties in found.items()
    }


def slow_goals(log):
    """Names of the goals for which the prover that proved them needed more than two seconds."""
    valid = re.compile(r"^\[wp\].* Goal (?:typed_real_)?(\S+) : Valid .*\(([\d.]+)s\)", re.MULTILINE)
    return sorted(match[1] for match in valid.finditer(log.read_text()) if float(match[2]) > 2)


def page(reports):
    text = [HEAD]
    if units.unproved():
        text.append("Not proved yet:\n\n" + "".join(f"* `{source}`: {what}\n" for source, what in units.unproved()) + "\n")
    total = 0
    slow = []
    for unit, source, provers, *_ in units.units():
        counts = {name: goals for name, goals in functions(reports / f"{unit}.json").items() if goals > 0}
        total += sum(counts.values())
        slow += [f"* {unit}: `{goal}`\n" for goal in slow_goals(reports / f"{unit}.log")]
        text.append(f"## {unit}: `{source}`\n\nProvers: {provers.replace(',', ', ')}.\n\n| function | goals |\n|---|---|\n")
        text += [f"| `{name}` | {goals} |\n" for name, goals in counts.items()]
        text.append(f"| **all** | **{sum(counts.values())}** |\n\n")
    text.append(f"{total} goals in all (goals that hold by the control flow alone are not listed by function and not in this sum).\n\n")
    text += [SLOW, "\nOn the machine that made this page; this list is not compared.\n\n", *(slow or ["None.\n"])]
    return "".join(text)


def main(arguments):
    made = page(pathlib.Path(arguments[0]))
    old = STATUS.read_text() if STATUS.exists() else ""
    if "--check" in arguments:
        same = old.split(SLOW)[0] == made.split(SLOW)[0]
        if not same:
            print("proofs/STATUS.md is not what this run has proved; make it with: make status")
        return 0 if same else 1
    if "--counts" in arguments and SLOW in old:
        made = made.split(SLOW)[0] + SLOW + old.split(SLOW)[1]
    STATUS.write_text(made)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

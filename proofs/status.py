#!/usr/bin/env python3
"""status.py REPORTS [--check|--counts], status.py --lists -- writes proofs/STATUS.md from WP's reports of a whole run (REPORTS is the folder
build/proofs), or compares it; --lists compares what it takes from proofs/expected and proofs/unproved, without any report.

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


def exceptions():
    """What is not proved yet."""
    listed = "".join(f"* `{source}`: {what}\n" for source, what in units.unproved())
    return f"Not proved yet:\n\n{listed}\n" if listed else ""


def heading(unit, source, provers):
    return f"## {unit}: `{source}`\n\nProvers: {provers.replace(',', ', ')}.\n\n"


def lists_agree(page_text):
    """Whether a page names the units and the exceptions of the lists, no others, in their order.  A whole run need not be awaited to learn that."""
    headings = [heading(*row[:3]) for row in units.units()]
    return page_text.startswith(HEAD + exceptions() + headings[0]) and re.findall(r"^## .*\n\nProvers: .*\n\n", page_text, re.MULTILINE) == headings


def section(unit, source, provers, reports):
    """(what the page says of a unit, its goals)"""
    counts = {name: goals for name, goals in functions(reports / f"{unit}.json").items() if goals > 0}
    rows = "".join(f"| `{name}` | {goals} |\n" for name, goals in counts.items())
    total = sum(counts.values())
    return f"{heading(unit, source, provers)}| function | goals |\n|---|---|\n{rows}| **all** | **{total}** |\n\n", total


def page(reports):
    text = [HEAD, exceptions()]
    total = 0
    slow = []
    for unit, source, provers, *_ in units.units():
        told, goals = section(unit, source, provers, reports)
        text.append(told)
        total += goals
        slow += [f"* {unit}: `{goal}`\n" for goal in slow_goals(reports / f"{unit}.log")]
    text.append(f"{total} goals in all (goals that hold by the control flow alone are not listed by function and not in this sum).\n\n")
    text += [SLOW, "\nOn the machine that made this page; this list is not compared.\n\n", *(slow or ["None.\n"])]
    return "".join(text)


def proved_agrees(page_text, reports):
    """Whether a page has the goals that a run has proved; it may have left out units (PROVE_MINUTES)."""
    if all((reports / f"{unit}.json").exists() for unit, *_ in units.units()):
        return page_text.split(SLOW)[0] == page(reports).split(SLOW)[0]
    found = [section(*row[:3], reports)[0] for row in units.units() if (reports / f"{row[0]}.json").exists()]
    return all(text in page_text for text in found)


def verdict(same, what):
    if not same:
        print(f"proofs/STATUS.md is not what {what}; make it with: make status")
    return 0 if same else 1


def main(arguments):
    old = STATUS.read_text() if STATUS.exists() else ""
    if arguments == ["--lists"]:
        return verdict(lists_agree(old), "proofs/expected and proofs/unproved say")
    reports = pathlib.Path(arguments[0])
    if "--check" in arguments:
        return verdict(proved_agrees(old, reports), "this run has proved")
    made = page(reports)
    if "--counts" in arguments and SLOW in old:
        made = made.split(SLOW)[0] + SLOW + old.split(SLOW)[1]
    STATUS.write_text(made)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""status.py REPORTS [--check] -- writes proofs/STATUS.md from WP's reports of a whole run (REPORTS is the folder build/proofs), or compares it.

Goals by function, in the order of proofs/expected.  Times are left out: they differ from machine to machine, and the file is compared."""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
STATUS = HERE / "STATUS.md"
HEAD = """# What is proved

Made by `make prove`, which fails when this page is not what it has proved. Goals are those of the Frama-C plug-in WP: contracts, loop invariants, assertions, termination, and the
absence of run-time errors (overflow of signed and unsigned numbers included). Ghost functions named `lemma_...` and `theorem_...` are the mathematics. No axioms.

Not proved yet: `src/kernel/rup_store.c`, `rup_derive.c` and `refute.c` (hinted unit propagation) except the inline functions of `rup_scan.h`, `src/reduce/sat_parameters.c` (R, Q and the bound), the comparison with the claim, and that
all pieces compose to one contract.

"""


def units():
    """(unit, source) in the order of proofs/expected."""
    lines = (HERE / "expected").read_text().splitlines()
    return [line.split()[:2] for line in lines if line.strip() and not line.startswith("#")]


def functions(report):
    """Goals by function."""
    found = json.loads(report.read_text()).get("wp:functions", {})
    return {
        name: sum(goal.get("wp:main", {}).get("total", 0) for key, goal in properties.items() if key != "wp:section")
        for name, properties in found.items()
    }


def page(reports):
    text = [HEAD]
    total = 0
    for unit, source in units():
        counts = {name: goals for name, goals in functions(reports / f"{unit}.json").items() if goals > 0}
        total += sum(counts.values())
        text.append(f"## {unit}: `{source}`\n\n| function | goals |\n|---|---|\n")
        text += [f"| `{name}` | {goals} |\n" for name, goals in counts.items()]
        text.append(f"| **all** | **{sum(counts.values())}** |\n\n")
    text.append(f"{total} goals in all (goals that hold by the control flow alone are not listed by function and not in this sum).\n")
    return "".join(text)


def main(arguments):
    made = page(pathlib.Path(arguments[0]))
    if "--check" not in arguments:
        STATUS.write_text(made)
        return 0
    same = STATUS.exists() and STATUS.read_text() == made
    if not same:
        print("proofs/STATUS.md is not what this run has proved; make it with: python3 proofs/status.py build/proofs")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""Compares proofs/TRUSTED.md with the sources: the functions of GMP that the proofs assume contracts for, and that nothing else is assumed.

Fails when a function is declared in the model and not listed, listed and not declared, or used by a proved unit and not declared; when a proved source has an axiom or
an admit; when the model's header does not say `exits \\false` and `terminates \\true` for each of its functions."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MODEL = ROOT / "spec/gmp/gmp_functions.h"


def proved_sources():
    lines = (ROOT / "proofs/expected").read_text().splitlines()
    return [ROOT / line.split()[1] for line in lines if line.strip() and not line.startswith("#")]


def main():
    model = MODEL.read_text()
    declared = set(re.findall(r"^extern .*?\b(mpz_\w+)\(", model, re.MULTILINE))
    listed = set(re.findall(r"^\| `(mpz_\w+)`", (ROOT / "proofs/TRUSTED.md").read_text(), re.MULTILINE))
    used = {name for source in proved_sources() for name in re.findall(r"\b(mpz_\w+)\(", source.read_text())}
    problems = [f"{name} has a contract and is not in proofs/TRUSTED.md" for name in sorted(declared - listed)]
    problems += [f"{name} is in proofs/TRUSTED.md and has no contract" for name in sorted(listed - declared)]
    problems += [f"{name} is used by a proved unit and has no contract" for name in sorted(used - declared)]
    for clause in ("terminates", "exits"):
        if len(re.findall(rf"^\s*{clause}\b", model, re.MULTILINE)) < len(declared):
            problems.append(f"a function of {MODEL.name} has no clause `{clause}`")
    for source in sorted([*ROOT.glob("src/**/*.[ch]"), *ROOT.glob("spec/**/*.h")]):
        for number, line in enumerate(source.read_text().splitlines(), 1):
            if re.search(r"(^|[^\w`])(axiom|admit|assume)\s+\w+\s*[:{]", line):
                problems.append(f"{source.relative_to(ROOT)}:{number}: assumes: {line.strip()}")
    for problem in problems:
        print(f"trusted: {problem}")
    print(f"trusted: {len(listed)} functions of GMP; {1 if not problems else 0} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs tests with the annotations of the code under test checked at run time, by E-ACSL of Frama-C (expand.py says which annotations), and once
more with a fault in the code, which the annotations must report.

Ends with "N passed, N failed" over these runs.  With --names nothing is run: the functions and faults named below are looked up in the sources."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHARE = "/usr/share/frama-c/e-acsl"
LIMIT = 300

# Test, sources, functions whose annotations are checked, least number of checks, and a fault: file, text, replacement.
PROGRAMS = [
    ("tests/unit/test_rup.c",
     ["src/kernel/rup_store.c", "src/kernel/rup_assignment.c", "src/kernel/rup_derive.c"],
     ["rup_scan", "rup_scan_repetitions", "rup_clear", "rup_fits", "count_dead", "rup_wants_compaction", "move_words", "literal_out_of_range", "rup_assign",
      "rup_propagate", "rup_retract_all", "rup_set_true"],
     350, ("src/kernel/rup_scan.h", "if (candidates == 0)", "if (candidates <= 1)")),
    ("tests/eacsl/eacsl_data.c",
     ["src/kernel/sample.c", "src/kernel/sample_sort.c", "src/reduce/sat_empty_clauses.c", "src/reduce/sat_replace_empty_clauses.c"],
     ["is_canonical", "sum_fits", "combine_equal_columns", "sample_canonicalise", "sample_append_entry", "insert_entry", "sample_sort_by_insertion", "merge",
      "copy_entries", "middle_of", "sample_sort_by_merging", "move_clause"],
     200, ("src/kernel/sample.c", "if (sum != 0)", "if (sum != 1)")),
]


def run(command, folder):
    # Frama-C looks for files from $PWD.
    done = subprocess.run(command, cwd=folder, env=dict(os.environ, PWD=str(folder)), capture_output=True, text=True, errors="replace", timeout=LIMIT, check=False)
    if done.returncode != 0:
        raise RuntimeError((done.stdout + done.stderr)[-3000:])
    return done.stdout


def build(test, sources, functions, fault, folder):
    """Makes the program that checks its annotations; returns the number of checks in it."""
    run([sys.executable, ROOT / "tests/eacsl/expand.py", test, *sources, folder], ROOT)
    if fault:
        file, old, new = fault
        path = pathlib.Path(folder) / file
        if path.read_text().count(old) != 1:
            raise RuntimeError(f"{old} does not occur once in {file}")
        path.write_text(path.read_text().replace(old, new))
    run(["frama-c", "-c11", "-machdep", "gcc_x86_64", f"-cpp-extra-args=-I{ROOT}/spec/gmp -Isrc -I{ROOT}/tests/eacsl",
         "-kernel-warn-key", "annot-error=active", "-remove-unused-specified-functions", "-variadic-no-translation",
         "-e-acsl", "-e-acsl-functions", ",".join(functions), test, *sources, "-then-last", "-print", "-ocode", "program.c"], folder)
    run(["gcc", "-DE_ACSL_SEGMENT_MMODEL", "-DE_ACSL_IDENTIFY", "-D_GNU_SOURCE", "-std=gnu11", "-O1", "-w", "-fno-builtin", f"-I{SHARE}", "program.c",
         f"{SHARE}/e_acsl_rtl.c", "/usr/lib/frama-c/e-acsl/libeacsl-dlmalloc.a", "-o", "program", "-lgmp", "-lm", "-lpthread"], folder)
    return len(re.findall(r"__e_acsl_assert\(", (pathlib.Path(folder) / "program.c").read_text()))


def check(test, sources, functions, least, fault):
    """What the run of the program says; raises RuntimeError when it does not do what it should."""
    with tempfile.TemporaryDirectory() as folder:
        checks = build(test, sources, functions, fault, folder)
        if checks < least:
            raise RuntimeError(f"{checks} checks, fewer than {least}")
        if not fault:
            run(["./program"], folder)
            return f"{checks} checks of annotations in {len(functions)} functions hold"
        try:
            run(["./program"], folder)
        except RuntimeError as error:
            if "The failing predicate is" in str(error):
                return f"the fault in {fault[0]} is reported"
            raise
        raise RuntimeError(f"no annotation reports the fault in {fault[0]}")


def included(file, seen):
    """The source and what it includes of the project, without repetition."""
    if file in seen:
        return
    seen.add(file)
    for name in re.findall(r'#include "([^"]+)"', file.read_text()):
        for folder in (file.parent, ROOT / "src"):
            if (folder / name).exists():
                included((folder / name).resolve(), seen)
                break


def problems():
    """What PROGRAMS names and the sources have no longer."""
    for test, sources, functions, _, (fault, old, _) in PROGRAMS:
        files = set()
        for source in sources:
            included(ROOT / source, files)
        text = "\n".join(file.read_text() for file in files)
        for function in functions:
            if not re.search(rf"^[a-z][\w ]*[ *]{function}\([^;{{]*\{{", text, re.MULTILINE):
                yield f"{test}: no function {function} in {', '.join(sources)}"
        if (ROOT / fault).read_text().count(old) != 1:
            yield f"{test}: {old} does not occur once in {fault}"


def main():
    if sys.argv[1:] == ["--names"]:
        found = list(problems())
        for problem in found:
            print(f"eacsl: {problem}")
        return 1 if found else 0
    passed = failed = 0
    for test, sources, functions, least, fault in PROGRAMS:
        for seeded in (None, fault):
            try:
                print(f"{test}: {check(test, sources, functions, least, seeded)}", flush=True)
                passed += 1
            except (RuntimeError, OSError, subprocess.TimeoutExpired) as error:
                print(f"{test}: FAILED\n{error}")
                failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

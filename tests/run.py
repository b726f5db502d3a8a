#!/usr/bin/env python3
"""Runs the tests that drive the programs from outside, two at a time, and sums up.

    run.py quick|long [SUITE...]      suites by name, all by default; `quick` is part of `make check`

Ends with the line `N passed, N failed`, with `, N skipped` when something was; exit code 1 when something failed.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import time

TESTS = pathlib.Path(__file__).resolve().parent
WORKERS = 2
SUMMARY = re.compile(r"^(.*): (\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", re.MULTILINE)

# Name of the suite and its commands in each mode (`sanitized`: with the programs of MODE=sanitize); the long ones first, so that the workers end at the same time.
SUITES = {
    "unit": {"quick": ["unit/run.py sanitize", "unit/run.py release"]},
    "mutation": {"quick": ["mutation/mutation.py quick"], "long": ["mutation/mutation.py long"]},
    "exhaustive": {
        "quick": [
            "exhaustive/exhaustive.py quick 1/2", "exhaustive/exhaustive.py quick 2/2", "exhaustive/colouring.py quick", "exhaustive/circuit.py quick",
            "exhaustive/least_errors.py quick",
        ],
        "long": [
            "exhaustive/exhaustive.py long 1/2", "exhaustive/exhaustive.py long 2/2", "exhaustive/colouring.py long", "exhaustive/circuit.py long",
            "exhaustive/least_errors.py long",
        ],
    },
    "instances": {"quick": ["cli/instances.py 4"], "long": ["cli/instances.py 60"]},
    "colourings": {
        "quick": ["cli/colouring.py quick", "cli/colouring_files.py"],
        "long": ["cli/colouring.py long", "cli/colouring_files.py"],
    },
    "covers": {
        "quick": ["cli/set_cover.py quick", "cli/set_cover_published.py"],
        "long": ["cli/set_cover.py long", "cli/set_cover_published.py"],
    },
    "circuits": {
        "quick": ["cli/circuits.py quick", "cli/circuit_files.py"],
        "long": ["cli/circuits.py long", "cli/circuit_files.py"],
    },
    "lrat": {"quick": ["cli/lrat.py"]},
    "certificates": {"quick": ["cli/certificates.py", "cli/set_cover_check.py", "cli/colouring_check.py", "cli/circuit_check.py"]},
    "samples": {"quick": ["cli/samples.py", "cli/readme.py"]},
    "weights": {"quick": ["cli/weights.py"]},
    "trained": {"quick": ["cli/trained.py quick"], "long": ["cli/trained.py long"]},
    "agreement": {
        "quick": ["cli/dataset_agreement.py", "cli/circuit_agreement.py"],
        "long": ["cli/dataset_agreement.py 6000", "cli/circuit_agreement.py 3000"],
    },
    "install": {"quick": ["cli/install.py"]},
    "programs": {"quick": ["cli/programs.py", "cli/streams.py", "cli/interrupts.py"]},
    "reject": {"quick": ["reject/reject.py"]},
    "sanitized": {
        "quick": [
            "sanitized reject/reject.py",
            "sanitized cli/set_cover.py short",
            "sanitized cli/colouring.py short",
            "sanitized cli/circuit_check.py",
            "sanitized mutation/mutation.py short 2",
        ]
    },
    "proofs": {"quick": ["proofs/test_homes.py"]},
    "oracle": {"quick": ["oracle/test_oracle.py", "oracle/test_set_cover.py", "oracle/test_colouring.py", "oracle/test_circuit.py"]},
}


def run(command):
    """(passed, failed, skipped) of one test program; one that ends without its summary has failed."""
    begin = time.monotonic()
    words = command.split()
    environment = dict(os.environ)
    if words[0] == "sanitized":
        words.pop(0)
        build = pathlib.Path(environment.get("BUILD", "build")).resolve() / "sanitize"
        environment.update(RELUCERT=str(build / "relucert"), RELUCHECK=str(build / "relucheck"))
        # What a sanitizer reports would end the program with 1, which is a rejection otherwise.
        environment.update(ASAN_OPTIONS="exitcode=86", UBSAN_OPTIONS="exitcode=86")
    script, *arguments = words
    done = subprocess.run([sys.executable, TESTS / script, *arguments], capture_output=True, text=True, env=environment, check=False)
    found = SUMMARY.findall(done.stdout)
    counts = [int(n or 0) for n in found[-1][1:]] if found else [0, 0, 0]
    if not found or (done.returncode != 0 and counts[1] == 0):
        counts[1] += 1
    print(f"{done.stdout}{done.stderr}{command}: {time.monotonic() - begin:.1f} s", flush=True)
    return counts


def main():
    mode = sys.argv[1] if len(sys.argv) > 1 else "quick"
    names = sys.argv[2:] or list(SUITES)
    if mode not in ("quick", "long") or not set(names) <= set(SUITES):
        print(__doc__, file=sys.stderr)
        return 2
    commands = [command for name in names for command in SUITES[name].get(mode, SUITES[name]["quick"])]
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as workers:
        passed, failed, skipped = map(sum, zip(*workers.map(run, commands)))
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs the unit tests (programs made with Check) of a build directory and counts their checks.

    run.py [release|sanitize]      default release: BUILD/tests; sanitize: BUILD/sanitize/tests
"""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RESULT = re.compile(r"^\d+%: Checks: (\d+), Failures: (\d+), Errors: (\d+)$", re.MULTILINE)
LIMIT = 300


def main():
    mode = sys.argv[1] if len(sys.argv) > 1 else "release"
    build = ROOT / os.environ.get("BUILD", "build")
    programs = build / ("tests" if mode == "release" else f"{mode}/tests")
    passed = failed = 0
    # A source without its program is a failure, so that no test is forgotten.
    for source in sorted((ROOT / "tests/unit").glob("test_*.c")):
        program = programs / source.stem
        try:
            done = subprocess.run([program], capture_output=True, text=True, errors="replace", timeout=LIMIT, cwd=ROOT, check=False)
            output, code = done.stdout + done.stderr, done.returncode
        except (OSError, subprocess.TimeoutExpired) as error:
            output, code = str(error), 1
        found = [tuple(map(int, counts)) for counts in RESULT.findall(output)]
        passed += sum(checks - failures - errors for checks, failures, errors in found)
        wrong = sum(failures + errors for _, failures, errors in found)
        if wrong or code != 0 or not found:
            failed += wrong or 1
            print(f"{source.stem} ({mode}): FAILED, exit code {code}\n{output}")
        for line in output.splitlines():
            if "skip" in line.lower() and not wrong:
                print(f"{source.stem}: {line}")
    print(f"unit {mode}: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

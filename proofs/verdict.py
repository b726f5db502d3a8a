#!/usr/bin/env python3
"""verdict.py [--smoke] UNIT LOG REPORT CODE EXPECTED -- judges one run of WP, which exits with 0 whether or not its goals are proved.

The last line printed is "UNIT: N passed, N failed"; the exit code is 0 only if nothing failed, 3 if a goal is not proved.  EXPECTED is the number of goals (of smoke
tests) that the unit must have, so that an annotation that disappears is a failure, or "any"."""

import os
import re
import sys

# Each of these would let a goal disappear or hold for no good reason.
ALARMS = re.compile(r"Missing terminates|No 'decreases'|Neither code nor specification|User Error|not tried|Plug-in wp aborted"
                    # Frama-C makes up what an extern function without `assigns` assigns.  Only refute has a reason to be one (kernel/refute.h), and its
                    # caller concludes nothing about the memory behind it.
                    r"|for function (?!refute,)\w+, generating default assigns")

NOT_PROVED = "not proved"


def judge(lines, code, report, expected, smoke):
    """(passed, list of failures)"""
    failures = [line.strip() for line in lines if ALARMS.search(line)]
    if code != 0 or not os.path.exists(report):
        return 0, failures + ["frama-c stopped with exit code %d" % code] + [line.strip() for line in lines[-5:]]
    if smoke:
        tests = re.compile(r"\[(\w+)\] Smoke-test (\S+)")
        found = [match.groups() for match in map(tests.search, lines) if match]
        passed = sum(result == "Passed" for result, _ in found)
        failures += ["%s: contradictory" % name for result, name in found if result != "Passed"]
        total = len(found)
    else:
        goals = re.compile(r"^\[wp\].* Goal (\S+)(?! : Valid)$|^\[wp\].* Goal (\S+) : (?!Valid)")
        failures += ["%s: %s" % (match[1] or match[2], NOT_PROVED) for match in map(goals.search, lines) if match]
        counts = re.findall(r"Proved goals: *(\d+) */ *(\d+)", "".join(lines))
        if not counts:
            return 0, failures + ["no goals"]
        passed, total = map(int, counts[-1])
        failures += ["a goal that the log does not name: " + NOT_PROVED] * max(0, total - passed - len(failures))
    if expected != "any" and total != int(expected):
        failures.append("%d goals, but proofs/expected says %s" % (total, expected))
    return passed, failures


def main(arguments):
    smoke = arguments[0] == "--smoke"
    unit, log, report, code, expected = arguments[1:] if smoke else arguments
    with open(log, encoding="utf-8") as file:
        lines = file.readlines()
    passed, failures = judge(lines, int(code), report, expected, smoke)
    for failure in failures:
        print("%s: %s" % (unit, failure))
    print("%s: %d passed, %d failed" % (unit, passed, len(failures)))
    if any(failure.endswith(NOT_PROVED) for failure in failures):
        return 3
    return 1 if failures or (passed == 0 and not smoke) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

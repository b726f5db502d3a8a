#!/usr/bin/env python3
"""verdict.py [--smoke] UNIT LOG REPORT CODE EXPECTED -- judges a run of WP, which exits with 0 whether or not its goals are proved.  Behind it in LOG
stand the runs, if any, that tried again what it had left open.
verdict.py --open LOG REPORT -- prints the options of WP that choose what LOG leaves open (and a few goals that share a function and a label).

The last line of a verdict is "UNIT: N passed, N failed"; the exit code is 0 only if nothing failed, 3 if a goal is not proved.  EXPECTED is the number of
goals (of smoke tests) that the unit must have, so that an annotation that disappears is a failure, or "any"."""

import json
import os
import re
import sys

# Each of these would let a goal disappear or hold for no good reason.
ALARMS = re.compile(r"Missing terminates|No 'decreases'|Neither code nor specification|User Error|not tried|Plug-in wp aborted"
                    # Frama-C makes up what an extern function without `assigns` assigns.  Only refute has a reason to be one (kernel/refute.h), and its
                    # caller concludes nothing about the memory behind it.
                    r"|for function (?!refute,)\w+, generating default assigns")

NOT_PROVED = "not proved"

# What WP calls a goal, after its function: the kind of the annotation, then its label.
LABELS = re.compile(r"_(?:assert|ensures|check|loop_invariant|call_\w+?_requires|requires)_(\w+?)(?:_established|_preserved)?(?:_part\d+)?$")
# Annotations without labels are chosen by their kind.
KINDS = {"assigns": "@assigns", "variant": "@variant,@decreases", "terminates": "@terminates", "exits": "@exits", "requires": "@requires", "ensures": "@ensures",
         "invariant": "@invariant", "assert": "@assert", "check": "@check"}


def goals_left(lines):
    """(goals that the first run has left open, those of them that no later run has proved)"""
    goal = re.compile(r"^\[wp\].* Goal (\S+)( : Valid\b)?")
    found = [match.groups() for match in map(goal.match, lines) if match]
    proved = {name for name, valid in found if valid}
    end = next((i for i, line in enumerate(lines) if "Proved goals:" in line), len(lines))
    first = [match[1] for match in map(goal.match, lines[:end]) if match and not match[2]]
    return first, [name for name in first if name not in proved]


def chosen_by(goal, functions):
    """The function of a goal, or None, and the labels or kinds of annotations that choose it."""
    name = goal.removeprefix("typed_real_")
    function = next((f for f in sorted(functions, key=len, reverse=True) if name.startswith(f + "_")), None)
    if "_assert_rte_" in name:
        return function, {"rte"}
    label = LABELS.search(name)
    # WP numbers annotations with the same label, unless the number is part of the label.
    bare = label and re.sub(r"^\d+_|_?\d+$", "", label[1])
    if label and bare not in ("", "established", "preserved"):
        return function, {label[1], bare}
    return function, {kind for word, kind in KINDS.items() if word in name}


def options(goals, functions):
    """The options of WP that choose the goals: fewer options, and more goals, where a name says too little."""
    chosen = [chosen_by(goal, functions) for goal in goals]
    names = {function for function, _ in chosen}
    labels = set().union(*(found for _, found in chosen))
    if None in names:
        return ""
    by_label = " -wp-prop=" + ",".join(sorted(labels)) if all(found for _, found in chosen) else ""
    return "-wp-fct " + ",".join(sorted(names)) + by_label


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
        counts = re.search(r"Proved goals: *(\d+) */ *(\d+)", "".join(lines))
        if not counts:
            return 0, failures + ["no goals"]
        passed, total = int(counts[1]), int(counts[2])
        first, left = goals_left(lines)
        failures += ["%s: %s" % (goal, NOT_PROVED) for goal in left]
        failures += ["a goal that the log does not name: " + NOT_PROVED] * max(0, total - passed - len(first))
        passed += len(first) - len(left)
    if expected != "any" and total != int(expected):
        failures.append("%d goals, but proofs/expected says %s" % (total, expected))
    return passed, failures


def main(arguments):
    smoke = arguments[0] == "--smoke"
    unit, log, report, *rest = arguments if arguments[0] == "--open" else arguments[smoke:]
    if unit == "--open":
        with open(log, encoding="utf-8") as lines, open(report, encoding="utf-8") as file:
            print(options(goals_left(lines.readlines())[1], json.load(file).get("wp:functions", {})))
        return 0
    code, expected = rest
    with open(log, encoding="utf-8") as file:
        passed, failures = judge(file.readlines(), int(code), report, expected, smoke)
    for failure in failures:
        print("%s: %s" % (unit, failure))
    print("%s: %d passed, %d failed" % (unit, passed, len(failures)))
    if any(failure.endswith(NOT_PROVED) for failure in failures):
        return 3
    return 1 if failures or (passed == 0 and not smoke) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

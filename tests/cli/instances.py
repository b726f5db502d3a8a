#!/usr/bin/env python3
"""Formulas with known answers in ../shared/data/cnf, when it is there: prove, relucheck with the formula itself, the oracle.

    instances.py [SECONDS]      per formula, default 4; what takes longer is skipped and counted
"""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import oracle
import searches

ORACLE_SIZE = 60_000  # octets of a certificate that the oracle checks: about a second


def instances():
    """(path, answer) with answer SAT, UNSAT, malformed or relaxed."""
    for row in searches.manifest():
        if not row[0].startswith("cnf/") or not row[0].removesuffix(".xz").endswith(".cnf"):
            continue
        found = re.match(r"(UNSAT|SAT)\b", row[5]) or re.search(r"status (UNSAT|SAT)\b", row[10])
        if "parser must reject" in row[5]:
            yield row[0], "malformed"
        elif "relaxed" in row[5]:
            yield row[0], "relaxed"
        else:
            yield row[0], found[1] if found else None


def test_instance(t, directory, path, answer, seconds):
    target = directory.path / "instance.cert"
    target.unlink(missing_ok=True)
    source = support.SHARED / path
    result = support.relucert("prove", "--time", seconds, "-o", target, source, limit=max(60, 20 * float(seconds)))
    t.check(not result.crashed, path, "crashed:", result.code, result.error)
    if answer == "malformed":
        t.equal((result.code, target.exists()), (2, False), path, result.error)
        t.check(re.search(r":\d+:\d+: error: ", result.error), path, "message without a place:", result.error)
        return
    if answer == "relaxed":
        t.check(result.code in (0, 2), path, result.code, result.error)
        return
    if result.verdicts() == ["UNKNOWN"] and result.code == 1:
        t.skip(path, f"is not decided in {seconds} s")
        return
    expected = "YES" if answer == "SAT" else "NO"
    if not t.equal((result.code, result.verdicts()), (0, [expected]), path, result.error):
        return
    result = support.relucheck("--source", searches.plain(directory, source), target)
    t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), path, "relucheck --source:", result.error)
    if target.stat().st_size <= ORACLE_SIZE:
        try:
            certificate = oracle.parse(target.read_bytes())
            oracle.check(certificate)
            t.equal((certificate.lower is None, certificate.error), (answer == "SAT", 0 if answer == "SAT" else None), path)
        except oracle.Failure as failure:
            t.fail(path, "oracle: line", failure.line, failure)


def main():
    seconds = sys.argv[1] if len(sys.argv) > 1 else "4"
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli instances")
    if not support.SHARED.exists():
        print("cli instances: ../shared/data/cnf is not there: all of its formulas are skipped")
        print("cli instances: 0 passed, 0 failed, 1 skipped")
        return
    with support.Workspace("instances") as directory:
        for path, answer in instances():
            if answer is None:
                t.skip(path, "has no known answer")
            else:
                test_instance(t, directory, path, answer, seconds)
    t.end()


if __name__ == "__main__":
    main()

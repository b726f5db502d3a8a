#!/usr/bin/env python3
"""LRAT proofs: relucheck --lrat and relucert prove --proof on proofs of our own making and on those of ../shared/data/proofs."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import make
import oracle
import searches

# Files with errors of form have no formula of their own: with any formula they must be refused.
ANY_FORMULA = "proofs/lrat-trim-check/full3.cnf"


def plain(directory, path):
    """The path of the file without xz."""
    if path.exists():
        return path
    return searches.plain(directory, path.with_name(path.name + ".xz"))


def test_own(t, directory):
    formula, proof = support.DATA / "complete2.cnf", support.DATA / "complete2.lrat"
    result = support.relucheck("--lrat", formula, proof)
    t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), "complete2:", result.error)
    t.check("t the formula has no model" in result.text, "theorem:", result.text)
    for steps in ("3 0 1 0\n", "3 0 1 1 0\n", "3 1 0 1 0\n"):
        path = directory.write("proof.lrat", steps)
        result = support.relucheck("--lrat", support.DATA / "contradiction.cnf", path)
        t.equal((result.code, result.verdicts()), (1, ["REJECTED"]), steps, result.error)
    # Certificates' proofs are LRAT once steps are numbered: additions get their clause number, deletions any.
    for name in ("complete3.cnf", "pigeonhole5.cnf", "random20.cnf"):
        variables, clauses = make.read_dimacs((support.DATA / name).read_text())
        _, steps = make.decide(variables, clauses)
        text, number = "", len(clauses)
        for step in steps:
            if step.literals is None:
                text += f"{number} d {' '.join(map(str, step.numbers))} 0\n"
            else:
                number += 1
                text += " ".join(map(str, [number, *step.literals, 0, *step.numbers, 0])) + "\n"
        path = directory.write("proof.lrat", text)
        result = support.relucheck("--lrat", support.DATA / name, path)
        t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), name, result.error)
        use_proof(t, directory, name, support.DATA / name, path)


def use_proof(t, directory, what, formula, proof, check_by_oracle=True):
    """`prove --proof` turns it into a certificate that both checkers accept."""
    target = directory.path / "from-proof.cert"
    target.unlink(missing_ok=True)
    result = support.relucert("prove", "--proof", proof, "-o", target, formula)
    if not t.equal((result.code, result.verdicts()), (0, ["NO"]), what, "prove --proof:", result.error):
        return
    t.equal(support.relucheck("--source", formula, target).verdicts(), ["VERIFIED"], what, "certificate from a proof")
    if check_by_oracle:
        certificate = oracle.parse(target.read_bytes())
        oracle.check(certificate)
        t.check(certificate.lower > 0, what)


def shared_proofs():
    """(path, known answer) of the LRAT files in the manifest."""
    for row in searches.manifest():
        if row[0].startswith("proofs/") and row[0].removesuffix(".xz").endswith((".lrat", ".lrit", ".lpr")):
            yield row[0].removesuffix(".xz"), row[5]


def needs_rat(proof):
    """Whether a proof in text has a step with negative hints."""
    return re.search(rb"^\d+( -?[1-9]\d*)* 0( [1-9]\d*)* -[1-9]\d*", proof.read_bytes(), re.MULTILINE) is not None


def test_rat(t, directory, path, formula, proof, result):
    """Good proofs, but with steps that preserve satisfiability and not models: refused by that name, unless the conflict does without them."""
    t.equal((result.code, result.verdicts()), (1, ["REJECTED"]), path, result.error)
    t.check("RAT" in result.error, path, "the message does not say RAT:", result.error)
    target = directory.path / "from-proof.cert"
    target.unlink(missing_ok=True)
    result = support.relucert("prove", "--proof", proof, "-o", target, formula)
    if result.code == 0:
        t.equal(support.relucheck("--source", formula, target).verdicts(), ["VERIFIED"], path, "without its RAT steps")
    else:
        t.equal((result.code, result.verdicts(), target.exists()), (1, ["UNKNOWN"], False), path, result.error)
        # In a .lpr file a clause and its witness look like one clause to a reader of LRAT, so any other reason will do there.
        t.check("RAT" in result.error or path.endswith(".lpr"), path, "prove --proof: no RAT in", result.error)


def test_shared(t, directory, path, answer):
    formula = path.rsplit(".", 1)[0] + ".cnf"
    if not any((support.SHARED / (formula + ending)).exists() for ending in ("", ".xz")):
        formula = ANY_FORMULA
    formula, proof = plain(directory, support.SHARED / formula), plain(directory, support.SHARED / path)
    result = support.relucheck("--lrat", formula, proof)
    t.check(not result.crashed, path, "crashed:", result.code, result.error)
    if "ACCEPT" in answer and needs_rat(proof):
        test_rat(t, directory, path, formula, proof, result)
    elif "must not be accepted" in answer:
        t.equal((result.code, result.verdicts()), (1, ["REJECTED"]), path, result.error)
    elif "ACCEPT" in answer:
        t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), path, result.error)
        use_proof(t, directory, path, formula, proof, check_by_oracle=proof.stat().st_size < 200_000)
    elif "REJECT" in answer:
        # A clause number that only a much larger file could have is a matter of memory: no verdict.
        verdict = "UNKNOWN" if result.code == 3 else "REJECTED"
        t.check(result.code in (1, 2, 3) and result.verdicts() == [verdict], path, result.code, result.text)
        t.check("error: " in result.error, path, "no message")
    else:
        t.skip(path, "has no known answer:", answer)


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli lrat")
    with support.Workspace("lrat") as directory:
        test_own(t, directory)
        if support.SHARED.exists():
            for path, answer in shared_proofs():
                test_shared(t, directory, path, answer)
        else:
            t.skip("../shared/data/proofs is not there")
    t.end()


if __name__ == "__main__":
    main()

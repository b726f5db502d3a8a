#!/usr/bin/env python3
"""Tests of the oracle and of the maker of certificates on formulas, against values worked out by hand and brute force."""

import pathlib
import random
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import make
import oracle
from changes import check_changes, check_made, verdict

CONTRADICTION = b"""relucert-certificate 1
problem sat
claim lower 4/11
network units 2 signs ++ bias no
dataset reduction samples 5 features 2 width 2 square 4
instance cnf 1 2
1 0
-1 0
proof rup 1 text
0 1 2 0
end
"""

# Every line of the certificate above, changed in a way that must not pass: (old, new, exit code, line).
CHANGES = [
    (b"certificate 1", b"certificate 2", 2, 1),
    (b"problem sat", b"problem sat ", 2, 2),
    (b"4/11", b"8/22", 2, 3),
    (b"4/11", b"4/10", 2, 3),
    (b"4/11", b"37/101", 1, 3),
    (b"lower 4/11", b"lower 1", 1, 3),
    (b"bias no", b"bias maybe", 2, 4),
    (b"samples 5", b"samples 6", 1, 5),
    (b"features 2", b"features 3", 1, 5),
    (b"width 2", b"width 1", 1, 5),
    (b"width 2", b"width 3", 1, 5),
    (b"width 2", b"width 0", 1, 5),
    (b"square 4", b"square 2", 1, 5),
    (b"square 4", b"square 04", 2, 5),
    (b"square 4", b"square 4 zero 20", 2, 5),
    (b"cnf 1 2", b"cnf 1 1", 2, 8),
    (b"cnf 1 2", b"cnf 1 3", 2, 9),
    (b"cnf 1 2", b"cnf 1 4611686018427387904", 2, 6),
    (b"cnf 1 2", b"cnf 1073741823 2", 2, 6),
    (b"\n1 0\n", b"\n2 0\n", 2, 7),
    (b"\n1 0\n", b"\n1 \n", 2, 7),
    (b"\n1 0\n", b"\n1  0\n", 2, 7),
    (b"\n1 0\n", b"\n\n1 0\n", 2, 7),
    (b"\n1 0\n", b"\r\n1 0\n", 2, 6),
    (b"\n1 0\n", b"\n+1 0\n", 2, 7),
    (b"\n1 0\n", b"\n1 0 0\n", 2, 7),
    (b"\n-1 0\n", b"\n1 0\n", 1, 10),
    (b"rup 1 text", b"rup 2 text", 2, 11),
    (b"rup 1 text", b"rup 0 text", 2, 10),
    (b"rup 1 text\n0 1 2 0\n", b"rup 0 text\n", 1, 9),
    (b"0 1 2 0\n", b"0 1 0\n", 1, 10),
    (b"0 1 2 0\n", b"0 0\n", 2, 10),
    (b"0 1 2 0\n", b"0 1 1 0\n", 1, 10),
    (b"0 1 2 0\n", b"0 1 2 2 0\n", 1, 10),
    (b"0 1 2 0\n", b"0 1 3 0\n", 1, 10),
    (b"0 1 2 0\n", b"0 -1 2 0\n", 1, 10),
    (b"0 1 2 0\n", b"2 0 1 2 0\n", 2, 10),
    (b"0 1 2 0\n", b"1 0 1 2 0\n", 1, 10),
    (b"end\n", b"end", 2, 11),
    (b"end\n", b"end\n\n", 2, 12),
]

# Proofs of the same formula after `proof rup`, and the exit code.
PROOFS = [
    (b"2 text\n1 -1 0 1 0\n0 1 2 0\n", 0),
    (b"2 text\n1 -1 0 3 0\n0 1 2 0\n", 0),
    (b"3 text\n1 0 2 1 0\nd 1 0\n0 3 2 0\n", 1),
    (b"3 text\n1 0 1 0\nd 1 0\n0 3 2 0\n", 0),
    (b"3 text\n1 0 1 0\nd 1 0\n0 1 2 0\n", 1),
    (b"3 text\n1 0 1 0\nd 1 1 0\n0 3 2 0\n", 1),
    (b"2 text\nd 3 0\n0 1 2 0\n", 1),
    (b"2 text\n0 1 2 0\nd 1 0\n", 1),
    (b"2 text\n0 1 2 0\n0 1 2 0\n", 1),
    (b"1 text\n1 0 1 0\n", 1),
    (b"1 binary 5\na\x00\x02\x01\x00\n", 0),
    (b"1 binary 5\na\x00\x01\x02\x00\n", 0),
    (b"1 binary 5\na\x00\x03\x01\x00\n", 2),
    (b"1 binary 6\na\x00\x82\x00\x01\x00\n", 2),
    (b"1 binary 6\na\x00\x02\x01\x00\x00\n", 2),
    (b"2 binary 5\na\x00\x02\x01\x00\n", 2),
    (b"1 binary 4\na\x00\x02\x01\x00\n", 2),
    (b"1 binary 5\na\x00\x02\x01\x00", 2),
    (b"3 binary 15\na\x02\x00\x02\x00d\x03\x00" + b"a\x00\x01\x02\x00\n", 2),
    (b"3 binary 13\na\x02\x00\x02\x00d\x03\x00" + b"a\x00\x01\x02\x00\n", 0),
    (b"1 binary 7\na\x01\x00\x02\x01\x00\x00\n", 2),
]


def test_changes(t):
    check_changes(t, CONTRADICTION, CHANGES)
    head, tail = CONTRADICTION[: CONTRADICTION.index(b"1 text")], b"end\n"
    for proof, code in PROOFS:
        t.equal(verdict(head + proof + tail)[0], code, f"proof {proof}:")


def test_rows(t):
    contradiction = oracle.Reduction(1, [[1], [-1]], False)
    t.equal(
        list(contradiction.rows()),
        [({1: 1}, 2, 1), ({0: 1}, 1, 1), ({0: -1}, 1, 1), ({1: -1, 0: -2}, 0, 1), ({1: -1, 0: 2}, 0, 1)],
        "rows of x and not x:",
    )
    t.equal(contradiction.delta(), Fraction(4, 11))
    # Width 5: 1 1 2 has multiplicities 2 2 1, so 4^2 + 1^2; the tautology does not count; with a bias c_0 = max(20, 9).
    repeated = oracle.Reduction(2, [[1, 1, 2], [1, -1], [-2] * 5], True)
    t.equal(repeated.parameters(), {"samples": 9, "features": 3, "width": 5, "square": 25, "zero": 20})
    t.equal(oracle.Reduction(2, [[1, 1, 2], [1, -1]], True, 5).square, 17)
    t.equal(oracle.Reduction(2, [[1, -1]], False, 7).square, 7)
    t.equal(oracle.Reduction(8, [list(range(1, 9))], True).parameters()["zero"], 36)
    t.equal(list(repeated.rows())[6], ({2: -1, 0: -1}, 0, 1), "tautology 3 - 2:")
    t.equal(repeated.delta(), min(Fraction(5, 6), 4 / (3 + Fraction(9, 20) + 50)))
    empty = oracle.Reduction(1, [[], [1], []], False)
    t.equal((empty.variables, empty.clauses), (2, [[2], [1], [2], [-2]]), "empty clauses:")
    t.equal(oracle.Reduction(3, make.complete_formula(3), False).delta(), Fraction(4, 9))
    t.equal(oracle.Reduction(0, [], False).parameters(), {"samples": 1, "features": 1, "width": 2, "square": 2})


def test_error(t):
    reduction = oracle.Reduction(1, [[1], [-1]], False)
    # Units (-2, 3) and (1, 0): on the five rows they give 3+0, 0+1, 2+0, 1+0, 0+2.
    t.equal(oracle.training_error(reduction.rows(), [[-2, 3], [1, 0]], 2), 1 + 0 + 1 + 1 + 4)
    t.equal(oracle.training_error([({0: 2}, Fraction(1, 3), 4)], [[1, Fraction(1, 2)], [0, 0]], 1), 4 * Fraction(13, 6) ** 2)
    t.equal(oracle.training_error([({0: 2}, 1, 3)], [[1], [2]], 1, (1, -1)), 27)
    for width in (2, 3, 4, 5):
        optimum = make.optimum_certificate(width)
        t.equal(optimum.error, Fraction(4, 2 * width + 3), "the bound is reached:")
        for binary in (False, True):
            t.equal(verdict(make.write(optimum, binary)), (0, None), f"optimum certificate, width {width}:")


def random_formula(random):
    variables = random.randint(0, 6)
    clauses = []
    for _ in range(random.randint(0, 24)):
        width = 0 if variables == 0 or random.random() < 0.03 else random.randint(1, 4)
        clauses.append([random.choice((1, -1)) * random.randint(1, variables) for _ in range(width)])
    return variables, clauses


def test_made(t, generator):
    """Certificates as made are accepted, read back to the same bytes, and agree with brute force."""
    answers = {True: 0, False: 0}
    for _ in range(300):
        variables, clauses = random_formula(generator)
        satisfiable = oracle.satisfiable(variables, clauses)
        answers[satisfiable] += 1
        certificate = make.certificate_for(
            variables, clauses, generator.random() < 0.5, generator.choice((None, 6)), generator.random() < 0.5, ["made"]
        )
        t.equal(certificate.error is not None, satisfiable, "answer for", variables, clauses)
        for binary in (False, True):
            check_made(t, make, certificate, (variables, clauses), binary)
    t.check(min(answers.values()) > 50, "too few satisfiable or unsatisfiable formulas:", answers)


def test_theorem(t, generator):
    """No weights fall below the bound of the theorem on unsatisfiable formulas, searched near the optimum of a complete formula."""
    for bias in (False, True):
        for width in (2, 3):
            reduction = oracle.Reduction(width, make.complete_formula(width), bias)
            rows = list(reduction.rows())
            optimum = make.optimum_certificate(width)
            for _ in range(150):
                step = Fraction(generator.randint(1, 60), 1000)
                weights = [
                    [Fraction(w, optimum.denominator) + step * generator.randint(-3, 3) for w in unit]
                    + [step * generator.randint(-3, 3)] * bias
                    for unit in optimum.weights
                ]
                error = oracle.training_error(rows, weights, reduction.features)
                t.check(error >= reduction.delta(), "error", error, "below the bound", reduction.delta(), "for", weights)


def main():
    t = support.Tally("oracle")
    generator = random.Random(20180217)
    test_changes(t)
    test_rows(t)
    test_error(t)
    test_made(t, generator)
    test_theorem(t, generator)
    t.end()


if __name__ == "__main__":
    main()

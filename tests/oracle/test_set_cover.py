#!/usr/bin/env python3
"""Tests of the oracle and of the maker of certificates on set cover, against values worked out by hand and brute force."""

import pathlib
import random
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import least_units
import make_set_cover as make
import oracle
import set_cover
from changes import check_changes, check_made, check_trees, verdict
from least_error import least_error

# Three elements, each two of three sets contain each: the least cover has two, and duals 1/2 show it.  q = 1 + isqrt(3 * 8).
TRIANGLE = b"""relucert-certificate 1
problem setcover
claim lower 2/25
claim error 2/25
network units 1 signs + bias no
dataset reduction samples 8 features 5 degree 2 epsilon 1/5 copies 1
instance setsystem 3 3 unit
1 2 0
2 3 0
1 3 0
weights denominator 5
-5 -5 0 5 1
proof tree 1 denominator 2
leaf 1 1 2 1 3 1 0
end
"""

# (old, new, exit code, line)
CHANGES = [
    (b"setcover", b"setcovers", 2, 2),
    (b"lower 2/25", b"lower 3/25", 1, 14),
    (b"lower 2/25", b"lower 4/25", 1, 3),
    (b"lower 2/25", b"lower 1/12", 1, 14),
    (b"lower 2/25", b"lower 1/13", 0, None),
    (b"lower 2/25", b"lower 0", 0, None),
    (b"error 2/25", b"error 1/25", 1, 4),
    (b"units 1 signs +", b"units 2 signs ++", 2, 5),
    (b"samples 8", b"samples 7", 1, 6),
    (b"features 5", b"features 6", 1, 6),
    (b"degree 2", b"degree 3", 1, 6),
    (b"1/5", b"1/6", 1, 6),
    (b"1/5", b"1/0", 2, 6),
    (b"epsilon 1/5", b"epsilon 2/5", 2, 6),
    (b"copies 1", b"copies 2", 1, 6),
    (b"copies 1", b"copies 0", 1, 6),
    (b"3 3 unit", b"2 3 unit", 2, 10),
    (b"3 3 unit", b"3 2 unit", 2, 9),
    (b"3 3 unit", b"3 3 costs\n1 1 1", 2, 8),
    (b"3 3 unit", b"3 3 costs\n1 0 1", 2, 8),
    (b"3 3 unit", b"3 1073741822 unit", 2, 7),
    (b"\n1 2 0\n", b"\n2 1 0\n", 2, 8),
    (b"\n1 2 0\n", b"\n1 1 0\n", 2, 8),
    (b"\n1 2 0\n", b"\n1 4 0\n", 2, 8),
    (b"\n1 2 0\n", b"\n0\n", 1, 4),
    (b"\n-5 -5 0 5 1\n", b"\n-5 0 0 5 1\n", 1, 4),
    (b"\n-5 -5 0 5 1\n", b"\n-5 -5 0 5\n", 2, 12),
    (b"tree 1", b"tree 0", 2, 14),
    (b"tree 1", b"tree 2", 2, 15),
    (b"denominator 2\n", b"denominator 3\n", 1, 14),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 2 2 2 3 2 0", 1, 14),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 1 2 1 0", 1, 14),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 1 2 1 4 1 0", 2, 14),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 1 2 1 2 1 0", 2, 14),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 0 0", 2, 14),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 1 0 0", 2, 14),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 4611686018427387904 0", 2, 14),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 4611686018427387903 2 1 0", 1, 14),
    (b"end\n", b"", 2, 15),
]

# Trees of the same claim, with duals over 1, and the exit code.
TREES = [
    ("leaf 1 1 0", 1),
    ("branch 1|leaf 2 1 0|leaf 1 1 3 1 0", 0),
    ("branch 1|leaf 2 1 0|leaf 1 5 3 5 0", 0),  # what sets 2 and 3 cost too little is made up for
    ("branch 1|leaf 2 1 0|leaf 1 5 0", 1),
    ("branch 1|branch 2|leaf 0|leaf 2 1 0|leaf 1 1 3 1 0", 0),
    ("branch 1|branch 1|leaf 2 1 0|leaf 2 1 0|leaf 1 1 3 1 0", 0),
    ("branch 1|leaf 2 1 0|branch 1|leaf 1 1 3 1 0|leaf 1 1 3 1 0", 0),
    ("branch 1|branch 2|leaf 0|leaf 0|leaf 1 1 3 1 0", 1),
    ("branch 1|branch 1|branch 1|leaf 2 1 0|leaf 2 1 0|leaf 2 1 0|leaf 1 1 3 1 0", 0),
    ("branch 1|branch 1|branch 1|branch 1|leaf 2 1 0|leaf 2 1 0|leaf 2 1 0|leaf 2 1 0|leaf 1 1 3 1 0", 1),
    ("branch 1|leaf 2 1 0", 1),
    ("branch 1|leaf 2 1 0|leaf 1 1 3 1 0|leaf 0", 1),
    ("branch 4|leaf 2 1 0|leaf 1 1 3 1 0", 2),
    ("branch 0|leaf 2 1 0|leaf 1 1 3 1 0", 2),
]


def test_changes(t):
    check_changes(t, TRIANGLE, CHANGES)
    check_trees(t, TRIANGLE[: TRIANGLE.index(b"proof")], "proof tree", TREES)


def test_rows(t):
    reduction = set_cover.Reduction([2, 1], [[1, 2], []], False)
    t.equal(reduction.parameters(), {"samples": 6, "features": 4, "degree": 2, "epsilon": 5, "copies": 1})
    e = Fraction(1, 5)
    rows = [({0: 1, 1: 1, 2: 1}, 0, 1), ({2: 1}, 0, 1), ({0: 1, 3: 1}, e, 2), ({1: 1, 3: 1}, e, 1), ({2: 1}, 1, 1), ({3: 1}, e, 1)]
    t.equal(list(reduction.rows()), rows, "rows")
    t.equal(set_cover.Reduction([], [], False).parameters(), {"samples": 2, "features": 2, "degree": 0, "epsilon": 2, "copies": 1})
    t.equal(set_cover.least_cost([1] * 7, make.steiner_triples(7)), 3, "Fano plane")
    t.equal(set_cover.least_cost([1] * 9, make.steiner_triples(9)), 5, "affine plane of order 3")


def test_made(t, generator):
    """Certificates as made are accepted, read back to the same bytes, and one more than the least cost is not."""
    kinds = {"cover": 0, "none": 0}
    for _ in range(200):
        costs, elements = make.random_instance(generator, coverable=False)
        bias, denominator = generator.random() < 0.5, generator.choice((1, 2, 6))
        certificate = make.certificate_for(costs, elements, bias, denominator, generator.choice((["lower"], ["error"], ["lower", "error"])))
        kinds["none" if set_cover.least_cost(costs, elements) is None else "cover"] += 1
        check_made(t, make, certificate, (costs, elements))
        if certificate.lower is not None and set_cover.least_cost(costs, elements) is not None:
            certificate.lower += Fraction(1, certificate.parameters["epsilon"] ** 2)
            t.equal(verdict(make.write(certificate))[0], 1, "one more for", costs, elements)
    t.check(min(kinds.values()) > 20, "too few instances with or without a cover:", kinds)


def test_theorem(t, generator):
    """No weights fall below the least cost times epsilon^2, near the optimum and anywhere; and small errors give covers."""
    for _ in range(60):
        costs, elements = make.random_instance(generator)
        certificate = make.certificate_for(costs, elements, generator.random() < 0.5)
        reduction = set_cover.Reduction(costs, elements, certificate.bias)
        rows = list(reduction.rows())
        for _ in range(20):
            step = Fraction(generator.choice((1, 10, 300)), 1000)
            unit = [Fraction(w, certificate.denominator) + step * generator.randint(-2, 2) for w in certificate.weights[0]]
            error = oracle.training_error(rows, [unit], reduction.features, (1,))
            t.check(error >= certificate.lower, "error", error, "below", certificate.lower, "for", unit, costs, elements)
            if error * reduction.factor < 1:
                shift = unit[len(costs) + 1] + (unit[-1] if certificate.bias else 0)
                chosen = {j for j in range(1, len(costs) + 1) if unit[j - 1] + shift <= 0}
                t.check(set_cover.covers(elements, chosen), "no cover from", unit, costs, elements)
                cost = sum(costs[j - 1] for j in chosen)
                t.check(cost <= error * reduction.epsilon**2, "too dear a cover from", unit, costs, elements)


def one_element(degree, epsilon):
    """One element in `degree` sets that contain nothing else, with any epsilon."""
    rows = [({**{j: 1 for j in range(degree)}, degree: 1}, 0, 1)]
    rows += [({j: 1, degree + 1: 1}, epsilon, 1) for j in range(degree)]
    return rows + [({degree: 1}, 1, 1), ({degree + 1: 1}, epsilon, 1)]


def test_least_errors(t, generator):
    """For one element the least error is known for every epsilon, too large ones among them; for the reduction it is that of the least cover."""
    for degree in range(1, 4):
        gap = degree * degree + degree + 2
        for epsilon in (Fraction(1, 100), Fraction(1, gap + 1), Fraction(1, gap), Fraction(1, 3), Fraction(3, 5), Fraction(2)):
            far = Fraction(1, gap) if epsilon * gap >= 1 else degree * epsilon**2 + (1 - degree * epsilon) ** 2 / Fraction(degree * degree + 2)
            t.equal(least_error(one_element(degree, epsilon), degree + 2, False), min(epsilon**2, far), degree, epsilon)
    for turn in range(20):
        sets = generator.randint(0, 2)
        costs = [generator.randint(1, 3) for _ in range(sets)]
        elements = [[j for j in range(1, sets + 1) if generator.random() < 0.6] for _ in range(generator.randint(0, 2))]
        reduction = set_cover.Reduction(costs, elements, turn % 2 == 1)
        rows = list(reduction.rows())
        found = least_error(rows, reduction.features, reduction.bias)
        t.equal(least_units.least_error(rows, reduction.features, reduction.bias, 1)[0], found, "by branch and bound:", costs, elements)
        least = set_cover.least_cost(costs, elements)
        if least is None:
            t.check(found >= Fraction(1, 2), "least error", found, "without a cover:", costs, elements)
        else:
            t.equal(found, Fraction(least, reduction.epsilon**2), costs, elements)


def main():
    t = support.Tally("oracle on set cover")
    generator = random.Random(20180217)
    test_changes(t)
    test_rows(t)
    test_made(t, generator)
    test_theorem(t, generator)
    test_least_errors(t, generator)
    t.end()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Tests of the oracle and of the maker of certificates on monotone circuits, against values worked out by hand and brute force."""

import pathlib
import random
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import circuit
import make_circuit as make
import oracle
from changes import check_changes, check_made, check_trees, verdict

# Two of three inputs: b = 3 and g = 7 for the output, q = 3 + 8 * 2.  Any two inputs are a cut, and duals 1/2 show that two inputs are needed.
MAJORITY = b"""relucert-certificate 1
problem mmcs
claim lower 2/361
claim error 2/361
network units 1 signs + bias no
dataset reduction samples 12 features 8 root 2 epsilon 1/19
instance circuit 3 4 7
and 1 2 0
and 1 3 0
and 2 3 0
or 4 5 6 0
weights denominator 19
19 19 0 19 0 0 19 1
proof cuts 3
1 2 0
1 3 0
2 3 0
tree 1 denominator 2
leaf 1 1 2 1 3 1 0
end
"""

# (old, new, exit code, line)
CHANGES = [
    (b"mmcs", b"mmc", 2, 2),
    (b"lower 2/361", b"lower 3/361", 1, 19),
    (b"lower 2/361", b"lower 4/361", 1, 19),
    (b"lower 2/361", b"lower 5/361", 1, 3),
    (b"lower 2/361", b"lower 1/180", 1, 19),
    (b"lower 2/361", b"lower 1/181", 0, None),
    (b"lower 2/361", b"lower 0", 0, None),
    (b"error 2/361", b"error 1/361", 1, 4),
    (b"units 1 signs +", b"units 2 signs ++", 2, 5),
    (b"bias no", b"bias yes", 2, 13),
    (b"samples 12", b"samples 11", 1, 6),
    (b"features 8", b"features 9", 1, 6),
    (b"root 2", b"root 3", 1, 6),
    (b"1/19", b"1/18", 1, 6),
    (b"1/19", b"1/20", 1, 4),
    (b"1/19", b"1/0", 2, 6),
    (b"1/19", b"1/019", 2, 6),
    (b"circuit 3 4 7", b"circuit 3 4 0", 2, 7),
    (b"circuit 3 4 7", b"circuit 3 4 8", 2, 7),
    (b"circuit 3 4 7", b"circuit 3 4 6", 1, 4),
    (b"circuit 3 4 7", b"circuit 3 3 6", 2, 11),
    (b"circuit 3 4 7", b"circuit 3 5 7", 2, 12),
    (b"circuit 3 4 7", b"circuit 16777217 4 7", 2, 7),
    (b"circuit 3 4 7", b"circuit 3 1073741818 7", 2, 7),
    (b"\nand 1 2 0", b"\nand 2 1 0", 0, None),
    (b"\nand 1 2 0", b"\nand 1 4 0", 2, 8),
    (b"\nand 1 2 0", b"\nand 1 -2 0", 2, 8),
    (b"\nand 1 2 0", b"\nand 1 2", 2, 8),
    (b"\nand 1 2 0", b"\nand 0", 1, 6),
    (b"\nand 1 2 0", b"\nand 3 3 0", 1, 4),
    (b"\nand 1 2 0", b"\nxor 1 2 0", 2, 8),
    (b"\nor 4 5 6 0", b"\nor 4 5 5 0", 0, None),
    (b"\nor 4 5 6 0", b"\nor 4 5 6 6 0", 1, 6),
    (b"\n19 19 0 19 0 0 19 1\n", b"\n19 19 0 19 0 0 18 1\n", 1, 4),
    (b"\n19 19 0 19 0 0 19 1\n", b"\n19 19 0 19 0 0 19\n", 2, 13),
    (b"cuts 3", b"cuts 2", 2, 17),
    (b"cuts 3", b"cuts 4", 2, 18),
    (b"cuts 3", b"cut 3", 2, 14),
    (b"\n1 2 0\n", b"\n2 1 0\n", 2, 15),
    (b"\n1 2 0\n", b"\n1 1 0\n", 2, 15),
    (b"\n1 2 0\n", b"\n1 4 0\n", 2, 15),
    (b"\n1 2 0\n", b"\n1 0\n", 1, 15),
    (b"\n1 2 0\n", b"\n0\n", 1, 15),
    (b"\n1 2 0\n", b"\n1 2 3 0\n", 1, 19),
    (b"\ntree 1", b"\nproof tree 1", 2, 18),
    (b"\ntree 1", b"\ntree 0", 2, 19),
    (b"\ntree 1", b"\ntree 2", 2, 20),
    (b"denominator 2\n", b"denominator 3\n", 1, 19),
    (b"denominator 2\n", b"denominator 4611686018427387903\n", 1, 18),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 1 2 1 0", 1, 19),
    (b"leaf 1 1 2 1 3 1 0", b"leaf 1 1 2 1 4 1 0", 2, 19),
    (b"end\n", b"", 2, 20),
]

# Trees of the same claim, with duals over 1, and the exit code.
TREES = [
    ("branch 1|leaf 3 1 0|leaf 1 1 2 1 0", 0),
    ("branch 1|leaf 0|leaf 1 1 2 1 0", 1),
    ("branch 1|leaf 3 1 0", 1),
    ("branch 4|leaf 3 1 0|leaf 1 1 2 1 0", 2),
]

# The constant FALSE: no assignment satisfies it, and the cut without inputs says so.  R = 1, q = 0 + (4 + 2) * 1.
IMPOSSIBLE = b"""relucert-certificate 1
problem mmcs
claim lower 1/36
network units 1 signs + bias yes
dataset reduction samples 6 features 3 root 1 epsilon 1/6
instance circuit 0 1 1
or 0
proof cuts 1
0
tree 1 denominator 1
leaf 1 1 0
end
"""

IMPOSSIBLE_CHANGES = [
    (b"lower 1/36", b"lower 1/35", 1, 3),
    (b"1/6\n", b"1/5\n", 1, 5),
    (b"\nor 0", b"\nand 0", 1, 5),
    (b"cuts 1\n0", b"cuts 0", 2, 10),
    (b"leaf 1 1 0", b"leaf 0", 1, 11),
]


def test_changes(t):
    check_changes(t, MAJORITY, CHANGES)
    check_changes(t, IMPOSSIBLE, IMPOSSIBLE_CHANGES)
    check_trees(t, MAJORITY[: MAJORITY.index(b"tree")], "tree", TREES)


def test_rows(t):
    reduction = circuit.Reduction(2, [(False, [1, 2, 2]), (True, [1, 3]), (True, [])], 4, True)
    t.equal(reduction.parameters(), {"samples": 10, "features": 7, "root": 2})
    # b = 1 1 3 3 0, g = 1 1 7 11 4
    t.equal(reduction.least, 3 + 13 * 2, "q")
    e = Fraction(1, 29)
    rows = [({5: 1}, e, 1), ({5: 1, 0: -1}, e, 1), ({5: 1, 1: -1}, e, 1), ({3: 1}, 1, 1)]
    rows += [({2: 1, 0: -1, 1: -2}, 0, 1), ({3: 1, 0: -1}, 0, 1), ({3: 1, 2: -1}, 0, 1), ({}, 0, 1), ({6: 1}, 1, 1), ({6: 2}, 2, 1)]
    t.equal(list(reduction.rows()), rows, "rows")
    t.equal(circuit.Reduction(2, [(False, [1, 2, 2]), (True, [1, 3])], 4, False).least, 3 + 6 * 2, "q without a bias")
    t.equal(circuit.least_satisfying(*make.threshold(5, 3)), {1, 2, 3}, "three of five")
    t.equal(circuit.least_satisfying(1, [(False, [])], 2), None, "FALSE")
    t.equal(circuit.least_satisfying(1, [(True, [])], 2), set(), "TRUE")


def test_made(t, generator):
    """Certificates as made are accepted, read back to the same bytes, and one more than the least size is not."""
    kinds = {"satisfiable": 0, "none": 0}
    for _ in range(300):
        instance = make.random_instance(generator)
        bias, denominator = generator.random() < 0.5, generator.choice((1, 2, 6))
        claims = generator.choice((["lower"], ["error"], ["lower", "error"]))
        c = make.certificate_for(*instance, bias, denominator, claims, more=generator.choice((0, 0, 1, 10**30)))
        none = circuit.least_satisfying(*instance) is None
        kinds["none" if none else "satisfiable"] += 1
        check_made(t, make, c, instance)
        if c.lower is not None:
            c.lower += Fraction(1, c.epsilon**2)
            t.equal(verdict(make.write(c))[0], 1, "one more for", instance)
    t.check(min(kinds.values()) > 20, "too few circuits of a kind:", kinds)


def test_theorem(t, generator):
    """No weights fall below the least size times epsilon^2, near the optimum and anywhere; and small errors give satisfying assignments."""
    small = 0
    for _ in range(150):
        inputs, gates, output = make.random_instance(generator, 4, 4)
        bias = generator.random() < 0.5
        reduction = circuit.Reduction(inputs, gates, output, bias)
        least = circuit.least_satisfying(inputs, gates, output)
        bound = Fraction(reduction.root**2 if least is None else len(least), reduction.epsilon**2)
        near = reduction.weights_from_assignment({i for i in range(1, inputs + 1) if generator.random() < 0.7})[0]
        rows = list(reduction.rows())
        for _ in range(20):
            step = Fraction(generator.choice((1, 10, 300)), 10000)
            unit = [Fraction(w, reduction.epsilon) + step * generator.randint(-2, 2) for w in near]
            error = oracle.training_error(rows, [unit], reduction.features, (1,))
            t.check(error >= bound, "error", error, "below", bound, "for", unit, inputs, gates, output)
            if error * reduction.epsilon**2 < reduction.root**2:
                small += 1
                limit = unit[reduction.wires] + (unit[-1] if bias else 0)
                true = {i for i in range(1, inputs + 1) if unit[i - 1] >= limit}
                t.check(circuit.satisfies(inputs, gates, output, true), "not satisfied by", true, "from", unit, gates)
                t.check(len(true) <= error * reduction.epsilon**2, "too many inputs", true, "from", unit, gates)
    t.check(small > 50, "too few weights with a small error:", small)


def main():
    t = support.Tally("oracle on circuits")
    generator = random.Random(20180704)
    test_changes(t)
    test_rows(t)
    test_made(t, generator)
    test_theorem(t, generator)
    t.end()


if __name__ == "__main__":
    main()

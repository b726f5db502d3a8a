#!/usr/bin/env python3
"""Tests of the oracle and of the maker of certificates on colouring, against values worked out by hand and brute force."""

import pathlib
import random
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import colouring
import make_colouring as make
import oracle
from changes import check_changes, check_made, verdict

# A triangle with two colours: a clique of three shows that there is no proper colouring.
TRIANGLE = b"""relucert-certificate 1
problem colouring
claim lower 1
network units 2 signs positive bias no
dataset reduction samples 6 features 3 rank 2 copies 4
instance hypergraph 3 3
1 2 0
1 3 0
2 3 0
proof clique 3 1 2 3
end
"""

# (old, new, exit code, line)
TRIANGLE_CHANGES = [
    (b"colouring", b"coloring", 2, 2),
    (b"lower 1", b"lower 3/2", 1, 3),
    (b"lower 1", b"lower 2/3", 0, None),
    (b"lower 1", b"lower 0", 0, None),
    (b"lower 1", b"lower 1\nclaim error 0", 2, 11),
    (b"units 2", b"units 0", 2, 4),
    (b"units 2", b"units 1", 1, 5),
    (b"units 2", b"units 3", 2, 11),
    (b"units 2", b"units 1048576", 2, 4),
    (b"positive", b"free", 1, 5),
    (b"positive", b"++", 2, 4),
    (b"bias no", b"bias yes", 2, 5),
    (b"samples 6", b"samples 7", 1, 5),
    (b"features 3", b"features 4", 1, 5),
    (b"rank 2", b"rank 3", 1, 5),
    (b"copies 4", b"copies 2", 1, 5),
    (b"copies 4", b"copies 4 zero 4", 2, 5),
    (b"hypergraph 3 3", b"hypergraph 2 3", 2, 8),
    (b"hypergraph 3 3", b"hypergraph 4 3", 1, 5),
    (b"hypergraph 3 3", b"hypergraph 3 2", 2, 9),
    (b"hypergraph 3 3", b"hypergraph 3 4", 2, 10),
    (b"hypergraph 3 3", b"hypergraph 1073741822 3", 2, 6),
    (b"hypergraph 3 3", b"hypergraph 1073741821 3", 1, 6),
    (b"\n1 2 0\n", b"\n2 1 0\n", 2, 7),
    (b"\n1 2 0\n", b"\n1 1 0\n", 2, 7),
    (b"\n1 2 0\n", b"\n1 4 0\n", 2, 7),
    (b"\n1 2 0\n", b"\n0\n", 2, 7),
    (b"\n1 2 0\n", b"\n1 2\n", 2, 7),
    (b"\n1 2 0\n", b"\n1 3 0\n", 1, 10),
    (b"\n1 2 0\n", b"\n1 2 3 0\n", 1, 5),
    (b"\n1 2 0\n", b"\n1 0\n", 1, 3),
    (b"clique 3 1 2 3", b"clique 3 3 1 2", 0, None),
    (b"clique 3 1 2 3", b"clique 3 1 2 2", 1, 10),
    (b"clique 3 1 2 3", b"clique 3 1 2 4", 2, 10),
    (b"clique 3 1 2 3", b"clique 3 0 1 2", 2, 10),
    (b"clique 3 1 2 3", b"clique 4 1 2 3", 2, 10),
    (b"clique 3 1 2 3", b"clique 2 1 2 3", 2, 10),
    (b"clique 3 1 2 3", b"clique 2 1 2", 2, 11),
    (b"clique 3 1 2 3", b"clique 3 1 2 3\nrup 1 text\n0 1 0", 2, 11),
    (b"end\n", b"", 2, 11),
]

# The same with a clique of two and a refutation: vertex 3 has neither colour.
REFUTED = TRIANGLE.replace(b"proof clique 3 1 2 3\n", b"proof clique 2 1 2\nrup 1 text\n0 10 11 6 9 3 0\n")

REFUTED_CHANGES = [
    (b"clique 2 1 2", b"clique 2 2 1", 1, 12),
    (b"clique 2 1 2", b"clique 1 1", 1, 12),
    (b"clique 2 1 2", b"clique 0", 1, 12),
    (b"clique 2 1 2\nrup 1 text\n0 10", b"clique 1 2\nrup 1 text\n0 10", 1, 12),
    (b"10 11 6 9 3", b"10 6 11 9 3", 0, None),
    (b"10 11 6 9 3", b"10 6 9 3", 1, 12),
    (b"10 11 6 9 3", b"10 11 6 9 12", 1, 12),
    (b"10 11 6 9 3", b"10 11 6 9 3 3", 1, 12),
    (b"rup 1 text\n", b"rup 1 text\n7 ", 2, 12),
    (b"rup 1 text", b"rup 0 text", 2, 12),
    (b"rup 1 text", b"proof rup 1 text", 2, 11),
]

# A vertex that is an edge, with one colour.  Proof: its clause and its edge's.
LOOP = b"""relucert-certificate 1
problem colouring
claim lower 1/2
network units 1 signs free bias yes
dataset reduction samples 6 features 3 rank 2 copies 1 zero 1
instance hypergraph 1 1
1 0
proof clique 0
rup 1 text
0 1 2 0
end
"""

LOOP_CHANGES = [
    (b"lower 1/2", b"lower 2/3", 1, 3),
    (b"free", b"positive", 1, 5),
    (b"zero 1", b"zero 2", 1, 5),
    (b"clique 0", b"clique 1 1", 0, None),
]

# Two vertices that are joined, with two colours, free signs and biases: (1, -1), (-1, 1), the steps of the gadget.
COLOURED = b"""relucert-certificate 1
problem colouring
claim error 0
network units 2 signs free bias yes
dataset reduction samples 9 features 4 rank 2 copies 4 zero 4
instance hypergraph 2 1
1 2 0
weights denominator 1
1 -1 -3 3 0
-1 1 -9 3 0
end
"""

COLOURED_CHANGES = [
    (b"error 0", b"error 1", 1, 3),
    (b"-3 3 0", b"-4 3 0", 1, 3),
    (b"-9 3 0", b"-9 2 0", 1, 3),
    (b"-9 3 0", b"-9 3 1", 1, 3),
    (b"1 -1 -3", b"1 -2 -3", 0, None),
    (b"1 -1 -3", b"1 0 -3", 1, 3),
    (b"\n1 -1", b"\n1 1", 1, 3),
    (b"\n1 -1 -3 3 0", b"\n1 -1 -3 3", 2, 9),
    (b"denominator 1", b"denominator 2", 1, 3),
]


def test_changes(t):
    check_changes(t, TRIANGLE, TRIANGLE_CHANGES)
    check_changes(t, REFUTED, REFUTED_CHANGES)
    check_changes(t, LOOP, LOOP_CHANGES)
    check_changes(t, COLOURED, COLOURED_CHANGES)


def test_rows(t):
    reduction = colouring.Reduction(3, [[1, 2, 3], [2]], 2, True, True)
    t.equal(reduction.parameters(), {"samples": 11, "features": 5, "rank": 3, "copies": 4, "zero": 16})
    rows = [({0: 1}, 1, 1), ({1: 1}, 1, 1), ({2: 1}, 1, 1), ({0: 1, 1: 1, 2: 1}, 0, 4), ({1: 1}, 0, 4), ({}, 0, 16)]
    rows += [({3: 1, 4: t}, label, 1) for t, label in enumerate((0, 0, 3, 6, 12))]
    t.equal(list(reduction.rows()), rows, "rows")
    t.equal(reduction.delta(), Fraction(4, 5), "bound with a loop")
    nothing = {"samples": 0, "features": 0, "rank": 2, "copies": 1}
    t.equal(colouring.Reduction(0, [], 1, False, False).parameters(), nothing, "no vertices:")
    t.equal(colouring.find_colouring(7, make.fano_plane(), 2), None, "Fano plane")
    t.equal(colouring.find_colouring(5, make.odd_cycle(5), 2), None, "cycle of 5")
    t.equal(colouring.find_colouring(4, make.complete_graph(4), 4), (0, 1, 2, 3), "complete graph")


def test_formula(t, generator):
    """It has a model if and only if there is a proper colouring, whatever the clique."""
    for _ in range(150):
        vertices, edges, colours = make.random_instance(generator, 4, 7)
        clique = make.largest_clique(vertices, edges)[: generator.randint(0, colours)]
        generator.shuffle(clique)
        clauses = colouring.formula(vertices, edges, colours, clique)
        found = colouring.find_colouring(vertices, edges, colours) is not None
        t.equal(oracle.satisfiable(vertices * colours, clauses), found, "models for", vertices, edges, colours, clique)


def test_made(t, generator):
    """Certificates as made are accepted and read back to the same bytes; those that claim more are not accepted."""
    kinds = {"yes": 0, "clique": 0, "rup": 0}
    for _ in range(300):
        vertices, edges, colours = make.random_instance(generator)
        bias, free, binary = (generator.random() < 0.5 for _ in range(3))
        members = generator.choice((None, None, 0, 1, 2))
        certificate = make.certificate_for(vertices, edges, colours, bias, free, members)
        kinds["yes" if certificate.lower is None else "clique" if certificate.steps is None else "rup"] += 1
        check_made(t, make, certificate, (vertices, edges, colours), binary)
        if certificate.lower is not None:
            certificate.lower += Fraction(1, 10**9)
            t.equal(verdict(make.write(certificate))[0], 1, "more for", vertices, edges, colours)
    t.check(min(kinds.values()) > 20, "too few certificates of a kind:", kinds)


def test_theorem(t, generator):
    """Without a proper colouring no weights fall below the bound, whatever signs the claim is about; small errors give colourings."""
    below = 0
    for _ in range(120):
        vertices, edges, colours = make.random_instance(generator, 4, 5)
        bias, free = generator.random() < 0.5, generator.random() < 0.5
        reduction = colouring.Reduction(vertices, edges, colours, bias, free)
        found = colouring.find_colouring(vertices, edges, colours)
        near = reduction.weights_from_colouring(found or [generator.randrange(colours) for _ in range(vertices)])
        rows = list(reduction.rows())
        for _ in range(12):
            step = Fraction(generator.choice((0, 1, 10, 300)), 1000)
            signs = [generator.choice((1, 1, -1)) if free else 1 for _ in near]
            units = [[w + step * generator.randint(-2, 2) for w in unit] for unit in near]
            error = oracle.training_error(rows, units, reduction.features, signs)
            if found is None:
                t.check(error >= reduction.delta(), "error", error, "for", units, signs, vertices, edges)
            elif error < reduction.delta() and set(signs) <= {1}:
                below += 1
                values = [[unit[v] + (unit[-1] if bias else 0) for unit in units] for v in range(vertices)]
                given = [row.index(max(row)) for row in values]
                t.check(colouring.is_proper(edges, given), "no colouring from", units, vertices, edges)
            elif free and min(signs) < 0:
                t.check(error >= reduction.delta(), "error", error, "for a negative sign with", units, vertices, edges)
    t.check(below > 100, "too few weights below the bound:", below)


def main():
    t = support.Tally("oracle on colouring")
    generator = random.Random(20200601)
    test_changes(t)
    test_rows(t)
    test_formula(t, generator)
    test_made(t, generator)
    test_theorem(t, generator)
    t.end()


if __name__ == "__main__":
    main()

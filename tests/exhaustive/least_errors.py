#!/usr/bin/env python3
"""The least training errors of tiny hypergraphs and circuits over all real weights, computed without the theorems, against brute force on the instances.

    least_errors.py quick|long

    quick   hypergraphs with 0 to 2 vertices, and with 3 vertices and one edge: 1 + 2 + 8 + 7 = 18, with 1 and 2 colours, without and with biases: 72 cases;
            circuits with at most 2 inputs and 1 gate, gates and output as in circuit.py: 2 + 9 + 26 = 37, without and with a bias: 74 cases
    long    hypergraphs with up to 3 edges on 3 vertices: 1 + 2 + 8 + 64 = 75, 300 cases; circuits with 3 inputs and at most 1 gate as well: 104, 208 cases,
            and every 40th of those with 1 to 3 inputs and 2 gates
"""

import itertools
import pathlib
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import circuit
import colouring
from certificate_text import training_error
from least_units import least_error


def hypergraphs(most_edges):
    """(vertices, edges); with 3 vertices at most so many edges."""
    for vertices in range(4):
        edges = [list(e) for size in range(1, vertices + 1) for e in itertools.combinations(range(1, vertices + 1), size)]
        for size in range((most_edges if vertices == 3 else len(edges)) + 1):
            for chosen in itertools.combinations(edges, size):
                if vertices < 3 or chosen or most_edges > 1:
                    yield vertices, list(chosen)


def circuits(inputs, gates):
    """As in circuit.py: gates take sets of wires, and every wire may be the output."""

    def all_gates(wires):
        sets = itertools.chain.from_iterable(itertools.combinations(range(1, wires + 1), size) for size in range(wires + 1))
        return [(conjunction, list(taken)) for taken in sets for conjunction in (False, True)]

    for chosen in itertools.product(*(all_gates(inputs + g) for g in range(gates))):
        for output in range(1, inputs + gates + 1):
            yield inputs, list(chosen), output


def least_of(t, reduction, units, name):
    """The least error, which its weights must have."""
    rows = list(reduction.rows())
    found, weights = least_error(rows, reduction.features, reduction.bias, units)
    t.equal(training_error(rows, weights, reduction.features, (1,) * units), found, name, "error of the best weights")
    return found


def check_colouring(t, vertices, edges, colours, bias):
    """0 if there is a colouring; otherwise not below the bound, and exactly it where the only hindrance is one loop."""
    reduction = colouring.Reduction(vertices, edges, colours, bias, False)
    name = f"{vertices} vertices, {edges}, {colours} colours, bias {bias}:"
    found = least_of(t, reduction, colours, name)
    if colouring.find_colouring(vertices, edges, colours) is not None:
        return t.equal(found, 0, name)
    if len(edges) == 1 and len(edges[0]) == 1:
        return t.equal(found, reduction.delta(), name)
    return t.check(found >= reduction.delta(), name, found)


def check_circuit(t, instance, bias):
    """epsilon^2 times the fewest TRUE inputs, or at least what the theorem gives."""
    reduction = circuit.Reduction(*instance, bias)
    name = f"circuit {instance}, bias {bias}:"
    found = least_of(t, reduction, 1, name)
    true = circuit.least_satisfying(*instance)
    if true is not None:
        return t.equal(found, Fraction(len(true), reduction.epsilon**2), name)
    return t.check(found >= Fraction(reduction.root**2, reduction.epsilon**2), name, found)


def main():
    long = sys.argv[1:] == ["long"]
    t = support.Tally("exhaustive least errors " + ("long" if long else "quick"))
    graphs = list(hypergraphs(3 if long else 1))
    t.equal(len(graphs), 75 if long else 18, "number of hypergraphs")
    for (vertices, edges), colours, bias in itertools.product(graphs, (1, 2), (False, True)):
        check_colouring(t, vertices, edges, colours, bias)
    listed = [c for inputs in range(4 if long else 3) for gates in (0, 1) for c in circuits(inputs, gates)]
    t.equal(len(listed), 104 if long else 37, "number of circuits")
    if long:
        listed += [c for inputs in (1, 2, 3) for c in circuits(inputs, 2)][::40]
    for instance, bias in itertools.product(listed, (False, True)):
        check_circuit(t, instance, bias)
    t.end()


if __name__ == "__main__":
    main()

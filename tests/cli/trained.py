#!/usr/bin/env python3
"""Solutions read off weights that were trained: gradient descent in floating point on the training sets that `relucert reduce` writes, from random starts.

Wherever the exact error of the weights is below the theorem's threshold, `relucert extract` must give a solution, which is checked here, and for set cover and circuits one
whose cost is at most error / epsilon^2.  Where training gets stuck above the threshold nothing is promised; how often it must get below is counted, so that the test
cannot pass by training badly.

    trained.py quick|long"""

import csv
import itertools
import json
import math
import pathlib
import random
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

STARTS = 10  # of each training set, with and without a bias


# ---- training ----


def read_rows(path):
    """[(x, y, multiplicity)] of a CSV file, as fractions; the scale is in the names of its columns."""
    with open(path, encoding="ascii", newline="") as file:
        names, *lines = csv.reader(file)
    scale = int(names[0].partition("*")[0]) if "*" in names[0] else 1
    counted = names[-1] == "multiplicity"
    rows = []
    for line in lines:
        numbers = [Fraction(field) for field in line]
        multiplicity = int(numbers.pop()) if counted else 1
        rows.append(([n / scale for n in numbers[:-1]], numbers[-1] / scale, multiplicity))
    return rows


def start(rows, units, size, generator):
    """Random weights.  A row on which no unit is active is never learned, so rows with the largest label have an active unit."""
    largest = max(y for _, y, _ in rows)
    while True:
        weights = [[generator.gauss(0, 1) for _ in range(size)] for _ in range(units)]
        if all(any(sum(w[d] * v for d, v in x) > 0 for w in weights) for x, y, _ in rows if y == largest):
            return weights


def train(rows, units, bias, generator, steps=1500):
    """Weights of units with sign +1, as floats: gradient descent from a random start."""
    rows = [([(d, float(v)) for d, v in enumerate([*x, *[1] * bias]) if v], float(y), c) for x, y, c in rows]
    size = 1 + max(d for x, _, _ in rows for d, _ in x)
    weights = start(rows, units, size, generator)
    rate = 1 / (units * sum(c * sum(v * v for _, v in x) for x, _, c in rows))
    for _ in range(steps):
        gradient = [[0.0] * size for _ in range(units)]
        for x, y, c in rows:
            values = [sum(w[d] * v for d, v in x) for w in weights]
            residual = 2 * c * (sum(max(0.0, z) for z in values) - y)
            for g, z in zip(gradient, values, strict=True):
                if z > 0:
                    for d, v in x:
                        g[d] += residual * v
        for w, g in zip(weights, gradient, strict=True):
            for d in range(size):
                w[d] -= rate * g[d]
    return weights


# ---- instances: a file, options, the number of units, and what is to be true of a solution ----


class Instance:
    """`check(solution, error, epsilon)`: whether the solution is one, and no dearer than the error allows."""

    def __init__(self, name, text, options, units, check):
        self.name, self.text, self.options, self.units, self.check = name, text, options, units, check


def formula(generator):
    variables = 4
    while True:
        clauses = [[v * generator.choice((1, -1)) for v in generator.sample(range(1, variables + 1), 3)] for _ in range(5)]
        models = itertools.product((1, -1), repeat=variables)
        if any(all(any(model[abs(p) - 1] * p > 0 for p in clause) for clause in clauses) for model in models):
            break
    text = f"p cnf {variables} {len(clauses)}\n" + "".join(" ".join(map(str, clause)) + " 0\n" for clause in clauses)
    return Instance("formula.cnf", text, [], 2, lambda solution, error, epsilon: all(set(clause) & set(solution) for clause in clauses))


def set_cover(generator):
    sets, elements = 5, 6
    members = [sorted(generator.sample(range(1, sets + 1), generator.randint(1, 3))) for _ in range(elements)]
    costs = [generator.randint(1, 3) for _ in range(sets)]
    text = f"{elements} {sets}\n{' '.join(map(str, costs))}\n" + "".join(f"{len(m)}\n{' '.join(map(str, m))}\n" for m in members)

    def check(solution, error, epsilon):
        return all(set(m) & set(solution) for m in members) and sum(costs[j - 1] for j in solution) * epsilon**2 <= error

    return Instance("cover.scp", text, [], 1, check)


def colouring(generator):
    vertices, colours = 5, 3
    hidden = [v % colours for v in range(vertices)]
    pairs = [pair for pair in itertools.combinations(range(vertices), 2) if hidden[pair[0]] != hidden[pair[1]]]
    edges = generator.sample(pairs, 4)
    text = f"p edge {vertices} {len(edges)}\n" + "".join(f"e {u + 1} {v + 1}\n" for u, v in edges)
    options = ["--target", str(colours)]
    return Instance("graph.col", text, options, colours, lambda solution, error, epsilon: all(solution[u] != solution[v] for u, v in edges))


def circuit(generator):
    """Two gates of two inputs each, and one that takes both."""
    kinds = [generator.choice(("AND", "OR")) for _ in range(3)]
    pins = [generator.sample(range(4), 2) for _ in range(2)]
    lines = [f"INPUT(i{i})\n" for i in range(4)] + ["OUTPUT(o)\n"]
    lines += [f"g{g} = {kinds[g]}(i{a}, i{b})\n" for g, (a, b) in enumerate(pins)] + [f"o = {kinds[2]}(g0, g1)\n"]

    def check(solution, error, epsilon):
        gate = {"AND": all, "OR": any}
        values = [gate[kind](i + 1 in solution for i in pair) for kind, pair in zip(kinds, pins)]
        return gate[kinds[2]](values) and len(solution) * epsilon**2 <= error

    return Instance("circuit.bench", "".join(lines), [], 1, check)


# ---- the test ----


def train_and_extract(t, directory, instance, bias, generator):
    """How many of the starts ended below the threshold."""
    source = directory.write(instance.name, instance.text)
    options = [*instance.options, *["--bias"] * bias]
    data = directory.path / "trained.csv"
    result = support.relucert("reduce", *options, "-o", data, source)
    if not t.equal(result.code, 0, "reduce:", instance.text, result.error):
        return 0
    rows = read_rows(data)
    epsilon = min(y for _, y, _ in rows if y > 0)
    below = 0
    for _ in range(STARTS):
        weights = train(rows, instance.units, bias, generator)
        csv_text = "".join(",".join(map(repr, unit)) + "\n" for unit in weights)
        result = support.relucert("extract", "--json", *options, source, directory.write("trained.weights", csv_text))
        what = (instance.text, options, csv_text)
        if not t.check(result.code in (0, 1), "extract:", *what, result.error):
            continue
        found = json.loads(result.text)
        error = Fraction(found["training_error"])
        if error < Fraction(found["threshold"]):
            below += 1
            t.check(found["found"], "no solution below the threshold:", *what)
        if found["found"]:
            t.check(error >= Fraction(found["threshold"]) or instance.check(found["solution"], error, epsilon), "not a solution:", found, *what)
    return below


def main():
    support.require(support.RELUCERT)
    t = support.Tally("cli trained")
    instances = {"quick": 2, "long": 12}[sys.argv[1]]
    with support.Workspace("trained") as directory:
        for make in (formula, set_cover, colouring, circuit):
            generator = random.Random(make.__name__)
            below = 0
            for _ in range(instances):
                instance = make(generator)
                below += sum(train_and_extract(t, directory, instance, bias, generator) for bias in (0, 1))
            print(f"trained: {make.__name__}: {below} of {2 * instances * STARTS} starts end below the threshold")
            t.check(20 * below >= 2 * instances * STARTS, make.__name__, "is trained too badly to say much:", below)
    t.end()


if __name__ == "__main__":
    main()

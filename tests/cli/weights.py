#!/usr/bin/env python3
"""Weights and training sets through files: the two directions of the theorem, the exact error in every format, against the oracle."""

import json
import pathlib
import random
import struct
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import make
import oracle
from data_files import FORMATS, npy

FORMULAS = sorted(path.name for path in support.DATA.glob("*.cnf"))


def load(name):
    return make.read_dimacs((support.DATA / name).read_text())


def reported_error(t, what, *arguments):
    """The training error that `relucert error --json` prints, None after a failure."""
    result = support.relucert("error", "--json", *arguments)
    if not t.equal(result.code, 0, what, result.error):
        return None
    return Fraction(json.loads(result.text)["training_error"])


def write_weights(directory, weights, generator):
    """Weights as CSV, every number in one of the spellings that are allowed."""
    def spell(value):
        value = Fraction(value)
        spellings = [str(value)]
        if value.denominator == 1:
            spellings += [f"{value.numerator}.0", f"{value.numerator}e0", f"{value.numerator * 100}E-2", f"{value.numerator}/1"]
        if 2**40 % value.denominator == 0 and abs(value.numerator) < 2**50:
            spellings.append(float(value).hex())
        return generator.choice(spellings)

    return directory.write("weights.csv", "".join(",".join(map(spell, unit)) + "\n" for unit in weights))


# ---- a solution gives weights of error 0, and weights of small error give a solution ----


def solution_lines(model):
    literals = [str(v if value else -v) for v, value in enumerate(model, 1)]
    return "s SATISFIABLE\nv " + " ".join(literals) + " 0\n"


def satisfies(solution, clauses):
    return all(any(p in solution for p in clause) for clause in clauses)


def model_in(text):
    """The literals of `v` lines."""
    words = [word for line in text.splitlines() if line.startswith("v ") for word in line.split()[1:]]
    return {int(word) for word in words if word != "0"}


def perturbed(generator, reduction, rows, weights):
    """Weights near those of error 0 whose error is still below the threshold."""
    step = Fraction(1, 2)
    while True:
        near = [[w + step * Fraction(generator.randint(-8, 8), 8) for w in unit] for unit in weights]
        if oracle.training_error(rows, near, reduction.features) < reduction.delta():
            return near
        step /= 2


def test_both_directions(t, directory, generator, name, bias):
    variables, clauses = load(name)
    model, _ = make.decide(variables, clauses)
    if model is None:
        return
    reduction = oracle.Reduction(variables, clauses, bias)
    rows = list(reduction.rows())
    option = ["--bias"] * bias
    what = f"{name} {' '.join(option)}:"
    instance = support.DATA / name
    solution = directory.write("solution", solution_lines(model))
    path = directory.path / "solution.csv"
    result = support.relucert("weights", *option, "-o", path, instance, solution)
    if not t.equal(result.code, 0, what, result.error):
        return
    weights = [[Fraction(word) for word in line.split(",")] for line in path.read_text().splitlines()]
    t.equal(oracle.training_error(rows, weights, reduction.features), 0, what, "error of the solution's weights:")
    t.equal(weights, reduction.weights_from_model(model), what, "weights of the theorem:")

    near = perturbed(generator, reduction, rows, weights)
    path = write_weights(directory, near, generator)
    result = support.relucert("extract", *option, instance, path)
    t.equal((result.code, result.verdicts()), (0, ["YES"]), what, result.error)
    t.check(satisfies(model_in(result.text), clauses), what, "no model:", result.text)
    result = support.relucert("extract", "--json", *option, instance, path)
    answer = json.loads(result.text)
    t.equal(answer["found"], True, what)
    t.check(satisfies(set(answer["solution"]), clauses), what, "no model:", answer)
    t.equal(Fraction(answer["training_error"]), oracle.training_error(rows, near, reduction.features), what)

    # Weights of a certificate's instance give the same.
    certificate = directory.path / "formula.cert"
    t.equal(support.relucert("prove", *option, "-o", certificate, instance).code, 0, what)
    result = support.relucert("extract", certificate, path)
    t.equal((result.code, satisfies(model_in(result.text), clauses)), (0, True), what, "extract from a certificate:", result.error)


def test_no_solution(t, directory):
    """Unsatisfiable formulas: no weights give a solution, a solution file is none."""
    for name in ("contradiction.cnf", "complete3.cnf", "empty-clause.cnf"):
        variables, clauses = load(name)
        reduction = oracle.Reduction(variables, clauses, False)
        path = directory.write("weights.csv", "\n".join(",".join(["1"] * reduction.features) for _ in range(2)) + "\n")
        result = support.relucert("extract", support.DATA / name, path)
        t.equal((result.code, result.verdicts()), (1, ["UNKNOWN"]), name, result.error)
        solution = directory.write("solution", solution_lines([True] * variables))
        target = directory.path / "none.csv"
        result = support.relucert("weights", "-o", target, support.DATA / name, solution)
        t.equal((result.code, target.exists()), (1, False), name, "weights from what is no solution:", result.error)


# ---- the same training set in every format ----


def read_svmlight(path):
    for line in path.read_text().splitlines():
        words = line.partition("#")[0].split()
        if words:
            yield {int(i) - 1: int(v) for i, v in (word.split(":") for word in words[1:])}, int(words[0])


def test_formats(t, directory, generator, name, bias):
    variables, clauses = load(name)
    reduction = oracle.Reduction(variables, clauses, bias)
    rows = list(reduction.rows())
    option = ["--bias"] * bias
    weights = [[Fraction(generator.randint(-20, 20), generator.choice((1, 2, 4, 7))) for _ in range(reduction.features + bias)] for _ in range(2)]
    path = write_weights(directory, weights, generator)
    expected = oracle.training_error(rows, weights, reduction.features)
    for form in FORMATS:
        data = directory.path / f"formula.{form}"
        what = f"{name} {' '.join(option)} as {form}:"
        result = support.relucert("reduce", *option, "--to", form, "-o", data, support.DATA / name)
        if not t.equal(result.code, 0, what, result.error):
            continue
        features = ["--features", reduction.features] if form == "svmlight" else []
        t.equal(reported_error(t, what, *option, *features, data, path), expected, what, "error:")
        if form == "svmlight":
            canonical = [({d: v for d, v in x.items() if v}, y) for x, y, multiplicity in rows for _ in range(multiplicity)]
            t.equal(list(read_svmlight(data)), canonical, what, "rows:")
        if form != "npy":
            piped = support.relucert("reduce", *option, "--to", form, support.DATA / name)
            t.equal(piped.out, data.read_bytes(), what, "standard output differs from -o:")
    certificate = directory.path / "formula.cert"
    t.equal(support.relucert("prove", *option, "-o", certificate, support.DATA / name).code, 0, name)
    t.equal(reported_error(t, name, certificate, path), expected, name, "error on the certificate:")


def test_residuals(t, directory, generator):
    variables, clauses = load("repeated.cnf")
    reduction = oracle.Reduction(variables, clauses, True)
    weights = [[Fraction(generator.randint(-9, 9), 3) for _ in range(reduction.features + 1)] for _ in range(2)]
    path = write_weights(directory, weights, generator)
    data = directory.path / "formula.rcert"
    support.relucert("reduce", "--bias", "--to", "rcert", "-o", data, support.DATA / "repeated.cnf")
    result = support.relucert("error", "--bias", "--residuals", "--json", data, path)
    answer = json.loads(result.text)
    outputs = []
    for x, label, multiplicity in reduction.rows():
        output = sum(max(0, sum(unit[d] * v for d, v in x.items()) + unit[-1]) for unit in weights)
        outputs.append((output - label, multiplicity))
    t.equal([(Fraction(r["residual"]), r["multiplicity"]) for r in answer["residuals"]], outputs, "residuals:")
    total = sum(r * r * c for r, c in outputs)
    count = sum(c for _, c in outputs)
    t.equal((Fraction(answer["training_error"]), Fraction(answer["mean"])), (total, total / count), "error and mean:")
    below, above = (Fraction(bound) for bound in answer["enclosure"])
    t.check(below <= total <= above and above - below <= total / 10**12, "enclosure:", answer["enclosure"])


# ---- weights as doubles, other networks ----


def test_npy_weights(t, directory, generator):
    """Doubles and floats are dyadic rationals and taken as such."""
    data = support.DATA / "small.svm"
    rows = [({0: 2, 1: -1}, 1, 1), ({1: 3}, Fraction(1, 2), 1), ({}, -2, 1)]
    for form in ("<f8", ">f8", "<f4", ">f4", "<i8", "<i4", ">i2"):
        for order in (False, True):
            if form[1] == "f":
                values = [[struct.unpack("f", struct.pack("f", generator.uniform(-3, 3)))[0] for _ in range(2)] for _ in range(3)]
                if form[2] == "8":
                    values[0][0] = 0.1
            else:
                values = [[generator.randint(-9, 9) for _ in range(2)] for _ in range(3)]
            path = directory.write("weights.npy", npy(values, form, order))
            expected = oracle.training_error(rows, [[Fraction(v) for v in unit] for unit in values], 2, (1, -1, 1))
            what = f"weights.npy {form} {'Fortran' if order else 'C'}:"
            t.equal(reported_error(t, what, "--signs", "+-+", data, path), expected, what)
    tiny = [[5e-324, 1.7976931348623157e308]]
    path = directory.write("weights.npy", npy(tiny))
    expected = oracle.training_error(rows, [[Fraction(v) for v in unit] for unit in tiny], 2, (1,))
    t.equal(reported_error(t, "tiny and huge doubles:", data, path), expected)


def test_bias_column(t, directory):
    """A row of weights with one number more than features needs --bias."""
    path = directory.write("weights.csv", "1,2,1/3\n-1 1 0.5 # the second unit\n")
    rows = [({0: 2, 1: -1}, 1, 1), ({1: 3}, Fraction(1, 2), 1), ({}, -2, 1)]
    weights = [[1, 2, Fraction(1, 3)], [-1, 1, Fraction(1, 2)]]
    expected = oracle.training_error(rows, weights, 2)
    t.equal(reported_error(t, "bias:", "--bias", support.DATA / "small.svm", path), expected)
    result = support.relucert("error", support.DATA / "small.svm", path)
    t.equal(result.code, 2, "a bias without --bias:", result.error)


# ---- doubles of any magnitude ----


def any_double(generator):
    """Zero, an integer, an ordinary double, or one of any exponent."""
    kind = generator.randrange(4)
    if kind == 0:
        return float(generator.randint(-3, 3))
    if kind == 1:
        return generator.choice((-1, 1)) * 2.0 ** generator.randint(-1074, 1023)
    return generator.gauss(0, 1) * 10.0 ** generator.choice((0, 0, generator.randint(-30, 30)))


def test_magnitudes(t, directory, generator, runs):
    """The error on data whose numerators over the common denominators take hundreds of bits, against fractions."""
    for run in range(runs):
        features, units, bias = generator.randint(1, 5), generator.randint(1, 3), generator.random() < 0.5
        rows = [[any_double(generator) for _ in range(features)] + [generator.gauss(0, 1)] for _ in range(generator.randint(1, 6))]
        weights = [[Fraction(generator.randint(-9, 9), generator.randint(1, 9)) for _ in range(features + bias)] for _ in range(units)]
        signs = "".join(generator.choice("+-") for _ in range(units))
        files = (
            (directory.write("any.npy", npy(rows)), Fraction),
            (directory.write("any.csv", "".join(",".join(map(repr, row)) + "\n" for row in rows)), lambda value: Fraction(repr(value))),
        )
        for data, exactly in files:
            error = 0
            for row in rows:
                x = [exactly(value) for value in row[:-1]] + [1] * bias
                outputs = [max(0, sum(w * v for w, v in zip(unit, x))) for unit in weights]
                error += (sum(o if s == "+" else -o for s, o in zip(signs, outputs)) - exactly(row[-1])) ** 2
            arguments = ["--signs", signs, *["--bias"] * bias, data, write_weights(directory, weights, generator)]
            t.equal(reported_error(t, f"magnitudes {run}, {data.name}", *arguments), error, "magnitudes", run, data.name)


def main():
    support.require(support.RELUCERT)
    t = support.Tally("cli weights")
    generator = random.Random(4)
    with support.Workspace("weights") as directory:
        for name in FORMULAS:
            for bias in (False, True):
                test_both_directions(t, directory, generator, name, bias)
                test_formats(t, directory, generator, name, bias)
        test_no_solution(t, directory)
        test_residuals(t, directory, generator)
        test_npy_weights(t, directory, generator)
        test_bias_column(t, directory)
        test_magnitudes(t, directory, generator, 100)
    t.end()


if __name__ == "__main__":
    main()

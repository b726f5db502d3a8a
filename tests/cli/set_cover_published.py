#!/usr/bin/env python3
"""The paper's own training set for set cover, --as-published: its rows, its least training error, both witness maps, and what is refused.

    set_cover_published.py
"""

import itertools
import pathlib
import random
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import set_cover
from answers import check_messages, extracted_error, selected, training_error
from data_files import FORMATS, perturb, read_weights, write_weights
from least_error import least_error


def published_root(sets):
    """q, where the paper's epsilon is 1/q."""
    return 100 * max(1, sets) ** 2


def published_rows(sets, elements, k):
    """As the paper has them, with k + 1 copies of the last one; elements are lists of sets from 1."""
    epsilon = Fraction(1, published_root(sets))
    rows = [({**{j - 1: 1 for j in element}, sets: 1}, 0, 1) for element in elements]
    rows += [({j: 1, sets + 1: 1}, epsilon, 1) for j in range(sets)]
    return rows + [({sets: 1}, 1, 1), ({sets + 1: 1}, epsilon, k + 1)]


def read_rcert(path):
    """The rows of a file in the exact format whose values are integers."""
    lines = path.read_text().splitlines()
    denominator = int(lines[2].split()[1])
    for line in lines[4:-1]:
        label, multiplicity, *entries = line.split()
        pairs = (entry.split(":") for entry in entries)
        yield {int(d) - 1: int(v) for d, v in pairs}, Fraction(int(label), denominator), int(multiplicity)


def hitting_set(sets, elements):
    return "\n".join([f"p hs {sets} {len(elements)}", *(" ".join(map(str, e)) for e in elements)]) + "\n"


def scp(sets, elements):
    """Also for elements in no set."""
    lines = [f"{len(elements)} {sets}", " ".join(["1"] * sets)]
    return "\n".join(lines + [f"{len(e)}\n{' '.join(map(str, e))}" for e in elements]) + "\n"


def options_of(k, bias):
    return ["--problem", "setcover", "--as-published", "--target", k, *["--bias"] * bias]


# ---- the rows, and their least error ----


def tiny_instances():
    """All systems of at most 2 sets and 2 elements, up to the order of the elements, and a few larger ones."""
    for sets in range(3):
        subsets = [[j + 1 for j in range(sets) if mask >> j & 1] for mask in range(2**sets)]
        for count in range(3):
            for elements in itertools.combinations_with_replacement(subsets, count):
                yield sets, list(elements)
    yield 3, [[1, 2], [2, 3], [1, 3]]
    yield 3, [[1], [2, 3], [1, 2, 3]]
    yield 3, [[1], [2], [3]]


def test_least_errors(t, directory):
    """The least error is epsilon^2 times the size of the smallest cover for every k, and at least 1/2 if there is no cover."""
    for sets, elements in tiny_instances():
        source = directory.write("tiny.scp", scp(sets, elements))
        least = set_cover.least_cost([1] * sets, elements)
        for k in range(sets + 1):
            bias = (k + len(elements)) % 2 == 0
            name = f"{sets} sets, {elements}, k = {k}, bias {bias}:"
            target = directory.path / "tiny.rcert"
            result = support.relucert("reduce", *options_of(k, bias), "-o", target, source)
            if not t.equal(result.code, 0, name, result.error):
                continue
            rows = list(read_rcert(target))
            t.equal(rows, published_rows(sets, elements, k), name)
            found = least_error(rows, sets + 2, bias)
            if least is None:
                t.check(found >= Fraction(1, 2), name, found)
            else:
                t.equal(found, Fraction(least, published_root(sets) ** 2), name)


# ---- both directions ----


def check_extracted(t, sets, elements, arguments, weights, name):
    """Weights of an error below the threshold give a cover of at most q^2 times the error."""
    result = support.relucert("extract", *arguments, weights)
    error = extracted_error(result)
    degree = max(map(len, elements), default=0)
    if not t.check(error is not None, name, result.text, result.error):
        return None
    cover = {j + 1 for j in selected(result)}
    if error < Fraction(1, degree * degree + degree + 2):
        t.equal((result.code, result.verdicts()), (0, ["YES"]), name, result.text)
    if result.code == 0:
        t.check(set_cover.covers(elements, cover) and len(cover) <= error * published_root(sets) ** 2, name, "cover", cover, "error", error)
    return error


def test_round_trips(t, directory):
    generator = random.Random(19)
    for turn in range(16):
        sets = generator.randint(2, 7)
        elements = [sorted(generator.sample(range(1, sets + 1), generator.randint(1, sets))) for _ in range(generator.randint(1, 7))]
        cover = sorted({element[0] for element in elements})
        k, bias = generator.randint(len(cover), sets), turn % 2 == 1
        source = directory.write("random.hgr", hitting_set(sets, elements))
        solution = directory.write("cover.txt", "v " + " ".join(map(str, cover)) + " 0\n")
        weights = directory.path / "weights.csv"
        arguments = [*options_of(sets, bias), source]
        name = f"{sets} sets, {elements}, k = {k}, bias {bias}:"
        t.equal(support.relucert("weights", *options_of(k, bias), "-o", weights, source, solution).code, 0, name)
        exact = Fraction(len(cover), published_root(sets) ** 2)
        for form in FORMATS:
            data = directory.path / f"random.{form}"
            t.equal(support.relucert("reduce", *options_of(k, bias), "--to", form, "-o", data, source).code, 0, name, form)
            if form != "npy":  # whose multiplicities stand in a file of their own
                result = support.relucert("error", *["--bias"] * bias, data, weights)
                t.equal(training_error(result), exact, name, "error on", form, result.error)
        t.equal(check_extracted(t, sets, elements, arguments, weights, name), exact, name)
        for largest in (Fraction(1, 10**6), Fraction(1, 50), Fraction(1, 2)):
            write_weights(weights, perturb(generator, read_weights(weights), largest))
            check_extracted(t, sets, elements, arguments, weights, name)


def test_many_sets(t, directory):
    """Epsilon's denominator is beyond 32 bits, and the last row is repeated a thousand times."""
    sets = 20000
    source = directory.write("many.hgr", f"p hs {sets} 2\n1 {sets}\n2 3\n")
    solution = directory.write("many.cover", "v 2 20000 0\n")
    data, weights = directory.path / "many.svmlight", directory.path / "many.csv"
    options = options_of(999, False)
    t.equal(support.relucert("reduce", *options, "-o", data, source).code, 0, "many sets: reduce")
    with data.open() as lines:
        t.equal(sum(not line.startswith("#") for line in lines), 2 + sets + 1 + 1000, "many sets: rows")
    t.equal(support.relucert("weights", *options, "-o", weights, source, solution).code, 0, "many sets: weights")
    error = training_error(support.relucert("error", data, weights))
    t.equal(error, Fraction(2, published_root(sets) ** 2), "many sets: error")
    result = support.relucert("extract", *options, source, weights)
    t.equal((result.code, selected(result)), (0, {1, sets - 1}), "many sets: extract", result.error)


# ---- what is refused ----


def test_messages(t, directory):
    unit = directory.write("unit.hgr", "p hs 3 2\n1 2\n2 3\n")
    costs = directory.write("costs.scp", "1 2\n1 2\n2\n1 2\n")
    free = directory.write("free.scp", "1 2\n0 1\n2\n1 2\n")
    certificate = directory.path / "unit.cert"
    t.equal(support.relucert("prove", "-o", certificate, unit).code, 0, "prove without the option")
    published = ["--as-published", "--target", 1]
    cases = [
        (["reduce", "--as-published", unit], 2, r"unit\.hgr: error: found --as-published without --target K, expected both for setcover"),
        (["reduce", "--as-published", "--target", 4, unit], 2, r"found --as-published with --target 4, expected at most 3, the number of sets"),
        (["reduce", *published, costs], 2, r"costs\.scp: error: found --as-published for sets with costs, expected costs that are all 1"),
        (["reduce", *published, free], 2, r"free\.scp: error: found --as-published for sets with costs"),
        (["prove", *published, "-o", directory.path / "refused.cert", unit], 2, r"--as-published does not apply to prove for setcover"),
        (["extract", "--as-published", certificate, unit], 2, r"--as-published does not apply to a certificate"),
        (["reduce", "--as-published", support.DATA / "satisfiable.cnf"], 2, r"--as-published does not apply to sat"),
        (["reduce", "--as-published", "--target", 3, support.DATA / "triangle.col"], 2, r"--as-published does not apply to colouring"),
        (["weights", *published, "--target", 0, unit, directory.write("two.cover", "v 2 0\n")], 1, r"found a cover of cost 1, expected at most 0"),
    ]
    check_messages(t, cases)
    t.check(not (directory.path / "refused.cert").exists(), "a certificate after a refusal")
    data = directory.path / "unit.rcert"
    t.equal(support.relucert("reduce", *published, "-o", data, unit).code, 0, "reduce as published")
    result = support.relucheck("--data", data, certificate)
    t.check(result.code == 1 and "VERIFIED" not in result.verdicts(), "the published training set is not that of a certificate:", result.text, result.error)


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli set_cover_published")
    with support.Workspace("published") as directory:
        test_least_errors(t, directory)
        test_round_trips(t, directory)
        test_many_sets(t, directory)
        test_messages(t, directory)
    t.end()


if __name__ == "__main__":
    main()

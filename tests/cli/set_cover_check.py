#!/usr/bin/env python3
"""relucheck alone on certificates about set cover that no program under test has made: what it prints, echoes, and compares with files."""

import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import make_set_cover as make
import oracle
import set_cover
from data_files import npy

TRIANGLE = support.DATA / "triangle-cover.cert"
LINES = [
    "s VERIFIED",
    "t for all real weights and signs of 1 ReLU without bias, the training error of the data set below is at least 2/25",
    "t the training error of the weights in the certificate is exactly 2/25 (1 ReLU, sign +, without bias, on the data set below)",
    "t the least training error of these networks on the data set below is therefore exactly 2/25",
    "t the data set is the reduction (MR18, Theorem 1) of the set system in the certificate with 3 elements and 3 sets: 8 samples, 5 features, "
    "degree 2, epsilon 1/5; training error is the sum of squares over the samples, those of a set as often as it costs",
    "t every cover of the set system costs at least 2",
    "t the weights in the certificate select a cover, which costs 2",
    "t the least cost of a cover is therefore exactly 2",
]


def test_lines(t, directory):
    result = support.relucheck(TRIANGLE)
    t.equal(result.text.splitlines(), LINES, "triangle:")
    answer = json.loads(support.relucheck("--json", TRIANGLE).text)
    t.equal(answer["theorem"], [line[2:] for line in LINES[1:]], "triangle, JSON:")
    t.equal((answer["lower"], answer["error"], answer["every_cover_costs_at_least"], answer["cover_costs"]), ("2/25", "2/25", 2, 2))
    t.equal(answer["dataset"], {"samples": 8, "features": 5, "degree": 2, "epsilon": "1/5", "copies": 1})
    t.equal(answer["instance"], {"problem": "setcover", "elements": 3, "sets": 3})
    # Weights that select no cover, with the error that they have: nothing is said about a cover.
    text = TRIANGLE.read_text()
    changed = directory.write("no-cover.cert", text.replace("error 2/25", "error 26/25").replace("-5 -5 0", "-5 0 0"))
    result = support.relucheck(changed)
    t.equal(result.verdicts(), ["VERIFIED"], "no cover:", result.error)
    t.check("select" not in result.text and "therefore" not in result.text, "no cover:", result.text)
    bias = support.relucheck(support.DATA / "costs-cover.cert").text
    t.check("for all real weights, biases and signs of 1 ReLU with bias, " in bias, "with bias:", bias)


def test_echo(t, directory, generator):
    for i in range(40):
        costs, elements = make.random_instance(generator, coverable=False)
        claims = generator.choice((["lower"], ["error"], ["lower", "error"]))
        certificate = make.certificate_for(costs, elements, i % 2 == 1, generator.choice((1, 2, 6)), claims, ["echoed"])
        data = make.write(certificate)
        result = support.relucheck("--echo", directory.write("echo.cert", data))
        t.equal((result.code, result.out), (0, data), "echo:", result.error)


def canonical(costs, elements):
    """What the certificate holds: without the elements of sets of cost 0."""
    kept = [e for e in elements if all(costs[j - 1] > 0 for j in e)]
    return [max(1, cost) for cost in costs], kept


def rows_file(costs, elements):
    return "\n".join([f"{len(elements)} {len(costs)}", " ".join(map(str, costs)), *(f"{len(e)}\n{' '.join(map(str, e))}" for e in elements)]) + "\n"


def columns_file(costs, elements):
    lines = [f"{len(elements)} {len(costs)}"]
    for j, cost in enumerate(costs, 1):
        inside = [i for i, e in enumerate(elements, 1) if j in e]
        lines.append(" ".join(map(str, [cost, len(inside), *inside])))
    return "\n".join(lines) + "\n"


def test_source(t, directory, generator):
    answers = {0: 0, 1: 0}
    for _ in range(60):
        costs, elements = make.random_instance(generator, 6, 5)
        costs = [cost if generator.random() < 0.8 else 0 for cost in costs]
        for layout in (rows_file, columns_file):
            certificate = directory.write("cover.cert", make.write(make.certificate_for(*canonical(costs, elements))))
            changed = [list(e) for e in elements]
            if elements and generator.random() < 0.5:
                i = generator.randrange(len(elements))
                changed[i] = sorted(set(changed[i]) ^ {generator.randint(1, len(costs))})
            same = canonical(costs, changed) == canonical(costs, elements)
            result = support.relucheck("--source", directory.write("cover.txt", layout(costs, changed)), certificate)
            t.equal(result.code, 0 if same else 1, layout.__name__, costs, elements, changed, result.error)
            answers[result.code] += 1
    t.check(min(answers.values()) > 20, "too few equal or other sources:", answers)


def test_data(t, directory):
    """Labels with denominators: as decimals, over a scale, and as floating-point numbers where they are powers of two."""
    decimal = "0 1:1 2:1 4:1\n0 2:1 3:1 4:1\n0 1:1 3:1 4:1\n0.2 1:1 5:1\n2e-1 2:1 5:1\n0.20 3:1 5:1\n1 4:1\n0.2 5:1\n"
    scaled = "# scale 5\n0 1:5 2:5 4:5\n0 2:5 3:5 4:5\n0 1:5 3:5 4:5\n1 1:5 5:5\n1 2:5 5:5\n1 3:5 5:5\n5 4:5\n1 5:5\n"
    for name, text, scale in (("decimal.svm", decimal, None), ("scaled.svm", scaled, 5)):
        result = support.relucheck("--data", directory.write(name, text), TRIANGLE)
        t.equal(result.verdicts(), ["VERIFIED"], name, result.error)
        t.equal("times 5" in result.text, scale is not None, name, result.text)
    # One set of cost 3 and no elements: q = 1 + isqrt(3 * 2) = 3; one of cost 7 has q = 4, a power of two, and 1/4 is a float.
    certificate = make.certificate_for([7], [])
    t.equal(certificate.parameters["epsilon"], 4)
    target = directory.write("power.cert", make.write(certificate))
    rows = [[1, 0, 1, 0.25]] * 7 + [[0, 1, 0, 1], [0, 0, 1, 0.25]]
    t.equal(support.relucheck("--data", directory.write("power.npy", npy(rows)), target).verdicts(), ["VERIFIED"], "floats")
    for place in range(4):
        wrong = [list(row) for row in rows]
        wrong[8][place] += 2**-40
        result = support.relucheck("--data", directory.write("wrong.npy", npy(wrong)), target)
        t.equal(result.code, 1, "floats, changed at", place, result.error)
    result = support.relucheck("--data", directory.write("whole.npy", npy([[int(4 * v) for v in row] for row in rows], "<i8")), target)
    t.equal(result.code, 1, "integers without their scale:", result.error)


def test_optimum(t, directory):
    """The affine plane of order 3, whose bound needs branching: an optimum from the oracle's maker."""
    certificate = make.certificate_for([1] * 9, make.steiner_triples(9), True)
    t.check(len(certificate.nodes) > 1 and set_cover.least_cost([1] * 9, certificate.elements) == 5, "nodes", certificate.nodes)
    path = directory.write("plane.cert", make.write(certificate))
    t.check("the least cost of a cover is therefore exactly 5" in support.relucheck(path).text, "affine plane")
    oracle.check(oracle.parse(path.read_bytes()))


def main():
    support.require(support.RELUCHECK)
    t = support.Tally("cli set_cover_check")
    generator = random.Random(20261121)
    with support.Workspace("set-cover-check") as directory:
        test_lines(t, directory)
        test_echo(t, directory, generator)
        test_source(t, directory, generator)
        test_data(t, directory)
        test_optimum(t, directory)
    t.end()


if __name__ == "__main__":
    main()

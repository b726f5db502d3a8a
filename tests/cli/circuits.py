#!/usr/bin/env python3
"""Least satisfying assignments from the file to the checked certificate: every tiny circuit of a kind against brute force, circuits with known optima in all
formats, round trips, targets, stops.

    circuits.py [short|quick|long]       quick: tiny circuits with three gates, larger ones for 10 s each; long: more of both;
                                         short, for slow programs: few tiny circuits, no large ones
"""

import itertools
import json
import math
import pathlib
import random
import re
import sys
import time
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import circuits
import support

import searches
from answers import check_verified, selected, statement, training_error
from data_files import FORMATS, perturb, read_weights, write_weights


def root_of(circuit):
    return 1 + math.isqrt(circuit.inputs)


def denominator(circuit, bias):
    """The least q, from the rules of spec/certificate.md."""

    def bounds(constant):
        values = [1] * circuit.inputs
        for operation, pins in circuit.gates:
            taken = [values[p] for p in pins]
            values.append(constant + (max(taken, default=0) if operation == "and" else sum(taken)))
        return values[circuit.output]

    root = root_of(circuit)
    if bias:
        return max(bounds(0) + (bounds(4) + 2) * root, 2 * root + 1)
    return max(1, bounds(0) + (bounds(1) + 1) * root)


def without_buffers(circuit):
    """As a file's circuit becomes one: only what the output depends on, in the order of a walk from there, and gates with one wire left out."""
    made, result = {i: i for i in range(circuit.inputs)}, circuits.Circuit(circuit.inputs)

    def make(wire):
        if wire not in made:
            operation, pins = circuit.gates[wire - circuit.inputs]
            pins = [make(p) for p in pins]
            made[wire] = pins[0] if len(pins) == 1 else result.gate(operation, pins)
        return made[wire]

    result.output = make(circuit.output)
    return result


def best(circuit):
    """A least satisfying assignment by trying all; None when there is none."""
    choices = (set(c) for n in range(circuit.inputs + 1) for c in itertools.combinations(range(circuit.inputs), n))
    return next(filter(circuit.value, choices), None)


# ---- tiny circuits ----


def tiny_circuits(inputs, gates):
    """Every circuit whose gates take two wires each, the first not above the second, or none."""
    choices = []
    for g in range(gates):
        wires = range(inputs + g)
        pins = [(), *itertools.combinations_with_replacement(wires, 2)] if g == 0 else itertools.combinations(wires, 2)
        choices.append([(operation, p) for operation in ("and", "or") for p in pins])
    for selection in itertools.product(*choices):
        circuit = circuits.Circuit(inputs)
        for operation, pins in selection:
            circuit.gate(operation, pins)
        yield circuit


def test_tiny(t, directory, number, circuit, bias):
    """The certificate's path."""
    source = directory.write("tiny.bench", circuits.bench(circuit))
    target = directory.path / f"tiny-{number}.cert"
    least = best(circuit)
    q = denominator(without_buffers(circuit), bias)
    result = support.relucert("prove", *["--bias"] * bias, "-o", target, source)
    name = f"{circuits.bench(circuit)!r} bias {bias}:"
    if least is None:
        t.equal((result.code, result.verdicts()), (0, ["NO"]), name, result.error)
        t.equal(statement(result, "at least"), Fraction(circuit.inputs + 1, q * q), name)
    else:
        t.equal((result.code, result.verdicts()), (0, [f"OPTIMUM {len(least)}"]), name, result.error)
        t.equal(statement(result, "exactly"), Fraction(len(least), q * q), name)
    return target


def test_all_tiny(t, directory, mode):
    made = []
    sizes = {"short": [(1, 1)], "quick": [(0, 1), (1, 2), (2, 2)], "long": [(0, 1), (1, 2), (2, 2), (3, 2), (2, 3)]}[mode]
    for inputs, gates in sizes:
        for number, circuit in enumerate(tiny_circuits(inputs, gates)):
            if mode != "quick" or number % 2 == 0:
                made.append(test_tiny(t, directory, len(made), circuit, len(made) % 3 == 0))
    check_verified(t, *made)


# ---- circuits with known optima ----

KNOWN = [
    ("steiner-9",),
    ("ring", 51),
    ("threshold", 6, 3),
    ("threshold", 12, 2),
    ("connectivity", 3, 3, 1),
    ("connectivity", 6, 5, 4),
    ("doubling", 700),
    ("unsatisfiable", 20),
    ("threshold", 3, 4),
]
MORE = [("ring", 501), ("connectivity", 12, 12, 2), ("doubling", 10000), ("unsatisfiable", 100000), ("threshold", 9, 5)]
SHORT = [("steiner-9",), ("threshold", 4, 2), ("unsatisfiable", 3)]


def make(words):
    return circuits.KINDS[words[0]](*words[1:])


def check_answer(t, name, circuit, result):
    if circuit.optimum is None:
        t.equal((result.code, result.verdicts()), (0, ["NO"]), name, result.error)
    else:
        t.equal((result.code, result.verdicts()), (0, [f"OPTIMUM {circuit.optimum}"]), name, result.error)


def test_known(t, directory, mode):
    made = []
    for words in {"short": SHORT, "quick": KNOWN, "long": KNOWN + MORE}[mode]:
        circuit = make(words)
        for form, write in circuits.FORMATS.items():
            if form in ("nand", "aag") and words in MORE:
                continue
            source = directory.write(f"known.{form}", write(circuit))
            made.append(directory.path / f"known-{len(made)}.cert")
            result = support.relucert("prove", "-o", made[-1], source)
            check_answer(t, f"{words} as {form}:", circuit, result)
    check_verified(t, *made)


def test_fault_trees(t, directory, mode):
    """Against brute force, and large ones against the checker alone."""
    made = []
    for seed in range({"short": 3, "quick": 15, "long": 100}[mode]):
        circuit = circuits.fault_tree(8, seed)
        least = best(circuit)
        source = directory.write("tree.blif", circuits.blif(circuit))
        made.append(directory.path / f"tree-{seed}.cert")
        result = support.relucert("prove", "--seed", seed, "-o", made[-1], source)
        t.equal((result.code, result.verdicts()), (0, [f"OPTIMUM {len(least)}"]), f"fault tree {seed}:", result.error)
    for events, seed in {"short": [], "quick": [(300, 1)], "long": [(300, 1), (3000, 2), (20000, 3)]}[mode]:
        source = directory.write("tree.aig", circuits.aig(circuits.fault_tree(events, seed)))
        made.append(directory.path / f"large-{seed}.cert")
        result = support.relucert("prove", "--time", 10, "-o", made[-1], source)
        t.check(result.code == 0 and re.match("OPTIMUM|BOUNDS", "".join(result.verdicts())), events, seed, result.text, result.error)
    check_verified(t, *made)


# ---- the two directions ----


def error_of(t, name, data, weights):
    result = support.relucert("error", *(["--bias"] if "bias" in name else []), data, weights)
    error = training_error(result)
    t.check(error is not None, name, result.error)
    return error


def test_round_trip(t, directory, words, form, bias):
    circuit = make(words)
    name = f"{words} as {form}{' bias' if bias else ''}:"
    options = ["--bias"] * bias
    source = directory.write("round.circuit", circuits.FORMATS[form](circuit))
    true = best(circuit)
    expected = Fraction(len(true), denominator(without_buffers(circuit), bias) ** 2)
    given = directory.write("round.solution", "v " + " ".join(str(i + 1) for i in sorted(true)) + " 0\n")
    weights = directory.path / "round.weights"
    result = support.relucert("weights", *options, source, given, "-o", weights)
    t.equal(result.code, 0, name, result.error)
    for to in FORMATS:
        data = directory.path / f"round.{'npy' if to == 'npy' else to}"
        result = support.relucert("reduce", *options, "--to", to, "-o", data, source)
        if t.equal(result.code, 0, name, to, result.error):
            t.equal(error_of(t, name, data, weights), expected, name, to)
    result = support.relucert("extract", *options, source, weights)
    t.equal((result.code, result.verdicts(), selected(result)), (0, ["YES"], true), name, result.error)
    test_noise(t, directory, circuit, source, weights, options, name)
    certificate = directory.path / "round.cert"
    support.relucert("prove", *options, "-o", certificate, source)
    t.equal(selected(support.relucert("extract", certificate, weights)), true, name, "from the certificate")


def test_noise(t, directory, circuit, source, weights, options, name):
    """Weights near the good ones: when they are below the threshold, their inputs satisfy the circuit."""
    rng = random.Random(name)
    exact = read_weights(weights)
    epsilon = min(w for w in exact[0] if w > 0)
    path = directory.path / "noisy.csv"
    for scale in (Fraction(1, 9), Fraction(1, 3), 1):
        write_weights(path, perturb(rng, exact, scale * epsilon))
        result = support.relucert("extract", "--json", *options, source, path)
        found = json.loads(result.text)
        if found["training_error"] and Fraction(found["training_error"]) < Fraction(found["threshold"]):
            t.equal(result.code, 0, name, "noise", scale, result.error)
        if result.code == 0:
            t.check(circuit.value({i - 1 for i in found["solution"]}), name, "noise", scale, found)


def test_targets(t, directory):
    source = directory.write("ring.bench", circuits.bench(circuits.ring(9)))
    made = []
    for bias in (False, True):
        for target, answer in ((4, "NO"), (5, "YES"), (9, "YES"), (0, "NO"), (100, "YES")):
            made.append(directory.path / f"target-{len(made)}.cert")
            options = ["--bias"] * bias
            result = support.relucert("prove", *options, "--target", target, "-o", made[-1], source)
            t.equal((result.code, result.verdicts()), (0, [answer]), f"target {target} bias {bias}:", result.error)
    nothing = directory.write("nothing.bench", circuits.bench(circuits.unsatisfiable(3)))
    made.append(directory.path / "nothing.cert")
    result = support.relucert("prove", "--target", 50, "-o", made[-1], nothing)
    t.equal((result.code, result.verdicts()), (0, ["NO"]), "unsatisfiable with a target:", result.error)
    check_verified(t, *made)
    true = directory.write("all.solution", "1 2 3 4 5 6 7 8 9 0\n")
    result = support.relucert("weights", "--target", 8, source, true)
    t.check(result.code == 1 and "9 TRUE inputs, expected at most 8" in result.error, "target of weights:", result.error)


def test_published(t, directory):
    """The paper's epsilon: (10 |C|)^-(height + 1)."""
    circuit = circuits.steiner_9()
    source = directory.write("published.bench", circuits.bench(circuit))
    target = directory.path / "published.cert"
    result = support.relucert("prove", "--as-published", "-o", target, source)
    wires = circuit.inputs + len(circuit.gates)
    t.equal(statement(result, "exactly"), Fraction(5, (10 * wires) ** 6), "as published:", result.error)
    check_verified(t, target)
    refused = directory.write("refused.bench", "INPUT(a)\nOUTPUT(z)\nz = OR(" + ", ".join(["a"] * 1000) + ")\n")
    result = support.relucert("prove", "--as-published", refused)
    t.check(result.code == 2 and "--as-published" in result.error, "as published, refused:", result.error)


def test_negations(t, directory):
    """Inputs that are read negated only are free at FALSE, and stay so."""
    text = "INPUT(a)\nINPUT(b)\nINPUT(c)\nOUTPUT(y)\nOUTPUT(z)\nz = NOR(n, c)\nn = NAND(a, b)\ny = XOR(a, b)\n"
    source = directory.write("negations.bench", text)
    target = directory.path / "negations.cert"
    options = ["--output", "z"]
    result = support.relucert("prove", *options, "-o", target, source)
    t.equal((result.code, result.verdicts()), (0, ["OPTIMUM 2"]), "negations:", result.error)
    t.check("1 input is read negated only and free at FALSE" in result.text, "negations:", result.text)
    check_verified(t, target)
    given = directory.write("negations.solution", "v 1 2 3 0\n")
    weights = directory.path / "negations.csv"
    t.equal(support.relucert("weights", *options, "-o", weights, source, given).code, 0, "negations: weights")
    t.equal(selected(support.relucert("extract", *options, source, weights)), {0, 1}, "negations: extract")


# ---- stops ----


def test_stops(t, directory):
    source = directory.write("threshold.bench", circuits.bench(circuits.threshold(40, 20)))
    made = [directory.path / "time.cert", directory.path / "interrupt.cert"]
    begin = time.monotonic()
    result = support.relucert("prove", "--time", "1", "-o", made[0], source)
    t.check(result.code == 0 and re.fullmatch(r"BOUNDS \d+ 20", "".join(result.verdicts())), "time:", result.text, result.error)
    t.check(time.monotonic() - begin < 12, "time: it took", time.monotonic() - begin)
    result = searches.interrupted(1, "prove", "-o", made[1], source)
    t.check(result.code == 0 and re.search(r"^s BOUNDS \d+ 20$", result.text, re.MULTILINE), "interrupt:", result.code, result.text)
    check_verified(t, *made)


def main(mode):
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli circuits")
    with support.Workspace("circuits") as directory:
        test_all_tiny(t, directory, mode)
        test_known(t, directory, mode)
        test_fault_trees(t, directory, mode)
        for bias in (False, True):
            for words in (("steiner-9",), ("connectivity", 3, 3, 1), ("doubling", 20), ("threshold", 4, 2)):
                for form in ("nand", "blif") if mode == "long" else ("nand",):
                    test_round_trip(t, directory, words, form, bias)
        test_targets(t, directory)
        test_published(t, directory)
        test_negations(t, directory)
        if mode != "short":
            test_stops(t, directory)
    t.end()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "quick")

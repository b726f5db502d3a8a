#!/usr/bin/env python3
"""relucheck alone on certificates about circuits that no program under test has made: what it prints, echoes, and compares with files."""

import json
import pathlib
import random
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import circuit
import make_circuit as make
import make_set_cover
import netlist
from data_files import npy, svmlight

MAJORITY = support.DATA / "majority-circuit.cert"
LINES = [
    "s VERIFIED",
    "t for all real weights and signs of 1 ReLU without bias, the training error of the data set below is at least 2/361",
    "t the training error of the weights in the certificate is exactly 2/361 (1 ReLU, sign +, without bias, on the data set below)",
    "t the least training error of these networks on the data set below is therefore exactly 2/361",
    "t the data set is the reduction (MR18, Theorem 4) of the monotone circuit in the certificate with 3 inputs and 4 gates: 12 samples, 8 features, "
    "root 2, epsilon 1/19; training error is the sum of squares over the samples",
    "t every assignment that satisfies the circuit makes at least 2 inputs TRUE",
    "t the weights in the certificate give an assignment that satisfies the circuit in the certificate and makes 2 inputs TRUE",
    "t the least size of a satisfying assignment is therefore exactly 2",
]


def test_lines(t, directory):
    result = support.relucheck(MAJORITY)
    t.equal(result.text.splitlines(), LINES, "majority:")
    answer = json.loads(support.relucheck("--json", MAJORITY).text)
    t.equal(answer["theorem"], [line[2:] for line in LINES[1:]], "majority, JSON:")
    sizes = (answer["every_satisfying_size_is_at_least"], answer["satisfying_size"])
    t.equal((answer["lower"], answer["error"], *sizes), ("2/361", "2/361", 2, 2))
    t.equal(answer["dataset"], {"samples": 12, "features": 8, "root": 2, "epsilon": "1/19"})
    t.equal(answer["instance"], {"problem": "mmcs", "inputs": 3, "gates": 4})
    # Weights of which one is too small, with the error that they have: the assignment has one input and satisfies nothing.
    changed = MAJORITY.read_text().replace("error 2/361", "error 362/361").replace("19 19 0 19 0 0 19 1", "19 0 0 0 0 0 0 1")
    result = support.relucheck(directory.write("unsatisfied.cert", changed))
    t.equal(result.verdicts(), ["VERIFIED"], "unsatisfied:", result.error)
    t.check("give an assignment" not in result.text and "therefore" not in result.text, "unsatisfied:", result.text)
    # The constant FALSE, with a bias.
    path = directory.write("false.cert", make.write(make.certificate_for(2, [(False, [])], 3, True)))
    text = support.relucheck(path).text
    t.check("t no assignment satisfies the circuit\n" in text, "FALSE:", text)
    t.check("for all real weights, biases and signs of 1 ReLU with bias, " in text, "FALSE:", text)
    t.equal(json.loads(support.relucheck("--json", path).text)["satisfiable"], False, "FALSE, JSON:")


def test_echo(t, directory, generator):
    for i in range(60):
        claims = generator.choice((["lower"], ["error"], ["lower", "error"]))
        more = generator.choice((0, 0, 1, 10**40))
        c = make.certificate_for(*make.random_instance(generator), i % 2 == 1, generator.choice((1, 2, 6)), claims, ["echoed"], more)
        data = make.write(c)
        result = support.relucheck("--echo", directory.write("echo.cert", data))
        t.equal((result.code, result.out), (0, data), "echo:", result.error)


def test_many_cuts(t, directory, generator):
    """More cuts than a word has bits; each of them once replaced by inputs that are none."""
    c = make.certificate_for(*make.threshold(9, 4), claims=("lower",))
    t.equal(len(c.cuts), 84)
    generator.shuffle(c.cuts)
    c.nodes = make_set_cover.tree([1] * 9, c.cuts, 4, 2)
    c.dual_denominator = 2
    path = directory.write("many.cert", make.write(c))
    t.equal(support.relucheck(path).verdicts(), ["VERIFIED"], "84 cuts")
    first = make.write(c).split(b"\n").index(b"proof cuts 84") + 2
    for i, cut in enumerate(c.cuts):
        c.cuts[i] = cut[:-1]
        result = support.relucheck(directory.write("none.cert", make.write(c)))
        t.check(result.code == 1 and f"none.cert:{first + i}:1: error: found inputs that are no cut" in result.error, i, result.error)
        c.cuts[i] = cut


# ---- files of circuits ----


def test_source(t, directory, generator):
    """Every layout of random netlists with negations; a certificate about the monotone circuit that they are, and about others."""
    seen = {"bench": 0, "blif": 0, "aag": 0, "aig": 0, "other": 0, "refused": 0}
    for _ in range(300):
        n = netlist.random_netlist(generator)
        instance = netlist.monotone(n, generator.randrange(len(n.outputs)))
        if instance is None:
            other = make.threshold(n.inputs, 1) if n.inputs else (0, [(True, [])], 1)
            target = directory.write("other.cert", make.write(make.certificate_for(*other)))
            if len(n.outputs) == 1:
                code = support.relucheck("--source", directory.write("refused.bench", netlist.bench(n)), target).code
                t.check(code in (1, 2), "a circuit that is not monotone:", n)
                seen["refused"] += 1
            continue
        target = directory.write("same.cert", make.write(make.certificate_for(*instance)))
        for name, data in netlist.layouts(n):
            source = directory.write(name, data)
            result = support.relucheck("--source", source, target)
            t.equal(result.verdicts(), ["VERIFIED"], name, data, result.error)
            seen[name.rsplit(".", maxsplit=1)[1]] += 1
        changed = netlist.change(generator, n)
        same = any(netlist.monotone(changed, i) == instance for i in range(len(n.outputs)))
        result = support.relucheck("--source", directory.write("changed.bench", netlist.bench(changed)), target)
        t.equal(result.code == 0, same, "changed:", netlist.bench(changed), result.error)
        t.check(result.code != 3, "changed:", result.error)
        seen["other"] += not same
    t.check(min(seen.values()) > 20, "too few of a kind:", seen)


# ---- data sets ----

def one_input(q):
    """The certificate on the circuit that is an input, with that Q."""
    return make.certificate_for(1, [], 1, more=q - make.certificate_for(1, [], 1).epsilon)


def scaled_svmlight(c):
    """The training set of a certificate as text, all numbers times Q."""
    return svmlight(circuit.Reduction(c.inputs, c.gates, c.output, c.bias, c.epsilon).rows(), c.epsilon)


def test_data(t, directory):
    for bias in (False, True):
        c = make.certificate_for(2, [(False, [1, 2, 2]), (True, [1, 3])], 4, bias)
        target = directory.write("data.cert", make.write(c))
        data = scaled_svmlight(c)
        result = support.relucheck("--data", directory.write("data.svm", data), target)
        t.equal(result.verdicts(), ["VERIFIED"], "data:", result.error)
        t.check(f"times {c.epsilon}" in result.text, "data:", result.text)
        for old, new in ((":-", ":"), ("\n1 ", "\n2 "), ("\n0 ", "\n1 ")):
            result = support.relucheck("--data", directory.write("wrong.svm", data.replace(old, new, 1)), target)
            t.equal(result.code, 1, "data changed:", old, result.error)
    # A certificate with a Q that is a power of two, and data as floating-point numbers.
    c = one_input(8)
    rows = [(0.0, 1.0, 0.125), (-1.0, 1.0, 0.125), (1.0, 0.0, 1.0)]
    result = support.relucheck("--data", directory.write("power.npy", npy(rows)), directory.write("power.cert", make.write(c)))
    t.equal((c.epsilon, result.verdicts()), (8, ["VERIFIED"]), "floats:", result.error)


def test_large_epsilon(t, directory):
    """Q of more bits than a word has: checked, and compared with data sets, as any other."""
    for bits in (61, 62, 64, 200):
        c = one_input(2**bits - bits % 2)
        target = directory.write("large.cert", make.write(c))
        t.equal(support.relucheck(target).verdicts(), ["VERIFIED"], bits, "bits")
        text = scaled_svmlight(c)
        result = support.relucheck("--data", directory.write("large.svm", text), target)
        t.equal(result.verdicts(), ["VERIFIED"], bits, "bits, data:", result.error)
        lines = text.splitlines()
        for i in range(1, len(lines)):
            label, _, rest = lines[i].partition(" ")
            wrong = [*lines[:i], f"{int(label) + 1} {rest}", *lines[i + 1 :], ""]
            result = support.relucheck("--data", directory.write("wrong.svm", "\n".join(wrong)), target)
            t.equal(result.code, 1, bits, "bits, label:", result.error)
            t.check(f"wrong.svm:{i + 1}:1: error: sample {i} of the reduction: found label {int(label) + 1}/" in result.error, result.error)
        c.lower -= Fraction(1, c.epsilon**2)
        c.error += Fraction(1, c.epsilon**3)
        t.equal(support.relucheck(directory.write("wrong.cert", make.write(c))).code, 1, bits, "bits, wrong error")
    # Floating-point labels are read down to 2^-60; of smaller ones nothing is said.
    for bits, code in ((60, 0), (61, 3)):
        c = one_input(2**bits)
        rows = [(0.0, 1.0, 0.5**bits), (-1.0, 1.0, 0.5**bits), (1.0, 0.0, 1.0)]
        data = directory.write("large.npy", npy(rows))
        result = support.relucheck("--data", data, directory.write("large.cert", make.write(c)))
        t.equal(result.code, code, bits, "bits, floats:", result.error)


def main():
    support.require(support.RELUCHECK)
    t = support.Tally("cli circuit_check")
    generator = random.Random(20261122)
    with support.Workspace("circuit-check") as directory:
        test_lines(t, directory)
        test_echo(t, directory, generator)
        test_many_cuts(t, directory, generator)
        test_source(t, directory, generator)
        test_data(t, directory)
        test_large_epsilon(t, directory)
    t.end()


if __name__ == "__main__":
    main()

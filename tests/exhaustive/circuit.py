#!/usr/bin/env python3
"""All monotone circuits with at most 3 inputs and 2 gates: certificates through relucheck and the oracle, files through `relucert prove`, against brute force.

    circuit.py quick|long

A gate is `and` or `or` of a set of wires below it, the empty set among them; every wire may be the output.

    I inputs and G gates    wires * (product over g < G of 2 * 2^(I + g)) circuits:
    I = 0: 0 + 2 + 16 = 18     I = 1: 1 + 8 + 96 = 105     I = 2: 2 + 24 + 512 = 538     I = 3: 3 + 64 + 2560 = 2627     together 3288

Each has a certificate of its optimum, without and with a bias, that is made here and accepted, and one that claims more and is not.  `relucert prove` gets the
710 circuits whose output is the last gate, without and with a bias; in quick one case of seven.  (The others are smaller circuits, with gates that nothing reads.)
"""

import itertools
import pathlib
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import circuit
import make_circuit as make
import netlist
import oracle

BATCH = 400


def all_gates(wires):
    names = range(1, wires + 1)
    sets = itertools.chain.from_iterable(itertools.combinations(names, size) for size in range(wires + 1))
    return [(conjunction, list(taken)) for taken in sets for conjunction in (False, True)]


def all_circuits():
    for inputs in range(4):
        for gates in range(3):
            for chosen in itertools.product(*(all_gates(inputs + g) for g in range(gates))):
                for output in range(1, inputs + gates + 1):
                    yield inputs, list(chosen), output


def check_certificates(t, cases):
    """The optimum is accepted by both, one more by none."""
    with support.Workspace("exhaustive") as directory:
        paths, bounds = [], []
        for i, (instance, bias) in enumerate(cases):
            c = make.certificate_for(*instance, bias, 1 + i % 2)
            least = circuit.least_satisfying(*instance)
            bounds.append((c.lower, c.error, least, c.epsilon))
            paths.append(directory.write(f"{i}.cert", make.write(c)))
            oracle.check(c)
            c.lower += Fraction(1, c.epsilon**2)
            paths.append(directory.write(f"{i}-more.cert", make.write(c)))
        verdicts = support.check_batch(paths, 2 * BATCH)
    for (instance, bias), verdict, more, (lower, error, least, q) in zip(cases, verdicts[::2], verdicts[1::2], bounds):
        what = f"{instance}, bias {bias}:"
        t.equal((verdict, more), ("VERIFIED", "REJECTED"), what)
        if least is None:
            t.equal((lower, error), (Fraction((1 + int(instance[0] ** 0.5)) ** 2, q * q), None), what)
        else:
            t.equal((lower, error), (Fraction(len(least), q * q),) * 2, what)


def as_netlist(inputs, gates, output):
    """Signals are numbered from 0 there."""
    listed = [("and" if conjunction else "or", False, [(w - 1, False) for w in wires]) for conjunction, wires in gates]
    return netlist.Netlist(inputs, listed, [(output - 1, False)])


def prove(t, directory, i, instance, bias):
    """The certificate's path, the file's, and the circuit that the certificate must be about; None after a failure."""
    n = as_netlist(*instance)
    source = directory.write(f"{i}.bench", netlist.bench(n))
    target = directory.path / f"{i}.cert"
    result = support.relucert("prove", "--problem", "mmcs", *["--bias"] * bias, "-o", target, source)
    least = circuit.least_satisfying(*instance)
    answer = "NO" if least is None else f"OPTIMUM {len(least)}"
    if t.equal((result.code, result.verdicts()), (0, [answer]), f"prove {instance}, bias {bias}:", result.error):
        return target, source, netlist.monotone(n, 0)
    return None


def check_proved(t, cases):
    with support.Workspace("exhaustive") as directory:
        for i, (instance, bias) in enumerate(cases):
            made = prove(t, directory, i, instance, bias)
            if made is None:
                continue
            target, source, expected = made
            result = support.relucheck("-q", "--source", source, target)
            t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), f"{instance}, bias {bias}:", result.error)
            c = oracle.parse(target.read_bytes())
            oracle.check(c)
            t.equal((c.inputs, c.gates, c.output, c.bias), (*expected, bias), "circuit of the certificate")
            t.equal(c.epsilon, circuit.Reduction(*expected, bias).least, "epsilon of the certificate")
            least = circuit.least_satisfying(*instance)
            if least is None:  # more than there are inputs, but no more than the theorem gives
                size = c.lower * c.epsilon**2
                t.check(c.inputs < size <= c.parameters["root"] ** 2 and c.error is None, f"claims for {instance}:", c.lower, c.error)
            else:
                t.equal((c.lower, c.error), (Fraction(len(least), c.epsilon**2),) * 2, f"claims for {instance}:")


def main():
    long = sys.argv[1:] == ["long"]
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("exhaustive circuits " + ("long" if long else "quick"))
    circuits = list(all_circuits())
    t.equal(len(circuits), 3288, "number of circuits")
    cases = [(instance, bias) for instance in circuits for bias in (False, True)]
    for start in range(0, len(cases), BATCH):
        check_certificates(t, cases[start : start + BATCH])
    ending = [instance for instance in circuits if instance[1] and instance[2] == instance[0] + len(instance[1])]
    t.equal(len(ending), 710, "number of circuits that end in a gate")
    proved = [(instance, bias) for instance in ending for bias in (False, True)]
    check_proved(t, proved if long else proved[::7])
    t.end()


if __name__ == "__main__":
    main()

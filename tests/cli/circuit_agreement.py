#!/usr/bin/env python3
"""Files of circuits in all layouts: relucert, relucheck --source and the rule of spec/formats.md see the same monotone circuit.

    circuit_agreement.py [COUNT]     so many random circuits, 150 by default
"""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import netlist
import oracle


def check_file(t, directory, name, data, expected):
    source, target = directory.write(name, data), directory.path / "made.cert"
    target.unlink(missing_ok=True)
    result = support.relucert("prove", "--problem", "mmcs", "-o", target, source)
    if expected is None:
        t.check(result.code == 2 and not target.exists(), "a circuit that is not monotone:", name, data, result.text)
        return
    if not t.equal(result.code, 0, name, data, result.error):
        return
    certificate = oracle.parse(target.read_bytes())
    t.equal((certificate.inputs, certificate.gates, certificate.output), expected, name, data)
    result = support.relucheck("-q", "--source", source, target)
    t.equal(result.verdicts(), ["VERIFIED"], name, data, result.error)


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli circuit_agreement")
    generator = random.Random(20261123)
    refused = 0
    with support.Workspace("circuit-agreement") as directory:
        for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 150):
            n = netlist.random_netlist(generator, 6, 9)
            n.outputs = n.outputs[:1]
            expected = netlist.monotone(n, 0)
            refused += expected is None
            for name, data in netlist.layouts(n):
                check_file(t, directory, name, data, expected)
    t.check(refused > 5, "too few circuits that are not monotone:", refused)
    t.end()


if __name__ == "__main__":
    main()

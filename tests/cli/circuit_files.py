#!/usr/bin/env python3
"""Files of circuits: real ones with what prove says about them, and those that both programs must read alike.

    circuit_files.py
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

from answers import check_verified

REAL = support.SHARED / "circuits"


# ---- real files ----

NEGATED = "negated for the gate"
# file, output, what prove says: a verdict, or a part of the message
REAL_FILES = [
    ("aiger-examples/and.aag", None, "OPTIMUM 2"),
    ("aiger-examples/or.aag", None, "OPTIMUM 1"),
    ("aiger-examples/buffer.aag", None, "OPTIMUM 1"),
    ("aiger-examples/true.aag", None, "OPTIMUM 0"),
    ("aiger-examples/false.aag", None, "NO"),
    ("aiger-examples/empty.aag", None, "without outputs"),
    ("aiger-examples/cnt1.aag", None, "1 latch, expected a combinational circuit"),
    ("aiger-examples/toggle.aag", None, "1 latch, expected a combinational circuit"),
    ("aiger-examples/mult2.aig", None, "latches, expected a combinational circuit"),
    ("aiger-examples/halfadder.aag", None, "2 outputs, expected --output with the name of one: s, c"),
    ("aiger-examples/halfadder.aag", "c", "OPTIMUM 2"),
    ("aiger-examples/halfadder.aag", "s", "the input 'x' " + NEGATED),
    ("epfl/voter.aig", None, "the input 'A[0]' " + NEGATED),
    ("epfl/adder.aig", "f[5]", NEGATED),
    ("epfl/max.aig", None, "130 outputs"),
    ("epfl/ctrl.blif", "sign", "OPTIMUM 0"),
    ("iscas85-bench/c17.bench", "G23gat", "OPTIMUM 1"),
    ("iscas85-bench/c17.bench", "G22gat", "the input 'G3gat' " + NEGATED),
    ("iscas85-bench-numeric/c17.bench", "22", "the input '3' " + NEGATED),
    ("iscas85-bench-numeric/c17.bench", "23", "OPTIMUM 1"),
    ("iscas85-bench/c432.bench", "G329gat", "the gate XOR that makes"),
    ("iscas85-bench-numeric/c432.bench", "329", "the gate XOR that makes"),
    ("iscas85-bench/c432.bench", "G223gat", "OPTIMUM 1"),
    ("iscas85-bench/c880.bench", "G390gat", "OPTIMUM 3"),
    ("iscas85-bench/c6288.bench", "G545gat", "OPTIMUM 2"),
    ("iscas85-xmg-lut/c17.bench", "po0", "the gate LUT that makes 'po0'"),
    ("itc99-bench/b01.bench", None, "the flip-flop 'DFF'"),
]


def test_real_files(t, directory):
    made = []
    for file, output, expected in REAL_FILES:
        path = REAL / file
        if not path.exists():
            t.skip(file, "is not in", REAL)
            continue
        target = directory.path / f"real-{len(made)}.cert"
        options = [] if output is None else ["--output", output]
        result = support.relucert("prove", *options, "-o", target, path)
        if expected == "NO" or expected.startswith("OPTIMUM"):
            t.equal((result.code, result.verdicts()), (0, [expected]), file, result.error)
            made.append(target)
        else:
            t.check(result.code == 2 and expected in result.error, file, output, result.error)
            t.check(not target.exists(), file, "has left a certificate")
    check_verified(t, *made)


# ---- files that both programs read ----


def test_wide_words(t, directory):
    """BLIF has no limit for words: names of any length, and covers of gates that take many wires."""
    pins = 5000
    names = [f"a{i}" for i in range(pins - 1)] + ["b" * 5000]
    text = f".model wide\n.inputs {' '.join(names)}\n.outputs z\n.names {' '.join(names)} z\n1{'-' * (pins - 2)}1 1\n.end\n"
    source, target = directory.write("wide.blif", text), directory.path / "wide.cert"
    result = support.relucert("prove", "-o", target, source)
    t.equal((result.code, result.verdicts()), (0, ["OPTIMUM 2"]), "wide words:", result.error)
    result = support.relucheck("--source", source, target)
    t.equal(result.verdicts(), ["VERIFIED"], "wide words:", result.error)


def test_output_names(t, directory):
    """An output without a name goes by its number in both programs."""
    source, target = directory.write("two.aag", "aag 2 2 0 2 0\n2\n4\n2\n4\n"), directory.path / "two.cert"
    result = support.relucert("prove", "--output", "o1", "-o", target, source)
    t.equal(result.code, 0, "o1:", result.error)
    result = support.relucheck("--source", source, target)
    t.check("is read as aiger, with the output 'o1';" in result.text, "o1:", result.text, result.error)


def test_first_lines(t, directory):
    """Names of gates may begin with c, as comments of DIMACS do, which banners often are."""
    for gate in ("c", "carry"):
        source = directory.write("first.bench", f"{gate} = AND(a, b)\nINPUT(a)\nINPUT(b)\nOUTPUT({gate})\n")
        result = support.relucert("prove", "-o", directory.path / "first.cert", source)
        t.equal((result.code, result.verdicts()), (0, ["OPTIMUM 2"]), gate, result.error)
    source = directory.write("first.bench", "carry = LUT 0x8 (a, b)\nINPUT(a)\nINPUT(b)\nOUTPUT(carry)\n")
    result = support.relucert("prove", source)
    t.check(result.code == 2 and "LUT" in result.error, "LUT:", result.error)
    source = directory.write("first.bench", "z =\n AND(a, b)\nINPUT(a)\nINPUT(b)\nOUTPUT(z)\n")
    result = support.relucert("prove", source)
    t.equal((result.code, result.verdicts()), (0, ["OPTIMUM 2"]), "a newline behind =:", result.error)
    for comment in ("c", "c ===", "c=====", "c = 3", "cf = 3"):
        source = directory.write("first.cnf", f"{comment}\np cnf 2 1\n1 2 0\n")
        result = support.relucert("prove", "-o", directory.path / "first.cert", source)
        t.equal((result.code, result.verdicts()), (0, ["YES"]), comment, result.error)


def test_most_inputs(t, directory):
    """As many inputs as a circuit may have: what is written is read.  The binary file has one gate, which takes the last two of them."""
    inputs = 2**20 + 2
    source, target = directory.path / "most.aig", directory.path / "most.cert"
    source.write_bytes(b"aig %d %d 0 1 1\n%d\n\2\2" % (inputs + 1, inputs, 2 * inputs + 2))
    result = support.relucert("prove", "-o", target, source)
    t.equal((result.code, result.verdicts()), (0, ["OPTIMUM 2"]), "most inputs:", result.error)
    t.equal(support.relucert("info", target).code, 0, "most inputs: info")
    result = support.relucheck("--source", source, target)
    t.equal(result.verdicts(), ["VERIFIED"], "most inputs:", result.error)
    source.write_bytes(b"aig %d %d 0 1 1\n2\n\2\2" % (inputs + 1, inputs))
    result = support.relucert("prove", "-o", directory.path / "refused.cert", source)
    t.check(result.code == 3 and "expected at most 1048576" in result.error, "inputs of a gate that the output does not need:", result.error)
    t.check(not (directory.path / "refused.cert").exists(), "a certificate after a refusal")


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli circuit_files")
    with support.Workspace("circuit-files") as directory:
        test_real_files(t, directory)
        test_wide_words(t, directory)
        test_output_names(t, directory)
        test_first_lines(t, directory)
        test_most_inputs(t, directory)
    t.end()


if __name__ == "__main__":
    main()

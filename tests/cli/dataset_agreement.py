#!/usr/bin/env python3
"""The two readers of data files agree: a file that `relucheck --data` accepts is, for `relucert error`, the training set of the instance.

    dataset_agreement.py [MUTANTS]      600 by default

Files that `relucert reduce` has written are changed at random.  If relucheck still says VERIFIED, the training error of random weights must be what
it is on the unchanged file: then no reader has seen another sample than the other.
"""

import json
import pathlib
import random
import re
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

SEED = 20261121
UNITS = 8  # so many that hardly any sample is hidden from all of them
INSTANCES = {
    "full2.cnf": "p cnf 2 4\n1 2 0\n-1 2 0\n1 -2 0\n-1 -2 0\n",
    "mixed.cnf": "p cnf 3 5\n1 2 3 0\n-1 2 0\n-2 3 0\n-3 0\n1 -2 3 0\n",
    # Labels 1/5, which is a decimal, and 1/6, for which all numbers are scaled.
    "fifths.scp": "3 3\n1 1 1\n2\n1 2\n2\n2 3\n2\n1 3\n",
    "sixths.scp": "2 2\n3 1\n1\n1\n2\n1 2\n",
}
ENDINGS = {"svmlight": "svm", "csv": "csv", "npy": "npy", "rcert": "rcert"}
TOKEN = re.compile(rb"[^\s,;:(){}]+")
NUMBER = re.compile(rb"[+-]?\d+\Z")

# Numbers and what may be taken for one, names, and what stands in headers.
WORDS = b"0 1 -1 2 1/2 0x5 0x1p-1 inf -Infinity nan NA ? null 1e0 1e400 .5 multiplicity y x1 x2 2*x1 2*y 3*y a*b # \"x\" qid:1 3:0 1:0 1:1 False True 'shape': '<f4' '<i8' (5,".split(b" ")
LINES = (b"", b"#", b"# scale 2", b"# scale 1", b"x1,x2,x3,y", b"0,0,0,multiplicity", b"1/2,7,7,7,9", b"2 qid:3 1:1", b" ", b"end")


def spell(number, generator):
    """The same number, or one close to it, in another spelling."""
    value = int(number)
    return generator.choice(
        (b"%d.0", b"%de0", b"+%d", b"0%d", b"%d/1", b"%d.", b"\"%d\"", b" %d ", b"%d0e-1", b"%d#", b"%d\r", b"0x%d", b"%d.00000000000000000001")
    ) % value


def change_bytes(text, generator):
    at = generator.randrange(len(text))
    new = bytes([generator.choice((generator.randrange(256), *b" \t\r\n,;:#\"0123456789+-.eE*/x"))])
    return generator.choice((text[:at] + new + text[at + 1 :], text[:at] + new + text[at:], text[:at] + text[at + 1 :], text[:at]))


def change_token(text, generator):
    tokens = list(TOKEN.finditer(text))
    token = generator.choice(tokens or [re.match(b"", text)])
    old = token.group()
    new = generator.choice((b"", old + b" " + old, old + b"," + old, old + generator.choice(WORDS), *generator.choices(WORDS, k=3)))
    if NUMBER.match(old) and generator.random() < 0.6:
        new = spell(old, generator)
    return text[: token.start()] + new + text[token.end() :]


def change_line(text, generator):
    lines = text.split(b"\n")
    at, other = generator.randrange(len(lines)), generator.randrange(len(lines))
    which = generator.randrange(7)
    if which == 0:
        lines.insert(generator.choice((0, at)), generator.choice(LINES))
    elif which == 1:
        lines[at] = generator.choice(LINES)
    elif which == 2:
        del lines[at]
    elif which == 3:
        lines.insert(at, lines[at])
    elif which == 4:
        lines[at], lines[other] = lines[other], lines[at]
    elif which == 5:
        lines[at] += generator.choice((b" ", b"\r", b" # c", b" 1:0", b" 2:0 2:0", b",0", b"\t"))
    else:
        lines = [line.replace(b",", generator.choice((b";", b" ", b"\t", b" , "))) for line in lines]
    return b"\n".join(lines)


def change_npy(text, generator):
    """Changes the header's text with its length put right, or some byte."""
    size = int.from_bytes(text[8:10], "little")
    if generator.random() < 0.2:
        return change_bytes(text, generator)
    header = generator.choice((change_token, change_bytes))(text[10 : 10 + size], generator)
    return text[:8] + len(header).to_bytes(2, "little") + header + text[10 + size :]


def mutant(text, data_format, generator):
    for _ in range(generator.choice((1, 1, 1, 2))):
        change = change_npy if data_format == "npy" and len(text) > 10 else generator.choice((change_bytes, change_token, change_token, change_line))
        text = change(text, generator) if text else b"0"
    return text


def training_error(data, features, weights, bias):
    """What relucert says; the message of a failure."""
    result = support.relucert("error", "--json", "--features", features, *bias, data, weights)
    return Fraction(json.loads(result.text)["training_error"]) if result.code == 0 else result.error


def write_weights(directory, columns, generator):
    def number():
        return f"{generator.randint(-(10**9), 10**9)}/{generator.randint(1, 10**9)}"

    return directory.write("weights.csv", "".join(",".join(number() for _ in range(columns)) + "\n" for _ in range(UNITS)))


def test_format(t, directory, generator, instance, bias, data_format, mutants):
    """Returns the number of mutants that are still the training set."""
    certificate, data = directory.path / "certificate", directory.path / f"data.{ENDINGS[data_format]}"
    what = (instance.name, *bias, data_format)
    t.equal(support.relucert("prove", *bias, "-o", certificate, instance).code, 0, *what, "prove")
    t.equal(support.relucert("reduce", *bias, "--to", data_format, "-o", data, instance).code, 0, *what, "reduce")
    features = json.loads(support.relucheck("--json", certificate).text)["dataset"]["features"]
    weights = write_weights(directory, features + len(bias), generator)
    expected = training_error(data, features, weights, bias)
    t.check(isinstance(expected, Fraction) and support.relucheck("--data", data, certificate).code == 0, *what, "unchanged:", expected)
    files = sorted(directory.path.glob("data.*"))
    original = {file: file.read_bytes() for file in files}
    verified = 0
    for _ in range(mutants):
        file = generator.choice(files)
        text = mutant(original[file], data_format, generator)
        file.write_bytes(text)
        result = support.relucheck("--data", data, certificate)
        t.check(not result.crashed, *what, "crashed on", text)
        if result.code == 0:
            verified += 1
            t.equal(training_error(data, features, weights, bias), expected, *what, "relucheck accepts", text)
        file.write_bytes(original[file])
    for file in files:
        file.unlink()
    return verified


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    mutants = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    t = support.Tally("cli dataset agreement")
    generator = random.Random(SEED)
    cases = [(name, bias, data_format) for name in INSTANCES for bias in ((), ("--bias",)) for data_format in ENDINGS]
    with support.Workspace("agreement") as directory:
        verified = 0
        for name, bias, data_format in cases:
            instance = directory.write(name, INSTANCES[name])
            verified += test_format(t, directory, generator, instance, bias, data_format, -(-mutants // len(cases)))
        # Without mutants of both kinds nothing has been compared.
        t.check(mutants // 20 < verified < mutants // 2, verified, "of", mutants, "mutants verified")
    t.end()


if __name__ == "__main__":
    main()

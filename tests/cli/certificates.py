#!/usr/bin/env python3
"""Certificates through files: prove, both checkers, info, binding to the user's own files, several at once."""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import make
import oracle

FORMULAS = sorted(path.name for path in support.DATA.glob("*.cnf"))


def verdict_of_oracle(data):
    try:
        certificate = oracle.parse(data)
        oracle.check(certificate)
        return certificate
    except oracle.Failure as failure:
        return f"line {failure.line}: {failure}"


def test_prove(t, directory, name, bias, binary):
    """The certificate's path."""
    source = support.DATA / name
    variables, clauses = make.read_dimacs(source.read_text())
    model, _ = make.decide(variables, clauses)
    path = directory.path / f"{name}.cert"
    options = ["--bias"] * bias + ["--binary"] * binary
    what = f"prove {' '.join(options)} {name}:"
    result = support.relucert("prove", *options, "-o", path, source)
    t.equal((result.code, result.verdicts()), (0, ["NO" if model is None else "YES"]), what, result.error)
    certificate = verdict_of_oracle(path.read_bytes())
    if not t.check(isinstance(certificate, oracle.Certificate), what, "oracle:", certificate):
        return path
    reduction = oracle.Reduction(variables, clauses, bias)
    t.equal((certificate.variables, certificate.clauses, certificate.bias), (variables, clauses, bias), what)
    t.equal(certificate.parameters, reduction.parameters(), what)
    t.equal((certificate.lower, certificate.error), (reduction.delta(), None) if model is None else (None, 0), what)
    t.equal(make.write(certificate, binary and model is None), path.read_bytes(), what, "spelling:")

    result = support.relucheck(path)
    t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), what, result.error)
    theorem = [line for line in result.text.splitlines() if line.startswith("t ")]
    claim = str(reduction.delta() if model is None else 0)
    t.check(any(re.search(rf"(?<![\d/]){claim}(?![\d/])", line) for line in theorem), what, f"no {claim} in", theorem)
    t.equal(result.text.splitlines()[0], "s VERIFIED", what)
    result = support.relucert("info", path)
    t.check(result.code == 0 and claim in result.text, what, "info:", result.text, result.error)
    return path


def test_echo(t, path):
    result = support.relucheck("--echo", path)
    t.equal(result.code, 0, "echo:", result.error)
    t.equal(result.out, path.read_bytes(), path.name, "echo:")


def test_source(t, directory, path, name):
    """--source compares the formula, not its bytes; another formula is refused."""
    text = (support.DATA / name).read_text()
    header, _, body = text[text.index("p cnf") :].partition("\n")
    spelled = "c another spelling\r\n" + header.replace(" ", "  ") + "\r\n" + body.replace(" ", "\n").replace("\n", "\r\n")
    for content in (text, spelled):
        result = support.relucheck("--source", directory.write("same.cnf", content), path)
        t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), name, "--source:", result.error)
    variables, clauses = make.read_dimacs(text)
    others = [(variables + 1, clauses), (variables, clauses + [[1]] if variables else [[]])]
    if clauses:
        others += [(variables, clauses[:-1]), (variables, clauses[1:] + clauses[:1])]
        changed = [list(clause) for clause in clauses]
        if changed[-1]:
            changed[-1][-1] *= -1
            others.append((variables, changed))
    for other in others:
        if other == (variables, clauses):
            continue
        result = support.relucheck("--source", directory.write("other.cnf", make.write_dimacs(*other)), path)
        t.equal((result.code, result.verdicts()), (1, ["REJECTED"]), name, "--source", other, result.error)


def change_row(lines, i):
    """The lines with one number of line i changed, if there is one to change."""
    return lines[:i] + [re.sub(r"(?<=[ ,:])-?1\b", "7", lines[i], count=1)] + lines[i + 1 :]


def test_data(t, directory, path, name, bias):
    """--data compares the rows of an exported training set; one with a row changed, missing or more is refused."""
    for form in ("svmlight", "csv", "npy", "rcert"):
        what = f"{name} --data {form}:"
        data = directory.path / f"same.{form}"
        result = support.relucert("reduce", *["--bias"] * bias, "--to", form, "-o", data, support.DATA / name)
        if not t.equal(result.code, 0, what, result.error):
            continue
        result = support.relucheck("--data", data, path)
        t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), what, result.error)
        if form == "npy":
            continue
        lines = data.read_text().splitlines(keepends=True)
        for other in (lines[:-1], change_row(lines, len(lines) // 2), lines[:-1] + lines[-2:]):
            if other == lines:
                continue
            result = support.relucheck("--data", directory.write(f"other.{form}", "".join(other)), path)
            t.check(result.code in (1, 2) and result.verdicts() == ["REJECTED"], what, "changed:", result.code, result.text)


def test_several(t, directory):
    """One verdict line for each certificate, in order, and the largest exit code."""
    good = directory.write("good.cert", make.write(make.optimum_certificate(2)))
    text = good.read_bytes()
    false = directory.write("false.cert", text.replace(b"claim lower 4/7", b"claim lower 5/7"))
    bad = directory.write("bad.cert", text[:-4])
    for files, code in (
        ([good, good], 0),
        ([good, false, good], 1),
        ([false, bad, good], 2),
        ([bad, false], 2),
        ([good, directory.path / "missing.cert"], 2),
        ([directory.path, good], 2),
    ):
        result = support.relucheck(*files)
        expected = ["VERIFIED" if file == good else "REJECTED" for file in files]
        t.equal((result.code, result.verdicts()), (code, expected), [file.name for file in files], result.error)
    result = support.relucheck("-", stdin=text)
    t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), "standard input:", result.error)
    result = support.relucheck("-", stdin=text[:-4])
    t.equal((result.code, result.verdicts()), (2, ["REJECTED"]), "standard input, cut off:", result.error)


def test_long_numbers(t, directory):
    """Numbers far beyond machine words are exact; beyond a million digits they are refused."""
    certificate = make.yes_certificate(1, [[1]], [True])
    factor = 10**5000 + 7
    certificate.denominator *= factor
    certificate.weights = [[factor * w for w in unit] for unit in certificate.weights]
    result = support.relucheck(directory.write("long.cert", make.write(certificate)))
    t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), "5000 digits:", result.error)
    certificate.weights[0][0] += 1
    result = support.relucheck(directory.write("long.cert", make.write(certificate)))
    t.equal((result.code, result.verdicts()), (1, ["REJECTED"]), "off by one in 5000 digits:", result.error)
    certificate.error = oracle.training_error(
        oracle.Reduction(1, [[1]], False).rows(), [[oracle.Fraction(w, factor) for w in u] for u in certificate.weights], 2
    )
    t.check(certificate.error > 0)
    result = support.relucheck(directory.write("long.cert", make.write(certificate)))
    t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), "its error, 10000 digits:", result.error)
    text = make.write(make.optimum_certificate(2)).replace(b"lower 4/7", b"lower 1/1" + b"7" * 1000000)
    result = support.relucheck(directory.write("long.cert", text))
    t.equal((result.code, result.verdicts()), (2, ["REJECTED"]), "1000001 digits:", result.error[:200])
    text = make.write(make.optimum_certificate(2)).replace(b"lower 4/7", b"lower 1/1" + b"7" * 999999)
    result = support.relucheck(directory.write("long.cert", text))
    t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), "1000000 digits:", result.error[:200])


def test_memory(t, directory):
    """What a file announces is not allocated before it is there: huge counts are refused in little memory."""
    def limited(argument):
        command = "ulimit -v 300000; exec " + " ".join(f"'{word}'" for word in [*support.RELUCHECK, str(argument)])
        return subprocess.run(["bash", "-c", command], capture_output=True, timeout=support.LIMIT, check=False)

    if limited("--version").returncode != 0:
        t.skip("relucheck does not start in 300 MB of address space (a build with sanitizers does not)", count=4)
        return
    base = make.write(make.optimum_certificate(2))
    for old, new in (
        (b"instance cnf 2 4\n", b"instance cnf 2 4000000000000000000\n"),
        (b"instance cnf 2 4\n", b"instance cnf 1073741822 4\n"),
        (b"features 3", b"features 4000000000000000000"),
        (b"proof rup ", b"proof rup 400000000000000000"),
    ):
        done = limited(directory.write("huge.cert", base.replace(old, new, 1)))
        # A limit of memory is an answer too, but no verdict.
        verdict = b"s UNKNOWN\n" if done.returncode == 3 else b"s REJECTED\n"
        t.check(done.returncode in (1, 2, 3) and done.stdout == verdict, new, done.returncode, done.stdout, done.stderr[:300])


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli certificates")
    with support.Workspace("certificates") as directory:
        for name in FORMULAS:
            for bias in (False, True):
                for binary in (False, True):
                    path = test_prove(t, directory, name, bias, binary)
                    if path.exists():
                        test_echo(t, path)
                if path.exists():
                    test_source(t, directory, path, name)
                    test_data(t, directory, path, name, bias)
        test_several(t, directory)
        test_long_numbers(t, directory)
        test_memory(t, directory)
    t.end()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The programs as programs: options, exit codes, standard input and output, compressed input, JSON, files that appear whole or not at all."""

import bz2
import gzip
import json
import lzma
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import make
import searches

COMMANDS = ("prove", "reduce", "weights", "extract", "error", "info")
SATISFIABLE = support.DATA / "satisfiable.cnf"
CONTRADICTION = support.DATA / "contradiction.cnf"


def test_help(t):
    for arguments in (["--help"], *([command, "--help"] for command in COMMANDS)):
        result = support.relucert(*arguments)
        t.check(result.code == 0 and "Usage: relucert" in result.text and not result.err, arguments, result.code, result.error)
    result = support.relucheck("--help")
    t.check(result.code == 0 and "relucheck" in result.text and "--lrat" in result.text and not result.err, "relucheck --help")
    for program, name in ((support.relucert, "relucert"), (support.relucheck, "relucheck")):
        result = program("--version")
        t.check(result.code == 0 and re.fullmatch(rf"{name} \d+\.\d+\.\d+\n", result.text), name, "--version:", result.text)


def test_usage(t, directory):
    """Wrong usage has exit code 2, says what was expected, and prints no verdict of success."""
    cert = directory.write("good.cert", make.write(make.optimum_certificate(2)))
    for program, arguments in (
        (support.relucert, []),
        (support.relucert, ["frobnicate"]),
        (support.relucert, ["prove"]),
        (support.relucert, ["prove", "--frobnicate", SATISFIABLE]),
        (support.relucert, ["prove", SATISFIABLE, SATISFIABLE]),
        (support.relucert, ["prove", "--time", "soon", SATISFIABLE]),
        (support.relucert, ["prove", "--time", "0", SATISFIABLE]),
        (support.relucert, ["prove", "--time", ".", SATISFIABLE]),
        (support.relucert, ["prove", "--time", "1.2.3", SATISFIABLE]),
        (support.relucert, ["prove", "--time", "", SATISFIABLE]),
        (support.relucert, ["prove", "--seed", "-1", SATISFIABLE]),
        (support.relucert, ["prove", "--seed", "99999999999999999999", SATISFIABLE]),
        (support.relucert, ["prove", "--problem", "halting", SATISFIABLE]),
        (support.relucert, ["prove", "--target", "3", SATISFIABLE]),
        (support.relucert, ["prove", "-o"]),
        (support.relucert, ["prove", directory.path / "missing.cnf"]),
        (support.relucert, ["prove", directory.path]),
        (support.relucert, ["prove", "--proof", directory.path / "missing.lrat", CONTRADICTION]),
        (support.relucert, ["reduce", "--to", "parquet", SATISFIABLE]),
        (support.relucert, ["reduce", "--to", "svmlight", directory.path / "missing.cnf"]),
        (support.relucert, ["weights", SATISFIABLE]),
        (support.relucert, ["weights", SATISFIABLE, directory.path / "missing"]),
        (support.relucert, ["extract", SATISFIABLE, directory.path / "missing"]),
        (support.relucert, ["error", "--signs", "+*", support.DATA / "small.svm", support.DATA / "units2x2.csv"]),
        (support.relucert, ["error", "--signs", "+-+", support.DATA / "small.svm", support.DATA / "units2x2.csv"]),
        (support.relucert, ["error", "--features", "0", support.DATA / "small.svm", support.DATA / "units2x2.csv"]),
        (support.relucert, ["error", "--features", "1", support.DATA / "small.svm", support.DATA / "units2x2.csv"]),
        (support.relucert, ["error", directory.path / "missing", support.DATA / "units2x2.csv"]),
        (support.relucert, ["extract", "--problem", "halting", cert, support.DATA / "units2x2.csv"]),
        (support.relucert, ["error", "--features", "7", cert, support.DATA / "units2x2.csv"]),
        (support.relucert, ["weights", "-", "-"]),
        (support.relucert, ["prove", "--proof", "-", "-"]),
        (support.relucert, ["info", SATISFIABLE]),
        (support.relucert, ["info", directory.path / "missing"]),
        (support.relucheck, []),
        (support.relucheck, ["--frobnicate", cert]),
        (support.relucheck, ["--source"]),
        (support.relucheck, ["--source", directory.path / "missing", cert]),
        (support.relucheck, ["--data", directory.path / "missing", cert]),
        (support.relucheck, ["--lrat", CONTRADICTION]),
        (support.relucheck, ["--lrat", CONTRADICTION, directory.path / "missing"]),
        (support.relucheck, [directory.path / "missing"]),
    ):
        result = program(*arguments)
        what = f"{program.__name__} {' '.join(map(str, arguments))}:"
        t.equal(result.code, 2, what, result.error)
        t.check(result.err, what, "no message")
        t.check(not {"YES", "NO", "VERIFIED"} & set(result.verdicts()), what, result.text)


def test_json(t, directory):
    """The keys that other programs may rely on."""
    for name, answer, lower, upper in (("satisfiable.cnf", "YES", "0", "0"), ("complete3.cnf", "NO", "4/9", None)):
        path = directory.path / "json.cert"
        result = support.relucert("prove", "--json", "-o", path, support.DATA / name)
        found = json.loads(result.text)
        t.equal(found["answer"], answer, name)
        t.equal((found["training_error"]["lower"], found["training_error"]["upper"]), (lower, upper), name)
        t.equal(found["instance"], {"problem": "sat", "file": str(support.DATA / name)}, name)
        t.equal(found["certificate"], str(path), name)
        t.check("value" in found and found["seconds"] >= 0, name, found)
    t.equal(found["dataset"], {"samples": 15, "features": 4, "nonzeros": 1 + 6 + 8 * 4}, name)
    result = support.relucert("error", "--json", support.DATA / "small.svm", support.DATA / "units2x2.csv")
    found = json.loads(result.text)
    # Units (1, 2) and (-3, 1/2): outputs 0, 6 + 3/2, 0 for labels 1, 1/2, -2.
    t.equal((found["training_error"], found["mean"]), ("54", "18"), "error --json:", result.text)
    t.check("enclosure" in found, result.text)
    weights = directory.write("weights.csv", "1,-1,1,1\n-1,1,-1,3\n")
    found = json.loads(support.relucert("extract", "--json", SATISFIABLE, weights).text)
    t.check("found" in found and "solution" in found, "extract --json:", found)
    found = json.loads(support.relucert("info", "--json", path).text)
    t.equal((found["instance"]["problem"], found["certificate"]), ("sat", str(path)), "info --json:", found)
    t.check("CNF formula with 3 variables and 8 clauses" in found["instance"]["summary"], "info --json:", found)
    t.equal((found["dataset"], found["claimed_lower_bound"]), ({"samples": 15, "features": 4}, "4/9"), "info --json:", found)


def test_json_failures(t, directory):
    """With --json a failure prints one object too; the message stays on standard error."""
    missing = directory.path / "missing"
    bad = directory.write("bad.cnf", "p cnf 2 2\n1 2 0\n1 x 0\n")
    units = support.DATA / "units2x2.csv"
    for code, arguments in (
        (2, ["prove", "--json", missing]),
        (2, ["prove", "--json", bad]),
        (2, ["prove", "--json", "-o", directory.path / "no" / "where", CONTRADICTION]),
        (1, ["prove", "--json", "--proof", directory.write("empty.lrat", ""), CONTRADICTION]),
        (2, ["prove", "--frobnicate", "--json", SATISFIABLE]),
        (2, ["reduce", "--json", SATISFIABLE]),
        (2, ["weights", "--json", "-o", directory.path / "w.csv", SATISFIABLE, missing]),
        (2, ["error", "--json", missing, units]),
        (3, ["error", "--json", directory.write("large.svm", "1 1:1e2000\n"), units]),
        (2, ["extract", "--json", SATISFIABLE, missing]),
        (2, ["info", "--json", SATISFIABLE]),
    ):
        result = support.relucert(*arguments)
        found = json.loads(result.text or "null")
        t.equal((result.code, found), (code, {"error": result.error.splitlines()[0], "exit_code": code}), arguments, result.error)


def test_options(t, directory):
    """Spellings of options that people try, and options that must agree with a certificate."""
    t.equal(support.relucert("prove", "--time", ".5", SATISFIABLE).code, 0, "--time .5")
    t.equal(support.relucert("prove", "--time", "5.", SATISFIABLE).code, 0, "--time 5.")
    result = support.relucert("prove", "-q", SATISFIABLE)
    t.equal((result.code, result.text.splitlines()[:1]), (0, ["s YES"]), "prove -q:", result.text)
    cert, weights = directory.path / "agree.cert", directory.path / "agree.csv"
    support.relucert("prove", "-o", cert, SATISFIABLE)
    support.relucert("weights", "-o", weights, SATISFIABLE, support.DATA / "satisfiable.solution")
    t.equal(support.relucert("extract", "--problem", "sat", cert, weights).code, 0, "extract --problem sat")
    t.equal(support.relucert("error", "--features", "4", cert, weights).code, 0, "error --features 4")
    result = support.relucert("error", "--features", "3", cert, weights)
    t.check(result.code == 2 and f"{cert}: error: found 4 features, expected 3" in result.error, "error --features 3:", result.error)
    result = support.relucert("extract", "--problem", "halting", cert, weights)
    t.check(result.code == 2 and "--problem 'halting', expected sat" in result.error, "extract --problem halting:", result.error)


def test_wrong_guess(t, directory):
    """A file that is no instance of the guessed problem: the message names the option; with the option there is no guess to blame."""
    graph = directory.write("graph.max", "p max 3 2\nn 1 s\nn 3 t\na 1 2 5\na 2 3 4\n")
    for command in (["prove", graph], ["reduce", graph], ["weights", graph, graph], ["extract", graph, graph]):
        result = support.relucert(*command)
        t.check(result.code == 2 and ":1:3: error: found 'm', expected the header 'p cnf" in result.error, command, result.error)
        t.check("(without --problem, the file is taken for problem sat)" in result.error, command, result.error)
        result = support.relucert(command[0], "--problem", "sat", *command[1:])
        t.check(result.code == 2 and "--problem" not in result.error, command, "--problem sat:", result.error)
    for text in ("p cnf 2 2\n1 2 0\n1 x 0\n", "p cnf x 2\n"):
        result = support.relucert("prove", directory.write("bad.cnf", text))
        t.check(result.code == 2 and "--problem" not in result.error, "a bad formula is no wrong guess:", result.error)


def test_targets(t, directory):
    """What -o names is looked at before the search; compressed endings are refused; a dangling link is written through."""
    out = directory.path / "targets"
    out.mkdir()
    hard = directory.write("hard.cnf", hard_formula())
    for target in (out / "no" / "where", out, "/proc/version"):
        begin = time.monotonic()
        result = support.relucert("prove", "-o", target, hard)
        t.check(result.code == 2 and "error: " in result.error, "prove -o", target, result.error)
        t.check(time.monotonic() - begin < 5, "prove -o", target, "was found after", time.monotonic() - begin, "s")
    for ending in ("npy.gz", "svm.xz", "cert.zst", "csv.bz2"):
        for command in (["prove"], ["reduce"], ["reduce", "--to", "svmlight"]):
            result = support.relucert(*command, "-o", out / f"x.{ending}", SATISFIABLE)
            t.check(result.code == 2 and "without the ending of a compressed file" in result.error, command, ending, result.error)
    t.equal(list(out.iterdir()), [], "left behind")
    (out / "link").symlink_to("target")
    result = support.relucert("prove", "-o", out / "link", SATISFIABLE)
    t.check(result.code == 0 and (out / "link").is_symlink(), "a dangling link:", result.error)
    t.equal(support.check_batch([out / "target"]), ["VERIFIED"], "through a dangling link:")


def test_streams(t, directory):
    """- is standard input and output."""
    text = SATISFIABLE.read_bytes()
    result = support.relucert("prove", "-", stdin=text)
    t.equal((result.code, result.verdicts()), (0, ["YES"]), "prove -:", result.error)
    from_file = support.relucert("reduce", "--to", "svmlight", SATISFIABLE)
    for arguments in (["-"], ["-o", "-", "-"]):
        result = support.relucert("reduce", "--to", "svmlight", *arguments, stdin=text)
        t.equal((result.code, result.out), (0, from_file.out), "reduce", arguments, result.error)
    weights = b"1,2\n-3,1/2\n"
    result = support.relucert("error", "--quiet", support.DATA / "small.svm", "-", stdin=weights)
    t.check(result.code == 0 and "training_error 54\n" in result.text, "error DATA -:", result.text, result.error)
    data = (support.DATA / "small.svm").read_bytes()
    result = support.relucert("error", "--quiet", "-", support.DATA / "units2x2.csv", stdin=data)
    t.check(result.code == 0 and "training_error 54\n" in result.text, "error - WEIGHTS:", result.text, result.error)
    result = support.relucert("prove", "-", stdin=b"p cnf 1 1\n1 x 0\n")
    t.check(result.code == 2 and ":2:3: error: " in result.error, "message about standard input:", result.error)


def test_compressed(t, directory):
    text = (support.DATA / "complete3.cnf").read_bytes()
    forms = {"gz": gzip.compress, "xz": lzma.compress, "bz2": bz2.compress}
    if shutil.which("zstd"):
        forms["zst"] = lambda data: subprocess.run(["zstd", "-qc"], input=data, stdout=subprocess.PIPE, check=True).stdout
    else:
        t.skip("zstd is not installed")
    for ending, compress in forms.items():
        path = directory.write(f"formula.cnf.{ending}", compress(text))
        result = support.relucert("prove", path)
        t.equal((result.code, result.verdicts()), (0, ["NO"]), ending, result.error)
        result = support.relucert("prove", "-", stdin=compress(text))
        t.equal((result.code, result.verdicts()), (0, ["NO"]), ending, "from standard input:", result.error)
        data = directory.write(f"small.svm.{ending}", compress((support.DATA / "small.svm").read_bytes()))
        result = support.relucert("error", data, support.DATA / "units2x2.csv")
        t.check(result.code == 0 and "training_error 54\n" in result.text, ending, "data:", result.error)


def test_atomic(t, directory):
    """Output appears whole or not at all, and an old file stays until the new one is complete."""
    out = directory.path / "out"
    out.mkdir()
    target = out / "target"
    bad = directory.write("bad.cnf", "p cnf 2 2\n1 2 0\n1 x 0\n")
    for command in (["prove"], ["reduce", "--to", "svmlight"]):
        target.write_text("old")
        result = support.relucert(*command, "-o", target, bad)
        t.equal((result.code, target.read_text()), (2, "old"), command, "on a bad formula")
        result = support.relucert(*command, "-o", out / "no" / "where", SATISFIABLE)
        t.check(result.code in (2, 3) and "error: " in result.error, command, "into a missing directory:", result.code)
        t.equal([path.name for path in out.iterdir()], ["target"], command, "left behind")
        result = support.relucert(*command, "-o", target, SATISFIABLE)
        t.equal(result.code, 0, command, result.error)
        t.check(target.read_text() != "old", command, "the old file is still there")
        t.equal([path.name for path in out.iterdir()], ["target"], command, "left behind")

    # A disk that is full after 4 kB: a formula whose output is larger.
    clauses = [[1 + i % 97, -(1 + i % 89), 1 + i % 83] for i in range(2000)]
    large = directory.write("large.cnf", make.write_dimacs(97, clauses))
    target.write_text("old")

    for arguments in (["prove"], ["reduce", "--to", "svmlight"], ["reduce", "--to", "csv"], ["reduce", "--to", "rcert"]):
        result = support.relucert(*arguments, "-o", target, large, prepare=support.limit_file_size(4096))
        t.check(result.code in (2, 3) and "error: " in result.error, arguments, "on a full disk:", result.code, result.error)
        t.check(not {"YES", "NO"} & set(result.verdicts()), arguments, "a verdict without a certificate:", result.text)
        t.equal(target.read_text(), "old", arguments, "on a full disk: the old file")
        t.equal([path.name for path in out.iterdir()], ["target"], arguments, "on a full disk: left behind")

    # Standard output that cannot be written.
    for program, arguments in (
        (support.RELUCERT, ["prove", SATISFIABLE]),
        (support.RELUCERT, ["reduce", "--to", "svmlight", large]),
        (support.RELUCERT, ["error", support.DATA / "small.svm", support.DATA / "units2x2.csv"]),
        (support.RELUCHECK, [directory.write("good.cert", make.write(make.optimum_certificate(2)))]),
    ):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([*program, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, timeout=support.LIMIT, check=False)
        t.check(done.returncode in (2, 3) and done.stderr, arguments, "into /dev/full:", done.returncode, done.stderr)


def hard_formula():
    """12 pigeons in 11 holes: out of reach within a few seconds."""
    pigeons, holes = 12, 11
    at = lambda p, h: p * holes + h + 1
    clauses = [[at(p, h) for h in range(holes)] for p in range(pigeons)]
    clauses += [[-at(p, h), -at(q, h)] for h in range(holes) for p in range(pigeons) for q in range(p)]
    return make.write_dimacs(pigeons * holes, clauses)


def test_time(t, directory):
    """A time limit and an interrupt end the search with s UNKNOWN and exit code 1, and leave no certificate."""
    hard = directory.write("hard.cnf", hard_formula())
    target = directory.path / "hard.cert"
    begin = time.monotonic()
    result = support.relucert("prove", "--time", "1", "-o", target, hard)
    t.equal((result.code, result.verdicts(), target.exists()), (1, ["UNKNOWN"], False), "--time 1:", result.error)
    t.check(time.monotonic() - begin < 10, "--time 1 took", time.monotonic() - begin, "s")
    result = searches.interrupted(1, "prove", "-o", target, hard)
    t.equal((result.code, result.verdicts(), target.exists()), (1, ["UNKNOWN"], False), "interrupt:", result.error)
    t.equal(result.err, b"", "progress outside a terminal:")


def test_sparse(t, directory):
    """Variables that do not occur cost nothing: formulas with 10^8 variables are decided at once, in little memory."""

    def limit():
        resource.setrlimit(resource.RLIMIT_DATA, (8 << 30, 8 << 30))  # what is reserved, of which next to nothing is touched

    yes = directory.write("sparse-yes.cnf", "p cnf 100000000 3\n1 -99999999 0\n-1 0\n50000000 99999999 0\n")
    no = directory.write("sparse-no.cnf", "p cnf 100000000 4\n1 -99999999 0\n-1 -99999999 0\n99999999 50000000 0\n-50000000 0\n")
    cert = directory.path / "sparse.cert"
    for formula, answer, arguments in ((yes, "YES", []), (no, "NO", ["-o", cert]), (no, "NO", ["--bias"])):
        begin = time.monotonic()
        command = [*support.RELUCERT, "prove", *map(str, arguments), str(formula)]
        done = subprocess.run(command, capture_output=True, timeout=support.LIMIT, preexec_fn=limit, check=False)
        t.check(done.returncode == 0 and f"s {answer}\n".encode() in done.stdout, formula.name, arguments, done.stdout, done.stderr)
        t.check(time.monotonic() - begin < 10, formula.name, arguments, "took", time.monotonic() - begin, "s")
    t.equal(support.check_batch([cert]), ["VERIFIED"], "the refutation in its own names")
    # Few enough variables for weights: 3 of 1000 occur, and a model says something of all.
    few = directory.write("few.cnf", "p cnf 1000 3\n10 -990 0\n-10 0\n500 990 0\n")
    weights = directory.path / "few.csv"
    t.equal(support.relucert("prove", "-o", cert, few).code, 0, few.name)
    result = support.relucheck("--source", few, cert)
    t.check(result.code == 0 and "exactly 0" in result.text, few.name, result.error)
    lines = cert.read_text().splitlines()
    weights.write_text("".join(line + "\n" for line in lines[lines.index("weights denominator 1") + 1 : -1]))
    t.equal(support.relucert("extract", few, weights).verdicts(), ["YES"], few.name, "extract")


def test_slow_pipe(t, directory):
    """A compressed formula that comes a byte at a time is still told by its first bytes."""
    packed = gzip.compress((support.DATA / "complete3.cnf").read_bytes())
    process = subprocess.Popen([*support.RELUCERT, "prove", "--quiet", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(packed[:1])
    process.stdin.flush()
    time.sleep(0.2)
    out, err = process.communicate(packed[1:], timeout=support.LIMIT)
    t.equal((process.returncode, out.splitlines()[:1]), (0, [b"s NO"]), "a slow pipe:", err)


def test_standard_output(t, directory):
    """A certificate on standard output is alone there, and a redirected /dev/stdout is written, not replaced."""
    formula = support.DATA / "complete3.cnf"
    result = support.relucert("prove", "-o", "-", formula)
    t.equal(result.code, 0, "prove -o -:", result.error)
    t.check("s NO\n" in result.error and result.text.startswith("relucert-certificate 1\n"), "prove -o -:", result.error)
    t.equal(support.check_batch([directory.write("stdout.cert", result.out)]), ["VERIFIED"], "prove -o -:")
    t.equal(support.relucert("prove", "--json", "-o", "-", formula).code, 2, "prove --json -o -:")
    log = directory.path / "log"
    with open(log, "wb") as file:
        file.write(b"first\n")
        file.flush()
        subprocess.run([*support.RELUCERT, "reduce", "-o", "/dev/stdout", str(formula)], stdout=file, timeout=support.LIMIT, check=False)
    lines = log.read_bytes().splitlines()
    t.equal((lines[:1], len(lines)), ([b"first"], 16), "reduce -o /dev/stdout:")


def test_empty_clause(t, directory):
    """A formula with an empty clause needs no proof, but one that is named must be there, and the note says what refuted it."""
    formula, target = support.DATA / "empty-clause.cnf", directory.path / "empty.cert"
    t.equal(support.relucert("prove", "--proof", directory.path / "missing", "-o", target, formula).code, 2, "a missing proof:")
    t.check(not target.exists(), "a certificate was left behind")
    t.equal(support.relucert("prove", "-o", target, formula).code, 0, "the empty clause:")
    t.check(b"note refuted by its empty clause\n" in target.read_bytes(), "the note:", target.read_bytes())


def test_names(t, directory):
    """JSON is printed for a file whose name is not UTF-8."""
    odd = os.fsencode(directory.path) + b"/f\xe9.cnf"
    shutil.copy(support.DATA / "complete3.cnf", odd)
    done = subprocess.run([*support.RELUCERT, "prove", "--json", odd], capture_output=True, timeout=support.LIMIT, check=False)
    t.equal((done.returncode, json.loads(done.stdout or b"{}").get("answer")), (0, "NO"), "a name that is not UTF-8:", done.stderr)


def test_deterministic(t, directory):
    """The same call writes the same certificate; another seed still a good one."""
    paths = [directory.path / f"{i}.cert" for i in range(3)]
    for path, seed in zip(paths, (1, 1, 2)):
        support.relucert("prove", "--seed", str(seed), "-o", path, support.DATA / "random20.cnf")
    t.equal(paths[0].read_bytes(), paths[1].read_bytes(), "two runs with the same seed differ")
    t.equal(support.check_batch(paths), ["VERIFIED"] * 3, "seeds:")


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli programs")
    with support.Workspace("programs") as directory:
        test_help(t)
        for test in (test_usage, test_json, test_json_failures, test_options, test_wrong_guess, test_targets, test_streams, test_compressed, test_atomic, test_time, test_sparse, test_slow_pipe, test_standard_output, test_empty_clause, test_names, test_deterministic):
            test(t, directory)
    t.end()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Colourings from the file to the checked certificate: every tiny hypergraph against brute force, graphs with known chromatic numbers, round trips,
layouts, stops, real files.

    colouring.py [short|quick|long]      quick: tiny hypergraphs with two of the four variants each, real files for 2 s each; long: all variants, 60 s;
                                         short, for slow programs: an eighth of the tiny hypergraphs, no real files
"""

import itertools
import json
import pathlib
import random
import re
import sys
import time
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import searches
from answers import certificate_of, check_bytes_one_by_one, check_messages, check_verified, extracted_error, training_error
from data_files import FORMATS, perturb, read_weights, write_weights
from hypergraphs import Hypergraph, complete, cycle, kneser, mycielskian, queens, solution

VARIANTS = ([], ["--bias"], ["--free-signs"], ["--bias", "--free-signs"])


def statements(result):
    """(what there are weights of, what is a bound) of the lines that begin with t."""
    exactly = re.search(r"^t .*there are weights with training error exactly (\S+)$", result.text, re.MULTILINE)
    at_least = re.search(r"^t .*for all real weights and \S+(?: \S+)? the training error is at least (\S+)$", result.text, re.MULTILINE)
    return exactly and Fraction(exactly[1]), at_least and Fraction(at_least[1])


# ---- tiny hypergraphs ----


def tiny_hypergraphs():
    """Every hypergraph with at most 3 vertices and at most 3 different edges, and every graph with 4 vertices."""
    for vertices in range(4):
        subsets = [e for n in range(1, vertices + 1) for e in itertools.combinations(range(vertices), n)]
        for edges in range(4):
            yield from (Hypergraph(vertices, chosen) for chosen in itertools.combinations(subsets, edges))
    pairs = list(itertools.combinations(range(4), 2))
    for edges in range(len(pairs) + 1):
        yield from (Hypergraph(4, chosen) for chosen in itertools.combinations(pairs, edges))


def test_tiny_targets(t, directory, number, h, source, variant):
    made = []
    for colours in range(1, 4):
        target = directory.path / f"tiny-{number}-{colours}.cert"
        expected = h.colouring(colours) is not None
        result = support.relucert("prove", "--problem", "colouring", *variant, "--target", colours, "-o", target, source)
        name = f"{h.hmetis()!r} {variant} --target {colours}:"
        t.equal((result.code, result.verdicts()), (0, ["YES" if expected else "NO"]), name, result.error)
        t.equal(statements(result), (Fraction(0), None) if expected else (None, h.delta(colours)), name)
        made.append(target)
    return made


def test_tiny_number(t, directory, number, h, source, variant):
    target = directory.path / f"tiny-{number}.cert"
    result = support.relucert("prove", "--problem", "colouring", *variant, "-o", target, source)
    name = f"{h.hmetis()!r} {variant}:"
    if h.has_loop():
        t.equal((result.code, result.verdicts()), (0, ["NO"]), name, result.error)
        t.equal(statements(result), (None, Fraction(1, 2)), name)
        return [target]
    best = next(k for k in itertools.count(1) if h.colouring(k) is not None)
    t.equal((result.code, result.verdicts()), (0, [f"OPTIMUM {best}"]), name, result.error)
    t.equal(statements(result), (Fraction(0), Fraction(1) if best > 1 else None), name)
    lower = directory.path / f"tiny-{number}.cert.lower"
    t.equal(lower.exists(), best > 1, name, "the second certificate:")
    return [target, lower] if best > 1 else [target]


def test_tiny(t, directory, mode):
    made = []
    for number, h in enumerate(tiny_hypergraphs()):
        if mode == "short" and number % 8 != 0:
            continue
        source = directory.write("tiny.hgr", h.hmetis())
        variants = VARIANTS if mode == "long" else (VARIANTS[number % 4], VARIANTS[3 - number % 4])
        for variant in variants:
            made += test_tiny_targets(t, directory, len(made), h, source, variant)
        made += test_tiny_number(t, directory, len(made), h, source, variants[0])
    check_verified(t, *made)
    for path in made:
        path.unlink()


# ---- graphs and hypergraphs with known chromatic numbers ----


FANO = Hypergraph(7, [(i, (i + 1) % 7, (i + 3) % 7) for i in range(7)])

KNOWN = {
    "empty": (Hypergraph(0, []), 1),
    "edgeless": (Hypergraph(9, []), 1),
    "cycle 8": (cycle(8), 2),
    "cycle 9": (cycle(9), 3),
    "K9": (complete(9), 9),
    "myciel3": (mycielskian(cycle(5)), 4),
    "myciel4": (mycielskian(mycielskian(cycle(5))), 5),
    "queen5_5": (queens(5), 5),
    "queen6_6": (queens(6), 7),
    "Petersen": (kneser(5, 2), 3),
    "Kneser 6 2": (kneser(6, 2), 4),
    "Fano": (FANO, 3),
    "all triples of 7": (complete(7, 3), 4),
    "all quadruples of 7": (complete(7, 4), 3),
}


def test_known(t, directory, mode):
    oracle = support.TESTS / "oracle/oracle.py"
    for number, (name, (h, best)) in enumerate(KNOWN.items()):
        source = directory.write("known.hgr", h.hmetis())
        target, lower = directory.path / "known.cert", directory.path / "known.cert.lower"
        variant = VARIANTS[number % 4]
        options = ["--problem", "colouring", *variant]
        result = support.relucert("prove", *options, *["--binary"] * (number % 2), "-o", target, source)
        t.equal((result.code, result.verdicts()), (0, [f"OPTIMUM {best}"]), name, result.error)
        for colours, certificate in ((best, target), (best - 1, lower)):
            if colours == 0:
                t.check(not certificate.exists(), name, "has a certificate for 0 colours")
                continue
            data = directory.path / "known.svmlight"
            result = support.relucert("reduce", *options, "--target", colours, "-o", data, source)
            t.equal(result.code, 0, name, result.error)
            result = support.relucheck("--source", source, "--data", data, certificate)
            t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), name, certificate.name, result.error)
            if mode != "short":
                done = support.run([sys.executable, oracle], certificate)
                t.equal((done.code, done.verdicts()), (0, ["VERIFIED"]), name, certificate.name, "by the oracle:", done.error)


# ---- both directions on random hypergraphs ----


def random_hypergraph(random_number):
    vertices = random_number.randint(2, 8)
    size = random_number.randint(2, 3)
    edges = [random_number.sample(range(vertices), min(size + random_number.randint(0, 1), vertices)) for _ in range(random_number.randint(0, 10))]
    return Hypergraph(vertices, edges)


def test_extract(t, h, colours, options, source, weights, what):
    """Error and extracted colouring of weights: the theorem's promise below its threshold."""
    result = support.relucert("extract", *options, source, weights)
    error = extracted_error(result)
    if not t.check(error is not None, what, "extract:", result.error):
        return None
    if error < h.delta(colours):
        t.equal((result.code, result.verdicts()), (0, ["YES", f"col {colours}"]), what, "extract below the threshold:", result.error)
    if result.code == 0:
        colour = solution(result)
        t.check(len(colour) == h.vertices and max(colour, default=0) < colours and h.is_proper(colour), what, "no colouring:", result.text)
    else:
        t.equal((result.code, result.verdicts()), (1, ["UNKNOWN"]), what, result.error)
    return error


def test_round_trip(t, directory, random_number, h, variant):
    colours = next(k for k in itertools.count(2) if h.colouring(k) is not None)
    options = ["--problem", "colouring", "--target", colours, *variant]
    what = f"{h.hmetis()!r} {options}:"
    source = directory.write("random.hgr", h.hmetis())
    best = h.colouring(colours)
    given = directory.write("random.sol", "".join(f"l {v + 1} {c + 1}\n" for v, c in enumerate(best)))
    weights = directory.path / "weights.csv"
    result = support.relucert("weights", *options, "-o", weights, source, given)
    t.equal(result.code, 0, what, "weights:", result.error)
    for form in FORMATS:
        data = directory.path / f"random.{form}"
        t.equal(support.relucert("reduce", *options, "--to", form, "-o", data, source).code, 0, what, form)
        result = support.relucert("error", *["--bias"] * ("--bias" in variant), data, weights)
        t.equal(training_error(result), 0, what, "error on", form, result.text, result.error)
    t.equal(test_extract(t, h, colours, options, source, weights, what), 0, what)
    rows = read_weights(weights)
    for largest in (Fraction(1, 1000), Fraction(1, 50), Fraction(1, 2), Fraction(5)):
        write_weights(weights, perturb(random_number, rows, largest))
        test_extract(t, h, colours, options, source, weights, what)
    write_weights(weights, [[-w for w in row] for row in rows])
    test_extract(t, h, colours, options, source, weights, what)


def test_round_trips(t, directory):
    random_number = random.Random(19)
    for number in range(24):
        h = random_hypergraph(random_number)
        test_round_trip(t, directory, random_number, h, VARIANTS[number % 4])


# ---- layouts and other habits of files ----


def test_layouts(t, directory):
    """One graph in several layouts gives one certificate, and relucheck finds the file's graph in it."""
    g = cycle(7)
    reversed_too = "c each edge twice\np col 7 14\n" + "".join(f"e {u + 1} {v + 1}\ne {v + 1} {u + 1}\n" for u, v in g.edges)
    texts = {
        "a.col": g.col(),
        "b.col": reversed_too.replace("\n", "\r\n"),
        "a.hgr": g.hmetis(),
        "b.hgr": "% weights\n7 7 11\n" + "".join(f"5 {u + 1} {v + 1}\n" for u, v in g.edges) + "1\n" * 7,
        "c.hgr": g.hitting_set(),
    }
    first = None
    for name, text in texts.items():
        source = directory.write(name, text)
        options = ["--target", "2"] if name.endswith(".col") else ["--target", "2", "--problem", "colouring"]
        result, lines = certificate_of(directory, source, *options)
        t.equal((result.code, result.verdicts()), (0, ["NO"]), name, result.error)
        t.check(first in (None, lines), name, "differs:", text)
        first = lines
        result = support.relucheck("--source", source, directory.path / "layout.cert")
        t.equal(result.verdicts(), ["VERIFIED"], name, result.error)


def test_large_header(t, directory):
    """Vertices that no edge has are only announced: some take no time, more than 2^20 of them are refused before they take memory."""
    source = directory.write("large.col", "p edge 1000000 1\ne 1 1000000\n")
    begin = time.monotonic()
    result = support.relucert("reduce", "--target", "2", "-o", directory.path / "large.svmlight", source)
    t.equal(result.code, 0, "a million vertices:", result.error)
    t.check(time.monotonic() - begin < 20, "a million vertices took", time.monotonic() - begin)
    for name, text, place in (("huge.col", "p edge 1048579 1\ne 1 1048579\n", "1:8"), ("huge.hgr", "1 1048579\n1 1048579\n", "1:3")):
        source = directory.write(name, text)
        for command in (["prove"], ["reduce", "--target", "2"]):
            result = support.relucert(*command, "--problem", "colouring", source)
            message = f"{name}:{place}: error: found 1048579 vertices, expected at most 1048578"
            t.check(result.code == 3 and message in result.error, "too many vertices:", command, result.code, result.error)
        source = directory.write(name, text.replace("1048579", "1048578"))
        t.equal(support.relucert("reduce", "--target", "1", "--problem", "colouring", "-o", directory.path / "most.rcert", source).code, 0, "the largest number of vertices:", name)


# ---- messages, options, JSON ----


def test_messages(t, directory):
    graph = directory.write("good.col", cycle(5).col())
    cases = [
        (["reduce", graph], 2, r"good\.col: error: found no number of colours, expected --target K"),
        (["weights", graph, graph], 2, r"found no number of colours, expected --target K"),
        (["extract", graph, support.DATA / "units2x2.csv"], 2, r"found no number of colours, expected --target K"),
        (["prove", "--target", "0", graph], 2, r"found --target 0, expected at least 1 colour"),
        (["prove", "--proof", graph, graph], 2, r"--proof does not apply to colouring"),
        (["prove", "--format", "rail", graph], 2, r"found --format 'rail', expected col, hmetis or hs"),
        (["prove", "-o", "-", graph], 2, r"the chromatic number has two certificates"),
        (["prove", "-o", "/dev/null", graph], 2, r"/dev/null: error: the chromatic number has two certificates"),
        (["prove", "-o", directory.path / "no/where", graph], 2, r"error: "),
        (["prove", "--free-signs", support.DATA / "satisfiable.cnf"], 2, r"--free-signs does not apply to sat, whose bounds hold for all signs anyway"),
        (["prove", "--free-signs", support.ROOT / "certs/covers/fano.sts"], 2, r"--free-signs does not apply to setcover"),
        (["extract", "--target", "3", graph, support.DATA / "units2x2.csv"], 2, r"error: "),
        (["weights", "--target", "2", graph, directory.write("odd.sol", "1 2 1 2 1\n")], 1, r"odd\.sol: error: the colouring is not proper"),
        (["prove", directory.write("tree.hgr", "p hs 2 1\n1 2\n")], 0, r""),
    ]
    check_messages(t, cases)
    t.equal(support.relucert("prove", directory.path / "tree.hgr").verdicts(), ["OPTIMUM 1"], "p hs without --problem is setcover")
    result = support.relucert("prove", directory.write("hmetis.hgr", "% comment\n1 2\n1 2\n"))
    t.check(result.code == 2 and "--problem colouring reads it" in result.error, "hMETIS without --problem:", result.error)


def test_json(t, directory):
    source = directory.write("json.col", cycle(5).col())
    target = directory.path / "json.cert"
    found = json.loads(support.relucert("prove", "--json", "-o", target, source).text)
    t.equal((found["answer"], found["value"], found["training_error"], found["dataset"]), ("OPTIMUM", 3, None, None), "prove --json")
    t.equal((found["instance"]["problem"], found["certificate"]), ("colouring", str(target)), "prove --json")
    set_of_both = {"samples": 10, "features": 5, "nonzeros": 15}
    yes = {"file": str(target), "units": 3, "training_error": {"lower": "0", "upper": "0"}, "dataset": set_of_both}
    no = {"file": f"{target}.lower", "units": 2, "training_error": {"lower": "1", "upper": None}, "dataset": set_of_both}
    t.equal(found["certificates"], [yes, no], "prove --json")
    found = json.loads(support.relucert("prove", "--json", source).text)
    t.equal(found["certificates"], [yes | {"file": None}, no | {"file": None}], "prove --json without -o")
    # The training sets of three and of two units differ with free signs, by the gadget's rows; they are those that --target 3 and 2 have.
    found = json.loads(support.relucert("prove", "--json", "--free-signs", "--bias", source).text)
    for entry, colours in zip(found["certificates"], ("3", "2"), strict=True):
        alone = json.loads(support.relucert("prove", "--json", "--free-signs", "--bias", "--target", colours, source).text)
        t.equal(entry["dataset"], alone["dataset"], f"prove --json --free-signs, {colours} units")
    found = json.loads(support.relucert("info", "--json", f"{target}.lower").text)
    t.equal((found["claimed_lower_bound"], found["scope"]), ("1", "for all real weights and positive signs"), "info --json")
    found = json.loads(support.relucert("prove", "--json", "--target", "2", "--free-signs", "-o", target, source).text)
    t.equal((found["answer"], found["value"], found["training_error"]), ("NO", None, {"lower": "1", "upper": None}), "prove --target 2 --json")
    t.equal(found["dataset"], {"samples": 15, "features": 7, "nonzeros": 24}, "prove --target 2 --json")
    t.equal(
        found["certificates"],
        [{"file": str(target), "units": None, "training_error": {"lower": "1", "upper": None}, "dataset": found["dataset"]}],
        "prove --target 2 --json",
    )
    weights = directory.write("json.csv", "1,-1,1,-1,-1\n-1,1,-1,1,-1\n-1,-1,-1,-1,1\n")
    found = json.loads(support.relucert("extract", "--json", "--target", "3", source, weights).text)
    t.equal((found["found"], found["solution"], found["training_error"], found["threshold"]), (True, [1, 2, 1, 2, 3], "0", "1"), "extract --json")


# ---- stops ----


def hard_graph():
    """A random graph whose chromatic number takes long."""
    random_number = random.Random(5)
    return Hypergraph(150, [pair for pair in itertools.combinations(range(150), 2) if random_number.random() < 0.5])


def test_stops(t, directory):
    source = directory.write("hard.col", hard_graph().col())
    searches.check_stops(t, source, directory.path / "hard.cert", directory.path / "hard.cert.lower")


# ---- real files ----


def real_graphs():
    """(path, chromatic number) of the manifest's graphs."""
    for row in searches.manifest():
        found = re.match(r"chi=(\d+)$", row[5])
        if row[0].startswith("colouring/") and found:
            yield row[0], int(found[1])


def test_real_files(t, directory, seconds):
    if not support.SHARED.exists():
        t.skip("../shared/data/colouring is not there: all of its files are skipped")
        return
    searches.check_real_files(t, directory, real_graphs(), seconds, directory.path / "real.cert", directory.path / "real.cert.lower")
    loops = support.SHARED / "colouring/variants/homer.selfloops.col"
    target = directory.path / "loops.cert"
    result = support.relucert("prove", "-o", target, loops)
    t.equal((result.code, result.verdicts(), statements(result)), (0, ["NO"], (None, Fraction(1, 2))), loops, result.error)
    t.equal(support.relucheck("--source", loops, target).verdicts(), ["VERIFIED"], loops)


def main():
    mode = sys.argv[1] if len(sys.argv) > 1 else "quick"
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli colouring")
    with support.Workspace("colouring") as directory:
        test_tiny(t, directory, mode)
        test_known(t, directory, mode)
        test_round_trips(t, directory)
        test_layouts(t, directory)
        check_bytes_one_by_one(t, b"c " + 300 * b"x" + b"\np \t edge 3 2\ne 1 2\ne 2 3\n", b"s OPTIMUM 2\n")
        test_large_header(t, directory)
        test_messages(t, directory)
        test_json(t, directory)
        test_stops(t, directory)
        if mode != "short":
            test_real_files(t, directory, 60 if mode == "long" else 2)
    t.end()


if __name__ == "__main__":
    main()

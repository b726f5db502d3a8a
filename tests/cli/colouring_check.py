#!/usr/bin/env python3
"""relucheck alone on certificates about colouring that no program under test has made: what it prints, echoes, and compares with files."""

import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import colouring
import make_colouring as make
from data_files import csv, svmlight

TRIANGLE = support.DATA / "triangle-colouring.cert"
LINES = [
    "s VERIFIED",
    "t for all real weights and positive signs of 2 ReLUs without biases, the training error of the data set below is at least 1",
    "t the data set is the reduction (GKMR) of colouring the hypergraph in the certificate with 3 vertices and 3 edges, 2 colours: "
    "6 samples, 3 features, rank 2; training error is the sum of squares over the samples, those of edges 4 times",
    "t the hypergraph has no proper colouring with 2 colours: 3 vertices are joined two by two",
]
CYCLE_LINES = [
    "s VERIFIED",
    "t for all real weights, biases and signs of 2 ReLUs with biases, the training error of the data set below is at least 1",
    "t the data set is the reduction (GKMR) of colouring the hypergraph in the certificate with 5 vertices and 5 edges, 2 colours: "
    "16 samples, 7 features, rank 2; training error is the sum of squares over the samples, those of edges 4 times, the zero sample 4 times",
    "t the hypergraph has no proper colouring with 2 colours",
]


def test_lines(t, directory):
    t.equal(support.relucheck(TRIANGLE).text.splitlines(), LINES, "triangle:")
    t.equal(support.relucheck(support.DATA / "cycle5-colouring.cert").text.splitlines(), CYCLE_LINES, "cycle:")
    answer = json.loads(support.relucheck("--json", TRIANGLE).text)
    t.equal(answer["theorem"], [line[2:] for line in LINES[1:]], "triangle, JSON:")
    t.equal((answer["lower"], answer["bias"], answer["signs"], answer["colourable"]), ("1", False, "positive", False))
    t.equal(answer["dataset"], {"samples": 6, "features": 3, "rank": 2, "copies": 4})
    t.equal(answer["instance"], {"problem": "colouring", "vertices": 3, "edges": 3, "colours": 2})
    answer = json.loads(support.relucheck("--json", support.DATA / "cycle5-colouring.cert").text)
    t.equal((answer["signs"], answer["bias"], answer["dataset"]["zero"]), ("free", True, 4))
    certificate = make.certificate_for(3, make.complete_graph(3), 3)
    path = directory.write("coloured.cert", make.write(certificate))
    result = support.relucheck(path)
    weights = "t the training error of the weights in the certificate is exactly 0 (3 ReLUs, all signs +, without biases, on the data set below)"
    t.equal(result.text.splitlines()[1], weights)
    t.check("t the weights in the certificate give a proper colouring with 3 colours" in result.text, "coloured:", result.text)
    t.equal(json.loads(support.relucheck("--json", path).text)["colourable"], True)
    # Weights that are all 0: every vertex has the first colour, and nothing is said about a colouring.
    certificate.weights, certificate.error = [[0, 0, 0]] * 3, 3
    result = support.relucheck(directory.write("zero.cert", make.write(certificate)))
    t.equal(result.verdicts(), ["VERIFIED"], "weights 0:", result.error)
    t.check("proper" not in result.text, "weights 0:", result.text)
    loop = support.relucheck(directory.write("loop.cert", make.write(make.certificate_for(1, [[1]], 1, members=0))))
    t.check("positive signs of 1 ReLU without bias, the training error of the data set below is at least 1/2" in loop.text, loop.text)
    t.check("no proper colouring with 1 colour\n" in loop.text, "loop:", loop.text)


def test_echo(t, directory, generator):
    # Without vertices there are no weights, and no lines for them.
    made = [make.certificate_for(0, [], 2), make.certificate_for(0, [], 2, True, True)]
    for _ in range(60):
        members = generator.choice((None, 0, 1, 2))
        made.append(make.certificate_for(*make.random_instance(generator), generator.random() < 0.5, generator.random() < 0.5, members, ["echoed"]))
    for i, certificate in enumerate(made):
        data = make.write(certificate, i % 2 == 1)
        result = support.relucheck("--echo", directory.write("echo.cert", data))
        t.equal((result.code, result.out), (0, data), "echo:", result.error)


# ---- --source ----


def col_file(vertices, edges, generator):
    """Some edges in both directions; a loop as an edge from a vertex to itself."""
    lines = [f"e {e[0]} {e[-1]}" for e in edges] + [f"e {e[-1]} {e[0]}" for e in edges if generator.random() < 0.3]
    generator.shuffle(lines)
    word = generator.choice(("edge", "col"))
    return "\n".join(["c made", f"p {word} {vertices} {len(lines)}", *lines]) + "\n"


def shuffled(edges, generator):
    edges = [[*e, *e[: generator.randint(0, 1)]] for e in edges]  # some vertices twice
    for e in edges:
        generator.shuffle(e)
    generator.shuffle(edges)
    return edges


def hs_file(vertices, edges, generator):
    lines = [" ".join(map(str, e)) for e in shuffled(edges, generator)]
    return "\n".join([f"p hs {vertices} {len(edges)}", "c made", *lines]) + "\n"


def hmetis_file(vertices, edges, generator):
    kind = generator.choice(("", " 0", " 1", " 10", " 11"))
    lines = [" ".join(map(str, ["7"] * kind.endswith("1") + e)) for e in shuffled(edges, generator)]
    weights = ["3"] * (vertices if "10" in kind or "11" in kind else 0)
    return "\n".join(["% made", f"{len(edges)} {vertices}{kind}", *lines, *weights]) + "\n"


def change(generator, vertices, edges):
    """Another hypergraph on the same vertices; None when this try gives the same."""
    changed = [list(e) for e in edges]
    edit = generator.randrange(3)
    if edit == 0:
        changed.append(sorted(generator.sample(range(1, vertices + 1), 2)))
    elif changed:
        i = generator.randrange(len(changed))
        if edit == 1:
            del changed[i]
        else:
            changed[i] = sorted(set(changed[i]) ^ {generator.randint(1, vertices)})
    return None if [] in changed or sorted(changed) == sorted(edges) else changed


def test_source(t, directory, generator):
    answers = {0: 0, 1: 0}
    for _ in range(200):
        vertices, edges, colours = make.random_instance(generator, 5, 6)
        layout = generator.choice((col_file, hs_file, hmetis_file))
        if layout is col_file:
            edges = [list(e) for e in sorted({tuple(e) for e in edges if len(e) <= 2})]
        there = edges
        if generator.random() < 0.5 and vertices >= 2:
            there = change(generator, vertices, edges)
            if there is None or (layout is col_file and (max(map(len, there), default=0) > 2 or {*map(tuple, there)} == {*map(tuple, edges)})):
                continue
        certificate = directory.write("source.cert", make.write(make.certificate_for(vertices, edges, colours)))
        text = layout(vertices, there, generator)
        result = support.relucheck("--source", directory.write("source.txt", text), certificate)
        t.equal(result.code, 0 if there is edges else 1, layout.__name__, vertices, edges, text, result.error)
        answers[result.code] += 1
    t.check(min(answers.values()) > 40, "too few equal or other sources:", answers)
    for name in ("triangle.col", "triangle-weights.hgr"):
        result = support.relucheck("--source", support.DATA / name, TRIANGLE)
        kind = "col" if name.endswith("col") else "hmetis"
        t.check(f"t the file of the hypergraph is read as {kind}\n" in result.text, name, result.text, result.error)
    twice = directory.write("twice.cert", make.write(make.certificate_for(2, [[1, 2], [1, 2]], 2)))
    one = "an edge of DIMACS counts once, so that it is not there twice"
    t.equal(support.relucheck("--source", directory.write("twice.col", "p edge 2 2\ne 1 2\ne 2 1\n"), twice).code, 1, one)
    t.equal(support.relucheck("--source", directory.write("twice.hgr", "2 2\n1 2\n2 1\n"), twice).code, 0, "a hyperedge twice")


# ---- --data ----


def test_data(t, directory, generator):
    for _ in range(40):
        vertices, edges, colours = make.random_instance(generator, 4, 5)
        bias, free = generator.random() < 0.5, generator.random() < 0.5
        reduction = colouring.Reduction(vertices, edges, colours, bias, free)
        if reduction.samples == 0 or reduction.features == 0:
            continue
        certificate = directory.write("data.cert", make.write(make.certificate_for(vertices, edges, colours, bias, free)))
        rows = list(reduction.rows())
        i = generator.randrange(len(rows))
        x, label, multiplicity = rows[i]
        others = [rows[:i] + rows[i + 1 :], rows[:i] + [(x, label + 1, multiplicity)] + rows[i + 1 :]]
        others += [rows[:i] + [({**x, 0: x.get(0, 0) + 1}, label, multiplicity)] + rows[i + 1 :]]
        for data, code in [(rows, 0), *((other, 1) for other in others)]:
            for name, text in (("data.svm", svmlight(data)), ("data.csv", csv(data, reduction.features))):
                if data:
                    result = support.relucheck("--data", directory.write(name, text), certificate)
                    t.equal(result.code, code, name, text, result.error)


# ---- large ones ----


def test_large(t, directory):
    """The work is as large as the file: a clique of 700 vertices, and a star of 200 000 edges that ends in no clique."""
    path = directory.write("clique.cert", make.write(large_clique(700)))
    result = support.relucheck(path, limit=20)
    t.equal(result.verdicts(), ["VERIFIED"], "clique of 700:", result.error)
    edges = [[1, v] for v in range(2, 200_002)]
    star = make.no_certificate(200_001, edges, 5, [1, *range(2, 500)])
    result = support.relucheck(directory.write("star.cert", make.write(star)), limit=20)
    t.equal(result.code, 1, "star:", result.error)
    t.check("no clique" in result.error, "star:", result.error)


def large_clique(vertices):
    return make.no_certificate(vertices, make.complete_graph(vertices), vertices - 1, range(1, vertices + 1))


def main():
    support.require(support.RELUCHECK)
    t = support.Tally("cli colouring_check")
    generator = random.Random(20261121)
    with support.Workspace("colouring-check") as directory:
        test_lines(t, directory)
        test_echo(t, directory, generator)
        test_source(t, directory, generator)
        test_data(t, directory, generator)
        test_large(t, directory)
    t.end()


if __name__ == "__main__":
    main()

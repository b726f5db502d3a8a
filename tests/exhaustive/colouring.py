#!/usr/bin/env python3
"""All hypergraphs with few vertices and edges and one to three colours, through `relucert prove`, relucheck, the oracle and brute force.

    colouring.py quick|long

An edge is a set of vertices that is not empty, a hypergraph a set of edges.

    quick   all 1 + 2 + 8 + 128 = 139 hypergraphs with 0 to 3 vertices;
            1 + 15 + C(15,2) = 121 with 4 vertices and at most 2 edges;
            3 * 260 = 780 cases, each with one of: no bias or biases, positive or free signs
    long    the same with up to 3 edges on 4 vertices: 139 + 121 + C(15,3) = 715 hypergraphs, 3 * 715 * 4 = 8 580 cases with all four

Each file is in hMETIS's format.  Every other certificate has its proof in binary.
"""

import itertools
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import colouring
from agreement import accepted, proved

COLOURS = (1, 2, 3)
VARIANTS = [(bias, free) for bias in (False, True) for free in (False, True)]
BATCH = 250


def hypergraphs(most_edges):
    """(vertices, edges); with 4 vertices at most so many edges."""
    for vertices in range(5):
        edges = [list(e) for size in range(1, vertices + 1) for e in itertools.combinations(range(1, vertices + 1), size)]
        most = most_edges if vertices == 4 else len(edges)
        for size in range(most + 1):
            for chosen in itertools.combinations(edges, size):
                yield vertices, list(chosen)


def all_cases(long):
    instances = [(v, e, k) for v, e in hypergraphs(3 if long else 2) for k in COLOURS]
    for i, instance in enumerate(instances):
        for variant in VARIANTS if long else [VARIANTS[(i + i // 7) % 4]]:
            yield (*instance, *variant)


def prove(t, directory, number, case):
    """The certificate's path and the source's, or None after a failure."""
    vertices, edges, colours, bias, free = case
    text = f"{len(edges)} {vertices}\n" + "".join(" ".join(map(str, edge)) + "\n" for edge in edges)
    source = directory.write(f"{number}.hgr", text)
    certificate = directory.path / f"{number}.cert"
    options = ["--problem", "colouring", "--target", colours] + ["--bias"] * bias + ["--free-signs"] * free + ["--binary"] * (number % 2)
    answer = "NO" if colouring.find_colouring(vertices, edges, colours) is None else "YES"
    return (certificate, source) if proved(t, case, answer, certificate, *options, source) else None


def agree(t, case, path, verdict):
    """Both checkers accept the certificate, and it is about this hypergraph, with the claim that brute force confirms."""
    c = accepted(t, case, path, verdict)
    if c is None:
        return
    found = (c.vertices, sorted(c.edges), c.colours, c.bias, c.free)
    t.equal(found, (case[0], sorted(case[1]), *case[2:]), "instance of the certificate")
    if colouring.find_colouring(*case[:3]) is None:
        t.equal((c.lower, c.error), (colouring.Reduction(*case).delta(), None), f"claim for {case}:")
    else:
        t.equal((c.lower, c.error), (None, 0), f"claim for {case}:")


def main():
    long = sys.argv[1:] == ["long"]
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("exhaustive colouring " + ("long" if long else "quick"))
    cases = list(all_cases(long))
    t.equal(len(cases), 8580 if long else 780, "number of cases")
    for start in range(0, len(cases), BATCH):
        with support.Workspace("exhaustive") as directory:
            made = [(case, prove(t, directory, i, case)) for i, case in enumerate(cases[start : start + BATCH])]
            made = [(case, *paths) for case, paths in made if paths is not None]
            for (case, path, _), verdict in zip(made, support.check_batch([path for _, path, _ in made])):
                agree(t, case, path, verdict)
            for case, path, source in made[:: 1 if long else 10]:
                result = support.relucheck("-q", "--source", source, path)
                t.equal((result.code, result.verdicts()), (0, ["VERIFIED"]), f"--source for {case}: {result.error}")
    t.end()


if __name__ == "__main__":
    main()

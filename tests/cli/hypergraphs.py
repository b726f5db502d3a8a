"""What the tests of colourings share: hypergraphs whose chromatic numbers are known or found by trying, and the colouring in an answer."""

import itertools
import re
from fractions import Fraction


class Hypergraph:
    """Vertices and edges from 0."""

    def __init__(self, vertices, edges):
        self.vertices, self.edges = vertices, [sorted(set(e)) for e in edges]

    def has_loop(self):
        return any(len(e) == 1 for e in self.edges)

    def is_proper(self, colour):
        return all(len({colour[v] for v in e}) > 1 for e in self.edges)

    def colouring(self, colours):
        """A proper colouring by trying all; None when there is none."""
        return next(filter(self.is_proper, itertools.product(range(colours), repeat=self.vertices)), None)

    def delta(self, colours):
        return Fraction(colours**2, colours**2 + 1) if self.has_loop() else Fraction(1)

    def col(self):
        return f"p edge {self.vertices} {len(self.edges)}\n" + "".join(f"e {e[0] + 1} {e[-1] + 1}\n" for e in self.edges)

    def hmetis(self):
        return f"{len(self.edges)} {self.vertices}\n" + "".join(" ".join(str(v + 1) for v in e) + "\n" for e in self.edges)

    def hitting_set(self):
        return f"p hs {self.vertices} {len(self.edges)}\n" + "".join(" ".join(str(v + 1) for v in e) + "\n" for e in self.edges)


def cycle(n):
    return Hypergraph(n, [(v, (v + 1) % n) for v in range(n)])


def complete(n, size=2):
    return Hypergraph(n, itertools.combinations(range(n), size))


def mycielskian(g):
    n = g.vertices
    copies = [(u, n + v) for u, v in g.edges] + [(v, n + u) for u, v in g.edges]
    return Hypergraph(2 * n + 1, [*g.edges, *copies, *((n + v, 2 * n) for v in range(n))])


def queens(n):
    fields = list(itertools.product(range(n), repeat=2))
    attacks = [(i, j) for (i, a), (j, b) in itertools.combinations(enumerate(fields), 2) if a[0] == b[0] or a[1] == b[1] or abs(a[0] - b[0]) == abs(a[1] - b[1])]
    return Hypergraph(n * n, attacks)


def kneser(n, k):
    """Its chromatic number is n - 2 k + 2 (Lovasz)."""
    sets = list(itertools.combinations(range(n), k))
    return Hypergraph(len(sets), [(i, j) for (i, a), (j, b) in itertools.combinations(enumerate(sets), 2) if not set(a) & set(b)])


def solution(result):
    """The colours in the l lines, from 0, in the order of the vertices."""
    lines = re.findall(r"^l (\d+) (\d+)$", result.text, re.MULTILINE)
    return [int(colour) - 1 for vertex, colour in sorted((int(v), int(c)) for v, c in lines)]

"""Certificates on colouring (spec/certificate.md, section 8), for the oracle."""

import dataclasses
import itertools
from fractions import Fraction

import certificate_text
import rup
from certificate_text import POSITIVE, Rejected, parse_ascending, parse_numbers

MAX_COLOURS = 1_048_575
MAX_VERTICES = 1_073_741_821
MAX_VARIABLES = 1_073_741_822
MAX_SCALE = 2_147_483_647
NETWORK = ("units {P} signs (positive|free)", "units COLOURS signs positive|free")


@dataclasses.dataclass
class Certificate(certificate_text.Certificate):
    """With the parameters samples, features, rank, copies and, with biases, zero."""

    colours: int
    free: bool
    vertices: int
    edges: list  # for each its vertices, from 1
    clique: list | None = None  # vertices from 1
    steps: list | None = None  # only for at most as many vertices in the clique as there are colours


# ---- 8.1: the grammar ----


def parse_edge(lines, vertices):
    edge = parse_ascending(lines, vertices, "a vertex")
    if not edge:
        lines.fail("expected at least one vertex")
    return edge


def parse_instance(lines):
    """(vertices, edges)."""
    found = lines.match("instance hypergraph {N} {N}", "instance hypergraph VERTICES EDGES")
    vertices, edges = lines.count(found[1]), lines.count(found[2])
    if vertices > MAX_VERTICES:
        lines.fail(f"more than {MAX_VERTICES} vertices")
    return vertices, [parse_edge(lines, vertices) for _ in range(edges)]


def parse_clique(lines, vertices):
    tokens = lines.take().split(b" ")
    if tokens[:2] != [b"proof", b"clique"] or len(tokens) < 3 or not (tokens[2] == b"0" or POSITIVE.fullmatch(tokens[2])):
        lines.fail("expected `proof clique NUMBER VERTEX ...`")
    clique = parse_numbers(lines, tokens[3:], vertices, "a vertex")
    if len(clique) != lines.count(tokens[2]):
        lines.fail("expected as many vertices as announced")
    return clique


def parse(lines, heading):
    notes, lower, error, bias, where, (colours, signs) = heading
    if lines.count(colours) > MAX_COLOURS:
        lines.fail(f"more than {MAX_COLOURS} units")
    colours, free = int(colours), signs == b"free"
    names = ["samples", "features", "rank", "copies"] + ["zero"] * bias
    parameters = certificate_text.parse_parameters(lines, dict.fromkeys(names, " "), where)
    where["instance"] = lines.number + 1
    vertices, edges = parse_instance(lines)
    certificate = Certificate(notes, lower, error, bias, parameters, colours, free, vertices, edges, line=where)
    if error is not None:
        length = vertices + 2 * free + bias
        certificate.denominator, certificate.weights = certificate_text.parse_weights(lines, colours, length)
    if lower is not None:
        where["proof"] = lines.number + 1
        certificate.clique = parse_clique(lines, vertices)
        if len(certificate.clique) <= colours:
            where["rup"] = lines.number + 1
            clauses = vertices + len(edges) * colours + len(certificate.clique)
            certificate.steps = rup.parse(lines, "rup", vertices * colours, clauses)
    return certificate


# ---- 8.3: the reduction ----


class Reduction:
    """The training set of a hypergraph and a number of colours.  Samples are ({coordinate: value}, label, multiplicity)."""

    def __init__(self, vertices, edges, colours, bias, free):
        self.vertices, self.edges, self.colours, self.bias, self.free = vertices, edges, colours, bias, free
        self.rank = max([2, *map(len, edges)])
        self.copies = colours**2
        self.zero = colours**2 * (self.rank - 1) ** 2
        self.features = vertices + 2 * free
        self.samples = vertices + len(edges) + bias + (2 * colours + 1) * free

    def parameters(self):
        names = ["samples", "features", "rank", "copies"] + ["zero"] * self.bias
        return {name: getattr(self, name) for name in names}

    def within_limits(self):
        return self.colours * self.vertices <= MAX_VARIABLES and self.colours * (self.rank - 1) <= MAX_SCALE

    def rows(self):
        for v in range(self.vertices):
            yield {v: 1}, 1, 1
        for edge in self.edges:
            yield {v - 1: 1 for v in edge}, 0, self.copies
        if self.bias:
            yield {}, 0, self.zero
        for t in range((2 * self.colours + 1) * self.free):
            label = 3 * sum(max(0, t - 2 * j - 1) for j in range(self.colours))
            yield {self.vertices: 1, self.vertices + 1: t}, label, 1

    def delta(self):
        """What all weights have as training error at least, if there is no proper colouring."""
        return Fraction(self.copies, self.copies + 1) if any(len(edge) == 1 for edge in self.edges) else Fraction(1)

    def weights_from_colouring(self, colouring):
        """The weights of training error 0 that a proper colouring (colours from 0) gives."""
        gadget = [[-3 * (2 * j + 1), 3] * self.free for j in range(self.colours)]
        own = [[1 if c == j else 1 - self.rank for c in colouring] for j in range(self.colours)]
        return [own[j] + gadget[j] + [0] * self.bias for j in range(self.colours)]


# ---- 8.4: the evidence ----


def is_clique(edges, clique):
    joined = {tuple(edge) for edge in edges if len(edge) == 2}
    return len(set(clique)) == len(clique) and all(pair in joined for pair in itertools.combinations(sorted(clique), 2))


def formula(vertices, edges, colours, clique):
    """The clauses of "there is a proper colouring in which the i-th vertex of the clique has colour i"."""

    def variable(vertex, colour):
        return (vertex - 1) * colours + colour + 1

    some = [[variable(v, c) for c in range(colours)] for v in range(1, vertices + 1)]
    mixed = [[-variable(v, c) for v in edge] for edge in edges for c in range(colours)]
    return some + mixed + [[variable(v, i)] for i, v in enumerate(clique)]


def check(c):
    reduction = Reduction(c.vertices, c.edges, c.colours, c.bias, c.free)
    if not reduction.within_limits():
        raise Rejected(c.line["instance"], "too many vertices for so many colours")
    certificate_text.check_parameters(c, reduction)
    if c.error is not None:
        certificate_text.check_error(c, reduction, (1,) * c.colours)
    if c.lower is not None:
        if c.lower > reduction.delta():
            raise Rejected(c.line["lower"], f"the claimed bound is {c.lower}, the theorem's is {reduction.delta()}")
        if not is_clique(c.edges, c.clique):
            raise Rejected(c.line["proof"], "the vertices are no clique")
        if c.steps is not None:
            rup.check(formula(c.vertices, c.edges, c.colours, c.clique), c.steps, c.line["rup"])


# ---- by brute force ----


def is_proper(edges, colouring):
    return not any(len({colouring[v - 1] for v in edge}) == 1 for edge in edges)


def find_colouring(vertices, edges, colours):
    """A proper colouring (colours from 0), by trying all; None when there is none."""
    return next((c for c in itertools.product(range(colours), repeat=vertices) if is_proper(edges, c)), None)

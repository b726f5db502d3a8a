"""Makes certificates for small hypergraphs without the programs under test, following spec/certificate.md, section 8.

As a module: certificate_for, write, and the instances that several tests share.
"""

import itertools
from fractions import Fraction

import colouring
import make
import make_text
from colouring import Certificate, Reduction

# ---- certificates ----


def largest_clique(vertices, edges):
    """By trying all sets of vertices; the first of the largest ones."""
    for size in range(vertices, 0, -1):
        for clique in itertools.combinations(range(1, vertices + 1), size):
            if colouring.is_clique(edges, clique):
                return list(clique)
    return []


def base_certificate(vertices, edges, colours, bias, free, notes):
    reduction = Reduction(vertices, edges, colours, bias, free)
    heading = (list(notes), None, None, bias, reduction.parameters())
    return reduction, Certificate(*heading, colours, free, vertices, [list(edge) for edge in edges])


def yes_certificate(vertices, edges, colours, found, bias=False, free=False, notes=()):
    reduction, certificate = base_certificate(vertices, edges, colours, bias, free, notes)
    certificate.error = Fraction(0)
    certificate.denominator = 1
    certificate.weights = reduction.weights_from_colouring(found)
    return certificate


def no_certificate(vertices, edges, colours, clique, bias=False, free=False, notes=()):
    """For a hypergraph without a proper colouring; the proof starts from the clique."""
    reduction, certificate = base_certificate(vertices, edges, colours, bias, free, notes)
    certificate.lower = reduction.delta()
    certificate.clique = list(clique)
    if len(clique) <= colours:
        certificate.steps = make.decide(vertices * colours, colouring.formula(vertices, edges, colours, clique))[1]
    return certificate


def certificate_for(vertices, edges, colours, bias=False, free=False, members=None, notes=()):
    """`members`: of the clique, at most the largest clique's number (which is the default)."""
    found = colouring.find_colouring(vertices, edges, colours)
    if found is not None:
        return yes_certificate(vertices, edges, colours, found, bias, free, notes)
    return no_certificate(vertices, edges, colours, largest_clique(vertices, edges)[:members], bias, free, notes)


# ---- instances ----


def complete_graph(vertices):
    return [list(pair) for pair in itertools.combinations(range(1, vertices + 1), 2)]


def odd_cycle(vertices):
    return [sorted((v, v % vertices + 1)) for v in range(1, vertices + 1)]


def fano_plane():
    """Seven lines with three points each: not colourable with two colours, and no edge with two vertices."""
    return [sorted({i + 1, (i + 1) % 7 + 1, (i + 3) % 7 + 1}) for i in range(7)]


def random_instance(generator, most_vertices=6, most_edges=9, least_size=1):
    """(vertices, edges, colours); most edges have two vertices."""
    vertices = generator.randint(0, most_vertices)
    edges = []
    for _ in range(generator.randint(0, most_edges)):
        size = generator.choice((least_size, 2, 2, 2, 2, 3, 3, 4))
        if size <= vertices:
            edges.append(sorted(generator.sample(range(1, vertices + 1), size)))
    return vertices, edges, generator.randint(1, 3)


# ---- writing ----


def write(c, binary=False):
    lines = make_text.heading(c, "colouring", f"units {c.colours} signs {'free' if c.free else 'positive'}")
    lines.append(f"instance hypergraph {c.vertices} {len(c.edges)}")
    lines += map(make_text.numbers, c.edges)
    lines += make_text.weights(c)
    if c.clique is None:
        return make_text.octets([*lines, "end"])
    lines.append(" ".join(["proof clique", *map(str, [len(c.clique), *c.clique])]))
    clauses = c.vertices + len(c.edges) * c.colours + len(c.clique)
    return make_text.octets(lines) + make_text.proof("rup", c.steps, clauses, binary) + b"end\n"

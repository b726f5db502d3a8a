"""Makes certificates for small monotone circuits without the programs under test, following spec/certificate.md, section 9.

As a module: certificate_for, write, and the instances that several tests share.
"""

import itertools
from fractions import Fraction

import circuit
import make_set_cover
import make_text
from circuit import Certificate, Reduction

# ---- certificates ----


def least_cuts(inputs, gates, output):
    """All cuts that contain no other one, by trying all sets of inputs."""
    names, cuts = range(1, inputs + 1), []
    for size in range(inputs + 1):
        for cut in itertools.combinations(names, size):
            covered = any(set(other) <= set(cut) for other in cuts)
            if not covered and not circuit.satisfies(inputs, gates, output, set(names) - set(cut)):
                cuts.append(list(cut))
    return cuts


def certificate_for(inputs, gates, output, bias=False, denominator=1, claims=("lower", "error"), notes=(), more=0):
    """The optimum, or, without a satisfying assignment, the largest lower bound that the theorem gives; `more` on top of the least Q."""
    least = Reduction(inputs, gates, output, bias).least
    reduction = Reduction(inputs, gates, output, bias, least + more)
    heading = (list(notes), None, None, bias, reduction.parameters(), reduction.epsilon)
    c = Certificate(*heading, inputs, [(conjunction, list(wires)) for conjunction, wires in gates], output)
    true = circuit.least_satisfying(inputs, gates, output)
    value = reduction.root**2 if true is None else len(true)
    if "lower" in claims or true is None:
        c.lower = Fraction(value, reduction.epsilon**2)
        c.cuts = least_cuts(inputs, gates, output)
        c.dual_denominator = denominator
        c.nodes = make_set_cover.tree([1] * inputs, c.cuts, value, denominator)
    if "error" in claims and true is not None:
        c.error = Fraction(value, reduction.epsilon**2)
        c.denominator = reduction.epsilon
        c.weights = reduction.weights_from_assignment(true)
    return c


# ---- instances ----


def threshold(inputs, least):
    """At least so many inputs are TRUE: the disjunction of all conjunctions of so many."""
    chosen = list(itertools.combinations(range(1, inputs + 1), least))
    gates = [(True, list(wires)) for wires in chosen]
    return inputs, [*gates, (False, list(range(inputs + 1, inputs + 1 + len(gates))))], inputs + len(gates) + 1


def random_instance(generator, most_inputs=5, most_gates=6):
    inputs, gates = generator.randint(0, most_inputs), []
    for g in range(generator.randint(0 if inputs else 1, most_gates)):
        fan_in = generator.choice((0, 1, 2, 2, 2, 3, 3, 4)) if inputs + g else 0
        gates.append((generator.random() < 0.5, [generator.randint(max(1, g - 2), inputs + g) for _ in range(fan_in)]))
    output = generator.randint(max(1, inputs + len(gates) - 1), inputs + len(gates))
    return inputs, gates, output


# ---- writing ----


def write(c):
    lines = make_text.heading(c, "mmcs", "units 1 signs +", epsilon=f"1/{c.epsilon}")
    lines.append(f"instance circuit {c.inputs} {len(c.gates)} {c.output}")
    lines += [make_text.numbers(wires, "and" if conjunction else "or") for conjunction, wires in c.gates]
    lines += make_text.weights(c)
    if c.cuts is not None:
        lines.append(f"proof cuts {len(c.cuts)}")
        lines += map(make_text.numbers, c.cuts)
        lines += make_set_cover.write_tree(c)
    return make_text.octets([*lines, "end"])

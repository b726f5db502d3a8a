"""Certificates on formulas (spec/certificate.md, sections 2 to 5), for the oracle; the steps of their proofs are in rup.py."""

import dataclasses
import itertools
from fractions import Fraction

import certificate_text
import rup
from certificate_text import Rejected

MAX_VARIABLES = 2**30 - 2
MAX_WIDTH = 2**31 - 1
NETWORK = (r"units 2 signs \+\+", "units 2 signs ++")


@dataclasses.dataclass
class Certificate(certificate_text.Certificate):
    """With the parameters samples, features, width, square and, with biases, zero."""

    variables: int
    clauses: list
    steps: list | None = None


# ---- section 2: the grammar ----


def parse(lines, heading):
    notes, lower, error, bias, where, _ = heading
    names = ["samples", "features", "width", "square"] + ["zero"] * bias
    parameters = certificate_text.parse_parameters(lines, dict.fromkeys(names, " "), where)

    found = lines.match("instance cnf {N} {N}", "instance cnf VARIABLES CLAUSES")
    variables, count = lines.count(found[1]), lines.count(found[2])
    if variables > MAX_VARIABLES:
        lines.fail("more than 2^30 - 2 variables")
    clauses = []
    for _ in range(count):
        literals, rest = rup.parse_literals(lines, lines.take().split(b" "), variables)
        if rest:
            lines.fail("expected the end of the line after 0")
        clauses.append(literals)

    certificate = Certificate(notes, lower, error, bias, parameters, variables, clauses, line=where)
    if error is not None:
        certificate.denominator, certificate.weights = certificate_text.parse_weights(lines, 2, parameters["features"] + bias)
    if lower is not None:
        where["proof"] = lines.number + 1
        closed_variables, closed = replace_empty_clauses(variables, clauses)
        certificate.steps = rup.parse(lines, "proof rup", closed_variables, len(closed))
    return certificate


# ---- section 4: the reduction ----


def replace_empty_clauses(variables, clauses):
    if all(clauses):
        return variables, clauses
    z = variables + 1
    return z, [clause or [z] for clause in clauses] + [[-z]]


def multiplicities(clause, width):
    small, larger = divmod(width, len(clause))
    return [small + 1] * larger + [small] * (len(clause) - larger)


class Reduction:
    """The training set of a formula.  Samples are ({coordinate: value}, label, multiplicity)."""

    def __init__(self, variables, clauses, bias, width=None):
        self.variables, self.clauses = replace_empty_clauses(variables, clauses)
        self.bias = bias
        self.canonical_width = max([2] + [len(clause) for clause in self.clauses])
        self.width = self.canonical_width if width is None else width
        self.square = max((self._square(c) for c in self.clauses if not any(-p in c for p in c)), default=self.width)
        self.zero = max(20, (self.width - 2) ** 2)
        self.features = self.variables + 1
        self.samples = 1 + 2 * self.variables + len(self.clauses) + bias

    def _square(self, clause):
        total = {}
        for literal, multiplicity in zip(clause, multiplicities(clause, self.width)):
            total[literal] = total.get(literal, 0) + multiplicity
        return sum(multiplicity**2 for multiplicity in total.values())

    def parameters(self):
        names = ["samples", "features", "width", "square"] + ["zero"] * self.bias
        return {name: getattr(self, name) for name in names}

    def rows(self):
        n = self.variables
        yield {n: 1}, 2 * self.width - 2, 1
        for i in range(n):
            yield {i: 1}, 1, 1
            yield {i: -1}, 1, 1
        for clause in self.clauses:
            x = {n: -1}
            for literal, multiplicity in zip(clause, multiplicities(clause, self.width)):
                coordinate = abs(literal) - 1
                x[coordinate] = x.get(coordinate, 0) - (multiplicity if literal > 0 else -multiplicity)
            yield x, 0, 1
        if self.bias:
            yield {}, 0, self.zero

    def delta(self):
        """What every pair of weight vectors has as training error at least, if the formula has no model."""
        if not self.bias:
            return Fraction(4, 3 + 2 * self.square)
        return min(1 / (1 + Fraction(4, self.zero)), 4 / (3 + Fraction((self.width - 2) ** 2, self.zero) + 2 * self.square))

    def weights_from_model(self, model):
        """The weights of training error 0 for a model, a list of booleans."""
        first = [1 if value else -1 for value in model] + [self.width - 2]
        second = [-1 if value else 1 for value in model] + [self.width]
        return [first + [0] * self.bias, second + [0] * self.bias]


# ---- sections 3 and 5: the header, the evidence ----


def check(c):
    reduction = Reduction(c.variables, c.clauses, c.bias, max(1, c.parameters["width"]))
    if not reduction.canonical_width <= c.parameters["width"] <= MAX_WIDTH:
        raise Rejected(c.line["dataset"], f"width {c.parameters['width']} is not possible for the formula")
    certificate_text.check_parameters(c, reduction)
    if c.error is not None:
        certificate_text.check_error(c, reduction, (1, 1))
    if c.lower is not None:
        if c.lower > reduction.delta():
            raise Rejected(c.line["lower"], f"the claimed bound is {c.lower}, the theorem's is {reduction.delta()}")
        rup.check(reduction.clauses, c.steps, c.line["proof"])


# ---- by brute force ----


def satisfiable(variables, clauses):
    """By trying all assignments; only for few variables."""
    for values in itertools.product((False, True), repeat=variables):
        if all(any(values[abs(p) - 1] == (p > 0) for p in clause) for clause in clauses):
            return True
    return False

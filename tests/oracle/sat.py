"""Certificates on formulas (spec/certificate.md, sections 2 to 6), for the oracle."""

import dataclasses
import itertools
import re
from fractions import Fraction

import certificate_text
from certificate_text import COUNT_END, POSITIVE, Rejected

MAX_VARIABLES = 2**30 - 2
MAX_WIDTH = 2**31 - 1
LITERAL = re.compile(rb"-?[1-9][0-9]*")


@dataclasses.dataclass
class Step:
    line: int
    literals: list | None  # None: a deletion
    numbers: list  # an addition's hints, a deletion's clauses


@dataclasses.dataclass
class Certificate:
    notes: list
    lower: Fraction | None
    error: Fraction | None
    bias: bool
    parameters: dict  # samples, features, width, square and, with biases, zero
    variables: int
    clauses: list
    denominator: int | None = None
    weights: list | None = None
    steps: list | None = None
    line: dict = dataclasses.field(default_factory=dict)  # section -> line number


# ---- sections 2 and 6: the grammar ----


def parse_literals(lines, tokens, variables):
    """Literals up to and without the first `0`; the rest is returned beside them."""
    literals = []
    for i, token in enumerate(tokens):
        if token == b"0":
            return literals, tokens[i + 1 :]
        if not LITERAL.fullmatch(token):
            lines.fail("expected a literal or 0")
        if len(token) > 11 or abs(int(token)) > variables:
            lines.fail("a literal's variable is larger than the number of variables")
        literals.append(int(token))
    lines.fail("expected 0 at the end of the literals")


def parse_numbers(lines, tokens, hints):
    """One or more positive numbers and a `0`, which ends the line."""
    if len(tokens) < 2 or tokens[-1] != b"0":
        lines.fail("expected clause numbers and 0")
    for token in tokens[:-1]:
        if hints and token.startswith(b"-") and POSITIVE.fullmatch(token[1:]):
            raise Rejected(lines.number, "a negative hint: RAT steps do not exist in this format")
        if not POSITIVE.fullmatch(token):
            lines.fail("expected a clause number or 0")
    return [lines.count(token) for token in tokens[:-1]]


def parse_text_steps(lines, steps, variables):
    for _ in range(steps):
        tokens = lines.take().split(b" ")
        if tokens[0] == b"d":
            yield Step(lines.number, None, parse_numbers(lines, tokens[1:], False))
        else:
            literals, rest = parse_literals(lines, tokens, variables)
            yield Step(lines.number, literals, parse_numbers(lines, rest, True))


def parse_binary_steps(lines, steps, size, variables, clauses):
    """Section 6.  All steps have the line number of the section, octets have no lines."""
    octets = lines.data[lines.position : lines.position + size]
    if len(octets) < size or not lines.data.startswith(b"\n", lines.position + size):
        lines.fail("expected the octets of the proof and a line feed")
    at = 0

    def number():
        nonlocal at
        value = shift = 0
        while True:
            if at == size or shift > 56:
                lines.fail("a number of the binary proof does not end")
            octet = octets[at]
            at += 1
            value |= (octet & 127) << shift
            shift += 7
            if octet < 128:
                if (octet == 0 and shift > 7) or value >= COUNT_END:
                    lines.fail("a number of the binary proof is too long")
                return value

    def until_zero():
        found = []
        while (value := number()) != 0:
            found.append(value)
        return found

    next_clause = clauses + 1
    for _ in range(steps):
        kind = octets[at : at + 1]
        at += 1
        literals = None
        if kind == b"a":
            literals = [-(n // 2) if n % 2 else n // 2 for n in until_zero()]
            if any(not 1 <= abs(literal) <= variables for literal in literals):
                lines.fail("a literal's variable is not between 1 and the number of variables")
        elif kind != b"d":
            lines.fail("expected a step of the binary proof")
        numbers = [next_clause - back for back in until_zero()]
        if not numbers or min(numbers) < 1:
            lines.fail("expected clause numbers")
        yield Step(lines.number, literals, numbers)
        next_clause += literals is not None
    if at != size:
        lines.fail("octets after the last step of the binary proof")
    lines.number += octets.count(b"\n") + 1
    lines.position += size + 1


def parse(lines, heading):
    notes, lower, error, bias, where = heading
    names = ["samples", "features", "width", "square"] + ["zero"] * bias
    parameters = certificate_text.parse_parameters(lines, dict.fromkeys(names, " "), where)

    found = lines.match("instance cnf {N} {N}", "instance cnf VARIABLES CLAUSES")
    variables, count = lines.count(found[1]), lines.count(found[2])
    if variables > MAX_VARIABLES:
        lines.fail("more than 2^30 - 2 variables")
    clauses = []
    for _ in range(count):
        literals, rest = parse_literals(lines, lines.take().split(b" "), variables)
        if rest:
            lines.fail("expected the end of the line after 0")
        clauses.append(literals)

    certificate = Certificate(notes, lower, error, bias, parameters, variables, clauses, line=where)
    if error is not None:
        certificate.denominator, certificate.weights = certificate_text.parse_weights(lines, 2, parameters["features"] + bias)
    if lower is not None:
        found = lines.match("proof rup {N} (text|binary {N})", "proof rup STEPS text, or: proof rup STEPS binary OCTETS")
        where["proof"] = lines.number
        count = lines.count(found[1])
        closed_variables, closed = replace_empty_clauses(variables, clauses)
        if found[3] is None:
            certificate.steps = list(parse_text_steps(lines, count, closed_variables))
        else:
            size = lines.count(found[3])
            certificate.steps = list(parse_binary_steps(lines, count, size, closed_variables, len(closed)))
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


# ---- section 5: the evidence ----


def check_addition(step, live):
    if any(-literal in step.literals for literal in step.literals):
        return
    true = {-literal for literal in step.literals}
    for i, hint in enumerate(step.numbers):
        if hint not in live:
            raise Rejected(step.line, f"hint {hint} is not a live clause")
        open_literals = {literal for literal in live[hint] if -literal not in true}
        if not open_literals:
            if i + 1 < len(step.numbers):
                raise Rejected(step.line, f"hints after the conflict in clause {hint}")
            return
        if open_literals & true:
            raise Rejected(step.line, f"hint {hint}: the clause is already true")
        if len(open_literals) > 1:
            raise Rejected(step.line, f"hint {hint}: the clause has more than one open literal")
        true |= open_literals
    raise Rejected(step.line, "the hints do not end in a conflict")


def check_proof(clauses, steps, line):
    live = dict(enumerate(clauses, 1))
    next_clause = len(clauses) + 1
    for i, step in enumerate(steps):
        if step.literals is None:
            for number in step.numbers:
                if live.pop(number, None) is None:
                    raise Rejected(step.line, f"clause {number} is not live and cannot be deleted")
            continue
        if not step.literals and i + 1 < len(steps):
            raise Rejected(step.line, "the empty clause is not the last step")
        check_addition(step, live)
        live[next_clause] = step.literals
        next_clause += 1
    if not steps or steps[-1].literals != []:
        raise Rejected(steps[-1].line if steps else line, "the last step does not add the empty clause")


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
        check_proof(reduction.clauses, c.steps, c.line["proof"])


def satisfiable(variables, clauses):
    """By trying all assignments; only for few variables."""
    for values in itertools.product((False, True), repeat=variables):
        if all(any(values[abs(p) - 1] == (p > 0) for p in clause) for clause in clauses):
            return True
    return False

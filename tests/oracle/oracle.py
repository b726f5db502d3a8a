#!/usr/bin/env python3
"""The second checker of certificates, written from spec/certificate.md alone: simple rather than fast, standard library only.

    oracle.py CERT...          `-` is standard input

Prints `s VERIFIED` or `s REJECTED` for each certificate, then what was shown (`t ` lines); reasons go to stderr as FILE:LINE: error: ...
Exit code 0: all verified; 1: a claim is not established; 2: malformed or unreadable; 3: out of memory.

As a module: parse(bytes) -> Certificate, check(Certificate), Reduction, training_error, satisfiable.
"""

import dataclasses
import itertools
import math
import re
import sys
from fractions import Fraction

sys.set_int_max_str_digits(0)

MAX_VARIABLES = 2**30 - 2
MAX_WIDTH = 2**31 - 1
COUNT_END = 2**62
MAX_DIGITS = 1_000_000


class Failure(Exception):
    """Why a certificate is not verified, and the line that shows it."""

    exit_code = 1

    def __init__(self, line, reason):
        super().__init__(reason)
        self.line = line


class Rejected(Failure):
    """Well formed, but a claim is not established."""


class Malformed(Failure):
    """Not of the form of section 2."""

    exit_code = 2


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


# ---- section 2: the grammar ----


class Lines:
    """The bytes of a certificate, taken a line at a time."""

    def __init__(self, data):
        self.data = data
        self.position = 0
        self.number = 0  # of the line taken last

    def fail(self, reason):
        raise Malformed(self.number, reason)

    def take(self):
        end = self.data.find(b"\n", self.position)
        self.number += 1
        if end < 0:
            self.fail("end of file, expected a line that ends with a line feed")
        line = self.data[self.position : end]
        self.position = end + 1
        return line

    def next_starts_with(self, prefix):
        return self.data.startswith(prefix, self.position)

    def match(self, pattern, expected):
        """Takes a line that is the pattern; N, P, I and F in braces stand for the numbers of the grammar."""
        numbers = {"{N}": "(0|[1-9][0-9]*)", "{P}": "([1-9][0-9]*)", "{F}": "(0|[1-9][0-9]*(?:/[1-9][0-9]*)?)"}
        for name, expression in numbers.items():
            pattern = pattern.replace(name, expression)
        found = re.fullmatch(pattern.encode(), self.take(), re.DOTALL)
        if not found:
            self.fail(f"expected `{expected}`")
        return found

    def count(self, digits):
        if len(digits) > 19 or int(digits) >= COUNT_END:
            self.fail("a count is not below 2^62")
        return int(digits)

    def big(self, digits):
        if len(digits.lstrip(b"-")) > MAX_DIGITS:
            self.fail("a number has more than 1000000 digits")
        return int(digits)


LITERAL = re.compile(rb"-?[1-9][0-9]*")
POSITIVE = re.compile(rb"[1-9][0-9]*")
INTEGER = re.compile(rb"0|-?[1-9][0-9]*")


def parse_fraction(lines, text):
    numerator, _, denominator = text.partition(b"/")
    numerator = lines.big(numerator)
    if not denominator:
        return Fraction(numerator)
    denominator = lines.big(denominator)
    if denominator < 2 or math.gcd(numerator, denominator) != 1:
        lines.fail("a fraction is not in lowest terms")
    return Fraction(numerator, denominator)


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


def parse(data):
    lines = Lines(data)
    lines.match("relucert-certificate 1", "relucert-certificate 1")
    notes = []
    while lines.next_starts_with(b"note ") and len(notes) < 16:
        notes.append(lines.match("note ([ -~]{1,200})", "note TEXT")[1].decode())
    lines.match("problem sat", "problem sat")

    where = {}
    lower = error = None
    if lines.next_starts_with(b"claim lower "):
        lower = parse_fraction(lines, lines.match("claim lower {F}", "claim lower FRACTION")[1])
        where["lower"] = lines.number
    if lower is None or lines.next_starts_with(b"claim "):
        error = parse_fraction(lines, lines.match("claim error {F}", "claim error FRACTION")[1])
        where["error"] = lines.number

    bias = lines.match("network units 2 signs [+][+] bias (no|yes)", "network units 2 signs ++ bias no|yes")[1] == b"yes"
    names = ["samples", "features", "width", "square"] + ["zero"] * bias
    found = lines.match(
        "dataset reduction " + " ".join(name + " {N}" for name in names),
        "dataset reduction " + " ".join(name + " NUMBER" for name in names),
    )
    where["dataset"] = lines.number
    parameters = {name: lines.count(digits) for name, digits in zip(names, found.groups())}

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
        certificate.denominator = lines.big(lines.match("weights denominator {P}", "weights denominator NUMBER")[1])
        certificate.weights = []
        for _ in range(2):
            tokens = lines.take().split(b" ")
            if not all(INTEGER.fullmatch(token) for token in tokens):
                lines.fail("expected integers")
            if len(tokens) != parameters["features"] + bias:
                lines.fail("expected one integer for each feature and, with biases, one for the bias")
            certificate.weights.append([lines.big(token) for token in tokens])
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
    lines.match("end", "end")
    if lines.position != len(data):
        lines.number += 1
        lines.fail("expected the end of the file after `end`")
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


# ---- sections 1 and 5: the evidence ----


def training_error(rows, weights, features, signs=(1, 1)):
    """Sum over samples of multiplicity * (f(x) - label)^2; a unit with more weights than features ends in its bias."""
    total = Fraction(0)
    for x, label, multiplicity in rows:
        output = Fraction(0)
        for sign, unit in zip(signs, weights):
            bias = unit[features] if len(unit) > features else 0
            output += sign * max(0, sum(unit[d] * value for d, value in x.items()) + bias)
        total += multiplicity * (output - label) ** 2
    return total


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


def check(certificate):
    """Raises Rejected unless every claim is established."""
    c = certificate
    reduction = Reduction(c.variables, c.clauses, c.bias, max(1, c.parameters["width"]))
    if not reduction.canonical_width <= c.parameters["width"] <= MAX_WIDTH:
        raise Rejected(c.line["dataset"], f"width {c.parameters['width']} is not possible for the formula")
    for name, value in reduction.parameters().items():
        if c.parameters[name] != value:
            raise Rejected(c.line["dataset"], f"{name} is {c.parameters[name]}, but the reduction of the formula has {value}")
    if c.error is not None:
        weights = [[Fraction(weight, c.denominator) for weight in unit] for unit in c.weights]
        error = training_error(reduction.rows(), weights, reduction.features)
        if error != c.error:
            raise Rejected(c.line["error"], f"the claimed error is {c.error}, the weights have {error}")
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


# ---- the program ----


def examine(name):
    """Checks one certificate and prints its verdict; returns the exit code."""
    try:
        if name == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(name, "rb") as file:
                data = file.read()
        certificate = parse(data)
        check(certificate)
    except Failure as failure:
        print("s REJECTED")
        print(f"{name}:{failure.line}: error: {failure}", file=sys.stderr)
        return failure.exit_code
    except OSError as failure:
        print("s REJECTED")
        print(f"{name}: error: {failure.strerror}", file=sys.stderr)
        return 2
    except MemoryError:
        print(f"{name}: error: out of memory", file=sys.stderr)
        return 3
    print("s VERIFIED")
    if certificate.lower is not None:
        print(f"t for all real weights the training error is at least {certificate.lower}")
    if certificate.error is not None:
        print(f"t the given weights have training error exactly {certificate.error}")
    return 0


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__, file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else 2
    return max(examine(name) for name in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

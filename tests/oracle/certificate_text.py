"""What certificates of all problems have in common (spec/certificate.md, sections 1 to 3), for the oracle."""

import dataclasses
import math
import re
import sys
from fractions import Fraction

sys.set_int_max_str_digits(0)

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
class Certificate:
    """Those of a problem have the instance and the evidence for the lower bound as well."""

    notes: list
    lower: Fraction | None
    error: Fraction | None
    bias: bool
    parameters: dict  # name -> count, in the order of the dataset line
    denominator: int | None = dataclasses.field(default=None, kw_only=True)
    weights: list | None = dataclasses.field(default=None, kw_only=True)
    line: dict = dataclasses.field(default_factory=dict, kw_only=True)  # section -> line number


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


POSITIVE = re.compile(rb"[1-9][0-9]*")
INTEGER = re.compile(rb"0|-?[1-9][0-9]*")


def parse_numbers(lines, tokens, most, what):
    """Positive numbers up to `most`."""
    for token in tokens:
        if not POSITIVE.fullmatch(token):
            lines.fail(f"expected {what}")
        if lines.count(token) > most:
            lines.fail(f"{what} above {most}")
    return [int(token) for token in tokens]


def parse_ascending(lines, most, what):
    """A line of positive numbers up to `most` that ascend, with 0 at the end."""
    tokens = lines.take().split(b" ")
    if tokens[-1] != b"0":
        lines.fail(f"expected {what} or 0 at the end of the line")
    numbers = parse_numbers(lines, tokens[:-1], most, what)
    if numbers != sorted(set(numbers)):
        lines.fail(f"{what} that does not ascend")
    return numbers


def parse_fraction(lines, text):
    numerator, _, denominator = text.partition(b"/")
    numerator = lines.big(numerator)
    if not denominator:
        return Fraction(numerator)
    denominator = lines.big(denominator)
    if denominator < 2 or math.gcd(numerator, denominator) != 1:
        lines.fail("a fraction is not in lowest terms")
    return Fraction(numerator, denominator)


def parse_heading(lines, networks):
    """Up to the network: the problem's name; notes, claims, bias, where the claims stand, and what the network's own groups have found.

    `networks`: name -> (pattern, text for messages) of the line between `network` and `bias`, with its groups."""
    lines.match("relucert-certificate 1", "relucert-certificate 1")
    notes = []
    while lines.next_starts_with(b"note ") and len(notes) < 16:
        notes.append(lines.match("note ([ -~]{1,200})", "note TEXT")[1].decode())
    problem = lines.match(f"problem ({'|'.join(networks)})", f"problem {' or '.join(networks)}")[1].decode()
    where = {}
    lower = error = None
    if lines.next_starts_with(b"claim lower "):
        lower = parse_fraction(lines, lines.match("claim lower {F}", "claim lower FRACTION")[1])
        where["lower"] = lines.number
    if lower is None or lines.next_starts_with(b"claim "):
        error = parse_fraction(lines, lines.match("claim error {F}", "claim error FRACTION")[1])
        where["error"] = lines.number
    pattern, expected = networks[problem]
    *found, bias = lines.match(f"network {pattern} bias (no|yes)", f"network {expected} bias no|yes").groups()
    where["network"] = lines.number
    return problem, (notes, lower, error, bias == b"yes", where, found)


def parse_parameters(lines, names, where):
    """The dataset line; a name may be one with a text that stands between it and the number."""
    found = lines.match(
        "dataset reduction " + " ".join(name + text + "{N}" for name, text in names.items()),
        "dataset reduction " + " ".join(name + text + "NUMBER" for name, text in names.items()),
    )
    where["dataset"] = lines.number
    return {name: lines.count(digits) for name, digits in zip(names, found.groups())}


def parse_weights(lines, units, length):
    """The section `weights`: its denominator, and for each unit so many integers; a unit without any has no line."""
    denominator = lines.big(lines.match("weights denominator {P}", "weights denominator NUMBER")[1])
    if length == 0:
        return denominator, [[] for _ in range(units)]
    weights = []
    for _ in range(units):
        tokens = lines.take().split(b" ")
        if not all(INTEGER.fullmatch(token) for token in tokens):
            lines.fail("expected integers")
        if len(tokens) != length:
            lines.fail("expected one integer for each feature and, with biases, one for the bias")
        weights.append([lines.big(token) for token in tokens])
    return denominator, weights


def parse_end(lines):
    lines.match("end", "end")
    if lines.position != len(lines.data):
        lines.number += 1
        lines.fail("expected the end of the file after `end`")


# ---- sections 1 and 3: the claims, the parameters ----


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


def check_parameters(certificate, reduction):
    for name, value in reduction.parameters().items():
        if certificate.parameters[name] != value:
            reason = f"{name} is {certificate.parameters[name]}, but the reduction of the instance has {value}"
            raise Rejected(certificate.line["dataset"], reason)


def check_error(certificate, reduction, signs):
    weights = [[Fraction(weight, certificate.denominator) for weight in unit] for unit in certificate.weights]
    error = training_error(reduction.rows(), weights, reduction.features, signs)
    if error != certificate.error:
        raise Rejected(certificate.line["error"], f"the claimed error is {certificate.error}, the weights have {error}")

"""Certificates on monotone circuits (spec/certificate.md, section 9), for the oracle."""

import dataclasses
import itertools
import math
from fractions import Fraction

import certificate_text
import set_cover
from certificate_text import Rejected, parse_ascending, parse_numbers

MAX_INPUTS = 2**24
MAX_WIRES = 1_073_741_820
NETWORK = (r"units 1 signs \+", "units 1 signs +")


@dataclasses.dataclass
class Certificate(certificate_text.Certificate):
    """With the parameters samples, features and root."""

    epsilon: int  # Q
    inputs: int
    gates: list  # (whether it is `and`, the wires that it takes, from 1)
    output: int  # a wire, from 1
    cuts: list | None = None  # for each its inputs, from 1
    dual_denominator: int | None = None
    nodes: list | None = None


# ---- 9.1: the grammar ----


def parse_dataset(lines, where):
    """The parameters below 2^62, and Q, which may be larger."""
    names = ("samples", "features", "root")
    pattern = "dataset reduction " + " ".join(f"{name} {{N}}" for name in names) + " epsilon 1/{P}"
    *found, epsilon = lines.match(pattern, "dataset reduction samples N features N root N epsilon 1/N").groups()
    where["dataset"] = lines.number
    return {name: lines.count(digits) for name, digits in zip(names, found)}, lines.big(epsilon)


def parse_gate(lines, wires):
    kind, *tokens = lines.take().split(b" ")
    if kind not in (b"and", b"or") or not tokens or tokens[-1] != b"0":
        lines.fail("expected `and` or `or`, wires, and 0")
    return kind == b"and", parse_numbers(lines, tokens[:-1], wires, "a wire")


def parse_instance(lines):
    """(inputs, gates, output)."""
    found = lines.match("instance circuit {N} {N} {P}", "instance circuit INPUTS GATES OUTPUT")
    inputs, gates, output = map(lines.count, found.groups())
    if inputs > MAX_INPUTS or inputs + gates > MAX_WIRES:
        lines.fail("too many inputs or gates")
    if output > inputs + gates:
        lines.fail("the output is no wire")
    return inputs, [parse_gate(lines, inputs + g) for g in range(gates)], output


def parse(lines, heading):
    notes, lower, error, bias, where, _ = heading
    parameters, epsilon = parse_dataset(lines, where)
    inputs, gates, output = parse_instance(lines)
    c = Certificate(notes, lower, error, bias, parameters, epsilon, inputs, gates, output, line=where)
    if error is not None:
        length = inputs + len(gates) + 1 + 2 * bias
        c.denominator, c.weights = certificate_text.parse_weights(lines, 1, length)
    if lower is not None:
        count = lines.count(lines.match("proof cuts {N}", "proof cuts NUMBER")[1])
        where["cuts"] = lines.number
        c.cuts = [parse_ascending(lines, inputs, "an input") for _ in range(count)]
        found = lines.match("tree {N} denominator {P}", "tree NODES denominator NUMBER")
        where["proof"] = lines.number
        nodes, c.dual_denominator = map(lines.count, found.groups())
        c.nodes = [set_cover.parse_node(lines, count, inputs) for _ in range(nodes)]
    return c


# ---- 9.2: the problem ----


def evaluate(inputs, gates, true):
    """The values of all wires when the inputs in `true` (from 1) are TRUE."""
    values = [i in true for i in range(1, inputs + 1)]
    for conjunction, wires in gates:
        values.append((all if conjunction else any)(values[w - 1] for w in wires))
    return values


def satisfies(inputs, gates, output, true):
    return evaluate(inputs, gates, true)[output - 1]


def least_satisfying(inputs, gates, output):
    """A satisfying assignment (the inputs that are TRUE) with the fewest inputs, by trying all; None when there is none."""
    names = range(1, inputs + 1)
    sizes = itertools.chain.from_iterable(itertools.combinations(names, size) for size in range(inputs + 1))
    return next((set(true) for true in sizes if satisfies(inputs, gates, output, set(true))), None)


# ---- 9.3: the reduction ----


class Reduction:
    """The training set of a circuit and an epsilon = 1/Q.  Samples are ({coordinate: value}, label, multiplicity)."""

    def __init__(self, inputs, gates, output, bias, epsilon=None):
        self.inputs, self.gates, self.output, self.bias = inputs, gates, output, bias
        self.wires = inputs + len(gates)
        self.root = 1 + math.isqrt(inputs)
        self.features = self.wires + 1 + bias
        self.samples = inputs + 2 + sum(len(wires) if conjunction else 1 for conjunction, wires in gates) + 3 * bias
        self.least = self.least_epsilon()
        self.epsilon = self.least if epsilon is None else epsilon

    def least_epsilon(self):
        constant = 4 if self.bias else 1
        b, g = [1] * self.inputs, [1] * self.inputs
        for conjunction, wires in self.gates:
            of_b, of_g = [b[w - 1] for w in wires], [g[w - 1] for w in wires]
            b.append(max(of_b, default=0) if conjunction else sum(of_b))
            g.append(constant + (max(of_g, default=0) if conjunction else sum(of_g)))
        of_output, slack = b[self.output - 1], g[self.output - 1]
        if self.bias:
            return max(of_output + (slack + 2) * self.root, 2 * self.root + 1)
        return max(1, of_output + (slack + 1) * self.root)

    def parameters(self):
        return {name: getattr(self, name) for name in ("samples", "features", "root")}

    def rows(self):
        epsilon = Fraction(1, self.epsilon)
        yield {self.wires: 1}, epsilon, 1
        for i in range(self.inputs):
            yield {self.wires: 1, i: -1}, epsilon, 1
        yield {self.output - 1: 1}, 1, 1
        for wire, (conjunction, wires) in enumerate(self.gates, self.inputs):
            for taken in [[w] for w in wires] if conjunction else [wires]:
                x = {wire: 1}
                for w in taken:
                    x[w - 1] = x.get(w - 1, 0) - 1
                yield x, 0, 1
        for t in range(3 * self.bias):
            yield ({self.wires + 1: t} if t else {}), t, 1

    def weights_from_assignment(self, true):
        """The weights that a satisfying assignment gives, times Q."""
        values = evaluate(self.inputs, self.gates, true)
        return [[self.epsilon * value for value in values] + [1] + [self.epsilon, 0] * self.bias]


# ---- 9.4: the evidence ----


def is_cut(c, cut):
    return not satisfies(c.inputs, c.gates, c.output, set(range(1, c.inputs + 1)) - set(cut))


def as_set_cover(c):
    """The certificate with the same tree on set cover: every cut is an element, every input a set of cost 1."""
    heading = (c.notes, c.lower, None, c.bias, {})
    return set_cover.Certificate(*heading, [1] * c.inputs, c.cuts, c.dual_denominator, c.nodes, line=c.line)


def check_evidence(c, value):
    """That every satisfying assignment makes at least `value` inputs TRUE."""
    for number, cut in enumerate(c.cuts, 1):
        if not is_cut(c, cut):
            raise Rejected(c.line["cuts"] + number, "the inputs are no cut")
    set_cover.check_tree(as_set_cover(c), value)


def check(c):
    reduction = Reduction(c.inputs, c.gates, c.output, c.bias, c.epsilon)
    certificate_text.check_parameters(c, reduction)
    if c.epsilon < reduction.least:
        raise Rejected(c.line["dataset"], f"epsilon is 1/{c.epsilon}, but at most 1/{reduction.least} is wanted")
    if c.error is not None:
        certificate_text.check_error(c, reduction, (1,))
    if c.lower is not None:
        value = math.ceil(c.lower * c.epsilon**2)
        if value > reduction.root**2:
            raise Rejected(c.line["lower"], f"the claimed bound is above {Fraction(reduction.root**2, c.epsilon**2)}")
        check_evidence(c, value)

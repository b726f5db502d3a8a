"""Certificates on set cover (spec/certificate.md, section 7), for the oracle."""

import dataclasses
import math
from fractions import Fraction

import certificate_text
from certificate_text import COUNT_END, Rejected, parse_ascending, parse_numbers

MAX_SETS = 1_073_741_821
MAX_COST = 2**40 - 1
NUMBER_LIMIT = 2**62 - 1
NETWORK = (r"units 1 signs \+", "units 1 signs +")


@dataclasses.dataclass
class Node:
    """A branch on a set, or a leaf with pairs (element, dual) when `set` is None; numbers from 1, as in the file."""

    line: int
    set: int | None
    duals: list


@dataclasses.dataclass
class Certificate(certificate_text.Certificate):
    """With the parameters samples, features, degree, epsilon (q) and copies."""

    costs: list  # of the sets
    elements: list  # for each the sets that contain it, from 1
    dual_denominator: int | None = None
    nodes: list | None = None


# ---- 7.1: the grammar ----


def parse_instance(lines):
    """(costs, elements)."""
    found = lines.match("instance setsystem {N} {N} (unit|costs)", "instance setsystem ELEMENTS SETS unit|costs")
    elements, sets = lines.count(found[1]), lines.count(found[2])
    if max(elements, sets) > MAX_SETS:
        lines.fail(f"more than {MAX_SETS} elements or sets")
    if found[3] == b"unit":
        costs = [1] * sets
    else:
        costs = parse_numbers(lines, lines.take().split(b" "), MAX_COST, "a cost")
        if len(costs) != sets or set(costs) == {1}:
            lines.fail("expected one cost for each set, not all of them 1")
    return costs, [parse_ascending(lines, sets, "a set") for _ in range(elements)]


def parse_node(lines, elements, sets):
    if lines.next_starts_with(b"branch "):
        found = lines.match("branch {P}", "branch SET")
        return Node(lines.number, parse_numbers(lines, [found[1]], sets, "a set")[0], [])
    tokens = lines.take().split(b" ")
    if tokens[0] != b"leaf" or tokens[-1] != b"0" or len(tokens) % 2 != 0:
        lines.fail("expected `branch SET`, or `leaf` with elements and duals and 0")
    names = parse_numbers(lines, tokens[1:-1:2], elements, "an element")
    if names != sorted(set(names)):
        lines.fail("the elements do not ascend")
    return Node(lines.number, None, list(zip(names, parse_numbers(lines, tokens[2:-1:2], COUNT_END - 1, "a dual"))))


def parse(lines, heading):
    notes, lower, error, bias, where, _ = heading
    names = {"samples": " ", "features": " ", "degree": " ", "epsilon": " 1/", "copies": " "}
    parameters = certificate_text.parse_parameters(lines, names, where)
    if parameters["epsilon"] == 0:
        lines.fail("epsilon is 1/0")
    costs, elements = parse_instance(lines)
    certificate = Certificate(notes, lower, error, bias, parameters, costs, elements, line=where)
    if error is not None:
        length = len(costs) + 2 + bias
        certificate.denominator, certificate.weights = certificate_text.parse_weights(lines, 1, length)
    if lower is not None:
        found = lines.match("proof tree {N} denominator {P}", "proof tree NODES denominator NUMBER")
        where["proof"] = lines.number
        count, certificate.dual_denominator = lines.count(found[1]), lines.count(found[2])
        certificate.nodes = [parse_node(lines, len(elements), len(costs)) for _ in range(count)]
    return certificate


# ---- 7.3: the reduction ----


class Reduction:
    """The training set of a set system.  Samples are ({coordinate: value}, label, multiplicity)."""

    def __init__(self, costs, elements, bias):
        self.costs, self.elements, self.bias = costs, elements, bias
        self.degree = max(map(len, elements), default=0)
        self.factor = self.degree**2 + self.degree + 2
        self.epsilon = 1 + math.isqrt(max(1, sum(costs)) * self.factor)
        self.copies = 1
        self.features = len(costs) + 2
        self.samples = len(elements) + len(costs) + 2

    def parameters(self):
        return {name: getattr(self, name) for name in ("samples", "features", "degree", "epsilon", "copies")}

    def rows(self):
        constant = len(self.costs)
        epsilon = Fraction(1, self.epsilon)
        for element in self.elements:
            yield {**{j - 1: 1 for j in element}, constant: 1}, 0, 1
        for j, cost in enumerate(self.costs):
            yield {j: 1, constant + 1: 1}, epsilon, cost
        yield {constant: 1}, 1, 1
        yield {constant + 1: 1}, epsilon, self.copies

    def weights_from_cover(self, cover):
        """The weights that a cover (sets from 1) gives, times q."""
        weights = [-self.epsilon if j in cover else 0 for j in range(1, len(self.costs) + 1)]
        return [weights + [self.epsilon, 1] + [0] * self.bias]


# ---- 7.4: the tree ----


def bound_numerator(c, node, path):
    """The bound of a leaf times the denominator; None when a number on the way is too large."""
    y = c.dual_denominator
    if any(cost * y > NUMBER_LIMIT for cost in c.costs):
        return None
    reduced = [cost * y for cost in c.costs]
    total = 0
    for element, dual in node.duals:
        total += dual
        for j in c.elements[element - 1]:
            reduced[j - 1] -= dual
    side = {}
    for j, included in path:
        side.setdefault(j, included)
    parts = [reduced[j - 1] for j, included in side.items() if included]
    parts += [min(0, r) for j, r in enumerate(reduced, 1) if j not in side]
    for part in [0] + parts:
        total += part
        if abs(total) > NUMBER_LIMIT:
            return None
    return total


def check_leaf(c, node, path, value):
    bound = bound_numerator(c, node, path)
    if bound is None:
        raise Rejected(node.line, "a number of the leaf's bound is 2^62 or more")
    if -(-bound // c.dual_denominator) < value:
        raise Rejected(node.line, f"the leaf's bound is {Fraction(bound, c.dual_denominator)}, but {value} is needed")


def check_tree(c, value):
    """That every cover costs at least `value`."""
    if value * c.dual_denominator > NUMBER_LIMIT:
        raise Rejected(c.line["proof"], "the cost times the denominator is 2^62 or more")
    path = []  # (set, whether the subtree for the covers that contain it is being checked)
    for i, node in enumerate(c.nodes):
        if node.set is not None:
            if len(path) == len(c.costs):
                raise Rejected(node.line, "more branches on a path than there are sets")
            path.append((node.set, True))
            continue
        check_leaf(c, node, path, value)
        while path and not path[-1][1]:
            path.pop()
        if not path:
            if i + 1 < len(c.nodes):
                raise Rejected(c.nodes[i + 1].line, "nodes after the tree is complete")
            return
        path.append((path.pop()[0], False))
    raise Rejected(c.nodes[-1].line if c.nodes else c.line["proof"], "the tree is not complete")


def check(c):
    reduction = Reduction(c.costs, c.elements, c.bias)
    certificate_text.check_parameters(c, reduction)
    if c.error is not None:
        certificate_text.check_error(c, reduction, (1,))
    if c.lower is not None:
        square = reduction.epsilon**2
        value = math.ceil(c.lower * square)
        if value * reduction.factor > square:
            raise Rejected(c.line["lower"], f"the claimed bound is above {Fraction(square // reduction.factor, square)}")
        check_tree(c, value)


# ---- by brute force ----


def covers(elements, chosen):
    return all(any(j in chosen for j in element) for element in elements)


def least_cost(costs, elements):
    """Of a cover, by trying all choices; None when there is no cover."""
    best = None
    for mask in range(2 ** len(costs)):
        chosen = {j for j in range(1, len(costs) + 1) if mask >> (j - 1) & 1}
        cost = sum(costs[j - 1] for j in chosen)
        if (best is None or cost < best) and covers(elements, chosen):
            best = cost
    return best

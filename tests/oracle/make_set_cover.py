"""Makes certificates for small covering problems without the programs under test, following spec/certificate.md, section 7.

As a module: certificate_for, write, and the instances that several tests share.
"""

from fractions import Fraction

import make_text
import set_cover
from set_cover import Certificate, Node, Reduction

# ---- deciding, with a tree ----


def packing(costs, elements, inside, outside, denominator, enough):
    """Duals for a leaf with this path, raised in turn by one over the denominator while no set that counts becomes cheaper than nothing."""
    left = [cost * denominator for cost in costs]
    free = [(i, [j for j in e if j not in outside]) for i, e in enumerate(elements, 1) if not inside & set(e)]
    duals = dict.fromkeys((i for i, _ in free), 0)
    raised = True
    while raised:
        raised = False
        for i, sets in free:
            if all(left[j - 1] > 0 for j in sets) and duals[i] < enough * denominator:
                duals[i] += 1
                raised = True
                for j in sets:
                    left[j - 1] -= 1
    return [(i, dual) for i, dual in duals.items() if dual > 0]


def tree(costs, elements, value, denominator, inside=frozenset(), outside=frozenset()):
    """The nodes that show that every cover costs at least `value`, which must be true."""
    duals = packing(costs, elements, inside, outside, denominator, value)
    bound = Fraction(sum(dual for _, dual in duals), denominator) + sum(costs[j - 1] for j in inside)
    if bound > value - 1:
        return [Node(0, None, duals)]
    branch = next(j for e in elements if not inside & set(e) for j in e if j not in outside)
    return [
        Node(0, branch, []),
        *tree(costs, elements, value, denominator, inside | {branch}, outside),
        *tree(costs, elements, value, denominator, inside, outside | {branch}),
    ]


# ---- certificates ----


def least_cover(costs, elements):
    """A cover of least cost, by trying all choices; None when there is none."""
    best = set_cover.least_cost(costs, elements)
    for mask in range(2 ** len(costs)):
        chosen = {j for j in range(1, len(costs) + 1) if mask >> (j - 1) & 1}
        if sum(costs[j - 1] for j in chosen) == best and set_cover.covers(elements, chosen):
            return chosen
    return None


def certificate_for(costs, elements, bias=False, denominator=1, claims=("lower", "error"), notes=()):
    """The optimum, or, without a cover, the largest lower bound that the theorem gives."""
    reduction = Reduction(costs, elements, bias)
    certificate = Certificate(list(notes), None, None, bias, reduction.parameters(), list(costs), [list(e) for e in elements])
    cover = least_cover(costs, elements)
    square = reduction.epsilon**2
    value = square // reduction.factor if cover is None else sum(costs[j - 1] for j in cover)
    if "lower" in claims or cover is None:
        certificate.lower = Fraction(value, square)
        certificate.dual_denominator = denominator
        certificate.nodes = tree(costs, elements, value, denominator)
    if "error" in claims and cover is not None:
        certificate.error = Fraction(value, square)
        certificate.denominator = reduction.epsilon
        certificate.weights = reduction.weights_from_cover(cover)
    return certificate


# ---- instances ----


def random_instance(generator, elements=6, sets=5, largest_cost=3, coverable=True):
    costs = [generator.randint(1, largest_cost) for _ in range(generator.randint(1 if coverable else 0, sets))]
    least = 1 if coverable else 0
    names = range(1, len(costs) + 1)
    rows = [sorted(generator.sample(names, generator.randint(least, len(costs)))) for _ in range(generator.randint(0, elements))]
    return costs, rows


def steiner_triples(order):
    """The triples of a system on `order` points (7 or 9), as elements over points as sets."""
    if order == 7:
        return [sorted({i + 1, (i + 1) % 7 + 1, (i + 3) % 7 + 1}) for i in range(7)]
    lines = [[(0, r), (1, r), (2, r)] for r in range(3)]
    lines += [[(x, (slope * x + b) % 3) for x in range(3)] for slope in (1, 2) for b in range(3)]
    lines += [[(c, 0), (c, 1), (c, 2)] for c in range(3)]
    return [sorted(3 * x + y + 1 for x, y in line) for line in lines]


# ---- writing ----


def write_node(node):
    if node.set is not None:
        return f"branch {node.set}"
    return make_text.numbers([number for pair in node.duals for number in pair], "leaf")


def write_tree(c):
    return [f"tree {len(c.nodes)} denominator {c.dual_denominator}", *map(write_node, c.nodes)]


def write(c):
    lines = make_text.heading(c, "setcover", "units 1 signs +", epsilon=f"1/{c.parameters['epsilon']}")
    unit = all(cost == 1 for cost in c.costs)
    lines.append(f"instance setsystem {len(c.elements)} {len(c.costs)} {'unit' if unit else 'costs'}")
    lines += [] if unit else [" ".join(map(str, c.costs))]
    lines += map(make_text.numbers, c.elements)
    lines += make_text.weights(c)
    if c.nodes is not None:
        tree_line, *nodes = write_tree(c)
        lines += [f"proof {tree_line}", *nodes]
    return make_text.octets([*lines, "end"])

"""The least training error of one ReLU of sign + over all real weights, exactly, for training sets of a few samples with labels that are not negative.

A sample of label y > 0 is met by a positive value or costs y^2; for each choice of those that are not met the rest is convex: it is solved by trying which of the
other samples have positive values, which have 0, and which of the unmet ones are held at 0.  Exponential in the number of samples.
"""

import itertools
from fractions import Fraction


def solve(equations, unknowns):
    """A solution of linear equations (coefficients and right side), or None; unknowns that are not determined are 0."""
    rows = [[Fraction(v) for v in equation] for equation in equations]
    pivots = []
    for column in range(unknowns):
        pivot = next((r for r in range(len(pivots), len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        top = len(pivots)
        rows[top], rows[pivot] = rows[pivot], rows[top]
        rows[top] = [v / rows[top][column] for v in rows[top]]
        for r, row in enumerate(rows):
            if r != top and row[column]:
                rows[r] = [v - row[column] * p for v, p in zip(row, rows[top])]
        pivots.append(column)
    if any(row[-1] for row in rows[len(pivots) :]):
        return None
    solution = [Fraction(0)] * unknowns
    for row, column in zip(rows, pivots):
        solution[column] = row[-1]
    return solution


def value(x, weights):
    return sum(v * weights[d] for d, v in x.items())


def stationary(met, held, pushed, dimension):
    """Weights where the error of the samples `met` is least among those that give 0 to the samples `held` and `pushed`, and the forces that these need: those of
    `held` are 0.  None when there are none."""
    unknowns = dimension + len(pushed)
    equations = [[0] * (unknowns + 1) for _ in range(dimension)]
    for x, y, multiplicity in met:
        for d, v in x.items():
            for other, u in x.items():
                equations[d][other] += multiplicity * v * u
            equations[d][-1] += multiplicity * v * y
    for i, (x, _, _) in enumerate(pushed):
        for d, v in x.items():
            equations[d][dimension + i] += v
    equations += [[x.get(d, 0) for d in range(unknowns + 1)] for x, _, _ in held + pushed]
    solution = solve(equations, unknowns)
    return solution and (solution[:dimension], solution[dimension:])


def least_convex(met, unmet, zero, dimension):
    """The least error of the samples `met` and of the positive parts of the values of `zero`, where the values of `unmet` are at most 0."""
    for states in itertools.product(("loose", "held", "pushed"), repeat=len(unmet)):
        for others in itertools.product(("loose", "held", "positive"), repeat=len(zero)):
            states_of = list(zip(unmet, states)) + list(zip(zero, others))
            positive, held, pushed = ([row for row, state in states_of if state == word] for word in ("positive", "held", "pushed"))
            found = stationary(met + positive, held, pushed, dimension)
            if found is None:
                continue
            weights, forces = found
            signs = all(value(row[0], weights) <= 0 for row, state in states_of if state == "loose")
            if signs and min(forces, default=0) >= 0 and all(value(x, weights) >= 0 for x, _, _ in positive):
                return sum(c * (value(x, weights) - y) ** 2 for x, y, c in met + positive)
    raise AssertionError("a convex function that is bounded below by 0 has a least value")


def least_error(rows, features, bias):
    """Of rows ({coordinate: value}, label, multiplicity)."""
    rows = [({**x, features: 1} if bias else x, y, c) for x, y, c in rows]
    zero = [row for row in rows if row[1] == 0]
    labelled = [row for row in rows if row[1] > 0]
    best = sum(c * y * y for _, y, c in labelled)
    for count in range(len(labelled)):
        for indices in itertools.combinations(range(len(labelled)), count):
            unmet = [labelled[i] for i in indices]
            cost = sum(c * y * y for _, y, c in unmet)
            if cost < best:
                met = [row for i, row in enumerate(labelled) if i not in indices]
                best = min(best, cost + least_convex(met, unmet, zero, features + bias))
    return best

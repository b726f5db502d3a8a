"""The least training error of ReLUs of sign + over all real weights, exactly, for labels that are not negative: branch and bound over which units are active.

Samples of label 0 are convex.  Of a sample with a label it is decided which units are active on it; those that are not decided yet are left out of the bound.
"""

import itertools
import math
from fractions import Fraction

from quadratic import least_squares


class Search:
    def __init__(self, rows, features, bias, units):
        self.length, self.units = features + bias, units
        self.scale = math.lcm(*(Fraction(y).denominator for _, y, _ in rows)) if rows else 1
        self.rows = [({**x, features: 1} if bias else x, int(y * self.scale), c) for x, y, c in rows]
        self.labelled = [i for i, row in enumerate(self.rows) if row[1] > 0]
        self.weights = [[Fraction(0)] * self.length for _ in range(units)]
        self.best = self.error(self.weights)

    def form(self, x, unit):
        """The value of a unit on a sample: weight d is variable d less the unit's last variable, as variables are not negative."""
        start = unit * (self.length + 1)
        return {**{start + d: v for d, v in x.items()}, start + self.length: -sum(x.values())}

    def cost(self, row, weights):
        x, y, c = row
        return c * (sum(max(0, sum(v * unit[d] for d, v in x.items())) for unit in weights) - y) ** 2

    def error(self, weights):
        return sum(self.cost(row, weights) for row in self.rows)

    def relaxed(self, decided):
        """The least error with the samples in `decided` on their sides, and its weights."""
        terms, limits, variables = [], [], self.units * (self.length + 1)
        for i, (x, y, c) in enumerate(self.rows):
            forms = [self.form(x, unit) for unit in range(self.units)]
            if i in decided:
                limits += [form if active else {d: -v for d, v in form.items()} for form, active in zip(forms, decided[i])]
                terms.append((c, {d: v for form, active in zip(forms, decided[i]) if active for d, v in form.items()}, y))
            elif y == 0:
                names = range(variables, variables + self.units)
                limits += [{**{d: -v for d, v in form.items()}, name: 1} for form, name in zip(forms, names)]
                terms.append((c, dict.fromkeys(names, 1), 0))
                variables += self.units
        found = least_squares(terms, limits, variables)
        bound = sum(c * (sum(v * found[d] for d, v in form.items()) - y) ** 2 for c, form, y in terms)
        starts = [unit * (self.length + 1) for unit in range(self.units)]
        return bound, [[found[s + d] - found[s + self.length] for d in range(self.length)] for s in starts]

    def run(self, decided):
        bound, weights = self.relaxed(decided)
        error = self.error(weights)
        if error < self.best:
            self.best, self.weights = error, weights
        undecided = [i for i in self.labelled if i not in decided]
        if bound >= self.best or not undecided:
            return
        worst = max(undecided, key=lambda i: self.cost(self.rows[i], weights))
        sides = list(itertools.product((True, False), repeat=self.units))
        if not decided:  # the units can be exchanged
            sides = [side for side in sides if sorted(side, reverse=True) == list(side)]
        for side in sides:
            self.run({**decided, worst: side})


def least_error(rows, features, bias, units):
    """The least error of rows ({coordinate: integer}, label, multiplicity), and weights that have it."""
    search = Search(rows, features, bias, units)
    search.run({})
    return search.best / search.scale**2, [[w / search.scale for w in unit] for unit in search.weights]

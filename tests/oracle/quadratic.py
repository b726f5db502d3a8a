"""Convex quadratic minimisation in integers: Lemke's method, whose lexicographic rule makes it end on degenerate problems too."""

from fractions import Fraction


def pivot(rows, denominator, row, column):
    """Exchanges a basic variable; the tableau is integers over one denominator, and every division is exact."""
    top, p = rows[row], rows[row][column]
    for i, other in enumerate(rows):
        if i != row:
            factor = other[column]
            rows[i] = [(v * p - factor * u) // denominator for v, u in zip(other, top)]
    return p


def leaving_row(rows, entering, size):
    """The row of the lexicographically least ratio, None on a ray."""
    best = None
    for i, row in enumerate(rows):
        if row[entering] <= 0:
            continue
        keys = [row[-1], *row[:size]]
        if best is None or [v * rows[best][entering] for v in keys] < [v * row[entering] for v in [rows[best][-1], *rows[best][:size]]]:
            best = i
    return best


def complementary(matrix, constant):
    """x >= 0 with matrix x + constant >= 0 and x (matrix x + constant) = 0, for a matrix M with x M x >= 0; integers in, fractions out."""
    size = len(constant)
    if min(constant, default=0) >= 0:
        return [Fraction(0)] * size
    rows = [[int(i == j) for j in range(size)] + [-v for v in matrix[i]] + [-1, constant[i]] for i in range(size)]
    basis, artificial = list(range(size)), 2 * size
    row = min(range(size), key=lambda i: [rows[i][-1], *rows[i][:size]])
    rows[row] = [-v for v in rows[row]]
    denominator, entering = 1, artificial
    while True:
        denominator = pivot(rows, denominator, row, entering)
        left, basis[row] = basis[row], entering
        if left == artificial:
            break
        entering = left + size if left < size else left - size
        row = leaving_row(rows, entering, size)
        assert row is not None, "a convex function that is bounded below has a least value"
    x = [Fraction(0)] * size
    for variable, line in zip(basis, rows):
        if variable >= size:
            x[variable - size] = Fraction(line[-1], denominator)
    return x


def least_squares(terms, limits, variables):
    """x >= 0 with the least sum of multiplicity * (form(x) - target)^2 over `terms`, where every form in `limits` is at least 0; forms are {variable: integer}."""
    size = variables + len(limits)
    matrix, constant = [[0] * size for _ in range(size)], [0] * size
    for multiplicity, form, target in terms:
        for i, v in form.items():
            constant[i] -= multiplicity * target * v
            for j, u in form.items():
                matrix[i][j] += multiplicity * v * u
    for row, form in enumerate(limits, variables):
        for i, v in form.items():
            matrix[row][i], matrix[i][row] = v, -v
    x = complementary(matrix, constant)
    for i in range(size):
        slack = constant[i] + sum(v * w for v, w in zip(matrix[i], x))
        assert x[i] >= 0 and slack >= 0 and x[i] * slack == 0, "the conditions of a minimum hold"
    return x[:variables]

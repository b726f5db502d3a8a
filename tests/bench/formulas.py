"""Formulas of the benchmarks, made from nothing and always the same: random 3-SAT, pigeonhole, multiplier miters.

    formulas.py PATH random_3sat VARIABLES RATIO | pigeonhole PIGEONS HOLES | multiplier_miter BITS
"""

import random
import sys


def write_cnf(path, variables, clauses):
    """Writes a DIMACS file."""
    with open(path, "w", encoding="ascii") as out:
        out.write(f"p cnf {variables} {len(clauses)}\n")
        for clause in clauses:
            out.write(" ".join(map(str, clause)) + " 0\n")


def random_3sat(variables, ratio, seed=1):
    """Uniform random 3-SAT: three distinct variables a clause, each positive with probability 1/2."""
    rng = random.Random(seed)
    clauses = []
    for _ in range(int(variables * ratio)):
        chosen = rng.sample(range(1, variables + 1), 3)
        clauses.append([v if rng.random() < 0.5 else -v for v in chosen])
    return variables, clauses


def pigeonhole(pigeons, holes):
    """Every pigeon in a hole, no hole with two pigeons; direct encoding."""
    place = lambda p, h: p * holes + h + 1
    clauses = [[place(p, h) for h in range(holes)] for p in range(pigeons)]
    for h in range(holes):
        for p in range(pigeons):
            for q in range(p):
                clauses.append([-place(q, h), -place(p, h)])
    return pigeons * holes, clauses


class _Circuit:
    """Tseitin encoding; a literal is a wire."""

    def __init__(self):
        self.variables = 0
        self.clauses = []

    def new(self):
        self.variables += 1
        return self.variables

    def land(self, a, b):
        c = self.new()
        self.clauses += [[-c, a], [-c, b], [c, -a, -b]]
        return c

    def xor(self, a, b):
        c = self.new()
        self.clauses += [[-c, a, b], [-c, -a, -b], [c, -a, b], [c, a, -b]]
        return c

    def lor(self, a, b):
        return -self.land(-a, -b)

    def multiply(self, a, b):
        """Array multiplier: rows of full adders."""
        zero = self.new()
        self.clauses.append([-zero])
        row = [self.land(x, b[0]) for x in a] + [zero]
        product = [row[0]]
        for y in b[1:]:
            partial = [self.land(x, y) for x in a]
            carry = zero
            following = []
            for x, p in zip(row[1:], partial):
                half = self.xor(x, p)
                following.append(self.xor(half, carry))
                carry = self.lor(self.land(x, p), self.land(half, carry))
            row = following + [carry]
            product.append(row[0])
        return product + row[1:]


def multiplier_miter(bits):
    """Unsatisfiable: a*b differs from b*a."""
    circuit = _Circuit()
    a = [circuit.new() for _ in range(bits)]
    b = [circuit.new() for _ in range(bits)]
    left = circuit.multiply(a, b)
    right = circuit.multiply(b, a)
    circuit.clauses.append([circuit.xor(x, y) for x, y in zip(left, right)])
    return circuit.variables, circuit.clauses


def main():
    path, family, *numbers = sys.argv[1:]
    families = {f.__name__: f for f in (random_3sat, pigeonhole, multiplier_miter)}
    write_cnf(path, *families[family](*map(int, numbers)))


if __name__ == "__main__":
    main()

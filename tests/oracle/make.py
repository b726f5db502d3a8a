#!/usr/bin/env python3
"""Makes certificates for small formulas without the programs under test, following spec/certificate.md.

    make.py [--bias] [--binary] [--width R] FORMULA > CERT     FORMULA in DIMACS CNF

Formulas are decided by plain splitting, whose tree becomes the hinted proof: the clause of a node is the negation of its decisions.
As a module: decide, complete_formula, certificate_for, yes_certificate, no_certificate, optimum_certificate, write, read_dimacs, write_dimacs.
"""

import argparse
import sys
from fractions import Fraction

import make_text
import oracle
from oracle import Certificate, Reduction, Step


# ---- deciding, with a proof ----


class Splitter:
    """Refutes a formula by splitting on variables, or finds a model."""

    def __init__(self, variables, clauses, delete=True):
        self.variables, clauses = oracle.replace_empty_clauses(variables, clauses)
        self.live = dict(enumerate(clauses, 1))
        self.next_clause = len(clauses) + 1
        self.delete = delete
        self.steps = []
        self.model = None

    def propagate(self, decisions):
        """Returns what is true, and the clauses used to derive the conflict, or None for no conflict."""
        true = set(decisions)
        reason = {}  # literal -> (clause number, order), for derived ones
        changed = True
        while changed:
            changed = False
            for number, clause in self.live.items():
                if any(p in true for p in clause):
                    continue
                rest = {p for p in clause if -p not in true}
                if not rest:
                    return true, self.hints(number, reason)
                if len(rest) == 1:
                    literal = rest.pop()
                    true.add(literal)
                    reason[literal] = (number, len(reason))
                    changed = True
        return true, None

    def hints(self, conflict, reason):
        """The clauses that the conflict needs, in the order of their propagation."""
        needed = set()
        waiting = list(self.live[conflict])
        while waiting:
            literal = -waiting.pop()
            if literal in reason and literal not in needed:
                needed.add(literal)
                waiting += [p for p in self.live[reason[literal][0]] if p != literal]
        return [reason[p][0] for p in sorted(needed, key=lambda p: reason[p][1])] + [conflict]

    def add(self, literals, hints):
        self.steps.append(Step(0, literals, hints))
        self.live[self.next_clause] = literals
        self.next_clause += 1
        return self.next_clause - 1

    def refute(self, decisions):
        """The number of the clause that negates the decisions; None when a model is found."""
        true, hints = self.propagate(decisions)
        clause = [-p for p in decisions]
        if hints is not None:
            return self.add(clause, hints)
        free = [v for v in range(1, self.variables + 1) if v not in true and -v not in true]
        if not free:
            self.model = [v in true for v in range(1, self.variables + 1)]
            return None
        halves = []
        for literal in (free[0], -free[0]):
            halves.append(self.refute(decisions + [literal]))
            if halves[-1] is None:
                return None
        number = self.add(clause, halves)
        if self.delete and clause:
            self.steps.append(Step(0, None, halves))
            for half in halves:
                del self.live[half]
        return number


def decide(variables, clauses, delete=True):
    """(model, None) or (None, steps)."""
    splitter = Splitter(variables, clauses, delete)
    splitter.refute([])
    return (splitter.model, None) if splitter.model is not None else (None, splitter.steps)


# ---- certificates ----


def base_certificate(variables, clauses, bias, width, notes):
    reduction = Reduction(variables, clauses, bias, width)
    return reduction, Certificate(list(notes), None, None, bias, reduction.parameters(), variables, [list(c) for c in clauses])


def yes_certificate(variables, clauses, model, bias=False, width=None, notes=()):
    reduction, certificate = base_certificate(variables, clauses, bias, width, notes)
    certificate.error = Fraction(0)
    certificate.denominator = 1
    certificate.weights = reduction.weights_from_model(model)
    return certificate


def no_certificate(variables, clauses, steps, bias=False, width=None, notes=()):
    reduction, certificate = base_certificate(variables, clauses, bias, width, notes)
    certificate.lower = reduction.delta()
    certificate.steps = steps
    return certificate


def complete_formula(width):
    """All 2^width clauses over that many variables."""
    return [[v if mask >> (v - 1) & 1 else -v for v in range(1, width + 1)] for mask in range(2**width)]


def optimum_certificate(width):
    """Both claims with the same value, for the complete formula: there the bound of the theorem is reached."""
    clauses = complete_formula(width)
    certificate = no_certificate(width, clauses, decide(width, clauses)[1])
    denominator = 2 * width + 3
    certificate.error = certificate.lower
    certificate.denominator = denominator
    last = (width - 1) * denominator + 1
    certificate.weights = [[sign * (denominator - 2)] * width + [last] for sign in (1, -1)]
    return certificate


def certificate_for(variables, clauses, bias=False, width=None, delete=True, notes=()):
    model, steps = decide(variables, clauses, delete)
    if model is not None:
        return yes_certificate(variables, clauses, model, bias, width, notes)
    return no_certificate(variables, clauses, steps, bias, width, notes)


# ---- writing ----


def write(c, binary=False):
    lines = make_text.heading(c, "sat", "units 2 signs ++")
    lines.append(f"instance cnf {c.variables} {len(c.clauses)}")
    lines += map(make_text.numbers, c.clauses)
    lines += make_text.weights(c)
    clauses = len(oracle.replace_empty_clauses(c.variables, c.clauses)[1])
    return make_text.octets(lines) + make_text.proof("proof rup", c.steps, clauses, binary) + b"end\n"


# ---- DIMACS, without the quirks of real files ----


def read_dimacs(text):
    lines = [line for line in text.splitlines() if not line.startswith("c")]
    header = lines[0].split()
    clauses, clause = [], []
    for token in " ".join(lines[1:]).split():
        if token == "0":
            clauses.append(clause)
            clause = []
        else:
            clause.append(int(token))
    return int(header[2]), clauses


def write_dimacs(variables, clauses):
    return f"p cnf {variables} {len(clauses)}\n" + "".join(" ".join([*map(str, c), "0"]) + "\n" for c in clauses)


def main():
    parser = argparse.ArgumentParser(description="Makes a certificate for a small formula.")
    parser.add_argument("--bias", action="store_true")
    parser.add_argument("--binary", action="store_true")
    parser.add_argument("--width", type=int)
    parser.add_argument("formula")
    options = parser.parse_args()
    with open(options.formula, encoding="ascii") as file:
        variables, clauses = read_dimacs(file.read())
    certificate = certificate_for(variables, clauses, options.bias, options.width)
    sys.stdout.buffer.write(write(certificate, options.binary))


if __name__ == "__main__":
    main()

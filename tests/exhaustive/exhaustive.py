#!/usr/bin/env python3
"""All formulas with 3 variables and at most 3 clauses, through `relucert prove`, relucheck, the oracle and brute force.

    exhaustive.py quick|long [PART/PARTS]

How they are counted.  A clause is a set of literals over 3 variables, a formula a multiset of at most 3 clauses: the order of clauses and of
literals does not matter, repeated clauses do.  Formulas with fewer variables are among them: the others are unused.

    quick   27 = 3^3 clauses without a variable in both signs, the empty clause among them;
            1 + 27 + C(28,2) + C(29,3) = C(30,3) = 4 060 formulas
    long    all 64 = 2^6 sets of literals: tautologies too;
            1 + 64 + C(65,2) + C(66,3) = C(67,3) = 47 905 formulas

Each formula is proved without biases; one in four in the quick set, and all in the long set, with biases as well.  Every other certificate
has its proof in binary.
"""

import itertools
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import make
import oracle
from agreement import accepted, proved

LITERALS = (1, -1, 2, -2, 3, -3)
BATCH = 250


def clauses(tautologies):
    sets = itertools.chain.from_iterable(itertools.combinations(LITERALS, size) for size in range(7))
    return [list(c) for c in sets if tautologies or not any(-p in c for p in c)]


def formulas(tautologies):
    for size in range(4):
        for formula in itertools.combinations_with_replacement(clauses(tautologies), size):
            yield list(formula)


def prove(t, directory, name, formula, bias):
    """The certificate's path, or None after a failure."""
    source = directory.write(f"{name}.cnf", make.write_dimacs(3, formula))
    certificate = directory.path / f"{name}.cert"
    options = ["--bias"] * bias + ["--binary"] * (name % 2)
    answer = "YES" if oracle.satisfiable(3, formula) else "NO"
    return certificate if proved(t, f"{'--bias ' * bias}{formula}", answer, certificate, *options, source) else None


def agree(t, formula, bias, path, verdict):
    """Both checkers accept the certificate, and it is about this formula, with the claim that brute force confirms."""
    what = f"{'--bias ' * bias}{formula}"
    certificate = accepted(t, what, path, verdict)
    if certificate is None:
        return
    t.equal((certificate.variables, certificate.clauses, certificate.bias), (3, formula, bias), "instance of the certificate")
    if oracle.satisfiable(3, formula):
        t.equal((certificate.lower, certificate.error), (None, 0), f"claim for {what}:")
    else:
        bound = oracle.Reduction(3, formula, bias).delta()
        t.equal((certificate.lower, certificate.error), (bound, None), f"claim for {what}:")


def main():
    mode = sys.argv[1] if len(sys.argv) > 1 else "quick"
    part, parts = map(int, sys.argv[2].split("/")) if len(sys.argv) > 2 else (1, 1)
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally(f"exhaustive {mode}" + f" {part}/{parts}" * (parts > 1))
    everything = list(formulas(mode == "long"))
    t.equal(len(everything), 47905 if mode == "long" else 4060, "number of formulas")
    cases = [(formula, False) for formula in everything]
    cases += [(formula, True) for i, formula in enumerate(everything) if mode == "long" or i % 4 == 0]
    cases = cases[part - 1 :: parts]
    for start in range(0, len(cases), BATCH):
        with support.Workspace("exhaustive") as directory:
            made = []
            for i, (formula, bias) in enumerate(cases[start : start + BATCH]):
                path = prove(t, directory, i, formula, bias)
                if path is not None:
                    made.append((formula, bias, path))
            verdicts = support.check_batch([path for *_, path in made])
            for case, verdict in zip(made, verdicts):
                agree(t, *case, verdict)
    t.end()


if __name__ == "__main__":
    main()

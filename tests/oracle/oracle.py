#!/usr/bin/env python3
"""The second checker of certificates, written from spec/certificate.md alone: simple rather than fast, standard library only.

    oracle.py CERT...          `-` is standard input

Prints `s VERIFIED` or `s REJECTED` for each certificate, then what was shown (`t ` lines); reasons go to stderr as FILE:LINE: error: ...
Exit code 0: all verified; 1: a claim is not established; 2: malformed or unreadable; 3: out of memory.

As a module: parse(bytes) -> a certificate of sat, set_cover, colouring or circuit; check(certificate), which raises a Failure; training_error; and names of
sat and rup, for the tests on formulas.
"""

import sys
from fractions import Fraction

import certificate_text
import circuit
import colouring
import sat
import set_cover
from certificate_text import Failure, training_error
from rup import Step
from sat import Certificate, Reduction, replace_empty_clauses, satisfiable

__all__ = ["Certificate", "Failure", "Fraction", "Reduction", "Step", "check", "parse", "replace_empty_clauses", "satisfiable", "training_error"]

PROBLEMS = {"sat": sat, "setcover": set_cover, "colouring": colouring, "mmcs": circuit}
NETWORKS = {name: problem.NETWORK for name, problem in PROBLEMS.items()}


def parse(data):
    lines = certificate_text.Lines(data)
    problem, heading = certificate_text.parse_heading(lines, NETWORKS)
    certificate = PROBLEMS[problem].parse(lines, heading)
    certificate_text.parse_end(lines)
    return certificate


def check(certificate):
    """Raises Rejected unless every claim is established."""
    next(problem for problem in PROBLEMS.values() if isinstance(certificate, problem.Certificate)).check(certificate)


# ---- the program ----


def examine(name):
    """Checks one certificate and prints its verdict; returns the exit code."""
    try:
        if name == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(name, "rb") as file:
                data = file.read()
        certificate = parse(data)
        check(certificate)
    except Failure as failure:
        print("s REJECTED")
        print(f"{name}:{failure.line}: error: {failure}", file=sys.stderr)
        return failure.exit_code
    except OSError as failure:
        print("s REJECTED")
        print(f"{name}: error: {failure.strerror}", file=sys.stderr)
        return 2
    except MemoryError:
        print(f"{name}: error: out of memory", file=sys.stderr)
        return 3
    print("s VERIFIED")
    if certificate.lower is not None:
        signs = " and positive signs" if getattr(certificate, "free", True) is False else ""
        print(f"t for all real weights{signs} the training error is at least {certificate.lower}")
    if certificate.error is not None:
        print(f"t the given weights have training error exactly {certificate.error}")
    return 0


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__, file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else 2
    return max(examine(name) for name in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

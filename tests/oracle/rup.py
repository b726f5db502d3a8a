"""Hinted proofs by reverse unit propagation (spec/certificate.md, sections 2, 5 and 6), for the oracle."""

import dataclasses
import re

from certificate_text import COUNT_END, POSITIVE, Rejected

LITERAL = re.compile(rb"-?[1-9][0-9]*")


@dataclasses.dataclass
class Step:
    line: int
    literals: list | None  # None: a deletion
    numbers: list  # an addition's hints, a deletion's clauses


# ---- sections 2 and 6: the grammar ----


def parse_literals(lines, tokens, variables):
    """Literals up to and without the first `0`; the rest is returned beside them."""
    literals = []
    for i, token in enumerate(tokens):
        if token == b"0":
            return literals, tokens[i + 1 :]
        if not LITERAL.fullmatch(token):
            lines.fail("expected a literal or 0")
        if len(token) > 11 or abs(int(token)) > variables:
            lines.fail("a literal's variable is larger than the number of variables")
        literals.append(int(token))
    lines.fail("expected 0 at the end of the literals")


def parse_numbers(lines, tokens, hints):
    """One or more positive numbers and a `0`, which ends the line."""
    if len(tokens) < 2 or tokens[-1] != b"0":
        lines.fail("expected clause numbers and 0")
    for token in tokens[:-1]:
        if hints and token.startswith(b"-") and POSITIVE.fullmatch(token[1:]):
            raise Rejected(lines.number, "a negative hint: RAT steps do not exist in this format")
        if not POSITIVE.fullmatch(token):
            lines.fail("expected a clause number or 0")
    return [lines.count(token) for token in tokens[:-1]]


def parse_text_steps(lines, steps, variables):
    for _ in range(steps):
        tokens = lines.take().split(b" ")
        if tokens[0] == b"d":
            yield Step(lines.number, None, parse_numbers(lines, tokens[1:], False))
        else:
            literals, rest = parse_literals(lines, tokens, variables)
            yield Step(lines.number, literals, parse_numbers(lines, rest, True))


def parse_binary_steps(lines, steps, size, variables, clauses):
    """Section 6.  All steps have the line number of the section, octets have no lines."""
    octets = lines.data[lines.position : lines.position + size]
    if len(octets) < size or not lines.data.startswith(b"\n", lines.position + size):
        lines.fail("expected the octets of the proof and a line feed")
    at = 0

    def number():
        nonlocal at
        value = shift = 0
        while True:
            if at == size or shift > 56:
                lines.fail("a number of the binary proof does not end")
            octet = octets[at]
            at += 1
            value |= (octet & 127) << shift
            shift += 7
            if octet < 128:
                if (octet == 0 and shift > 7) or value >= COUNT_END:
                    lines.fail("a number of the binary proof is too long")
                return value

    def until_zero():
        found = []
        while (value := number()) != 0:
            found.append(value)
        return found

    next_clause = clauses + 1
    for _ in range(steps):
        kind = octets[at : at + 1]
        at += 1
        literals = None
        if kind == b"a":
            literals = [-(n // 2) if n % 2 else n // 2 for n in until_zero()]
            if any(not 1 <= abs(literal) <= variables for literal in literals):
                lines.fail("a literal's variable is not between 1 and the number of variables")
        elif kind != b"d":
            lines.fail("expected a step of the binary proof")
        numbers = [next_clause - back for back in until_zero()]
        if not numbers or min(numbers) < 1:
            lines.fail("expected clause numbers")
        yield Step(lines.number, literals, numbers)
        next_clause += literals is not None
    if at != size:
        lines.fail("octets after the last step of the binary proof")
    lines.number += octets.count(b"\n") + 1
    lines.position += size + 1


def parse(lines, head, variables, clauses):
    """The section from the line `HEAD STEPS text|binary ...` on, for a formula with so many variables and clauses: its steps."""
    found = lines.match(head + " {N} (text|binary {N})", f"{head} STEPS text, or: {head} STEPS binary OCTETS")
    count = lines.count(found[1])
    if found[3] is None:
        return list(parse_text_steps(lines, count, variables))
    return list(parse_binary_steps(lines, count, lines.count(found[3]), variables, clauses))


# ---- section 5: the evidence ----


def check_addition(step, live):
    if any(-literal in step.literals for literal in step.literals):
        return
    true = {-literal for literal in step.literals}
    for i, hint in enumerate(step.numbers):
        if hint not in live:
            raise Rejected(step.line, f"hint {hint} is not a live clause")
        open_literals = {literal for literal in live[hint] if -literal not in true}
        if not open_literals:
            if i + 1 < len(step.numbers):
                raise Rejected(step.line, f"hints after the conflict in clause {hint}")
            return
        if open_literals & true:
            raise Rejected(step.line, f"hint {hint}: the clause is already true")
        if len(open_literals) > 1:
            raise Rejected(step.line, f"hint {hint}: the clause has more than one open literal")
        true |= open_literals
    raise Rejected(step.line, "the hints do not end in a conflict")


def check(clauses, steps, line):
    live = dict(enumerate(clauses, 1))
    next_clause = len(clauses) + 1
    for i, step in enumerate(steps):
        if step.literals is None:
            for number in step.numbers:
                if live.pop(number, None) is None:
                    raise Rejected(step.line, f"clause {number} is not live and cannot be deleted")
            continue
        if not step.literals and i + 1 < len(steps):
            raise Rejected(step.line, "the empty clause is not the last step")
        check_addition(step, live)
        live[next_clause] = step.literals
        next_clause += 1
    if not steps or steps[-1].literals != []:
        raise Rejected(steps[-1].line if steps else line, "the last step does not add the empty clause")

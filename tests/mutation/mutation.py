#!/usr/bin/env python3
"""Mutated certificates: none may be accepted unless its claim is true, and both checkers must agree on every one.

    mutation.py short|quick|long [SEED]

Four kinds of mutants, from certificates of small formulas (made by tests/oracle/make.py, and by `relucert prove` for the same formulas):

    patched      the formula of a NO certificate made satisfiable, with all parameters and clause numbers repaired, so that only the proof can tell
    bytes        one to three bytes replaced, inserted, deleted, or cut off from there
    tokens       numbers changed, lines or words swapped, dropped, duplicated
    structure    literals, hints, steps, weights, claims changed in the parsed certificate and written anew with all counts right

A mutant that relucheck accepts must be accepted by the oracle and the other way round, and the claim of an accepted one is confirmed by brute
force.  Counterexamples are kept under build/counterexamples.  The run is determined by the seed, which is printed.
"""

import copy
import pathlib
import random
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import make
import oracle

QUICK = {"patched": 1500, "bytes": 4000, "tokens": 4000, "structure": 4000}
LONG_FACTOR = 15
SHORT_DIVISOR = 10  # for the programs with sanitizers
BRUTE_FORCE_VARIABLES = 12
BATCH = 400
ENOUGH = 20  # failures


# ---- the certificates to start from ----


def random_clause(generator, variables, width):
    return [generator.choice((1, -1)) * v for v in generator.sample(range(1, variables + 1), width)]


def start_formulas(generator):
    yield 1, [[1], [-1]]
    yield 2, [[1, -2], []]
    yield 2, [[], [], [2, 2, -1]]
    yield 3, [[1, -1], [2], [-2, 3], [-3, -3, -2]]
    yield 3, [[1, 2, 3], [-1]]
    yield 0, []
    for width in (2, 3, 4):
        yield width, make.complete_formula(width)
    for _ in range(6):
        yield 6, [random_clause(generator, 6, 3) for _ in range(generator.choice((18, 40)))]
    for _ in range(4):
        yield 5, [random_clause(generator, 5, generator.randint(1, 3)) for _ in range(generator.choice((6, 20)))]
    # Two pigeons more than holes is enough for a proof with structure.
    pigeons, holes = 4, 3
    at = lambda p, h: p * holes + h + 1
    clauses = [[at(p, h) for h in range(holes)] for p in range(pigeons)]
    clauses += [[-at(p, h), -at(q, h)] for h in range(holes) for p in range(pigeons) for q in range(p)]
    yield pigeons * holes, clauses


def certificate_bytes(generator):
    """The certificates as files hold them."""
    for variables, clauses in start_formulas(generator):
        for bias, width, delete, binary in ((False, None, True, False), (True, None, True, True), (False, 6, False, True)):
            certificate = make.certificate_for(variables, clauses, bias, width, delete, ["start of a mutant"])
            yield make.write(certificate, binary)
        yield from proved_bytes(variables, clauses)
    for width in (2, 3):
        yield make.write(make.optimum_certificate(width))


def proved_bytes(variables, clauses):
    """The certificate of `relucert prove` for the formula, in text."""
    with support.Workspace("mutation") as directory:
        source = directory.write("formula.cnf", make.write_dimacs(variables, clauses))
        path = directory.path / "formula.cert"
        if support.relucert("prove", "-o", path, source).code == 0:
            yield path.read_bytes()


# ---- (a) patched formulas ----


def formula_size(certificate):
    """M of section 4: clauses after the rule for empty ones."""
    return len(oracle.replace_empty_clauses(certificate.variables, certificate.clauses)[1])


def clamp(steps, clauses):
    """Keeps clause numbers below the next added clause's, without which a proof has no binary form."""
    next_clause = clauses + 1
    for step in steps:
        step.numbers = [max(1, min(n, next_clause - 1)) for n in step.numbers]
        next_clause += step.literals is not None


def patched(generator, start):
    """A NO certificate with its formula made satisfiable, or None when this try leaves it unsatisfiable."""
    certificate = oracle.parse(start)
    if certificate.steps is None or certificate.error is not None:
        return None
    clauses = certificate.clauses
    total = formula_size(certificate)
    for _ in range(generator.choice((1, 1, 2, 3))):
        i = generator.randrange(len(clauses))
        edit = generator.choice(("drop", "flip", "widen", "replace"))
        if edit == "drop" and len(clauses) > 1:
            del clauses[i]
        elif edit == "flip" and clauses[i]:
            j = generator.randrange(len(clauses[i]))
            clauses[i][j] = -clauses[i][j]
        elif edit == "widen":
            clauses[i].insert(generator.randint(0, len(clauses[i])), random_literal(generator, certificate))
        else:
            clauses[i] = [random_literal(generator, certificate)]
    if not oracle.satisfiable(certificate.variables, clauses):
        return None
    reduction = repair(certificate, generator.random() < 0.3)
    certificate.lower = reduction.delta()
    lost = total - len(reduction.clauses)
    cut = generator.randint(1, total)
    for step in certificate.steps:
        step.numbers = [n - lost if n > cut else n for n in step.numbers]
    clamp(certificate.steps, len(reduction.clauses))
    return make.write(certificate, generator.random() < 0.5)


def random_literal(generator, certificate):
    return generator.choice((1, -1)) * generator.randint(1, max(1, certificate.variables))


def repair(certificate, keep_width):
    """Makes the parameters those of the formula; a width that is still possible may stay."""
    canonical = oracle.Reduction(certificate.variables, certificate.clauses, certificate.bias)
    width = max(certificate.parameters["width"], canonical.width) if keep_width else None
    reduction = oracle.Reduction(certificate.variables, certificate.clauses, certificate.bias, width)
    certificate.parameters = reduction.parameters()
    return reduction


# ---- (b) bytes ----

FAVOURITES = b"0123456789 -\n\r\t/ad+\0\x01\x80\xff"


def mutate_bytes(generator, start):
    data = bytearray(start)
    for _ in range(generator.choice((1, 1, 2, 3))):
        at = generator.randrange(len(data))
        edit = generator.randrange(8)
        if edit < 3:
            data[at] = generator.choice(FAVOURITES) if edit else generator.randrange(256)
        elif edit == 3:
            data[at] ^= 1 << generator.randrange(8)
        elif edit == 4:
            data.insert(at, generator.choice(FAVOURITES))
        elif edit == 5:
            del data[at]
        elif edit == 6:
            end = min(len(data), at + generator.randint(1, 20))
            data[at:at] = data[at:end]
        elif generator.random() < 0.2:
            del data[at:]
        if not data:
            break
    return bytes(data)


# ---- (c) tokens ----


def mutate_number(generator, token, others):
    value = int(token)
    return str(
        generator.choice(
            (value + 1, value - 1, -value, 0, generator.choice(others), 2 * value, 2**31 - 1, 2**62, 10**25, f"0{value}")
        )
    ).encode()


def mutate_tokens(generator, start):
    """Edits words and lines of the text; the octets of a binary proof are words and lines like any other."""
    lines = start.split(b"\n")[:-1]
    numbers = [int(token) for token in re.findall(rb"\b[0-9]{1,9}\b", start)]
    for _ in range(generator.choice((1, 1, 1, 2, 3))):
        i = generator.randrange(len(lines))
        edit = generator.randrange(9)
        words = lines[i].split(b" ")
        j = generator.randrange(len(words))
        if edit < 3:
            places = [k for k, word in enumerate(words) if re.fullmatch(rb"-?[0-9]{1,30}", word)]
            if places:
                j = generator.choice(places)
                words[j] = mutate_number(generator, words[j], numbers)
            lines[i] = b" ".join(words)
        elif edit == 3:
            k = generator.randrange(len(words))
            words[j], words[k] = words[k], words[j]
            lines[i] = b" ".join(words)
        elif edit == 4:
            words.insert(j, generator.choice(words))
            lines[i] = b" ".join(words)
        elif edit == 5:
            del words[j]
            lines[i] = b" ".join(words)
        elif edit == 6:
            k = generator.randrange(len(lines))
            lines[i], lines[k] = lines[k], lines[i]
        elif edit == 7:
            lines.insert(generator.randrange(len(lines)), lines[i])
        elif len(lines) > 1:
            del lines[i]
    return b"".join(line + b"\n" for line in lines)


# ---- (d) structure ----


def mutate_structure(generator, start):
    """One to three changes of the parsed certificate; written anew, so that counts are right and the checks behind them are reached."""
    certificate = oracle.parse(start)
    for _ in range(generator.choice((1, 1, 2, 3))):
        generator.choice((change_formula, change_steps, change_steps, change_weights, change_claim))(generator, certificate)
    binary = certificate.steps is not None and generator.random() < 0.5
    if binary:
        clamp(certificate.steps, formula_size(certificate))
    return make.write(certificate, binary)


def change_formula(generator, certificate):
    clauses = certificate.clauses
    edit = generator.randrange(6)
    if not clauses:
        return
    i = generator.randrange(len(clauses))
    if edit == 0:
        clauses.insert(i, list(generator.choice(clauses)))
    elif edit == 1 and len(clauses) > 1:
        del clauses[i]
    elif edit == 2:
        k = generator.randrange(len(clauses))
        clauses[i], clauses[k] = clauses[k], clauses[i]
    elif edit == 3 and clauses[i]:
        generator.shuffle(clauses[i])
    elif edit == 4:
        clauses[i] = clauses[i] + [random_literal(generator, certificate)] if certificate.variables else clauses[i]
    elif clauses[i]:
        clauses[i].pop()
    if generator.random() < 0.8:
        repair(certificate, generator.random() < 0.5)


def change_steps(generator, certificate):
    steps = certificate.steps
    if not steps:
        return
    i = generator.randrange(len(steps))
    step = steps[i]
    j = generator.randrange(len(step.numbers))
    top = formula_size(certificate) + sum(s.literals is not None for s in steps[:i])
    edit = generator.randrange(10)
    if edit == 0:
        del steps[i]
    elif edit == 1:
        steps.insert(i, copy.deepcopy(generator.choice(steps)))
    elif edit == 2:
        k = generator.randrange(len(steps))
        steps[i], steps[k] = steps[k], steps[i]
    elif edit == 3 and len(step.numbers) > 1:
        del step.numbers[j]
    elif edit == 4:
        step.numbers.insert(j, generator.randint(1, top))
    elif edit == 5:
        step.numbers[j] = generator.randint(1, top)
    elif edit == 6:
        generator.shuffle(step.numbers)
    elif edit == 7 and step.literals:
        k = generator.randrange(len(step.literals))
        step.literals[k] = -step.literals[k] if generator.random() < 0.5 else random_literal(generator, certificate)
    elif edit == 8 and step.literals:
        step.literals.pop(generator.randrange(len(step.literals)))
    elif step.literals is not None and certificate.variables:
        step.literals.append(random_literal(generator, certificate))


def change_weights(generator, certificate):
    if certificate.weights is None:
        return
    unit = generator.choice(certificate.weights)
    j = generator.randrange(len(unit))
    edit = generator.randrange(4)
    if edit == 0:
        unit[j] += generator.choice((-1, 1, 10**20))
    elif edit == 1:
        certificate.weights.reverse()
    elif edit == 2:
        factor = generator.choice((2, 7, 10**25))
        certificate.denominator *= factor
        certificate.weights = [[factor * w for w in u] for u in certificate.weights]
    else:
        certificate.denominator += 1
    if generator.random() < 0.5:
        reduction = oracle.Reduction(certificate.variables, certificate.clauses, certificate.bias, certificate.parameters["width"])
        if len(unit) == reduction.features + certificate.bias:
            weights = [[oracle.Fraction(w, certificate.denominator) for w in u] for u in certificate.weights]
            certificate.error = oracle.training_error(reduction.rows(), weights, reduction.features)


def change_claim(generator, certificate):
    if certificate.lower is not None:
        certificate.lower *= generator.choice((1, oracle.Fraction(1, 2), oracle.Fraction(1000001, 1000000), 0))
    if certificate.error is not None and generator.random() < 0.5:
        certificate.error += generator.choice((0, oracle.Fraction(1, 10**30)))


# ---- judging ----


def oracle_accepts(data):
    try:
        certificate = oracle.parse(data)
        oracle.check(certificate)
    except oracle.Failure:
        return None
    return certificate


def claim_is_true(certificate):
    """Whether brute force confirms an accepted lower bound (an accepted error was computed, there is nothing more to ask)."""
    if certificate.lower in (None, 0) or certificate.variables > BRUTE_FORCE_VARIABLES:
        return True
    return not oracle.satisfiable(certificate.variables, certificate.clauses)


def judge(t, kind, name, data, verdict):
    certificate = oracle_accepts(data)
    problem = None
    if verdict not in ("VERIFIED", "REJECTED"):
        problem = f"relucheck: {verdict}"
    elif (verdict == "VERIFIED") != (certificate is not None):
        problem = f"relucheck says {verdict}, the oracle {'VERIFIED' if certificate else 'REJECTED'}"
    elif certificate is not None and not claim_is_true(certificate):
        problem = "both checkers accept a false claim"
    elif certificate is not None and kind == "patched":
        problem = "a patched certificate is accepted"
    if problem is None:
        t.check(True)
    else:
        t.fail(f"{kind} mutant: {problem}: kept in {support.keep(name, data)}")
    return certificate is not None


MUTATE = {"patched": patched, "bytes": mutate_bytes, "tokens": mutate_tokens, "structure": mutate_structure}


def main():
    mode = sys.argv[1] if len(sys.argv) > 1 else "quick"
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally(f"mutation {mode}")
    generator = random.Random(seed)
    starts = list(certificate_bytes(generator))
    for start in starts:
        t.check(oracle_accepts(start), "a certificate to start from is not accepted by the oracle:", start)
    print(f"mutation: seed {seed}, {len(starts)} certificates to start from", flush=True)
    for kind, count in QUICK.items():
        count = count * LONG_FACTOR if mode == "long" else count // SHORT_DIVISOR if mode == "short" else count
        accepted = done = 0
        while done < count:
            mutants = []
            while len(mutants) < min(BATCH, count - done):
                start = generator.choice(starts)
                mutant = MUTATE[kind](generator, start)
                if mutant is not None and mutant != start:
                    mutants.append(mutant)
            with support.Workspace("mutation") as directory:
                names = [f"{kind}-{seed}-{done + i}.cert" for i in range(len(mutants))]
                paths = [directory.write(name, data) for name, data in zip(names, mutants)]
                for name, data, verdict in zip(names, mutants, support.check_batch(paths, BATCH)):
                    accepted += judge(t, kind, name, data, verdict)
            done += len(mutants)
            if t.failed > ENOUGH:
                print("mutation: stopped after so many failures", flush=True)
                t.end()
        print(f"mutation: {done} {kind}: {accepted} accepted by both", flush=True)
    t.end()


if __name__ == "__main__":
    main()

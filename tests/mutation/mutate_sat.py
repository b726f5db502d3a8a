"""What mutation.py needs for `problem sat`: certificates to start from, patched and structural mutants, the truth by brute force."""

import copy
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import make
import mutate_parts
import oracle

NAME = "sat"
BRUTE_FORCE_VARIABLES = 12


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


# ---- patched formulas ----


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


# ---- structure ----


def mutate_structure(generator, start):
    """One to three changes of the parsed certificate; written anew, so that counts are right and the checks behind them are reached."""
    changes = (change_formula, change_steps, change_steps, change_weights, change_claim)
    certificate = mutate_parts.structural_mutant(generator, start, changes)
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
        mutate_parts.scale_weights(generator, certificate)
    else:
        certificate.denominator += 1
    if generator.random() < 0.5:
        reduction = oracle.Reduction(certificate.variables, certificate.clauses, certificate.bias, certificate.parameters["width"])
        if len(unit) == reduction.features + certificate.bias:
            mutate_parts.compute_error(certificate, reduction, (1, 1))


def change_claim(generator, certificate):
    if certificate.lower is not None:
        certificate.lower *= generator.choice((1, oracle.Fraction(1, 2), oracle.Fraction(1000001, 1000000), 0))
    mutate_parts.change_error_claim(generator, certificate)


# ---- the truth ----


def claim_is_true(certificate):
    """Whether brute force confirms an accepted lower bound (an accepted error was computed, there is nothing more to ask)."""
    if certificate.lower in (None, 0) or certificate.variables > BRUTE_FORCE_VARIABLES:
        return True
    return not oracle.satisfiable(certificate.variables, certificate.clauses)

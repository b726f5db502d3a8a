"""What mutation.py needs for `problem colouring`: certificates to start from, patched and structural mutants, the truth by brute force."""

import copy

import colouring
import make_colouring as make
import mutate_parts
import oracle

NAME = "colouring"
BRUTE_FORCE_CHOICES = 100_000


# ---- the certificates to start from ----


def start_instances(generator):
    yield from ((0, [], 1), (1, [[1]], 2), (3, [[1, 2]], 1), (2, [], 1))
    yield from ((4, make.complete_graph(4), 3), (5, make.odd_cycle(5), 2), (5, make.odd_cycle(5), 3), (7, make.fano_plane(), 2))
    yield 6, [*make.odd_cycle(5), *([v, 6] for v in range(1, 6))], 3
    for _ in range(12):
        yield make.random_instance(generator, 5, 9)


def certificate_bytes(generator):
    for vertices, edges, colours in start_instances(generator):
        for bias, free, members in ((False, False, None), (True, True, 0), (True, False, 2), (False, True, 1)):
            certificate = make.certificate_for(vertices, edges, colours, bias, free, members, ["start of a mutant"])
            yield make.write(certificate, generator.random() < 0.5)
    both = make.no_certificate(2, [[1], [1, 2]], 1, [1], True, True)
    both.denominator, both.weights = 2, [[1, 0, -6, 6, 0]]
    compute_error(both)
    yield make.write(both)


# ---- patched instances ----


def repair(certificate):
    """Makes the parameters those of the instance."""
    c = certificate
    c.parameters = colouring.Reduction(c.vertices, c.edges, c.colours, c.bias, c.free).parameters()


def fewer_vertices(certificate):
    """Drops what the clique says about vertices that are gone."""
    if certificate.clique is not None:
        certificate.clique = [v for v in certificate.clique if v <= certificate.vertices]


def patched(generator, start):
    """A hypergraph with a proper colouring and the same proof that there is none; None when this try has none."""
    certificate = oracle.parse(start)
    if certificate.lower in (None, 0):
        return None
    for _ in range(generator.choice((1, 1, 2, 3))):
        change_instance(generator, certificate)
    if colouring.find_colouring(certificate.vertices, certificate.edges, certificate.colours) is None:
        return None
    repair(certificate)
    certificate.lower = min(certificate.lower, 1)
    certificate.error = certificate.weights = certificate.denominator = None
    return write(certificate, generator)


def write(certificate, generator):
    """With a proof if and only if the clique wants one."""
    if certificate.clique is not None:
        wanted = len(certificate.clique) <= certificate.colours
        certificate.steps = (certificate.steps or []) if wanted else None
    try:
        return make.write(certificate, generator.random() < 0.5)
    except ValueError:  # a clause number that the binary form cannot express
        return make.write(certificate)


# ---- structure ----


def mutate_structure(generator, start):
    """One to three changes of the parsed certificate; written anew, so that counts are right and the checks behind them are reached."""
    changes = (change_and_repair, change_clique, change_steps, change_steps, change_weights, change_claim)
    return write(mutate_parts.structural_mutant(generator, start, changes), generator)


def change_instance(generator, certificate):
    c = certificate
    edit = generator.randrange(7)
    names = range(1, c.vertices + 1)
    if edit == 0:
        c.colours = max(1, c.colours + generator.choice((-1, 1)))
        if c.weights is not None:
            c.weights = [list(c.weights[min(j, len(c.weights) - 1)]) for j in range(c.colours)]
    elif edit == 1 and names:
        c.edges.append(sorted(generator.sample(names, min(len(names), generator.choice((1, 2, 2, 3))))))
    elif edit == 2 and c.vertices > 1:
        c.vertices -= 1
        c.edges = [[v for v in edge if v <= c.vertices] or [1] for edge in c.edges]
        fewer_vertices(c)
    elif c.edges:
        i = generator.randrange(len(c.edges))
        if edit == 3:
            c.edges[i] = sorted(set(c.edges[i]) ^ {generator.choice(names)}) or [generator.choice(names)]
        elif edit == 4:
            c.edges[i] = list(generator.choice(c.edges))
        else:
            del c.edges[i]


def change_and_repair(generator, certificate):
    change_instance(generator, certificate)
    if generator.random() < 0.8:
        repair(certificate)


def change_clique(generator, certificate):
    clique = certificate.clique
    if clique is None or certificate.vertices == 0:
        return
    edit = generator.randrange(4)
    if edit == 0:
        clique.append(generator.randint(1, certificate.vertices))
    elif edit == 1 and clique:
        del clique[generator.randrange(len(clique))]
    elif edit == 2 and clique:
        clique[generator.randrange(len(clique))] = generator.randint(1, certificate.vertices)
    else:
        generator.shuffle(clique)


def change_steps(generator, certificate):
    steps = certificate.steps
    if not steps:
        return
    i = generator.randrange(len(steps))
    step = steps[i] = copy.deepcopy(steps[i])
    edit = generator.randrange(7)
    clauses = certificate.vertices + len(certificate.edges) * certificate.colours + len(certificate.clique)
    if edit == 0:
        del steps[i]
    elif edit == 1:
        steps.insert(i, copy.deepcopy(generator.choice(steps)))
    elif edit == 2 and step.literals:
        del step.literals[generator.randrange(len(step.literals))]
    elif edit == 3 and step.literals:
        k = generator.randrange(len(step.literals))
        step.literals[k] = generator.choice((-step.literals[k], generator.randint(1, certificate.vertices * certificate.colours)))
    elif edit == 4 and len(step.numbers) > 1:
        del step.numbers[generator.randrange(len(step.numbers))]
    elif edit == 5:
        step.numbers.insert(generator.randrange(len(step.numbers) + 1), generator.randint(1, clauses + i + 1))
    else:
        k = generator.randrange(len(step.numbers))
        step.numbers[k] = max(1, step.numbers[k] + generator.choice((-1, 1)))


def compute_error(certificate):
    c = certificate
    reduction = colouring.Reduction(c.vertices, c.edges, c.colours, c.bias, c.free)
    mutate_parts.compute_error(c, reduction, (1,) * len(c.weights))


def change_weights(generator, certificate):
    if certificate.weights is None or not all(certificate.weights):
        return
    unit = generator.choice(certificate.weights)
    edit = generator.randrange(4)
    if edit == 0:
        mutate_parts.change_weight(generator, unit)
    elif edit == 1:
        mutate_parts.scale_weights(generator, certificate)
    elif edit == 2:
        generator.shuffle(certificate.weights)
    else:
        certificate.denominator += 1
    fits = len(unit) == certificate.vertices + 2 * certificate.free + certificate.bias
    if fits and len(certificate.weights) == certificate.colours and generator.random() < 0.6:
        compute_error(certificate)


def change_claim(generator, certificate):
    if certificate.lower is not None:
        small = oracle.Fraction(1, 10**9)
        certificate.lower = max(0, certificate.lower + generator.choice((-1, 0, 1, oracle.Fraction(-1, 7), small, -small)))
    mutate_parts.change_error_claim(generator, certificate)


# ---- the truth ----


def claim_is_true(certificate):
    """Whether brute force confirms an accepted lower bound (an accepted error was computed, there is nothing more to ask)."""
    c = certificate
    if c.lower in (None, 0) or c.colours**c.vertices > BRUTE_FORCE_CHOICES:
        return True
    bound = colouring.Reduction(c.vertices, c.edges, c.colours, c.bias, c.free).delta()
    return c.lower <= bound and colouring.find_colouring(c.vertices, c.edges, c.colours) is None

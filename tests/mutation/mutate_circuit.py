"""What mutation.py needs for `problem mmcs`: certificates to start from, patched and structural mutants, the truth by brute force."""

import copy

import circuit
import make_circuit as make
import mutate_parts
import mutate_set_cover
import oracle

NAME = "mmcs"
BRUTE_FORCE_INPUTS = 10


# ---- the certificates to start from ----


def certificate_bytes(generator):
    instances = [make.threshold(3, 2), make.threshold(5, 2), (0, [(True, [])], 1), (2, [(False, [])], 3), (3, [], 2)]
    instances += [make.random_instance(generator) for _ in range(12)]
    for instance in instances:
        for bias, denominator in ((False, 2), (True, 1)):
            yield make.write(make.certificate_for(*instance, bias, denominator, notes=["start of a mutant"]))
    for claim in ("lower", "error"):
        yield make.write(make.certificate_for(*make.threshold(4, 3), True, 3, (claim,), more=10**25))


# ---- patched instances ----


def repair(certificate):
    """Makes all numbers those of the instance; the claims stand for the same sizes as before."""
    c = certificate
    old = c.epsilon
    reduction = circuit.Reduction(c.inputs, c.gates, c.output, c.bias)
    c.parameters, c.epsilon = reduction.parameters(), max(old, reduction.least)
    if c.lower is not None:
        c.lower *= oracle.Fraction(old, c.epsilon) ** 2


def patched(generator, start):
    """A circuit for which the lower bound is false, with the same proof; None when this try has none."""
    c = oracle.parse(start)
    if c.lower in (None, 0):
        return None
    for _ in range(generator.choice((1, 1, 2, 3))):
        change_instance(generator, c)
    repair(c)
    least = circuit.least_satisfying(c.inputs, c.gates, c.output)
    if least is None or len(least) >= c.lower * c.epsilon**2:
        return None
    c.error = c.weights = c.denominator = None
    return make.write(c)


# ---- structure ----


def mutate_structure(generator, start):
    """One to three changes of the parsed certificate; written anew, so that counts are right and the checks behind them are reached."""
    changes = (change_and_repair, change_epsilon, change_cuts, change_cuts, change_tree, change_tree, change_weights, change_claim)
    return make.write(mutate_parts.structural_mutant(generator, start, changes))


def change_instance(generator, c):
    wires = c.inputs + len(c.gates)
    edit = generator.randrange(6)
    if edit == 0:
        c.output = generator.randint(1, wires)
    if edit == 0 or not c.gates:
        return
    g = generator.randrange(len(c.gates))
    conjunction, taken = c.gates[g]
    taken, below = list(taken), c.inputs + g
    if edit == 1:
        conjunction = not conjunction
    elif edit == 2 and below:
        taken.append(generator.randint(1, below))
    elif taken and edit == 3:
        del taken[generator.randrange(len(taken))]
    elif taken and edit == 4:
        taken[generator.randrange(len(taken))] = generator.randint(1, below)
    else:
        generator.shuffle(taken)
    c.gates[g] = (conjunction, taken)


def change_and_repair(generator, c):
    change_instance(generator, c)
    if generator.random() < 0.8:
        repair(c)


def change_epsilon(generator, c):
    """A larger or smaller Q, with weights and claims that go with it as often as not."""
    old, c.epsilon = c.epsilon, max(1, c.epsilon + generator.choice((-1, 1, 10**20)))
    if generator.random() < 0.5:
        return
    for name in ("lower", "error"):
        if getattr(c, name) is not None:
            setattr(c, name, getattr(c, name) * oracle.Fraction(old, c.epsilon) ** 2)
    true = circuit.least_satisfying(c.inputs, c.gates, c.output)
    if c.weights is not None and true is not None:
        reduction = circuit.Reduction(c.inputs, c.gates, c.output, c.bias, c.epsilon)
        c.denominator, c.weights = c.epsilon, reduction.weights_from_assignment(true)


def change_cuts(generator, c):
    if c.cuts is None or c.inputs == 0:
        return
    edit = generator.randrange(4)
    name = generator.randint(1, c.inputs)
    if not c.cuts or edit == 0:
        c.cuts.append(sorted({name, generator.randint(1, c.inputs)}))
        return
    i = generator.randrange(len(c.cuts))
    if edit == 1:
        c.cuts[i] = sorted(set(c.cuts[i]) ^ {name})
    elif edit == 2:
        c.cuts[i] = list(generator.choice(c.cuts))
    elif i == len(c.cuts) - 1:
        del c.cuts[i]
        for node in c.nodes:
            node.duals = [(element, dual) for element, dual in node.duals if element <= len(c.cuts)]
    else:
        generator.shuffle(c.cuts)


def change_tree(generator, c):
    """As for a certificate on set cover whose elements are the cuts."""
    if c.nodes is None:
        return
    view = circuit.as_set_cover(c)
    mutate_set_cover.change_tree(generator, view)
    c.dual_denominator, c.nodes = view.dual_denominator, copy.deepcopy(view.nodes)


def change_weights(generator, c):
    mutate_parts.change_weights_of_unit(generator, c, circuit.Reduction(c.inputs, c.gates, c.output, c.bias, c.epsilon))


def change_claim(generator, c):
    mutate_parts.change_claims(generator, c, c.epsilon)


# ---- the truth ----


def claim_is_true(c):
    """Whether brute force confirms an accepted lower bound (an accepted error was computed, there is nothing more to ask)."""
    if c.lower in (None, 0) or c.inputs > BRUTE_FORCE_INPUTS:
        return True
    least = circuit.least_satisfying(c.inputs, c.gates, c.output)
    return least is None or c.lower * c.epsilon**2 <= len(least)

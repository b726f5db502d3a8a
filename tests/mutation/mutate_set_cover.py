"""What mutation.py needs for `problem setcover`: certificates to start from, patched and structural mutants, the truth by brute force."""

import copy
import math

import make_set_cover as make
import mutate_parts
import oracle
import set_cover

NAME = "setcover"
BRUTE_FORCE_SETS = 12


# ---- the certificates to start from ----


def certificate_bytes(generator):
    instances = [([1] * 7, make.steiner_triples(7)), ([1] * 9, make.steiner_triples(9)), ([], []), ([2], []), ([1, 1], [[1], [], [1, 2]])]
    instances += [make.random_instance(generator, 7, 6) for _ in range(12)]
    for costs, elements in instances:
        for bias, denominator in ((False, 1), (True, 2)):
            yield make.write(make.certificate_for(costs, elements, bias, denominator, notes=["start of a mutant"]))
    for claim in ("lower", "error"):
        yield make.write(make.certificate_for([2, 3, 1, 2], [[1, 2], [2, 3], [1, 4], [3, 4]], True, 3, (claim,)))


# ---- patched instances ----


def repair(certificate):
    """Makes the parameters those of the instance."""
    reduction = set_cover.Reduction(certificate.costs, certificate.elements, certificate.bias)
    certificate.parameters = reduction.parameters()
    return reduction


def patched(generator, start):
    """The instance with a cheaper cover than the bound says and the same bound for the tree to prove; None when this try has none."""
    certificate = oracle.parse(start)
    if certificate.lower in (None, 0) or not certificate.costs:
        return None
    value = math.ceil(certificate.lower * certificate.parameters["epsilon"] ** 2)
    for _ in range(generator.choice((1, 1, 2, 3))):
        change_instance(generator, certificate)
    least = set_cover.least_cost(certificate.costs, certificate.elements)
    if least is None or least >= value:
        return None
    reduction = repair(certificate)
    certificate.error = certificate.weights = certificate.denominator = None
    certificate.lower = oracle.Fraction(value, reduction.epsilon**2)
    clamp(certificate)
    return make.write(certificate)


def clamp(certificate):
    """Drops what the tree says about elements that are gone."""
    for node in certificate.nodes:
        node.duals = [(i, dual) for i, dual in node.duals if i <= len(certificate.elements)]


# ---- structure ----


def mutate_structure(generator, start):
    """One to three changes of the parsed certificate; written anew, so that counts are right and the checks behind them are reached."""
    changes = (change_and_repair, change_tree, change_tree, change_weights, change_claim)
    return make.write(mutate_parts.structural_mutant(generator, start, changes))


def change_instance(generator, certificate):
    costs, elements = certificate.costs, certificate.elements
    if not costs:
        return
    edit = generator.randrange(5)
    j = generator.randint(1, len(costs))
    if edit == 0:
        costs[j - 1] = max(1, costs[j - 1] + generator.choice((-1, 1)))
    if not elements or edit == 0:
        return
    i = generator.randrange(len(elements))
    if edit == 1:
        elements[i] = sorted(set(elements[i]) ^ {j})
    elif edit == 2:
        elements[i] = sorted(set(elements[i]) | {j})
    elif edit == 3:
        elements[i] = list(generator.choice(elements))
    else:
        del elements[i]


def change_and_repair(generator, certificate):
    change_instance(generator, certificate)
    if generator.random() < 0.8:
        repair(certificate)


def change_duals(generator, certificate, node):
    names = range(1, len(certificate.elements) + 1)
    duals = dict(node.duals)
    edit = generator.randrange(3)
    if edit == 0 and duals:
        del duals[generator.choice(list(duals))]
    elif names:
        i = generator.choice(names)
        duals[i] = max(1, duals.get(i, 0) + generator.choice((-1, 1, 1, certificate.dual_denominator, 2**61)))
    node.duals = sorted(duals.items())


def change_tree(generator, certificate):
    nodes = certificate.nodes
    if not nodes:
        return
    i = generator.randrange(len(nodes))
    edit = generator.randrange(7)
    if edit == 0:
        del nodes[i]
    elif edit == 1:
        nodes.insert(i, copy.deepcopy(generator.choice(nodes)))
    elif edit == 2:
        k = generator.randrange(len(nodes))
        nodes[i], nodes[k] = nodes[k], nodes[i]
    elif edit == 3 and certificate.costs:
        half = copy.deepcopy(nodes[i])
        nodes[i : i + 1] = [set_cover.Node(0, generator.randint(1, len(certificate.costs)), []), nodes[i], half]
    elif edit == 4:
        certificate.dual_denominator += generator.choice((-1, 1)) if certificate.dual_denominator > 1 else 1
    elif nodes[i].set is None:
        change_duals(generator, certificate, nodes[i])
    else:
        nodes[i].set = generator.randint(1, len(certificate.costs))


def change_weights(generator, certificate):
    reduction = set_cover.Reduction(certificate.costs, certificate.elements, certificate.bias)
    mutate_parts.change_weights_of_unit(generator, certificate, reduction)


def change_claim(generator, certificate):
    mutate_parts.change_claims(generator, certificate, certificate.parameters["epsilon"])


# ---- the truth ----


def claim_is_true(certificate):
    """Whether brute force confirms an accepted lower bound (an accepted error was computed, there is nothing more to ask)."""
    if certificate.lower in (None, 0) or len(certificate.costs) > BRUTE_FORCE_SETS:
        return True
    least = set_cover.least_cost(certificate.costs, certificate.elements)
    return least is None or certificate.lower * certificate.parameters["epsilon"] ** 2 <= least

"""What the mutants of all problems have in common."""

import oracle


def structural_mutant(generator, start, changes):
    """The parsed certificate after one to three of the changes, each of which takes the generator and the certificate."""
    certificate = oracle.parse(start)
    for _ in range(generator.choice((1, 1, 2, 3))):
        generator.choice(changes)(generator, certificate)
    return certificate


def scale_weights(generator, certificate):
    """The same weights over a larger denominator."""
    factor = generator.choice((2, 7, 10**25))
    certificate.denominator *= factor
    certificate.weights = [[factor * w for w in unit] for unit in certificate.weights]


def change_weight(generator, unit):
    unit[generator.randrange(len(unit))] += generator.choice((-1, 1, 10**20))


def compute_error(certificate, reduction, signs):
    """The claim that the weights deserve."""
    weights = [[oracle.Fraction(w, certificate.denominator) for w in unit] for unit in certificate.weights]
    certificate.error = oracle.training_error(reduction.rows(), weights, reduction.features, signs)


def change_error_claim(generator, certificate):
    if certificate.error is not None and generator.random() < 0.5:
        certificate.error += generator.choice((0, oracle.Fraction(1, 10**30)))


# ---- one unit, and an optimum that is a whole number over the square of q ----


def change_weights_of_unit(generator, certificate, reduction):
    if certificate.weights is None:
        return
    edit = generator.randrange(3)
    if edit == 0:
        change_weight(generator, certificate.weights[0])
    elif edit == 1:
        scale_weights(generator, certificate)
    else:
        certificate.denominator += 1
    if generator.random() < 0.5:
        compute_error(certificate, reduction, (1,))


def change_claims(generator, certificate, q):
    unit = oracle.Fraction(1, q**2)
    if certificate.lower is not None:
        change = generator.choice((-1, 0, 1, oracle.Fraction(1, 2), oracle.Fraction(1, 10**9)))
        certificate.lower = max(0, certificate.lower + unit * change)
    change_error_claim(generator, certificate)

"""What the exhaustive tests share: `relucert prove` gives the answer of brute force, and both checkers accept its certificate."""

import support

import oracle


def proved(t, what, answer, target, *arguments):
    """Whether `relucert prove` with these arguments gives the answer and makes the certificate; counted only if not."""
    result = support.relucert("prove", *arguments, "-o", target)
    if result.code == 0 and result.verdicts() == [answer]:
        return True
    t.fail(f"prove {what}: exit code {result.code}, {result.verdicts()}, expected {answer}: {result.error}")
    return False


def accepted(t, what, path, verdict):
    """The certificate, whose verdict by relucheck is known; None when one of the checkers does not accept it."""
    if not t.equal(verdict, "VERIFIED", f"relucheck on {what}:"):
        return None
    try:
        certificate = oracle.parse(path.read_bytes())
        oracle.check(certificate)
    except oracle.Failure as failure:
        t.fail(f"oracle on {what}: line {failure.line}: {failure}")
        return None
    return certificate

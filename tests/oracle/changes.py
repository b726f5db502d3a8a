"""What the tests of the oracle share: its verdict on bytes, and certificates that are changed in one place."""

import oracle


def verdict(data):
    """(exit code, line) as the oracle gives them."""
    try:
        oracle.check(oracle.parse(data))
    except oracle.Failure as failure:
        return failure.exit_code, failure.line
    return 0, None


def check_changes(t, certificate, changes):
    """The certificate is accepted; each change (old, new, exit code, line) gets its verdict."""
    t.equal(verdict(certificate), (0, None), "the certificate itself:")
    for old, new, code, line in changes:
        changed = certificate.replace(old, new, 1)
        t.check(changed != certificate, "nothing changed by", old)
        t.equal(verdict(changed), (code, line), f"{old} -> {new}:")

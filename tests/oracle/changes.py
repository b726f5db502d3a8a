"""What the tests of the oracle share: its verdict on bytes, on certificates that are changed in one place or made, and on covering trees."""

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


def check_made(t, make, certificate, instance, *form):
    """As `make` writes it, it is accepted and reads back to the same bytes."""
    data = make.write(certificate, *form)
    t.equal(verdict(data), (0, None), "certificate for", *instance)
    t.equal(make.write(oracle.parse(data), *form), data, "spelling of", data)


def check_trees(t, head, name, trees):
    """Of (nodes with | between them, exit code), each in the place of the tree of a certificate that begins like that; duals are over 1."""
    for text, code in trees:
        nodes = text.split("|")
        tree = "\n".join([f"{name} {len(nodes)} denominator 1", *nodes, "end", ""])
        t.equal(verdict(head + tree.encode())[0], code, f"tree {text}:")

"""What certificates of all problems have in common (spec/certificate.md, sections 2 and 6), as the makers of certificates write it."""


def heading(c, problem, network, **more):
    """The lines up to the instance; `more` are parameters that are not a count, or not among those of the certificate."""
    lines = ["relucert-certificate 1"]
    lines += [f"note {note}" for note in c.notes]
    lines.append(f"problem {problem}")
    lines += [f"claim {name} {value}" for name, value in (("lower", c.lower), ("error", c.error)) if value is not None]
    lines.append(f"network {network} bias {'yes' if c.bias else 'no'}")
    lines.append(" ".join(["dataset reduction", *(f"{name} {value}" for name, value in {**c.parameters, **more}.items())]))
    return lines


def numbers(listed, *words):
    """A line of such words, numbers, and 0."""
    return " ".join([*words, *map(str, listed), "0"])


def weights(c):
    """The lines of the section, if there is one; a unit without weights has none."""
    if c.weights is None:
        return []
    return [f"weights denominator {c.denominator}", *(" ".join(map(str, unit)) for unit in c.weights if unit)]


def octets(lines):
    return "".join(line + "\n" for line in lines).encode()


# ---- hinted proofs ----


def leb128(value):
    encoded = bytearray()
    while value >= 128:
        encoded.append(value % 128 + 128)
        value //= 128
    return bytes(encoded) + bytes([value])


def binary_steps(steps, clauses):
    encoded = bytearray()
    next_clause = clauses + 1
    for step in steps:
        encoded += b"d" if step.literals is None else b"a"
        if step.literals is not None:
            for literal in step.literals:
                encoded += leb128(2 * literal if literal > 0 else -2 * literal + 1)
            encoded += b"\0"
        for number in step.numbers:
            encoded += leb128(next_clause - number)
        encoded += b"\0"
        next_clause += step.literals is not None
    return bytes(encoded)


def text_step(step):
    head = ["d"] if step.literals is None else [*map(str, step.literals), "0"]
    return numbers(step.numbers, *head)


def proof(head, steps, clauses, binary):
    """The section from the line `HEAD STEPS text|binary ...` on, for a formula with so many clauses; nothing without steps."""
    if steps is None:
        return b""
    if not binary:
        return octets([f"{head} {len(steps)} text", *map(text_step, steps)])
    encoded = binary_steps(steps, clauses)
    return octets([f"{head} {len(steps)} binary {len(encoded)}"]) + encoded + b"\n"

"""Circuits as files describe them, with negations: random ones, written as .bench, AIGER and BLIF, and made monotone by the rule of spec/certificate.md, section 9.2."""

import dataclasses
import sys

from make_text import leb128

sys.setrecursionlimit(10_000)


@dataclasses.dataclass
class Netlist:
    """Signals are 0 .. inputs - 1 and then the gates; a literal is (signal, negated)."""

    inputs: int
    gates: list  # (`and` or `or`, whether it is negated, its literals)
    outputs: list  # literals


# ---- the rule ----


def monotone(n, output):
    """(inputs, gates, output) as in a certificate; None when an input is read both ways."""
    gates, wire, free = [], {}, []

    def add(conjunction, wires):
        gates.append((conjunction, wires))
        return n.inputs + len(gates)

    def visit(signal, negated):
        """The wire of a literal; gates are numbered when all that they take is."""
        if (signal, negated) in wire:
            return wire[signal, negated]
        if signal < n.inputs:
            if negated and not free:
                free.append(add(True, []))
            result = free[0] if negated else signal + 1
        else:
            kind, inverted, literals = n.gates[signal - n.inputs]
            flip = inverted != negated
            wires = [visit(s, sign != flip) for s, sign in literals]
            result = wires[0] if len(wires) == 1 else add((kind == "and") != flip, wires)
        wire[signal, negated] = result
        return result

    top = visit(*n.outputs[output])
    if any((i, False) in wire and (i, True) in wire for i in range(n.inputs)):
        return None
    return n.inputs, gates, top


# ---- random ones ----


def random_gate(generator, flipped, wrong):
    """With the negations that keep each signal or, where `flipped`, its negation a monotone function; seldom not, if `wrong`."""
    inverted = generator.random() < 0.5
    chosen = [generator.randrange(len(flipped)) for _ in range(generator.choice((1, 2, 2, 2, 3, 4)) if flipped else 0)]
    literals = [(s, flipped[s] != (wrong and generator.random() < 0.2)) for s in chosen]
    return (generator.choice(("and", "or")), inverted, literals), inverted


def random_pair(generator, flipped, wrong):
    """The same as AIGER has it: `and` of two literals, the larger one first."""
    disjunction = generator.random() < 0.5
    chosen = [generator.randrange(len(flipped)) for _ in range(2)]
    literals = sorted(((s, flipped[s] ^ disjunction ^ (wrong and generator.random() < 0.2)) for s in chosen), reverse=True)
    return ("and", False, literals), disjunction


def random_netlist(generator, most_inputs=5, most_gates=7):
    inputs = generator.randint(0, most_inputs)
    make = random_pair if inputs and generator.random() < 0.5 else random_gate
    gates = []
    flipped = [generator.random() < 0.4 for _ in range(inputs)]
    wrong = generator.random() < 0.35
    for _ in range(generator.randint(1, most_gates)):
        gate, negated = make(generator, flipped, wrong)
        gates.append(gate)
        flipped.append(negated)
    signals = range(max(0, len(flipped) - 3), len(flipped))
    outputs = [generator.choice(signals) for _ in range(generator.choice((1, 1, 1, 3)))]
    return Netlist(inputs, gates, [(s, flipped[s]) for s in outputs])


def change(generator, n):
    """The same with one gate changed."""
    gates = list(n.gates)
    g = generator.randrange(len(gates))
    kind, inverted, literals = gates[g]
    literals = list(literals)
    edit = generator.randrange(4)
    if edit == 0:
        kind = "or" if kind == "and" else "and"
    elif edit == 1 and literals:
        del literals[generator.randrange(len(literals))]
    elif edit == 2 and n.inputs + g:
        literals.append((generator.randrange(n.inputs + g), generator.random() < 0.5))
    else:
        generator.shuffle(literals)
    gates[g] = (kind, inverted, literals)
    return Netlist(n.inputs, gates, n.outputs)


# ---- files ----


def name(literal):
    """Negations are signals of their own in .bench, and for outputs in BLIF."""
    return f"s{literal[0]}" + "n" * literal[1]


def bench(n):
    """Gates in reverse order."""
    lines = ["# a circuit", *(f"INPUT(s{i})" for i in range(n.inputs)), *(f"OUTPUT({name(p)})" for p in n.outputs)]
    for g in reversed(range(len(n.gates))):
        kind, inverted, literals = n.gates[g]
        if literals:
            word = {"and": "nAnD" if inverted else "AND", "or": "NOR" if inverted else "OR"}[kind]
            lines.append(f"s{n.inputs + g} = {word}({', '.join(map(name, literals))})")
        else:
            lines.append(f"s{n.inputs + g} = {'gnd' if (kind == 'or') != inverted else 'vdd'}")
    negated = {p for _, _, literals in n.gates for p in literals if p[1]} | {p for p in n.outputs if p[1]}
    lines += [f"{name(p)} = NOT(s{p[0]})" for p in sorted(negated)]
    return "\r\n".join(lines) + "\n"


def blif(n):
    """`and` as one cube, `or` as a cube for each literal; negated gates by their off-set."""
    inputs, outputs = " \\\n".join(f"s{i}" for i in range(n.inputs)), " ".join(map(name, n.outputs))
    lines = ["# a circuit", ".model random", f".inputs {inputs}", f".outputs {outputs}"]
    for g, (kind, inverted, literals) in enumerate(n.gates):
        signals = sorted({s for s, _ in literals})
        lines.append(" ".join([".names", *(f"s{s}" for s in signals), f"s{n.inputs + g}"]))
        rows = [dict(literals)] if kind == "and" else [{s: sign} for s, sign in literals]
        lines += ["".join("-" if s not in row else "10"[row[s]] for s in signals) + f" {'10'[inverted]}  # cube" for row in rows]
    for s in sorted({s for s, sign in n.outputs if sign}):
        lines += [f".names s{s} s{s}n", "0 1"]
    return "\n".join([*lines, ".end", ""])


def aiger(n, binary):
    def number(literal):
        return 2 * (literal[0] + 1) + literal[1]

    gates = [(2 * (n.inputs + g + 1), *map(number, literals)) for g, (_, _, literals) in enumerate(n.gates)]
    outputs = [str(number(p)) for p in n.outputs]
    header = f"{'aig' if binary else 'aag'} {n.inputs + len(gates)} {n.inputs} 0 {len(outputs)} {len(gates)}"
    if binary:
        octets = b"".join(leb128(own - first) + leb128(first - second) for own, first, second in gates)
        return "\n".join([header, *outputs, ""]).encode() + octets + b"i0 first\nc\nanything"
    lines = [" ".join(map(str, gate)) for gate in reversed(gates)]
    return "\n".join([header, *(str(2 * (i + 1)) for i in range(n.inputs)), *outputs, *lines, "c", "anything"])


def has_blif(n):
    """Whether BLIF can say what each gate reads in its order: a cube names the gate's signals in their order, each at most once."""
    listed = all(kind == "or" or [s for s, _ in literals] == sorted({s for s, _ in literals}) for kind, _, literals in n.gates)
    return listed and all(literals for _, _, literals in n.gates)


def has_aiger(n):
    return all((kind, inverted, len(p)) == ("and", False, 2) and p[0] >= p[1] for kind, inverted, p in n.gates)


def layouts(n):
    """(name of a file, its content), for each layout that says the same."""
    yield "same.bench", bench(n)
    if has_blif(n):
        yield "same.blif", blif(n)
    if has_aiger(n):
        yield "same.aag", aiger(n, False)
        yield "same.aig", aiger(n, True)

#!/usr/bin/env python3
"""Monotone circuits with a meaning, in the formats that relucert reads; the same arguments give the same circuit.

    circuits.py fault-tree EVENTS SEED       a tree of AND, OR and "2 of 3" gates over basic events, some of which occur in several places
    circuits.py connectivity WIDTH HEIGHT SEED   whether a grid's corners are joined when the inputs are its edges, some of them missing
    circuits.py threshold INPUTS K           whether at least K inputs are TRUE
    circuits.py ring INPUTS                  a covering problem: each two neighbours on a ring need one of them
    circuits.py steiner-9                    a covering problem: the lines of the affine plane of order 3 each need a point
    circuits.py doubling DEPTH               a chain of OR gates, each of which takes the one before twice: large numbers
    circuits.py unsatisfiable INPUTS         a conjunction with a constant FALSE

and at the end --format bench, nand (bench with NAND and NOT gates alone), blif, aag or aig; bench is the default.
"""

import random
import sys


class Circuit:
    """Wires from 0: first the inputs, then gates (operation, pins), the last of which is the output unless `output` says another wire.  `optimum`: the least
    number of TRUE inputs that satisfy it, None when none do, "unknown" when nobody has said."""

    def __init__(self, inputs):
        self.inputs, self.gates, self.output, self.optimum = inputs, [], None, "unknown"

    def gate(self, operation, pins):
        self.gates.append((operation, list(pins)))
        self.output = self.inputs + len(self.gates) - 1
        return self.output

    def conjunction(self, pins):
        return self.gate("and", pins)

    def disjunction(self, pins):
        return self.gate("or", pins)

    def value(self, true):
        """Whether the inputs in `true`, and no others, satisfy it."""
        values = [i in true for i in range(self.inputs)]
        for operation, pins in self.gates:
            values.append((all if operation == "and" else any)(values[p] for p in pins))
        return values[self.output]


# ---- what they compute ----


def threshold_of(circuit, wires, least):
    """A wire that is TRUE if at least so many of the wires are, by going through them one by one."""
    row = [circuit.conjunction([])] + [circuit.disjunction([]) for _ in range(least)]
    for wire in wires:
        for i in range(least, 0, -1):
            row[i] = circuit.disjunction([row[i], circuit.conjunction([row[i - 1], wire])])
    circuit.output = row[least]
    return row[least]


def threshold(inputs, least):
    circuit = Circuit(inputs)
    threshold_of(circuit, range(inputs), least)
    circuit.optimum = least if least <= inputs else None
    return circuit


def fault_tree(events, seed):
    """Gates take two or three of the wires that nothing takes yet, until there is one; now and then also an event that something takes."""
    rng = random.Random(seed)
    circuit = Circuit(events)
    roots = list(range(events))

    def take_root():
        at = rng.randrange(len(roots))
        roots[at], roots[-1] = roots[-1], roots[at]
        return roots.pop()

    while len(roots) > 1:
        pins = [take_root() for _ in range(min(len(roots), rng.choice((2, 2, 3))))]
        kind = rng.choice(("and", "or", "vote"))
        if rng.random() < 0.4:
            pins.append(rng.randrange(events))
        if kind == "vote" and len(pins) > 2:
            roots.append(threshold_of(circuit, pins, 2))
        else:
            roots.append(circuit.gate("or" if kind == "vote" else kind, pins))
    circuit.output = roots[0]
    return circuit


def connectivity(width, height, seed):
    """Whether the first and the last corner of a grid are joined: layer by layer, what can be reached in so many steps.  The optimum is the shortest way."""
    rng = random.Random(seed)
    pairs = [(x + y * width, x + 1 + y * width) for y in range(height) for x in range(width - 1)]
    pairs += [(x + y * width, x + (y + 1) * width) for y in range(height - 1) for x in range(width)]
    edges = [pair for pair in pairs if rng.random() < 0.8]
    neighbours = [[] for _ in range(width * height)]
    for number, (a, b) in enumerate(edges):
        neighbours[a].append((b, number))
        neighbours[b].append((a, number))
    circuit = Circuit(len(edges))
    reached, distance = {0: circuit.conjunction([])}, {0: 0}
    for step in range(1, width * height):
        now = {}
        for vertex in range(width * height):
            ways = [circuit.conjunction([reached[u], e]) for u, e in neighbours[vertex] if u in reached]
            if vertex in reached:
                ways.append(reached[vertex])
            if ways:
                now[vertex] = circuit.disjunction(ways)
                distance.setdefault(vertex, step)
        if len(now) == len(reached) and step >= 2 * (width + height):
            break
        reached = now
    last = width * height - 1
    circuit.output = reached.get(last)
    if circuit.output is None:
        circuit.disjunction([])
    circuit.optimum = distance.get(last)
    return circuit


def covering(sets, elements, optimum):
    circuit = Circuit(sets)
    circuit.conjunction([circuit.disjunction(element) for element in elements])
    circuit.optimum = optimum
    return circuit


def ring(inputs):
    return covering(inputs, [[i, (i + 1) % inputs] for i in range(inputs)], (inputs + 1) // 2)


def steiner_9():
    lines = [[3 * x + (a * x + b) % 3 for x in range(3)] for a in range(3) for b in range(3)]
    return covering(9, lines + [[3 * x + y for y in range(3)] for x in range(3)], 5)


def doubling(depth):
    circuit = Circuit(1)
    wire = 0
    for _ in range(depth):
        wire = circuit.disjunction([wire, wire])
    circuit.output, circuit.optimum = wire, 1
    return circuit


def unsatisfiable(inputs):
    circuit = Circuit(inputs)
    circuit.conjunction([*range(inputs), circuit.disjunction([])])
    circuit.optimum = None
    return circuit


# ---- formats ----


def bench(circuit):
    lines = [f"INPUT(w{i})" for i in range(circuit.inputs)] + [f"OUTPUT(w{circuit.output})"]
    for number, (operation, pins) in enumerate(circuit.gates, circuit.inputs):
        constant = "vdd" if operation == "and" else "gnd"
        pins = ", ".join(f"w{p}" for p in pins)
        lines.append(f"w{number} = {operation.upper()}({pins})" if pins else f"w{number} = {constant}")
    return "\n".join(lines) + "\n"


def nand(circuit):
    """NAND and NOT gates: an OR takes the negations nI of its wires."""
    lines = [f"INPUT(w{i})" for i in range(circuit.inputs)] + [f"OUTPUT(w{circuit.output})"]
    negated = set()
    for number, (operation, pins) in enumerate(circuit.gates, circuit.inputs):
        if not pins:
            lines.append(f"w{number} = {'vdd' if operation == 'and' else 'gnd'}")
        elif operation == "and":
            lines += [f"w{number} = NOT(m{number})", f"m{number} = NAND({', '.join(f'w{p}' for p in pins)})"]
        else:
            negated.update(pins)
            lines.append(f"w{number} = NAND({', '.join(f'n{p}' for p in pins)})")
    return "\n".join(lines + [f"n{p} = NOT(w{p})" for p in sorted(negated)]) + "\n"


def blif(circuit):
    lines = [".model circuit", ".inputs " + " \\\n ".join(f"w{i}" for i in range(circuit.inputs)), f".outputs w{circuit.output}"]
    for number, (operation, pins) in enumerate(circuit.gates, circuit.inputs):
        lines.append(" ".join([".names", *(f"w{p}" for p in pins), f"w{number}"]))
        if operation == "and":
            lines.append("1" * len(pins) + " 1" if pins else "1")
        else:
            lines += ["-" * p + "1" + "-" * (len(pins) - p - 1) + " 1" for p in range(len(pins))]
    return "\n".join([*lines, ".end"]) + "\n"


def and_inverter_graph(circuit):
    """The literal of each wire, and the gates (literal, larger literal, smaller literal)."""
    literals = [2 * (i + 1) for i in range(circuit.inputs)]
    gates = []
    for operation, pins in circuit.gates:
        negation = 0 if operation == "and" else 1
        literal = 1
        for pin in pins:
            taken = literals[pin] ^ negation
            gates.append((2 * (circuit.inputs + len(gates) + 1), max(taken, literal), min(taken, literal)))
            literal = gates[-1][0]
        literals.append(literal ^ negation)
    return literals, gates


def aag(circuit):
    literals, gates = and_inverter_graph(circuit)
    lines = [f"aag {circuit.inputs + len(gates)} {circuit.inputs} 0 1 {len(gates)}"]
    lines += [str(literal) for literal in literals[: circuit.inputs]] + [str(literals[circuit.output])]
    return "\n".join(lines + [" ".join(map(str, gate)) for gate in gates]) + "\n"


def aig(circuit):
    literals, gates = and_inverter_graph(circuit)
    text = f"aig {circuit.inputs + len(gates)} {circuit.inputs} 0 1 {len(gates)}\n{literals[circuit.output]}\n"
    octets = bytearray()
    for literal, left, right in gates:
        for difference in (literal - left, left - right):
            while difference >= 0x80:
                octets.append(difference & 0x7F | 0x80)
                difference >>= 7
            octets.append(difference)
    return text.encode() + bytes(octets)


FORMATS = {"bench": bench, "nand": nand, "blif": blif, "aag": aag, "aig": aig}
KINDS = {
    "fault-tree": fault_tree,
    "connectivity": connectivity,
    "threshold": threshold,
    "ring": ring,
    "steiner-9": steiner_9,
    "doubling": doubling,
    "unsatisfiable": unsatisfiable,
}


def main(words):
    form = "bench"
    if "--format" in words[:-1]:
        at = words.index("--format")
        form = words[at + 1]
        words = words[:at] + words[at + 2 :]
    if not words or words[0] not in KINDS or form not in FORMATS:
        sys.exit(__doc__)
    text = FORMATS[form](KINDS[words[0]](*map(int, words[1:])))
    sys.stdout.buffer.write(text.encode() if isinstance(text, str) else text)


if __name__ == "__main__":
    main(sys.argv[1:])

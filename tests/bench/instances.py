"""Instances of the other problems, of any size."""

import random
import sys


def random_cover(rows, columns, ones, largest=100, seed=1):
    """OR-Library's scp: a cost from 1 to `largest` for each column; each row is in `ones` of them."""
    rng = random.Random(seed)
    yield f"{rows} {columns}"
    yield " ".join(str(rng.randint(1, largest)) for _ in range(columns))
    for _ in range(rows):
        yield str(ones)
        yield " ".join(map(str, rng.sample(range(1, columns + 1), ones)))


def random_graph(vertices, edges, seed=1):
    """DIMACS .col, two different vertices an edge; a few edges may be there twice."""
    rng = random.Random(seed)
    yield f"p edge {vertices} {edges}"
    for _ in range(edges):
        a = rng.randint(1, vertices)
        b = rng.randint(1, vertices - 1)
        yield f"e {a} {b + (b >= a)}"


def layered_circuit(inputs, gates, layers, seed=1):
    """ISCAS .bench: layers of AND and OR of two wires of the layer before, and a tree of ORs over the last one."""
    rng = random.Random(seed)
    wires = [f"x{i}" for i in range(inputs)]
    yield from (f"INPUT({wire})" for wire in wires)
    yield "OUTPUT(out)"
    for layer in range(layers):
        names = [f"g{layer}_{g}" for g in range(gates // layers)]
        for name in names:
            yield f"{name} = {rng.choice(('AND', 'OR'))}({rng.choice(wires)}, {rng.choice(wires)})"
        wires = names
    yield f"out = OR({', '.join(wires)})"


def main():
    path, kind, *numbers = sys.argv[1:]
    with open(path, "w") as out:
        out.writelines(line + "\n" for line in globals()[kind](*map(int, numbers)))


if __name__ == "__main__":
    main()

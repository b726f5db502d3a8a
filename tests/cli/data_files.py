"""Files of data sets and weights, as tests write them without the programs under test."""

import struct
from fractions import Fraction

FORMATS = ("svmlight", "csv", "rcert", "npy")  # of relucert reduce


# ---- training sets: rows ({coordinate: value}, label, multiplicity) ----


def svmlight(rows, scale=1):
    """All numbers times the scale."""
    lines = [f"# scale {scale}"] if scale != 1 else []
    for x, label, multiplicity in rows:
        entries = (f"{d + 1}:{value * scale}" for d, value in sorted(x.items()) if value)
        lines += [" ".join([str(label * scale), *entries])] * multiplicity
    return "\n".join(lines) + "\n"


def csv(rows, features):
    names = [f"x{d + 1}" for d in range(features)] + ["y", "multiplicity"]
    lines = [",".join(str(x.get(d, 0)) for d in range(features)) + f",{label},{multiplicity}" for x, label, multiplicity in rows]
    return "\n".join([",".join(names), *lines]) + "\n"


# ---- matrices ----


def npy(rows, form="<f8", order=False):
    """In Fortran's order if `order`."""
    count, width = len(rows), len(rows[0])
    header = f"{{'descr': '{form}', 'fortran_order': {order}, 'shape': ({count}, {width}), }}".encode()
    header += b" " * (-(len(header) + 11) % 64) + b"\n"
    flat = [row[j] for j in range(width) for row in rows] if order else [v for row in rows for v in row]
    codes = {"f8": "d", "f4": "f", "i8": "q", "i4": "i", "i2": "h"}
    return b"\x93NUMPY\1\0" + struct.pack("<H", len(header)) + header + struct.pack(f"{form[0]}{len(flat)}{codes[form[1:]]}", *flat)


# ---- weights ----


def read_weights(path):
    return [[Fraction(word) for word in line.split(",")] for line in path.read_text().splitlines()]


def write_weights(path, rows):
    path.write_text("".join(",".join(map(str, row)) + "\n" for row in rows))


def perturb(generator, rows, largest):
    """Every weight moved by up to `largest`."""
    return [[w + Fraction(generator.randint(-100, 100), 100) * largest for w in row] for row in rows]

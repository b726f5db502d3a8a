#!/usr/bin/env python3
"""Mutated certificates: none may be accepted unless its claim is true, and both checkers must agree on every one.

    mutation.py short|quick|long [SEED]

Four kinds of mutants, from certificates of small instances (made by tests/oracle/make*.py, for formulas also by `relucert prove`):

    patched      the instance changed so that the lower bound is false, with all parameters and numbers repaired, so that only the proof can tell
    bytes        one to three bytes replaced, inserted, deleted, or cut off from there
    tokens       numbers changed, lines or words swapped, dropped, duplicated
    structure    the instance, the proof, weights, claims changed in the parsed certificate and written anew with all counts right

A mutant that relucheck accepts must be accepted by the oracle and the other way round, and the claim of an accepted one is confirmed by brute
force.  Counterexamples are kept under build/counterexamples.  The run is determined by the seed, which is printed.
"""

import pathlib
import random
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import mutate_circuit
import mutate_colouring
import mutate_sat
import mutate_set_cover
import oracle

PROBLEMS = (mutate_sat, mutate_set_cover, mutate_colouring, mutate_circuit)
QUICK = {"patched": 1500, "bytes": 4000, "tokens": 4000, "structure": 4000}
LONG_FACTOR = 15
SHORT_DIVISOR = 10  # for the programs with sanitizers
BATCH = 400
ENOUGH = 20  # failures


# ---- bytes ----

FAVOURITES = b"0123456789 -\n\r\t/ad+\0\x01\x80\xff"


def mutate_bytes(generator, start):
    data = bytearray(start)
    for _ in range(generator.choice((1, 1, 2, 3))):
        at = generator.randrange(len(data))
        edit = generator.randrange(8)
        if edit < 3:
            data[at] = generator.choice(FAVOURITES) if edit else generator.randrange(256)
        elif edit == 3:
            data[at] ^= 1 << generator.randrange(8)
        elif edit == 4:
            data.insert(at, generator.choice(FAVOURITES))
        elif edit == 5:
            del data[at]
        elif edit == 6:
            end = min(len(data), at + generator.randint(1, 20))
            data[at:at] = data[at:end]
        elif generator.random() < 0.2:
            del data[at:]
        if not data:
            break
    return bytes(data)


# ---- tokens ----


def mutate_number(generator, token, others):
    value = int(token)
    return str(
        generator.choice(
            (value + 1, value - 1, -value, 0, generator.choice(others), 2 * value, 2**31 - 1, 2**62, 10**25, f"0{value}")
        )
    ).encode()


def mutate_tokens(generator, start):
    """Edits words and lines of the text; the octets of a binary proof are words and lines like any other."""
    lines = start.split(b"\n")[:-1]
    numbers = [int(token) for token in re.findall(rb"\b[0-9]{1,9}\b", start)]
    for _ in range(generator.choice((1, 1, 1, 2, 3))):
        i = generator.randrange(len(lines))
        edit = generator.randrange(9)
        words = lines[i].split(b" ")
        j = generator.randrange(len(words))
        if edit < 3:
            places = [k for k, word in enumerate(words) if re.fullmatch(rb"-?[0-9]{1,30}", word)]
            if places:
                j = generator.choice(places)
                words[j] = mutate_number(generator, words[j], numbers)
            lines[i] = b" ".join(words)
        elif edit == 3:
            k = generator.randrange(len(words))
            words[j], words[k] = words[k], words[j]
            lines[i] = b" ".join(words)
        elif edit == 4:
            words.insert(j, generator.choice(words))
            lines[i] = b" ".join(words)
        elif edit == 5:
            del words[j]
            lines[i] = b" ".join(words)
        elif edit == 6:
            k = generator.randrange(len(lines))
            lines[i], lines[k] = lines[k], lines[i]
        elif edit == 7:
            lines.insert(generator.randrange(len(lines)), lines[i])
        elif len(lines) > 1:
            del lines[i]
    return b"".join(line + b"\n" for line in lines)


# ---- judging ----


def oracle_accepts(data):
    try:
        certificate = oracle.parse(data)
        oracle.check(certificate)
    except oracle.Failure:
        return None
    return certificate


def judge(t, problem, kind, name, data, verdict):
    certificate = oracle_accepts(data)
    wrong = None
    if verdict not in ("VERIFIED", "REJECTED"):
        wrong = f"relucheck: {verdict}"
    elif (verdict == "VERIFIED") != (certificate is not None):
        wrong = f"relucheck says {verdict}, the oracle {'VERIFIED' if certificate else 'REJECTED'}"
    elif certificate is not None and not problem.claim_is_true(certificate):
        wrong = "both checkers accept a false claim"
    elif certificate is not None and kind == "patched":
        wrong = "a patched certificate is accepted"
    if wrong is None:
        t.check(True)
    else:
        t.fail(f"{problem.NAME}: {kind} mutant: {wrong}: kept in {support.keep(name, data)}")
    return certificate is not None


def mutants_of(problem, kind, generator, starts, count):
    """So many that differ from where they start."""
    mutate = {"patched": problem.patched, "bytes": mutate_bytes, "tokens": mutate_tokens, "structure": problem.mutate_structure}[kind]
    mutants = []
    while len(mutants) < count:
        start = generator.choice(starts)
        mutant = mutate(generator, start)
        if mutant is not None and mutant != start:
            mutants.append(mutant)
    return mutants


def run_kind(t, problem, kind, count, starts, generator, seed):
    accepted = done = 0
    while done < count:
        mutants = mutants_of(problem, kind, generator, starts, min(BATCH, count - done))
        with support.Workspace("mutation") as directory:
            names = [f"{problem.NAME}-{kind}-{seed}-{done + i}.cert" for i in range(len(mutants))]
            paths = [directory.write(name, data) for name, data in zip(names, mutants)]
            for name, data, verdict in zip(names, mutants, support.check_batch(paths, BATCH)):
                accepted += judge(t, problem, kind, name, data, verdict)
        done += len(mutants)
        if t.failed > ENOUGH:
            print("mutation: stopped after so many failures", flush=True)
            t.end()
    print(f"mutation: {problem.NAME}: {done} {kind}: {accepted} accepted by both", flush=True)


def main():
    mode = sys.argv[1] if len(sys.argv) > 1 else "quick"
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally(f"mutation {mode}")
    for problem in PROBLEMS:
        generator = random.Random(seed)
        starts = list(problem.certificate_bytes(generator))
        for start in starts:
            t.check(oracle_accepts(start), "a certificate to start from is not accepted by the oracle:", start)
        print(f"mutation: {problem.NAME}: seed {seed}, {len(starts)} certificates to start from", flush=True)
        for kind, count in QUICK.items():
            count = count * LONG_FACTOR if mode == "long" else count // SHORT_DIVISOR if mode == "short" else count
            run_kind(t, problem, kind, count, starts, generator, seed)
    t.end()


if __name__ == "__main__":
    main()

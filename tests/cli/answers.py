"""What the tests of set covers, colourings and circuits share: reading the answers of relucert, and checks of what it says."""

import re
import subprocess
from fractions import Fraction

import support


def statement(result, kind):
    """The fraction in the line `t ...` that says so."""
    found = re.search(rf"^t .*{kind} (\S+)$", result.text, re.MULTILINE)
    return found and Fraction(found[1])


def selected(result):
    """The numbers in the v lines, from 0."""
    numbers = [int(word) for line in result.text.splitlines() if line.startswith("v") for word in line[1:].split()]
    return {n - 1 for n in numbers if n > 0}


def training_error(result):
    """What `relucert error` prints."""
    found = re.search(r"^training_error (\S+)$", result.text, re.MULTILINE)
    return found and Fraction(found[1])


def extracted_error(result):
    """What `relucert extract` says about the weights."""
    found = re.search(r"^c training error (\S+),", result.text, re.MULTILINE)
    return found and Fraction(found[1])


def check_verified(t, *certificates):
    """By relucheck; others are kept."""
    for path, verdict in zip(certificates, support.check_batch(list(certificates))):
        if not t.equal(verdict, "VERIFIED", path.name) and path.exists():
            support.keep(path.name, path.read_bytes())


def check_messages(t, cases):
    """Of (arguments of relucert, exit code, pattern that a message has)."""
    for arguments, code, message in cases:
        result = support.relucert(*arguments)
        t.check(result.code == code and re.search(message, result.error), arguments, result.code, result.error)


def check_bytes_one_by_one(t, text, answer):
    """The problem is recognised though the bytes of its file come one by one."""
    command = [*support.RELUCERT, "prove", "-q", "-"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for byte in text:
        process.stdin.write(bytes([byte]))
        process.stdin.flush()
    out, err = process.communicate(timeout=support.LIMIT)
    t.check(out.startswith(answer), "bytes one by one:", out, err)


def certificate_of(directory, source, *options):
    """What `prove` says, and the lines of its certificate without notes."""
    target = directory.path / "layout.cert"
    target.unlink(missing_ok=True)
    result = support.relucert("prove", *options, "-o", target, source)
    lines = target.read_text().splitlines() if target.exists() else []
    return result, [line for line in lines if not line.startswith("note ")]

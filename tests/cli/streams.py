#!/usr/bin/env python3
"""Certificates, data and formulas from standard input and named pipes, compressed or not, all at once or a byte at a time."""

import bz2
import gzip
import lzma
import os
import pathlib
import shutil
import subprocess
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

SATISFIABLE = support.DATA / "satisfiable.cnf"


def zstd(data):
    return subprocess.run(["zstd", "-qc"], input=data, stdout=subprocess.PIPE, check=True).stdout


COMPRESSIONS = {"plain": bytes, "gzip": gzip.compress, "xz": lzma.compress, "bzip2": bz2.compress, "zstd": zstd}


def write(descriptor, data, slowly):
    """Writes and closes; slowly: a byte for each write, so that the reader sees them as they come."""
    step = 1 if slowly else len(data) or 1
    try:
        for start in range(0, len(data), step):
            os.write(descriptor, data[start : start + step])
    except BrokenPipeError:
        pass
    os.close(descriptor)


def through_standard_input(arguments, data, slowly):
    reader, writer = os.pipe()
    thread = threading.Thread(target=write, args=(writer, data, slowly))
    thread.start()
    command = [*support.RELUCERT, *("-" if word is None else str(word) for word in arguments)]
    with os.fdopen(reader, "rb") as stdin:
        done = subprocess.run(command, stdin=stdin, capture_output=True, timeout=support.LIMIT, check=False)
    thread.join()
    return done


def through_named_pipe(arguments, data, slowly, directory):
    pipe = directory.path / "pipe"
    os.mkfifo(pipe)
    thread = threading.Thread(target=lambda: write(os.open(pipe, os.O_WRONLY), data, slowly))
    thread.start()
    command = [*support.RELUCERT, *(str(pipe if word is None else word) for word in arguments)]
    done = subprocess.run(command, capture_output=True, timeout=support.LIMIT, check=False)
    thread.join()
    pipe.unlink()
    return done


def test_sources(t, directory, compress, arguments, data):
    """`arguments` with None for the file that comes through a pipe prints the same as with the file itself."""
    path = directory.write("file", data)
    expected = support.relucert(*(path if word is None else word for word in arguments))
    t.check(expected.code == 0 and expected.out, arguments, "from a file:", expected.error)
    packed = COMPRESSIONS[compress](data)
    for slowly in (False, True):
        for way in (through_standard_input, through_named_pipe):
            more = (directory,) if way is through_named_pipe else ()
            done = way(arguments, packed, slowly, *more)
            what = (arguments, compress, way.__name__, "slowly" if slowly else "at once")
            t.equal((done.returncode, done.stdout), (0, expected.out), *what, done.stderr)


def main():
    support.require(support.RELUCERT)
    t = support.Tally("cli streams")
    with support.Workspace("streams") as directory:
        cert, weights, npy, rcert = (directory.path / name for name in ("cert", "weights.csv", "data.npy", "data.rcert"))
        t.equal(support.relucert("prove", "-o", cert, SATISFIABLE).code, 0, "prove")
        t.equal(support.relucert("weights", "-o", weights, SATISFIABLE, support.DATA / "satisfiable.solution").code, 0, "weights")
        for data in (npy, rcert):
            t.equal(support.relucert("reduce", "-o", data, SATISFIABLE).code, 0, "reduce", data.name)
        for compress in COMPRESSIONS:
            if compress == "zstd" and not shutil.which("zstd"):
                t.skip("zstd is not installed")
                continue
            for arguments in (["info", None], ["error", None, weights], ["extract", None, weights]):
                test_sources(t, directory, compress, arguments, cert.read_bytes())
            test_sources(t, directory, compress, ["reduce", None], SATISFIABLE.read_bytes())
            test_sources(t, directory, compress, ["error", support.DATA / "small.svm", None], (support.DATA / "units2x2.csv").read_bytes())
            for data in (npy, rcert):
                test_sources(t, directory, compress, ["error", None, weights], data.read_bytes())
            test_sources(t, directory, compress, ["error", None, support.DATA / "units2x2.csv"], (support.DATA / "small.svm").read_bytes())
    t.end()


if __name__ == "__main__":
    main()

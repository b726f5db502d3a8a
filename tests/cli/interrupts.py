#!/usr/bin/env python3
"""Interrupts and time limits, wherever the program is: `prove` says s UNKNOWN and ends with exit code 1 within a moment; nothing is left behind."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

from programs import hard_formula

CONTRADICTION = support.DATA / "contradiction.cnf"
PATIENCE = 1.5  # seconds from the interrupt to the end of the program; a busy machine needs some
HEAD_START = 0.5  # seconds for the program to get where it waits


class Places:
    """Where a run of `prove` can be, as its arguments; `held` keeps the other end of a pipe open."""

    def __init__(self, directory):
        self.out = directory.path / "out"
        self.out.mkdir()
        self.pipe = directory.path / "pipe"
        os.mkfifo(self.pipe)
        self.silent = directory.path / "silent"
        os.mkfifo(self.silent)
        self.held = os.open(self.silent, os.O_RDWR)
        os.write(self.held, b"p cnf 1 2\n1 0\n")
        target = self.out / "cert"
        self.arguments = {
            "waiting for a writer of the formula": ["-o", target, self.pipe],
            "reading a formula that does not go on": ["-o", target, self.silent],
            "waiting for a proof": ["-o", target, "--proof", self.pipe, CONTRADICTION],
            "searching": ["-o", target, directory.write("hard.cnf", hard_formula())],
            "waiting for a reader of the certificate": ["-o", self.pipe, CONTRADICTION],
        }


def start(arguments, **options):
    command = [*support.RELUCERT, *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def finish(process):
    """(exit code, stdout, stderr, seconds until the end)."""
    begin = time.monotonic()
    try:
        out, err = process.communicate(timeout=support.LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
    return process.returncode, out, err, time.monotonic() - begin


def check_end(t, places, what, end, out_is_json=False):
    code, out, err, seconds = end
    t.equal(code, 1, *what, err)
    t.check(seconds < PATIENCE, *what, "took", seconds, "s")
    if out_is_json:
        answer = json.loads(out)
        t.equal((answer["answer"], answer["certificate"]), ("UNKNOWN", None), *what, out)
        t.check(0 < answer["seconds"] < support.LIMIT and answer["instance"]["file"], *what, out)
    else:
        t.equal(out.splitlines()[-2:], [b"c stopped by an interrupt or the time limit", b"s UNKNOWN"], *what, out)
    t.equal(err, b"", *what)
    t.equal(list(places.out.iterdir()), [], *what, "left behind:")


def test_prove(t, places):
    for place, arguments in places.arguments.items():
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            process = start(["prove", *arguments])
            time.sleep(HEAD_START)
            process.send_signal(number)
            check_end(t, places, (place, number.name), finish(process))
        process = start(["prove", "--time", str(HEAD_START), *arguments])
        time.sleep(HEAD_START)
        check_end(t, places, (place, "--time"), finish(process))
        process = start(["prove", "--json", *arguments])
        time.sleep(HEAD_START)
        process.send_signal(signal.SIGTERM)
        check_end(t, places, (place, "--json"), finish(process), out_is_json=True)


def test_standard_output(t, places):
    """The verdict stands where it always stands when the certificate goes to standard output."""
    process = start(["prove", "--quiet", "-o", "-", places.pipe])
    time.sleep(HEAD_START)
    process.send_signal(signal.SIGINT)
    code, out, err, _ = finish(process)
    t.equal((code, out, err), (1, b"", b"s UNKNOWN\n"), "prove -o -:")


def test_ignored(t, places):
    """What nohup has switched off stays off."""
    for command in (["prove", places.silent], ["reduce", places.silent]):
        process = start(command, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        time.sleep(HEAD_START)
        process.send_signal(signal.SIGHUP)
        time.sleep(HEAD_START)
        t.equal(process.poll(), None, command, "ended by a signal that it was told to ignore")
        process.send_signal(signal.SIGTERM)
        t.check(finish(process)[0] != 0, command)


def test_others(t, places):
    """The other commands end at once, as a program does that a signal ends."""
    units = support.DATA / "units2x2.csv"
    for arguments in (["reduce", "-o", places.out / "data", places.silent], ["error", places.pipe, units], ["info", places.pipe]):
        process = start(arguments)
        time.sleep(HEAD_START)
        process.send_signal(signal.SIGTERM)
        code, out, _, seconds = finish(process)
        t.equal((code, out, list(places.out.iterdir())), (128 + signal.SIGTERM, b"", []), arguments)
        t.check(seconds < PATIENCE, arguments, "took", seconds, "s")


def main():
    support.require(support.RELUCERT)
    t = support.Tally("cli interrupts")
    with support.Workspace("interrupts") as directory:
        places = Places(directory)
        test_prove(t, places)
        test_standard_output(t, places)
        test_ignored(t, places)
        test_others(t, places)
        os.close(places.held)
    t.end()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The certificates of colourings as files: what must agree with them, and the two of the chromatic number, which appear both or not at all."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

from answers import check_verified
from hypergraphs import Hypergraph, complete, cycle, mycielskian, solution


def test_certificate_options(t, directory):
    """Options of a command that reads a certificate must agree with it."""
    graph = directory.write("agree.col", cycle(4).col())
    plain, free = directory.path / "plain.cert", directory.path / "free.cert"
    support.relucert("prove", "--target", "2", "-o", plain, graph)
    support.relucert("prove", "--target", "2", "--free-signs", "-o", free, graph)
    weights = directory.write("agree.csv", "1,-1,1,-1\n-1,1,-1,1\n")
    with_gadget = directory.write("free.csv", "1,-1,1,-1,-3,3\n-1,1,-1,1,-9,3\n")
    for certificate, file, options, code in (
        (plain, weights, [], 0),
        (plain, weights, ["--free-signs"], 2),
        (plain, weights, ["--bias"], 2),
        (plain, weights, ["--target", "2"], 2),
        (plain, weights, ["--problem", "sat"], 2),
        (free, with_gadget, [], 0),
        (free, with_gadget, ["--free-signs", "--problem", "colouring"], 0),
        (free, weights, [], 2),
    ):
        result = support.relucert("extract", *options, certificate, file)
        t.equal(result.code, code, "extract", options, certificate.name, result.error)
        if code == 0:
            t.equal(solution(result), [0, 1, 0, 1], "extract", options, certificate.name)
    result = support.relucert("error", plain, weights)
    t.check("training_error 0\n" in result.text, "error on a certificate:", result.text, result.error)
    result = support.relucert("info", free)
    t.check("2 ReLUs of any signs without biases" in result.text, "info:", result.text)


def test_second_certificate(t, directory):
    """CERT.lower is written when there are two certificates; otherwise a certificate that stands there goes, and any other file stays, as all do when the run fails."""
    target, lower = directory.path / "twice.cert", directory.path / "twice.cert.lower"
    lower.write_text("before")
    for g, verdict, second in ((cycle(5), "OPTIMUM 3", True), (Hypergraph(3, []), "OPTIMUM 1", False), (cycle(4), "OPTIMUM 2", True), (Hypergraph(2, [(0, 1), (1,)]), "NO", False)):
        result = support.relucert("prove", "-o", target, directory.write("twice.col", g.col()))
        t.equal((result.verdicts(), lower.read_text() != "before"), ([verdict], second), "two certificates:", g.col(), result.error)
        check_verified(t, *([target, lower] if second else [target]))
        lower.write_text("before")
    for g, verdict in ((Hypergraph(3, []), "OPTIMUM 1"), (Hypergraph(2, [(0, 1), (1,)]), "NO")):
        source = directory.write("once.col", g.col())
        lower.write_text("relucert-certificate 1\n")
        t.equal((support.relucert("prove", "-o", target, "--target", "2", source).code, lower.exists()), (0, True), "with --target it is another's:", g.col())
        t.equal((support.relucert("prove", "-o", target, source).verdicts(), lower.exists()), ([verdict], False), "one certificate, after two:", g.col())
    lower.write_text("before")
    target.unlink()
    target.mkdir()
    result = support.relucert("prove", "-o", target, directory.write("twice.col", cycle(5).col()))
    t.check(result.code == 2 and lower.read_text() == "before", "a folder in the place of the first certificate:", result.code, result.error)
    target.rmdir()
    target.write_text("before")
    lower.unlink()
    lower.mkdir()
    before = target.read_bytes()
    result = support.relucert("prove", "-o", target, directory.write("twice.col", cycle(5).col()))
    t.check(result.code == 2 and target.read_bytes() == before, "a folder in the place of the second certificate:", result.code, result.error)
    lower.rmdir()


def test_full_disk(t, directory):
    """When one of the two cannot be written, neither is there afterwards, and what stood in their places stays."""
    out = directory.path / "full"
    out.mkdir()
    target, lower = out / "full.cert", out / "full.cert.lower"
    for g, larger in ((complete(9), target), (mycielskian(cycle(5)), lower)):
        source = directory.write("full.col", g.col())
        t.equal(support.relucert("prove", "-o", target, source).code, 0, "two certificates")
        sizes = [path.stat().st_size for path in (target, lower)]
        t.check(max(sizes) == larger.stat().st_size > min(sizes), "sizes of the two:", sizes)
        for before in ("before", None):
            for path in (target, lower):
                path.unlink()
                if before is not None:
                    path.write_text(before)
            result = support.relucert("prove", "-o", target, source, prepare=support.limit_file_size(max(sizes) - 1))
            t.check(result.code == 3 and f"{larger}: error: could not write" in result.error, "on a full disk:", result.code, result.error)
            t.equal(result.verdicts(), ["UNKNOWN"], "a verdict without certificates")
            left = {path.name: path.read_text() for path in out.iterdir()}
            t.equal(left, {} if before is None else {path.name: before for path in (target, lower)}, larger.name, "on a full disk: left behind")
            if before is None:
                t.equal(support.relucert("prove", "-o", target, source).code, 0, "two certificates again")


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli colouring_files")
    with support.Workspace("colouring-files") as directory:
        test_certificate_options(t, directory)
        test_second_certificate(t, directory)
        test_full_disk(t, directory)
    t.end()


if __name__ == "__main__":
    main()

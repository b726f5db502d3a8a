#!/usr/bin/env python3
"""The sample certificates in certs/: both checkers verify them, the commands in certs/make.sh make the same bytes again, README.md lists them all."""

import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support



def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli samples")
    certs = support.ROOT / "certs"
    samples = sorted(certs.glob("*.cert"))
    for sample, verdict in zip(samples, support.check_batch(samples)):
        t.equal(verdict, "VERIFIED", sample.name, "by relucheck:")
        done = support.run([sys.executable, support.TESTS / "oracle/oracle.py"], sample)
        t.equal((done.code, done.verdicts()), (0, ["VERIFIED"]), sample.name, "by the oracle:")
        t.check(f"`{sample.name}`" in (certs / "README.md").read_text(), sample.name, "is not in certs/README.md")
    with support.Workspace("samples") as directory:
        environment = {**os.environ, "BUILD": str(pathlib.Path(support.RELUCERT[0]).parent)}
        done = subprocess.run(["sh", certs / "make.sh", directory.path], cwd=support.ROOT, env=environment, capture_output=True, text=True, check=False)
        t.equal(done.returncode, 0, "certs/make.sh:", done.stderr)
        made = sorted(directory.path.glob("*.cert"))
        t.equal([m.name for m in made], [s.name for s in samples], "what certs/make.sh makes:")
        for new, old in zip(made, samples):
            t.check(new.read_bytes() == old.read_bytes(), old.name, "is not what certs/make.sh makes")
        environment["BUILD"] = str(directory.path)
        for name, command in (("relucert", support.RELUCERT), ("relucheck", support.RELUCHECK)):
            (directory.path / name).symlink_to(command[0])
        done = subprocess.run(["sh", support.TESTS / "demo.sh"], cwd=support.ROOT, env=environment, capture_output=True, text=True, check=False)
        t.equal((done.returncode, done.stdout.count("s VERIFIED"), done.stdout.count("s REJECTED")), (0, 2, 1), "make demo:", done.stderr)
    t.end()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The commands in README.md, one after the other in a folder of their own: each prints what the page shows, up to a line `...`; seconds may differ."""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

PROMPT = "    $ "


def examples(text):
    """(command, the lines that it prints) for each command."""
    found = []
    for line in text.splitlines():
        if line.startswith(PROMPT):
            found.append((line[len(PROMPT):], []))
            inside = True
        elif found and inside and line.startswith("    "):
            found[-1][1].append(line[4:])
        else:
            inside = False
    return found


def without_seconds(lines):
    return [re.sub(r"[0-9.]+ seconds", "SECONDS", line) for line in lines]


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli readme")
    commands = examples((support.ROOT / "README.md").read_text())
    t.check(len(commands) >= 10, "README.md has examples")
    with support.Workspace("readme") as directory:
        (directory.path / "build").mkdir()
        for name, command in (("relucert", support.RELUCERT), ("relucheck", support.RELUCHECK)):
            (directory.path / "build" / name).symlink_to(command[0])
        (directory.path / "certs").symlink_to(support.ROOT / "certs")
        for command, shown in commands:
            done = subprocess.run(command, shell=True, cwd=directory.path, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
            printed = without_seconds((done.stdout + done.stderr).splitlines())
            if "..." in shown:
                shown = shown[:shown.index("...")]
                printed = printed[:len(shown)]
            elif not shown:
                t.equal(done.returncode, 0, command, done.stderr)
                continue
            t.equal(printed, without_seconds(shown), command)
    t.end()


if __name__ == "__main__":
    main()

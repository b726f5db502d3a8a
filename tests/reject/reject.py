#!/usr/bin/env python3
"""Bad inputs, one file per way to be wrong: each must be refused with its exit code and a message at its place.

expected.tsv has the columns

    file       under tests/reject; every file there must have a row, and every row a file
    command    {file} is the file, {data} is tests/data, {out} a path at which nothing may be written
    exit       1 rejected, 2 malformed, 3 over a limit that the program states, which says nothing about a certificate
    position   LINE:COLUMN of the message; - for binary content, where programs count octets or lines, and for files as a whole
    message    a part of the message

Certificates are refused by the oracle as well, which reads a file to its end before it checks anything: its exit code may be another.
"""

import csv
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import oracle

HERE = pathlib.Path(__file__).resolve().parent


def rows():
    with open(HERE / "expected.tsv", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def check_row(t, row, directory):
    out = directory / "out"
    names = {"file": row["file"], "data": support.DATA, "out": out}
    words = [word.format(**names) for word in row["command"].split(" ")]
    result = {"relucert": support.relucert, "relucheck": support.relucheck}[words[0]](*words[1:], cwd=HERE)
    what = f"{row['command']} on {row['file']}:"
    t.check(not result.crashed, what, "crashed:", result.code, result.error)
    t.equal(str(result.code), row["exit"], what, result.error.strip())
    if words[0] == "relucheck":
        t.equal(result.verdicts(), ["UNKNOWN" if row["exit"] == "3" else "REJECTED"], what)
    else:
        t.check("s YES" not in result.text and "s NO" not in result.text, what, "a verdict:", result.text)
    t.equal(sorted(path.name for path in directory.iterdir()), [], what, "files written:")
    check_message(t, row, what, result.error)


def check_message(t, row, what, error):
    name = re.escape(row["file"])
    place = "(:[0-9]+:[0-9]+|: byte [0-9]+)?" if row["position"] == "-" else ":" + row["position"]
    found = re.search(f"^{name}{place}: error: (.*)$", error, re.MULTILINE)
    t.check(found, what, f"expected {row['file']}:{row['position']}: error: ..., found:", error.strip())
    t.check(row["message"] in error, what, f"the message does not say `{row['message']}`:", error.strip())


def check_oracle(t, row):
    try:
        oracle.check(oracle.parse((HERE / row["file"]).read_bytes()))
        t.fail(row["file"], "is accepted by the oracle")
    except oracle.Failure as failure:
        t.check(failure.line > 0 and str(failure), row["file"], "in the oracle:", failure)


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("reject")
    expected = list(rows())
    present = {str(path.relative_to(HERE)) for path in HERE.glob("*/*")}
    t.equal({row["file"] for row in expected} ^ present, set(), "files without a row, or rows without a file:")
    for row in expected:
        if not (HERE / row["file"]).exists():
            continue
        with support.Workspace("reject") as directory:
            check_row(t, row, directory.path)
        if row["command"] == "relucheck {file}":
            check_oracle(t, row)
    print(f"reject: {len(present)} files, {len(expected)} rows")
    t.end()


if __name__ == "__main__":
    main()

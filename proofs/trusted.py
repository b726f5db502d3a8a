#!/usr/bin/env python3
"""Compares proofs/TRUSTED.md with the sources.  Fails when

* a function of GMP has a contract and is not listed, is listed and has none, or is used in src/kernel, src/reduce or src/theorems without one;
* a contract of the model lacks `terminates` or `exits`;
* a source has an axiom or an admit, or an uninterpreted type or function that the page does not name;
* the contract of a function at the boundary of the refutation, or of covering trees, is not the one on the page;
* a proved unit calls a function (ghost or not) whose contract no unit proves (except those at the boundary), or the calls between functions have a cycle: the units are
  proved one by one, and a contract may not rest on itself;
* a proved unit of relucheck's reader calls a function that is neither proved nor listed, or one is listed that none calls."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MODEL = ROOT / "spec/gmp/gmp_functions.h"
BOUNDARY = {
    "proof_next_step": ROOT / "src/kernel/refute.h",
    "proof_grow": ROOT / "src/kernel/refute.h",
    "cover_next_node": ROOT / "src/kernel/cover_tree.h",
}
PROVED_FOLDERS = ("kernel", "reduce", "theorems")

ADMITTED = re.compile(r"\baxiom\s+\w+\s*[:{]|\badmit\s+(\w+\s*:|requires|ensures|assert|loop|invariant|lemma)")
UNINTERPRETED = re.compile(r"\btype\s+(\w+)\s*;|\b(?:logic|predicate)\b[^;={]*?\b(\w+)\s*(?:\{\w+\})?\s*\([^)]*\)\s*;")
# A function at the left margin, or two columns in, where ghost functions stand.
DEFINITION = re.compile(r"^(?P<margin>  |)(?:static |inline |const |unsigned |enum |struct )*\w+ \*?(?P<name>\w+)\([^;{}]*\)\s*"
                        r"(?:/\*@ ghost \([^{}]*?\*/\s*)?\{\n(?P<body>.*?)\n(?P=margin)\}", re.MULTILINE | re.DOTALL)
PROTOTYPE = re.compile(r"^(?:  |)(?:static |inline |const |unsigned |enum |struct )*\w+ \*?(\w+)\([^;{}]*\)\s*(?:/\*@ ghost \([^{}]*?\*/\s*)?;",
                       re.MULTILINE)


def proved_sources():
    lines = (ROOT / "proofs/expected").read_text().splitlines()
    return [ROOT / line.split()[1] for line in lines if line.strip() and not line.startswith("#")]


def gmp_problems(page):
    model = MODEL.read_text()
    declared = set(re.findall(r"^extern .*?\b(mpz_\w+)\(", model, re.MULTILINE))
    listed = set(re.findall(r"^\| `(mpz_\w+)`", page, re.MULTILINE))
    sources = [source for folder in PROVED_FOLDERS for source in ROOT.glob(f"src/{folder}/*.[ch]")]
    used = {name for source in sources for name in re.findall(r"\b(mp[zq]_\w+)\(", source.read_text())}
    yield from (f"{name} has a contract and is not in proofs/TRUSTED.md" for name in sorted(declared - listed))
    yield from (f"{name} is in proofs/TRUSTED.md and has no contract" for name in sorted(listed - declared))
    yield from (f"{name} is used and has no contract" for name in sorted(used - declared))
    for clause in ("terminates", "exits"):
        if len(re.findall(rf"\b{clause}\b", model)) != len(declared):
            yield f"not each function of {MODEL.name} has one clause `{clause}`"


def assumption_problems(page):
    for source in sorted([*ROOT.glob("src/**/*.[ch]"), *ROOT.glob("spec/**/*.h")]):
        text = source.read_text()
        for match in ADMITTED.finditer(text):
            yield f"{source.relative_to(ROOT)}: {match.group().strip()}"
        for block in re.findall(r"\baxiomatic\s+\w+\s*\{(.*?)\}", text, re.DOTALL):
            for names in UNINTERPRETED.findall(block):
                name = names[0] or names[1]
                if f"`{name}`" not in page:
                    yield f"{source.relative_to(ROOT)}: {name} is uninterpreted and not in proofs/TRUSTED.md"


def clauses(text):
    """An annotation without its layout."""
    return re.sub(r"\s+", " ", text).strip()


def boundary_problems(page):
    listed = {clauses(block) for block in re.findall(r"^```\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)}
    for name, header in BOUNDARY.items():
        contract = re.search(rf"/\*@((?:(?!\*/).)*)\*/\n[\w ]+\b{name}\(", header.read_text(), re.DOTALL)
        if contract is None:
            yield f"{name} has no contract"
        elif clauses(contract[1]) not in listed:
            yield f"the contract of {name} is not the one in proofs/TRUSTED.md"


def without_prose(text):
    """The text without comments that are no annotations."""
    return re.sub(r"/\*(?!@).*?\*/", "", re.sub(r"//.*", "", text), flags=re.DOTALL)


def call_problems():
    """Nothing proved calls what has no proof, and no function is proved by its own contract: the calls have no cycle."""
    headers = [header for folder in PROVED_FOLDERS for header in ROOT.glob(f"src/{folder}/*.h")]
    sources = {source: without_prose(source.read_text()) for source in [*proved_sources(), *headers]}
    bodies = {(source, match["name"]): match["body"] for source, text in sources.items() for match in DEFINITION.finditer(text)}
    places = {}
    for source, name in bodies:
        places.setdefault(name, []).append(source)
    known = set(places) | {name for header in headers for name in PROTOTYPE.findall(sources[header])} - BOUNDARY.keys()

    def called_by(function):
        """The functions that may be meant: that of the same file, if there is one, since several files may have a static one of the name."""
        source, caller = function
        for name in sorted(set(re.findall(r"\b(\w+)\(", bodies[function])) & places.keys() - {caller}):
            yield from ((place, name) for place in ([source] if source in places[name] else places[name]))

    for source in proved_sources():
        for name in sorted(set(re.findall(r"\b(\w+)\(", sources[source])) & known - places.keys()):
            yield f"{source.relative_to(ROOT)} uses {name}, which no unit proves"
    finished = set()

    def visit(function, path):
        if function in path:
            yield "a cycle of calls: " + " -> ".join(name for _, name in [*path[path.index(function):], function])
        elif function not in finished:
            for called in called_by(function):
                yield from visit(called, [*path, function])
            finished.add(function)

    for function in sorted(bodies):
        yield from visit(function, [])


def reader_problems(page):
    """What the proved units of relucheck's reader call and nobody has proved is in the table of the page."""
    folder = ROOT / "src/relucheck"
    proved = [source for source in proved_sources() if source.parent == folder]
    texts = [without_prose(source.read_text()) for source in [*proved, *folder.glob("*.h")]]
    bodies = {match["name"] for text in texts for match in DEFINITION.finditer(text)}
    known = {name for text in texts for name in PROTOTYPE.findall(text)}
    # With what is inline in the header of a proved source.
    inline = [without_prose(header.read_text()) for header in (source.with_suffix(".h") for source in proved) if header.exists()]
    calling = [*texts[:len(proved)], *(match["body"] for text in inline for match in DEFINITION.finditer(text))]
    called = {name for text in calling for name in re.findall(r"\b(\w+)\(", text)} & known - bodies
    listed = set(re.findall(r"^\| `((?:reader|proof|digits|clauses|dimacs|reason|statement)_\w+)`", page, re.MULTILINE))
    yield from (f"{name} is called by a proved unit, has no proof and is not in proofs/TRUSTED.md" for name in sorted(called - listed))
    yield from (f"{name} is in proofs/TRUSTED.md and no proved unit calls it" for name in sorted(listed - called))


def main():
    page = (ROOT / "proofs/TRUSTED.md").read_text()
    problems = [*gmp_problems(page), *assumption_problems(page), *boundary_problems(page), *call_problems(), *reader_problems(page)]
    for problem in problems:
        print(f"trusted: {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""homes.py -- sees to it that the inline functions of headers are proved, each in one unit: the home of its header.

The home of X.h is the unit of X.c if that includes X.h, and otherwise the first unit of proofs/expected that includes it.  So every header that any unit
includes has one, and a unit leaves out only what another unit, its home, does not.  Functions without a contract are not left out: Frama-C removes them
where they are not used.

homes.py --skip SOURCE prints the functions that the unit of SOURCE leaves out, for -wp-skip-fct; nothing if no unit has that source.
homes.py --list prints each home, its header and the functions.

Without arguments it fails when
* a function in a header of src has a contract, and no unit includes the header;
* proofs/STATUS.md, which a run compares with what it has proved, lists no goals of such a function under its home;
* a header that units include has a function that is not seen here, or conditions other than its guard, or a macro that another header has, too, or a
  unit has a line other than #include before its last #include: the function might not be the same in all units;
* a unit declares a function of a header once more: Frama-C joins the contracts, and what the second one adds would be proved nowhere."""

import pathlib
import re
import sys

import trusted
import units

INCLUDE = re.compile(r'^#include (?P<mark>[<"])(?P<name>[^>"]+)[>"]', re.MULTILINE)
CONDITION = re.compile(r"^\s*#\s*(?:if|elif|else|undef)\b.*|^\s*#\s*ifn?def\b.*", re.MULTILINE)
GUARD = re.compile(r"#ifndef \w+_H")
# The last annotation before a function, which for a ghost function is one within another.
CONTRACT = re.compile(r"(?:/\*@|/@)((?:(?!/\*@|/@).)*?)(?:\*/|@/)\s*$", re.DOTALL)
CLAUSE = re.compile(r"\b(?:requires|assigns|ensures|terminates|exits|decreases)\b")
# A declaration that is no definition: a type, a name, and no brace; the macros that clauses name are none.  The words of a type are on lines of their own or behind an annotation.
DECLARATION = re.compile(r"(?:^|\*/|@/|[;}])[ \t]*(?!(?:return|else|case|do|goto|assigns|loop)\b)(?:\w+\s+)+\**\s*(?P<name>\w+)\s*\([^;{}=]*\)\s*"
                         r"(?:/\*@ ghost \([^{}]*?\*/\s*)?;", re.MULTILINE)
MACRO = re.compile(r"^\s*#\s*define\s+(\w+)", re.MULTILINE)
# A function's brace stands by itself.
BRACE = re.compile(r"^(?:  |)\{$", re.MULTILINE)


class Tree:
    """The sources under a folder, and the units that prove some of them."""

    def __init__(self, root, rows):
        self.root = pathlib.Path(root).resolve()
        self.sources = {unit: self.root / source for unit, source, *_ in rows}
        self.texts, self.direct, self.closed = {}, {}, {}

    def text(self, path):
        """A file without prose."""
        if path not in self.texts:
            self.texts[path] = trusted.without_prose(path.read_text())
        return self.texts[path]

    def included(self, path):
        """The files of the tree that a file includes itself."""
        if path not in self.direct:
            self.direct[path] = []
            for found in INCLUDE.finditer(self.text(path)):
                folders = [path.parent] * (found["mark"] == '"') + [self.root / "spec/gmp", self.root / "src"]
                places = [place.resolve() for place in (folder / found["name"] for folder in folders) if place.exists()]
                self.direct[path] += places[:1]
        return self.direct[path]

    def headers(self, unit):
        """All headers that a unit includes."""
        if unit not in self.closed:
            found, left = set(), [self.sources[unit]]
            while left:
                new = set(self.included(left.pop())) - found
                found |= new
                left += new
            self.closed[unit] = found
        return self.closed[unit]

    def home(self, header):
        """The unit that proves the functions of a header, or None."""
        own = [unit for unit, source in self.sources.items() if source == header.with_suffix(".c")]
        return next((unit for unit in [*own, *self.sources] if header in self.headers(unit)), None)

    def functions(self, header):
        """The functions with a contract that have their body in a header."""
        text = self.text(header)
        contracts = [(match["name"], CONTRACT.search(text, 0, match.start())) for match in trusted.DEFINITION.finditer(text)]
        return [name for name, contract in contracts if contract and CLAUSE.search(contract[1])]

    def skipped(self, unit):
        """The functions that a unit leaves to others."""
        return sorted(name for header in self.headers(unit) if self.functions(header) and self.home(header) != unit for name in self.functions(header))

    def inlines(self):
        """(header, home or None, functions) of each header with such functions that is in src or that a unit includes."""
        there = {*self.root.glob("src/**/*.h"), *self.included_by_units()}
        headers = [header for header in sorted(there) if self.functions(header)]
        return [(header, self.home(header), self.functions(header)) for header in headers]

    def included_by_units(self):
        return set().union(*map(self.headers, self.sources))

    def declared(self, path):
        """The functions that a file declares and, for a header, those that it defines."""
        text = self.text(path)
        defined = [match["name"] for match in trusted.DEFINITION.finditer(text)] if path.suffix == ".h" else []
        return {*defined, *(match["name"] for match in DECLARATION.finditer(text))}

    def name(self, path):
        return path.relative_to(self.root)


def listed(page):
    """{unit: functions that proofs/STATUS.md lists with goals}"""
    sections = re.findall(r"^## (\w+): (.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    return {unit: set(re.findall(r"^\| `(\w+)` \| [1-9]\d* \|$", text, re.MULTILINE)) for unit, text in sections}


def problems(tree, page):
    proved = listed(page)
    for header, home, names in tree.inlines():
        if home is None:
            yield from (f"{name} of {tree.name(header)} has a contract, and no unit includes it" for name in names)
        else:
            yield from (f"{name} of {tree.name(header)} is not in proofs/STATUS.md under {home}, where it must be proved"
                        for name in names if name not in proved.get(home, ()))
    yield from different(tree)
    yield from declared_again(tree)


def different(tree):
    """Why the functions of a header might not be the same in all units."""
    macros = {}
    for header in sorted(tree.included_by_units()):
        text = tree.text(header)
        seen = [match.group() for match in trusted.DEFINITION.finditer(text)]
        if len(BRACE.findall(text)) != len(seen) or len(re.findall(r"\binline\b", text)) != sum(len(re.findall(r"\binline\b", one)) for one in seen):
            yield f"{tree.name(header)} has a function that proofs/homes.py does not see"
        if len([line for line in CONDITION.findall(text) if not GUARD.fullmatch(line.strip())]) > 0:
            yield f"{tree.name(header)} has conditions: its functions may not be the same in all units"
        for macro in sorted(set(MACRO.findall(text))):
            if macros.setdefault(macro, header) != header:
                yield f"{macro} is a macro of {tree.name(macros[macro])} and of {tree.name(header)}: functions may not be the same in all units"
    for source in tree.sources.values():
        before = INCLUDE.split(tree.text(source))[:-1:3]
        if any(part.strip() for part in before):
            yield f"{tree.name(source)} has more than #include before its last #include: what it includes may not be the same in all units"


def declared_again(tree):
    """Functions of headers that a unit declares once more, or that two of its headers have."""
    found = set()
    for unit, source in tree.sources.items():
        owners = {}
        for path in [*sorted(tree.headers(unit)), source]:
            for name in tree.declared(path):
                if owners.setdefault(name, path) != path:
                    found.add(f"{name} of {tree.name(owners[name])} is declared again in {tree.name(path)}: contracts are joined, and not all of it is proved")
    yield from sorted(found)


def main(arguments):
    tree = Tree(units.ROOT, units.units())
    if arguments[:1] == ["--skip"]:
        unit = next((unit for unit, source in tree.sources.items() if source == (units.ROOT / arguments[1]).resolve()), None)
        print(",".join(tree.skipped(unit)) if unit else "")
        return 0
    if arguments == ["--list"]:
        for header, home, names in tree.inlines():
            print(home, tree.name(header), ", ".join(names))
        return 0
    found = list(problems(tree, (units.ROOT / "proofs/STATUS.md").read_text()))
    for problem in found:
        print(f"homes: {problem}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

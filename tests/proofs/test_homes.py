#!/usr/bin/env python3
"""Tests of proofs/homes.py: a function of a header that no unit proves is found.  On small trees, and on the project's own."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

sys.path.insert(0, str(support.ROOT / "proofs"))
import homes
import units

CONTRACT = "/*@ requires n < 9;\n    assigns  \\nothing;\n*/\n"
FUNCTION = "static inline int {name}(int n)\n{{\n  return n;\n}}\n"
GHOST = "/*@ ghost\n  /@ requires n < 9;\n  @/\n  void {name}(int n)\n  {{\n    n;\n  }}\n*/\n"


def inline(*names):
    return "".join(CONTRACT + FUNCTION.format(name=name) for name in names)


def header(name, *rest):
    return f"#ifndef {name}_H\n#define {name}_H\n" + "".join(rest) + "#endif\n"


# a.h has a unit of its own, which comes last; d.h has none, and reaches `first` by way of e.h.
FILES = {
    "src/kernel/a.h": header("A", inline("one", "two")),
    "src/kernel/d.h": header("D", inline("three"), GHOST.format(name="lemma_four")),
    "src/kernel/e.h": header("E", '#include "../kernel/d.h"\n', FUNCTION.format(name="bare")),
    "src/kernel/first.c": '#include "a.h"\n#include "e.h"\n',
    "src/kernel/second.c": '#include <kernel/e.h>\n\n#include "a.h"\n/*@ assigns \\nothing; */\nint four(int n)\n{\n  return n;\n}\n',
    "src/kernel/a.c": '#include "a.h"\n',
}
ROWS = [(unit, f"src/kernel/{unit}.c", "cvc4", "1", "1") for unit in ("first", "second", "a")]
PROVED = {"first": ["three", "lemma_four"], "second": ["four"], "a": ["one", "two"]}


def page(proved):
    return "# What is proved\n\n" + "".join(
        f"## {unit}: `src/kernel/{unit}.c`\n\n| function | goals |\n|---|---|\n" + "".join(f"| `{name}` | 3 |\n" for name in names) + "| **all** | **6** |\n\n"
        for unit, names in proved.items()
    )


def tree_of(directory, name, changes=None, rows=None):
    root = directory.path / name
    for path, text in {**FILES, **(changes or {})}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return homes.Tree(root, ROWS if rows is None else rows)


def test_homes(t, directory):
    tree = tree_of(directory, "good")
    t.equal(list(homes.problems(tree, page(PROVED))), [], "a good tree")
    t.equal(tree.skipped("first"), ["one", "two"], "the home of a.h is the unit of a.c")
    t.equal(tree.skipped("second"), ["lemma_four", "one", "three", "two"], "d.h: the first unit that includes it; without a contract none")
    t.equal(tree.skipped("a"), [], "a home leaves out nothing of its own")
    fewer = tree_of(directory, "fewer", rows=ROWS[1:2])
    t.equal(fewer.skipped("second"), [], "the only unit leaves out nothing")
    calls = (
        "int use(int n)\n{\n  if (n > 1)\n    one(n);\n  else\n    return one(n);\n"
        "  int m = 2 * one(n);\n  //@ assert m == 2 * n;\n  return two(m);\n}\n"
    )
    calling = tree_of(directory, "calling", {"src/kernel/first.c": FILES["src/kernel/first.c"] + calls})
    t.equal(list(homes.problems(calling, page(PROVED))), [], "calls are no declarations")
    changed = {"src/kernel/a.c": "int one(int n);\n"}
    t.equal(tree_of(directory, "stranger", changed).skipped("first"), [], "a.c is no home of a.h without including it")


def test_found(t, directory):
    """Each of these leaves a function unproved, or might, and is found: (what, how the problem begins, changes to the files, rows, what is proved)."""
    a, d, first = "src/kernel/a.h", "src/kernel/d.h", "src/kernel/first.c"
    moved = {"first": ["lemma_four"], "second": ["four", "three"], "a": ["one", "two"]}
    for what, problem, changes, rows, proved in (
        ("no unit includes it", "five of src/kernel/lost.h has a contract", {"src/kernel/lost.h": header("LOST", inline("five"))}, ROWS, PROVED),
        ("no row for what includes it", "one of src/kernel/a.h has a contract", {"src/kernel/second.c": "", first: '#include "e.h"\n'}, ROWS[:2], PROVED),
        ("no goals at home", "three of src/kernel/d.h is not in proofs/STATUS.md under first", {}, ROWS, moved),
        ("no section of its home", "one of src/kernel/a.h is not in proofs/STATUS.md under a", {}, ROWS, {**PROVED, "a": []}),
        ("a ghost function without goals", "lemma_four of src/kernel/d.h is not", {}, ROWS, {**PROVED, "first": ["three"]}),
        ("a condition", "src/kernel/a.h has conditions", {a: header("A", "#ifdef FAST\n", inline("one", "two"), "#endif\n")}, ROWS, PROVED),
        ("a macro before an include", "src/kernel/first.c has more", {first: "#define n m\n" + FILES[first]}, ROWS, PROVED),
        ("two macros", "TWO is a macro of src/kernel/a.h and of src/kernel/d.h",
         {a: FILES[a] + "#define TWO 2\n", d: FILES[d] + "#define TWO 3\n"}, ROWS, PROVED),
        *(("declared again in " + text, "one of src/kernel/a.h is declared again in src/kernel/first.c", {first: FILES[first] + text}, ROWS, PROVED)
          for text in (
              "/*@ ensures lie: \\result == 7; */\nstatic inline int one(int n);\n",
              "//@ ensures lie: \\result == 7;\nextern int one(int n);\n",
              "/*@ ensures lie: \\result == 7; */ int\none(\n    int n);\n",
          )),
        ("a ghost function declared again", "lemma_four of src/kernel/d.h is declared again in src/kernel/first.c",
         {first: FILES[first] + "/*@ ghost\n  /@ ensures \\false; @/\n  void lemma_four(int n);\n*/\n"}, ROWS, PROVED),
        ("declared again in a header", "one of src/kernel/a.h is declared again in src/kernel/e.h",
         {"src/kernel/e.h": header("E", "int one(int n);\n")}, ROWS, PROVED),
        ("one line", "src/kernel/d.h has a function", {d: FILES[d] + "static inline int five(void) { return 5; }\n"}, ROWS, PROVED),
        ("another form", "src/kernel/d.h has a function", {d: FILES[d] + "/*@ ghost\n  struct { int n; }\n  five(void)\n  {\n  }\n*/\n"}, ROWS, PROVED),
    ):
        found = list(homes.problems(tree_of(directory, what, changes, rows), page(proved)))
        t.check(any(text.startswith(problem) for text in found), what, found)


def test_project(t):
    """Each function with a contract in a header is left out by all units but one of those that include it."""
    tree = homes.Tree(units.ROOT, units.units())
    t.check(len(tree.inlines()) > 10, "the project has inline functions in headers")
    for path, home, names in tree.inlines():
        proving = {unit for unit in tree.sources if path in tree.headers(unit) and not set(names) & set(tree.skipped(unit))}
        leaving = {unit for unit in tree.sources if path in tree.headers(unit) and set(names) <= set(tree.skipped(unit))}
        t.equal(proving, {home}, path)
        t.equal(leaving | {home}, {unit for unit in tree.sources if path in tree.headers(unit)}, path)


def main():
    t = support.Tally("homes")
    with support.Workspace("homes") as directory:
        test_homes(t, directory)
        test_found(t, directory)
    test_project(t)
    t.end()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""expand.py SOURCE... TARGET -- copies C sources and their headers into the folder TARGET with annotations that E-ACSL can run.

E-ACSL of Frama-C 25 runs neither predicates and logic functions that read memory, nor ghost parameters, and goes wrong with 64-bit indices (the
numbers that it allocates for index + 1 are not all initialised) and with other states of memory under quantifiers.  So in the copies

* a call of a logic definition that is not recursive, and speaks of one state, is replaced by its body;
* clauses are left out that cannot be run: those with the other definitions, about all data sets or weights, about two states of an array, and
  about memory or time as a whole (assigns, terminates, exits, decreases, variants);
* ghost parameters and variables become ordinary ones, and size_t has 32 bits."""

import pathlib
import re
import sys

ANNOTATION = re.compile(r"/\*@(.*?)\*/", re.DOTALL)
DEFINITION = re.compile(r"\b(?:predicate|logic\s+[\w ]+?\*?)\s*\b(?P<name>\w+)(?:\{(?P<labels>[\w, ]+)\})?\s*\((?P<parameters>[^)]*)\)\s*=")
GHOST_PARAMETER = re.compile(r"\)\s*/\*@ ghost \(([^;{}]*?)\) ?\*/")
GHOST_VARIABLE = re.compile(r"/\*@ ghost ((?:const )?\w+ \*?\w+ = [^;()]*;) \*/")
BINDER = re.compile(r"\\(?:forall|exists)\s+\w+(?:\s*\*)?\s+([\w, ]+);")
CLAUSE = re.compile(r"\b(?P<kind>requires|ensures|terminates|exits|decreases|(?:loop )?assigns|loop invariant|loop variant|assert)\b")
OTHER_STATE = "@"
NOT_RUN = re.compile(r"@|^(?:terminates|exits|decreases|assigns|loop assigns|loop variant)|\\(?:forall|exists)\s+(?:weights|dataset)\b"
                     r"|\\(?:forall|exists)\b.*\\(?:at|old)\(|\\(?:at|old)\(.*\\(?:forall|exists)\b|\b[A-Z]\w*[a-z]\w*(?:\{[\w, ]+\})?\(", re.DOTALL)
INCLUDE = re.compile(r'#include "([^"]+)"')


def end_of_body(text, start):
    """The place of the semicolon that ends a definition: those of quantifiers come before it."""
    waiting = 0
    for found in re.finditer(r"\\(?:forall|exists|let)\b|;", text[start:]):
        if found[0] != ";":
            waiting += 1
        elif waiting == 0:
            return start + found.start()
        else:
            waiting -= 1
    raise SystemExit(f"no end: {text[start:start + 60]}")


def definitions(texts):
    """{name: (parameters, body)} of the definitions about one state that are not recursive."""
    found = {}
    for text in texts:
        for annotation in ANNOTATION.finditer(text):
            inside = re.sub(r"//.*", "", annotation[1])
            for head in DEFINITION.finditer(inside):
                if "," in (head["labels"] or ""):
                    continue
                body = inside[head.end():end_of_body(inside, head.end())]
                names = [re.search(r"(\w+)$", parameter.strip())[1] for parameter in head["parameters"].split(",") if parameter.strip()]
                found[head["name"]] = (names, " ".join(body.split()))
    return {name: value for name, value in found.items() if not reaches(name, name, found, set())}


def runnable(text):
    """The annotation without the clauses that cannot be run."""
    kept, at = "", 0
    while True:
        clause = CLAUSE.search(text, at)
        if not clause:
            kept += text[at:]
            return kept if kept.strip() else ""
        end = end_of_body(text, clause.end()) + 1
        kept += text[at:clause.start()] + ("" if NOT_RUN.search(text[clause.start():end]) else text[clause.start():end])
        at = end


def split(text, separator):
    """The parts of a formula between the separators that stand outside parentheses."""
    depth, parts, begin = 0, [], 0
    for at, character in enumerate(text):
        depth += (character in "([{") - (character in ")]}")
        if depth == 0 and text.startswith(separator, at):
            parts.append(text[begin:at])
            begin = at + len(separator)
    return [*parts, text[begin:]]


def end_of_formula(text, start):
    """Where the formula that begins at `start` ends: at a semicolon or at a parenthesis that it does not open."""
    depth, waiting = 0, 0
    for found in re.compile(r"\\(?:forall|exists|let)\b|[;()]").finditer(text, start):
        if found[0] == "(":
            depth += 1
        elif found[0] == ")":
            depth -= 1
            if depth < 0:
                return found.start()
        elif found[0] != ";":
            waiting += 1
        elif waiting == 0:
            return found.start()
        else:
            waiting -= 1
    return len(text)


def conjuncts(text):
    """The parts of a conjunction, also of one in parentheses inside it."""
    parts = split(text, "&&")
    if len(parts) > 1:
        return [inner for part in parts for inner in conjuncts(part)]
    text = text.strip()
    if text.startswith("(") and arguments(text, 1)[1] == len(text):
        return conjuncts(text[1:-1])
    return [text]


def bounds_first(text):
    """\\forall x; bounds && rest ==> goal  as  \\forall x; bounds ==> rest ==> goal, the form that E-ACSL takes for a loop."""
    at = 0
    while True:
        head = re.compile(r"\\forall integer ([\w, ]+);").search(text, at)
        if not head:
            return text
        at = head.end()
        end = end_of_formula(text, at)
        premises, *goal = split(text[at:end], "==>")
        if goal:
            parts = conjuncts(premises)
            first = [part for name in head[1].split(",") for part in parts if re.search(rf"^[^=!|]*<=?\s*{name.strip()}\s*<=?[^=!|]*$", part)]
            rest = [part for part in parts if part not in first]
            if len(first) == len(head[1].split(",")) and rest:
                text = text[:at] + " " + " && ".join(first) + " ==> (" + ") && (".join(rest) + ") ==>" + "==>".join(goal) + text[end:]


def reaches(start, goal, found, seen):
    for name in re.findall(r"\w+", found[start][1]):
        if name == goal:
            return True
        if name in found and name not in seen:
            seen.add(name)
            if reaches(name, goal, found, seen):
                return True
    return False


def arguments(text, start):
    """The arguments of a call whose parenthesis opens before `start`, and the place behind it."""
    depth, parts, begin = 0, [], start
    for at in range(start, len(text)):
        if text[at] in "([{":
            depth += 1
        elif text[at] in ")]}" and depth > 0:
            depth -= 1
        elif text[at] == ")":
            return [*parts, text[begin:at].strip()], at + 1
        elif text[at] == "," and depth == 0:
            parts.append(text[begin:at].strip())
            begin = at + 1
    raise SystemExit(f"no end: {text[start:start + 60]}")


class Expander:
    """Replaces calls of definitions; bound variables get a new name each time, so that arguments are not captured."""

    def __init__(self, known):
        self.known = known
        self.copies = 0
        self.call = re.compile(r"\b(" + "|".join(sorted(known, key=len, reverse=True)) + r")(?:\{(\w+)\})?\(") if known else None

    def body(self, name, values):
        parameters, body = self.known[name]
        self.copies += 1
        bound = {variable.strip() for names in BINDER.findall(body) for variable in names.split(",")}
        new = {variable: f"{variable}_{self.copies}" for variable in bound}
        new.update((parameter, value if value.isidentifier() else f"({value})") for parameter, value in zip(parameters, values))
        return re.sub(r"(?<![\w.>])\w+", lambda word: new.get(word[0], word[0]), body)

    def expand(self, text):
        while True:
            found = self.call.search(text)
            if not found:
                return text
            values, end = arguments(text, found.end())
            body = f"({self.body(found[1], values)})"
            if found[2] not in (None, "L", "Here"):
                # An argument belongs to the present state; a name means the same in both, or is not known in the other one.
                body = f"\\at({body}, {found[2]})" if all(value.isidentifier() for value in values) else OTHER_STATE
            text = text[:found.start()] + body + text[end:]

    def annotation(self, text):
        """One annotation; definitions are dropped, as nothing that is kept calls them."""
        inside = re.sub(r"//.*", "", text)
        kept, at = "", 0
        while True:
            head = DEFINITION.search(inside, at)
            if not head:
                return runnable(bounds_first(self.expand(kept + inside[at:])))
            end = end_of_body(inside, head.end()) + 1
            kept += inside[at:head.start()] + (inside[head.start():end] if head["name"] not in self.known else "")
            at = end

    def source(self, text):
        text = ANNOTATION.sub(self.comment, GHOST_VARIABLE.sub(r"\1", text))
        text = GHOST_PARAMETER.sub(lambda found: f", {found[1]})", text)
        return re.sub(r"\bsize_t\b", "uint32_t", text).replace("SIZE_MAX", "UINT32_MAX")

    def comment(self, found):
        if found[1].lstrip().startswith("ghost ("):
            return found[0]
        inside = self.annotation(found[1])
        return f"/*@{inside}*/" if inside else ""


def with_headers(sources):
    """The sources and all that they include with quotes."""
    files, waiting = set(), [pathlib.Path(source).resolve() for source in sources]
    while waiting:
        path = waiting.pop()
        if path not in files and path.exists():
            files.add(path)
            waiting += [base / name for name in INCLUDE.findall(path.read_text()) for base in (path.parent, ROOT / "src")]
            waiting = [path.resolve() for path in waiting]
    return files


ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def main(arguments):
    *sources, target = arguments
    files = {path: path.read_text() for path in with_headers(sources)}
    expander = Expander(definitions(files.values()))
    for path, text in files.items():
        place = pathlib.Path(target) / path.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(expander.source(text))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

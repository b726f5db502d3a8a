#!/usr/bin/env python3
"""Set covers from the file to the checked certificate: every tiny instance against brute force, round trips, layouts, targets, stops, real files.

    set_cover.py [short|quick|long]      quick: tiny instances up to the order of their elements, real files for 1 s each; long: all, 60 s;
                                         short, for slow programs: a ninth of the tiny instances, no real files
"""

import itertools
import json
import math
import pathlib
import random
import re
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

import searches
from answers import certificate_of, check_bytes_one_by_one, check_messages, check_verified, extracted_error, selected, statement, training_error
from data_files import FORMATS, perturb, read_weights, write_weights


class Instance:
    """Elements as lists of sets from 0, and the sets' costs; the parameters of the reduction as theory.md has them."""

    def __init__(self, elements, costs):
        self.elements, self.costs = [sorted(set(e)) for e in elements], costs

    @property
    def degree(self):
        return max((len(e) for e in self.elements), default=0)

    @property
    def gap(self):
        return self.degree * self.degree + self.degree + 2

    @property
    def root(self):
        return 1 + math.isqrt(max(1, sum(self.costs)) * self.gap)

    def is_cover(self, cover):
        return all(any(j in cover for j in e) for e in self.elements)

    def cost(self, cover):
        return sum(self.costs[j] for j in cover)

    def error(self, cost):
        return Fraction(cost, self.root**2)

    def best(self):
        """A cheapest cover by trying all selections; None when there is none."""
        selections = (c for n in range(len(self.costs) + 1) for c in itertools.combinations(range(len(self.costs)), n))
        return min((c for c in map(set, selections) if self.is_cover(c)), key=self.cost, default=None)

    def scp(self):
        lines = [f"{len(self.elements)} {len(self.costs)}", " ".join(map(str, self.costs))]
        for e in self.elements:
            lines += [str(len(e)), " ".join(str(j + 1) for j in e)]
        return "\n".join(lines) + "\n"

    def rail(self):
        columns = [[i + 1 for i, e in enumerate(self.elements) if j in e] for j in range(len(self.costs))]
        lines = [" ".join(map(str, [cost, len(rows), *rows])) for cost, rows in zip(self.costs, columns)]
        return "\n".join([f"{len(self.elements)} {len(self.costs)}", *lines]) + "\n"

    def hitting_set(self):
        lines = [" ".join(str(j + 1) for j in e) for e in self.elements]
        return "\n".join([f"p hs {len(self.costs)} {len(self.elements)}", *lines]) + "\n"


# ---- tiny instances ----


def tiny_instances(ordered):
    """Every system with at most 3 elements and 3 sets of costs 1 and 2; unless `ordered`, up to the order of the elements."""
    choose = itertools.product if ordered else itertools.combinations_with_replacement
    for sets in range(4):
        subsets = [[j for j in range(sets) if mask >> j & 1] for mask in range(2**sets)]
        for elements in range(4):
            systems = itertools.product(subsets, repeat=elements) if choose is itertools.product else choose(subsets, elements)
            for system in systems:
                for costs in itertools.product((1, 2), repeat=sets):
                    yield Instance(system, list(costs))


def test_tiny_instance(t, directory, number, instance, bias):
    """The certificate's path."""
    source = directory.write("tiny.scp", instance.scp())
    target = directory.path / f"tiny-{number}.cert"
    best = instance.best()
    options = ["--problem", "setcover", "--format", "scp"] + ["--bias"] * bias
    result = support.relucert("prove", *options, "-o", target, source)
    name = f"{instance.scp()!r} bias {bias}:"
    if best is None:
        t.equal((result.code, result.verdicts()), (0, ["NO"]), name, result.error)
        t.check((statement(result, "at least") or 0) >= instance.error(sum(instance.costs)), name, result.text)
    else:
        cost = instance.cost(best)
        t.equal((result.code, result.verdicts()), (0, [f"OPTIMUM {cost}"]), name, result.error)
        t.equal(statement(result, "exactly"), instance.error(cost), name)
    if number % 5 == 0:
        test_targets_of(t, directory, instance, options, source, best)
    return target


def test_targets_of(t, directory, instance, options, source, best):
    target = directory.path / "target.cert"
    for limit in range(sum(instance.costs) + 2):
        result = support.relucert("prove", *options, "--target", limit, "-o", target, source)
        expected = "YES" if best is not None and instance.cost(best) <= limit else "NO"
        name = f"{instance.scp()!r} --target {limit}:"
        t.equal((result.code, result.verdicts()), (0, [expected]), name, result.error)
        if expected == "NO":
            largest = instance.root**2 // instance.gap
            t.check(statement(result, "at least") >= instance.error(min(limit + 1, largest)), name, result.text)
        else:
            t.check(statement(result, "exactly") <= instance.error(limit), name, result.text)
        check_verified(t, target)


def test_tiny(t, directory, mode):
    made = []
    for number, instance in enumerate(tiny_instances(mode == "long")):
        if mode == "short" and number % 9 != 0:
            continue
        for bias in (False, True) if mode == "long" else (number % 2 == 0,):
            made.append(test_tiny_instance(t, directory, len(made), instance, bias))
    check_verified(t, *made)
    for path in made:
        path.unlink()


# ---- both directions on random instances ----


def random_instance(random_number, sets, elements, density):
    system = [[j for j in range(sets) if random_number.random() < density] or [random_number.randrange(sets)] for _ in range(elements)]
    return Instance(system, [random_number.randint(1, 5) for _ in range(sets)])


def test_extract(t, instance, source, weights, bias, what):
    """Error and extracted cover of weights: the theorem's promise below its threshold."""
    result = support.relucert("extract", *bias, source, weights)
    error = extracted_error(result)
    if not t.check(error is not None, what, "extract:", result.error):
        return None
    if error < Fraction(1, instance.gap):
        t.equal((result.code, result.verdicts()), (0, ["YES"]), what, "extract below the threshold:", result.error)
    if result.code == 0:
        cover = selected(result)
        t.check(instance.is_cover(cover), what, "not a cover:", result.text)
        t.check(instance.cost(cover) <= error * instance.root**2, what, "cover too expensive:", result.text)
    return error


def test_round_trip(t, directory, random_number, instance, bias):
    source = directory.write("random.scp", instance.scp())
    weights = directory.path / "weights.csv"
    options = ["--bias"] * bias
    best = instance.best()
    cover = directory.write("cover.txt", "v " + " ".join(str(j + 1) for j in sorted(best)) + " 0\n")
    what = f"{instance.scp()!r} {options}:"
    result = support.relucert("weights", *options, "-o", weights, source, cover)
    t.equal(result.code, 0, what, "weights:", result.error)
    exact = instance.error(instance.cost(best))
    for form in FORMATS:
        data = directory.path / f"random.{form}"
        t.equal(support.relucert("reduce", *options, "--to", form, "-o", data, source).code, 0, what, form)
        if form == "npy" and max(instance.costs) > 1:
            continue  # the multiplicities stand in a file of their own
        result = support.relucert("error", *options, data, weights)
        t.equal(training_error(result), exact, what, "error on", form, result.error)
    t.equal(test_extract(t, instance, source, weights, options, what), exact, what)
    for largest in (Fraction(1, 1000), Fraction(1, 20), Fraction(1, 2)):
        write_weights(weights, perturb(random_number, read_weights(weights), largest))
        test_extract(t, instance, source, weights, options, what)


def test_round_trips(t, directory):
    random_number = random.Random(17)
    for _ in range(25):
        instance = random_instance(random_number, random_number.randint(1, 9), random_number.randint(0, 9), random_number.choice((0.2, 0.5)))
        for bias in (False, True):
            test_round_trip(t, directory, random_number, instance, bias)


# ---- layouts ----


def test_layouts(t, directory):
    """One system in several layouts gives one certificate, and relucheck finds the file's system in it."""
    random_number = random.Random(18)
    for _ in range(12):
        instance = random_instance(random_number, 7, 8, 0.4)
        texts = {"scp": instance.scp(), "rail": instance.rail()}
        first = None
        for form, text in texts.items():
            source = directory.write(f"layout.{form}", text.replace("\n", "\r\n") if form == "rail" else text)
            result, lines = certificate_of(directory, source)
            t.equal(result.code, 0, form, text, result.error)
            t.check(first in (None, lines), form, "differs:", text)
            first = lines
            result = support.relucheck("--source", source, directory.path / "layout.cert")
            t.equal(result.verdicts(), ["VERIFIED"], form, result.error)
        unit = Instance(instance.elements, [1] * 7)
        _, by_scp = certificate_of(directory, directory.write("unit.scp", unit.scp()))
        _, by_pace = certificate_of(directory, directory.write("unit.hgr", unit.hitting_set()))
        t.equal(by_pace, by_scp, "hs and scp:", unit.scp())


def test_free_sets(t, directory):
    """Sets of cost 0 are taken at the start, and stand in every cover that is printed."""
    source = directory.write("free.scp", "3 3\n0 2 9\n2 1 2\n1 2\n2 2 3\n")
    target = directory.path / "free.cert"
    result = support.relucert("prove", "-o", target, source)
    t.equal((result.code, result.verdicts()), (0, ["OPTIMUM 2"]), "free sets:", result.error)
    t.check("1 of cost 0 is taken, which leaves 2 elements" in result.text, result.text)
    t.equal(support.relucheck("--source", source, target).verdicts(), ["VERIFIED"], "free sets")
    weights = directory.path / "free.csv"
    for cover in ("v 1 2 0\n", "2\n"):
        result = support.relucert("weights", "-o", weights, source, directory.write("free.cover", cover))
        t.equal(result.code, 0, "weights with free sets:", result.error)
        result = support.relucert("extract", source, weights)
        t.equal((result.code, selected(result)), (0, {0, 1}), "extract with free sets:", result.text, result.error)


def test_own_files(t, directory):
    """The instances in certs/covers, with the answers that certs/README.md states."""
    for name, optimum in (("depots.scp", 23), ("fano.sts", 3)):
        for bias in ([], ["--bias"]):
            source = support.ROOT / "certs/covers" / name
            target = directory.path / f"{name}.cert"
            result = support.relucert("prove", *bias, "-o", target, source)
            t.equal((result.code, result.verdicts()), (0, [f"OPTIMUM {optimum}"]), name, result.error)
            data = directory.path / f"{name}.svmlight"
            t.equal(support.relucert("reduce", *bias, "-o", data, source).code, 0, name)
            result = support.relucheck("--source", source, "--data", data, target)
            t.equal(result.verdicts(), ["VERIFIED"], name, result.error)


def test_many_unit_sets(t, directory):
    """The word `unit` stands for more sets than may be announced without costs elsewhere; both programs read what is written."""
    sets = 2**20 + 10
    source = directory.write("many.scp", f"1 {sets}\n" + " ".join(["1"] * sets) + "\n2\n1 2\n")
    target = directory.path / "many.cert"
    result = support.relucert("prove", "-o", target, source)
    t.equal((result.code, result.verdicts()), (0, ["OPTIMUM 1"]), "many sets of cost 1:", result.error)
    t.equal(support.relucert("info", target).code, 0, "info on many sets of cost 1")
    t.equal(support.relucheck("--source", source, target).verdicts(), ["VERIFIED"], "many sets of cost 1")


# ---- messages, options, JSON ----


def test_messages(t, directory):
    good = directory.write("good.scp", "2 2\n1 1\n1\n1\n1\n2\n")
    infeasible = directory.write("infeasible.scp", "2 2\n1 1\n1\n1\n0\n")
    weights = directory.write("one.csv", "0,0,0,0\n")
    cases = [
        (["prove", directory.write("cut.scp", "2 2\n1 1\n1\n1\n1\n")], 2, r"cut\.scp:6:1: error: found the end of the file, expected the rest of the last 1 rows"),
        (["reduce", directory.write("hmetis.hgr", "2 3 11\n2 1 2\n3 1 3\n5\n1\n8\n")], 2, r"hmetis\.hgr:1:1: error: found a hypergraph in hMETIS's format"),
        (["prove", "--target", "x", good], 2, r"found 'x' after --target, expected a number"),
        (["prove", "--proof", good, good], 2, r"--proof does not apply to setcover"),
        (["prove", "--binary", good], 2, r"--binary does not apply to setcover"),
        (["prove", "--format", "cnf", good], 2, r"found --format 'cnf', expected scp, rail, steiner, hs or ds"),
        (["prove", "--target", "1", support.DATA / "satisfiable.cnf"], 2, r"--target does not apply to sat"),
        (["prove", "--format", "scp", support.DATA / "satisfiable.cnf"], 2, r"--format does not apply to sat"),
        (["prove", directory.write("huge.scp", "1 2\n1099511627775 1099511627775\n2\n1 2\n")], 3, r"expected C < 2\^40"),
        (["weights", good, directory.write("half.cover", "v 1\n")], 1, r"half\.cover: error: the sets do not contain every element"),
        (["weights", "--target", "1", good, directory.write("all.cover", "v 1 2\n")], 1, r"found a cover of cost 2, expected at most 1 as --target says"),
        (["extract", good, support.DATA / "units2x2.csv"], 2, r"error: "),
    ]
    check_messages(t, cases)
    result = support.relucert("prove", infeasible)
    t.equal((result.code, result.verdicts()), (0, ["NO"]), "an element in no set:", result.error)
    result = support.relucert("extract", infeasible, weights)
    t.equal((result.code, result.verdicts()), (1, ["UNKNOWN"]), "no cover to extract:", result.error)
    both = directory.write("both.csv", "-1,-1,1,1/3\n")
    result = support.relucert("extract", "--target", "1", good, both)
    t.check(result.code == 1 and "c found a cover of cost 2, expected at most 1 as --target says" in result.text, "extract --target 1:", result.text)
    t.equal(support.relucert("extract", "--target", "2", good, both).verdicts(), ["YES"], "extract --target 2")
    result = support.relucert("extract", good, directory.write("minus.csv", "-1,0,1,1/3\n"))
    t.check(result.code == 1 and "not below the threshold 1/4" in result.text, "weights that miss an element:", result.text)


def test_json(t, directory):
    source = directory.write("json.scp", "2 2\n1 3\n1\n1\n2\n1 2\n")
    target = directory.path / "json.cert"
    found = json.loads(support.relucert("prove", "--json", "-o", target, source).text)
    instance = Instance([[0], [0, 1]], [1, 3])
    value = str(instance.error(1))
    t.equal((found["answer"], found["value"], found["training_error"]), ("OPTIMUM", 1, {"lower": value, "upper": value}), "prove --json")
    t.equal((found["instance"]["problem"], found["certificate"]), ("setcover", str(target)), "prove --json")
    t.equal(found["dataset"], {"samples": 6, "features": 4, "nonzeros": 11}, "prove --json")
    found = json.loads(support.relucert("info", "--json", target).text)
    t.equal((found["instance"]["problem"], found["claimed_lower_bound"], found["claimed_training_error"]), ("setcover", value, value), "info --json")
    weights = directory.write("json.csv", f"-1,0,1,1/{instance.root}\n")
    found = json.loads(support.relucert("extract", "--json", target, weights).text)
    t.equal((found["found"], found["solution"], found["training_error"]), (True, [1], value), "extract --json")


# ---- stops ----


def hard_instance():
    """A system without structure whose optimum takes long."""
    random_number = random.Random(3)
    return Instance([random_number.sample(range(120), 6) for _ in range(400)], [1] * 120)


def test_stops(t, directory):
    searches.check_stops(t, directory.write("hard.scp", hard_instance().scp()), directory.path / "hard.cert")


# ---- real files ----


def real_instances():
    """(path, optimum) of the manifest's covering problems."""
    for row in searches.manifest():
        covering = row[0].startswith("setcover/") or re.match(r"hypergraph/pace2025.*\.h?gr(\.xz)?$", row[0])
        found = re.match(r"opt=(\d+)$", row[5])
        if covering and found:
            yield row[0], int(found[1])


def test_real_instances(t, directory, seconds):
    if not support.SHARED.exists():
        t.skip("../shared/data/setcover is not there: all of its files are skipped")
        return
    searches.check_real_files(t, directory, real_instances(), seconds, directory.path / "real.cert")


def main():
    mode = sys.argv[1] if len(sys.argv) > 1 else "quick"
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli set_cover")
    with support.Workspace("set-cover") as directory:
        test_tiny(t, directory, mode)
        test_round_trips(t, directory)
        test_layouts(t, directory)
        test_free_sets(t, directory)
        check_bytes_one_by_one(t, b"c " + 300 * b"x" + b"\np \t hs 3 2\n1 2\n2 3\n", b"s OPTIMUM 1\n")
        test_own_files(t, directory)
        test_many_unit_sets(t, directory)
        test_messages(t, directory)
        test_json(t, directory)
        test_stops(t, directory)
        if mode != "short":
            test_real_instances(t, directory, 60 if mode == "long" else 1)
    t.end()


if __name__ == "__main__":
    main()

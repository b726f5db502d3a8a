"""make bench: our speed beside the peers that are on PATH, CPU seconds (user + system), best of a few runs.

Everything is measured in one run on one machine; ratios mean more than seconds.  A peak of memory below that of this interpreter (about
14 MB) cannot be told from it.  Peers (drat-trim, lrat-trim, lrat_isa,
cake_lpr) are used when they are found and never needed.
"""

import os
import shutil
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.environ.get("BUILD", "build")
WORK = os.path.join(BUILD, "benchmark")
RELUCERT = os.path.join(BUILD, "relucert")
RELUCHECK = os.path.join(BUILD, "relucheck")
REPEAT = int(os.environ.get("REPEAT", "3"))
LIMIT = 600


def run(command, repeat=REPEAT, codes=(0,)):
    """The best CPU seconds of a command, its peak memory in MB, its standard output."""
    best, memory, output = None, 0, b""
    for _ in range(repeat):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        timer = threading.Timer(LIMIT, process.kill)
        timer.start()
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in codes:
            raise RuntimeError(f"{' '.join(command)}: exit code {process.returncode}")
        seconds = usage.ru_utime + usage.ru_stime
        best = seconds if best is None else min(best, seconds)
        memory = max(memory, usage.ru_maxrss / 1024)
    return best, memory, output.decode(errors="replace")


def row(name, *cells):
    print(f"{name:<42}" + "".join(f"{cell:>16}" for cell in cells), flush=True)


def rate(size, seconds):
    return f"{size / 1e6 / max(seconds, 1e-4):.0f} MB/s"


def make(name, *formula):
    """Makes a formula in a process of its own: the peak memory that the kernel reports for a program begins with its parent's."""
    path = os.path.join(WORK, name + ".cnf")
    subprocess.run([sys.executable, os.path.join(HERE, "formulas.py"), path, *map(str, formula)], check=True)
    return path


def bench_reduction():
    print("\nReduction of a random 3-SAT formula with 10^6 clauses: output a CPU second, reading the formula included")
    path = make("million", "random_3sat", 250000, 4)
    for form in ("svmlight", "rcert"):
        out = os.path.join(WORK, "million." + form)
        seconds, memory, _ = run([RELUCERT, "reduce", "--to", form, "-o", out, path])
        row("reduce --to " + form, f"{seconds:.3f} s", rate(os.path.getsize(out), seconds), f"{memory:.0f} MB peak")
        os.remove(out)


STREAMS = (
    ("set cover, 10^5 elements", "cover.scp", ("random_cover", 100000, 100000, 20), ()),
    ("colouring, 10^6 edges", "graph.col", ("random_graph", 100000, 1000000), ("--target", "3")),
    ("circuit, 3 * 10^5 gates", "layers.bench", ("layered_circuit", 10000, 300000, 10), ()),
)


def make_instance(name, kind):
    """Like make, for the other problems."""
    path = os.path.join(WORK, name)
    subprocess.run([sys.executable, os.path.join(HERE, "instances.py"), path, *map(str, kind)], check=True)
    return path


def bench_streams():
    print("\nThe other reductions: rows written a CPU second, after reading the instance")
    empty = os.path.join(WORK, "empty.sol")
    open(empty, "w").close()
    for name, file, kind, options in STREAMS:
        path = make_instance(file, kind)
        # An empty solution is refused when the instance has been read.
        reading, memory, _ = run([RELUCERT, "weights", *options, path, empty], codes=(2,))
        row(f"{name}: reading", f"{reading:.3f} s", rate(os.path.getsize(path), reading), f"{memory:.0f} MB peak")
        for form in ("svmlight", "rcert"):
            out = os.path.join(WORK, file + "." + form)
            seconds, memory, _ = run([RELUCERT, "reduce", "--to", form, *options, "-o", out, path])
            row(f"  rows as {form}", f"{seconds - reading:.3f} s", rate(os.path.getsize(out), seconds - reading), f"{memory:.0f} MB peak")
            os.remove(out)
        os.remove(path)


def bench_tree():
    print("\nA covering tree with its dual packings: the bounds that ten seconds give for a random problem with 200 elements and 100 sets of cost 1")
    path = make_instance("tree.scp", ("random_cover", 200, 100, 6, 1))
    certificate = os.path.join(WORK, "tree.cert")
    run([RELUCERT, "prove", "--time", "10", "-o", certificate, path], 1)
    timed(f"relucheck CERT, {os.path.getsize(certificate) / 1e6:.1f} MB", [RELUCHECK, certificate], os.path.getsize(certificate))


def bench_error():
    print("\nExact training error of 10^6 samples (a random 3-SAT reduction, random weights)")
    lines = run([os.path.join(BUILD, "bench", "bench_error")], 1)[2].splitlines()
    times = {}
    for line in lines:
        name, seconds = line.split()[:2]
        times[name] = float(seconds)
    for name, against in (("int64", "mpq"), ("gmp-small", "mpq"), ("gmp", "mpq-large"), ("int64", "double")):
        row(f"{name} beside {against}", f"{times[name]:.4f} s", f"{times[against]:.4f} s", f"{times[against] / times[name]:.1f} x")


def bench_yes():
    print("\nYES certificates: relucheck")
    path = make("easy", "random_3sat", 300000, 3)
    certificate = os.path.join(WORK, "easy.cert")
    run([RELUCERT, "prove", "-o", certificate, path], 1)
    seconds, memory, _ = run([RELUCHECK, certificate])
    row("900 000 clauses, 300 000 variables", f"{seconds:.3f} s", rate(os.path.getsize(certificate), seconds), f"{memory:.0f} MB peak")


def timed(name, command, size, codes=(0,)):
    """Prints a row for a checker of a proof of `size` bytes and returns its seconds."""
    seconds, memory, _ = run(command, codes=codes)
    row("  " + name, f"{seconds:.3f} s", rate(size, seconds), f"{memory:.0f} MB peak")
    return seconds


def beside(name, ours, theirs):
    row("  " + name, f"{theirs / max(ours, 1e-4):.2f} x")


def bench_lrat(formula, lrat):
    """relucheck --lrat and the checkers found on PATH on the same proof, as text and as binary."""
    binary = lrat + ".binary"
    size = os.path.getsize(lrat)
    ours = timed("relucheck --lrat, text", [RELUCHECK, "--lrat", formula, lrat], size)
    if shutil.which("lrat-trim"):
        theirs = timed("lrat-trim", ["lrat-trim", "-q", formula, lrat], size, (0, 20))
        streaming = timed("lrat-trim -S", ["lrat-trim", "-q", "-S", formula, lrat], size, (0, 20))
        beside("our rate beside the better of the two", ours, min(theirs, streaming))
        run(["lrat-trim", "-q", "-f", lrat, binary], 1, (0, 20))
    if shutil.which("cake_lpr"):
        timed("cake_lpr", ["cake_lpr", formula, lrat], size)
    if os.path.exists(binary):
        size = os.path.getsize(binary)
        ours = timed("relucheck --lrat, binary", [RELUCHECK, "--lrat", formula, binary], size)
        if shutil.which("lrat_isa"):
            theirs = timed("lrat_isa, binary", ["lrat_isa", formula, binary], size, (0, 1, 20))
            beside("our rate beside lrat_isa", ours, theirs)


def bench_refutation(name, *formula):
    path = make(name, *formula)
    drat, lrat, certificate = (os.path.join(WORK, name + end) for end in (".drat", ".lrat", ".cert"))
    lines = run([os.path.join(BUILD, "bench", "bench_elaborate"), path, drat, lrat], 1)[2].splitlines()
    figures = {line.split()[0]: line.split()[1:] for line in lines}
    print(f"\n{name}: DRAT {os.path.getsize(drat) / 1e6:.1f} MB, hinted {os.path.getsize(lrat) / 1e6:.1f} MB, "
          f"CaDiCaL {float(figures['solve'][0]):.2f} s")
    ours = float(figures["elaborate"][0])
    row("  elaboration", f"{ours:.3f} s")
    if shutil.which("drat-trim"):
        seconds = run(["drat-trim", path, drat, "-t", str(LIMIT)], 1)[0]
        row("  drat-trim on the same DRAT", f"{seconds:.3f} s", f"{seconds / ours:.1f} x ours")
    seconds = run([RELUCERT, "prove", "-o", certificate, path], 1)[0]
    row("  relucert prove, all of it", f"{seconds:.3f} s")
    timed("relucheck CERT", [RELUCHECK, certificate], os.path.getsize(certificate))
    bench_lrat(path, lrat)


def main():
    os.makedirs(WORK, exist_ok=True)
    wanted = sys.argv[1:]
    chosen = lambda name: not wanted or name in wanted
    if chosen("reduction"):
        bench_reduction()
    if chosen("streams"):
        bench_streams()
    if chosen("tree"):
        bench_tree()
    if chosen("error"):
        bench_error()
    if chosen("yes"):
        bench_yes()
    for name, *formula in (("random-250", "random_3sat", 250, 5), ("random-300", "random_3sat", 300, 5),
                           ("pigeonhole-10-9", "pigeonhole", 10, 9), ("miter-7", "multiplier_miter", 7)):
        if chosen(name):
            bench_refutation(name, *formula)


if __name__ == "__main__":
    main()

"""What the tests of searches for an optimum share: stopping them, and instances with known optima in ../shared/data."""

import csv
import lzma
import re
import signal
import subprocess
import time

import support

# ---- stops ----


def interrupted(seconds, *arguments):
    """The result of relucert with SIGINT after so many seconds."""
    process = subprocess.Popen([*support.RELUCERT, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=support.LIMIT)
    return support.Result(process.returncode, out, err)


def check_bounds(t, source, certificates, what, result):
    """The bounds as printed; None when there are none."""
    found = re.search(r"^s BOUNDS (\d+) (\d+)$", result.text, re.MULTILINE)
    if not t.check(result.code == 0 and found and int(found[1]) < int(found[2]), what, result.code, result.text, result.error):
        return None
    for certificate in certificates:
        checked = support.relucheck("--source", source, certificate)
        t.equal(checked.verdicts(), ["VERIFIED"], what, certificate.name, checked.error)
    return int(found[1]), int(found[2])


def check_stops(t, source, *certificates):
    """The end of --time and an interrupt: the bounds so far, with the certificates that -o makes of the first path; with a target s UNKNOWN and none."""
    target = certificates[0]
    begin = time.monotonic()
    result = support.relucert("prove", "--time", "1.5", "-o", target, source)
    t.check(time.monotonic() - begin < 8, "--time 1.5 took", time.monotonic() - begin)
    bounds = check_bounds(t, source, certificates, "--time:", result)
    for path in certificates:
        path.unlink(missing_ok=True)
    check_bounds(t, source, certificates, "SIGINT:", interrupted(1.5, "prove", "-o", target, source))
    target.unlink(missing_ok=True)
    middle = sum(bounds) // 2 if bounds else 1
    result = support.relucert("prove", "--time", "1", "--target", middle, "-o", target, source)
    t.equal((result.code, result.verdicts(), target.exists()), (1, ["UNKNOWN"], False), f"--target {middle}:", result.error)


# ---- real files ----


def manifest():
    """The rows of ../shared/data/MANIFEST.tsv: the path first, what is known in column 5."""
    with open(support.SHARED / "MANIFEST.tsv", encoding="utf-8") as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def plain(directory, path):
    """The file's path, or that of a copy without xz."""
    if path.suffix != ".xz":
        return path
    return directory.write(path.stem, lzma.decompress(path.read_bytes()))


def check_real_file(t, directory, path, optimum, seconds, certificates):
    """Whether the optimum is found in that time, and not only bounds around it; all with certificates."""
    source = support.SHARED / path
    for certificate in certificates:
        certificate.unlink(missing_ok=True)
    result = support.relucert("prove", "-q", "--time", seconds, "-o", certificates[0], source, limit=seconds + 60)
    found = re.fullmatch(r"(?:OPTIMUM (\d+)|BOUNDS (\d+) (\d+))", (result.verdicts() or [""])[0])
    if not t.check(result.code == 0 and found, path, result.code, result.text, result.error):
        return False
    lower, upper = int(found[1] or found[2]), int(found[1] or found[3])
    t.check(lower <= optimum <= upper, path, "optimum", optimum, "found", lower, upper)
    for certificate in certificates:
        result = support.relucheck("--source", plain(directory, source), certificate)
        t.equal(result.verdicts(), ["VERIFIED"], path, certificate.name, result.error)
    return lower == upper


def check_real_files(t, directory, known, seconds, *certificates):
    """`known`: (path, optimum) of each file; prints what was found."""
    solved, open_files = 0, []
    for path, optimum in known:
        if check_real_file(t, directory, path, optimum, seconds, certificates):
            solved += 1
        else:
            open_files.append(path)
    print(f"{t.name}: {solved} optima in {seconds} s each; bounds for {', '.join(open_files) or 'none'}")

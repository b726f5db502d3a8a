"""What the test programs share: where the programs under test are, running them, counting, certificates through relucheck in batches.

The environment variables RELUCERT and RELUCHECK name the programs (default build/relucert and build/relucheck); a name with spaces is a
command with arguments, so that RELUCHECK="python3 tests/oracle/oracle.py" tests the tests.
"""

import os
import pathlib
import resource
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent
ROOT = TESTS.parent
DATA = TESTS / "data"
SHARED = ROOT.parent / "shared" / "data"
sys.path.insert(0, str(TESTS / "oracle"))
sys.dont_write_bytecode = True

LIMIT = 60  # seconds for one process

# Tests that run in the background (nohup, a shell's &) have these ignored, and would hand that on to the programs under test.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)


def program(variable, default):
    command = shlex.split(os.environ.get(variable, "")) or [str(ROOT / default)]
    # The tests run in other directories, so paths are made absolute.
    return [str(pathlib.Path(part).resolve()) if os.sep in part and os.path.exists(part) else part for part in command]


RELUCERT = program("RELUCERT", "build/relucert")
RELUCHECK = program("RELUCHECK", "build/relucheck")


class Result:
    """What a process did: exit code (negative: the signal that ended it), stdout and stderr."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def crashed(self):
        return not 0 <= self.code <= 3 or b"Sanitizer" in self.err or b"runtime error:" in self.err

    @property
    def text(self):
        return self.out.decode(errors="replace")

    @property
    def error(self):
        return self.err.decode(errors="replace")

    def verdicts(self):
        """The words after `s ` of the lines that begin so."""
        return [line[2:] for line in self.text.splitlines() if line.startswith("s ")]


def limit_file_size(size):
    """For `prepare` of run: writes beyond it fail, as on a full disk."""

    def prepare():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return prepare


def run(command, *arguments, stdin=b"", limit=LIMIT, cwd=None, prepare=None):
    """`prepare` is called in the process before the command."""
    try:
        done = subprocess.run(
            [*command, *map(str, arguments)], input=stdin, capture_output=True, timeout=limit, cwd=cwd, preexec_fn=prepare, check=False
        )
    except subprocess.TimeoutExpired as late:
        return Result(124, late.stdout or b"", (late.stderr or b"") + b"\nno answer within %d s" % limit)
    return Result(done.returncode, done.stdout, done.stderr)


def relucert(*arguments, **options):
    return run(RELUCERT, *arguments, **options)


def relucheck(*arguments, **options):
    return run(RELUCHECK, *arguments, **options)


def check_batch(paths, size=400, limit=LIMIT):
    """The verdict of relucheck on each file: "VERIFIED", "REJECTED", "CRASHED" or another word that it printed.

    Many files go into one call; when the call does not give one verdict for each file, it is repeated with halves until
    the file that makes trouble stands alone."""
    verdicts = []
    for start in range(0, len(paths), size):
        verdicts += _check(paths[start : start + size], limit)
    return verdicts


def _check(paths, limit):
    result = relucheck(*paths, limit=limit)
    words = result.verdicts()
    expected = 0 if all(word == "VERIFIED" for word in words) else (1, 2, 3)
    if not result.crashed and len(words) == len(paths) and (result.code == 0) == (expected == 0):
        return words
    if len(paths) > 1:
        middle = len(paths) // 2
        return _check(paths[:middle], limit) + _check(paths[middle:], limit)
    if result.crashed:
        return ["CRASHED"]
    if result.code == 3:
        return ["LIMIT"]
    return [f"exit code {result.code} with verdicts {words}"]


class Tally:
    """Counts checks; prints each failure when it happens and one line at the end."""

    def __init__(self, name):
        self.name = name
        self.passed = self.failed = self.skipped = 0

    def check(self, condition, *message):
        if condition:
            self.passed += 1
        else:
            self.fail(*message)
        return bool(condition)

    def equal(self, found, expected, *message):
        return self.check(found == expected, *message, f"found {found!r}, expected {expected!r}")

    def fail(self, *message):
        self.failed += 1
        print(f"{self.name}: FAILED:", *message, flush=True)

    def skip(self, *message, count=1):
        self.skipped += count
        print(f"{self.name}: skipped {count}:", *message, flush=True)

    def end(self):
        """Prints the summary and ends the program."""
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        print(f"{self.name}: {self.passed} passed, {self.failed} failed{skipped}", flush=True)
        sys.exit(1 if self.failed or not self.passed else 0)


class Workspace:
    """A directory of its own under TMPDIR, removed at the end unless something in it is to be kept."""

    def __init__(self, name):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix=f"relucert-{name}-"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def write(self, name, content):
        path = self.path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path


def keep(name, content):
    """Writes a counterexample where it outlives the run, and returns its path."""
    directory = pathlib.Path(os.environ.get("RELUCERT_TEST_KEEP", ROOT / "build" / "counterexamples"))
    directory.mkdir(parents=True, exist_ok=True)
    path = directory / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def require(*commands):
    """Ends the program with a clear message when a program under test is not there."""
    for command in commands:
        if shutil.which(command[0]) is None:
            print(f"{command[0]}: not found: build it with `make`, or set RELUCERT and RELUCHECK", file=sys.stderr)
            sys.exit(2)

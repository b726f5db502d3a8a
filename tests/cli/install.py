#!/usr/bin/env python3
"""make install: what it leaves where, and a program built against the installed library, shared and static."""

import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import support

INSTALLED = (
    "bin/relucert",
    "bin/relucheck",
    "include/relucert.h",
    "lib/librelucert.a",
    "lib/librelucert.so",
    "lib/librelucert.so.0",
    "lib/pkgconfig/relucert.pc",
    "share/man/man1/relucert.1",
    "share/man/man1/relucheck.1",
    "share/bash-completion/completions/relucert",
    "share/doc/relucert/LICENSE",
    "share/doc/relucert/certificate.md",
)


def shell(t, command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    t.check(done.returncode == 0, " ".join(map(str, command)), done.stdout, done.stderr)
    return done.stdout


def build_consumer(t, prefix, target, static):
    """Compiles consumer.c with what pkg-config says about the installed library."""
    environment = {**os.environ, "PKG_CONFIG_PATH": str(prefix / "lib" / "pkgconfig"), "PKG_CONFIG_SYSROOT_DIR": ""}
    flags = shell(t, ["pkg-config", "--cflags", "--libs", *(["--static"] if static else []), "relucert"], env=environment).split()
    if static:
        flags = [str(prefix / "lib/librelucert.a") if flag == "-lrelucert" else flag for flag in flags]
    shell(t, ["gcc", "-std=c11", "-Wall", "-Wextra", "-Werror", "-o", target, support.TESTS / "cli/consumer.c", *flags])


def test_consumer(t, prefix, directory, static):
    program = directory.path / ("static" if static else "shared")
    build_consumer(t, prefix, program, static)
    environment = {**os.environ, "LD_LIBRARY_PATH": str(prefix / "lib")}
    certificate = directory.path / "made.cert"
    formulas = support.ROOT / "certs/formulas"
    out = shell(t, [program, formulas / "full3.cnf", certificate], env=environment)
    t.equal(out, "answer 2 claim 4/9\n", "consumer on full3.cnf:")
    t.equal(support.check_batch([certificate]), ["VERIFIED"], "the consumer's certificate:")
    solution = support.DATA / "satisfiable.solution"
    out = shell(t, [program, support.DATA / "satisfiable.cnf", certificate, solution], env=environment)
    t.check(out.startswith("answer 1 claim 0\nerror 0 samples ") and "\nv " in out, "consumer on satisfiable.cnf:", out)
    t.equal(support.check_batch([certificate]), ["VERIFIED"], "the consumer's certificate:")


def test_symbols(t, prefix):
    """Neither library exports a symbol that the public header does not declare."""
    header = (prefix / "include/relucert.h").read_text()
    for library, options in (("librelucert.so.0", ["-D"]), ("librelucert.a", [])):
        symbols = shell(t, ["nm", *options, "--defined-only", "--extern-only", prefix / "lib" / library]).splitlines()
        names = [line.split()[2] for line in symbols if len(line.split()) == 3 and line.split()[1] in "TDBR"]
        t.check(names and all(name + "(" in header for name in names), library, "exports", [n for n in names if n + "(" not in header])


def main():
    support.require(support.RELUCERT, support.RELUCHECK)
    t = support.Tally("cli install")
    with support.Workspace("install") as directory:
        prefix = directory.path / "usr"
        build = os.environ.get("BUILD", "build")
        shell(t, ["make", "install", f"PREFIX={prefix}", f"BUILD={build}", "MODE=release"], cwd=support.ROOT)
        for name in INSTALLED:
            t.check((prefix / name).exists(), name, "is not installed")
        for program in ("relucert", "relucheck"):
            shell(t, [prefix / "bin" / program, "--version"])
        test_symbols(t, prefix)
        test_consumer(t, prefix, directory, static=False)
        test_consumer(t, prefix, directory, static=True)
        for manual in ("relucert.1", "relucheck.1"):
            if shutil.which("mandoc"):
                shell(t, ["mandoc", "-Tlint", "-Werror", prefix / "share/man/man1" / manual])
        if shutil.which("bash"):
            shell(t, ["bash", "-n", prefix / "share/bash-completion/completions/relucert"])
        stage = directory.path / "stage"
        shell(t, ["make", "install", f"DESTDIR={stage}", "PREFIX=/usr", f"BUILD={build}", "MODE=release"], cwd=support.ROOT)
        t.check((stage / "usr/bin/relucheck").exists() and "prefix=/usr\n" in (stage / "usr/lib/pkgconfig/relucert.pc").read_text(), "DESTDIR")
    t.end()


if __name__ == "__main__":
    main()

"""Runs the program, measures what a run costs, and builds the program of a named commit."""

import dataclasses
import os
import pathlib
import re
import resource
import shutil
import subprocess
import tempfile
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
BUILD = ["swift", "build", "-c", "release", "--product", "congkhai", "--static-swift-stdlib"]


@dataclasses.dataclass(frozen=True)
class Run:
    """What a process answered and cost: seconds of wall clock, seconds of CPU (user and system), peak memory in MiB.

    A process starts as a copy of its parent, so a peak below this script's own cannot be seen: it is None.
    """

    status: int
    out: str
    err: str
    wall: float
    cpu: float
    peak: float | None


def run(command, folder=None) -> Run:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        peak = usage.ru_maxrss / 1024 if usage.ru_maxrss > own else None
        out.seek(0)
        err.seek(0)
        return Run(
            process.returncode, out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace"),
            wall, usage.ru_utime + usage.ru_stime, peak)


def roomy_place(bytes_free: int) -> pathlib.Path | None:
    """A folder in memory, where that many bytes are free: a disk's own moods are larger than most differences."""
    memory = pathlib.Path("/dev/shm")
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > bytes_free else None


def counts(answer: Run) -> str:
    """The last line of a build, which counts files and findings, without the seconds."""
    lines = answer.out.splitlines()
    return re.sub(r", [0-9.]+ (giây|s|seconds?)$", "", lines[-1]) if lines else ""


def build_command(program, content, output, day, flags=()):
    return [program, "build", "--content", content, "--output", output, "--as-of", str(day), *flags]


def built(commit: str) -> pathlib.Path:
    """The program of a commit; it is compiled once and kept in .build/oracle."""
    found = subprocess.run(
        ["git", "-C", REPOSITORY, "rev-parse", "--verify", "--quiet", commit + "^{commit}"],
        stdout=subprocess.PIPE, text=True)
    if found.returncode:
        raise SystemExit(f"{commit} names no commit of {REPOSITORY}")
    number = found.stdout.strip()
    source = REPOSITORY / ".build" / "oracle" / number
    program = source / ".build" / "release" / "congkhai"
    done = source / ".build" / "oracle-done"
    if not done.exists():
        if not source.exists():
            subprocess.run(["git", "-C", REPOSITORY, "worktree", "prune"], check=True)
            subprocess.run(
                ["git", "-C", REPOSITORY, "worktree", "add", "--quiet", "--detach", source, number], check=True)
        subprocess.run(BUILD, cwd=source, check=True)
        done.touch()
    return program


def instructions(tool: str, command, folder) -> int:
    """How many instructions a command takes, as `callgrind` (slow, the same each time) or `perf` counts them."""
    with tempfile.NamedTemporaryFile("r") as report:
        if tool == "callgrind":
            counter = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={report.name}"]
            pattern = r"Collected : (\d+)"
        else:
            counter = ["perf", "stat", "-x,", "-e", "instructions:u", "-o", report.name, "--"]
            pattern = r"^(\d+),"
        answer = run([*counter, *command], folder)
        found = re.search(pattern, report.read(), re.M)
    if answer.status or not found:
        raise SystemExit(f"{tool} does not count here (exit {answer.status}):\n{answer.err[-2000:]}")
    return int(found[1])

"""Folders compared byte for byte, and brought back to what they were."""

import difflib
import hashlib
import os
import pathlib
import shutil

# Where the program keeps what it remembers; nobody else's business.
PRIVATE = ".congkhai"


def entries(folder, at=""):
    """Every entry below a folder, sorted, as (path, DirEntry), without the program's own store."""
    try:
        found = sorted(os.scandir(os.path.join(folder, at)), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in found:
        path = f"{at}{entry.name}"
        if path == PRIVATE:
            continue
        yield path, entry
        if entry.is_dir(follow_symlinks=False):
            yield from entries(folder, path + "/")


def tree(folder) -> dict[str, tuple]:
    """What a folder holds: the mode of each entry, and of files a digest of their bytes."""
    held = {}
    for path, entry in entries(folder):
        mode = entry.stat(follow_symlinks=False).st_mode
        if entry.is_symlink():
            held[path] = (mode, os.readlink(entry.path))
        elif entry.is_dir():
            held[path] = (mode, None)
        else:
            with open(entry.path, "rb") as file:
                held[path] = (mode, hashlib.file_digest(file, "sha256").digest())
    return held


def stamps(folder) -> dict[str, tuple]:
    """When each file was written, and whether it is still the same one."""
    held = {}
    for path, entry in entries(folder):
        if entry.is_file(follow_symlinks=False):
            status = entry.stat(follow_symlinks=False)
            held[path] = (status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
    return held


def differing(one: dict, other: dict) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def described(path: str, one, other) -> list[str]:
    """How a path differs between two folders, in a few lines."""
    first, second = pathlib.Path(one) / path, pathlib.Path(other) / path
    for file, folder in (first, other), (second, one):
        if not os.path.lexists(file):
            return [f"{path}: missing in {one if file == first else other}"]
    if not (first.is_file() and second.is_file()):
        return [f"{path}: a file in one, something else in the other"]
    left, right = first.read_bytes(), second.read_bytes()
    if left == right:
        return [f"{path}: same bytes, modes {first.stat().st_mode:o} and {second.stat().st_mode:o}"]
    at = next((n for n, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
    around = slice(max(at - 60, 0), at + 100)
    return [
        f"{path}: {len(left)} and {len(right)} bytes, differing from byte {at}",
        "  - " + repr(left[around].decode("utf-8", "replace")),
        "  + " + repr(right[around].decode("utf-8", "replace")),
    ]


def described_lines(one: str, other: str, most=12) -> list[str]:
    """How two texts differ, line by line."""
    lines = list(difflib.unified_diff(one.splitlines(), other.splitlines(), lineterm="", n=0))[2:]
    return ["  " + line[:300] for line in lines[:most]] + ([f"  … {len(lines) - most} more"] if len(lines) > most else [])


def copied(source, target):
    shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
    # What was checked out read-only is to be edited.
    for path, entry in entries(target):
        if not entry.is_symlink():
            os.chmod(entry.path, 0o755 if entry.is_dir() else 0o644)


def removed(folder):
    shutil.rmtree(folder, ignore_errors=True)


def restored(source, target):
    """Makes a folder hold what another holds; a file that is the same already is not touched."""
    wanted, held = tree(source), tree(target)
    for path in reversed(differing(wanted, held)):
        file = pathlib.Path(target) / path
        if path in held and (path not in wanted or file.is_dir() or file.is_symlink()):
            shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink(missing_ok=True)
    for path in differing(wanted, held):
        if path not in wanted:
            continue
        origin, file = pathlib.Path(source) / path, pathlib.Path(target) / path
        if origin.is_symlink():
            file.symlink_to(os.readlink(origin))
        elif origin.is_dir():
            file.mkdir(exist_ok=True)
        else:
            file.write_bytes(origin.read_bytes())
            file.chmod(0o644)

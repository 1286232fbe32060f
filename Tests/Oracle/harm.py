"""Harm by chance to what a build has left: the files of the site, and what the program remembers."""

import os
import pathlib
import random
import shutil


class Harm:
    """Each kind of harm says what it did, or None where there was nothing to harm."""

    def __init__(self, site: pathlib.Path, chance: random.Random):
        self.site, self.random = site, chance
        self.earlier: list[tuple[str, bytes]] = []

    def store_files(self) -> list[pathlib.Path]:
        return sorted(file for file in (self.site / ".congkhai").rglob("*") if file.is_file())

    def one_of_the_store(self):
        files = self.store_files()
        if not files:
            return None
        file = self.random.choice(files)
        data = bytearray(file.read_bytes())
        how = self.random.choice(["removed", "all removed", "flipped", "cut", "longer", "empty"])
        if how == "removed":
            file.unlink()
        elif how == "all removed":
            shutil.rmtree(self.site / ".congkhai")
        elif how == "flipped" and data:
            data[self.random.randrange(len(data))] ^= 1 << self.random.randrange(8)
            file.write_bytes(data)
        elif how == "cut":
            file.write_bytes(data[: self.random.randrange(len(data) + 1)])
        elif how == "longer":
            file.write_bytes(data + b"\0\1")
        else:
            file.write_bytes(b"")
        return f"store: {file.name} {how}"

    def exchanged(self):
        files = self.store_files()
        if len(files) < 2:
            return None
        one, other = self.random.sample(files, 2)
        data = one.read_bytes()
        one.write_bytes(other.read_bytes())
        other.write_bytes(data)
        return f"store: {one.name} and {other.name} exchanged"

    def of_an_earlier_build(self):
        """A file of the store as it was some builds ago."""
        files = self.store_files()
        if not files:
            return None
        done = "store: nothing to put back"
        if self.earlier:
            name, data = self.random.choice(self.earlier)
            file = self.site / ".congkhai" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            done = f"store: {name} of an earlier build"
        self.earlier = [
            (str(file.relative_to(self.site / ".congkhai")), file.read_bytes()) for file in self.store_files()]
        return done

    def one_of_the_site(self):
        files = sorted(
            str(file.relative_to(self.site)) for file in self.site.rglob("*")
            if file.is_file() and not str(file.relative_to(self.site)).startswith(".congkhai"))
        if not files:
            return None
        path = self.random.choice(files)
        file, how = self.site / path, self.random.choice(["removed", "longer", "changed under its old time"])
        status, data = file.stat(), file.read_bytes()
        if how == "removed":
            file.unlink()
        elif how == "longer" or not data:
            file.write_bytes(data + b"\n")
        else:
            file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
        return f"site/{path} {how}"

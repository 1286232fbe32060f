#!/usr/bin/env python3
"""Makes random edits of a content of every kind, builds after each on top of the last site, and compares with a clean
build: tree, standard error, exit code; and nothing was touched that did not change.

    random_edits.py PROGRAM [--edits 300] [--seed N] [--content FOLDER --as-of DAY] [--flag=FLAG …]
        [--verify-each N] [--place DIR]

One to three edits are made before a build, some builds are killed on the way, and content that is refused is mended at
once or stays for some edits. Every Nth build makes all files again and compares them (`--verify`). Exit 1 when any
build went wrong; the seed, which is printed, makes the same edits again.
"""

import argparse
import datetime
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import programs
import sample
import trees
from chance import Edits

MANY = 10


class Harness:
    def __init__(self, chosen, place: pathlib.Path):
        self.chosen, self.place = chosen, place
        self.content, self.site, self.clean = place / "Content", place / "site", place / "clean"
        self.good = place / "good"
        if chosen.content:
            trees.copied(chosen.content, self.content)
        else:
            sample.lay_sample(self.content)
        trees.copied(self.content, self.good)
        self.edits = Edits(self.content, self.site, chosen.as_of, chosen.seed)
        self.random = random.Random(chosen.seed + 1)
        self.good_day = chosen.as_of
        self.refused_for = 0
        self.builds = 0
        self.tally = {"refused": 0, "killed": 0, "verified": 0, "wrong": 0}

    def build(self, output, flags=()):
        return programs.run(
            programs.build_command(self.chosen.program, "Content", output, self.edits.day, flags), self.place)

    def flags(self) -> list[str]:
        """Of the next build on top of the last."""
        self.builds += 1
        verified = self.chosen.verify_each and self.builds % self.chosen.verify_each == 0
        self.tally["verified"] += bool(verified)
        return self.chosen.flag + ["--verify"] * bool(verified)

    def kill(self) -> str:
        """Begins a build and ends it somewhere on its way."""
        command = programs.build_command(
            self.chosen.program, "Content", "site", self.edits.day, self.chosen.flag)
        process = subprocess.Popen(
            command, cwd=self.place, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        delay = self.random.random() * 0.15
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        self.tally["killed"] += 1
        return f"a build killed after {delay * 1000:.0f} ms"

    def round(self, edits: int) -> tuple[list[str], list[str]]:
        """Some edits and a build; what was done and what is wrong."""
        done = [self.edits.next() for _ in range(edits)]
        killed = self.random.random() < 0.03
        if killed:
            done.append(self.kill())
        return done, self.compared(may_touch=killed)

    def compared(self, may_touch=False) -> list[str]:
        tree, stamps = trees.tree(self.site), trees.stamps(self.site)
        built = self.build("site", self.flags())
        shutil.rmtree(self.clean, ignore_errors=True)
        clean = self.build("clean")
        wrong = []
        if built.status not in (0, 1, 3):
            wrong.append(f"exit code {built.status}: {built.err[-600:]}")
        if built.status != clean.status:
            wrong.append(f"exit code {built.status}, of a clean build {clean.status}")
        if built.err != clean.err:
            wrong += ["findings differ from a clean build's:"] + trees.described_lines(clean.err, built.err)
        now, stamps_now = trees.tree(self.site), trees.stamps(self.site)
        if built.status == 0:
            paths = trees.differing(trees.tree(self.clean), now)
            for path in paths[:3]:
                wrong += trees.described(path, self.clean, self.site)
            wrong += [f"… {len(paths)} paths differ"] if len(paths) > 3 else []
            self.accept()
        else:
            wrong += [f"refused, but {path} changed" for path in trees.differing(tree, now)[:3]]
            self.refuse()
        touched = [
            path for path in stamps_now
            if tree.get(path) == now[path] and stamps.get(path) != stamps_now[path]]
        # What a killed build has left half done is done anew.
        if touched and not may_touch:
            wrong.append(f"touched though unchanged: {', '.join(sorted(touched)[:5])} ({len(touched)})")
        return wrong

    def accept(self):
        trees.restored(self.content, self.good)
        self.good_day, self.refused_for = self.edits.day, 0

    def refuse(self):
        self.tally["refused"] += 1
        self.refused_for += 1

    def mend(self):
        trees.restored(self.good, self.content)
        self.edits.day, self.refused_for = self.good_day, 0

    def start_anew(self):
        """After something went wrong: what is wrong once is not to be found again and again."""
        shutil.rmtree(self.site, ignore_errors=True)
        self.mend()
        if self.build("site").status:
            raise SystemExit("the content that was good is refused by a clean build")

    def run(self) -> int:
        first = self.build("site", self.chosen.flag)
        if first.status:
            raise SystemExit(f"the content is refused before any edit:\n{first.err[-2000:]}")
        made = 0
        start = time.monotonic()
        while made < self.chosen.edits:
            edits = min(self.random.choice([1, 1, 1, 1, 2, 3]), self.chosen.edits - made)
            made += edits
            done, wrong = self.round(edits)
            if self.chosen.verbose:
                print(f"{made:5} {'; '.join(done)}", flush=True)
            if not wrong and self.refused_for and (self.random.random() < 0.6 or self.refused_for > 3):
                self.mend()
                done.append("mended")
                wrong = self.compared()
            if wrong:
                self.tally["wrong"] += 1
                print(f"edit {made}, as of {self.edits.day}: {'; '.join(done)}")
                print("\n".join("    " + line for line in wrong), flush=True)
                if self.tally["wrong"] == MANY:
                    print(f"{MANY} builds went wrong: that is enough")
                    break
                self.start_anew()
        print(f"{made} edits with seed {self.chosen.seed}: {self.tally['refused']} builds refused, "
              f"{self.tally['killed']} killed, {self.tally['verified']} verified, {self.tally['wrong']} wrong, "
              f"{time.monotonic() - start:.0f} s")
        return 1 if self.tally["wrong"] else 0


def options():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=lambda path: pathlib.Path(path).resolve())
    arguments.add_argument("--edits", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    arguments.add_argument("--content", type=pathlib.Path)
    arguments.add_argument("--as-of", type=datetime.date.fromisoformat, default=datetime.date.fromisoformat(sample.DAY))
    arguments.add_argument("--flag", action="append", default=[], help="for the builds that are not clean")
    arguments.add_argument("--verify-each", type=int, default=0, metavar="N")
    arguments.add_argument("--place", type=pathlib.Path, default=programs.roomy_place(1 << 30))
    arguments.add_argument("--verbose", action="store_true", help="name each edit")
    return arguments.parse_args()


def main():
    chosen = options()
    print(f"seed {chosen.seed}", flush=True)
    with tempfile.TemporaryDirectory(dir=chosen.place) as place:
        return Harness(chosen, pathlib.Path(place)).run()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Compares the present program with the one of a named commit: what they write, say and cost.

    oracle.py --commit SHA | --program PATH [--present PATH] [FOLDER …] [--only GLOB] [--as-of DAY …] [--runs 3]
              [--no-edits] [--edit-runs 1] [--flag=FLAG …] [--sizes 10000,100000]
              [--instructions callgrind|perf] [--place DIR]

Contents are those of the repository, each FOLDER, and corpora of --sizes. Each is built cleanly for each of its
days; then edits are made one after another, and each program builds after each, on top of what it left. Compared are the
trees, standard error, the last line without its seconds, and the exit code; after an edit also with a clean build's.
Costs are medians, before → present. Exit 1 when anything differs.
"""

import argparse
import datetime
import fnmatch
import itertools
import pathlib
import statistics
import sys
import tempfile
import time

import contents
import known_edits
import programs
import trees
from sides import Side, answers_differ, counts_differ, trees_differ

# Longer than a file system takes to tell two writings apart.
PAUSE = 0.05
LAYOUT = "{:22} {:10} {:28} {:>4} {:>15} {:>15} {:>11}  {}"


class Oracle:
    def __init__(self, options, before, present):
        self.options, self.before, self.present = options, before, present
        self.steps = self.differences = 0
        self.unused = {name for name, _ in known_edits.EDITS + known_edits.HARMS}
        # Which of the two builds first: each as often as the other.
        self.order = itertools.cycle([(0, 1), (1, 0)])

    def compare(self, content):
        for day in self.days(content):
            self.compare_clean(content, day)
        if self.options.no_edits:
            return
        with tempfile.TemporaryDirectory(dir=self.options.place) as place:
            if content.broken:
                self.compare_breaking(content, pathlib.Path(place))
            else:
                self.compare_edits(content, pathlib.Path(place))

    def days(self, content):
        return self.options.as_of or content.days

    def sides(self, place):
        return [Side("before", self.before, [], place), Side("present", self.present, self.options.flag, place)]

    def compare_clean(self, content, day):
        with tempfile.TemporaryDirectory(dir=self.options.place) as place:
            content.lay(pathlib.Path(place))
            sides = self.sides(pathlib.Path(place))
            runs = [[], []]
            for _ in range(1 if content.broken else self.options.runs):
                for at in next(self.order):
                    runs[at].append(sides[at].build_clean(day))
            first, second = runs[0][0], runs[1][0]
            self.report(content, day, "clean build", runs, [
                *counts_differ(first, second), *answers_differ(first, second),
                *trees_differ(sides[0].clean, sides[1].clean)])
            checks = [side.check(day) for side in sides]
            found = answers_differ(*checks)
            if checks[0].out != checks[1].out:
                found += ["standard output differs:", *trees.described_lines(checks[0].out, checks[1].out)]
            self.report(content, day, "check, as JSON, in English", [[check] for check in checks], found)
            if self.options.instructions and not content.broken and not first.status:
                before, present = [side.instructions(self.options.instructions, day) for side in sides]
                print(f"    instructions, one job: {before:,} → {present:,}, {present / before:.4f} of it", flush=True)

    def compare_breaking(self, content, folder):
        """From content that is right to content that is not, and back."""
        sides, day = self.sides(folder), self.days(content)[0]
        content.lay_base(folder)
        self.step(content, day, "right", sides)
        trees.copied(folder / "Content", folder / "good")
        content.lay_over(folder)
        self.step(content, day, "broken", sides)
        trees.restored(folder / "good", folder / "Content")
        self.step(content, day, "mended", sides)

    def compare_edits(self, content, folder):
        """An edit that is refused is taken back, which is a step as well."""
        content.lay(folder)
        sides, good = self.sides(folder), folder / "good"
        trees.copied(folder / "Content", good)
        day = datetime.date.fromisoformat(self.days(content)[0])
        place = known_edits.Place(folder / "Content", day, [side.site for side in sides])
        if self.step(content, day, "first build", sides):
            return
        for name, edit in known_edits.HARMS + known_edits.EDITS:
            day = place.day
            if not edit(place):
                continue
            self.unused.discard(name)
            repeats = name not in dict(known_edits.HARMS)
            switch = lambda back: self.switch(place, good, folder / "edited", day if back else place.day, back)
            if self.step(content, place.day, name, sides, switch if repeats else None):
                trees.restored(good, place.content)
                place.day = day
                self.step(content, day, "taken back", sides)
            else:
                trees.restored(place.content, good)

    def switch(self, place, good, edited, day, back):
        """Takes an edit back or makes it anew, so that its build can be timed more than once; the day to build for."""
        if back:
            trees.copied(place.content, edited)
            trees.restored(good, place.content)
        else:
            trees.restored(edited, place.content)
            trees.removed(edited)
        return day

    def step(self, content, day, name, sides, switch=None) -> bool:
        """Compares the builds of both programs after an edit with each other and with clean ones; whether refused."""
        earlier = [trees.tree(side.site) for side in sides]
        runs = [[], []]
        time.sleep(PAUSE)
        for at in next(self.order):
            runs[at].append(sides[at].build(day))
        first, second = runs[0][0], runs[1][0]
        found = [
            *counts_differ(first, second), *answers_differ(first, second), *trees_differ(sides[0].site, sides[1].site)]
        for side, before, (run,) in zip(sides, earlier, runs):
            clean = side.build_clean(day)
            wrong = answers_differ(clean, run)
            if clean.status:
                left = trees.differing(before, trees.tree(side.site))
                wrong += [f"refused, but {path} changed" for path in left[:3]]
            else:
                wrong += trees_differ(side.clean, side.site)
            side.forget_clean()
            found += [f"{side.name}, not as a clean build:", *wrong] if wrong else []
        refused = bool(first.status or second.status)
        if switch and not refused:
            for _ in range(1, self.options.edit_runs):
                for back in (True, False):
                    now = switch(back)
                    time.sleep(PAUSE)
                    for at in next(self.order):
                        answer = sides[at].build(now)
                        runs[at] += [] if back else [answer]
        self.report(content, day, name, runs, found)
        return refused

    def report(self, content, day, step, runs, found):
        """One line of the table; `runs` has those of both programs. Of broken contents, only what differs."""
        self.steps += 1
        self.differences += bool(found)
        if content.broken and not found:
            return

        def pair(figure):
            known = [[value for run in side if (value := figure(run)) is not None] for side in runs]
            return " → ".join(f"{statistics.median(values):.0f}" if values else "–" for values in known)

        print(LAYOUT.format(
            content.name[-22:], str(day), step[:28], runs[1][0].status, pair(lambda run: run.wall * 1000),
            pair(lambda run: run.cpu * 1000), pair(lambda run: run.peak), "DIFFERS" if found else "same"))
        print("".join(f"    {line}\n" for line in found), end="", flush=True)


def options():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="*", type=pathlib.Path, help="further content folders")
    which = arguments.add_mutually_exclusive_group(required=True)
    which.add_argument("--commit", help="the commit whose program is the one before")
    which.add_argument("--program", type=pathlib.Path, help="a built program in its place")
    arguments.add_argument(
        "--present", type=pathlib.Path, default=programs.REPOSITORY / ".build" / "release" / "congkhai")
    arguments.add_argument("--only", default="*", help="contents whose name is like this")
    arguments.add_argument("--as-of", action="append", default=[], help="instead of the contents' own days")
    arguments.add_argument("--runs", type=int, default=3, help="clean builds of each program")
    arguments.add_argument("--no-edits", action="store_true", help="clean builds alone")
    arguments.add_argument("--edit-runs", type=int, default=1, help="builds after each edit")
    arguments.add_argument("--flag", action="append", default=[], help="for the present program's builds after edits")
    arguments.add_argument("--sizes", default="", help="also corpora of so many dossiers: 10000,100000")
    arguments.add_argument("--instructions", choices=["callgrind", "perf"], help="of clean builds, with one job")
    arguments.add_argument("--place", type=pathlib.Path, default=programs.roomy_place(2 << 30), help="where to work")
    return arguments.parse_args()


def main():
    chosen = options()
    before = chosen.program.resolve() if chosen.program else programs.built(chosen.commit)
    present = chosen.present.resolve()
    for program in before, present:
        if not program.is_file():
            raise SystemExit(f"{program} is not there")
    found = contents.own_contents()
    found += [contents.Content(str(folder), folder.resolve()) for folder in chosen.folders]
    found += contents.corpora([int(size) for size in chosen.sizes.split(",") if size])
    found = [content for content in found if fnmatch.fnmatch(content.name, chosen.only)]
    if not found:
        raise SystemExit(f"no content is named like {chosen.only}")
    print(f"before:  {before}\npresent: {present}\n")
    print(LAYOUT.format("content", "as of", "step", "exit", "wall ms", "CPU ms", "peak MiB", ""))
    oracle = Oracle(chosen, before, present)
    for content in found:
        oracle.compare(content)
    broken = sum(content.broken for content in found)
    if oracle.unused and broken < len(found) and not chosen.no_edits:
        print(f"no content had a place for: {', '.join(sorted(oracle.unused))}")
    print(f"{len(found)} contents ({broken} broken ones, of which only differences are shown), {oracle.steps} steps, "
          f"{oracle.differences} differ")
    return 1 if oracle.differences else 0


if __name__ == "__main__":
    sys.exit(main())

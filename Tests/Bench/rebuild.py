#!/usr/bin/env python3
"""Times what an office does every day, beside a clean build in the same run: nothing changed, one procedure, one
dossier, a sentence of a page, one asset more, a comment in site.yml, the next day. Each build is a process of its own,
as it is from a timer or by hand; then a procedure is edited in a preview, from the moment it is saved until the page
has come again.

    rebuild.py PROGRAM CORPUS [--beside PROGRAM] [--hugo-site FOLDER] [--runs 9] [--as-of 2024-12-30] [--place DIR]

CORPUS is a content folder as corpus.py writes it; it is copied and the copy edited. All rows take turns, and so do the
two programs with --beside: figures are medians over runs, the first of which is not counted. CPU is user and system
time of all threads, `share` is its part of a clean build's. With --hugo-site, a folder as hugo.py writes it, Hugo's
rebuild stands beside.
"""

import argparse
import datetime
import pathlib
import re
import shutil
import statistics
import sys
import tempfile
import time

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Oracle"))
import edits
import preview
import programs

# Longer than a file system takes to tell two writings apart.
PAUSE = 0.1
CLEAN, NEXT_DAY, COMMENT = "clean build", "the next day", "a comment in site.yml"
# Wall milliseconds at 100,000 dossiers, and whether CPU is to stay within a tenth of a clean build's.
GOALS = {
    "nothing changed": (17, False), "one procedure": (65, False), "one dossier": (104, False),
    "a sentence of a page": (120, True), "one asset more": (120, True), COMMENT: (120, True), NEXT_DAY: (120, True),
}
SHARE = 0.1
# CPU milliseconds of a comment at a million.
COMMENT_AT_MILLION = 1000
PREVIEW = 150


class Builder:
    """A program with a site of its own, and what its builds cost."""

    def __init__(self, program, content, place):
        self.program, self.content, self.place = program, content, place
        self.runs: dict[str, list[programs.Run]] = {}

    def build(self, day, row=None, output="site"):
        answer = programs.run(programs.build_command(self.program, self.content, self.place / output, day))
        if answer.status:
            raise SystemExit(f"{self.program}: exit {answer.status}\n{answer.err[-2000:]}")
        if row:
            self.runs.setdefault(row, []).append(answer)

    def build_clean(self, day):
        self.build(day, CLEAN, "clean")
        shutil.rmtree(self.place / "clean")

    def median(self, row, figure):
        values = [value for run in self.runs[row][1:] if (value := figure(run)) is not None]
        return statistics.median(values) if values else None

    def figures(self, row) -> str:
        cpu = self.median(row, lambda run: run.cpu)
        peak = self.median(row, lambda run: run.peak)
        share = cpu / self.median(CLEAN, lambda run: run.cpu)
        wall = self.median(row, lambda run: run.wall)
        return f"{wall * 1000:8.0f}{cpu * 1000:8.0f}{share:8.3f}{'–' if peak is None else round(peak):>6}"


class Hugo:
    """The same edits of the same records; every third run, since it makes everything anew."""

    def __init__(self, site):
        self.command = [shutil.which("hugo"), "-s", site, "--quiet"]
        self.edits = {
            CLEAN: lambda run: shutil.rmtree(site / "public", ignore_errors=True),
            "nothing changed": lambda run: None,
            "one procedure": edits.say_more(min((site / "content" / "procedures").rglob("*.md"))),
            "one dossier": edits.change_row(max((site / "assets" / "results").rglob("*.csv"))),
        }
        self.seconds: dict[str, list[float]] = {}

    def build(self, row, run):
        if row in self.edits and run % 3 == 1:
            self.edits[row](run)
            time.sleep(PAUSE)
            answer = programs.run(self.command)
            if answer.status:
                raise SystemExit(f"hugo: exit {answer.status}\n{answer.err[-2000:]}")
            self.seconds.setdefault(row, []).append(answer.wall)

    def median(self, row) -> str:
        return f"{statistics.median(self.seconds[row]) * 1000:8.0f}" if row in self.seconds else f"{'–':>8}"


def goal(row, dossiers) -> str:
    """Wall milliseconds, and the share of a clean build's CPU; corpora of other sizes have none."""
    if round(dossiers, -6) == 1_000_000 and row == COMMENT:
        return f"{COMMENT_AT_MILLION} CPU"
    if round(dossiers, -5) != 100_000 or row not in GOALS:
        return ""
    wall, within = GOALS[row]
    return f"{wall}" + (f", {SHARE}" if within else "")


def timed_runs(chosen, content, edit_procedure, builders, hugo):
    """Every row once a run, in turn."""
    rows = {
        "nothing changed": lambda run: None,
        "one procedure": edit_procedure,
        "one dossier": edits.change_row(max((content / "results").rglob("*.csv"))),
        "a sentence of a page": edits.say_more(min((content / "pages").rglob("*.md"))),
        "one asset more": edits.add_asset(content / "assets"),
        COMMENT: edits.comment(content / "site.yml"),
        NEXT_DAY: lambda run: None,
    }
    for builder in builders:
        builder.build(chosen.as_of)
    for run in range(chosen.runs + 1):
        in_turn = builders if run % 2 == 0 else builders[::-1]
        for builder in in_turn:
            builder.build_clean(chosen.as_of)
        if hugo:
            hugo.build(CLEAN, run)
        for row, edit in rows.items():
            edit(run)
            time.sleep(PAUSE)
            for builder in in_turn:
                builder.build(chosen.as_of + datetime.timedelta(days=row == NEXT_DAY), row)
            if hugo:
                hugo.build(row, run)
        for builder in builders:
            builder.build(chosen.as_of)
    return [CLEAN, *rows]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("corpus", type=pathlib.Path)
    arguments.add_argument("--beside", type=pathlib.Path, help="another program, in turn with this one")
    arguments.add_argument("--hugo-site", type=pathlib.Path)
    arguments.add_argument("--runs", type=int, default=9)
    arguments.add_argument("--as-of", type=datetime.date.fromisoformat, default=datetime.date(2024, 12, 30))
    arguments.add_argument("--place", type=pathlib.Path, default=programs.roomy_place(8 << 30), help="where to work")
    chosen = arguments.parse_args()
    if chosen.hugo_site and not shutil.which("hugo"):
        arguments.error("--hugo-site needs hugo, which is not installed")
    with tempfile.TemporaryDirectory(dir=chosen.place) as place:
        place = pathlib.Path(place)
        content = place / "Content"
        shutil.copytree(chosen.corpus, content)
        dossiers = sum(file.read_bytes().count(b"\n") - 1 for file in (content / "results").rglob("*.csv"))
        builders = []
        for number, program in enumerate(filter(None, [chosen.program, chosen.beside])):
            (place / str(number)).mkdir()
            builders.append(Builder(program.resolve(), content, place / str(number)))
        hugo = Hugo(chosen.hugo_site) if chosen.hugo_site else None
        procedure = min((content / "procedures").rglob("*.md"))
        edit_procedure = edits.say_more(procedure)
        rows = timed_runs(chosen, content, edit_procedure, builders, hugo)
        heads = f"{'wall ms':>8}{'CPU ms':>8}{'share':>8}{'MiB':>6}"
        print(f"{dossiers:,} dossiers, medians of {chosen.runs}, in {place.parent}")
        print(f"{'':24}{heads}{'goal':>10}" + (f"   {'beside':>8}{heads[8:]}" if chosen.beside else "")
              + (f"{'Hugo':>8}" if hugo else ""))
        for row in rows:
            print(f"{row:24}{builders[0].figures(row)}{goal(row, dossiers):>10}"
                  + "".join("   " + other.figures(row) for other in builders[1:])
                  + (hugo.median(row) if hugo else ""), flush=True)
        code = re.search(r'^code: "?([0-9.]+)', procedure.read_text(encoding="utf-8"), re.M)[1]
        seconds = preview.reload_seconds(
            chosen.runs, edit_procedure, builders[0].program, content, place / "preview", chosen.as_of,
            f"/thu-tuc/{code}.html")
        print(f"{'saved to page reloaded':24}{seconds * 1000:8.0f}{'':22}{PREVIEW:>10}")


if __name__ == "__main__":
    main()

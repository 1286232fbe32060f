#!/usr/bin/env python3
"""Times what an office does every day: nothing changed, one procedure edited, one dossier changed. Each build is a
process of its own, as it is from a timer or by hand; then the same procedure edited in a preview, from the moment it
is saved until the page has come again.

    rebuild.py PROGRAM CORPUS [--hugo-site FOLDER] [--runs 9]

CORPUS is a content folder; it is copied and the copy edited. With --hugo-site, a folder that `hugo` can build, the
rebuild of that site stands beside each figure, where `hugo` is there.
"""
import argparse
import http.client
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time

# Longer than a file system takes to tell two writings apart.
PAUSE = 0.1


def timed(command):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr[-2000:]}")
    return seconds, done.stdout


def median(runs, edit, command):
    """The median over several runs, each behind an edit of its own; the first is not counted."""
    seconds = []
    for run in range(runs + 1):
        edit(run)
        time.sleep(PAUSE)
        seconds.append(timed(command)[0])
    return statistics.median(seconds[1:])


def say_more(path):
    """A sentence more in a Markdown file, another one each time."""
    original = path.read_text(encoding="utf-8")
    return lambda run: path.write_text(f"{original}\nThêm câu số {run}.\n", encoding="utf-8")


def change_row(path):
    """The channel of a dossier, back and forth."""
    lines = path.read_text(encoding="utf-8").split("\n")
    column = lines[0].split(",").index("channel")

    def edit(run):
        cells = lines[len(lines) // 2].split(",")
        cells[column] = ["postal", "in-person"][run % 2]
        lines[len(lines) // 2] = ",".join(cells)
        path.write_text("\n".join(lines), encoding="utf-8")

    return edit


def reloads(runs, edit, program, content, output, page):
    """The median from saving a file in a running preview to having the page that it opens, read to its end."""
    command = [program, "serve", "--content", content, "--output", output, "--port", "0", "--as-of", "2025-03-31"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            port = next(int(found[1]) for line in server.stdout if (found := re.search(r":(\d+)/", line)))
            events = http.client.HTTPConnection("127.0.0.1", port)
            events.request("GET", "/.congkhai/thay-doi")
            stream = events.getresponse()
            told = lambda: next(line for line in stream if line.startswith(b"data:"))
            told()
            seconds = []
            for run in range(runs + 1):
                time.sleep(1)
                start = time.perf_counter()
                edit(run)
                told()
                reader = http.client.HTTPConnection("127.0.0.1", port)
                reader.request("GET", page)
                if f"Thêm câu số {run}.".encode() not in reader.getresponse().read():
                    raise SystemExit(f"the preview shows an old {page}")
                seconds.append(time.perf_counter() - start)
            return statistics.median(seconds[1:])
        finally:
            server.terminate()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("corpus", type=pathlib.Path)
    arguments.add_argument("--hugo-site", type=pathlib.Path)
    arguments.add_argument("--runs", type=int, default=9)
    arguments = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        content = place / "Content"
        shutil.copytree(arguments.corpus, content)
        build = [arguments.program, "build", "--content", content, "--output", place / "site", "--as-of", "2025-03-31"]
        first = timed(build)[0]
        procedure = min((content / "procedures").rglob("*.md"))
        results = max((content / "results").rglob("*.csv"))
        rows = [
            ("nothing changed", None, lambda run: None),
            ("one procedure edited", 80, say_more(procedure)),
            ("one dossier changed", 150, change_row(results)),
        ]
        hugo = shutil.which("hugo") if arguments.hugo_site else None
        rebuilds = {}
        if hugo:
            command = [hugo, "-s", arguments.hugo_site, "--quiet"]
            hugo_first = timed(command)[0]
            pages = arguments.hugo_site / "content" / "procedures"
            tables = arguments.hugo_site / "assets" / "results"
            rebuilds = {
                "nothing changed": lambda run: None,
                "one procedure edited": say_more(min(pages.rglob("*.md"))),
                "one dossier changed": change_row(max(tables.rglob("*.csv"))),
            }
        print(f"{'median milliseconds':24}{'congkhai':>10}{'goal':>8}{'Hugo':>10}")
        print(f"{'first build':24}{first * 1000:10.0f}{'':>8}" + (f"{hugo_first * 1000:10.0f}" if hugo else f"{'–':>10}"))
        for name, goal, edit in rows:
            ours = median(arguments.runs, edit, build) * 1000
            theirs = f"{median(max(arguments.runs // 3, 1), rebuilds[name], command) * 1000:10.0f}" if hugo else f"{'–':>10}"
            print(f"{name:24}{ours:10.0f}{goal or 40:>8}{theirs}", flush=True)
        code = re.search(r'^code: "?([0-9.]+)', procedure.read_text(encoding="utf-8"), re.M)[1]
        preview = reloads(
            arguments.runs, say_more(procedure), arguments.program, content, place / "preview", f"/thu-tuc/{code}.html")
        print(f"{'saved to page reloaded':24}{preview * 1000:10.0f}{150:>8}{'–':>10}")
        if arguments.hugo_site and not hugo:
            print("hugo is not installed: nothing to stand beside")


main()

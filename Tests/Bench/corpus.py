#!/usr/bin/env python3
"""Writes a content folder of any size, for measuring: an office that does not exist, and says so on every page.

    corpus.py OUT [--procedures 500] [--dossiers 100000] [--months 12] [--seed 1]

The months end with December 2024, so it is built as of 2024-12-30. The same options make the same bytes. One field in
fourteen is private, one dossier in seventy late and apologised for; the last ones are open.
"""

import argparse
import pathlib
import random

from office import documents, dossiers, office_days, procedures


def write(folder: pathlib.Path, files: dict[str, str]):
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=pathlib.Path, help="a folder that is not there yet")
    arguments.add_argument("--procedures", type=int, default=500)
    arguments.add_argument("--dossiers", type=int, default=100_000)
    arguments.add_argument("--months", type=int, default=12)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    if min(chosen.procedures, chosen.dossiers, chosen.months) < 1:
        arguments.error("--procedures, --dossiers and --months begin with 1")
    chosen.out.mkdir(parents=True)
    chance = random.Random(chosen.seed)
    days = office_days.OfficeDays(chosen.months)
    catalogue = procedures.made(chance, chosen.procedures)
    write(chosen.out, procedures.files(chance, catalogue))
    register = dossiers.Register(chance, catalogue, days)
    months = []
    for month, table in register.months(chosen.dossiers, chosen.months):
        months.append(month)
        write(chosen.out, {f"results/{month}.csv": table})
    write(chosen.out, register.apology_files())
    per_year = max(1000, chosen.dossiers * 12 // min(12, chosen.months))
    write(chosen.out, documents.files(chance, days, months, per_year))


if __name__ == "__main__":
    main()

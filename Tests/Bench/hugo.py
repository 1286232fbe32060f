#!/usr/bin/env python3
"""Makes a site for Hugo of a corpus: a page for each procedure, apology and text, and one for each day of results.

    hugo.py CORPUS OUT

Then `hugo -s OUT`. It makes pages alone: no statistics, search, lookup or open data, and it checks nothing.
"""

import argparse
import pathlib
import shutil

TEMPLATES = pathlib.Path(__file__).resolve().parent / "hugo-site"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=pathlib.Path)
    arguments.add_argument("out", type=pathlib.Path, help="a folder that is not there yet")
    chosen = arguments.parse_args()
    shutil.copytree(TEMPLATES, chosen.out)
    for texts in ("procedures", "apologies", "news", "pages", "reports"):
        if (chosen.corpus / texts).is_dir():
            shutil.copytree(chosen.corpus / texts, chosen.out / "content" / texts)
    shutil.copytree(chosen.corpus / "results", chosen.out / "assets" / "results")


if __name__ == "__main__":
    main()

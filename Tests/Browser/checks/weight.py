"""The home page and every procedure page, with their CSS, fit into the first round trip."""

import gzip
import posixpath
import shutil
from functools import cache
from pathlib import Path
from typing import Iterator
from urllib.parse import unquote, urlsplit

from .finding import Finding, NothingToCheck, note
from .site import Site
from .surroundings import run

BUDGET = 14_336  # bytes: ten packets, the initial congestion window of a connection


def check(site: Site) -> Iterator[Finding]:
    paths = site.by_kind.get("home", []) + site.by_kind.get("procedure", [])
    if not paths:
        raise NothingToCheck("no home page and no procedure")
    weights = {path: sum(map(_gzipped, _files(site, path))) for path in paths}
    for path, weight in weights.items():
        if weight > BUDGET:
            yield Finding(path, f"{weight:,} bytes of HTML and CSS compressed, {weight - BUDGET:,} too many")
    largest = max(weights, key=weights.get)
    with_brotli = ""
    if shutil.which("brotli"):
        with_brotli = f", {sum(map(_brotli, _files(site, largest))):,} with brotli"
    yield note(largest, f"the heaviest of {len(paths)}: {weights[largest]:,} bytes with gzip{with_brotli}; "
                        f"the limit is {BUDGET:,}")


def _files(site: Site, path: str) -> list[Path]:
    """The page and its stylesheets. One that is missing is for the check of links to report."""
    sheets = [posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(urlsplit(reference.url).path)))
              for reference in site.pages[path].references if reference.is_stylesheet]
    return [site.root / file for file in [path, *sheets] if file in site.files]


@cache
def _gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def _brotli(file: Path) -> int:
    return len(run(["brotli", "--best", "--stdout", str(file)], capture_output=True, check=True).stdout)

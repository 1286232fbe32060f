"""The tree under test: its files, its pages, and where it expects to be published."""

import os
import re
from concurrent.futures import ProcessPoolExecutor
from functools import cached_property, partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .kinds import EMPTY_REGISTER, kind_of
from .page import Page, read_page

OWN_RECORDS = ".congkhai"  # the generator's manifest and caches: not part of the site


class Site:
    def __init__(self, root: str | Path):
        self.root = Path(root).resolve()
        self.name = str(root)

    @cached_property
    def files(self) -> set[str]:
        """Every file as a path below the root, spelled as on disk."""
        found = set()
        for folder, folders, names in os.walk(self.root):
            if OWN_RECORDS in folders:
                folders.remove(OWN_RECORDS)
            below = Path(folder).relative_to(self.root).as_posix()
            found.update(name if below == "." else f"{below}/{name}" for name in names)
        return found

    @cached_property
    def folders(self) -> set[str]:
        return {parent.as_posix() for file in self.files for parent in Path(file).parents}

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every HTML page, in the order of paths."""
        paths = sorted(path for path in self.files if path.endswith(".html"))
        read = partial(read_page, self.root)
        if len(paths) < 200:
            return {path: read(path) for path in paths}
        with ProcessPoolExecutor() as workers:
            return dict(zip(paths, workers.map(read, paths, chunksize=50)))

    @cached_property
    def by_kind(self) -> dict[str, list[str]]:
        kinds: dict[str, list[str]] = {}
        for path, page in self.pages.items():
            if page.forwards:  # no browser stays on it long enough to be asked anything
                continue
            kinds.setdefault(kind_of(path), []).append(path)
            if page.is_empty_register:
                kinds.setdefault(EMPTY_REGISTER, []).append(path)
        return kinds

    @cached_property
    def specimens(self) -> list[str]:
        """One page of each kind: the largest, because much content is what breaks a layout.
        The empty register is the smallest: a large one may be empty in one section alone."""
        largest = {
            (min if kind == EMPTY_REGISTER else max)(paths, key=lambda path: self.pages[path].size)
            for kind, paths in self.by_kind.items()
        }
        return sorted(largest)

    def sample(self, count: int) -> list[str]:
        """The specimens and `count` others, evenly spread, the same ones every time."""
        others = [path for path, page in self.pages.items() if path not in self.specimens and not page.forwards]
        step = max(1, len(others) // count)
        return sorted({*self.specimens, *others[::step][:count]})

    def specimen(self, kind: str) -> str | None:
        paths = set(self.by_kind.get(kind, []))
        return next((path for path in self.specimens if path in paths), None)

    @cached_property
    def base_url(self) -> str | None:
        """Where the site will be published, as its sitemap says."""
        sitemap = self.root / "sitemap.xml"
        if not sitemap.is_file():
            return None
        locations = re.findall(r"<loc>\s*(.*?)\s*</loc>", sitemap.read_text("utf-8"))
        if not locations:
            return None
        shortest = min(locations, key=len)
        return shortest[: shortest.rindex("/") + 1]

    @cached_property
    def base_path(self) -> str:
        """The path of the base URL, with a slash at both ends: 404.html links below it."""
        return unquote(urlsplit(self.base_url).path) if self.base_url else "/"

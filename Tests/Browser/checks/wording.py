"""Language, headings, titles and characters of every page."""

from collections import Counter
from typing import Iterator

from .finding import Finding
from .site import Site


def check(site: Site) -> Iterator[Finding]:
    uses = Counter(page.titles[0] for page in site.pages.values() if page.titles)
    for path, page in site.pages.items():
        if page.language != "vi":
            yield Finding(path, f"the language of the page is {page.language or 'not declared'}, not vi")
        if page.level_one_headings != 1:
            yield Finding(path, f"{page.level_one_headings} headings of level one, not 1")
        if len(page.titles) != 1 or not page.titles[0]:
            yield Finding(path, "no title, or more than one")
        elif uses[page.titles[0]] > 1:
            yield Finding(path, f"the title “{page.titles[0]}” stands on {uses[page.titles[0]]} pages")
        if page.viewport is None or "width=device-width" not in page.viewport:
            yield Finding(path, "no <meta name=viewport> with width=device-width")
        for fault in page.text_faults:
            yield Finding(path, fault)

"""No JavaScript where none is needed, and every page readable without it."""

import re
from typing import Iterator

from .browser import opened_browser
from .finding import Finding
from .kinds import WITH_SCRIPTS, kind_of
from .server import served
from .site import Site

VISIBLE_TEXT = """
return [visibleText(document.querySelector('h1')), visibleText(document.querySelector('main') || document.body)];
"""


def _keeps_pages(site: Site, source: str) -> bool:
    """The one script of an ordinary page: it has the browser keep pages, on a site that says so by its sw.js."""
    return "sw.js" in site.files and bool(re.fullmatch(r"(\.\./|/.*/)*/?assets/offline\.[0-9a-z]+\.js", source))


def check(site: Site) -> Iterator[Finding]:
    for path, page in site.pages.items():
        if kind_of(path) not in WITH_SCRIPTS and not all(_keeps_pages(site, script) for script in page.scripts):
            yield Finding(path, "contains a <script>")
        for handler in page.event_handlers:
            yield Finding(path, f"contains an event handler: {handler}")
    with opened_browser() as browser, served(site) as delivery:
        for path in site.specimens:
            browser.scripting(enabled=False)
            browser.open(delivery.url(path))
            heading, text = browser.run(VISIBLE_TEXT)
            if not heading:
                yield Finding(path, "without scripts no heading is visible")
            if len(text.removeprefix(heading).split()) < 5:
                yield Finding(path, "without scripts there is next to no text")
            if kind_of(path) not in WITH_SCRIPTS:
                browser.scripting(enabled=True)
                browser.open(delivery.url(path))
                if browser.run(VISIBLE_TEXT)[1] != text:
                    yield Finding(path, "scripts change the text of the page")

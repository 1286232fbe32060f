"""Lists are filtered by links, without JavaScript: each says how many it leaves, and leaves as many."""

from typing import Iterator

from .browser import opened_browser
from .finding import Finding, NothingToCheck
from .server import served
from .site import Site

FILTERED = ("procedures by level", "procedures by way")

# The number beside the filter in use, the rows below, and whether a link leads to the whole list.
STATE = """
const current = document.querySelectorAll('nav.filters [aria-current=page]');
const number = current.length === 1 ? current[0].querySelector('.count')?.innerText.replace(/\\D/g, '') : null;
return [current.length, number ? Number(number) : null, document.querySelectorAll('main tbody tr').length,
        [...document.querySelectorAll('nav.filters a')].some(link => link.pathname.endsWith('/thu-tuc/index.html'))];
"""


def check(site: Site) -> Iterator[Finding]:
    paths = [path for kind in FILTERED for path in site.by_kind.get(kind, [])]
    if not paths:
        raise NothingToCheck("no filtered list")
    with opened_browser() as browser, served(site) as delivery:
        browser.scripting(enabled=False)
        for path in paths:
            browser.open(delivery.url(path))
            marked, number, rows, leads_back = browser.run(STATE)
            if marked != 1:
                yield Finding(path, f"{marked} filters are marked as the current one")
            elif number != rows:
                yield Finding(path, f"the filter says {number}, the list has {rows}")
            if not leads_back:
                yield Finding(path, "no link leads back to the whole list")

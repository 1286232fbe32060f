"""Boards, poster and handouts as they come out of a printer: A4, nothing lost, and codes that a telephone reads."""

import re
from typing import Iterator

from .browser import opened_browser
from .codes import address_of, read_codes
from .finding import Finding, NothingToCheck
from .printing import A4, one_line, printed
from .server import served
from .site import Site

ON_ONE_SHEET = ("handout", "poster")
HANDOUTS = 12  # the longest of them

# What must be readable on paper: the cells of the board, the papers and answers of a handout, the lines of the poster.
RECORDS = """
return [...document.querySelectorAll('table.board tbody th a, table.board tbody td, .answers dd, .checklist li > span, .reach dd')]
  .map(element => element.innerText.trim().replace(/\\s+/g, ' ')).filter(text => text);
"""
# Where the codes should lead: each says so in words.
CODES = "return [...document.querySelectorAll('svg.qr')].map(code => code.getAttribute('aria-label').split(' ').pop());"


def check(site: Site) -> Iterator[Finding]:
    longest = sorted(site.by_kind.get("handout", []), key=lambda path: -site.pages[path].size)[:HANDOUTS]
    sheets = [("handout", path) for path in longest]
    sheets += [(kind, path) for kind in ("board", "poster") for path in site.by_kind.get(kind, [])]
    if not sheets:
        raise NothingToCheck("no boards")
    with opened_browser() as browser, served(site) as delivery:
        for kind, path in sheets:
            browser.open(delivery.url(path))
            browser.appearance()
            records, codes = browser.run(RECORDS), browser.run(CODES)
            pdf = browser.pdf()
            yield from _sheets(pdf, path, kind, records)
            yield from _codes(site, pdf, path, codes)


def _sheets(pdf: bytes, path: str, kind: str, records: list[str]) -> Iterator[Finding]:
    text, sheets = printed(pdf)
    for sheet in sheets:
        if abs(sheet.width - A4[0]) > 1 or abs(sheet.height - A4[1]) > 1:
            yield Finding(path, f"a sheet is {sheet.width:.0f} × {sheet.height:.0f} mm, not A4")
            return
    if kind in ON_ONE_SHEET and len(sheets) != 1:
        yield Finding(path, f"printed on {len(sheets)} sheets, not one")
    # Words only: cells of one row are printed side by side, line by line.
    words = set(re.findall(r"\w+", text))
    for record in records:
        if missing := [word for word in re.findall(r"\w+", one_line(record)) if word not in words]:
            yield Finding(path, f"“{record}” is not printed whole: “{missing[0]}” is missing")
            return


def _codes(site: Site, pdf: bytes, path: str, promised: list[str]) -> Iterator[Finding]:
    if not promised:
        yield Finding(path, "no code for telephones")
    read = read_codes(pdf, promised)
    addresses = {address_of(url) for url in read}
    for address in promised:
        if address not in addresses:
            yield Finding(path, f"no code on paper is read as {address}")
    for url in read:
        target = url.removeprefix(site.base_url) if site.base_url and url.startswith(site.base_url) else None
        if target is None or (target or "index.html") not in site.files:
            yield Finding(path, f"a code leads to {url}, which the site does not have")

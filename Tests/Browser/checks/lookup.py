"""The lookup page finds a dossier by its code, however it is typed, with one small request that does not tell it."""

import gzip
import re
import time
from pathlib import Path
from typing import Iterator
from urllib.parse import unquote

from . import accessibility
from .browser import DESKTOP, PHONE, Browser, opened_browser
from .finding import Finding, NothingToCheck, note
from .server import served
from .site import Site

LOOKUP = "tra-cuu.html"
BUDGET = 8192  # bytes of a shard, compressed
PATIENCE = 5  # seconds
ABSENT = "Không có hồ sơ mang mã này"
CODE = re.compile(r"(?:[A-Z]?\d{1,3}(?:\.\d{1,3})*\.)?[GH]\d{2}(?:\.\d{1,3})*-\d{6}-\d{4,7}")
# Shared with the tests of the program, which hashes codes when it makes the shards.
GOLDEN = Path(__file__).parents[2] / "LookupTests" / "codes.tsv"

READ = """
return arguments[0].map(([typed, bodies]) => {
  const code = readCode(typed, bodies.split(' ').filter(Boolean));
  if (!code) return ['', '', ''];
  const {bucket, tag} = hashOfCode(code.text);
  return [code.text, bucket.toString(16).padStart(8, '0'), tag];
});
"""
TYPE = """
const field = document.getElementById('ma');
field.value = arguments[0];
field.form.querySelector('button').click();
"""
ANSWER = """
const answer = document.getElementById('ket-qua');
return {text: visibleText(answer), hash: decodeURIComponent(location.hash),
        focused: answer.contains(document.activeElement),
        row: [...answer.querySelectorAll('a[href]')].filter(a => a.checkVisibility()).map(a => a.getAttribute('href'))};
"""
WITHOUT_SCRIPTS = """
return {form: !!visibleText(document.querySelector('form')),
        years: [...document.querySelectorAll('main a[href^="ket-qua/"]')].filter(a => a.checkVisibility()).length,
        text: visibleText(document.querySelector('main'))};
"""


def check(site: Site) -> Iterator[Finding]:
    if LOOKUP not in site.pages:
        raise NothingToCheck("no lookup page")
    yield from _weights(site)
    codes = _codes(site)
    with opened_browser() as browser, served(site) as delivery:
        url = delivery.url(LOOKUP)
        browser.open(url)
        yield from _golden(browser)
        for code in codes:
            for typed in _spellings(code):
                yield from _found(browser, site, url, code, typed)
        if codes:
            yield from _linked(browser, url, codes[0])
            yield from _absent(browser, url, codes[0])
            yield from _accessible(browser, url, codes[0])
            yield from _without_scripts(browser, url)
        for complaint in browser.complaints():
            yield Finding(LOOKUP, f"console: {complaint.replace(delivery.origin, '')}")
        yield from _from_disk(browser, site)


def _codes(site: Site) -> list[str]:
    """A few codes from all over the register, as the pages of days show them; with masked codes there are none."""
    codes = sorted({identifier for path in site.by_kind.get("results of a day", [])
                    for identifier in site.pages[path].ids if CODE.fullmatch(identifier)})
    return codes[::max(1, len(codes) // 3)][:3]


def _spellings(code: str) -> list[str]:
    return [code, f"  {code.lower()} ", re.sub("[.-]", " ", code), code.replace("-", "–"),
            code.replace("0", "O").replace("1", "l"),
            "".join(chr(ord(letter) + 0xFEE0) for letter in code)]


def _weights(site: Site) -> Iterator[Finding]:
    shards = sorted(path for path in site.files if re.fullmatch(r"tra-cuu/\d{4}/\d+-\d+\.json", path))
    weights = {path: len(gzip.compress((site.root / path).read_bytes(), 6, mtime=0)) for path in shards}
    for path, weight in weights.items():
        if weight > BUDGET:
            yield Finding(path, f"{weight:,} bytes compressed, {weight - BUDGET:,} too many")
        if CODE.search((site.root / path).read_text("utf-8")):
            yield Finding(path, "tells the code of a dossier")
    if weights:
        largest = max(weights, key=weights.get)
        yield note(largest, f"the heaviest of {len(weights)} shards: {weights[largest]:,} bytes with gzip")


def _golden(browser: Browser) -> Iterator[Finding]:
    lines = [line.split("\t") for line in GOLDEN.read_text("utf-8").splitlines() if not line.startswith("#")]
    for (typed, _, *expected), read in zip(lines, browser.run(READ, [line[:2] for line in lines])):
        if read != expected:
            yield Finding(LOOKUP, f"“{typed}” is read as {read}, not {expected}")


def _found(browser: Browser, site: Site, url: str, code: str, typed: str) -> Iterator[Finding]:
    browser.open("about:blank")
    browser.open(url)
    browser.requests()
    browser.run(TYPE, typed)
    answer = _answer(browser)
    if code not in answer["text"] or ABSENT in answer["text"]:
        yield Finding(LOOKUP, f"“{typed}” does not find {code}: {answer['text'][:80]!r}")
        return
    if answer["hash"] != f"#ma={code}":
        yield Finding(LOOKUP, f"the address does not carry the code after a search: {answer['hash']!r}")
    if not answer["focused"]:
        yield Finding(LOOKUP, "the answer is not given the focus, so that nobody is told of it")
    rows = [unquote(row) for row in answer["row"] if unquote(row).endswith(f"#{code}")]
    page = site.pages.get(rows[0].partition("#")[0]) if rows else None
    if page is None or code not in page.ids:
        yield Finding(LOOKUP, f"no link leads to the row of {code}")
    requests = [unquote(request) for request in browser.requests()]
    if len(requests) != 1:
        yield Finding(LOOKUP, f"an answer takes {len(requests)} requests, not one: {requests}")
    for request in requests:
        if code.lower() in request.lower():
            yield Finding(LOOKUP, f"the server is told the code: {request}")


def _linked(browser: Browser, url: str, code: str) -> Iterator[Finding]:
    browser.open("about:blank")
    browser.open(f"{url}#ma={code}")
    text = _answer(browser)["text"]
    if code not in text or ABSENT in text:
        yield Finding(LOOKUP, "a link with the code does not find its dossier")


def _absent(browser: Browser, url: str, code: str) -> Iterator[Finding]:
    absent = re.sub(r"\d+$", "9999991", code)
    browser.open("about:blank")
    browser.open(url)
    browser.requests()
    browser.run(TYPE, absent)
    answer = _answer(browser)
    if ABSENT not in answer["text"]:
        yield Finding(LOOKUP, f"of a code that is not there it says {answer['text'][:80]!r}")
    if len(browser.requests()) != 1:
        yield Finding(LOOKUP, "that a code is not there takes more than one request")
    if not any(row.startswith("ket-qua/") for row in answer["row"]):
        yield Finding(LOOKUP, "of a code that is not there it does not lead to the day in it")


def _accessible(browser: Browser, url: str, code: str) -> Iterator[Finding]:
    for width in (PHONE, DESKTOP):
        browser.width(width)
        for shown in (code, re.sub(r"\d+$", "9999991", code), "sai"):
            browser.open("about:blank")
            browser.open(f"{url}#ma={shown}")
            if shown != "sai":
                _answer(browser)
            yield from accessibility.of_open_page(browser, LOOKUP, f"with an answer, {width} px")


def _without_scripts(browser: Browser, url: str) -> Iterator[Finding]:
    browser.open("about:blank")
    browser.scripting(enabled=False)
    browser.open(url)
    state = browser.run(WITHOUT_SCRIPTS)
    browser.scripting(enabled=True)
    if state["form"]:
        yield Finding(LOOKUP, "without scripts a form is shown that cannot work")
    if not state["years"]:
        yield Finding(LOOKUP, "without scripts no link leads to the years")


def _from_disk(browser: Browser, site: Site) -> Iterator[Finding]:
    browser.open((site.root / LOOKUP).as_uri())
    state = browser.run(WITHOUT_SCRIPTS)
    if state["form"] or "USB" not in state["text"]:
        yield Finding(LOOKUP, "from a disk it does not say that it cannot look anything up")
    browser.complaints()


def _answer(browser: Browser) -> dict:
    """What the page answers, once it does."""
    end = time.monotonic() + PATIENCE
    while not (answer := browser.run(ANSWER))["text"] and time.monotonic() < end:
        time.sleep(0.02)
    return answer

"""The search page: what people type finds what they mean, at the price of a few kilobytes."""

import gzip
from pathlib import Path
from typing import Iterator
from urllib.parse import quote, urlsplit

from . import accessibility
from .browser import DESKTOP, PHONE, Browser, opened_browser
from .finding import Finding, NothingToCheck, note
from .server import served
from .site import Site

PAGE = "tim-kiem.html"
HERE = Path(__file__).resolve().parent.parent
QUERIES = HERE / "queries.tsv"
GOLDEN = HERE.parent / "Golden" / "folding.tsv"

FIRST_BUDGET = 30_000  # bytes with gzip: page, styles, script, index, and the shards of the first query
LATER_BUDGET = 5_000

# Types a query, waits until its results are there, and tells the status line and the first results.
ASK = """
const query = arguments[0];
const field = document.querySelector('#q'), status = document.getElementById('so-ket-qua');
const list = document.getElementById('ket-qua');
field.value = query;
field.dispatchEvent(new Event('input'));
const start = Date.now();
(function wait() {
  if (list.ariaBusy === 'false' && status.textContent.includes('“' + query.trim() + '”') || Date.now() - start > 5000) {
    done({status: status.textContent, role: status.getAttribute('role'),
          links: [...document.querySelectorAll('#ket-qua a')].map(link => link.getAttribute('href')),
          marks: document.querySelectorAll('#ket-qua li:first-child mark').length});
  } else setTimeout(wait, 20);
})();
"""

FOLD = """
import(document.querySelector('script[type=module]').src).then(search => done(arguments[0].map(text => {
  const words = search.words(text.normalize('NFC'));
  return [words.map(word => word.spelling).join(' '), words.map(word => word.folded).join(' ')];
})), error => done(String(error)));
"""


def check(site: Site) -> Iterator[Finding]:
    if PAGE not in site.pages:
        raise NothingToCheck("no search page")
    with opened_browser() as browser, served(site) as delivery:
        url = delivery.url(PAGE)
        yield from _weight(site, browser, url)
        yield from _folding(browser)
        yield from _answers(site, browser)
        yield from _keyboard(browser, url)
        yield from _accessible(browser, url)
        for complaint in browser.complaints():
            yield Finding(PAGE, f"complains: {complaint}")


def _rows(file: Path) -> list[list[str]]:
    return [line.split("\t") for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _fetched(site: Site, browser: Browser, url: str) -> int:
    """The bytes of all files asked for since the last call, each compressed alone."""
    root = url.removesuffix(PAGE)
    paths = {urlsplit(address)._replace(query="", fragment="").geturl().removeprefix(root) for address in browser.requests()}
    return sum(len(gzip.compress((site.root / path).read_bytes(), 9, mtime=0)) for path in paths if path in site.files)


def _weight(site: Site, browser: Browser, url: str) -> Iterator[Finding]:
    browser.requests()
    browser.open(f"{url}?q={quote('đăng ký khai sinh')}")
    browser.run_async(ASK, "đăng ký khai sinh")
    first = _fetched(site, browser, url)
    if first > FIRST_BUDGET:
        yield Finding(PAGE, f"the first query costs {first:,} bytes, {first - FIRST_BUDGET:,} too many")
    later = {}
    for query in ("chứng thực bản sao từ bản chính", "giấy phép xây dựng nhà ở", "tranh chấp đất đai", "hộ nghèo",
                  "giấy chứng sinh bản chính", "tờ khai nộp qua bưu chính", "thẻ căn cước người yêu cầu"):
        browser.run_async(ASK, query)
        later[query] = _fetched(site, browser, url)
    for query, weight in later.items():
        if weight > LATER_BUDGET:
            yield Finding(PAGE, f"“{query}” costs {weight:,} bytes, {weight - LATER_BUDGET:,} too many")
    yield note(PAGE, f"the first query costs {first:,} bytes of {FIRST_BUDGET:,}, later ones at most "
                     f"{max(later.values()):,} of {LATER_BUDGET:,}")


def _folding(browser: Browser) -> Iterator[Finding]:
    rows = _rows(GOLDEN)
    made = browser.run_async(FOLD, [row[0] for row in rows])
    if isinstance(made, str):
        yield Finding(PAGE, f"the script cannot be asked: {made}")
        return
    for (text, *wanted), got in zip(rows, made):
        if wanted != got:
            yield Finding(PAGE, f"“{text}” is read as {got}, not {wanted}")


def _answers(site: Site, browser: Browser) -> Iterator[Finding]:
    for query, wanted in _rows(QUERIES):
        if wanted not in site.files:
            continue  # another office's pages
        answer = browser.run_async(ASK, query)
        first = answer["links"][0] if answer["links"] else "nothing"
        if first != wanted:
            yield Finding(PAGE, f"“{query}” gives {first} first, not {wanted}")
    if site.by_kind.get("procedure"):
        answer = browser.run_async(ASK, "dang ky khai sinh" if "thu-tuc/1.001193.html" in site.files else "thu tuc")
        if answer["links"] and not answer["marks"]:
            yield Finding(PAGE, "no word of the results is marked")
        if answer["role"] != "status":
            yield Finding(PAGE, "the number of results is not announced")
    nothing = browser.run_async(ASK, "qzwx" * 50)
    if nothing["links"] or "Không thấy" not in nothing["status"]:
        yield Finding(PAGE, "a query that fits nothing is not told so")


def _keyboard(browser: Browser, url: str) -> Iterator[Finding]:
    browser.command("Emulation.setFocusEmulationEnabled", enabled=True)
    browser.open(url)
    browser.run("document.querySelector('#q').focus()")
    found = browser.run_async(ASK, "thu tuc")["links"]
    if not found:
        return
    browser.press("ArrowDown", 40)
    if browser.run("return document.activeElement.getAttribute('href')") != found[0]:
        yield Finding(PAGE, "the arrow down does not lead to the first result")
    browser.press("ArrowUp", 38)
    if browser.run("return document.activeElement.id") != "q":
        yield Finding(PAGE, "the arrow up does not lead back to the field")
    if "q=thu%20tuc" not in browser.run("return location.search"):
        yield Finding(PAGE, "the address does not carry the query")


def _accessible(browser: Browser, url: str) -> Iterator[Finding]:
    for width in (PHONE, DESKTOP):
        browser.width(width)
        browser.open(url)
        browser.run_async(ASK, "thu tuc")
        if browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"):
            yield Finding(PAGE, f"the results scroll sideways at {width} px")
        yield from accessibility.of_open_page(browser, PAGE, f"with results, {width} px")

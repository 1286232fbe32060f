"""A site that keeps pages: what was read is there without a network, what was not is said to be missing, and what is
posted for a time only is not kept."""

from typing import Iterator

from .browser import opened_browser
from .finding import Finding, NothingToCheck
from .server import served
from .site import Site

READY = """
navigator.serviceWorker.ready.then(() => {
  if (navigator.serviceWorker.controller) return done(true);
  navigator.serviceWorker.addEventListener('controllerchange', () => done(true));
});
setTimeout(() => done(false), 10000);
"""
KEPT = """
caches.keys().then(async names => done(
  (await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(({url}) => url)))).flat()));
"""
HEADING = "return document.querySelector('h1')?.innerText.trim()"


def check(site: Site) -> Iterator[Finding]:
    if "sw.js" not in site.files:
        raise NothingToCheck("the site does not keep pages")
    visited, passing = site.specimen("procedure"), site.specimen("disclosures of a category")
    unvisited = site.specimen("staff")
    with opened_browser() as browser:
        with served(site) as delivery:
            home, read, unread = (delivery.url(path) for path in ("index.html", visited, unvisited))
            browser.open(home)
            if not browser.run_async(READY):
                yield Finding("sw.js", "does not start")
                return
            browser.open(read + "?q=tim-gi")
            browser.open(delivery.url(passing))
            browser.open(read)
            heading = browser.run(HEADING)
            kept = browser.run_async(KEPT)
        for url in kept:
            if "?" in url:
                yield Finding("sw.js", f"keeps what was looked for: {url}")
            if url.endswith(passing):
                yield Finding(passing, "is kept though it is posted for a time only")
        # The server is gone.
        browser.open(read)
        if browser.run(HEADING) != heading:
            yield Finding(visited, "cannot be read again without a network")
        if not browser.run("return document.styleSheets.length > 0"):
            yield Finding(visited, "has no styles without a network")
        browser.open(home)
        if not browser.run(HEADING):
            yield Finding("index.html", "the page that was read first is not kept")
        browser.open(unread)
        if browser.run("return location.pathname.split('/').pop()") != "ngoai-tuyen.html":
            yield Finding(unvisited, "without a network nothing says that the page was not kept")

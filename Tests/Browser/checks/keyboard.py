"""The Tab key: the skip link comes first, focus follows the document, and it can be seen."""

from typing import Iterator

from .browser import DESKTOP, PHONE, Browser, opened_browser
from .finding import Finding
from .server import served
from .site import Site

STOPS = 60  # of a page; a list of procedures has hundreds, all alike

PREPARE = """
const look = element => {
  const style = getComputedStyle(element);
  return [style.boxShadow, style.backgroundColor, style.borderTopColor, style.borderTopWidth].join();
};
const stops = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
window.unfocused = new Map([...stops].map(element => [element, look(element)]));
window.look = look;
"""

# Of the focused element: its name, whether focus shows, whether something lies over it,
# whether it stands before the previous stop, and whether it is a skip link.
STOP = """
const element = document.activeElement;
if (!element || element === document.body || element === window.first) return null;
window.first ??= element;
const style = getComputedStyle(element);
const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
              && !/rgba\\(.*, 0\\)|transparent/.test(style.outlineColor);
const changed = window.unfocused.has(element) && window.unfocused.get(element) !== window.look(element);
const box = element.getClientRects()[0] || element.getBoundingClientRect();
const middle = (from, to, size) => (Math.max(from, 0) + Math.min(to, size)) / 2;  // of the part in the window
const there = document.elementFromPoint(middle(box.left, box.right, innerWidth),
                                        middle(box.top, box.bottom, innerHeight));
const belongs = [element, ...(element.labels || [])].some(part => part.contains(there));
const around = !!there && there.contains(element) && there !== document.body && there !== document.documentElement;
const uncovered = belongs || around;
const backwards = !!window.previous
               && !!(window.previous.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
const target = element.hash && document.getElementById(decodeURIComponent(element.hash.slice(1)));
const skips = !!target && (target.matches('main') || !!target.querySelector('h1') || target.matches('h1'));
window.previous = element;
return {name: nameOf(element), visible: (outlined || changed) && box.width > 1 && box.height > 1,
        uncovered, backwards, skips};
"""


def check(site: Site) -> Iterator[Finding]:
    with opened_browser() as browser, served(site) as delivery:
        browser.command("Emulation.setFocusEmulationEnabled", enabled=True)
        for width in (PHONE, DESKTOP):
            browser.width(width)
            for path in site.specimens:
                browser.open(delivery.url(path))
                for problem in _walk(browser):
                    yield Finding(path, f"{problem} ({width} px)")


def _walk(browser: Browser) -> Iterator[str]:
    browser.run(PREPARE)
    navigation = browser.run("return !!document.querySelector('nav')")  # something to skip
    for number in range(STOPS):
        browser.press("Tab", 9)
        stop = browser.run(STOP)
        if stop is None:
            break
        if number == 0 and navigation and not stop["skips"]:
            yield f"the first stop of the Tab key is {stop['name']}, not a link that skips to the content"
        if not stop["visible"]:
            yield f"focus cannot be seen on {stop['name']}"
        if not stop["uncovered"]:
            yield f"something lies over the focused {stop['name']}"
        if stop["backwards"]:
            yield f"the Tab key jumps back to {stop['name']}"

"""No page scrolls sideways: at 320 px (WCAG 1.4.10), at 640 px, 1280 px enlarged to 200 % (1.4.4), on a tablet, and
where tables have just become rows."""

from typing import Iterator

from .browser import opened_browser
from .finding import Finding
from .server import served
from .site import Site

WIDTHS = (320, 640, 800, 961)
OTHERS = 40  # pages beyond one of each kind: long names differ from page to page

# How much wider the page is than the window, and what sticks out. Content of a box that
# scrolls by itself does not count.
OVERFLOW = """
const page = document.documentElement, excess = page.scrollWidth - page.clientWidth;
if (excess <= 0) return null;
const contained = element => {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
    if (getComputedStyle(box).overflowX !== 'visible') return true;
};
const culprits = [...document.body.querySelectorAll('*')].filter(element =>
  !contained(element) && (element.getBoundingClientRect().right > page.clientWidth + 1
  || element.getBoundingClientRect().left + element.scrollWidth > page.clientWidth + 1));
const innermost = culprits.find(element => !culprits.some(other => other !== element && element.contains(other)));
return [excess, innermost ? nameOf(innermost) : 'the page'];
"""


def check(site: Site) -> Iterator[Finding]:
    with opened_browser() as browser, served(site) as delivery:
        for path in site.sample(OTHERS):
            for width in WIDTHS:
                browser.width(width)
                if width == WIDTHS[0]:
                    browser.open(delivery.url(path))
                if overflow := browser.run(OVERFLOW):
                    excess, culprit = overflow
                    yield Finding(path, f"at {width} px the page is {excess} px too wide: {culprit}")

"""Nothing is cut off when a reader widens the spacing of text (WCAG 1.4.12)."""

from typing import Iterator

from .browser import DESKTOP, PHONE, opened_browser
from .finding import Finding
from .server import served
from .site import Site

WIDEN = """
const style = document.createElement('style');
style.textContent = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
                     p { margin-bottom: 2em !important }`;
document.head.append(style);
const {letterSpacing, fontSize} = getComputedStyle(document.querySelector('h1') || document.body);
return Math.abs(parseFloat(letterSpacing) - .12 * parseFloat(fontSize)) < .1;
"""

# Boxes that hide what does not fit, except those made to be unseen (text for screen readers).
CUT_OFF = """
const hides = overflow => overflow === 'hidden' || overflow === 'clip';
return [...document.body.querySelectorAll('*')].filter(element => {
  if (!(element instanceof HTMLElement) || !element.innerText?.trim()) return false;
  const style = getComputedStyle(element);
  if (element.clientWidth <= 1 || element.clientHeight <= 1) return false;
  if (style.clip !== 'auto' || style.clipPath !== 'none') return false;
  return hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1
      || hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
}).map(nameOf);
"""


def check(site: Site) -> Iterator[Finding]:
    with opened_browser() as browser, served(site) as delivery:
        # A strict policy silently refuses the style injected here, and the test would pass for nothing.
        browser.command("Page.setBypassCSP", enabled=True)
        for width in (PHONE, DESKTOP):
            browser.width(width)
            for path in site.specimens:
                browser.open(delivery.url(path))
                if not browser.run(WIDEN):
                    yield Finding(path, "the spacing of text cannot be changed")
                for element in browser.run(CUT_OFF)[:5]:
                    yield Finding(path, f"with wide text spacing {element} is cut off ({width} px)")

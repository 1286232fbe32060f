"""With the colours of the reader's system focus stays visible and charts can be told apart; where motion is not
wanted nothing moves."""

from typing import Iterator

from .browser import Browser, opened_browser
from .finding import Finding
from .server import served
from .site import Site

STOPS = 12  # of the Tab key: header, content and lists have their styles by then

FOCUS = """
const element = document.activeElement;
if (!element || element === document.body) return null;
const style = getComputedStyle(element), ground = getComputedStyle(document.documentElement).backgroundColor;
const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
           && !/rgba\\(.*, 0\\)|transparent/.test(style.outlineColor) && style.outlineColor !== ground;
return [nameOf(element), shown];
"""
# Bars that are painted in the colour of the page, and charts whose bars all look alike.
CHARTS = """
const findings = [];
for (const chart of document.querySelectorAll('figure.chart')) {
  const ground = getComputedStyle(document.body).backgroundColor;
  const samples = [...chart.querySelectorAll('.sample rect')].map(bar => getComputedStyle(bar));
  if (samples.some(style => style.stroke === ground || style.stroke === 'none'))
    findings.push(`a bar of ${nameOf(chart)} has the colour of the page`);
  if (new Set(samples.map(style => style.fill)).size < samples.length)
    findings.push(`two bars of ${nameOf(chart)} look alike`);
}
return findings;
"""
MOTION = """
const seconds = list => Math.max(...list.split(',').map(parseFloat));
const moves = [...document.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element);
  return seconds(style.transitionDuration) > .01 || style.animationName !== 'none' && seconds(style.animationDuration) > .01
      || style.scrollBehavior === 'smooth';
});
return moves.map(nameOf);
"""


def check(site: Site) -> Iterator[Finding]:
    with opened_browser() as browser, served(site) as delivery:
        browser.command("Emulation.setFocusEmulationEnabled", enabled=True)
        for path in site.specimens:
            browser.open(delivery.url(path))
            for scheme in ("light", "dark"):
                browser.command("Emulation.setEmulatedMedia", features=[
                    {"name": "forced-colors", "value": "active"}, {"name": "prefers-color-scheme", "value": scheme},
                    {"name": "prefers-reduced-motion", "value": "reduce"}])
                for problem in browser.run(CHARTS):
                    yield Finding(path, f"with forced colours {problem} ({scheme})")
            for element in browser.run(MOTION)[:3]:
                yield Finding(path, f"{element} moves though the reader wants no motion")
            for element in _unseen_focus(browser):
                yield Finding(path, f"with forced colours focus cannot be seen on {element}")


def _unseen_focus(browser: Browser) -> Iterator[str]:
    for _ in range(STOPS):
        browser.press("Tab", 9)
        stop = browser.run(FOCUS)
        if stop is None:
            return
        if not stop[1]:
            yield stop[0]

"""axe-core on one page of each kind, on a phone and a desktop, light and dark."""

import importlib.util
from pathlib import Path
from typing import Iterator

from .browser import DESKTOP, PHONE, opened_browser
from .finding import Finding, warning
from .server import served
from .site import Site

# wcag22aa has to be named: its rules are off by default.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# preload: false keeps axe from fetching the stylesheets itself.
RUN = """
axe.run(document, {preload: false, resultTypes: ['violations', 'incomplete'],
                   runOnly: {type: 'tag', values: arguments[0]}})
   .then(result => done({violations: brief(result.violations), undecided: brief(result.incomplete)}),
         error => done({error: String(error)}));
function brief(rules) {
  return rules.map(rule => ({id: rule.id, help: rule.help,
                             targets: rule.nodes.map(node => node.target.flat().join(' '))}));
}
"""


def check(site: Site) -> Iterator[Finding]:
    axe = axe_source()
    with opened_browser() as browser, served(site) as delivery:
        for width in (PHONE, DESKTOP):
            browser.width(width)
            for path in site.specimens:
                browser.open(delivery.url(path))
                browser.run(axe)
                for scheme in ("light", "dark"):
                    browser.appearance(scheme)
                    result = browser.run_async(RUN, TAGS)
                    if "error" in result:
                        raise RuntimeError(f"axe failed on {path}: {result['error']}")
                    yield from findings_of(path, f"{width} px, {scheme}", result)


def findings_of(path: str, circumstances: str, result: dict) -> Iterator[Finding]:
    for rule in result["violations"]:
        shown = ", ".join(rule["targets"][:3]) + (" …" if len(rule["targets"]) > 3 else "")
        yield Finding(path, f"{rule['id']}: {rule['help']}: {shown} ({circumstances})")
    for rule in result["undecided"]:
        yield warning(path, f"{rule['id']}: axe could not decide, a person should look ({circumstances})")


def axe_source() -> str:
    package = importlib.util.find_spec("axe_playwright_python")  # found, not imported: Playwright is not there
    if package is None:
        raise RuntimeError("axe-core is not installed: run Tests/Browser/setup.sh")
    return (Path(package.origin).parent / "axe.min.js").read_text("utf-8")

"""Runs checks on a site, several at a time, and tells what came out."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Iterator

from .catalogue import Check
from .finding import Finding, NothingToCheck, Severity
from .site import Site

AT_A_TIME = 2  # browsers
MOST_SHOWN = 25  # findings of one check


@dataclass
class Outcome:
    title: str
    findings: list[Finding] = field(default_factory=list)
    skipped: str | None = None
    seconds: float = 0

    @property
    def failed(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def run(site: Site, checks: list[tuple[str, Check]]) -> Iterator[Outcome]:
    """The outcomes in the order of the checks, each as soon as it is known."""
    if not site.pages:
        yield Outcome("the site", [Finding(site.name, "there is no HTML page in this folder")])
        return
    with ThreadPoolExecutor(AT_A_TIME) as workers:
        yield from workers.map(lambda check: _outcome(site, *check), checks)


def _outcome(site: Site, title: str, check: Check) -> Outcome:
    outcome, start = Outcome(title), time.monotonic()
    try:
        for finding in check(site):
            outcome.findings.append(finding)
    except NothingToCheck as reason:
        outcome.skipped = str(reason)
    except Exception as error:  # a check that breaks must not pass, nor stop the others
        text = (str(error).strip() or repr(error)).splitlines()[0]
        outcome.findings.append(Finding(site.name, f"the check itself failed: {type(error).__name__}: {text}"))
    outcome.seconds = time.monotonic() - start
    return outcome


def describe(outcome: Outcome, everything: bool = False) -> Iterator[str]:
    """The lines to print. A problem that many pages share is told once."""
    word = "FAILED" if outcome.failed else "skipped" if outcome.skipped else "passed"
    reason = f"  ({outcome.skipped})" if outcome.skipped else ""
    yield f"  {word:8}{outcome.title:42}{outcome.seconds:6.1f} s{reason}"
    pages = Counter((finding.severity, finding.problem) for finding in outcome.findings)
    told = set()
    for severity in Severity:
        shown = 0
        for finding in outcome.findings:
            key = (severity, finding.problem)
            if finding.severity is not severity or key in told and not everything:
                continue
            told.add(key)
            shown += 1
            if shown > MOST_SHOWN and not everything:
                yield "      … and more (--all shows everything)"
                break
            label = "" if severity is Severity.ERROR else f"{severity.value}: "
            others = f" (and {pages[key] - 1} more like this)" if pages[key] > 1 and not everything else ""
            yield f"      {label}{finding.page}: {finding.problem}{others}"

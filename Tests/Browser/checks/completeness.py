"""A page of every kind is there: without it, a check of that kind would pass for nothing."""

from typing import Iterator

from .finding import Finding
from .kinds import EXPECTED
from .site import Site


def check(site: Site) -> Iterator[Finding]:
    for kind in EXPECTED:
        if kind not in site.by_kind:
            yield Finding(site.name, f"there is no page of the kind “{kind}”")

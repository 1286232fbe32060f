"""A page of every kind is there: without it, a check of that kind would pass for nothing."""

from typing import Iterable, Iterator

from .finding import Finding
from .kinds import EXPECTED
from .site import Site


def check(site: Site, beside: Iterable[Site] = ()) -> Iterator[Finding]:
    """`beside`: sites that are checked in the same run; a kind may be theirs."""
    there = set(site.by_kind).union(*(other.by_kind for other in beside))
    for kind in EXPECTED:
        if kind not in there:
            yield Finding(site.name, f"there is no page of the kind “{kind}”")

"""All checks, in the order in which they are reported."""

from typing import Callable, Iterator

from . import (accessibility, completeness, keyboard, links, lookup, markup, open_data, printing, quiet, reflow, scripts,
               search, target_size, text_spacing, usb_stick, weight, wording)
from .finding import Finding
from .site import Site

Check = Callable[[Site], Iterator[Finding]]

COMPLETENESS: tuple[str, Check] = ("a page of every kind", completeness.check)

CHECKS: list[tuple[str, Check]] = [
    ("HTML is valid", markup.check),
    ("language, titles, characters", wording.check),
    ("links lead somewhere", links.check),
    ("weight within 14 KB", weight.check),
    ("accessible (axe-core, WCAG 2.2 AA)", accessibility.check),
    ("no sideways scrolling", reflow.check),
    ("text spacing can be widened", text_spacing.check),
    ("usable with the keyboard", keyboard.check),
    ("large enough to touch", target_size.check),
    ("readable without JavaScript", scripts.check),
    ("quiet under a strict CSP, on a subpath", quiet.check),
    ("works from a USB stick", usb_stick.check),
    ("search finds what is meant", search.check),
    ("finds a dossier by its code", lookup.check),
    ("open data are what they say", open_data.check),
    ("prints as it should", printing.check),
]

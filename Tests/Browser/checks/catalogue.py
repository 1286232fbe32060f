"""All checks, in the order in which they are reported."""

from typing import Callable, Iterator

from . import (accessibility, boards, colours, completeness, filters, head, keyboard, links, lookup, markup, offline,
               open_data, printing, quiet, reflow, scripts, search, target_size, text_spacing, usb_stick, weight,
               wording)
from .finding import Finding
from .site import Site

Check = Callable[[Site], Iterator[Finding]]

COMPLETENESS: tuple[str, Check] = ("a page of every kind", completeness.check)

CHECKS: list[tuple[str, Check]] = [
    ("HTML is valid", markup.check),
    ("language, titles, characters", wording.check),
    ("title, address, preview of every page", head.check),
    ("links lead somewhere", links.check),
    ("weight within 14 KB", weight.check),
    ("accessible (axe-core, WCAG 2.2 AA)", accessibility.check),
    ("no sideways scrolling", reflow.check),
    ("text spacing can be widened", text_spacing.check),
    ("usable with the keyboard", keyboard.check),
    ("large enough to touch", target_size.check),
    ("colours of the reader, no motion", colours.check),
    ("filters count what they show", filters.check),
    ("readable without JavaScript", scripts.check),
    ("quiet under a strict CSP, on a subpath", quiet.check),
    ("works from a USB stick", usb_stick.check),
    ("search finds what is meant", search.check),
    ("finds a dossier by its code", lookup.check),
    ("open data are what they say", open_data.check),
    ("prints as it should", printing.check),
    ("read again without a network", offline.check),
    ("boards hang and their codes lead on", boards.check),
]

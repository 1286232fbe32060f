"""The tree opened from a disk, without any server: styled, readable, complete."""

from typing import Iterator

from .browser import opened_browser
from .finding import Finding
from .site import Site

STATE = """
return {styled: document.styleSheets.length > 0,
        broken: [...document.images].filter(image => image.complete && !image.naturalWidth).map(nameOf),
        text: visibleText(document.querySelector('main') || document.body)};
"""


def check(site: Site) -> Iterator[Finding]:
    root = site.root.as_uri() + "/"
    with opened_browser() as browser:
        for path in site.specimens:
            if path == "404.html":  # only a server shows it
                continue
            browser.open((site.root / path).as_uri())
            state = browser.run(STATE)
            if not state["styled"]:
                yield Finding(path, "without a server the page has no stylesheet")
            if not state["text"]:
                yield Finding(path, "without a server the page has no text")
            for image in state["broken"]:
                yield Finding(path, f"without a server {image} is not shown")
            for request in browser.requests():
                if not request.startswith((root, "data:")):
                    yield Finding(path, f"asks for {request}, outside the folder")
            if not site.pages[path].scripts:  # what a script may read from a disk is up to the browser
                for complaint in browser.complaints():
                    yield Finding(path, f"console: {complaint.replace(root, '')}")
            browser.complaints()

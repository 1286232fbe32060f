"""Every address on every page leads to a file of the tree, and every fragment to an element."""

import posixpath
import re
from typing import Iterator
from urllib.parse import unquote, urlsplit

from .finding import Finding
from .page import Page, Reference
from .site import Site

# Addresses that name the page for others, not for its reader: these are absolute.
FOR_OTHERS = {"canonical", "alternate"}


def check(site: Site) -> Iterator[Finding]:
    for page in site.pages.values():
        for reference in page.references:
            if problem := _problem(site, page, reference):
                yield Finding(page.path, f"line {reference.line}: {reference.element} “{reference.url}” {problem}")
    yield from _stylesheets(site)
    yield from _sitemap(site)


def _problem(site: Site, page: Page, reference: Reference) -> str | None:
    url = reference.url
    try:
        parts = urlsplit(url)
    except ValueError:
        return "is not a URL"
    if reference.element == "base":
        return "changes where every link leads"
    if parts.scheme == "javascript":
        return "is a script"
    if site.base_url and url.startswith(site.base_url):
        return _problem_of_absolute(site, page, reference)
    if parts.scheme:
        return None  # another site, a telephone, mail, data
    if parts.netloc:
        return "does not say http or https"
    if page.path == "404.html":
        return _problem_of_not_found(site, parts.path, parts.fragment)
    if parts.path.startswith("/"):
        return "is not relative"
    if not url:
        return "is empty" if reference.element != "form" else None
    return _problem_of_target(site, page.path, unquote(parts.path), unquote(parts.fragment))


def _problem_of_absolute(site: Site, page: Page, reference: Reference) -> str | None:
    if page.path != "404.html" and not FOR_OTHERS & set(reference.relation.split()):
        return "is not relative"
    parts = urlsplit(reference.url)
    return _problem_of_not_found(site, parts.path, parts.fragment)


def _problem_of_not_found(site: Site, path: str, fragment: str) -> str | None:
    """404.html answers at any address, so its links begin with the path of the base URL."""
    path = unquote(path)
    if not path:
        return _problem_of_target(site, "404.html", "", unquote(fragment))
    if not path.startswith(site.base_path):
        return f"does not begin with {site.base_path}"
    target = path.removeprefix(site.base_path)
    if target.endswith("/") or not target:
        target += "index.html"
    return _problem_of_target(site, "", target, unquote(fragment))


def _problem_of_target(site: Site, source: str, path: str, fragment: str) -> str | None:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source
    if target.startswith(".."):
        return "leads out of the site"
    if target not in site.files:
        if target in site.folders:
            return "leads to a folder; a USB stick needs its index.html named"
        other = next((file for file in site.files if file.lower() == target.lower()), None)
        return f"leads nowhere; upper and lower case differ from {other}" if other else "leads nowhere"
    if path.endswith("/"):
        return "is a file and ends in a slash"
    if fragment and fragment != "top" and target in site.pages and fragment not in site.pages[target].ids:
        return f"leads to #{fragment}, which is not on {target}"
    return None


def _stylesheets(site: Site) -> Iterator[Finding]:
    for path in sorted(file for file in site.files if file.endswith(".css")):
        text = (site.root / path).read_text("utf-8")
        for match in re.finditer(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", text):
            url = match[1] or match[2]
            parts = urlsplit(url)
            if parts.scheme == "data" or url.startswith("#"):
                continue
            if parts.scheme or parts.netloc or url.startswith("/"):
                yield Finding(path, f"“{url}” is not relative")
            elif problem := _problem_of_target(site, path, unquote(parts.path), ""):
                yield Finding(path, f"“{url}” {problem}")


def _sitemap(site: Site) -> Iterator[Finding]:
    if not site.base_url:
        return
    for location in re.findall(r"<loc>\s*(.*?)\s*</loc>", (site.root / "sitemap.xml").read_text("utf-8")):
        if not location.startswith(site.base_url):
            yield Finding("sitemap.xml", f"“{location}” is not below {site.base_url}")
            continue
        path = unquote(location.removeprefix(site.base_url)) or "index.html"
        if path not in site.files:
            yield Finding("sitemap.xml", f"“{location}” leads nowhere")

"""What a page tells those who do not open it: title, description, one address, and a preview for messengers."""

from typing import Iterator

from .finding import Finding
from .site import Site

PROPERTIES = ["og:title", "og:description", "og:type", "og:site_name", "og:locale"]


def check(site: Site) -> Iterator[Finding]:
    for path, page in site.pages.items():
        if not page.description:
            yield Finding(path, "no description")
        for name in PROPERTIES:
            if not page.properties.get(name):
                yield Finding(path, f"no {name}")
        if path == "404.html":  # answers at any address, and has none of its own
            continue
        canonical = [reference.url for reference in page.references if "canonical" in reference.relation.split()]
        if len(canonical) != 1:
            yield Finding(path, f"{len(canonical)} canonical addresses, not 1")
        elif page.properties.get("og:url") != canonical[0]:
            yield Finding(path, f"og:url is {page.properties.get('og:url')}, the canonical address {canonical[0]}")
        elif site.base_url and canonical[0] != site.base_url + ("" if path == "index.html" else path):
            yield Finding(path, f"the canonical address {canonical[0]} is not the page's own")

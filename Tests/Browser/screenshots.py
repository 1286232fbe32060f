"""Takes pictures of the pages of a generated site.

    python screenshots.py SITE OUT_DIR                       one page of each kind, 390 and 1280 px
    python screenshots.py SITE OUT_DIR --page index.html=home --width 390 --scheme dark --first-view

A picture is named after its page (or the name after "="), its width and how it was taken:
home-390-dark.png, home-print-1.png.
"""

import argparse
import base64
import sys
from itertools import product
from pathlib import Path

from checks.browser import Browser, opened_browser
from checks.server import served
from checks.site import Site
from checks.surroundings import run

TALLEST = 16_000  # px: a picture cannot hold more
DOTS_PER_INCH = 96  # of a printed page


def main() -> int:
    parser = argparse.ArgumentParser(description="Takes pictures of the pages of a generated site.")
    parser.add_argument("site", metavar="SITE")
    parser.add_argument("folder", metavar="OUT_DIR", type=Path)
    parser.add_argument("--page", action="append", metavar="PATH[=NAME]", help="default: one page of each kind")
    parser.add_argument("--width", action="append", type=int, metavar="PX", help="default: 390 and 1280")
    parser.add_argument("--scheme", action="append", choices=["light", "dark"], help="default: light")
    parser.add_argument("--print", action="store_true", dest="on_paper", help="as printed, one picture a sheet")
    parser.add_argument("--first-view", action="store_true", help="what is seen without scrolling, not the whole page")
    arguments = parser.parse_args()

    site = Site(arguments.site)
    pages = arguments.page or site.specimens
    missing = [page for page in pages if path_of(page) not in site.pages]
    if missing or not pages:
        print("not in the site:", ", ".join(missing) or "any page", file=sys.stderr)
        return 1
    views = product(pages, arguments.width or [390, 1280], arguments.scheme or ["light"])
    arguments.folder.mkdir(parents=True, exist_ok=True)

    with opened_browser() as browser, served(site) as delivery:
        if arguments.on_paper:
            for page in pages:
                browser.open(delivery.url(path_of(page)))
                print_sheets(browser, arguments.folder / f"{name_of(page)}-print")
        else:
            for page, width, scheme in views:
                browser.width(width)
                browser.appearance(scheme)
                browser.open(delivery.url(path_of(page)))
                file = arguments.folder / f"{name_of(page)}-{width}{'-dark' if scheme == 'dark' else ''}.png"
                file.write_bytes(picture(browser, width, arguments.first_view))
    return 0


def path_of(page: str) -> str:
    return page.partition("=")[0]


def name_of(page: str) -> str:
    path, _, name = page.partition("=")
    return name or path.removesuffix(".html").replace("/", "-")


def picture(browser: Browser, width: int, first_view: bool) -> bytes:
    parameters = {}
    if not first_view:
        height = browser.command("Page.getLayoutMetrics")["cssContentSize"]["height"]
        parameters = {"captureBeyondViewport": True,
                      "clip": {"x": 0, "y": 0, "width": width, "height": min(height, TALLEST), "scale": 1}}
    return base64.b64decode(browser.command("Page.captureScreenshot", format="png", **parameters)["data"])


def print_sheets(browser: Browser, prefix: Path) -> None:
    """prefix-1.png, prefix-2.png …, by poppler's pdftoppm."""
    run(["pdftoppm", "-png", "-r", str(DOTS_PER_INCH), "-", str(prefix)], input=browser.pdf(), check=True)


if __name__ == "__main__":
    sys.exit(main())

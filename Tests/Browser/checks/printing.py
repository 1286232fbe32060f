"""On paper: an apology is a document, a procedure is a sheet to take along, neither carries navigation."""

import re
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from .browser import opened_browser
from .finding import Finding, NothingToCheck
from .server import served
from .site import Site
from .surroundings import run

POINTS_PER_MM = 72 / 25.4
A4 = (210, 297)  # mm
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"

# Least margins in mm (left, top, right, bottom). A document follows Nghị định 30/2020/NĐ-CP,
# Appendix I: left 30–35, top and bottom 20–25, right 15–20; a printer takes a little of it.
DOCUMENT_MARGINS = (29, 18, 14, 15)
SHEET_MARGINS = (9, 9, 9, 9)
WIDEST_MARGIN = 45  # more on the left or at the top, and the page was laid out for a screen

# Links shown in navigation, and what is of use on a screen alone.
STILL_THERE = """
return [...document.querySelectorAll('nav, form, [role=search], [role=navigation], button, video, audio')]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length)
  .map(nameOf);
"""
SKIP_LINK = """
const link = document.querySelector('a[href^="#"]');
return link && !link.closest('main') ? link.textContent.trim() : null;
"""
HEADING = "return document.querySelector('h1').innerText.trim()"


@dataclass
class Sheet:
    """One printed page: its size and the box around its words, in millimetres."""
    width: float
    height: float
    words: list[tuple[float, float, float, float]]


def check(site: Site) -> Iterator[Finding]:
    apology, procedure = site.specimen("apology"), site.specimen("procedure")
    if not apology and not procedure:
        raise NothingToCheck("no apology and no procedure")
    with opened_browser() as browser, served(site) as delivery:
        for path in site.specimens:
            browser.open(delivery.url(path))
            browser.appearance(media="print")
            for element in browser.run(STILL_THERE)[:3]:
                yield Finding(path, f"{element} is printed")
            if path in (apology, procedure):
                skip_link, heading = browser.run(SKIP_LINK), browser.run(HEADING)
                text, sheets = printed(browser.pdf())
                if skip_link and one_line(skip_link) in text:
                    yield Finding(path, f"the skip link “{skip_link}” is printed")
                if path == apology:
                    yield from _apology(path, text)
                elif one_line(heading).casefold() not in text.casefold():
                    yield Finding(path, "the name of the procedure is not printed")
                yield from _layout(path, sheets, DOCUMENT_MARGINS if path == apology else SHEET_MARGINS)
            browser.appearance()


def _apology(path: str, text: str) -> Iterator[Finding]:
    if MOTTO not in text.replace("HOÀ", "HÒA"):
        yield Finding(path, f"“{MOTTO}” is not printed")
    if not re.search(r"Độc lập [-–] Tự do [-–] Hạnh phúc", text):
        yield Finding(path, "“Độc lập - Tự do - Hạnh phúc” is not printed")
    if not re.search(r"Số: ?\S*/\S+", text):
        yield Finding(path, "no number of the document (“Số: 12/PXL-UBND”) is printed")
    if not re.search(r"ngày \d{1,2} tháng \d{1,2} năm \d{4}", text):
        yield Finding(path, "no date of the document (“ngày 05 tháng 9 năm 2024”) is printed")
    if not re.search(r"(\. ?){10,}|(… ?){4,}", text):
        yield Finding(path, "no dotted line is printed for the name of the applicant")


def _layout(path: str, sheets: list[Sheet], least: tuple[float, float, float, float]) -> Iterator[Finding]:
    for number, sheet in enumerate(sheets, 1):
        if abs(sheet.width - A4[0]) > 1 or abs(sheet.height - A4[1]) > 1:
            yield Finding(path, f"sheet {number} is {sheet.width:.0f} × {sheet.height:.0f} mm, not A4")
            return
        if not sheet.words:
            yield Finding(path, f"sheet {number} is empty")
            continue
        left, top, right, bottom = (f(values) for f, values in zip((min, min, max, max), zip(*sheet.words)))
        margins = (left, top, sheet.width - right, sheet.height - bottom)
        # From the second sheet on the number of the page may stand in the upper margin.
        sides = ("left", "top", "right", "bottom") if number == 1 else ("left", "right", "bottom")
        for side, margin, minimum in zip(("left", "top", "right", "bottom"), margins, least):
            if side in sides and margin < minimum:
                yield Finding(path, f"sheet {number}: the {side} margin is {margin:.0f} mm, less than {minimum}")
            if side in ("left", "top") and number == 1 and margin > WIDEST_MARGIN:
                yield Finding(path, f"sheet {number}: the {side} margin is {margin:.0f} mm, more than {WIDEST_MARGIN}")


def printed(pdf: bytes) -> tuple[str, list[Sheet]]:
    """The text of a printed page, on one line, and its sheets."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.pdf")
        file.write_bytes(pdf)
        return one_line(_pdftotext(file, "-layout")), list(_sheets(_pdftotext(file, "-bbox")))


def _sheets(boxes: str) -> Iterator[Sheet]:
    def numbers(line: str) -> list[float]:
        return [float(value) / POINTS_PER_MM for value in re.findall(r'"([\d.-]+)"', line)]

    for page in boxes.split("<page ")[1:]:
        size, *lines = page.splitlines()
        width, height = numbers(size)
        yield Sheet(width, height, [tuple(numbers(line)[:4]) for line in lines if "<word" in line])


def _pdftotext(file: Path, *options: str) -> str:
    return run(["pdftotext", *options, str(file), "-"], capture_output=True, text=True, check=True).stdout


def one_line(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))

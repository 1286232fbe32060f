"""What the checks need to know of one HTML file, read once with the standard library's parser."""

import html
import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

EMPTY_REGISTER = "Không có trường hợp nào"

# UTF-8 read as Latin-1 or Windows-1252: "Thủ" becomes "Thá»§", "cơ" becomes "cÆ¡". A capital
# before a no-break space, a soft hyphen, a quotation mark or a middle dot is Vietnamese ("XÃ").
MOJIBAKE = re.compile("[ÃÂÄÆ](?![\u00a0\u00ab\u00ad\u00b7\u00bb])[\u0080-\u00bf]"
                      "|á[º»][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|â€")

# The attributes that hold the address of something, and on which elements.
REFERENCES = {
    "href": {"a", "area", "link", "base", "image", "use"},
    "xlink:href": {"image", "use"},
    "src": {"img", "script", "iframe", "source", "video", "audio", "embed", "input", "track"},
    "action": {"form"},
    "formaction": {"button", "input"},
    "data": {"object"},
    "poster": {"video"},
    "cite": {"blockquote", "q", "ins", "del"},
}


@dataclass(frozen=True)
class Reference:
    element: str
    url: str
    relation: str = ""  # rel of a <link>
    line: int = 0

    @property
    def is_stylesheet(self) -> bool:
        return self.element == "link" and "stylesheet" in self.relation.split()


@dataclass
class Page:
    path: str
    size: int = 0
    language: str | None = None
    titles: list[str] = field(default_factory=list)
    level_one_headings: int = 0
    viewport: str | None = None
    references: list[Reference] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    scripts: list[str] = field(default_factory=list)  # where they come from; empty for one inside the page
    description: str | None = None
    properties: dict[str, str] = field(default_factory=dict)  # Open Graph
    event_handlers: list[str] = field(default_factory=list)
    text_faults: list[str] = field(default_factory=list)
    is_empty_register: bool = False
    forwards: bool = False  # browsers go on to another page at once


def read_page(root: Path, path: str) -> Page:
    data = (root / path).read_bytes()
    page = Page(path, size=len(data))
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError as error:
        page.text_faults.append(f"byte {error.start + 1} is not UTF-8")
        source = data.decode("utf-8", errors="ignore")
    page.text_faults += text_faults(html.unescape(source))
    page.is_empty_register = EMPTY_REGISTER in source
    parser = _Parser(page)
    parser.feed(source)
    parser.close()
    return page


def text_faults(text: str) -> list[str]:
    faults = []
    if "\ufffd" in text:
        faults.append(f"a replacement character (U+FFFD): {_around(text, text.index(chr(0xfffd)))}")
    if garbled := MOJIBAKE.search(text):
        faults.append(f"garbled text (UTF-8 read as Latin-1): {_around(text, garbled.start())}")
    if not unicodedata.is_normalized("NFC", text):
        line = next(line for line in text.splitlines() if not unicodedata.is_normalized("NFC", line))
        composed = unicodedata.normalize("NFC", line)
        place = next((i for i, (a, b) in enumerate(zip(line, composed)) if a != b), 0)
        faults.append(f"text that is not in NFC: {_around(line, place)}")
    return faults


def _around(text: str, place: int) -> str:
    return "“" + " ".join(text[max(0, place - 20):place + 20].split()) + "”"


class _Parser(HTMLParser):
    def __init__(self, page: Page):
        super().__init__(convert_charrefs=True)
        self.page = page
        self.open_drawings = 0  # <title> inside <svg> is a label, not the page's title
        self.title: list[str] | None = None

    def handle_starttag(self, tag, attributes):
        page, values = self.page, dict(attributes)
        line = self.getpos()[0]
        if identifier := values.get("id"):
            page.ids.add(identifier)
        if tag == "a" and values.get("name"):
            page.ids.add(values["name"])
        for name, value in attributes:
            if tag in REFERENCES.get(name, ()) and value is not None:
                page.references.append(Reference(tag, value.strip(), (values.get("rel") or "").lower(), line))
            elif name == "srcset" and value:
                for candidate in value.split(","):
                    if candidate.split():
                        page.references.append(Reference(tag, candidate.split()[0], line=line))
            elif name.startswith("on"):
                page.event_handlers.append(f"{tag} {name}")
        match tag:
            case "html":
                page.language = values.get("lang")
            case "h1":
                page.level_one_headings += 1
            case "script" if values.get("type") != "application/ld+json":  # a data block executes nothing
                page.scripts.append(values.get("src") or "")
            case "svg":
                self.open_drawings += 1
            case "title" if not self.open_drawings:
                self.title = []
            case "meta" if (values.get("name") or "").lower() == "viewport":
                page.viewport = values.get("content") or ""
            case "meta" if values.get("name") == "description":
                page.description = values.get("content") or ""
            case "meta" if values.get("property"):
                page.properties[values["property"]] = values.get("content") or ""
            case "meta" if (values.get("http-equiv") or "").lower() == "refresh":
                page.forwards = True
                _, _, target = (values.get("content") or "").partition("url=")
                page.references.append(Reference(tag, target.strip(), line=line))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag == "svg":
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag == "svg":
            self.open_drawings = max(0, self.open_drawings - 1)
        elif tag == "title" and self.title is not None:
            self.page.titles.append(" ".join("".join(self.title).split()))
            self.title = None

    def handle_data(self, data):
        if self.title is not None:
            self.title.append(data)

"""Takes the pictures of the handbook: plays its story in a temporary folder, previews the site that comes of it, and
photographs what readers of the handbook see.

    python handbook.py PROGRAM HANDBOOK_CONTENT
"""

import base64
import re
import shlex
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from checks.browser import Browser, opened_browser
from checks.surroundings import run

DAY = "2026-11-20"  # the story's
LARGEST = 60_000  # bytes of a picture
PHONE, WINDOW, DESKTOP = 390, 640, 1024

BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOSSIER = "H56.999-261116-0002"
MISTAKE = ("timeLimit: 2 ngày", "timelimit: 2 ngày")


def main() -> int:
    program, content = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    pictures = content / "assets/so-tay"
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        office = play(program, content, Path(scratch))
        with previewed(program, office) as origin, opened_browser() as browser:
            for name, image in photographs(browser, origin, office):
                if len(image) > LARGEST:
                    print(f"{name}.png has {len(image)} bytes, more than {LARGEST}", file=sys.stderr)
                    return 1
                (pictures / f"{name}.png").write_bytes(image)
    return 0


def play(program: Path, content: Path, folder: Path) -> Path:
    """Writes the files of all chapters and gives their commands; returns the folder of the office."""
    for chapter in sorted((content / "pages/so-tay").glob("*.md")):
        for language, path, text in BLOCK.findall(chapter.read_text()):
            if path:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(text)
            if language == "console":
                for command in re.findall(r"^\$ (.*)$", text, re.MULTILINE):
                    words = shlex.split(command)
                    if words[0] == "cd":
                        folder /= words[1]
                    else:
                        # Some are meant to fail: what they print is for the tests to compare.
                        subprocess.run(call(program, words[1:]), cwd=folder, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, check=False)
    return folder


def call(program: Path, words: list[str]) -> list[str]:
    """A command on the day of the story, if it asks for a day."""
    told = subprocess.run([program, *words, "--help"], capture_output=True, text=True, check=True).stdout
    return [str(program), *words, *(["--as-of", DAY] if "--as-of" in told else [])]


@contextmanager
def previewed(program: Path, office: Path) -> Iterator[str]:
    preview = subprocess.Popen(call(program, ["serve", "--port", "0"]), cwd=office, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
    try:
        for line in preview.stdout:
            if address := re.search(r"http://127\.0\.0\.1:\d+/", line):
                break
        else:
            raise RuntimeError("congkhai serve ended without an address")
        yield address.group()
    finally:
        preview.terminate()
        preview.wait()


def photographs(browser: Browser, origin: str, office: Path) -> Iterator[tuple[str, bytes]]:
    def view(path: str, width: int, height: int, wanted: str = "main", top: int = 0) -> bytes:
        browser.width(width)
        browser.open(origin + path)
        wait_for(browser, wanted)
        return picture(browser, width, height, top)

    yield "trang-chu", view("index.html", DESKTOP, 640)
    yield "thu-tuc", view("thu-tuc/9.000001.html", PHONE, 820)
    yield "ngay-ket-qua", view("ket-qua/2026/11/16.html", DESKTOP, 640, top=220)
    yield "tra-cuu", view(f"tra-cuu.html#ma={DOSSIER}", PHONE, 840, "#ket-qua dl, #ket-qua a")
    yield "tu-kiem-tra", view("tu-kiem-tra.html", DESKTOP, 700)
    browser.open(origin + "niem-yet/phan-anh-kien-nghi.html")
    yield "phan-anh", sheet(browser)

    procedure = next((office / "Content/procedures").glob("*.md"))
    browser.width(WINDOW)
    browser.open(origin + "thu-tuc/9.000001.html")
    text = procedure.read_text()
    assert MISTAKE[0] in text
    procedure.write_text(text.replace(*MISTAKE))
    wait_for(browser, "#congkhai-loi")
    yield "loi-xem-thu", picture(browser, WINDOW, 470)


def wait_for(browser: Browser, selector: str) -> None:
    """Until an element is there; the page may be loaded anew meanwhile."""
    for _ in range(100):
        if browser.run("return document.readyState === 'complete' && Boolean(document.querySelector(arguments[0]))",
                       selector):
            return
        time.sleep(0.1)
    raise RuntimeError(f"{selector} did not appear")


def picture(browser: Browser, width: int, height: int, top: int = 0) -> bytes:
    clip = {"x": 0, "y": top, "width": width, "height": height, "scale": 1}
    return smaller(base64.b64decode(browser.command("Page.captureScreenshot", format="png", clip=clip)["data"]))


def sheet(browser: Browser) -> bytes:
    """The first sheet as printed."""
    return smaller(through(["pdftoppm", "-png", "-singlefile", "-r", "60", "-"], browser.pdf()))


def smaller(image: bytes) -> bytes:
    """The same picture in at most 64 colours."""
    return through(["pngquant", "--strip", "--speed", "1", "--nofs", "64", "-"], image)


def through(command: list[str], data: bytes) -> bytes:
    return run(command, input=data, capture_output=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())

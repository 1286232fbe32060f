"""QR codes as a telephone reads them from paper."""

import tempfile
from pathlib import Path
from typing import Callable

from .surroundings import run

# A reader can miss a good code whose modules fall badly between the dots; the next drawing moves them. None is finer
# than what a telephone sees at arm's length, so that a code too small for it stays unread.
DOTS_PER_INCH = (150, 200, 175)
NOTHING_READ = 4  # the exit code of zbarimg when there is no code in the pictures


def read_codes(pdf: bytes, promised: list[str],
               read_at: Callable[[bytes, int], set[str]] | None = None) -> set[str]:
    """The addresses in the codes of a document. It is drawn again while an address of `promised` (host and path, as
    printed beside the code) has not been read."""
    read: set[str] = set()
    for dots_per_inch in DOTS_PER_INCH:
        read |= (read_at or _read_at)(pdf, dots_per_inch)
        if {address_of(url) for url in read}.issuperset(promised):
            break
    return read


def address_of(url: str) -> str:
    """What is printed of an address: host and path."""
    return url.partition("://")[2]


def _read_at(pdf: bytes, dots_per_inch: int) -> set[str]:
    with tempfile.TemporaryDirectory() as folder:
        run(["pdftoppm", "-gray", "-r", str(dots_per_inch), "-", f"{folder}/sheet"], input=pdf, check=True)
        pictures = sorted(map(str, Path(folder).iterdir()))
        reader = run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *pictures],
                     capture_output=True, text=True)
        if reader.returncode not in (0, NOTHING_READ):
            raise RuntimeError(f"zbarimg did not read the sheets: {reader.stderr.strip()[:200]}")
        return set(reader.stdout.split())

"""The contents that are compared, and the days for which they are built."""

import dataclasses
import hashlib
import pathlib
import shutil
import subprocess
import sys

from programs import REPOSITORY
from trees import copied

DAYS = ["2024-10-20", "2026-11-20"]
WHOLE_SITE = REPOSITORY / "Tests" / "WholeSite"
BASE = WHOLE_SITE / "Broken" / "_base"
CORPUS_SCRIPT = REPOSITORY / "Tests" / "Bench" / "corpus.py"


@dataclasses.dataclass(frozen=True)
class Content:
    """A content folder; one of `Tests/WholeSite/Broken` is laid over their common base."""

    name: str
    folder: pathlib.Path
    day: str | None = None
    broken: bool = False

    @property
    def days(self) -> list[str]:
        own = [self.day] if self.day else []
        return own + [day for day in DAYS if day not in own]

    def lay(self, place: pathlib.Path):
        """Lays the content into a place, as `Content`."""
        if self.broken:
            self.lay_base(place)
            self.lay_over(place)
        else:
            copied(self.folder, place / "Content")

    def lay_base(self, place: pathlib.Path):
        copied(BASE, place)

    def lay_over(self, place: pathlib.Path):
        """Lays what breaks the base over it: files, and lists of what to delete and to link."""
        for name in self.listed("_delete"):
            (place / "Content" / name).unlink()
        copied(self.folder, place)
        for line in self.listed("_symlink"):
            link, target = line.split(" ")
            (place / "Content" / link).symlink_to(target)

    def listed(self, name: str) -> list[str]:
        file = self.folder / name
        return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def own_contents() -> list[Content]:
    """Every content of this repository."""
    found = [
        Content("Content", REPOSITORY / "Content", "2026-11-20"),
        Content("so-tay", REPOSITORY / "Documentation" / "so-tay" / "Content", "2026-11-20"),
        Content("kept", WHOLE_SITE / "Kept" / "Content", "2026-10-20"),
        Content("golden", REPOSITORY / "Tests" / "Golden" / "Content", "2026-10-20"),
    ]
    for unit in sorted((WHOLE_SITE / "Units").iterdir()):
        found.append(Content(f"units/{unit.name}", unit / "Content", "2021-12-31"))
    for case in sorted((WHOLE_SITE / "Broken").iterdir()):
        if case != BASE and case.is_dir():
            day = case / "_as-of"
            found.append(Content(
                f"broken/{case.name}", case, day.read_text().strip() if day.exists() else "2024-10-20", broken=True))
    return found


def corpora(sizes: list[int]) -> list[Content]:
    """Contents of so many dossiers, kept in .build/oracle until the scripts that make them change."""
    scripts = [CORPUS_SCRIPT, *sorted((CORPUS_SCRIPT.parent / "office").glob("*.py"))]
    digest = hashlib.sha256(b"".join(script.read_bytes() for script in scripts)).hexdigest()[:12]
    found = []
    for size in sizes:
        folder = REPOSITORY / ".build" / "oracle" / "corpora" / f"{size}-{digest}"
        if not folder.exists():
            half = folder.with_suffix(".half")
            shutil.rmtree(half, ignore_errors=True)
            subprocess.run([sys.executable, CORPUS_SCRIPT, half, "--dossiers", str(size)], check=True)
            half.rename(folder)
        found.append(Content(f"corpus-{size}", folder, "2024-12-30"))
    return found

"""A small content of every kind: the project's own, with the few procedures that others name."""

import pathlib
import re

from programs import REPOSITORY
from trees import copied

DAY = "2026-11-20"
HEADS = "code,procedure,applicantKind,channel,received,due,resolved,outcome,lateReason\n"
# Days of b and c overlap, the others stand apart; what is received in one month is closed in the next.
TABLES = [("a", 5, range(1, 10), 1), ("b", 6, range(1, 13), 1), ("c", 6, range(12, 21), 2), ("d", 7, range(3, 11), 1)]


def lay_sample(content: pathlib.Path):
    copied(REPOSITORY / "Content", content)
    procedures = sorted((content / "procedures").rglob("*.md"))
    others = [file for file in content.rglob("*") if file.suffix in (".md", ".yml", ".csv") and file not in procedures]
    wanted = codes(others)
    # What a kept procedure names is kept as well.
    kept = set()
    while True:
        more = {file for file in procedures if file not in kept and own_code(file) in wanted}
        if not more:
            break
        kept |= more
        wanted |= codes(more)
    for file in procedures:
        if file not in kept:
            file.unlink()
    for folder in sorted((content / "procedures").iterdir()):
        if not any(folder.iterdir()):
            folder.rmdir()
    tables = content / "results" / "them"
    tables.mkdir()
    for name, month, days, serial in TABLES:
        rows = "".join(
            f"H56.999-26{month:02}{day:02}-{serial:04},1.001193,person,in-person,2026-{month:02}-{day:02}T08:00,"
            f"2026-{month + 1:02}-{day:02}T17:00,2026-{month + 1:02}-01T09:00,granted,\n" for day in days)
        (tables / f"{name}.csv").write_text(HEADS + rows)


def codes(files) -> set[str]:
    return {code for file in files for code in re.findall(r"\d\.\d{6}", file.read_text(encoding="utf-8"))}


def own_code(file) -> str:
    found = re.search(r'^code: "?([\d.]+)', file.read_text(encoding="utf-8"), re.M)
    return found[1] if found else ""

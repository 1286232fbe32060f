"""What an office does to its content from one build to the next, one edit after another.

Each edit is a name and a function of the place; the function answers False where the content has nothing of the kind.
"""

import dataclasses
import datetime
import pathlib
import re
import shutil


@dataclasses.dataclass
class Place:
    """A content that is edited, the day for which it is built, and the sites that are built of it."""

    content: pathlib.Path
    day: datetime.date
    sites: list[pathlib.Path]

    def files(self, *patterns: str) -> list[pathlib.Path]:
        return sorted(file for pattern in patterns for file in self.content.glob(pattern) if file.is_file())


def added(text: str, *patterns: str):
    """Text at the end of the first file."""

    def edit(place):
        for file in place.files(*patterns)[:1]:
            file.write_bytes(file.read_bytes().rstrip(b"\n") + b"\n" + text.encode("utf-8", "surrogateescape"))
            return True
        return False

    return edit


def replaced(expression: str, replacement, *patterns: str):
    """The first match in the first file that has one."""

    def edit(place):
        for file in place.files(*patterns):
            text = file.read_bytes().decode("utf-8", "surrogateescape")
            changed = re.sub(expression, replacement, text, count=1, flags=re.M)
            if changed != text:
                file.write_bytes(changed.encode("utf-8", "surrogateescape"))
                return True
        return False

    return edit


def moved(pattern: str, rename):
    def edit(place):
        for file in place.files(pattern)[:1]:
            target = rename(file)
            target.parent.mkdir(exist_ok=True)
            file.rename(target)
            return True
        return False

    return edit


def removed(pattern: str):
    def edit(place):
        for file in place.files(pattern)[-1:]:
            file.unlink()
            return True
        return False

    return edit


def removed_folder(name: str):
    def edit(place):
        if not (place.content / name).is_dir():
            return False
        shutil.rmtree(place.content / name)
        return True

    return edit


def written(path: str, text: str):
    def edit(place):
        file = place.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return True

    return edit


def last_row(change):
    """The last row of the largest table of dossiers, as a list of cells; the change answers the rows in its place."""

    def edit(place):
        files = [file for file in place.files("results/**/*.csv") if file.read_bytes().count(b"\n") > 2]
        if not files:
            return False
        file = max(files, key=lambda file: file.stat().st_size)
        lines = file.read_text(encoding="utf-8").rstrip("\n").split("\n")
        if '"' in lines[-1]:
            return False
        rows = change(lines[0].split(","), lines[-1].split(","))
        file.write_text("\n".join(lines[:-1] + [",".join(row) for row in rows]) + "\n", encoding="utf-8")
        return True

    return edit


def other_channel(heads, row):
    if "channel" in heads:
        at = heads.index("channel")
        row[at] = "in-person" if row[at] == "postal" else "postal"
    return [row]


def one_more(heads, row):
    return [row, [re.sub(r"\d+$", lambda serial: "9" * len(serial[0]), row[0]), *row[1:]]]


def day_moved(change):
    def edit(place):
        place.day = change(place.day)
        return True

    return edit


def next_month(day):
    return (day.replace(day=1) + datetime.timedelta(days=32)).replace(day=min(day.day, 28))


def on_sites(change):
    def edit(place):
        for site in place.sites:
            change(site)
        return True

    return edit


def harm_pages(site):
    for number, file in enumerate(sorted(site.rglob("*.html"))[:6]):
        if number % 2:
            file.unlink()
        else:
            file.write_bytes(file.read_bytes()[::-1])


def cut_store(site):
    for file in sorted((site / ".congkhai").rglob("*")):
        if file.is_file() and file.stat().st_size > 64:
            file.write_bytes(file.read_bytes()[:-9])


def together(*edits):
    def edit(place):
        return any([one(place) for one in edits])

    return edit


SENTENCE = "\nThêm một câu nữa để xem.\n"
COMMENT = "# một ghi chú\n"
PROCEDURES = "procedures/**/*.md"
KEPT_AS_TEXT = ["disclosures", "dialogues", "consultations", "reports", "apologies", "news"]
KEPT_AS_DATA = ["plans", "forms", "feedback", "surveys"]
SINGLE = ["staff", "leaders", "receptions", "commitments", "redirects", "calendar"]

EDITS = [
    ("nothing", lambda place: True),
    ("prose of a procedure", added(SENTENCE, PROCEDURES)),
    ("name of a procedure", replaced(r'^(name: "?)(.)', r"\1Việc \2", PROCEDURES)),
    ("limit of a procedure", replaced(r"timeLimit: \d+", "timeLimit: 4", PROCEDURES)),
    ("channel of a dossier", last_row(other_channel)),
    ("one dossier more", last_row(one_more)),
    ("one dossier fewer", last_row(lambda heads, row: [])),
    ("dossier in YAML", replaced(r"channel: [a-z-]+", "channel: postal", "results/**/*.yml")),
    *[(f"a sentence in {kind}", added(SENTENCE, f"{kind}/**/*.md")) for kind in KEPT_AS_TEXT],
    *[(f"a comment in {kind}", added(COMMENT, f"{kind}/**/*.yml")) for kind in KEPT_AS_DATA],
    *[(f"a comment in {name}.yml", added(COMMENT, f"{name}.yml")) for name in SINGLE],
    ("title of a news item", replaced(r'^(title: "?)(.)', r"\1Tin \2", "news/**/*.md")),
    ("a news item more", written("news/them.md", "---\ntitle: Tin thêm\ndate: 2021-01-05\n---\nNội dung.\n")),
    ("a sentence of a page", added(SENTENCE, "pages/**/*.md")),
    ("menu: title of a page", replaced(r'^(title: "?)(.)', r"\1Trang \2", "pages/**/*.md")),
    ("title of a plan", replaced(r'^(title: "?)(.)', r"\1Bản \2", "plans/*.yml")),
    ("a reported figure", replaced(r"value: (\d)", r"value: 1\1", "reports/*.md")),
    ("a measured figure in prose", added("\nĐã nhận [[figure received 2024]] hồ sơ.\n", "pages/**/*.md")),
    ("an asset more", written("assets/them/tep.txt", "một tệp\n")),
    ("an asset changed", written("assets/them/tep.txt", "hai tệp\n")),
    ("an asset fewer", removed("assets/them/*")),
    ("comment in site.yml", added(COMMENT, "site.yml")),
    ("accent in site.yml", replaced(r"accent: \S+?(?=[,}]|$)", 'accent: "#1d4f20"', "site.yml")),
    ("unit's place in site.yml", replaced(r"place: (.)", r"place: Ấp \1", "site.yml")),
    ("masked codes", replaced(r"dossierCode: full", "dossierCode: masked", "site.yml")),
    ("a day off", replaced(r"closed: \[([\d-]+), [\d-]+", r"closed: [\1", "calendar.yml")),
    ("the next day", day_moved(lambda day: day + datetime.timedelta(days=1))),
    ("the next month", day_moved(next_month)),
    ("the day before", day_moved(lambda day: day - datetime.timedelta(days=1))),
    ("a procedure's file renamed", moved(PROCEDURES, lambda file: file.with_name("doi-ten.md"))),
    ("a news item moved", moved("news/**/*.md", lambda file: file.parent / "cu" / file.name)),
    ("results renamed", moved("results/**/*.csv", lambda file: file.with_name("khac-" + file.name))),
    ("a procedure refused", replaced(r"^code: ", "khoa-la: 1\ncode: ", PROCEDURES)),
    ("bytes that are not UTF-8", added("\udcff\n", PROCEDURES)),
    ("a procedure removed", removed(PROCEDURES)),
    ("an apology removed", removed("apologies/**/*.md")),
    ("a news item removed", removed("news/**/*.md")),
    ("all news removed", removed_folder("news")),
    ("results removed", removed("results/**/*")),
    ("several at once", together(
        added(SENTENCE, PROCEDURES), added(COMMENT, "site.yml"), last_row(other_channel), removed("assets/**/*.txt"))),
]

# What happens to the sites; each is another matter the second time.
HARMS = [
    ("pages of the site harmed", on_sites(harm_pages)),
    ("store cut", on_sites(cut_store)),
    ("store lost", on_sites(lambda site: shutil.rmtree(site / ".congkhai", ignore_errors=True))),
    ("site lost", on_sites(lambda site: shutil.rmtree(site, ignore_errors=True))),
]

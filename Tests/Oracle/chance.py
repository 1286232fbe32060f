"""Edits of a content by chance: what clerks do, what they do wrong, and what happens to disks."""

import datetime
import os
import pathlib
import random
import re
import shutil

from harm import Harm

TEXTS = (".md", ".yml")
ENTRY = re.compile(r"([A-Za-z]+): ([^,{}\[\]\n]+)")
SENTENCES = [
    "Thêm một câu.", "## Một mục nữa", "Xem [thủ tục](/thu-tuc/1.001193.html).", "[Tin](/tin-tuc/khong-co.html)",
    "Đã nhận [[figure received 2026-10]] hồ sơ.", "[[table channels 2026-q4]]", "[[chart standings 2026]]",
    "- một\n- hai", "| A | B |\n|---|---|\n| 1 | 2 |", "<b>thẻ</b>", "[[figure khong-co 2026]]", "https://example.vn",
]
# What no file of its kind may have: lines for a front matter or a table of keys, and bytes for anything.
FAULTS = ["khoa-la: 1\n", "name: [\n", "\ttab: 1\n", "title: a: b\n"]


class Edits:
    """A stream of edits; the same for the same content and seed."""

    def __init__(self, content: pathlib.Path, site: pathlib.Path, day: datetime.date, seed: int):
        self.content, self.day = content, day
        self.random = random.Random(seed)
        self.harm = Harm(site, self.random)
        self.removed: list[tuple[str, bytes]] = []
        self.values: dict[str, list[str]] = {}
        for path in self.paths(TEXTS):
            for key, value in ENTRY.findall(self.text(path)):
                self.values.setdefault(key, []).append(value)
        self.kinds = [
            (30, self.change_value), (14, self.change_cell), (9, self.change_prose), (5, self.remove_line),
            (3, self.repeat_line), (4, self.swap_lines), (3, self.break_file), (5, self.remove_file),
            (5, self.bring_back), (5, self.rename), (3, self.copy), (5, self.add_file), (2, self.rename_folder),
            (3, self.rewrite_unchanged), (3, self.rewrite_with_old_time), (4, self.move_day),
            (6, self.harm.one_of_the_store), (2, self.harm.exchanged), (2, self.harm.of_an_earlier_build), (4, self.harm.one_of_the_site),
        ]

    def next(self) -> str:
        """Makes one edit and says which."""
        weights = [weight for weight, _ in self.kinds]
        while True:
            _, edit = self.random.choices(self.kinds, weights)[0]
            done = edit()
            if done:
                return done

    # MARK: files

    def paths(self, suffixes=None) -> list[str]:
        found = [file for file in self.content.rglob("*") if file.is_file()]
        return sorted(
            str(file.relative_to(self.content)) for file in found if not suffixes or file.suffix in suffixes)

    def one(self, suffixes=None) -> str | None:
        paths = self.paths(suffixes)
        return self.random.choice(paths) if paths else None

    def text(self, path: str) -> str:
        return (self.content / path).read_bytes().decode("utf-8", "surrogateescape")

    def write(self, path: str, text: str):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8", "surrogateescape"))

    # MARK: what stands in a file

    def change_value(self):
        path = self.one(TEXTS)
        if not path:
            return None
        text = self.text(path)
        places = list(ENTRY.finditer(text))
        if not places:
            return None
        place = self.random.choice(places)
        key, old = place[1], place[2]
        tweaked = old[:-1] + str(self.random.randint(0, 9)) if old[-1].isdigit() else old + " khác"
        new = tweaked if self.random.random() < 0.5 else self.random.choice(self.values.get(key, [tweaked]))
        self.write(path, text[: place.start(2)] + new + text[place.end(2) :])
        return f"{path}: {key}: {old} → {new}"

    def change_cell(self):
        path = self.one((".csv",))
        if not path:
            return None
        rows = [line.split(",") for line in self.text(path).splitlines()]
        if len(rows) < 3:
            return None
        number = self.random.randrange(1, len(rows))
        row, other = rows[number], self.random.choice(rows[1:])
        column = self.random.randrange(len(row))
        chance = self.random.random()
        if chance < 0.15:
            rows.append([re.sub(r"\d{2}$", f"{self.random.randint(50, 99)}", row[0]), *row[1:]])
        elif chance < 0.3:
            del rows[number]
        elif chance < 0.6 and column < len(other):
            row[column] = other[column]
        else:
            row[column] = re.sub(r"\d(?=\D*$)", str(self.random.randint(0, 9)), row[column])
        self.write(path, "".join(",".join(row) + "\n" for row in rows))
        return f"{path}: row {number + 1}, column {column + 1}"

    def change_prose(self):
        path = self.one((".md",))
        if not path:
            return None
        sentence = self.random.choice(SENTENCES)
        self.write(path, self.text(path) + f"\n{sentence}\n")
        return f"{path}: + {sentence!r}"

    def lines(self):
        path = self.one((*TEXTS, ".csv"))
        lines = self.text(path).splitlines(keepends=True) if path else []
        return (path, lines) if len(lines) > 2 else (None, lines)

    def remove_line(self):
        path, lines = self.lines()
        if not path:
            return None
        line = lines.pop(self.random.randrange(1, len(lines)))
        self.write(path, "".join(lines))
        return f"{path}: - {line.strip()[:60]}"

    def repeat_line(self):
        path, lines = self.lines()
        if not path:
            return None
        at = self.random.randrange(1, len(lines))
        lines.insert(at, lines[at])
        self.write(path, "".join(lines))
        return f"{path}: line {at + 1} twice"

    def swap_lines(self):
        path, lines = self.lines()
        if not path:
            return None
        one, other = self.random.randrange(1, len(lines)), self.random.randrange(1, len(lines))
        lines[one], lines[other] = lines[other], lines[one]
        self.write(path, "".join(lines))
        return f"{path}: lines {one + 1} and {other + 1} exchanged"

    def break_file(self):
        path = self.one((*TEXTS, ".csv"))
        if not path:
            return None
        fault = self.random.choice([*FAULTS, "\udcff\n", "\0\n"])
        lines = self.text(path).splitlines(keepends=True)
        lines.insert(min(1, len(lines)), fault)
        self.write(path, "".join(lines))
        return f"{path}: {fault!r} as line 2"

    # MARK: which files there are

    def remove_file(self):
        path = self.one()
        if not path:
            return None
        self.removed.append((path, (self.content / path).read_bytes()))
        (self.content / path).unlink()
        return f"{path} removed"

    def bring_back(self):
        if not self.removed:
            return None
        path, data = self.removed.pop(self.random.randrange(len(self.removed)))
        (self.content / path).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).write_bytes(data)
        return f"{path} is back"

    def other_name(self, path: str) -> str:
        file = pathlib.Path(path)
        names = [f"{file.stem}-{self.random.randint(1, 9)}{file.suffix}", f"thêm/{file.name}", f".{file.name}"]
        return str(file.with_name(names[0]) if self.random.random() < 0.6 else file.parent / self.random.choice(names))

    def rename(self):
        path = self.one()
        if not path:
            return None
        other = self.other_name(path)
        (self.content / other).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).rename(self.content / other)
        return f"{path} is now {other}"

    def copy(self):
        path = self.one()
        if not path:
            return None
        other = self.other_name(path)
        (self.content / other).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(self.content / path, self.content / other)
        return f"{path} copied to {other}"

    def add_file(self):
        number = self.random.randint(1, 40)
        date = self.day - datetime.timedelta(days=self.random.randint(0, 60))
        kind = self.random.randrange(5)
        if kind == 0:
            path, text = f"news/them-{number}.md", f"---\ntitle: Tin {number}\ndate: {date}\n---\nNội dung.\n"
        elif kind == 1:
            path, text = f"pages/them-{number}.md", f"---\ntitle: Trang {number}\norder: {number}\n---\nNội dung.\n"
        elif kind == 2:
            path, text = f"assets/them/{number}.txt", f"tệp {number} {self.random.random()}\n"
        elif kind == 3:
            # A second procedure with the text of the first, under another code.
            models = [path for path in self.paths((".md",)) if path.startswith("procedures/")]
            if not models:
                return None
            model = self.random.choice(models)
            path = f"procedures/them-{number}.md"
            text = re.sub(r"^code: .*$", f'code: "1.9{number:05}"', self.text(model), count=1, flags=re.M)
        else:
            path = f"results/them/ngay-{date}.csv"
            text = "code,procedure,applicantKind,channel,received,resolved,outcome\n" + "".join(
                f"H56.999-{date:%y%m%d}-{7000 + row},1.001193,person,postal,{date}T08:{row:02},{date}T16:00,granted\n"
                for row in range(1, number % 7 + 2))
        self.write(path, text)
        return f"{path} written"

    def rename_folder(self):
        folders = sorted(
            str(folder.relative_to(self.content)) for folder in self.content.rglob("*") if folder.is_dir())
        if not folders:
            return None
        path = self.random.choice(folders)
        other = path + "-khác" if "/" in path or self.random.random() < 0.3 else f"{path}/con"
        if other.startswith(path + "/"):
            (self.content / path).rename(self.content / "tạm")
            (self.content / path).mkdir()
            (self.content / "tạm").rename(self.content / other)
        elif (self.content / other).exists():
            return None
        else:
            (self.content / path).rename(self.content / other)
        return f"{path} is now {other}"

    # MARK: stamps and days

    def rewrite_unchanged(self):
        path = self.one()
        if not path:
            return None
        data = (self.content / path).read_bytes()
        (self.content / path).write_bytes(data)
        return f"{path} saved unchanged"

    def rewrite_with_old_time(self):
        """As many bytes as before and the time of before, as some tools leave it."""
        path = self.one((*TEXTS, ".csv"))
        if not path:
            return None
        file = self.content / path
        status, data = file.stat(), file.read_bytes()
        places = [at for at, byte in enumerate(data) if byte in b"0123456789"]
        if not places:
            return None
        at = self.random.choice(places)
        file.write_bytes(data[:at] + str(self.random.randint(0, 9)).encode() + data[at + 1 :])
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
        return f"{path}: byte {at}, under its old time"

    def move_day(self):
        steps = [-1, 1, 1, 1, 7, 30, self.random.randint(-60, 60)]
        self.day += datetime.timedelta(days=self.random.choice(steps))
        return f"as of {self.day}"

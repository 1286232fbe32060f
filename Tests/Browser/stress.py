"""Writes contents that no office has: nothing at all, one of everything, a thousand rows with names of 200 characters.

    python stress.py FOLDER      makes FOLDER/empty, FOLDER/one and FOLDER/many, each a content folder

The same bytes every time. The site of `one` keeps pages for reading without a network.
"""

import sys
from pathlib import Path

SYLLABLES = "đăng ký quyền sử dụng đất ở nông thôn cho hộ gia đình khuyết tật tại vùng đặc biệt khó khăn".split()
LONGEST = 200  # characters of a name
ROWS = 1000
FIELDS = 4

SITE = """unit: {{name: "{unit}", shortName: "{short}", parent: UBND tỉnh Thử Nghiệm, place: Thử Nghiệm}}
baseURL: https://thunghiem.example.vn/xa
rules: {{rare-publication: off, late-without-apology: note}}
{more}"""
CALENDAR = "years:\n  2024: {closed: [2024-01-01, 2024-09-02], source: lịch thử nghiệm}\n"


def long_name(number: int) -> str:
    """A sentence of exactly 200 characters, told apart by its number."""
    words, name = number, f"Thủ tục {number}"
    while len(name) < LONGEST:
        name += " " + SYLLABLES[words % len(SYLLABLES)]
        words += 1
    return name[:LONGEST].rstrip().ljust(LONGEST, "ế")


def procedure(number: int, name: str, field: str, papers: int) -> str:
    level = ("full", "partial", "none")[number % 3]
    documents = "".join(f'  - {{name: "Giấy {n} {name}", originals: 1, copies: {n % 3}}}\n' for n in range(1, papers + 1))
    return f"""---
code: "1.{100000 + number}"
name: "{name}"
field: "{field}"
levels: [commune]
onlineLevel: {level}
partialReason: phải có mặt
channels:
  - {{channel: in-person, timeLimit: 3 ngày làm việc, fees: []}}
  - {{channel: online, timeLimit: 2 ngày làm việc, fees: [{{kind: charge, amount: 1234567890, unit: hồ sơ}}]}}
documents:
{documents}updated: 2024-09-30
illustrative: true
---
1. Nộp hồ sơ.
"""


def results(rows: int, codes: int) -> str:
    lines = ["code,procedure,applicantKind,channel,received,due,resolved,outcome,lateReason,illustrative"]
    for row in range(rows):
        late = row % 5 == 0
        lines.append(f"H56.40.31-240905-{row + 1:04},1.{100000 + row % codes},person,in-person,2024-09-05T08:15,"
                     f"2024-09-10T17:00,2024-09-{12 if late else 9:02}T16:00,granted,"
                     f"{long_name(row) if late else ''},true")
    return "\n".join(lines) + "\n"


def contents() -> dict[str, dict[str, str]]:
    short = {"unit": "Ủy ban nhân dân xã Thử Nghiệm", "short": "UBND xã Thử Nghiệm"}
    long = {"unit": "Ủy ban nhân dân " + long_name(0), "short": "UBND " + long_name(0)}
    many = {
        "site.yml": SITE.format(**long, more='contacts: {address: "%s"}\n' % long_name(1)),
        "calendar.yml": CALENDAR,
        "results/2024/09.csv": results(ROWS, 60),
        "news/dai.md": f'---\ntitle: "{long_name(900)}"\ndate: 2024-09-01\n---\n{long_name(3)}\n',
    }
    for number in range(60):
        # The first has more papers than a sheet holds.
        many[f"procedures/{number}.md"] = procedure(
            number, long_name(number), f"Lĩnh vực {number % FIELDS} " + long_name(number % FIELDS)[:180],
            60 if number == 0 else 1 + number % 7)
    return {
        "empty": {"site.yml": SITE.format(**short, more="")},
        "one": {
            "site.yml": SITE.format(**short, more="offline: true\n"), "calendar.yml": CALENDAR,
            "procedures/0.md": procedure(0, "Đăng ký thử", "Thử", 1), "results/2024/09.csv": results(1, 1),
        },
        "many": many,
    }


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    for name, files in contents().items():
        for path, text in files.items():
            file = Path(sys.argv[1], name, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Procedures: names and texts from word lists, some with an older version that had another time limit."""

import dataclasses
import datetime

from office import words

LIMITS = [(1, "trong ngày"), (1, "ngày làm việc"), (2, "ngày làm việc"), (3, "ngày làm việc"), (5, "ngày làm việc"),
          (7, "ngày làm việc"), (10, "ngày làm việc"), (15, "ngày làm việc"), (15, "ngày"), (30, "ngày")]
LEVELS = ["full", "partial", "none"]
# One procedure in as many has an older version, which ends with this day.
OLDER_EVERY = 9
CHANGED = datetime.date(2024, 7, 1)
BEGINNING = datetime.date(2010, 1, 1)


@dataclasses.dataclass
class Procedure:
    code: str
    name: str
    field: str
    limit: tuple[int, str]
    # Until the day before it changed; None where there is no older version.
    older_limit: tuple[int, str] | None

    def limit_on(self, day: datetime.date):
        return self.older_limit if self.older_limit and day < CHANGED else self.limit

    @property
    def folder(self) -> str:
        return words.slug(self.field)


def made(random, count: int) -> list[Procedure]:
    """Procedures of all fields in turn, no two of one name."""
    fields, names, procedures = list(words.FIELDS), set(), []
    for number in range(1, count + 1):
        field = fields[number % len(fields)]
        name = " ".join(map(random.choice, (words.VERBS, words.FIELDS[field], words.QUALIFIERS)))
        if name in names:
            name += f", loại {number}"
        names.add(name)
        older = random.choice(LIMITS[4:]) if number % OLDER_EVERY == 0 else None
        procedures.append(Procedure(f"9.{number:06}", name, field, random.choice(LIMITS), older))
    return procedures


def limit_text(limit) -> str:
    count, unit = limit
    return unit if unit == "trong ngày" else f"{count} {unit}"


def channels(random, limit) -> str:
    rows = []
    for channel in ("in-person", "online", "postal"):
        amount = random.choice([0, 0, 5000, 8000, 15000, 30000])
        fees = f"[{{kind: charge, amount: {amount}, unit: hồ sơ, note: mức minh họa}}]" if amount else "[]"
        rows.append(f"  - channel: {channel}\n    timeLimit: {limit_text(limit)}\n    fees: {fees}\n"
                    f"    note: {random.choice(words.HINTS)}\n")
    return "".join(rows)


def papers(random) -> str:
    return "".join(
        f"  - {{case: {random.choice(words.CASES)}, name: \"{name}\", originals: {random.randint(0, 1)}, "
        f"copies: {random.randint(0, 2)}, replaceableByData: {random.choice(['true', 'false'])}}}\n"
        for name in random.sample(words.PAPERS, random.randint(4, 8)))


def text(random, related: list[str]) -> str:
    table = "".join(
        f"| {work} | {random.choice(words.ACTORS)} | {random.choice(words.TIMES)} |\n" for work in words.WORK)
    hints = "".join(f"- {hint}\n" for hint in random.sample(words.HINTS, random.randint(4, 7)))
    answers = "".join(
        f"**{question}** {words.paragraph(random, 1)}\n\n" for question in random.sample(words.QUESTIONS, 2))
    links = " và ".join(f"[{code}](/thu-tuc/{code}.html)" for code in related)
    return f"""Thủ tục này {words.MADE_UP}.

## Trình tự thực hiện

{words.numbered(random, random.randint(5, 8))}

## Ai làm việc gì

| Việc | Người làm | Khi nào |
|---|---|---|
{table}
{words.paragraph(random, 2)}

## Lưu ý

{hints}
## Câu hỏi thường gặp

{answers}Xem thêm {links}.
"""


def file(random, procedure: Procedure, procedures: list[Procedure], is_older=False) -> str:
    related = [random.choice(procedures).code for _ in range(2)]
    validity, since = "", BEGINNING if is_older else CHANGED
    if is_older:
        validity = f"effectiveFrom: {since}\neffectiveTo: {CHANGED - datetime.timedelta(days=1)}\n"
    elif procedure.older_limit:
        validity = f"effectiveFrom: {since}\nstatus: amended\n"
    level = random.choice(LEVELS)
    return f"""---
code: "{procedure.code}"
name: {procedure.name}
field: {procedure.field}
levels: [commune]
mechanism: one-stop
onlineLevel: {level}
{"partialReason: phải đối chiếu bản chính tại quầy" + chr(10) if level == "partial" else ""}\
description: Thủ tục {words.MADE_UP}. {words.sentence(random)}
keywords: [{procedure.field.lower()}, minh họa]
applicants: [Công dân Việt Nam, Doanh nghiệp]
implementingBodies: [Ủy ban nhân dân xã Minh Họa]
competentBody: Ủy ban nhân dân xã Minh Họa
dossierSets: 1
channels:
{channels(random, procedure.older_limit if is_older else procedure.limit)}\
documents:
{papers(random)}\
results: [{random.choice(words.OUTCOMES)} (minh họa)]
legalBases:
  - {{number: {random.randint(1, 99):02}/QC-MH, title: Quy chế minh họa về lĩnh vực {procedure.field.lower()}}}
announcement: {{number: {random.randint(1, 99):02}/QĐ-MH, date: {since}, issuer: Ủy ban nhân dân xã Minh Họa}}
related: [{", ".join(f'"{code}"' for code in dict.fromkeys(related) if code != procedure.code)}]
{validity}{"sensitive: true" + chr(10) if procedure.field == words.PRIVATE_FIELD else ""}\
source: {words.MADE_UP}
updated: {since}
illustrative: true
---
{text(random, related)}"""


def files(random, procedures: list[Procedure]) -> dict[str, str]:
    """The content files by their paths."""
    found = {}
    for procedure in procedures:
        path = f"procedures/{procedure.folder}/{procedure.code}"
        found[f"{path}.md"] = file(random, procedure, procedures)
        if procedure.older_limit:
            found[f"{path}@{BEGINNING}.md"] = file(random, procedure, procedures, is_older=True)
    return found

"""Everything besides procedures and dossiers: settings, calendar, pages, news, plans and reports."""

import datetime

from office import office_days, words

UNIT = "Ủy ban nhân dân xã Minh Họa"
QUARTERS = ["I", "II", "III", "IV"]


def site(days: office_days.OfficeDays, per_year: int) -> str:
    periods = "".join(
        f"  - {{key: {year}-q{number}, name: Quý {QUARTERS[number - 1]}/{year}, from: {year}-{number * 3 - 2:02}-01, "
        f"to: {end(year, number)}}}\n"
        for year in days.years for number in range(1, 5))
    return f"""# Đơn vị này {words.MADE_UP}.
unit:
  name: {UNIT}
  shortName: UBND xã Minh Họa
  kind: commune
  parent: Ủy ban nhân dân tỉnh Minh Họa
  province: Minh Họa
  place: Minh Họa
baseURL: https://minhhoa.example.vn
language: vi
capacity: {{dossiersPerYear: {per_year}}}
notice: Mọi nội dung ở đây {words.MADE_UP}.
reportingPeriods:
{periods}"""


def end(year: int, quarter: int) -> datetime.date:
    return datetime.date(year + quarter // 4, quarter * 3 % 12 + 1, 1) - datetime.timedelta(days=1)


def calendar(days: office_days.OfficeDays) -> str:
    rows = ["# Chỉ có những ngày lễ cố định theo dương lịch: lịch này đặt ra để đo.", "years:"]
    for year in days.years:
        closed = ", ".join(str(day) for day in days.closed if day.year == year)
        rows.append(f"  {year}: {{closed: [{closed}], source: lịch minh họa}}")
    return "\n".join(rows) + "\n"


def page(random, title: str, order: int) -> str:
    sections = "\n\n".join(f"## {heading}\n\n{words.paragraph(random, 4)}" for heading in random.sample(words.WORK, 3))
    return f"""---
title: {title}
summary: Trang {words.MADE_UP}.
order: {order}
updated: 2024-12-02
illustrative: true
---
Trang này {words.MADE_UP}.

{sections}
"""


def news(random, month: str) -> str:
    """What a month has brought, published at the month's end."""
    return f"""---
title: Tháng {month[5:]}/{month[:4]} ở bộ phận một cửa
date: {month}-26
summary: Tin {words.MADE_UP}.
illustrative: true
---
Tin này {words.MADE_UP}. Trong tháng, bộ phận một cửa tiếp nhận [[figure received {month}]] hồ sơ và giải quyết \
[[figure resolved {month}]] hồ sơ.

{words.paragraph(random, 5)}
"""


def plan(random, year: int) -> str:
    groups = "".join(f"  - {{number: {number}, name: Việc chung nhóm {number}}}\n" for number in QUARTERS)
    tasks = "".join(
        f"  - {{key: \"{key}\", number: {key}, group: {QUARTERS[key % 4]}, "
        f"task: \"{random.choice(words.TASKS)}, đợt {key}\", "
        f"lead: {random.choice(words.ACTORS)}, products: [Báo cáo], deadlineKind: continuous, status: in-progress}}\n"
        for key in range(1, 25))
    return f"""title: Kế hoạch minh họa năm {year}
unit: {UNIT}
from: {year}
to: {year}
summary: Kế hoạch này {words.MADE_UP}.
groups:
{groups}tasks:
{tasks}updated: {year}-12-02
illustrative: true
"""


def report(random, year: int, quarter: int) -> str:
    key = f"{year}-q{quarter}"
    return f"""---
title: Báo cáo minh họa quý {QUARTERS[quarter - 1]} năm {year}
unit: {UNIT}
period: {{name: Quý {QUARTERS[quarter - 1]}/{year}, from: {year}-{quarter * 3 - 2:02}-01, to: {end(year, quarter)}}}
source: {words.MADE_UP}
indicators:
  - {{code: "1", name: Việc chung, type: heading}}
  - {{code: "1.1", parent: "1", name: Số việc đã làm, type: count, unit: Việc, value: {random.randint(3, 30)}}}
updated: {min(end(year, quarter), office_days.LAST_DAY)}
illustrative: true
---
Báo cáo này {words.MADE_UP}. Trong quý có [[figure received {key}]] hồ sơ tiếp nhận.

[[table channels {key}]]

{words.paragraph(random, 6)}
"""


def files(random, days: office_days.OfficeDays, months: list[str], per_year: int) -> dict[str, str]:
    """The content files by their paths."""
    found = {
        "site.yml": site(days, per_year),
        "calendar.yml": calendar(days),
        "pages/gioi-thieu.md": page(random, "Giới thiệu", 1),
        "pages/huong-dan-nop-ho-so.md": page(random, "Hướng dẫn nộp hồ sơ", 2),
        "pages/ve-trang-nay.md": page(random, "Về trang này", 3),
    }
    for month in months:
        found[f"news/{month[:4]}/thang-{month[5:]}.md"] = news(random, month)
    for year in sorted({int(month[:4]) for month in months}):
        found[f"plans/ke-hoach-{year}.yml"] = plan(random, year)
    for year, quarter in sorted({(int(month[:4]), (int(month[5:]) + 2) // 3) for month in months}):
        found[f"reports/quy-{quarter}-{year}.md"] = report(random, year, quarter)
    return found

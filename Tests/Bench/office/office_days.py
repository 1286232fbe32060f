"""The days on which the office of the corpus works, and when a result is due."""

import bisect
import datetime

# What happened later is not known yet; the site is built as of a few days after.
LAST_DAY = datetime.date(2024, 12, 27)
FIXED_HOLIDAYS = [(1, 1), (4, 30), (5, 1), (9, 2)]
CUTOFF, OPENS, CLOSES = 15 * 60, 7 * 60 + 30, 17 * 60


def first_day(months: int) -> datetime.date:
    """The first of as many months as end with that of the last day."""
    count = LAST_DAY.year * 12 + LAST_DAY.month - months
    return datetime.date(count // 12, count % 12 + 1, 1)


class OfficeDays:
    """Working days by their place; a place is what time limits are added to."""

    def __init__(self, months: int):
        # Versions of procedures, and time limits, reach beyond the months of dossiers.
        self.years = range(first_day(months).year - 1, LAST_DAY.year + 2)
        self.closed = [
            day for year in self.years for month, number in FIXED_HOLIDAYS
            if (day := datetime.date(year, month, number)).weekday() < 5]
        day, end = datetime.date(self.years[0], 1, 1), datetime.date(self.years[-1], 12, 31)
        closed, self.days = set(self.closed), []
        while day <= end:
            if day.weekday() < 5 and day not in closed:
                self.days.append(day)
            day += datetime.timedelta(days=1)
        self.texts = [day.isoformat() for day in self.days]
        self.last = self.on_or_after(LAST_DAY)

    def on_or_after(self, day: datetime.date) -> int:
        return bisect.bisect_left(self.days, day)

    def due(self, place: int, minute: int, limit) -> int:
        """The place of the day on which a result is due that was asked for then; see `procedures.LIMITS`."""
        count, unit = limit
        if unit == "trong ngày":
            return place if minute <= CUTOFF else place + 1
        if unit == "ngày làm việc":
            return place + count
        return self.on_or_after(self.days[place] + datetime.timedelta(days=count))

    def written(self, place: int) -> str:
        """As letters write a day."""
        return self.days[place].strftime("%d/%m/%Y")

    def moment(self, place: int, minute: int) -> str:
        return f"{self.texts[place]}T{minute // 60:02}:{minute % 60:02}"

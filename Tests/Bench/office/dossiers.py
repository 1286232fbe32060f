"""Dossiers, month by month as tables, and an apology for each that is late."""

import itertools

from office import office_days, words
from office.office_days import CLOSES, OPENS

COLUMNS = ("code,procedure,applicantKind,channel,submitted,received,supplemented,due,resolved,returned,returnChannel,"
           "outcome,paidOnline,digitised,lateReason,illustrative")
# No province has this identifier.
BODY = "H99.999"
# From `resolved` to `lateReason`.
OPEN = [""] * 7
LATE = 1 / 70
SUPPLEMENTED = 1 / 50


class Register:
    """Makes dossiers in the order in which they were received; apologies gather on the way."""

    def __init__(self, random, procedures, days: office_days.OfficeDays):
        self.random, self.procedures, self.days = random, procedures, days
        self.apologies = []
        # A few procedures are asked for often, most of them seldom.
        self.weights = list(itertools.accumulate(1 / (3 + rank) for rank in range(len(procedures))))
        self.by_popularity = random.sample(procedures, len(procedures))

    def months(self, count: int, months: int):
        """The text of each month's table, with the month's name."""
        places = range(self.days.on_or_after(office_days.first_day(months)), self.days.last + 1)
        busy = list(itertools.accumulate(self.random.uniform(0.7, 1.3) for _ in places))
        ends = [round(count * reached / busy[-1]) for reached in busy]
        rows, month = [COLUMNS], None
        for place, start, end in zip(places, [0, *ends], ends):
            this = self.days.texts[place][:7]
            if month not in (None, this):
                yield month, "\n".join(rows) + "\n"
                rows = [COLUMNS]
            month = this
            rows += self.day(place, end - start)
        yield month, "\n".join(rows) + "\n"

    def day(self, place: int, count: int):
        minutes = sorted(self.random.choices(range(OPENS, CLOSES - 20), k=count))
        asked = self.random.choices(self.by_popularity, cum_weights=self.weights, k=count)
        prefix = f"{BODY}-{self.days.texts[place][2:].replace('-', '')}"
        for serial, (minute, procedure) in enumerate(zip(minutes, asked), 1):
            yield self.row(f"{prefix}-{serial:04}", procedure, place, minute)

    def row(self, code: str, procedure, place: int, minute: int) -> str:
        random, days = self.random, self.days
        channel, = random.choices(
            ("in-person", "online-full", "online-partial", "postal"), cum_weights=(40, 75, 92, 100))
        is_online = channel.startswith("online")
        kind, = random.choices(("person", "organization", "enterprise"), cum_weights=(85, 90, 100))
        submitted = days.moment(place, max(0, minute - random.randrange(5, 400))) if is_online else ""
        # A time limit runs from where the last paper came.
        counted, counted_at, supplemented = place, minute, ""
        if random.random() < SUPPLEMENTED and place + 3 <= days.last:
            counted, counted_at = place + random.randint(1, 3), random.randrange(OPENS, office_days.CUTOFF)
            supplemented = days.moment(counted, counted_at)
        due = days.due(counted, counted_at, procedure.limit_on(days.days[place]))
        late_reason, done = "", random.randint(counted, due)
        if random.random() < LATE:
            late_reason, done = random.choice(words.LATE_REASONS), due + random.randint(1, 6)
            if due <= days.last:
                self.apologise(code, procedure, late_reason, place, due, done)
        ending = OPEN
        if done <= days.last:
            done_at = random.randrange(counted_at + 5 if done == counted else OPENS, CLOSES)
            ending = self.ending(done, done_at, is_online, late_reason)
        return ",".join((
            code, procedure.code, kind, channel, submitted, days.moment(place, minute), supplemented,
            days.moment(due, CLOSES), *ending, "true"))

    def ending(self, place: int, minute: int, is_online: bool, late_reason: str):
        """The columns from `resolved` to `lateReason`."""
        random, days = self.random, self.days
        outcome, = random.choices(
            ("granted", "refused", "returned-incomplete", "withdrawn", "stopped"),
            cum_weights=(950, 960, 985, 995, 1000))
        returned = back = ""
        later = 0 if is_online else random.randint(0, 2)
        if outcome in ("granted", "refused") and place + later <= days.last:
            back = "electronic" if is_online else random.choice(("in-person", "in-person", "postal"))
            returned = days.moment(place + later, random.randrange(OPENS, CLOSES) if later else minute)
        return (days.moment(place, minute), returned, back, outcome, random.choice(("true", "false")),
                random.choice(("true", "false")), late_reason)

    def apologise(self, code: str, procedure, reason: str, received: int, due: int, done: int):
        """A letter is sent the day before, where there was one."""
        days = self.days
        issued, new_due = max(received, due - 1), done + self.random.randint(0, 2)
        resolved = f"finallyResolvedOn: {days.texts[done]}\n" if done <= days.last else ""
        self.apologies.append((days.texts[issued], code, lambda number: f"""---
number: {number}/PXL-MH
issuedOn: {days.texts[issued]}
dossier: {code}
procedure: "{procedure.code}"
reason: {reason}.
faultKind: late
originalDue: {days.moment(due, CLOSES)}
newDue: {days.moment(new_due, CLOSES)}
responsibleBody: Ủy ban nhân dân xã Minh Họa
signer: {{name: (ký minh họa), title: Chủ tịch, capacity: TM.}}
{resolved}deliveredBy: [letter]
illustrative: true
---
Phiếu này {words.MADE_UP}.

Kết quả hẹn ngày {days.written(due)} không kịp. Lỗi ở phía cơ quan; xin hẹn lại chậm nhất cuối giờ chiều ngày \
{days.written(new_due)}. Không phải nộp thêm giấy tờ nào.
"""))

    def apology_files(self) -> dict[str, str]:
        """Numbered within their year in the order in which they were sent."""
        found, numbers = {}, {}
        for issued, _, text in sorted(self.apologies, key=lambda apology: apology[:2]):
            number = numbers[issued[:4]] = numbers.get(issued[:4], 0) + 1
            found[f"apologies/{issued[:4]}/{issued[5:7]}/{number:05}.md"] = text(f"{number:05}")
        return found

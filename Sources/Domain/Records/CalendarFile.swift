import Diagnostics
import RecordSchema
import WorkingTime

/// The contents of `calendar.yml`: the days on which the office is closed or, exceptionally, open.
public struct CalendarFile: Record {
    public var years = YearTable()
    /// The weekly days off; nil for Saturday and Sunday.
    public var closedWeekdays: [Weekday]?
    public init(at location: Location) {}

    public static let schema = Schema<CalendarFile>(
        "calendar", "Lịch làm việc", source: "Bộ luật Lao động 2019 Điều 112; thông báo nghỉ lễ hằng năm",
        [
            Field("closedWeekdays", "Ngày nghỉ hằng tuần", \.closedWeekdays),
            Field("years", "Các năm", \.years, required: true),
        ])

    /// A day of the week (thứ trong tuần).
    public enum Weekday: String, Choice {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday

        public var label: String {
            switch self {
            case .monday: "Thứ Hai"
            case .tuesday: "Thứ Ba"
            case .wednesday: "Thứ Tư"
            case .thursday: "Thứ Năm"
            case .friday: "Thứ Sáu"
            case .saturday: "Thứ Bảy"
            case .sunday: "Chủ nhật"
            }
        }

        /// The ISO 8601 number, from 1 (Monday) to 7 (Sunday).
        public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
    }

    /// A map from years to their announced days.
    public struct YearTable: FieldValue {
        /// The announced days by calendar year.
        public var years: [Int: AnnouncedYear] = [:]

        public static var fieldType: FieldType { .years { AnnouncedYear.schema.description } }

        public var dataValue: DataValue {
            .record(years.sorted { $0.key < $1.key }.map { DataValue.Member("\($0)", $1.dataValue) })
        }

        public static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> YearTable? {
            guard case .map(let entries) = raw.shape else {
                problems.report(
                    .wrongType, at: raw.position, vi: "“years” gồm các năm, mỗi năm một khóa: 2026: …",
                    en: "“years” has one key per year: 2026: …")
                return nil
            }
            var table = YearTable()
            var complete = true
            for entry in entries {
                guard let year = try? Int.read(entry.key.utf8.span), (1900...2200).contains(year) else {
                    problems.report(
                        .malformedNumber, at: entry.keyPosition, vi: "“\(entry.key)” không phải một năm",
                        en: "“\(entry.key)” is not a year")
                    complete = false
                    continue
                }
                guard let days = AnnouncedYear.decode(entry.value, &problems) else {
                    complete = false
                    continue
                }
                for day in days.closed + days.worked where day.value.year != year {
                    problems.report(
                        .dateOrder, at: day.position,
                        vi: "ngày \(day.value.vietnamese) không thuộc năm \(year)",
                        en: "\(day.value.iso) is not in \(year)")
                    complete = false
                }
                table.years[year] = days
            }
            return complete ? table : nil
        }
    }
}

/// The announced days off and make-up working days of one year.
public struct AnnouncedYear: Record {
    public var closed: [Located<Day>] = []
    public var worked: [Located<Day>] = []
    public var source = ""
    public init(at location: Location) {}

    public static let schema = Schema<AnnouncedYear>(
        "calendarYear", "Lịch của một năm",
        [
            Field("closed", "Ngày nghỉ", \.closed, required: true),
            Field("worked", "Ngày làm bù", \.worked),
            Field("source", "Căn cứ", \.source, required: true),
        ])
}

extension ContentKind {
    public static let calendar = ContentKind(
        "calendar", CalendarFile.self, at: .fixed("calendar.yml"), section: .calendar,
        Summary("days off and worked Saturdays, each year with its source", pages: "due dates"),
        handbook: HandbookEntry("Lịch nghỉ, làm bù", shownIn: "hạn trả của mọi hồ sơ"))
}

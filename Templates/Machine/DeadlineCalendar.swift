import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import Vietnamese
import WorkingTime

/// Lịch các thời hạn (iCalendar, RFC 5545): the end of postings and consultations, and due dates of answers and
/// reports.
extension SiteTemplates {
    /// Renders the calendar of deadlines.
    public func writeDeadlines(into sink: inout HTMLSink) {
        var calendar = CalendarText()
        calendar.line("BEGIN:VCALENDAR")
        calendar.line("VERSION:2.0")
        calendar.line("PRODID:-//congkhai//VI")
        calendar.line("X-WR-CALNAME:" + CalendarText.escaped(Wording.name(unit: site.unit.displayName)))
        for deadline in deadlines {
            let date = deadline.day.iso.filter { $0 != "-" }
            calendar.line("BEGIN:VEVENT")
            calendar.line("UID:\(deadline.key)@\(host)")
            // The stamp should be the time of creation, for which the deadline's own day is the only stable value.
            calendar.line("DTSTAMP:\(date)T000000Z")
            calendar.line("DTSTART;VALUE=DATE:\(date)")
            calendar.line("SUMMARY:" + CalendarText.escaped(deadline.what))
            if let page = PageContext(deadline.page, site: site, plan: plan).canonical {
                calendar.line("URL:\(page.string)")
            }
            calendar.line("END:VEVENT")
        }
        calendar.line("END:VCALENDAR")
        sink.append(TrustedHTML(rendered: calendar.bytes))
    }

    private struct Deadline {
        let key: String
        let day: Day
        let what: String
        let page: Page
    }

    /// The deadlines in chronological order.
    private var deadlines: [Deadline] {
        let registers = site.registers
        let postings = registers.disclosures.posted.compactMap { item in
            item.to.map {
                Deadline(
                    key: "cong-khai-\(item.slug)", day: $0.value, what: Wording.postingEnds(item.title),
                    page: .register(.disclosure(item.file)))
            }
        }
        let answers = registers.feedback.entries.filter(\.isOpen).map { entry in
            Deadline(
                key: "phan-anh-\(Folding.slug(entry.record.number.value) ?? "so")", day: entry.record.dueOn.value,
                what: Wording.answerDue(number: entry.record.number.value), page: .register(.feedback))
        }
        let opinions = site.all(Consultation.self).map { record in
            Deadline(
                key: "lay-y-kien-\(record.pageName)", day: record.closesOn.value,
                what: Wording.consultationEnds(record.title),
                page: Page(record))
        }
        let reports = site.settings.reportingPeriods.compactMap { period in
            period.sendBefore.map {
                Deadline(
                    key: "bao-cao-\(Folding.slug(period.key) ?? "ky")", day: $0,
                    what: Wording.reportDue(period: period.name),
                    page: .list(of: Report.self))
            }
        }
        return (postings + answers + opinions + reports).sorted { ($0.day, $0.key) < ($1.day, $1.key) }
    }

    private var host: String {
        let afterScheme = site.settings.baseURL.text.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
        return afterScheme.first.map(String.init) ?? "congkhai"
    }
}

/// iCalendar text, with lines of at most 75 octets, folded between characters and terminated by CRLF (RFC 5545 §3.1).
struct CalendarText {
    private(set) var bytes: [UInt8] = []

    mutating func line(_ text: String) {
        var width = 0
        for character in text.unicodeScalars {
            let length = UTF8.width(character)
            if width + length > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                width = 1
            }
            bytes += String(character).utf8
            width += length
        }
        bytes += [0x0D, 0x0A]
    }

    /// Escapes the value of a text property (RFC 5545 §3.3.11).
    static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
    }
}

// MARK: - Wording

private enum Wording {
    static func name(unit: String) -> String { "Thời hạn công khai – \(unit)" }
    static func postingEnds(_ title: String) -> String { "Hết thời hạn công khai: \(title)" }
    static func answerDue(number: String) -> String { "Hạn trả lời phản ánh số \(number)" }
    static func consultationEnds(_ title: String) -> String { "Hết hạn góp ý: \(title)" }
    static func reportDue(period: String) -> String { "Gửi báo cáo trước ngày này: \(period)" }
}

import Diagnostics
import RecordSchema
import Records
import WorkingTime

/// The feedback register (sổ phản ánh, kiến nghị), with each entry evaluated at the cutoff date of its file.
public struct FeedbackRegister: Sendable {
    /// The parts, one per file, in descending order of date; a part may be empty.
    public let parts: [RegisterPart]

    /// The entries of one file.
    public struct RegisterPart: Sendable {
        /// The record of the file, whose entries are in file order.
        public let file: FeedbackFile
        /// The entries in descending order of reception.
        public let entries: [Entry]
        /// The cutoff date of the data (ngày chốt số liệu), which is never after the build date.
        public let cutOff: Day?

        /// Whether the file, or any of its entries, is illustrative rather than real.
        public var isIllustrative: Bool {
            file.illustrative == true || entries.contains { $0.record.illustrative == true }
        }
    }

    /// An entry with its compliance with the time limits.
    public struct Entry: Sendable {
        /// The entry as recorded in its file.
        public let record: FeedbackItem
        /// Whether the entry was answered after the due date, or was not answered by then.
        public let isLate: Bool
        /// Whether the entry was forwarded to the competent body later than the law allows, or not forwarded by then.
        public let isForwardedLate: Bool

        /// Whether the entry has not been answered, forwarded, or rejected.
        public var isOpen: Bool { record.isOpen }
    }

    init(_ files: [FeedbackFile], calendar: WorkingCalendar, asOf: Day) {
        parts = files.map { file in
            let cutOff = file.newestDay.map { min($0, asOf) }
            let entries = file.feedback
                .sorted { ($0.receivedOn, $0.location) > ($1.receivedOn, $1.location) }
                .map { Entry($0, cutOff: cutOff ?? asOf, calendar: calendar) }
            return RegisterPart(file: file, entries: entries, cutOff: cutOff)
        }.sorted {
            ($0.file.to?.value ?? $0.cutOff ?? .first, $0.file.location)
                > ($1.file.to?.value ?? $1.cutOff ?? .first, $1.file.location)
        }
    }

    /// The entries of all parts, in the order of the parts.
    public var entries: [Entry] { parts.flatMap(\.entries) }
}

extension FeedbackRegister.Entry {
    fileprivate init(_ record: FeedbackItem, cutOff: Day, calendar: WorkingCalendar) {
        self.record = record
        // Rejected and forwarded entries are answered by other bodies.
        let end = record.answeredOn?.value ?? (record.isOpen ? cutOff : nil)
        isLate = end.map { $0 > record.dueOn.value } ?? false
        let passedOn = record.forwardedOn?.value ?? (record.isOpen && !record.ownAuthority ? cutOff : nil)
        isForwardedLate = passedOn.map { $0 > record.forwardBy(calendar) } ?? false
    }
}

extension FeedbackItem {
    /// The number of working days within which an entry must be forwarded to the competent body
    /// (Nghị định 20/2008/NĐ-CP Điều 9).
    static let workingDaysToForward = 5

    /// Returns the last day for forwarding the entry.
    public func forwardBy(_ calendar: WorkingCalendar) -> Day {
        calendar.adding(workingDays: Self.workingDaysToForward, to: receivedOn)
    }

    fileprivate var isOpen: Bool {
        answeredOn == nil && forwardedOn == nil && (status == .received || status == .inProgress)
    }
}

extension FeedbackFile {
    /// The declared cutoff date, otherwise the day of the latest event, otherwise the end of the period.
    fileprivate var newestDay: Day? {
        let days = feedback.flatMap {
            [$0.receivedOn, $0.forwardedOn?.value, $0.answeredOn?.value, $0.publishedOn].compactMap { $0 }
        }
        return dataUntil ?? days.max() ?? to?.value
    }
}

extension FeedbackRegister {
    var findings: [Diagnostic] { parts.flatMap(\.findings) }
}

extension FeedbackRegister.RegisterPart {
    fileprivate var findings: [Diagnostic] {
        var findings: [Diagnostic] = []
        func report(_ rule: Rule, at position: Position, vi: String, en: String) {
            findings.append(
                Diagnostic(rule, at: Location(file: file.location.file, position: position), Message(vi: vi, en: en)))
        }
        if let from = file.from, let to = file.to, to.value < from {
            report(
                .dateOrder, at: to.position, vi: "kỳ kết thúc trước khi bắt đầu", en: "the period ends before it begins"
            )
        }
        for entry in entries where entry.isLate {
            let record = entry.record
            let due = record.dueOn.value
            if let answered = record.answeredOn {
                report(
                    .feedbackLate, at: answered.position,
                    vi:
                        "phản ánh số \(record.number.value) trả lời ngày \(answered.value.vietnamese), sau hạn \(due.vietnamese)",
                    en: "\(record.number.value) was answered on \(answered.value.iso), after \(due.iso)")
            } else {
                report(
                    .feedbackLate, at: record.dueOn.position,
                    vi: "phản ánh số \(record.number.value) đã quá hạn trả lời (\(due.vietnamese)) khi chốt số liệu",
                    en: "\(record.number.value) was past its due date (\(due.iso)) at the cut-off of the data")
            }
        }
        for entry in entries where entry.isForwardedLate {
            let record = entry.record
            report(
                .feedbackForwardLate, at: record.forwardedOn?.position ?? record.number.position,
                vi:
                    "phản ánh số \(record.number.value) không thuộc thẩm quyền phải chuyển trong \(FeedbackItem.workingDaysToForward) ngày làm việc kể từ ngày nhận (\(record.receivedOn.vietnamese))",
                en:
                    "\(record.number.value) is for another body to answer and must be passed on within \(FeedbackItem.workingDaysToForward) working days of \(record.receivedOn.iso)"
            )
        }
        return findings
    }
}

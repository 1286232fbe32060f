import Diagnostics
import RecordSchema
import Records
import Vietnamese
import WorkingTime

extension Survey {
    /// Diagnostics for more answers than questionnaires, or more questionnaires than were handed out.
    var findings: [Diagnostic] {
        func finding(at position: Position, vi: String, en: String) -> Diagnostic {
            Diagnostic(.surveySum, at: Location(file: location.file, position: position), Message(vi: vi, en: en))
        }
        var findings: [Diagnostic] = []
        if valid.value > sent {
            findings.append(
                finding(
                    at: valid.position, vi: "\(valid.value) phiếu hợp lệ nhiều hơn \(sent) phiếu phát ra",
                    en: "\(valid.value) valid questionnaires are more than the \(sent) handed out"))
        }
        for result in results where result.answers > valid.value {
            findings.append(
                finding(
                    at: result.question.position,
                    vi:
                        "“\(result.question.value.label)” có \(result.answers) câu trả lời, nhiều hơn \(valid.value) phiếu hợp lệ",
                    en:
                        "\(result.question.value.rawValue) has \(result.answers) answers, more than \(valid.value) valid questionnaires"
                ))
        }
        return findings
    }
}

extension Consultation {
    /// The state of a consultation on a day.
    public enum Phase: Sendable {
        case upcoming, open, closed
    }

    /// Returns the state of the consultation on a day.
    public func state(on day: Day) -> Phase {
        if day < opensOn { return .upcoming }
        return day <= closesOn.value ? .open : .closed
    }

    func findings(assets: Set<String>) -> [Diagnostic] {
        var findings = [draft].compactMap { $0 }.missing(from: assets, in: location.file)
        if closesOn.value < opensOn {
            findings.append(
                Diagnostic(
                    .dateOrder, at: Location(file: location.file, position: closesOn.position),
                    Message(
                        vi: "hạn góp ý (\(closesOn.value.vietnamese)) trước ngày bắt đầu (\(opensOn.vietnamese))",
                        en: "the consultation closes (\(closesOn.value.iso)) before it opens (\(opensOn.iso))")))
        }
        return findings
    }
}

extension Locality {
    func findings(assets: Set<String>) -> [Diagnostic] {
        [boundaryMap?.file].compactMap { $0 }.missing(from: assets, in: location.file)
    }
}

extension NewsItem {
    /// The number of working days of notice required before a suspension (Nghị định 224/2026/NĐ-CP Điều 13).
    static let workingDaysOfNotice = 7

    /// Returns diagnostics for suspensions announced too late or with inconsistent dates.
    func findings(_ calendar: WorkingCalendar) -> [Diagnostic] {
        guard let suspendsFrom else { return [] }
        var findings: [Diagnostic] = []
        let announced = announcedOn ?? date
        let earliest = calendar.adding(workingDays: Self.workingDaysOfNotice, to: announced)
        if suspendsFrom.value < earliest, Rule.lateSuspensionNotice.applies(on: announced) {
            findings.append(
                Diagnostic(
                    .lateSuspensionNotice, at: Location(file: location.file, position: suspendsFrom.position),
                    Message(
                        vi:
                            "báo ngày \(announced.vietnamese) thì sớm nhất ngày \(earliest.vietnamese) mới được tạm dừng; báo trước ít nhất \(Self.workingDaysOfNotice) ngày làm việc",
                        en:
                            "announced on \(announced.iso), a suspension may begin no earlier than \(earliest.iso): at least \(Self.workingDaysOfNotice) working days ahead"
                    )))
        }
        if let suspendsUntil, suspendsUntil.value < suspendsFrom.value {
            findings.append(
                Diagnostic(
                    .dateOrder, at: Location(file: location.file, position: suspendsUntil.position),
                    Message(
                        vi:
                            "ngày hoạt động lại (\(suspendsUntil.value.vietnamese)) trước ngày tạm dừng (\(suspendsFrom.value.vietnamese))",
                        en: "service resumes (\(suspendsUntil.value.iso)) before it stops (\(suspendsFrom.value.iso))"))
            )
        }
        return findings
    }
}

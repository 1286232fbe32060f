import Diagnostics
import RecordSchema
import Records
import WorkingTime

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

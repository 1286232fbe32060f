import Diagnostics
import RecordSchema
import Records
import WorkingTime

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

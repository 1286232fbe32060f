import Diagnostics
import Records
import WorkingTime

extension LinkedDossier {
    /// Whether the dossier was late, or is overdue at the cutoff date of its data, and has no apology.
    var owesApology: Bool { apology == nil && (status == .late || status == .overdue) }

    /// Returns a diagnostic for a missing apology.
    func lateness(at location: Location) -> Diagnostic {
        let code = record.code.text
        let due = due.map(\.vietnamese) ?? ""
        return status == .late
            ? Diagnostic(
                .lateWithoutApology, at: location,
                Message(
                    vi: "hồ sơ \(code) hẹn trả \(due) mà có kết quả sau hạn; viết phiếu xin lỗi trong apologies/",
                    en: "dossier \(code) was resolved after its due date; add its apology to apologies/"))
            : Diagnostic(
                .overdueWithoutApology, at: location,
                Message(
                    vi: "hồ sơ \(code) hẹn trả \(due) đã quá hạn, chưa có kết quả và chưa có phiếu xin lỗi",
                    en: "dossier \(code) is overdue, with neither a result nor an apology"))
    }
}

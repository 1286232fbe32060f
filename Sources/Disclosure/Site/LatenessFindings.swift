import Diagnostics

extension RegisterRows {
    /// Dossiers that were late, or are overdue at the cut-off of their data, and for which nobody has apologised.
    var unapologised: [Diagnostic] {
        dossiers.filter { $0.apology == nil && ($0.standing == .late || $0.standing == .overdue) }.map { dossier in
            let code = dossier.record.code.text
            let due = dossier.due.map(\.vietnamese) ?? ""
            return dossier.standing == .late
                ? Diagnostic(
                    .lateWithoutApology, at: location(of: dossier),
                    Message(
                        vi: "hồ sơ \(code) hẹn trả \(due) mà có kết quả sau hạn; viết phiếu xin lỗi trong apologies/",
                        en: "dossier \(code) was resolved after its due date; write its apology into apologies/"))
                : Diagnostic(
                    .overdueWithoutApology, at: location(of: dossier),
                    Message(
                        vi: "hồ sơ \(code) hẹn trả \(due) đã quá hạn, chưa có kết quả và chưa có phiếu xin lỗi",
                        en: "dossier \(code) is overdue, without a result and without an apology"))
        }
    }
}

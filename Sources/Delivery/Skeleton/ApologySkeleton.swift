import Disclosure
import RecordSchema
import Records
import Register
import Vietnamese
import WorkingTime

extension Skeleton {
    /// Creates the apology for a dossier, with everything known from the records filled in and the rest left to the
    /// office.
    ///
    /// - Parameters:
    ///   - number: The number of the letter; nil for the next available one.
    ///   - isTaken: Whether a file exists at a path: a letter that is not filled in yet is in no record.
    package init?(apologyFor dossier: LinkedDossier, in site: LinkedSite, number: String?, isTaken: (String) -> Bool) {
        if let number {
            self.init(number: number, for: dossier, in: site)
            return
        }
        var next = site.lastApology + 1
        repeat {
            self.init(number: site.apologyNumber(next), for: dossier, in: site)
            next += 1
        } while isTaken(path)
    }

    private init?(number: String, for dossier: LinkedDossier, in site: LinkedSite) {
        let record = dossier.record
        var filled = [
            "number": YAMLText.scalar(number), "issuedOn": site.asOf.iso, "dossier": YAMLText.scalar(record.code.text),
            "procedure": YAMLText.scalar(record.procedure.text),
        ]
        if !dossier.isInTime { filled["faultKind"] = Apology.FaultKind.late.rawValue }
        if let due = dossier.due { filled["originalDue"] = due.iso }
        if let reason = record.lateReason { filled["reason"] = YAMLText.scalar(reason) }
        self.init(.apology, name: number, today: site.asOf, filled: filled, prose: site.apology(for: dossier))
    }
}

extension LinkedSite {
    /// The highest number among this year's apologies; 0 if there are none.
    fileprivate var lastApology: Int {
        let ofYear = apologies.filter { $0.record.issuedOn.year == asOf.year }
        return ofYear.compactMap { Int($0.record.number.value.prefix { $0.isNumber }) }.max() ?? 0
    }

    /// Formats an apology number in the style of the most recent one.
    fileprivate func apologyNumber(_ number: Int) -> String {
        let sign = apologies.first.map { String($0.record.number.value.drop { $0 != "/" }) } ?? ""
        return (number < 10 ? "0" : "") + "\(number)" + (sign.isEmpty ? "/PXL-UBND" : sign)
    }

    /// The part of the letter that can be written without knowing what happened.
    fileprivate func apology(for dossier: LinkedDossier) -> String {
        let received = "Hồ sơ của quý vị được tiếp nhận lúc \(dossier.record.received.vietnamese)"
        var first = received + "."
        if dossier.isInTime { return letter(first) }
        if let due = dossier.due {
            let end = dossier.record.resolved?.day ?? asOf
            let late = calendar.workingDays(from: due.day, to: end)
            first = received + ", hẹn trả lúc \(due.vietnamese)"
            let delay = late > 0 ? ", chậm \(late) ngày làm việc" : ""
            first +=
                dossier.record.resolved.map { "; đến \($0.vietnamese) mới có kết quả\(delay)." }
                ?? (late > 0 ? "; đến nay đã quá hẹn \(late) ngày làm việc." : "; chúng tôi không kịp hẹn ấy.")
        }
        return letter(first)
    }

    private func letter(_ first: String) -> String {
        """
        \(first) \(unit.displayName) xin lỗi quý vị.

        \(Unfinished.marker): chuyện gì đã xảy ra, bằng lời dễ hiểu; không ghi tên, địa chỉ, điện thoại của ai.

        \(Unfinished.marker): hẹn lại lúc nào, quý vị có phải làm gì thêm không.

        """
    }
}

extension LinkedDossier {
    /// Whether it was resolved by its due time; the apology is then for something else.
    fileprivate var isInTime: Bool {
        guard let due, let resolved = record.resolved else { return false }
        return resolved <= due
    }
}

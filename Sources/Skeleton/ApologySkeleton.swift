import Disclosure
import Vietnamese

extension Skeleton {
    /// The apology for a dossier: everything the records tell is filled in, and what only the office knows is left.
    public init?(apologyFor dossier: LinkedDossier, in site: Site) {
        guard let kind = SkeletonKind(word: "apology") else { return nil }
        let record = dossier.record
        let number = site.nextApologyNumber
        var filled = [
            "number": YAMLText.scalar(number), "issuedOn": site.asOf.iso, "dossier": YAMLText.scalar(record.code.text),
            "procedure": YAMLText.scalar(record.procedure.text), "faultKind": Apology.FaultKind.late.rawValue,
        ]
        if let due = dossier.due { filled["originalDue"] = due.iso }
        if let reason = record.lateReason { filled["reason"] = YAMLText.scalar(reason) }
        self.init(kind, name: number, today: site.asOf, filled: filled, prose: site.apology(for: dossier))
    }
}

extension Site {
    /// One more than the highest of the year, in the form of the last one.
    fileprivate var nextApologyNumber: String {
        let ofYear = apologies.filter { $0.record.issuedOn.year == asOf.year }
        let highest = ofYear.compactMap { Int($0.record.number.value.prefix { $0.isNumber }) }.max() ?? 0
        let sign = apologies.first.map { String($0.record.number.value.drop { $0 != "/" }) } ?? ""
        return (highest < 9 ? "0" : "") + "\(highest + 1)" + (sign.isEmpty ? "/PXL-UBND" : sign)
    }

    /// The letter as far as it can be written without knowing what happened.
    fileprivate func apology(for dossier: LinkedDossier) -> String {
        let received = "Hồ sơ của quý vị được tiếp nhận lúc \(dossier.record.received.vietnamese)"
        var first = received + "."
        if let due = dossier.due {
            let end = dossier.record.resolved?.day ?? asOf
            let late = calendar.workingDays(from: due.day, to: end)
            first = received + ", hẹn trả lúc \(due.vietnamese)"
            let delay = late > 0 ? ", chậm \(late) ngày làm việc" : ""
            first +=
                dossier.record.resolved.map { "; đến \($0.vietnamese) mới có kết quả\(delay)." }
                ?? (late > 0 ? "; đến nay đã quá hẹn \(late) ngày làm việc." : "; chúng tôi không kịp hẹn ấy.")
        }
        return """
            \(first) \(unit.displayName) xin lỗi quý vị.

            \(Unfinished.marker): chuyện gì đã xảy ra, bằng lời dễ hiểu; không ghi tên, địa chỉ, điện thoại của ai.

            \(Unfinished.marker): hẹn lại lúc nào, quý vị có phải làm gì thêm không.

            """
    }
}

import Diagnostics
import Parallel

extension RegisterRows {
    /// Gathers the dossiers of all files, finds each one's procedure and due date, and judges where it stands.
    static func link(
        _ batches: [DossierBatch], catalogue: Catalogue, calendar: WorkingCalendar, asOf: Day,
        findings: inout [Diagnostic]
    ) -> RegisterRows {
        let counts = atOnce(batches.count) { batches[$0].dossiers.count }
        let (dossiers, linkers) = gather(counts) { number, linked in
            var linker = DossierLinker(catalogue: catalogue, calendar: calendar, asOf: asOf)
            linker.add(batches[number], number: UInt32(number), to: &linked)
            return linker
        }
        var rows = RegisterRows(dossiers: dossiers, files: batches.map(\.file))
        for linker in linkers {
            rows.refused.formUnion(linker.refused)
            findings += linker.findings
        }
        rows.sort(&findings)
        rows.closed = ClosedDossiers.sorted(rows.dossiers)
        return rows
    }
}

extension RegisterRows {
    /// Brings the dossiers into the order of their codes; a code that stands twice is reported where it stands again.
    private mutating func sort(_ findings: inout [Diagnostic]) {
        let isSorted = dossiers.indices.dropFirst().allSatisfy {
            !(dossiers[$0].record.code < dossiers[$0 - 1].record.code)
        }
        if !isSorted {
            let order = dossiers.indices.sorted {
                let (left, right) = (dossiers[$0].record.code, dossiers[$1].record.code)
                return left != right ? left < right : location(of: dossiers[$0]) < location(of: dossiers[$1])
            }
            dossiers = order.map { dossiers[$0] }
        }
        for index in dossiers.indices.dropFirst()
        where dossiers[index].record.code == dossiers[index - 1].record.code {
            let first = location(of: dossiers[index - 1])
            let code = dossiers[index].record.code.text
            findings.append(
                Diagnostic(
                    .duplicateDossier, at: location(of: dossiers[index]),
                    Message(
                        vi: "hồ sơ \(code) đã có ở \(first.file):\(first.position.line); giữ lại một dòng",
                        en: "dossier \(code) already stands at \(first.file):\(first.position.line); keep one")))
        }
    }
}

/// Links the dossiers of a file one after another.
private struct DossierLinker: Sendable {
    let catalogue: Catalogue
    let calendar: WorkingCalendar
    let asOf: Day
    private(set) var findings: [Diagnostic] = []
    /// Dossiers that were read and could not be taken in.
    private(set) var refused: Set<DossierCode> = []

    init(catalogue: Catalogue, calendar: WorkingCalendar, asOf: Day) {
        self.catalogue = catalogue
        self.calendar = calendar
        self.asOf = asOf
    }

    /// - Parameter number: the place of the batch among those of the register.
    mutating func add(_ batch: DossierBatch, number: UInt32, to linked: inout OutputSpan<LinkedDossier>) {
        let cutOff = min(asOf, batch.dataUntil ?? asOf)
        for dossier in batch.dossiers {
            check(dossier, in: batch.file)
            guard let version = catalogue.version(of: dossier.procedure, on: dossier.received.day) else {
                report(
                    .unknownProcedure, dossier, in: batch.file,
                    vi: "không có thủ tục nào mang mã \(dossier.procedure.text); sửa mã, hoặc thêm tệp vào procedures/",
                    en: "no procedure has the code \(dossier.procedure.text); mend it, or add a file to procedures/")
                refused.insert(dossier.code)
                continue
            }
            let (due, origin) = dueDate(of: dossier, version: version, in: batch.file)
            linked.append(
                LinkedDossier(
                    record: dossier, procedure: Int32(version), due: due, dueOrigin: origin,
                    standing: Standing(of: dossier, due: due, cutOff: cutOff), file: number, apology: nil))
        }
    }

    /// The due date by time limit and calendar; nil where no limit is known.
    private func computedDeadline(of dossier: Dossier, version: Int) -> Deadline? {
        let terms = catalogue.versions[version].terms
        guard let limit = terms.limit(for: dossier.channel.way) else { return nil }
        return calendar.deadline(
            received: dossier.countedFrom, limit: limit, cutoff: terms.cutoff?.minutes ?? Deadline.defaultCutoff,
            pauses: dossier.pauses)
    }

    private mutating func dueDate(of dossier: Dossier, version: Int, in file: String) -> (
        Moment?, LinkedDossier.DueOrigin
    ) {
        let computed = computedDeadline(of: dossier, version: version)
        guard let declared = dossier.due else {
            guard let computed else { return (nil, .unknown) }
            return (computed.moment, computed.provisional ? .provisional : .computed)
        }
        if let computed, !computed.provisional, computed.moment.day != declared.day {
            report(
                .dueMismatch, dossier, in: file,
                vi: "hẹn trả ghi \(declared.day.vietnamese), tính theo thời hạn là \(computed.moment.day.vietnamese)",
                en: "the due date says \(declared.day.iso), the time limit gives \(computed.moment.day.iso)")
        }
        return (declared, .declared)
    }

    private mutating func check(_ dossier: Dossier, in file: String) {
        func before(_ later: Moment?, _ vi: String, _ en: String) {
            guard let later, later < dossier.received else { return }
            report(
                .dateOrder, dossier, in: file,
                vi: "\(vi) (\(later.vietnamese)) trước lúc tiếp nhận (\(dossier.received.vietnamese)); xem lại hai mốc",
                en: "\(en) (\(later.iso)) precedes receipt (\(dossier.received.iso)); look at both again")
        }
        before(dossier.due, "hẹn trả", "the due date")
        before(dossier.resolved, "ngày có kết quả", "the result")
        before(dossier.returned, "ngày trả kết quả", "the return")
        if dossier.code.day != dossier.received.day, dossier.code.day != dossier.submitted?.day {
            report(
                .codeDate, dossier, in: file,
                vi:
                    "mã \(dossier.code.text) ghi ngày \(dossier.code.day.vietnamese), mà tiếp nhận ngày \(dossier.received.day.vietnamese)",
                en:
                    "the code \(dossier.code.text) says \(dossier.code.day.iso), the receipt \(dossier.received.day.iso)"
            )
        }
        let last = max(dossier.received, dossier.resolved ?? dossier.received, dossier.returned ?? dossier.received)
        if last.day > asOf {
            report(
                .dateInFuture, dossier, in: file,
                vi:
                    "hồ sơ ghi việc đã làm ngày \(last.day.vietnamese), sau ngày lập trang \(asOf.vietnamese); xem lại năm và tháng",
                en:
                    "something done on \(last.day.iso), after the day of the site, \(asOf.iso); look at the year and month"
            )
        }
    }

    private mutating func report(_ rule: Rule, _ dossier: Dossier, in file: String, vi: String, en: String) {
        findings.append(Diagnostic(rule, at: Location(file: file, position: dossier.position), Message(vi: vi, en: en)))
    }
}

import Diagnostics
import Parallel

extension RegisterRows {
    /// Gathers the dossiers of all files, finds each one's procedure and due date, and judges where it stands.
    static func link(
        _ batches: [DossierBatch], catalogue: Catalogue, calendar: WorkingCalendar, asOf: Day,
        findings: inout [Diagnostic]
    ) -> RegisterRows {
        var linker = DossierLinker(catalogue: catalogue, calendar: calendar, asOf: asOf)
        let counts = atOnce(batches.count) { batches[$0].dossiers.count }
        linker.reserve(counts.reduce(0, +))
        for batch in batches { linker.add(batch) }
        var rows = linker.rows()
        rows.closed = ClosedDossiers.sorted(rows.dossiers)
        findings += linker.findings
        return rows
    }
}

/// Links dossiers one after another.
private struct DossierLinker {
    let catalogue: Catalogue
    let calendar: WorkingCalendar
    let asOf: Day
    private(set) var findings: [Diagnostic] = []
    private var linked: [LinkedDossier] = []
    private var refused: Set<DossierCode> = []
    private var files: [String] = []
    private var isSorted = true

    init(catalogue: Catalogue, calendar: WorkingCalendar, asOf: Day) {
        self.catalogue = catalogue
        self.calendar = calendar
        self.asOf = asOf
    }

    mutating func reserve(_ count: Int) { linked.reserveCapacity(count) }

    mutating func add(_ batch: DossierBatch) {
        let cutOff = min(asOf, batch.dataUntil ?? asOf)
        let file = UInt32(files.count)
        files.append(batch.file)
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
            if isSorted, let last = linked.last, dossier.code < last.record.code { isSorted = false }
            linked.append(
                LinkedDossier(
                    record: dossier, procedure: Int32(version), due: due, dueOrigin: origin,
                    standing: Standing(of: dossier, due: due, cutOff: cutOff), file: file, apology: nil))
        }
    }

    /// The dossiers in the order of their codes; a code that stands twice is reported where it stands again.
    mutating func rows() -> RegisterRows {
        if !isSorted {
            let order = linked.indices.sorted {
                let (left, right) = (linked[$0].record, linked[$1].record)
                if left.code != right.code { return left.code < right.code }
                return place(of: $0) < place(of: $1)
            }
            linked = order.map { linked[$0] }
        }
        for index in linked.indices.dropFirst() where linked[index].record.code == linked[index - 1].record.code {
            let first = place(of: index - 1)
            findings.append(
                Diagnostic(
                    .duplicateDossier, at: place(of: index),
                    Message(
                        vi:
                            "hồ sơ \(linked[index].record.code.text) đã có ở \(first.file):\(first.position.line); giữ lại một dòng",
                        en:
                            "dossier \(linked[index].record.code.text) already stands at \(first.file):\(first.position.line); keep one"
                    )))
        }
        defer { linked = [] }
        return RegisterRows(dossiers: linked, files: files, refused: refused)
    }

    private func place(of index: Int) -> Location {
        Location(file: files[Int(linked[index].file)], position: linked[index].record.position)
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

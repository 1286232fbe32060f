import Diagnostics
import Parallel
import RecordSchema
import Records
import WorkingTime

/// A linker that derives the procedure version, due date, and processing status of dossiers from the other records.
public struct DossierLinker: Sendable {
    let resultsFiles: [ResultsFileDossiers]
    /// The procedure versions by whose indices linked dossiers identify theirs.
    public let terms: CatalogueTerms
    let calendar: WorkingCalendar
    let asOf: Day
    /// The workers for linking many dossiers in parallel.
    var workers = Workers(1)

    /// Creates a linker for the dossiers of results files; events after the day `asOf` are reported as in the future.
    public init(
        resultsFiles: [ResultsFileDossiers], terms: CatalogueTerms, calendar: WorkingCalendar, asOf: Day,
        workers: Workers = Workers(1)
    ) {
        self.resultsFiles = resultsFiles
        self.terms = terms
        self.calendar = calendar
        self.asOf = asOf
        self.workers = workers
    }

    func location(of dossier: LinkedDossier) -> Location {
        Location(file: resultsFiles[Int(dossier.file)].file, position: dossier.record.position)
    }

    /// Links a dossier.
    ///
    /// - Parameter file: The index of its results file.
    /// - Returns: The linked dossier, or nil if it is rejected.
    func linked(
        _ dossier: Dossier, of resultsFile: ResultsFileDossiers, file: Int, _ problems: inout DiagnosticCollector
    ) -> LinkedDossier? {
        check(dossier, &problems)
        guard let version = terms.version(of: dossier.procedure, on: dossier.received.day) else {
            problems.report(
                .unknownProcedure, at: dossier.position,
                vi: "không có thủ tục nào mang mã \(dossier.procedure.text); sửa mã, hoặc thêm tệp vào procedures/",
                en: "no procedure has the code \(dossier.procedure.text); correct it, or add a file to procedures/")
            return nil
        }
        let (due, origin) = dueDate(of: dossier, version: version, &problems)
        return LinkedDossier(
            record: dossier, procedure: Int32(version), due: due, dueOrigin: origin,
            status: ProcessingStatus(of: dossier, due: due, cutOff: min(asOf, resultsFile.dataUntil ?? asOf)),
            file: UInt32(file),
            apology: nil)
    }

    /// Returns the deadline according to time limit and calendar, or nil if no limit is known.
    private func computedDeadline(of dossier: Dossier, version: Int) -> Deadline? {
        let terms = terms.versions[version].terms
        guard let limit = terms.limit(for: dossier.channel.way) else { return nil }
        return calendar.deadline(
            received: dossier.countedFrom, limit: limit, cutoff: terms.cutoff?.minutes ?? Deadline.defaultCutoff,
            pauses: dossier.pauses.map(\.span))
    }

    private func dueDate(of dossier: Dossier, version: Int, _ problems: inout DiagnosticCollector) -> (
        Moment?, LinkedDossier.DueOrigin
    ) {
        let computed = computedDeadline(of: dossier, version: version)
        guard let declared = dossier.due else {
            guard let computed else { return (nil, .unknown) }
            return (computed.moment, computed.provisional ? .provisional : .computed)
        }
        if let computed, !computed.provisional, computed.moment.day != declared.day {
            problems.report(
                .dueMismatch, at: dossier.position,
                vi: "hẹn trả ghi \(declared.day.vietnamese), tính theo thời hạn là \(computed.moment.day.vietnamese)",
                en: "the due date is \(declared.day.iso), but the time limit gives \(computed.moment.day.iso)")
        }
        return (declared, .declared)
    }

    /// Reports events in the wrong order, in the future, or in conflict with the code.
    private func check(_ dossier: Dossier, _ problems: inout DiagnosticCollector) {
        func before(_ later: Moment?, _ vi: String, _ en: String) {
            guard let later, later < dossier.received else { return }
            problems.report(
                .dateOrder, at: dossier.position,
                vi: "\(vi) (\(later.vietnamese)) trước lúc tiếp nhận (\(dossier.received.vietnamese)); xem lại hai mốc",
                en: "\(en) (\(later.iso)) precedes receipt (\(dossier.received.iso)); check both")
        }
        before(dossier.due, "hẹn trả", "the due date")
        before(dossier.resolved, "ngày có kết quả", "the result")
        before(dossier.returned, "ngày trả kết quả", "the return")
        if dossier.code.day != dossier.received.day, dossier.code.day != dossier.submitted?.day {
            problems.report(
                .codeDate, at: dossier.position,
                vi:
                    "mã \(dossier.code.text) ghi ngày \(dossier.code.day.vietnamese), mà tiếp nhận ngày \(dossier.received.day.vietnamese)",
                en:
                    "the code \(dossier.code.text) has the date \(dossier.code.day.iso), but receipt was on \(dossier.received.day.iso)"
            )
        }
        let last = dossier.lastEvent
        if last.day > asOf {
            problems.report(
                .dateInFuture, at: dossier.position,
                vi:
                    "hồ sơ ghi việc đã làm ngày \(last.day.vietnamese), sau ngày lập trang \(asOf.vietnamese); xem lại năm và tháng",
                en:
                    "something was done on \(last.day.iso), after the date of the site, \(asOf.iso); check the year and month"
            )
        }
    }
}

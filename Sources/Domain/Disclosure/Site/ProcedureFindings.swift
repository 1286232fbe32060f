import Diagnostics
import RecordSchema
import Records
import WorkingTime

extension Catalogue {
    /// Diagnostics for versions of a code with overlapping validity.
    var overlaps: [Diagnostic] {
        var findings: [Diagnostic] = []
        // Versions are sorted by start, so compare each with the preceding one that ends last.
        var longest: ProcedureSummary?
        for later in versions {
            defer { if longest?.outlasts(later) != true { longest = later } }
            guard let earlier = longest, earlier.code.value == later.code.value,
                (later.effectiveFrom ?? .first) <= (earlier.effectiveTo ?? .last)
            else { continue }
            findings.append(
                Diagnostic(
                    .overlappingVersions, at: Location(file: later.location.file, position: later.code.position),
                    Message(
                        vi:
                            "mã \(later.code.value.text) cũng có ở \(earlier.location.file) với hiệu lực chồng nhau; ghi effectiveTo cho bản cũ, effectiveFrom cho bản mới",
                        en:
                            "\(later.code.value.text) is also defined in \(earlier.location.file), and both are in force at once; add `effectiveTo` to the old version and `effectiveFrom` to the new one"
                    )))
        }
        return findings
    }
}

extension ProcedureSummary {
    /// Returns whether this is a version of the same code that ends at the same time or later.
    fileprivate func outlasts(_ other: ProcedureSummary) -> Bool {
        code.value == other.code.value && (effectiveTo ?? .last) >= (other.effectiveTo ?? .last)
    }
}

extension Procedure {
    func locate(_ position: Position) -> Location { Location(file: location.file, position: position) }

    /// Returns the diagnostics of the procedure, checked against the forms and the other procedures.
    ///
    /// - Parameters:
    ///   - forms: The declared forms by file.
    ///   - startOfNewestVersion: Returns the first day of the latest version of a code, or nil if there is none.
    ///   - hasReached: Returns whether the build date is on or after a day.
    func findings(
        forms: [String: Form], startOfNewestVersion: (ProcedureCode) throws -> Day?, hasReached: (Day) throws -> Bool
    ) rethrows -> [Diagnostic] {
        var findings: [Diagnostic] = []
        func report(_ rule: Rule, at position: Position, vi: String, en: String) {
            findings.append(Diagnostic(rule, at: locate(position), Message(vi: vi, en: en)))
        }
        for form in documents.compactMap(\.form) where forms[form.value] == nil {
            report(
                .missingForm, at: form.position,
                vi: "mẫu “\(form.value)” không có trong assets/forms/forms.yml; chép tệp vào assets/forms và khai tên",
                en:
                    "the form “\(form.value)” is not in assets/forms/forms.yml; put the file into assets/forms and declare it"
            )
        }
        for code in related where try startOfNewestVersion(code.value) == nil {
            report(
                .unknownProcedure, at: code.position,
                vi: "thủ tục liên quan \(code.value.text) không có trong procedures/",
                en: "the related procedure \(code.value.text) is not in procedures/")
        }
        if let effectiveFrom, let effectiveTo, effectiveTo < effectiveFrom {
            report(
                .validityOrder, at: code.position,
                vi:
                    "thủ tục \(code.value.text) hết hiệu lực (\(effectiveTo.vietnamese)) trước khi có hiệu lực (\(effectiveFrom.vietnamese))",
                en: "\(code.value.text) ends (\(effectiveTo.iso)) before it begins (\(effectiveFrom.iso))")
        }
        if onlineLevel == .partial, partialReason == nil {
            report(
                .partialWithoutReason, at: code.position,
                vi: "thủ tục \(code.value.text) chỉ trực tuyến một phần; thêm partialReason nói vì sao",
                en: "\(code.value.text) is only partly online; add `partialReason` to say why")
        }
        // Expired versions are no longer maintained.
        if try effectiveTo.map({ try !hasReached($0 + 1) }) ?? true {
            findings += gapFindings
            findings += try termFindings(
                forms: forms, startOfNewestVersion: startOfNewestVersion, hasReached: hasReached)
        }
        return findings
    }
}

extension Procedure {
    /// Diagnostics for content that is required by law but missing from the record.
    private var gapFindings: [Diagnostic] {
        var findings: [Diagnostic] = []
        let announcing = Procedure.announcementName
        let missing = missingContent.filter { $0 != announcing }
        if !missing.isEmpty {
            findings.append(
                Diagnostic(
                    .incompleteProcedure, at: locate(code.position),
                    Message(
                        vi:
                            "thủ tục \(code.value.text) còn thiếu \(missing.joined(separator: "; ")); trang sẽ ghi “chưa cập nhật”",
                        en:
                            "\(code.value.text) still lacks \(missing.count) of the contents that the law requires; its page says so"
                    )))
        }
        if missingContent.contains(announcing) {
            findings.append(
                Diagnostic(
                    .unannouncedProcedure, at: locate(code.position),
                    Message(
                        vi: "thủ tục \(code.value.text) chưa dẫn quyết định công bố",
                        en: "\(code.value.text) does not name the decision that announced it")))
        }
        return findings
    }

    /// Returns diagnostics for expirations, past or imminent, of the version itself, its forms, and its legal bases.
    private func termFindings(
        forms: [String: Form], startOfNewestVersion: (ProcedureCode) throws -> Day?, hasReached: (Day) throws -> Bool
    ) rethrows -> [Diagnostic] {
        var findings: [Diagnostic] = []
        func report(_ rule: Rule, at position: Position, vi: String, en: String) {
            findings.append(Diagnostic(rule, at: locate(position), Message(vi: vi, en: en)))
        }
        if let end = effectiveTo, try hasReached(end - Self.warningDays), try !hasSuccessor(startOfNewestVersion) {
            report(
                .expiringProcedure, at: code.position,
                vi: "thủ tục \(code.value.text) hết hiệu lực ngày \(end.vietnamese)",
                en: "\(code.value.text) expires on \(end.iso)")
        }
        for written in documents.compactMap(\.form) {
            guard let form = forms[written.value], let end = form.effectiveTo else { continue }
            if try hasReached(end + 1) {
                report(
                    .expiredForm, at: written.position,
                    vi:
                        "mẫu “\(written.value)” hết hiệu lực từ \(end.vietnamese); thay mẫu mới, trang không cho tải mẫu này",
                    en:
                        "the form “\(written.value)” expired on \(end.iso); refer to the new one, because this one is not offered"
                )
            } else if form.replacedBy == nil, try hasReached(end - Self.warningDays) {
                report(
                    .expiringForm, at: written.position,
                    vi: "mẫu “\(written.value)” hết hiệu lực ngày \(end.vietnamese)",
                    en: "the form “\(written.value)” expires on \(end.iso)")
            }
        }
        for base in legalBases + [announcement].compactMap({ $0 }) {
            guard let replaced = base.replacement, try hasReached(replaced.since) else { continue }
            report(
                .replacedCitation, at: base.position,
                vi: "căn cứ \(replaced.number) đã được thay bằng \(replaced.successor) từ \(replaced.since.vietnamese)",
                en: "\(replaced.number) was replaced by \(replaced.successor) on \(replaced.since.iso)")
        }
        return findings
    }

    /// Returns whether a successor is known: a later version, or procedures that replace this one.
    private func hasSuccessor(_ startOfNewestVersion: (ProcedureCode) throws -> Day?) rethrows -> Bool {
        guard replacedBy.isEmpty, let effectiveTo else { return true }
        return try startOfNewestVersion(code.value).map { $0 > effectiveTo } ?? false
    }

    /// The number of days before an expiration at which a warning is issued.
    private static let warningDays = 30
}

extension Form {
    /// Returns diagnostics for declared forms whose files are missing.
    static func findings(_ forms: [Form], assets: [String]) -> [Diagnostic] {
        let present = Set(assets)
        return forms.filter { !present.contains("forms/" + $0.file.value) }.map { form in
            Diagnostic(
                .missingForm, at: Location(file: form.location.file, position: form.file.position),
                Message(
                    vi: "không thấy tệp assets/forms/\(form.file.value)",
                    en: "there is no file assets/forms/\(form.file.value)"))
        }
    }
}

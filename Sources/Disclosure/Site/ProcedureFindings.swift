import Diagnostics

extension Catalogue {
    /// Versions of one code that are in force at once.
    var overlaps: [Diagnostic] {
        var findings: [Diagnostic] = []
        // Versions stand in order of their beginnings: each is compared with the one before it that ends last.
        var longest: ProcedureNotice?
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
                            "\(later.code.value.text) also stands in \(earlier.location.file), and both are in force at once; give the old one an effectiveTo, the new one an effectiveFrom"
                    )))
        }
        return findings
    }
}

extension ProcedureNotice {
    /// Whether this is a version of the same code that ends later.
    fileprivate func outlasts(_ other: ProcedureNotice) -> Bool {
        code.value == other.code.value && (effectiveTo ?? .last) >= (other.effectiveTo ?? .last)
    }
}

extension Procedure {
    func place(_ position: Position) -> Location { Location(file: location.file, position: position) }

    /// What is wrong with the procedure, beside the forms and the other procedures.
    func findings(forms: [String: Form], catalogue: Catalogue) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        func report(_ rule: Rule, at position: Position, vi: String, en: String) {
            findings.append(Diagnostic(rule, at: place(position), Message(vi: vi, en: en)))
        }
        for form in documents.compactMap(\.form) where forms[form.value] == nil {
            report(
                .missingForm, at: form.position,
                vi: "mẫu “\(form.value)” không có trong assets/forms/forms.yml; chép tệp vào assets/forms và khai tên",
                en:
                    "the form “\(form.value)” is not in assets/forms/forms.yml; put the file into assets/forms and declare it"
            )
        }
        for code in related where catalogue.shown(code.value) == nil {
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
        // What is over is not brought up to date any more.
        if (effectiveTo ?? catalogue.asOf) >= catalogue.asOf {
            findings += gapFindings + termFindings(forms: forms, catalogue: catalogue)
        }
        return findings
    }
}

extension Procedure {
    /// Contents that the law asks for and the record does not give.
    private var gapFindings: [Diagnostic] {
        var findings: [Diagnostic] = []
        let announcing = Procedure.announcementName
        let missing = missingContent.filter { $0 != announcing }
        if !missing.isEmpty {
            findings.append(
                Diagnostic(
                    .incompleteProcedure, at: place(code.position),
                    Message(
                        vi:
                            "thủ tục \(code.value.text) còn thiếu \(missing.joined(separator: "; ")); trang sẽ ghi “chưa cập nhật”",
                        en:
                            "\(code.value.text) still lacks \(missing.count) of the contents the law asks for; its page will say so"
                    )))
        }
        if missingContent.contains(announcing) {
            findings.append(
                Diagnostic(
                    .unannouncedProcedure, at: place(code.position),
                    Message(
                        vi: "thủ tục \(code.value.text) chưa dẫn quyết định công bố",
                        en: "\(code.value.text) names no decision that announced it")))
        }
        return findings
    }

    /// What ends soon, or has ended: the version itself, its forms, the documents it rests on.
    private func termFindings(forms: [String: Form], catalogue: Catalogue) -> [Diagnostic] {
        let asOf = catalogue.asOf
        var findings: [Diagnostic] = []
        func report(_ rule: Rule, at position: Position, vi: String, en: String) {
            findings.append(Diagnostic(rule, at: place(position), Message(vi: vi, en: en)))
        }
        if let end = effectiveTo, end <= asOf + Self.warningDays, !hasSuccessor(in: catalogue) {
            report(
                .expiringProcedure, at: code.position,
                vi: "thủ tục \(code.value.text) hết hiệu lực ngày \(end.vietnamese)",
                en: "\(code.value.text) expires on \(end.iso)")
        }
        for written in documents.compactMap(\.form) {
            guard let form = forms[written.value], let end = form.effectiveTo else { continue }
            if end < asOf {
                report(
                    .expiredForm, at: written.position,
                    vi:
                        "mẫu “\(written.value)” hết hiệu lực từ \(end.vietnamese); thay mẫu mới, trang không cho tải mẫu này",
                    en: "the form “\(written.value)” expired on \(end.iso); name the new one, this one is not offered")
            } else if end <= asOf + Self.warningDays, form.replacedBy == nil {
                report(
                    .expiringForm, at: written.position,
                    vi: "mẫu “\(written.value)” hết hiệu lực ngày \(end.vietnamese)",
                    en: "the form “\(written.value)” expires on \(end.iso)")
            }
        }
        for base in legalBases + [announcement].compactMap({ $0 }) {
            guard let replaced = base.replacement, replaced.since <= asOf else { continue }
            report(
                .replacedCitation, at: base.position,
                vi: "căn cứ \(replaced.number) đã được thay bằng \(replaced.successor) từ \(replaced.since.vietnamese)",
                en: "\(replaced.number) was replaced by \(replaced.successor) on \(replaced.since.iso)")
        }
        return findings
    }

    /// Whether what comes after is known: a version that begins later, or the procedures that take its place.
    private func hasSuccessor(in catalogue: Catalogue) -> Bool {
        guard replacedBy.isEmpty, let effectiveTo else { return true }
        // Versions stand in order of their beginnings.
        guard let newest = catalogue.indices(of: code.value)?.last else { return false }
        return (catalogue.versions[newest].effectiveFrom ?? .first) > effectiveTo
    }

    /// How long before an end the office is warned.
    private static let warningDays = 30
}

extension Form {
    /// Forms that are declared but not there.
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

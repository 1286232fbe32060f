import Binary
import Diagnostics
import RecordSchema
import Records
import Register
import Vietnamese
import WorkingTime

extension LinkedApology {
    /// Links each apology to its dossier.
    ///
    /// - Parameters:
    ///   - apologies: The apologies in descending order of date.
    ///   - asOf: The build date of the site.
    ///   - dossier: Returns the dossier with a code, or nil if there is none.
    ///   - isRefused: Returns whether a dossier with a code was read but rejected.
    /// - Returns: The linked apologies, and the index of the dossier of each in the register.
    static func link(
        _ apologies: [Apology], asOf: Day, findings: inout [Diagnostic],
        dossier: (DossierCode) -> ApologisedDossier?, isRefused: (DossierCode) -> Bool
    ) -> (apologies: [LinkedApology], dossiers: [Int]) {
        var linked: [LinkedApology] = []
        var dossiers: [Int] = []
        var locations: [String: Location] = [:]
        var apologised: Set<Int> = []
        for apology in apologies {
            findings += apology.findings
            let name = "\(apology.issuedOn.year)/\(Folding.slug(apology.number.value) ?? "")"
            if let first = locations.updateValue(apology.numberLocation, forKey: name) {
                findings.append(
                    Diagnostic(
                        .duplicateApology, at: max(first, apology.numberLocation),
                        Message(
                            vi:
                                "phiếu số \(apology.number.value) năm \(apology.issuedOn.year) đã có ở \(min(first, apology.numberLocation).file)",
                            en:
                                "number \(apology.number.value) of \(apology.issuedOn.year) is already used in \(min(first, apology.numberLocation).file)"
                        )))
            }
            guard let dossier = dossier(apology.dossier.value) else {
                // The diagnostics of the dossier itself have already been reported.
                if isRefused(apology.dossier.value) { continue }
                findings.append(
                    Diagnostic(
                        .unknownDossier, at: Location(file: apology.location.file, position: apology.dossier.position),
                        Message(
                            vi:
                                "không có hồ sơ nào mang mã \(apology.dossier.value.text); sửa mã, hoặc thêm hồ sơ vào results/",
                            en:
                                "no dossier has the code \(apology.dossier.value.text); correct it, or add the dossier to results/"
                        )
                    ))
                continue
            }
            if !apologised.insert(dossier.index).inserted {
                findings.append(
                    Diagnostic(
                        .secondApology, at: Location(file: apology.location.file, position: apology.dossier.position),
                        Message(
                            vi:
                                "hồ sơ \(apology.dossier.value.text) đã có phiếu xin lỗi khác; chỉ được hẹn lại một lần",
                            en:
                                "dossier \(apology.dossier.value.text) has another apology; its due date may be moved only once"
                        )
                    ))
            }
            findings += apology.findings(against: dossier.version.code, asOf: asOf)
            let isLate =
                dossier.limit?.unit != .sameDay && apology.faultKind == .late
                && apology.issuedOn >= apology.originalDue.day
            if isLate { findings.append(apology.lateNotice) }
            linked.append(LinkedApology(record: apology, procedure: dossier.version, isLateNotice: isLate))
            dossiers.append(dossier.index)
        }
        return (linked, dossiers)
    }
}

extension [Apology] {
    /// The apologies in the order of all lists, by descending date.
    var newestFirst: [Apology] {
        // Apologies are large, so sort their keys instead.
        let keys = indices.map { ListKey(self[$0], at: $0) }
        return keys.sorted { $0.precedes($1) }.map { self[$0.index] }
    }
}

private struct ListKey {
    let issuedOn: Day
    let number: String
    let location: Location
    let index: Int

    init(_ apology: Apology, at index: Int) {
        issuedOn = apology.issuedOn
        number = apology.number.value
        location = apology.location
        self.index = index
    }

    func precedes(_ other: ListKey) -> Bool {
        if issuedOn != other.issuedOn { return issuedOn > other.issuedOn }
        let (a, b) = (VietnameseSortKey(number), VietnameseSortKey(other.number))
        return a != b ? a > b : location < other.location
    }
}

extension Apology {
    fileprivate var numberLocation: Location { Location(file: location.file, position: number.position) }

    /// Returns diagnostics for contradictions to the dossier or the build date.
    fileprivate func findings(against dossiersProcedure: ProcedureCode, asOf: Day) -> [Diagnostic] {
        var problems = DiagnosticCollector(file: location.file)
        if let procedure, procedure.value != dossiersProcedure {
            problems.report(
                .mismatchedProcedure, at: procedure.position,
                vi: "phiếu ghi thủ tục \(procedure.value.text), hồ sơ thuộc thủ tục \(dossiersProcedure.text)",
                en: "the apology names \(procedure.value.text), but its dossier is about \(dossiersProcedure.text)")
        }
        if issuedOn > asOf {
            problems.report(
                .dateInFuture, at: location.position,
                vi:
                    "phiếu ban hành ngày \(issuedOn.vietnamese), sau ngày lập trang \(asOf.vietnamese); xem lại năm và tháng",
                en: "issued on \(issuedOn.iso), after the date of the site, \(asOf.iso); check the year and month")
        }
        return problems.all
    }

    fileprivate var lateNotice: Diagnostic {
        Diagnostic(
            .lateApology, at: location,
            Message(
                vi: "phiếu ban hành ngày \(issuedOn.vietnamese), muộn hơn một ngày trước hạn \(originalDue.vietnamese)",
                en: "issued on \(issuedOn.iso), later than the day before \(originalDue.iso)"))
    }

    fileprivate var findings: [Diagnostic] {
        if let formTitle, formTitle.value.folded != Self.formTitle(on: issuedOn).folded {
            return orderFindings + [
                Diagnostic(
                    .wrongFormTitle, at: Location(file: location.file, position: formTitle.position),
                    Message(
                        vi: "ngày \(issuedOn.vietnamese) mẫu này mang tên “\(Self.formTitle(on: issuedOn))”",
                        en: "on \(issuedOn.iso) the form was called “\(Self.formTitle(on: issuedOn))”"))
            ]
        }
        return orderFindings
    }

    private var orderFindings: [Diagnostic] {
        guard let newDue, newDue.value <= originalDue else { return [] }
        return [
            Diagnostic(
                .dateOrder, at: Location(file: location.file, position: newDue.position),
                Message(
                    vi: "hẹn trả lại (\(newDue.value.vietnamese)) phải sau hẹn trả ban đầu (\(originalDue.vietnamese))",
                    en: "the new due date (\(newDue.value.iso)) must be later than the first (\(originalDue.iso))"))
        ]
    }
}

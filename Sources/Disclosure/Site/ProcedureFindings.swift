import Diagnostics

extension Catalogue {
    /// What is wrong with the procedures, alone and beside one another.
    func findings(forms: [Form]) -> [Diagnostic] {
        let files = Set(forms.map(\.file.value))
        var findings: [Diagnostic] = []
        for procedure in versions { findings += procedure.findings(forms: files, catalogue: self) }
        for index in versions.indices.dropFirst() {
            let (earlier, later) = (versions[index - 1], versions[index])
            guard earlier.code.value == later.code.value else { continue }
            guard (later.effectiveFrom ?? .first) <= (earlier.effectiveTo ?? .last) else { continue }
            findings.append(
                Diagnostic(
                    .overlappingVersions, at: later.place(later.code.position),
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

extension Procedure {
    func place(_ position: Position) -> Location { Location(file: location.file, position: position) }

    fileprivate func findings(forms: Set<String>, catalogue: Catalogue) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        func report(_ rule: Rule, at position: Position, vi: String, en: String) {
            findings.append(Diagnostic(rule, at: place(position), Message(vi: vi, en: en)))
        }
        for form in documents.compactMap(\.form) where !forms.contains(form.value) {
            report(
                .missingForm, at: form.position,
                vi: "mẫu “\(form.value)” không có trong assets/forms/forms.yml; chép tệp vào assets/forms và khai tên",
                en:
                    "the form “\(form.value)” is not in assets/forms/forms.yml; put the file into assets/forms and declare it"
            )
        }
        for code in related where catalogue.versions(of: code.value) == nil {
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
        let missing = missingContent
        if !missing.isEmpty, (effectiveTo ?? catalogue.asOf) >= catalogue.asOf {
            report(
                .incompleteProcedure, at: code.position,
                vi:
                    "thủ tục \(code.value.text) còn thiếu \(missing.joined(separator: "; ")); trang sẽ ghi “chưa cập nhật”",
                en:
                    "\(code.value.text) still lacks \(missing.count) of the contents the law asks for; its page will say so"
            )
        }
        return findings
    }
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

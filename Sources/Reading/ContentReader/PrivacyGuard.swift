import Diagnostics
import Disclosure
import Privacy
import RecordSchema
import Records

/// Keeps applicants' data out of the registers where it could be entered: results, apologies, feedback, surveys.
package struct PrivacyGuard: Sendable {
    /// The numbers and addresses of the office, which may be published anywhere.
    let officeContacts: Set<String>

    /// Creates a guard that permits the contacts in the settings and of the staff.
    package init(settings: SiteSettings?, staff: StaffFile?) {
        let contacts = settings?.contacts
        let texts =
            [contacts?.phone, contacts?.email?.value, contacts?.address]
            + (staff?.staff ?? []).flatMap { [$0.phone, $0.email?.value] }
        officeContacts = Set(
            texts.compactMap { $0 }.flatMap { text in Self.plainFindings(in: text).map(\.plain) })
    }

    func report(column heading: String, at position: Position, _ problems: inout DiagnosticCollector) {
        problems.report(
            .personalColumn, at: position,
            vi: "“\(heading)” là thông tin riêng của người nộp, không được đăng; xóa cả cột hoặc khóa này",
            en: "“\(heading)” is an applicant's personal data and must not be published; delete the whole column or key"
        )
    }

    /// Reports identity numbers, telephone numbers, and email addresses found in a text.
    package func check(_ text: String, at position: Position, _ problems: inout DiagnosticCollector) {
        for (finding, plain) in Self.plainFindings(in: text) where !officeContacts.contains(plain) {
            report(finding, at: position, &problems)
        }
    }

    /// Reports the personal data found in a text of several lines, each finding at its own position.
    func check(_ prose: Prose, in file: SourceText, _ problems: inout DiagnosticCollector) {
        var line = Int(prose.position.line)
        for part in prose.source.split(separator: "\n", omittingEmptySubsequences: false) {
            for (finding, plain) in Self.plainFindings(in: String(part)) where !officeContacts.contains(plain) {
                report(finding, at: file.stored(Position(line: line, column: finding.offset + 1)), &problems)
            }
            line += 1
        }
    }

    /// Checks every text of a value, and every key that the record description does not declare.
    ///
    /// - Returns: The value without the keys that were reported, so that they are not reported again as unknown.
    func checked(_ value: RawValue, as kind: RecordDescription?, _ problems: inout DiagnosticCollector) -> RawValue {
        switch value.shape {
        case .empty:
            return value
        case .scalar(let text):
            check(text, at: value.position, &problems)
            return value
        case .list(let items):
            return RawValue(.list(items.map { checked($0, as: kind, &problems) }), at: value.position)
        case .map(let entries):
            var kept: [RawValue.Entry] = []
            for entry in entries {
                let field = kind?.fields.first { $0.key == entry.key }
                if field == nil, PersonalData.isPersonalHeading(entry.key) {
                    report(column: entry.key, at: entry.keyPosition, &problems)
                    continue
                }
                let inner = checked(entry.value, as: field?.type.record, &problems)
                kept.append(RawValue.Entry(key: entry.key, keyPosition: entry.keyPosition, value: inner))
            }
            return RawValue(.map(kept), at: value.position)
        }
    }

    /// Returns the findings in a text, each also in normalized form: numbers without separators and country code,
    /// addresses in lowercase.
    private static func plainFindings(in text: String) -> [(finding: PersonalFinding, plain: String)] {
        var rest = text.unicodeScalars[...]
        var passed = 0
        return PersonalData.findings(in: text).map { finding in
            rest = rest.dropFirst(finding.offset - passed)
            passed = finding.offset
            let found = String(String.UnicodeScalarView(rest.prefix(finding.length)))
            return (finding, plain(found, finding.kind))
        }
    }

    private static func plain(_ found: String, _ kind: PersonalFinding.DataKind) -> String {
        guard kind != .email else { return found.lowercased() }
        let digits = found.filter(\.isNumber)
        return digits.hasPrefix("84") ? "0" + digits.dropFirst(2) : digits
    }

    private func report(_ finding: PersonalFinding, at position: Position, _ problems: inout DiagnosticCollector) {
        let (vi, en) =
            switch finding.kind {
            case .identityNumber: ("số định danh", "an identity number")
            case .phone: ("số điện thoại", "a telephone number")
            case .email: ("địa chỉ thư điện tử", "a mail address")
            }
        problems.report(
            .personalValue, at: position, vi: "chỗ này có chuỗi giống \(vi) của người dân; xóa trước khi đăng",
            en: "this looks like \(en) of a person; delete it before publishing")
    }
}

extension FieldType {
    /// The description of the records a field contains, directly or in a list; nil if it contains none.
    fileprivate var record: RecordDescription? {
        switch self {
        case .record(let description), .textOrRecord(let description), .years(let description): description()
        case .list(let element): element.record
        default: nil
        }
    }
}

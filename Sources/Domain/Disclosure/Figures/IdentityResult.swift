import Diagnostics
import RecordSchema
import Records

/// The result of checking one identity of a report form: whether a total equals the sum of its parts.
public struct IdentityResult: Sendable {
    /// The indicator that should equal the sum of the others.
    public let total: Indicator
    /// The declared value of ``total``.
    public let totalValue: Int
    /// The parts that have a value. Blank parts do not count as zero and are left out.
    public let parts: [(indicator: Indicator, value: Int)]
    /// The parts of the identity that have a row in the report but no value, in the order of the identity.
    public let blanks: [Indicator]

    /// The sum of the values of ``parts``, in the unit of the total.
    public var sum: Int { parts.reduce(0) { $0 + $1.value } }
    /// Whether the declared total equals ``sum``.
    public var isSatisfied: Bool { sum == totalValue }

    /// The identity as text, such as `841 = 94 + 658 + 89`, with ≠ if it does not hold.
    public var equation: String {
        "\(totalValue) \(isSatisfied ? "=" : "≠") " + parts.map { String($0.value) }.joined(separator: " + ")
    }
}

extension Report {
    /// Checks the identities of the form against the declared values, leaving out those whose total is blank or whose
    /// parts are all blank.
    public func identityResults(of form: ReportForm) -> [IdentityResult] {
        let byCode = Dictionary(indicators.map { ($0.code.value, $0) }, uniquingKeysWith: { first, _ in first })
        return form.identities.compactMap { identity in
            guard let total = byCode[identity.total.value], let value = total.value.flatMap({ Int($0) }) else {
                return nil
            }
            let rows = identity.parts.compactMap { byCode[$0.value] }
            let parts = rows.compactMap { row in row.value.flatMap { Int($0) }.map { (indicator: row, value: $0) } }
            guard !parts.isEmpty else { return nil }
            return IdentityResult(
                total: total, totalValue: value, parts: parts, blanks: rows.filter { $0.value == nil })
        }
    }

    /// Returns a diagnostic for each identity that does not hold.
    func identityFindings(of form: ReportForm) -> [Diagnostic] {
        identityResults(of: form).filter { !$0.isSatisfied }.map { result in
            Diagnostic(
                .reportIdentity, at: Location(file: location.file, position: result.total.code.position),
                Message(
                    vi: "chỉ tiêu \(result.total.code.value): \(result.equation), tổng không khớp các phần",
                    en:
                        "indicator \(result.total.code.value): \(result.equation); the total is not the sum of its parts"
                ))
        }
    }
}

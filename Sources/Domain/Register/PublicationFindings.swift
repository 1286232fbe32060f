import Diagnostics
import RecordSchema
import Records
import WorkingTime

/// The number of times results were published in a month.
public struct PublicationMonth: Sendable {
    /// The first day of the month.
    public let month: Day
    /// The number of days with publications.
    public let count: Int
    /// The latest file published by the end of the month.
    let file: String
}

extension PublicationMonth {
    /// Returns the months from the first to the last publication of results, excluding the month of the last one, which
    /// is still in progress.
    public static func months(of resultsFiles: [ResultsFileDossiers]) -> [PublicationMonth] {
        let publications = resultsFiles.compactMap { resultsFile in
            (resultsFile.publishedOn ?? resultsFile.dataUntil).map { (day: $0, file: resultsFile.file) }
        }.sorted { ($0.day, $0.file) < ($1.day, $1.file) }
        guard let first = publications.first?.day, let last = publications.last?.day else { return [] }
        var months: [PublicationMonth] = []
        var month = first.startOfMonth
        var rest = publications[...]
        var newest = "results"
        while month < last.startOfMonth {
            let own = rest.prefix { $0.day <= month.endOfMonth }
            rest = rest.dropFirst(own.count)
            newest = own.last?.file ?? newest
            months.append(PublicationMonth(month: month, count: Set(own.map(\.day)).count, file: newest))
            month = month.adding(months: 1)
        }
        return months
    }
}

extension PublicationMonth {
    /// A diagnostic if there are fewer than two publications in the month, otherwise nil.
    public var finding: Diagnostic? {
        if count >= 2 { return nil }
        return Diagnostic(
            .rarePublication, at: Location(file: file),
            Message(
                vi: "tháng \(month.month)/\(month.year) công khai kết quả \(count) lần, phải hai lần mỗi tháng",
                en: "results were published \(count) times in \(month.year)-\(month.month); twice a month is required"))
    }
}

extension StaffFile {
    /// Returns diagnostics for staff members without the information required by law, and for private email addresses.
    public func findings(asOf day: Day) -> [Diagnostic] {
        staff.flatMap { member in
            var findings: [Diagnostic] = []
            let missing = member.missingFields
            if !missing.isEmpty, Rule.incompleteStaff.applies(on: day) {
                findings.append(
                    Diagnostic(
                        .incompleteStaff, at: member.location,
                        Message(
                            vi: "“\(member.title)” còn thiếu \(missing.joined(separator: ", "))",
                            en: "“\(member.title)” lacks a name, a field or a telephone number")))
            }
            if let email = member.email, email.value.isPrivateMail {
                findings.append(.privateMail(email.value, at: Location(file: location.file, position: email.position)))
            }
            return findings
        }
    }
}

extension Diagnostic {
    /// Returns the finding that an email address is a private one rather than the official one.
    public static func privateMail(_ address: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .privateMail, at: location,
            Message(
                vi: "“\(address)” là hộp thư cá nhân; ghi thư điện tử công vụ (.gov.vn)",
                en: "“\(address)” is a private email address; use the official one (.gov.vn)"))
    }
}

extension String {
    /// Whether an email address belongs to a consumer email service.
    public var isPrivateMail: Bool {
        let services = [
            "gmail.com", "yahoo.com", "yahoo.com.vn", "outlook.com", "outlook.com.vn", "hotmail.com", "live.com",
            "icloud.com", "proton.me", "protonmail.com", "zoho.com", "aol.com", "mail.com", "gmx.com",
        ]
        guard let host = lowercased().split(separator: "@").last, contains("@") else { return false }
        return services.contains(String(host))
    }
}

extension StaffMember {
    /// The missing information that the law requires of everyone at the one-stop office (NĐ 118/2025 Điều 9.8).
    public var missingFields: [String] {
        [("họ tên", name), ("lĩnh vực", field), ("điện thoại", phone)].filter { $0.1 == nil }.map(\.0)
    }
}

import Diagnostics

extension Content {
    /// Months between the first and the last publication of results in which there were fewer than two.
    /// The month of the last one is still under way and is not judged.
    var publicationFindings: [Diagnostic] {
        let publications = batches.compactMap { batch in
            (batch.publishedOn ?? batch.dataUntil).map { (day: $0, file: batch.file) }
        }
        guard let first = publications.map(\.day).min(), let last = publications.map(\.day).max() else { return [] }
        var findings: [Diagnostic] = []
        var month = first.startOfMonth
        while month < last.startOfMonth {
            let days = Set(publications.map(\.day).filter { month <= $0 && $0 <= month.endOfMonth })
            if days.count < 2 {
                let file = publications.filter { $0.day <= month.endOfMonth }.max { $0.day < $1.day }?.file ?? "results"
                findings.append(
                    Diagnostic(
                        .rarePublication, at: Location(file: file),
                        Message(
                            vi:
                                "tháng \(month.month)/\(month.year) công khai kết quả \(days.count) lần, phải hai lần mỗi tháng",
                            en:
                                "in \(month.year)-\(month.month) results were published \(days.count) times, it must be twice a month"
                        )))
            }
            month = month.adding(months: 1)
        }
        return findings
    }
}

extension StaffFile {
    /// Who is not introduced as the law asks, and who may not be written to.
    func findings(in file: String) -> [Diagnostic] {
        staff.flatMap { member in
            var findings: [Diagnostic] = []
            let missing = [("họ tên", member.name), ("lĩnh vực", member.field), ("điện thoại", member.phone)]
                .filter { $0.1 == nil }.map(\.0)
            if !missing.isEmpty {
                findings.append(
                    Diagnostic(
                        .incompleteStaff, at: member.location,
                        Message(
                            vi: "“\(member.title)” còn thiếu \(missing.joined(separator: ", "))",
                            en: "“\(member.title)” lacks a name, a field or a telephone")))
            }
            if let email = member.email, email.value.isPrivateMail {
                findings.append(.privateMail(email.value, at: Location(file: file, position: email.position)))
            }
            return findings
        }
    }
}

extension Diagnostic {
    static func privateMail(_ address: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .privateMail, at: location,
            Message(
                vi: "“\(address)” là hộp thư cá nhân; ghi thư điện tử công vụ (.gov.vn)",
                en: "“\(address)” is a private mailbox; give the official address (.gov.vn)"))
    }
}

extension String {
    /// Whether a mail address belongs to one of the services that people use for themselves.
    var isPrivateMail: Bool {
        let services = [
            "gmail.com", "yahoo.com", "yahoo.com.vn", "outlook.com", "outlook.com.vn", "hotmail.com", "live.com",
            "icloud.com", "proton.me", "protonmail.com", "zoho.com", "aol.com", "mail.com", "gmx.com",
        ]
        guard let host = lowercased().split(separator: "@").last, contains("@") else { return false }
        return services.contains(String(host))
    }
}

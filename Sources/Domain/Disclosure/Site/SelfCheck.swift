import Records
import Register
import WorkingTime

/// A comparison of what must be published with what is: the "100%" of the plans, with a list of all gaps.
public struct SelfCheck: Sendable {
    /// The duties, fulfilled or not, in a fixed order.
    public let duties: [Duty]

    /// A duty and the extent to which it is fulfilled.
    public struct Duty: Sendable {
        /// What is required, as a Vietnamese phrase.
        public let name: String
        /// The law, decree, or plan that imposes the duty, with the article, in Vietnamese.
        public let source: String
        /// The number of items required by the duty, and the number of those that fulfill it.
        public let required: Int
        /// The number of required items that fulfill the duty, at most ``required``.
        public let done: Int
        /// The required items that do not fulfill the duty, one gap each.
        public let gaps: [Gap]
    }

    /// A missing item and the record in which to fix it.
    public struct Gap: Sendable {
        /// The record in which to fix the gap.
        public let subject: Subject
        /// What is missing or late, as a Vietnamese phrase.
        public let what: String
    }

    /// The record a gap belongs to, identified by its key, or by the path of its file if it has its own file.
    public enum Subject: Sendable, Hashable {
        case procedure(VersionKey)
        /// A dossier with its position on the list of its day.
        case dossier(DossierCode, indexInDay: Int)
        case apology(String)
        case staff
        case results
        case disclosureCategory(DisclosureCategory)
        case disclosure(String)
        case feedback
        case leaders
        case locality
    }

    init(_ site: some SiteParts) throws {
        let (catalogue, dossiers, records) = (try site.catalogue, try site.dossiers, try site.records)
        duties =
            [
                Self.completeProcedures(catalogue), Self.announcedProcedures(catalogue),
                Self.apologies(dossiers.register), Self.apologiesInTime(dossiers.apologies),
                Self.publications(dossiers.register), Self.staff(records.staff),
            ] + records.registers.duties(try site.calendar)
    }

    /// The total number of gaps of all duties.
    public var gapCount: Int { duties.reduce(0) { $0 + $1.required - $1.done } }

    static func completeProcedures(_ catalogue: Catalogue) -> Duty {
        let all = catalogue.inForce
        let gaps = all.compactMap { version in
            let missing = version.missingContent.filter { $0 != Procedure.announcementName }
            return missing.isEmpty ? nil : Gap(subject: .procedure(version.key), what: missing.joined(separator: "; "))
        }
        return Duty(
            name: "Thủ tục niêm yết đủ nội dung", source: "Nghị định 63/2010/NĐ-CP Điều 8.2, Điều 17",
            required: all.count,
            done: all.count - gaps.count, gaps: gaps)
    }

    private static func announcedProcedures(_ catalogue: Catalogue) -> Duty {
        let all = catalogue.inForce
        let gaps = all.filter { $0.missingContent.contains(Procedure.announcementName) }.map {
            Gap(subject: .procedure($0.key), what: "chưa dẫn quyết định công bố")
        }
        return Duty(
            name: "Thủ tục dẫn quyết định công bố", source: "Nghị định 63/2010/NĐ-CP Điều 13, Điều 15",
            required: all.count,
            done: all.count - gaps.count, gaps: gaps)
    }

    /// Returns the share of late dossiers that have an apology.
    static func apologised(_ register: DossierRegister) -> Share {
        let late = register.days.reduce(0) { $0 + $1.statusCounts.late }
        return Share(part: late - register.unapologisedCount, whole: late)
    }

    private static func apologies(_ register: DossierRegister) -> Duty {
        let share = apologised(register)
        let gaps = register.unapologised.map {
            Gap(subject: .dossier($0.code, indexInDay: $0.indexInDay), what: "chưa có phiếu xin lỗi")
        }
        return Duty(
            name: "Hồ sơ quá hạn có phiếu xin lỗi", source: "Nghị định 118/2025/NĐ-CP Điều 19.6", required: share.whole,
            done: share.part, gaps: gaps)
    }

    private static func apologiesInTime(_ apologies: FiledRecords<LinkedApology>) -> Duty {
        let gaps = apologies.filter(\.isLateNotice).map { Gap(subject: .apology($0.file), what: "gửi muộn") }
        return Duty(
            name: "Phiếu xin lỗi gửi trước hạn một ngày", source: "Nghị định 118/2025/NĐ-CP Điều 19.6",
            required: apologies.count, done: apologies.count - gaps.count, gaps: gaps)
    }

    static func publications(_ register: DossierRegister) -> Duty {
        let months = register.publicationMonths
        let gaps = months.filter { $0.count < 2 }.map { month in
            Gap(subject: .results, what: "tháng \(month.month.month)/\(month.month.year): \(month.count) lần")
        }
        return Duty(
            name: "Kết quả công khai hai lần mỗi tháng", source: "Kế hoạch 57/KH-UBND của xã Thượng Lộ, mục 3.1.3",
            required: months.count, done: months.count - gaps.count, gaps: gaps)
    }

    private static func staff(_ staff: StaffFile?) -> Duty {
        let members = staff?.staff ?? []
        let gaps = members.compactMap { member in
            member.missingFields.isEmpty
                ? nil
                : Gap(subject: .staff, what: "\(member.title): thiếu \(member.missingFields.joined(separator: ", "))")
        }
        return Duty(
            name: "Người ở bộ phận một cửa được giới thiệu đủ", source: "Nghị định 118/2025/NĐ-CP Điều 9.8",
            required: members.count, done: members.count - gaps.count, gaps: gaps)
    }
}

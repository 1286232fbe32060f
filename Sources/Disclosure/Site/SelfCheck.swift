/// What must be posted, against what is: the "100%" of the plans, with every gap named.
public struct SelfCheck: Sendable {
    public let duties: [Duty]

    /// One duty, counted.
    public struct Duty: Sendable {
        public let name: String
        public let source: String
        /// How many things the duty asks for, and how many are as they should be.
        public let wanted: Int
        public let done: Int
        public let gaps: [Gap]
    }

    /// What is missing, and the record where it is to be mended.
    public struct Gap: Sendable {
        public let subject: Subject
        public let what: String
    }

    /// The record a gap belongs to; indices point into the site's lists.
    public enum Subject: Sendable, Hashable {
        case procedure(Int)
        case dossier(Int)
        case apology(Int)
        case staff
        case results
        case disclosureCategory(DisclosureCategory)
        case disclosure(Int)
        case feedback
        case leaders
        case locality
    }

    public init(_ site: Site) {
        duties =
            [
                Self.completeProcedures(site), Self.announcedProcedures(site), Self.apologies(site),
                Self.apologiesInTime(site),
                Self.publications(site), Self.staff(site),
            ] + site.registers.duties(site.calendar)
    }

    /// Gaps of all duties together.
    public var gapCount: Int { duties.reduce(0) { $0 + $1.wanted - $1.done } }

    private static func inForce(_ site: Site) -> [Int] { site.catalogue.fields.flatMap(\.procedures) }

    static func completeProcedures(_ site: Site) -> Duty {
        let all = inForce(site)
        let gaps = all.compactMap { index in
            let missing = site.catalogue.versions[index].missingContent.filter { $0 != Procedure.announcementName }
            return missing.isEmpty ? nil : Gap(subject: .procedure(index), what: missing.joined(separator: "; "))
        }
        return Duty(
            name: "Thủ tục niêm yết đủ nội dung", source: "Nghị định 63/2010/NĐ-CP Điều 8.2, Điều 17",
            wanted: all.count,
            done: all.count - gaps.count, gaps: gaps)
    }

    private static func announcedProcedures(_ site: Site) -> Duty {
        let all = inForce(site)
        let gaps = all.compactMap { index in
            site.catalogue.versions[index].missingContent.contains(Procedure.announcementName)
                ? Gap(subject: .procedure(index), what: "chưa dẫn quyết định công bố") : nil
        }
        return Duty(
            name: "Thủ tục dẫn quyết định công bố", source: "Nghị định 63/2010/NĐ-CP Điều 13, Điều 15",
            wanted: all.count,
            done: all.count - gaps.count, gaps: gaps)
    }

    static func apologies(_ site: Site) -> Duty {
        let register = site.register
        let late = register.days.reduce(0) { $0 + $1.tally.late }
        let gaps = register.unapologised.map { Gap(subject: .dossier($0), what: "chưa có phiếu xin lỗi") }
        return Duty(
            name: "Hồ sơ quá hạn có phiếu xin lỗi", source: "Nghị định 118/2025/NĐ-CP Điều 19.6", wanted: late,
            done: late - gaps.count, gaps: gaps)
    }

    private static func apologiesInTime(_ site: Site) -> Duty {
        let gaps = site.apologies.indices.compactMap { index in
            site.apologies[index].isLateNotice ? Gap(subject: .apology(index), what: "gửi muộn") : nil
        }
        return Duty(
            name: "Phiếu xin lỗi gửi trước hạn một ngày", source: "Nghị định 118/2025/NĐ-CP Điều 19.6",
            wanted: site.apologies.count, done: site.apologies.count - gaps.count, gaps: gaps)
    }

    static func publications(_ site: Site) -> Duty {
        let months = site.register.publicationMonths
        let gaps = months.filter { $0.count < 2 }.map { month in
            Gap(subject: .results, what: "tháng \(month.month.month)/\(month.month.year): \(month.count) lần")
        }
        return Duty(
            name: "Kết quả công khai hai lần mỗi tháng", source: "Kế hoạch 57/KH-UBND của xã Thượng Lộ, mục 3.1.3",
            wanted: months.count, done: months.count - gaps.count, gaps: gaps)
    }

    private static func staff(_ site: Site) -> Duty {
        let members = site.staff?.staff ?? []
        let gaps = members.compactMap { member in
            member.missingFields.isEmpty
                ? nil
                : Gap(subject: .staff, what: "\(member.title): thiếu \(member.missingFields.joined(separator: ", "))")
        }
        return Duty(
            name: "Người ở bộ phận một cửa được giới thiệu đủ", source: "Nghị định 118/2025/NĐ-CP Điều 9.8",
            wanted: members.count, done: members.count - gaps.count, gaps: gaps)
    }
}

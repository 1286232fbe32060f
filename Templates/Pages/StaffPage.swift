import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// Bộ phận một cửa: the staff who receive dossiers, with their fields and telephone numbers (NĐ 118/2025 Điều 9.8).
struct StaffPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.staff?.illustrative == true }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        section(.aria("labelledby", "lien-he")) {
            h2(Wording.contactHeading, .id("lien-he"))
            ContactList(context: context)
            InformationContact(context: context)
        }
        section(.aria("labelledby", "nguoi-phu-trach")) {
            h2(Wording.staffHeading, .id("nguoi-phu-trach"))
            let members = (site.staff?.staff ?? []).filter { $0.isOnDuty(in: site) }
            if members.isEmpty {
                EmptyRegister(Wording.empty)
            } else {
                table(.class("cards staff")) {
                    thead {
                        tr {
                            th(.scope(.col)) { Wording.columnTitle }
                            th(.scope(.col)) { Wording.columnName }
                            th(.scope(.col)) { Wording.columnField }
                            th(.scope(.col)) { Wording.columnContact }
                        }
                    }
                    tbody {
                        ForEach(members) { member in
                            tr {
                                th(.scope(.row)) {
                                    member.title
                                    if let role = member.role, role != .officer { p(role.label, .class("meta")) }
                                    if let term = member.term { p(term, .class("meta")) }
                                    if let note = member.note { p(note, .class("meta")) }
                                }
                                td { Known(member.name) }
                                td { Known(member.field) }
                                td { StaffContact(member: member) }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension StaffPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.staff?.updated })
}

extension StaffMember {
    /// The beginning and end of duty; nil if neither is known.
    fileprivate var term: String? {
        let ends = [
            onDutyFrom.map { Wording.onDuty(from: $0.vietnamese) },
            onDutyTo.map { Wording.onDuty(until: $0.vietnamese) },
        ].compactMap { $0 }
        return ends.isEmpty ? nil : ends.joined(separator: " ")
    }
}

private struct StaffContact: Component {
    let member: StaffMember

    var body: some HTML {
        if let phone = member.phone,
            let call = URLReference(untrusted: "tel:" + phone.filter { $0.isNumber || $0 == "+" })
        {
            a(.href(call)) { phone }
        } else {
            Known(member.phone)
        }
        if let email = member.email?.value {
            br()
            if let write = URLReference(untrusted: "mailto:" + email) { a(.href(write)) { email } } else { email }
        }
    }
}

/// The page served for addresses that do not exist.
struct NotFoundPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var summary: String { Wording.summary }

    var content: some HTML {
        p(Wording.lead, .class("lead"))
        ul(.class("choices")) {
            li { a(.href(context.link(to: .procedures))) { Wording.toProcedures } }
            li { a(.href(context.link(to: .results))) { Wording.toResults } }
            li { a(.href(context.link(to: .home))) { Wording.toHome } }
        }
    }
}

extension NotFoundPage {
    static let facts = PageFacts(Wording.heading, isForSearchEngines: false, search: .none)
}

// MARK: - Wording

extension StaffPage {
    private enum Wording {
        static let heading = "Bộ phận một cửa"
        static func summary(unit: String) -> String {
            "Nơi tiếp nhận và trả kết quả của \(unit): địa chỉ, giờ làm việc, người phụ trách."
        }
        static let contactHeading = "Địa chỉ và giờ làm việc"
        static let staffHeading = "Người phụ trách"
        static let empty = "Danh sách chưa được cập nhật."
        static let columnTitle = "Chức danh"
        static let columnName = "Họ và tên"
        static let columnField = "Lĩnh vực"
        static let columnContact = "Liên hệ"
    }
}

extension StaffMember {
    private enum Wording {
        static func onDuty(from day: String) -> String { "từ \(day)" }
        static func onDuty(until day: String) -> String { "đến \(day)" }
    }
}

extension NotFoundPage {
    private enum Wording {
        static let heading = "Không tìm thấy trang"
        static let summary = "Địa chỉ này không có trang nào."
        static let lead =
            "Địa chỉ bạn mở không có trang nào. Có thể trang đã được gỡ khi hết thời hạn niêm yết, hoặc địa chỉ gõ chưa đúng."
        static let toProcedures = "Tìm thủ tục"
        static let toResults = "Tra kết quả hồ sơ"
        static let toHome = "Về trang chủ"
    }
}

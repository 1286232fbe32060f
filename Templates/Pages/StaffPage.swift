import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// Bộ phận một cửa: the staff who receive dossiers, with their fields and telephone numbers (NĐ 118/2025 Điều 9.8).
struct StaffPage: PageTemplate {
    let context: PageContext

    var heading: String { "Bộ phận một cửa" }
    var isIllustrative: Bool { site.staff?.illustrative == true }
    var summary: String {
        "Nơi tiếp nhận và trả kết quả của \(context.unit.displayName): địa chỉ, giờ làm việc, người phụ trách."
    }

    var content: some HTML {
        section(.aria("labelledby", "lien-he")) {
            h2("Địa chỉ và giờ làm việc", .id("lien-he"))
            ContactList(context: context)
            InformationContact(context: context)
        }
        section(.aria("labelledby", "nguoi-phu-trach")) {
            h2("Người phụ trách", .id("nguoi-phu-trach"))
            let members = (site.staff?.staff ?? []).filter { $0.isOnDuty(in: site) }
            if members.isEmpty {
                EmptyRegister("Danh sách chưa được cập nhật.")
            } else {
                table(.class("cards staff")) {
                    thead {
                        tr {
                            th(.scope(.col)) { "Chức danh" }
                            th(.scope(.col)) { "Họ và tên" }
                            th(.scope(.col)) { "Lĩnh vực" }
                            th(.scope(.col)) { "Liên hệ" }
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

extension StaffMember {
    /// The beginning and end of duty; nil if neither is known.
    fileprivate var term: String? {
        let ends = [onDutyFrom.map { "từ \($0.vietnamese)" }, onDutyTo.map { "đến \($0.vietnamese)" }].compactMap { $0 }
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

    var heading: String { "Không tìm thấy trang" }
    var summary: String { "Địa chỉ này không có trang nào." }

    var content: some HTML {
        p(
            "Địa chỉ bạn mở không có trang nào. Có thể trang đã được gỡ khi hết thời hạn niêm yết, hoặc địa chỉ gõ chưa đúng.",
            .class("lead"))
        ul(.class("choices")) {
            li { a(.href(context.link(to: .procedures))) { "Tìm thủ tục" } }
            li { a(.href(context.link(to: .results))) { "Tra kết quả hồ sơ" } }
            li { a(.href(context.link(to: .home))) { "Về trang chủ" } }
        }
    }
}

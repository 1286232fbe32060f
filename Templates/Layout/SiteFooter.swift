import Disclosure
import HTML
import SitePlan

/// Where the office is, and the pages of its own.
struct SiteFooter: Component {
    let context: PageContext

    var body: some HTML {
        footer(.class("site")) {
            div(.class("columns")) {
                div {
                    h2(context.unit.name)
                    ContactList(context: context)
                }
                nav(.id("danh-muc"), .aria("label", "Danh mục")) {
                    h2("Danh mục")
                    ul {
                        ForEach(SiteHeader.entries) { page, _, _ in
                            li { a(.href(context.link(to: page))) { page.name(in: context.site) } }
                        }
                        li { a(.href(context.link(to: .statistics))) { "Thống kê hồ sơ" } }
                        li { a(.href(context.link(to: .selfCheck))) { "Tự kiểm tra" } }
                        ForEach(Array(context.site.pages.enumerated())) { index, page in
                            li { a(.href(context.link(to: .free(index)))) { page.title } }
                        }
                        li { a(.href(context.link(to: .forms))) { "Biểu mẫu tải về" } }
                        li { a(.href(context.portalReference)) { context.portalName } }
                    }
                }
            }
            p(.class("source")) {
                "Chịu trách nhiệm công khai: "
                context.responsible
            }
        }
    }
}

extension PageContext {
    /// Who answers for what is published.
    var responsible: String { settings.responsible ?? unit.name }

    var portalName: String { settings.portal?.name ?? "Cổng Dịch vụ công quốc gia" }

    /// Where applications are filed (NĐ 118/2025 Điều 15).
    var portalReference: URLReference {
        settings.portal.flatMap { URLReference(untrusted: $0.url.text) }
            ?? URLReference(untrusted: "https://dichvucong.gov.vn") ?? .fragment("noi-dung")
    }
}

/// Địa chỉ, điện thoại, giờ làm việc; what is not known is said to be so.
struct ContactList: Component {
    let context: PageContext

    var body: some HTML {
        let contacts = context.settings.contacts
        if [contacts.address, contacts.phone, contacts.email?.value, contacts.hours, contacts.website].allSatisfy({
            $0 == nil
        }
        ) {
            p {
                "Địa chỉ, điện thoại, giờ làm việc: "
                NotKnown()
                "."
            }
        } else {
            contactList(contacts)
        }
    }

    private func contactList(_ contacts: SiteSettings.Contacts) -> some HTML {
        dl(.class("contacts")) {
            dt("Địa chỉ")
            dd { Known(contacts.address) }
            dt("Điện thoại")
            dd {
                if let phone = contacts.phone,
                    let call = URLReference(untrusted: "tel:" + phone.filter { $0.isNumber || $0 == "+" })
                {
                    a(.href(call)) { phone }
                } else {
                    Known(contacts.phone)
                }
            }
            if let email = contacts.email?.value {
                dt("Thư điện tử")
                dd {
                    if let write = URLReference(untrusted: "mailto:" + email) {
                        a(.href(write)) { email }
                    } else {
                        email
                    }
                }
            }
            dt("Giờ làm việc")
            dd { Known(contacts.hours) }
            if let website = contacts.website, let reference = URLReference(untrusted: website) {
                dt("Trang thông tin điện tử")
                dd { a(.href(reference)) { website } }
            }
        }
    }
}

import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// The footer of every page: links to all parts of the site, and the office's contacts.
struct SiteFooter: Component {
    let context: PageContext

    var body: some HTML {
        footer(.class("site")) {
            div(.class("columns")) {
                nav(.id(FrameID.navigation), .aria("label", "Danh mục")) {
                    ForEach(FooterGroup.all(of: context.site)) { group in
                        div {
                            h2(group.title)
                            ul {
                                ForEach(group.pages) { page in
                                    li { a(.href(context.link(to: page))) { page.name(in: context.site) } }
                                }
                                if group.leadsToPortal {
                                    li { a(.href(context.portalReference)) { context.portalName } }
                                }
                            }
                        }
                    }
                }
                div {
                    h2(context.unit.name)
                    ContactList(context: context)
                    InformationContact(context: context)
                }
            }
            p(.class("source")) {
                "Chịu trách nhiệm công khai: "
                context.responsible
            }
            ErrorReport(context: context)
        }
    }
}

/// A group of related pages; every part of the site is in one of them.
private struct FooterGroup {
    let title: String
    let pages: [Page]
    var leadsToPortal = false

    static func all(of site: Site) -> [FooterGroup] {
        [
            FooterGroup(
                title: "Làm thủ tục",
                pages: [
                    .procedures, .forms, .lookup, .results, .staff, .board(.index), .register(.catalogueChanges),
                ], leadsToPortal: true),
            FooterGroup(
                title: "Xem xã công khai",
                pages: [
                    .register(.disclosures), .register(.informationCatalogue), .apologies, .plans,
                    .register(.commitments), .reports, .statistics, .openData, .selfCheck,
                    .newsList,
                ]),
            FooterGroup(
                title: "Góp ý, giám sát",
                pages: [
                    .register(.feedback), .register(.consultations), .register(.dialogues), .register(.surveys),
                    .register(.receptions),
                ]),
            FooterGroup(
                title: "Về xã",
                pages: [.register(.leaders), .register(.locality)] + site.pageTree.tops.map(Page.free)),
        ]
    }
}

/// Đầu mối tiếp nhận yêu cầu cung cấp thông tin (Luật 104/2016/QH13 Điều 17.1.m), và nơi đánh giá phục vụ.
struct InformationContact: Component {
    let context: PageContext

    var body: some HTML {
        p {
            "Yêu cầu cung cấp thông tin: "
            Known(context.settings.informationContact)
            "."
        }
        if context.settings.ratingURL != nil { p(.class("go")) { RatingLink(context: context) } }
    }
}

extension PageContext {
    /// The person or body responsible for what is published.
    var responsible: String { settings.responsible ?? unit.name }

    var portalName: String { settings.portal?.name ?? "Cổng Dịch vụ công quốc gia" }

    /// The portal where applications are submitted (NĐ 118/2025 Điều 15).
    var portalReference: URLReference {
        settings.portal.flatMap { URLReference(untrusted: $0.url.text) }
            ?? URLReference(untrusted: "https://dichvucong.gov.vn") ?? .fragment(FrameID.content)
    }
}

/// Địa chỉ, điện thoại, giờ làm việc, including what is unknown.
struct ContactList: Component {
    let context: PageContext

    var body: some HTML {
        let contacts = context.settings.contacts
        if [contacts.address, contacts.phone, contacts.fax, contacts.email?.value, contacts.hours, contacts.website]
            .allSatisfy({
                $0 == nil
            }
            )
        {
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
            if let fax = contacts.fax {
                dt("Số fax")
                dd(fax)
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

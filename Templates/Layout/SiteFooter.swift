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
                nav(.id(FrameID.navigation), .aria("label", Wording.allPages)) {
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
                Wording.responsible
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
                title: Wording.groupProcedures,
                pages: [
                    .procedures, .forms, .lookup, .results, .staff, .board(.index), .register(.catalogueChanges),
                ], leadsToPortal: true),
            FooterGroup(
                title: Wording.groupDisclosure,
                pages: [
                    .register(.disclosures), .register(.informationCatalogue), .apologies, .list(of: Plan.self),
                    .register(.commitments), .list(of: Report.self), .statistics, .openData, .selfCheck,
                    .list(of: NewsItem.self),
                ]),
            FooterGroup(
                title: Wording.groupParticipation,
                pages: [
                    .register(.feedback), .list(of: Consultation.self), .list(of: Dialogue.self),
                    .list(of: Survey.self),
                    .register(.receptions),
                ]),
            FooterGroup(
                title: Wording.groupCommune,
                pages: [.register(.leaders), .register(.locality)]
                    + site.pageTree.tops.map { .record(FreePage.self, file: $0) }),
        ]
    }
}

/// Đầu mối tiếp nhận yêu cầu cung cấp thông tin (Luật 104/2016/QH13 Điều 17.1.m), và nơi đánh giá phục vụ.
struct InformationContact: Component {
    let context: PageContext

    var body: some HTML {
        p {
            Wording.requestInformation
            Known(context.settings.informationContact)
            "."
        }
        if context.settings.ratingURL != nil { p(.class("go")) { RatingLink(context: context) } }
    }
}

extension PageContext {
    /// The person or body responsible for what is published.
    var responsible: String { settings.responsible ?? unit.name }

    var portalName: String { settings.portal?.name ?? Wording.nationalPortal }

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
                Wording.contacts
                NotKnown()
                "."
            }
        } else {
            contactList(contacts)
        }
    }

    private func contactList(_ contacts: SiteSettings.Contacts) -> some HTML {
        dl(.class("contacts")) {
            dt(Wording.address)
            dd { Known(contacts.address) }
            dt(Wording.phone)
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
                dt(Wording.fax)
                dd(fax)
            }
            if let email = contacts.email?.value {
                dt(Wording.email)
                dd {
                    if let write = URLReference(untrusted: "mailto:" + email) {
                        a(.href(write)) { email }
                    } else {
                        email
                    }
                }
            }
            dt(Wording.hours)
            dd { Known(contacts.hours) }
            if let website = contacts.website, let reference = URLReference(untrusted: website) {
                dt(Wording.website)
                dd { a(.href(reference)) { website } }
            }
        }
    }
}

// MARK: - Wording

private enum Wording {
    static let allPages = "Danh mục"
    static let groupProcedures = "Làm thủ tục"
    static let groupDisclosure = "Xem xã công khai"
    static let groupParticipation = "Góp ý, giám sát"
    static let groupCommune = "Về xã"
    /// The name of the portal where the office states none.
    static let nationalPortal = "Cổng Dịch vụ công quốc gia"

    /// Before the statement that the contacts are unknown.
    static let contacts = "Địa chỉ, điện thoại, giờ làm việc: "
    static let address = "Địa chỉ"
    static let phone = "Điện thoại"
    static let fax = "Số fax"
    static let email = "Thư điện tử"
    static let hours = "Giờ làm việc"
    static let website = "Trang thông tin điện tử"

    /// Before the office's contact for such requests.
    static let requestInformation = "Yêu cầu cung cấp thông tin: "
    /// Before the name of the person or body.
    static let responsible = "Chịu trách nhiệm công khai: "
}

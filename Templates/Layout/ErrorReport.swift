import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Báo lỗi trang này: a link to an email that mentions the page, or, if the office has no email address, to its
/// contacts.
struct ErrorReport: Component {
    let context: PageContext

    var body: some HTML {
        p(.class("report")) {
            a(.href(letter ?? context.link(to: .register(.feedback), fragment: "noi-nhan"))) { Wording.link }
            if let phone = context.settings.contacts.phone { span(Wording.orCall(phone)) }
        }
    }

    private var letter: URLReference? {
        guard let email = context.settings.contacts.email?.value else { return nil }
        // The 404 page does not know which address was requested.
        let page = context.page == .notFound ? context.settings.baseURL.text : context.address(of: context.page)
        return URLReference(untrusted: "mailto:\(email)?subject=\(Wording.subject(page: page))")
    }
}

// MARK: - Wording

extension ErrorReport {
    private enum Wording {
        static let link = "Báo lỗi trang này"
        static func orCall(_ phone: String) -> String { "hoặc gọi \(phone)" }
        /// The subject of the email.
        static func subject(page: String) -> String { "Báo lỗi trang \(page)" }
    }
}

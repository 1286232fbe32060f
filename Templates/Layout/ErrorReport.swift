import Disclosure
import HTML
import SitePlan

/// Báo lỗi trang này: a letter that names the page, where the office has an address for letters; else the page that
/// says how to reach it.
struct ErrorReport: Component {
    let context: PageContext

    var body: some HTML {
        p(.class("report")) {
            a(.href(letter ?? context.link(to: .register(.feedback), fragment: "noi-nhan"))) { "Báo lỗi trang này" }
            if let phone = context.settings.contacts.phone { span("hoặc gọi \(phone)") }
        }
    }

    private var letter: URLReference? {
        guard let email = context.settings.contacts.email?.value else { return nil }
        // The page for missing addresses does not know which one was asked for.
        let page = context.page == .notFound ? context.settings.baseURL.text : context.address(of: context.page)
        return URLReference(untrusted: "mailto:\(email)?subject=Báo lỗi trang \(page)")
    }
}

import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// The heading of a board: the issuer, the kind of board, and a QR code.
struct BoardMasthead: Component {
    let context: PageContext
    let kind: String
    /// The page that the QR code links to.
    let target: Page

    var body: some HTML {
        div(.class("masthead")) {
            div {
                if let parent = context.unit.parent { p(parent, .class("parent")) }
                p(context.unit.name, .class("issuer"))
                p(kind, .class("kind"))
            }
            QRFigure(address: context.address(of: target))
        }
    }
}

/// The foot of a board: who is responsible for it, and where to send complaints.
struct BoardFoot: Component {
    let context: PageContext

    var body: some HTML {
        let contacts = context.settings.contacts
        div(.class("foot")) {
            p {
                "Chịu trách nhiệm niêm yết: "
                context.responsible
                "."
            }
            p {
                "Phản ánh, kiến nghị: "
                Known([contacts.phone.map { "điện thoại \($0)" }, contacts.email?.value].known)
                "; "
                context.address(of: .register(.feedback)).withoutScheme
                "."
            }
        }
    }
}

/// The place, telephone number, and hours for submitting applications.
struct ReceptionPlace: Component {
    let context: PageContext

    var body: some HTML {
        let contacts = context.settings.contacts
        "Bộ phận Một cửa, \(context.unit.displayName): "
        Known([contacts.address, contacts.phone.map { "điện thoại \($0)" }, contacts.hours].known)
    }
}

extension [String?] {
    /// The known values, separated by commas; nil if there are none.
    fileprivate var known: String? {
        let known = compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }
}

extension [SubmissionChannel] {
    /// The distinct ways of submission: Trực tiếp, Trực tuyến, Bưu chính; nil if there are none.
    var ways: String? {
        isEmpty ? nil : map(\.channel.label).removingRepeats.joined(separator: ", ")
    }
}

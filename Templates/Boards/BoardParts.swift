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
                Wording.responsible
                context.responsible
                "."
            }
            p {
                Wording.feedback
                Known([contacts.phone.map(Wording.phone), contacts.email?.value].known)
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
        Wording.oneStopUnit(of: context.unit.displayName)
        Known([contacts.address, contacts.phone.map(BoardFoot.Wording.phone), contacts.hours].known)
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

// MARK: - Wording

extension BoardMasthead {
    enum Wording {
        /// The kind of board.
        static let publicNotice = "Niêm yết công khai"
    }
}

extension BoardFoot {
    enum Wording {
        /// Before the name of the person or body.
        static let responsible = "Chịu trách nhiệm niêm yết: "
        /// Before the contacts and the address of the feedback page.
        static let feedback = "Phản ánh, kiến nghị: "
        static func phone(_ number: String) -> String { "điện thoại \(number)" }
    }
}

extension ReceptionPlace {
    private enum Wording {
        /// Before the address, telephone number, and hours.
        static func oneStopUnit(of unit: String) -> String { "Bộ phận Một cửa, \(unit): " }
    }
}

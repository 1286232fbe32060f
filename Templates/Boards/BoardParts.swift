import Disclosure
import HTML
import SitePlan

/// Who posts, what it is, and the way to it on a telephone.
struct BoardMasthead: Component {
    let context: PageContext
    let kind: String
    /// The page that the code leads to.
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

/// Who answers for the sheet, and where to complain about it.
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

/// Where the papers are handed in, and when.
struct ReceptionPlace: Component {
    let context: PageContext

    var body: some HTML {
        let contacts = context.settings.contacts
        "Bộ phận Một cửa, \(context.unit.displayName): "
        Known([contacts.address, contacts.phone.map { "điện thoại \($0)" }, contacts.hours].known)
    }
}

extension [String?] {
    /// Those that are known, one after another; nil where none is.
    fileprivate var known: String? {
        let known = compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }
}

extension [SubmissionChannel] {
    /// Trực tiếp, Trực tuyến, Bưu chính: the ways to submit, each once.
    var ways: String? {
        isEmpty ? nil : map(\.channel.label).removingRepeats.joined(separator: ", ")
    }
}

import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Thành phần hồ sơ, as a printable checklist.
struct DocumentList: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.aria("labelledby", "giay-to")) {
            h2(Wording.heading, .id("giay-to"))
            if procedure.documents.isEmpty {
                p { NotKnown() }
            } else {
                ForEach(procedure.documentGroups) { group in
                    if let name = group.name { h3(name) }
                    ul(.class("checklist")) {
                        ForEach(group.documents) { document in
                            li {
                                span(document.name)
                                span(.class("meta")) { document.amount }
                                if let form = document.form { FormLink(context: context, file: form.value) }
                                if let note = document.note { span(note, .class("meta")) }
                            }
                        }
                    }
                }
                if let sets = procedure.dossierSets { p(Wording.sets(sets)) }
            }
        }
    }
}

/// A link to download a form, provided that it is in force.
private struct FormLink: Component {
    let context: PageContext
    let file: String

    var body: some HTML {
        let form = context.site.form(inFile: file)
        let name = form?.name ?? file
        if form?.isInForce(in: context.site) == false {
            span(Wording.expired(form: name), .class("meta"))
        } else if let address = context.link(toAsset: "forms/" + file) {
            a(.href(address), .download(), .class("form")) { Wording.download(form: name) }
        }
    }
}

extension Procedure {
    /// The documents grouped by case, in the order in which the cases first appear.
    var documentGroups: [(name: String?, documents: [RequiredDocument])] {
        documents.grouped(by: \.group).map { ($0, $1) }
    }
}

extension RequiredDocument {
    /// The number of copies: `1 bản chính, 2 bản sao`.
    var amount: String {
        var parts: [String] = []
        if originals > 0 { parts.append(Wording.originals(originals)) }
        if copies > 0 { parts.append(Wording.copies(copies)) }
        if parts.isEmpty { parts.append(Wording.noAmount) }
        if replaceableByData == true { parts.append(Wording.replaceableByData) }
        return parts.joined(separator: ", ")
    }
}

// MARK: - Wording

extension DocumentList {
    private enum Wording {
        static let heading = "Giấy tờ cần chuẩn bị"
        static func sets(_ count: Int) -> String { "Số lượng hồ sơ: \(count) bộ." }
    }
}

extension FormLink {
    private enum Wording {
        static func expired(form: String) -> String { "Mẫu “\(form)” đã hết hiệu lực, không dùng." }
        static func download(form: String) -> String { "Tải mẫu: \(form)" }
    }
}

extension RequiredDocument {
    private enum Wording {
        static func originals(_ count: Int) -> String { "\(count) bản chính" }
        static func copies(_ count: Int) -> String { "\(count) bản sao" }
        static let noAmount = "không quy định số bản"
        static let replaceableByData = "không phải nộp nếu đã có trong cơ sở dữ liệu"
    }
}

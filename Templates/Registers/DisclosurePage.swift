import Disclosure
import HTML
import Markdown
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// Một nội dung công khai: its content, legal basis, places, period, and history.
struct DisclosurePage: PageTemplate {
    let context: PageContext
    let item: Tracked<DisclosureItem>

    var heading: String { item.title }
    var trail: [Page] { [.home, .register(.disclosures), .register(.disclosureCategory(item.category))] }
    var isIllustrative: Bool { item.illustrative == true }
    var summary: String {
        item.body.isEmpty ? item.title : MarkdownDocument(item.body.source).plainText(limit: 160)
    }

    var content: some HTML {
        if let newer = site.registers.disclosures.successor(of: item) {
            div(.class("archive"), .role("note")) {
                p {
                    strong("Bản cũ.")
                    " Đã được thay bằng "
                    DisclosureTitle(context: context, item: newer)
                }
            }
        }
        DisclosureTimeliness(item: item, limit: site.registers.disclosures.postBy(item))
        DisclosureFacts(item: item)
        ProseView(prose: item.body, context: context)
        FileList(context: context, title: "Tệp kèm theo", id: "tep", files: item.attachments.map(\.value))
        FileList(context: context, title: "Minh chứng", id: "minh-chung", files: item.evidence.map(\.value))
        DisclosureHistory(context: context, item: item)
    }
}

/// A warning that an item was posted later than the law allows.
private struct DisclosureTimeliness: Component {
    let item: Tracked<DisclosureItem>
    let limit: Day?

    var body: some HTML {
        if let limit, item.from.value > limit {
            div(.class("warning"), .role("note")) {
                p {
                    strong("Công khai chậm.")
                    " Luật cho 5 ngày làm việc kể từ ngày có văn bản, đến hết ngày "
                    DateText(limit)
                    "."
                }
            }
        }
    }
}

private struct DisclosureFacts: Component {
    let item: Tracked<DisclosureItem>

    var body: some HTML {
        dl(.class("facts")) {
            dt("Văn bản")
            dd { Known(item.decision?.reference) }
            dt("Căn cứ")
            dd { Known(item.basis) }
            dt("Hình thức")
            dd {
                item.formsText
                let missing = item.missingForms
                if !missing.isEmpty {
                    p("Luật còn yêu cầu: \(missing.map(\.label).joined(separator: ", "))", .class("meta"))
                }
            }
            dt("Địa điểm")
            dd { Known(item.places.isEmpty ? nil : item.places.joined(separator: "; ")) }
            dt("Thời gian")
            dd { PostingTime(item: item) }
            dt("Người thực hiện")
            dd(item.responsible)
            if let version = item.version {
                dt("Phiên bản")
                dd("\(version)")
            }
        }
    }
}

/// A list of links to assets.
struct FileList: Component {
    let context: PageContext
    let title: String
    let id: String
    let files: [String]

    var body: some HTML {
        if !files.isEmpty {
            section(.aria("labelledby", id)) {
                h2(title, .id(id))
                ul(.class("links")) {
                    ForEach(files) { file in
                        li {
                            if let reference = file.belowAssets.flatMap({ context.link(toAsset: $0) }) {
                                a(.href(reference)) { file.fileName }
                            } else {
                                file
                            }
                        }
                    }
                }
            }
        }
    }
}

extension String {
    fileprivate var fileName: String { String(split(separator: "/").last ?? self[...]) }
}

/// Thay đổi và bản trước (Luật 10/2022/QH15 Điều 14: changes must be disclosed too).
private struct DisclosureHistory: Component {
    let context: PageContext
    let item: Tracked<DisclosureItem>

    var body: some HTML {
        let elder = context.site.registers.disclosures.predecessor(of: item)
        if !item.changes.isEmpty || elder != nil {
            section(.aria("labelledby", "thay-doi")) {
                h2("Thay đổi", .id("thay-doi"))
                ul {
                    ForEach(item.changes.sorted { $0.on > $1.on }) { change in
                        li {
                            DateText(change.on)
                            ": \(change.what)"
                        }
                    }
                    if let elder {
                        li {
                            "Thay cho: "
                            DisclosureTitle(context: context, item: elder)
                        }
                    }
                }
            }
        }
    }
}

import Disclosure
import HTML
import Markdown
import RecordSchema
import Records
import Search
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
                    strong(Wording.superseded)
                    Wording.replacedBy
                    DisclosureTitle(context: context, item: newer)
                }
            }
        }
        DisclosureTimeliness(item: item, limit: site.registers.disclosures.postBy(item))
        DisclosureFacts(item: item)
        ProseView(prose: item.body, context: context)
        FileList(context: context, title: Wording.headingFiles, id: "tep", files: item.attachments.map(\.value))
        FileList(context: context, title: Wording.headingEvidence, id: "minh-chung", files: item.evidence.map(\.value))
        DisclosureHistory(context: context, item: item)
    }
}

extension DisclosurePage {
    static func facts(_ file: String) -> PageFacts {
        PageFacts(
            name: { $0.registers.disclosures.items[file]?.title ?? "" },
            updated: { $0.registers.disclosures.items[file]?.lastChange },
            published: { $0.registers.disclosures.items[file]?.from.value },
            isForSearchEngines: { $0.registers.disclosures.items[file]?.category.mayNamePeople == false },
            search: .name(.disclosure),
            searchedText: { [$0.registers.disclosures.items[file]?.body.source].compactMap { $0 } })
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
                    strong(Wording.late)
                    Wording.timeAllowed
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
            dt(Wording.decision)
            dd { Known(item.decision?.reference) }
            dt(Wording.basis)
            dd { Known(item.basis) }
            dt(Wording.form)
            dd {
                item.formsText
                let missing = item.missingForms
                if !missing.isEmpty {
                    p(Wording.alsoRequired(missing), .class("meta"))
                }
            }
            dt(Wording.place)
            dd { Known(item.places.isEmpty ? nil : item.places.joined(separator: "; ")) }
            dt(Wording.time)
            dd { PostingTime(item: item) }
            dt(Wording.responsible)
            dd(item.responsible)
            if let version = item.version {
                dt(Wording.version)
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
                h2(Wording.headingHistory, .id("thay-doi"))
                ul {
                    ForEach(item.changes.sorted { $0.on > $1.on }) { change in
                        li {
                            DateText(change.on)
                            ": \(change.what)"
                        }
                    }
                    if let elder {
                        li {
                            Wording.replaces
                            DisclosureTitle(context: context, item: elder)
                        }
                    }
                }
            }
        }
    }
}

// MARK: - Wording

private enum Wording {
    // A note above an old version, before the title of the new one.
    static let superseded = "Bản cũ."
    static let replacedBy = " Đã được thay bằng "

    // A warning, before the last day.
    static let late = "Công khai chậm."
    static let timeAllowed = " Luật cho 5 ngày làm việc kể từ ngày có văn bản, đến hết ngày "

    static let decision = "Văn bản"
    static let basis = "Căn cứ"
    static let form = "Hình thức"
    static func alsoRequired(_ forms: [DisclosureItem.PostingForm]) -> String {
        "Luật còn yêu cầu: \(forms.map(\.label).joined(separator: ", "))"
    }
    static let place = "Địa điểm"
    static let time = "Thời gian"
    static let responsible = "Người thực hiện"
    static let version = "Phiên bản"

    static let headingFiles = "Tệp kèm theo"
    static let headingEvidence = "Minh chứng"
    static let headingHistory = "Thay đổi"
    /// Before the title of the version before this one.
    static let replaces = "Thay cho: "
}

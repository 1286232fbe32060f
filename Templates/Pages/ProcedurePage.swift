import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// Một thủ tục: a summary, the required documents as a checklist, and all details.
struct ProcedurePage: PageTemplate {
    let context: PageContext
    let procedure: Procedure

    var heading: String {
        guard !site.catalogue.isShown(procedure.key), let start = procedure.effectiveFrom else { return procedure.name }
        return "\(procedure.name) (bản có hiệu lực từ \(start.vietnamese))"
    }
    var isIllustrative: Bool { procedure.illustrative == true }
    var summary: String {
        procedure.description
            ?? "Giấy tờ phải mang, nơi nộp, thời hạn và lệ phí: \(procedure.title) (mã \(procedure.code.value.text))."
    }
    var trail: [Page] {
        site.catalogue.trail(to: procedure)
    }

    var content: some HTML {
        ValidityNotice(context: context, procedure: procedure)
        AtAGlance(context: context, procedure: procedure)
        if let description = procedure.description { p(description, .class("lead")) }
        if !procedure.aliases.isEmpty {
            p("Còn gọi là: \(procedure.aliases.joined(separator: ", "))", .class("aliases"))
        }
        DocumentList(context: context, procedure: procedure)
        ChannelList(context: context, procedure: procedure)
        section(.aria("labelledby", "cac-buoc")) {
            if procedure.body.isEmpty {
                h2("Trình tự thực hiện", .id("cac-buoc"))
                p {
                    NotKnown()
                    "; xem trên "
                    a(.href(context.portalReference)) { context.portalName }
                    "."
                }
            } else {
                span(.id("cac-buoc"), .class("anchor")) { "Trình tự và hướng dẫn" }
                ProseView(prose: procedure.body, context: context)
            }
        }
        if let conditions = procedure.conditions {
            section(.aria("labelledby", "dieu-kien")) {
                h2("Yêu cầu, điều kiện", .id("dieu-kien"))
                ProseView(prose: conditions, context: context)
            }
        }
        LegalBaseList(context: context, procedure: procedure)
        ProcedureDetails(context: context, procedure: procedure)
        VersionList(context: context, version: procedure.key)
        GapNotice(context: context, procedure: procedure)
        if site.catalogue.isShown(procedure.key), site.catalogue.isInForce(procedure.key) {
            p(.class("go")) {
                a(.href(context.link(to: .board(.handout(procedure.key))))) { "Tờ hướng dẫn một trang để in" }
            }
        }
        StructuredProcedure(context: context, procedure: procedure, summary: summary)
    }
}

extension CatalogueView {
    /// Returns the pages above that of a procedure. A field has a page only if one of its procedures is in force.
    func trail(to procedure: Procedure) -> [Page] {
        [.home, .procedures] + (field(named: procedure.field).map { [.field($0.name)] } ?? [])
    }
}

/// Mang theo gì, nộp ở đâu, bao lâu, bao nhiêu tiền.
private struct AtAGlance: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.class("glance"), .aria("label", "Tóm tắt")) {
            dl {
                div {
                    dt("Mang theo gì")
                    dd { PaperSummary(documents: procedure.documents) }
                }
                div {
                    dt("Nộp ở đâu")
                    dd {
                        Known(procedure.channels.ways)
                        if procedure.onlineLevel != nil && procedure.onlineLevel != Procedure.OnlineLevel.none {
                            br()
                            a(.href(context.portalReference)) { "Nộp trực tuyến tại \(context.portalName)" }
                        }
                    }
                }
                div {
                    dt("Bao lâu")
                    dd { TimeLimitSummary(channels: procedure.channels) }
                }
                div {
                    dt("Bao nhiêu tiền")
                    dd { FeeSummary(channels: procedure.channels, site: context.site) }
                }
            }
        }
    }
}

/// The short names of the required documents.
private struct PaperSummary: Component {
    let documents: [RequiredDocument]

    private static let shown = 4

    var body: some HTML {
        if documents.isEmpty {
            NotKnown()
        } else {
            ul {
                ForEach(documents.prefix(Self.shown)) { document in li(document.shortName) }
            }
            a(.href(.fragment("giay-to"))) {
                documents.count > Self.shown ? "và \(documents.count - Self.shown) giấy tờ khác" : "Số bản, mẫu, lưu ý"
            }
        }
    }
}

extension RequiredDocument {
    /// The name up to its first parenthesis, semicolon, or colon.
    fileprivate var shortName: String {
        let head = name.prefix { !"(;:".contains($0) }
        let trimmed = head.last == " " ? head.dropLast() : head
        return trimmed.isEmpty ? name : String(trimmed)
    }
}

/// A notice that the version is not yet, or no longer, in force.
private struct ValidityNotice: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        let catalogue = context.site.catalogue
        if let end = procedure.effectiveTo, context.site.validity(from: nil, through: end) == .past {
            div(.class("warning"), .role("note")) {
                p {
                    strong("Hết hiệu lực từ sau ngày \(end.vietnamese).")
                    " Không dùng nội dung này để làm hồ sơ mới."
                }
                if !procedure.replacedBy.isEmpty {
                    p {
                        "Được thay bởi: "
                        ForEach(procedure.replacedBy) { code in
                            if let newer = catalogue.shown(code).map(Page.procedure) {
                                a(.href(context.link(to: newer))) {
                                    "\(code.text) \(newer.name(in: context.site))"
                                }
                                " "
                            } else {
                                span("\(code.text) ")
                            }
                        }
                    }
                }
                if let newer = catalogue.shown(procedure.code.value), newer != procedure.key {
                    p(.class("go")) { a(.href(context.link(to: .procedure(newer)))) { "Xem bản đang áp dụng" } }
                }
            }
        } else if let start = procedure.effectiveFrom,
            context.site.validity(from: start, through: nil) == .coming
        {
            div(.class("warning"), .role("note")) {
                p {
                    strong("Có hiệu lực từ ngày \(start.vietnamese).")
                    " Trước ngày đó áp dụng bản cũ."
                }
                if let current = catalogue.shown(procedure.code.value), current != procedure.key {
                    p(.class("go")) { a(.href(context.link(to: .procedure(current)))) { "Xem bản đang áp dụng" } }
                }
            }
        }
    }
}

/// The other versions of the procedure.
private struct VersionList: Component {
    let context: PageContext
    let version: VersionKey

    var body: some HTML {
        let catalogue = context.site.catalogue
        let others = catalogue.versions(of: version.code).filter { $0 != version }.compactMap { catalogue[$0] }
        if !others.isEmpty {
            section(.aria("labelledby", "cac-ban")) {
                h2("Các bản khác của thủ tục này", .id("cac-ban"))
                ul(.class("links")) {
                    ForEach(others) { other in
                        li {
                            a(.href(context.link(to: .procedure(other.key)))) {
                                other.effectiveFrom.map { "Bản có hiệu lực từ \($0.vietnamese)" }
                                    ?? "Bản không ghi ngày hiệu lực"
                            }
                            other.effectiveTo.map { " đến hết \($0.vietnamese)" }
                        }
                    }
                }
            }
        }
    }
}

/// A notice of missing content that the law requires.
private struct GapNotice: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        let missing = procedure.missingContent
        if !missing.isEmpty {
            div(.class("gaps"), .role("note")) {
                p {
                    "Còn \(missing.count) nội dung chưa cập nhật: \(missing.joined(separator: "; ")). Tra tại "
                    a(.href(context.portalReference)) { context.portalName }
                    " theo mã \(procedure.code.value.text)."
                }
            }
        }
    }
}

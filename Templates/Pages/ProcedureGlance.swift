import HTML
import Records

/// Mang theo gì, nộp ở đâu, bao lâu, bao nhiêu tiền.
struct AtAGlance: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.class("glance"), .aria("label", Wording.label)) {
            dl {
                div {
                    dt(Wording.papers)
                    dd { PaperSummary(documents: procedure.documents) }
                }
                div {
                    dt(Wording.channels)
                    dd {
                        Known(procedure.channels.ways)
                        if procedure.onlineLevel != nil && procedure.onlineLevel != Procedure.OnlineLevel.none {
                            br()
                            a(.href(context.portalReference)) { Wording.online(portal: context.portalName) }
                        }
                    }
                }
                div {
                    dt(Wording.timeLimit)
                    dd { TimeLimitSummary(channels: procedure.channels) }
                }
                div {
                    dt(Wording.fee)
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
                documents.count > Self.shown ? Wording.more(documents.count - Self.shown) : Wording.toDocuments
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

// MARK: - Wording

extension AtAGlance {
    private enum Wording {
        static let label = "Tóm tắt"
        static let papers = "Mang theo gì"
        static let channels = "Nộp ở đâu"
        static func online(portal: String) -> String { "Nộp trực tuyến tại \(portal)" }
        static let timeLimit = "Bao lâu"
        static let fee = "Bao nhiêu tiền"
    }
}

extension PaperSummary {
    private enum Wording {
        static func more(_ count: Int) -> String { "và \(count) giấy tờ khác" }
        static let toDocuments = "Số bản, mẫu, lưu ý"
    }
}

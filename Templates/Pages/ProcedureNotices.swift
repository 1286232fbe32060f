import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// A notice that the version is not yet, or no longer, in force.
struct ValidityNotice: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        let catalogue = context.site.catalogue
        if let end = procedure.effectiveTo, context.site.validity(from: nil, through: end) == .past {
            div(.class("warning"), .role("note")) {
                p {
                    strong(Wording.expired(after: end.vietnamese))
                    Wording.expiredNote
                }
                if !procedure.replacedBy.isEmpty {
                    p {
                        Wording.replacedBy
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
                    p(.class("go")) { a(.href(context.link(to: .procedure(newer)))) { Wording.toCurrent } }
                }
            }
        } else if let start = procedure.effectiveFrom,
            context.site.validity(from: start, through: nil) == .coming
        {
            div(.class("warning"), .role("note")) {
                p {
                    strong(Wording.notInForce(before: start.vietnamese))
                    Wording.notInForceNote
                }
                if let current = catalogue.shown(procedure.code.value), current != procedure.key {
                    p(.class("go")) { a(.href(context.link(to: .procedure(current)))) { Wording.toCurrent } }
                }
            }
        }
    }
}

/// The other versions of the procedure.
struct VersionList: Component {
    let context: PageContext
    let version: VersionKey

    var body: some HTML {
        let catalogue = context.site.catalogue
        let others = catalogue.versions(of: version.code).filter { $0 != version }.compactMap { catalogue[$0] }
        if !others.isEmpty {
            section(.aria("labelledby", "cac-ban")) {
                h2(Wording.heading, .id("cac-ban"))
                ul(.class("links")) {
                    ForEach(others) { other in
                        li {
                            a(.href(context.link(to: .procedure(other.key)))) {
                                other.effectiveFrom.map { Wording.version(from: $0.vietnamese) }
                                    ?? Wording.versionWithoutDate
                            }
                            other.effectiveTo.map { Wording.through($0.vietnamese) }
                        }
                    }
                }
            }
        }
    }
}

/// A notice of missing content that the law requires.
struct GapNotice: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        let missing = procedure.missingContent
        if !missing.isEmpty {
            div(.class("gaps"), .role("note")) {
                p {
                    Wording.missing(count: missing.count, names: missing.joined(separator: "; "))
                    a(.href(context.portalReference)) { context.portalName }
                    Wording.byCode(procedure.code.value.text)
                }
            }
        }
    }
}

// MARK: - Wording

extension ValidityNotice {
    private enum Wording {
        static func expired(after day: String) -> String { "Hết hiệu lực từ sau ngày \(day)." }
        static let expiredNote = " Không dùng nội dung này để làm hồ sơ mới."
        /// Before the names.
        static let replacedBy = "Được thay bởi: "
        static func notInForce(before day: String) -> String { "Có hiệu lực từ ngày \(day)." }
        static let notInForceNote = " Trước ngày đó áp dụng bản cũ."
        static let toCurrent = "Xem bản đang áp dụng"
    }
}

extension VersionList {
    private enum Wording {
        static let heading = "Các bản khác của thủ tục này"
        static func version(from day: String) -> String { "Bản có hiệu lực từ \(day)" }
        static let versionWithoutDate = "Bản không ghi ngày hiệu lực"
        /// After either.
        static func through(_ day: String) -> String { " đến hết \(day)" }
    }
}

extension GapNotice {
    private enum Wording {
        /// Before the name of the portal.
        static func missing(count: Int, names: String) -> String {
            "Còn \(count) nội dung chưa cập nhật: \(names). Tra tại "
        }
        /// After the name of the portal.
        static func byCode(_ code: String) -> String { " theo mã \(code)." }
    }
}

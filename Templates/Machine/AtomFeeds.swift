import Disclosure
import HTML
import RecordSchema
import Records
import Register
import SitePlan
import WorkingTime

extension SiteTemplates {
    /// Renders a feed (RFC 4287) of the newest entries, dated by content and never by a clock.
    public func write(_ feed: Feed, into sink: inout HTMLSink) {
        let own = PageContext(feed.page, site: site, plan: plan)
        let entries = entries(of: feed)
        let base = site.settings.baseURL.text
        sink.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n"
        )
        sink.element("title", "\(feed.page.name(in: site)) – \(site.unit.displayName)")
        sink.element("id", "\(base)/\(feed.path.text)")
        sink.link(rel: "self", "\(base)/\(feed.path.text)")
        if let page = own.canonical { sink.link(rel: "alternate", page.string) }
        if let newest = entries.map(\.updated).max() { sink.element("updated", newest.startOfDay) }
        sink.append("<author>")
        sink.element("name", site.unit.name)
        sink.append("</author>\n")
        for entry in entries {
            guard let address = PageContext(entry.page, site: site, plan: plan).canonical?.string else { continue }
            sink.append("<entry>\n")
            sink.element("title", entry.title)
            sink.element("id", address)
            sink.link(rel: "alternate", address)
            sink.element("updated", entry.updated.startOfDay)
            sink.element("summary", entry.summary)
            sink.append("</entry>\n")
        }
        sink.append("</feed>\n")
    }

    private struct Entry {
        let page: Page
        let title: String
        let updated: Day
        let summary: String
    }

    /// The maximum number of entries; feed readers retain older ones.
    private static let most = 50

    /// Returns the entries, newest first.
    private func entries(of feed: Feed) -> [Entry] {
        switch feed {
        case .results:
            return site.register.newestDays(Self.most).map { day in
                Entry(
                    page: .resultsDay(day.day, part: 0), title: Wording.receivedOn(day.day.vietnamese),
                    updated: day.dataUntil ?? day.day,
                    summary:
                        Wording.counts(
                            total: day.statusCounts.total, resolved: day.statusCounts.resolved,
                            late: day.statusCounts.late)
                )
            }
        case .apologies:
            return site.newestApologies(Self.most).map { linked in
                let (page, apology) = (Page.apology(linked.file), linked.record)
                return Entry(
                    page: page, title: page.name(in: site),
                    updated: apology.updated ?? apology.issuedOn, summary: apology.reason)
            }
        case .procedures:
            let dated = site.catalogue.versions.compactMap { key in
                site.catalogue[key]?.lastChange.map { (key, $0) }
            }
            return dated.filter { site.catalogue.isShown($0.0) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
                .prefix(Self.most).compactMap { key, changed in
                    guard let procedure = site.catalogue.record(key) else { return nil }
                    let status = procedure.status.map { "\($0.label). " } ?? ""
                    return Entry(
                        page: .procedure(key), title: procedure.title, updated: changed,
                        summary: status + Wording.procedure(code: procedure.code.value.text, field: procedure.field))
                }
        case .news:
            return site.all(NewsItem.self).prefix(Self.most).map { item in
                Entry(
                    page: Page(item), title: item.title, updated: item.updated ?? item.date,
                    summary: item.summary ?? item.title)
            }
        }
    }
}

extension HTMLSink {
    fileprivate mutating func element(_ name: StaticString, _ text: String) {
        append("<")
        append(name)
        append(">")
        appendEscaped(text)
        append("</")
        append(name)
        append(">\n")
    }

    fileprivate mutating func link(rel: StaticString, _ address: String) {
        append("<link rel=\"")
        append(rel)
        append("\" href=\"")
        appendEscapedAttribute(address)
        append("\"/>\n")
    }
}

extension Day {
    /// The beginning of the day in Vietnam (RFC 3339).
    fileprivate var startOfDay: String { "\(iso)T00:00:00+07:00" }
}

// MARK: - Wording

private enum Wording {
    static func receivedOn(_ day: String) -> String { "Hồ sơ tiếp nhận ngày \(day)" }
    static func counts(total: Int, resolved: Int, late: Int) -> String {
        "\(total) hồ sơ, \(resolved) đã có kết quả, \(late) quá hạn."
    }
    static func procedure(code: String, field: String) -> String { "Mã \(code), lĩnh vực \(field)." }
}

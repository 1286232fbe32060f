import Disclosure
import HTML
import SitePlan

/// Thành phần hồ sơ, as a checklist that prints.
struct DocumentList: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.aria("labelledby", "giay-to")) {
            h2("Giấy tờ cần chuẩn bị", .id("giay-to"))
            if procedure.documents.isEmpty {
                p { NotKnown() }
            } else {
                ForEach(groups) { group in
                    if let name = group.name { h3(name) }
                    ul(.class("checklist")) {
                        ForEach(group.documents) { document in
                            li {
                                span(.class("paper")) { document.name }
                                span(.class("meta")) { document.amount }
                                if let form = document.form { FormLink(context: context, file: form.value) }
                                if let note = document.note { span(note, .class("meta")) }
                            }
                        }
                    }
                }
                if let sets = procedure.dossierSets { p("Số lượng hồ sơ: \(sets) bộ.") }
            }
        }
    }

    /// The papers, by case, in the order in which the cases first appear.
    private var groups: [(name: String?, documents: [RequiredDocument])] {
        var groups: [(name: String?, documents: [RequiredDocument])] = []
        for document in procedure.documents {
            if let index = groups.firstIndex(where: { $0.name == document.group }) {
                groups[index].documents.append(document)
            } else {
                groups.append((document.group, [document]))
            }
        }
        return groups
    }
}

/// A form to download, as long as it holds.
private struct FormLink: Component {
    let context: PageContext
    let file: String

    var body: some HTML {
        let form = context.site.forms.first { $0.file.value == file }
        let name = form?.name ?? file
        if form?.isInForce(on: context.site.asOf) == false {
            span("Mẫu “\(name)” đã hết hiệu lực, không dùng.", .class("meta"))
        } else if let address = context.link(toAsset: "forms/" + file) {
            a(.href(address), .download(), .class("form")) { "Tải mẫu: \(name)" }
        }
    }
}

extension RequiredDocument {
    /// `1 bản chính, 2 bản sao`.
    fileprivate var amount: String {
        var parts: [String] = []
        if originals > 0 { parts.append("\(originals) bản chính") }
        if copies > 0 { parts.append("\(copies) bản sao") }
        if parts.isEmpty { parts.append("không quy định số bản") }
        if replaceableByData == true { parts.append("không phải nộp nếu đã có trong cơ sở dữ liệu") }
        return parts.joined(separator: ", ")
    }
}

/// Cách thức thực hiện, as a table: a way, its time, its money.
struct ChannelList: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.aria("labelledby", "cach-nop")) {
            h2("Cách nộp, thời hạn, phí", .id("cach-nop"))
            if procedure.channels.isEmpty {
                p { NotKnown() }
            } else {
                table(.class("cards channels")) {
                    thead {
                        tr {
                            th(.scope(.col)) { "Hình thức nộp" }
                            th(.scope(.col)) { "Thời hạn giải quyết" }
                            th(.scope(.col)) { "Phí, lệ phí" }
                        }
                    }
                    tbody {
                        ForEach(procedure.channelGroups) { ways, channel in
                            tr {
                                th(.scope(.row)) { ways.map(\.label).joined(separator: ", ") }
                                td {
                                    Known(channel.timeLimit?.text)
                                    if let note = channel.note { p(note, .class("meta")) }
                                }
                                td { FeeCell(fees: channel.fees, asOf: context.site.asOf) }
                            }
                        }
                    }
                }
                if procedure.immediate == true {
                    let cutoff = procedure.cutoffTime ?? ClockTime(minutes: Deadline.defaultCutoff)
                    p(
                        "Trả kết quả ngay trong ngày; hồ sơ nhận sau \(cutoff.vietnamese) thì trả trong ngày làm việc tiếp theo."
                    )
                }
            }
            if let reason = procedure.partialReason { p("Chưa trực tuyến toàn trình vì: \(reason)") }
        }
    }
}

extension Procedure {
    /// Ways of submission with the same time and money share a row.
    fileprivate var channelGroups: [(ways: [SubmissionChannel.Way], channel: SubmissionChannel)] {
        var groups: [(ways: [SubmissionChannel.Way], channel: SubmissionChannel)] = []
        for channel in channels {
            var alike = channel
            if let index = groups.firstIndex(where: {
                alike.channel = $0.channel.channel
                return $0.channel == alike
            }) {
                groups[index].ways.append(channel.channel)
            } else {
                groups.append(([channel.channel], channel))
            }
        }
        return groups
    }
}

private struct FeeCell: Component {
    let fees: [Fee]?
    let asOf: Day

    var body: some HTML {
        if let fees {
            let valid = fees.filter { $0.isValid(on: asOf) }
            if valid.isEmpty {
                "Không thu"
            } else {
                ForEach(valid) { fee in
                    p {
                        fee.amount == nil ? fee.short : "\(fee.kind.label): \(fee.short)"
                        if !fee.details.isEmpty { span(fee.details, .class("meta")) }
                    }
                }
            }
        } else {
            NotKnown()
        }
    }
}

/// Căn cứ pháp lý.
struct LegalBaseList: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.aria("labelledby", "can-cu")) {
            h2("Căn cứ pháp lý", .id("can-cu"))
            if procedure.legalBases.isEmpty {
                p { NotKnown() }
            } else {
                ul {
                    ForEach(procedure.legalBases) { base in
                        li {
                            strong { Known(base.number) }
                            base.title.map { " – \($0)" }
                            base.articles.map { " (\($0))" }
                            if let replaced = base.replacement(asOf: context.site.asOf) {
                                span(
                                    "Đã được thay bằng \(replaced.successor) từ \(replaced.since.vietnamese)",
                                    .class("meta"))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Every other field the portal shows.
struct ProcedureDetails: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.aria("labelledby", "chi-tiet")) {
            h2("Thông tin thủ tục", .id("chi-tiet"))
            dl(.class("details")) {
                ForEach(rows) { row in
                    div {
                        dt(row.label)
                        dd { Known(row.value) }
                    }
                }
            }
            if !procedure.related.isEmpty {
                h3("Thủ tục liên quan")
                ul(.class("links")) {
                    ForEach(procedure.related) { code in
                        if let index = context.site.catalogue.shown(code.value) {
                            li {
                                a(.href(context.link(to: .procedure(index)))) {
                                    context.site.catalogue.versions[index].title
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Labels come from the declaration of the record; rows the law asks for stand even when nothing is known.
    private var rows: [(label: String, value: String?)] {
        let labels = Dictionary(uniqueKeysWithValues: Procedure.schema.fields.map { ($0.key, $0.label) })
        var rows: [(String, String?)] = []
        func always(_ key: String, _ value: String?) { rows.append((labels[key] ?? key, value)) }
        func known(_ key: String, _ value: String?) { if let value, !value.isEmpty { always(key, value) } }
        always("code", procedure.code.value.text)
        known("localCode", procedure.localCode)
        known("onlineServiceCode", procedure.onlineServiceCode)
        always("field", procedure.field)
        always("levels", procedure.levels.map(\.label).joined(separator: ", "))
        known("kind", procedure.kind?.label)
        always("mechanism", procedure.mechanism?.label)
        always("onlineLevel", procedure.onlineLevel?.label)
        known("onlinePayment", procedure.onlinePayment.map { $0 ? "Có" : "Không" })
        known("anyBoundary", procedure.boundary?.label)
        always("applicants", list(procedure.applicants.map(\.label)))
        known("implementingBodies", list(procedure.implementingBodies))
        always("competentBody", procedure.competentBody ?? list(procedure.implementingBodies))
        known("receptionPlaces", list(procedure.receptionPlaces))
        known("delegatedBody", procedure.delegatedBody)
        known("coordinatingBodies", list(procedure.coordinatingBodies))
        always(
            "results",
            list(procedure.results.map { result in result.code.map { "\($0) \(result.name)" } ?? result.name }))
        always("announcement", procedure.announcement?.reference)
        known("provincialAnnouncement", procedure.provincialAnnouncement?.reference)
        known("internalProcess", procedure.internalProcess?.reference)
        known("status", procedure.status?.label)
        known("replaces", list(procedure.replaces.map(\.text)))
        known("replacedBy", list(procedure.replacedBy.map(\.text)))
        known("effectiveFrom", procedure.effectiveFrom?.vietnamese)
        known("effectiveTo", procedure.effectiveTo?.vietnamese)
        known("postedAt", procedure.postedAt?.vietnamese)
        known("postedUntil", procedure.postedUntil?.vietnamese)
        known("keywords", list(procedure.keywords))
        known("source", procedure.source)
        known("sourceCheckedAt", procedure.sourceCheckedAt?.vietnamese)
        return rows
    }

    private func list(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: "; ") }
}

import Binary
import Digests
import Disclosure
import HTML
import SitePlan

extension PublishedTable {
    /// The records of one table: those a reader of the pages sees as well, in their order.
    ///
    /// - Parameter rows: rows that an earlier build kept.
    init(_ table: DataTable, of site: Site, rows: @escaping @Sendable () -> KeptValues) {
        switch table {
        case .procedures: self.init(procedures: site, rows: rows)
        case .apologies: self.init(apologies: site)
        case .disclosures: self.init(disclosures: site)
        case .feedback: self.init(feedback: site)
        case .commitments: self.init(commitments: site)
        case .plans: self.init(table, site.plans, computed: [.address(site) { index, _ in .plan(index) }])
        case .reports:
            self.init(
                table, site.reports, computed: [.text(\.body), .address(site) { index, _ in .report(index) }])
        case .news:
            self.init(table, site.news, computed: [.text(\.body), .address(site) { index, _ in .news(index) }])
        case .surveys:
            self.init(
                table, site.registers.surveys, computed: [.address(site) { index, _ in .register(.survey(index)) }])
        case .dialogues:
            self.init(
                table, site.registers.dialogues,
                computed: [.text(\.body), .address(site) { index, _ in .register(.dialogue(index)) }])
        case .consultations:
            self.init(
                table, site.registers.consultations,
                computed: [.text(\.body), .address(site) { index, _ in .register(.consultation(index)) }])
        case .forms:
            self.init(
                table, site.forms,
                computed: [
                    ComputedField("download", "Địa chỉ tải về", .text) { _, form in
                        SitePlan.address(ofAsset: "forms/" + form.file.value).map { .text(site.fullAddress($0)) }
                            ?? .null
                    }
                ])
        case .staff:
            self.init(
                table, (site.staff?.staff ?? []).filter { $0.isOnDuty(on: site.asOf) },
                computed: [.illustrative(site.staff?.illustrative)])
        case .leaders:
            let file = site.registers.leaders
            self.init(table, file?.leaders ?? [], computed: [.illustrative(file?.illustrative)])
        case .receptions:
            let file = site.registers.receptions
            self.init(table, file?.receptions ?? [], computed: [.illustrative(file?.illustrative)])
        }
    }

    private init(procedures site: Site, rows: @escaping @Sendable () -> KeptValues) {
        let catalogue = site.catalogue
        let validities = [("in-force", "Đang có hiệu lực"), ("past", "Hết hiệu lực"), ("coming", "Chưa có hiệu lực")]
        let validity = { @Sendable (index: Int) -> String in
            if catalogue.isInForce(index) { return "in-force" }
            return (catalogue.versions[index].effectiveFrom ?? site.asOf) > site.asOf ? "coming" : "past"
        }
        let address = { @Sendable (index: Int) -> String in site.fullAddress(Page.procedure(index).path(in: site)) }
        self.init(
            .procedures, count: catalogue.versions.count,
            computed: [
                .text(\.body),
                ComputedField("validity", "Hiệu lực", .choice(validities.map { ChoiceOption(key: $0, label: $1) })) {
                    index, _ in
                    .text(validity(index))
                },
                ComputedField("address", "Địa chỉ trang", .text) { index, _ in .text(address(index)) },
            ],
            kept: RowKeeping(earlier: rows) { index in
                Digest { writer in
                    catalogue.versions[index].digests.file.write(into: &writer)
                    validity(index).write(into: &writer)
                    address(index).write(into: &writer)
                }
            },
            record: catalogue.record)
    }

    /// A letter tells neither more of a code than the lists of dossiers, nor which private matter it is about.
    private init(apologies site: Site) {
        let isMasked = site.settings.privacy.dossierCode == .masked
        self.init(
            .apologies, site.apologies.map(\.record),
            guarded: [
                GuardedField(key: "dossier", type: isMasked ? .text : nil) { _, apology, code in
                    isMasked ? .text("…" + apology.dossier.value.text.suffix(4)) : code
                },
                GuardedField(key: "procedure") { index, _, _ in
                    let procedure = site.catalogue.versions[
                        site.apologies[index].procedure]
                    return procedure.isSensitive ? .null : procedure.code.dataValue
                },
            ], computed: [.address(site) { index, _ in .apology(index) }])
    }

    /// What is posted on the day of the site. Files of items that may have to name people stay on their pages, which
    /// are taken down in time.
    private init(disclosures site: Site) {
        let register = site.registers.disclosures
        let posted = register.posted
        let files = ["evidence", "attachments"].map { key in
            GuardedField<DisclosureItem>(key: key) { _, item, files in item.category.mayNamePeople ? [] : files }
        }
        self.init(
            .disclosures, posted.map { register.items[$0] }, guarded: files,
            computed: [.address(site) { index, _ in .register(.disclosure(posted[index])) }])
    }

    private init(feedback site: Site) {
        let entries = site.registers.feedback.parts.flatMap { part in
            part.entries.map { (entry: $0, isIllustrative: part.file.illustrative) }
        }
        self.init(
            .feedback, entries.map(\.entry.record),
            guarded: [
                GuardedField(key: "illustrative") { index, _, own in
                    own == .null ? entries[index].isIllustrative?.dataValue ?? .null : own
                }
            ],
            computed: [
                ComputedField("late", "Trả lời chậm", .boolean) { index, _ in .bool(entries[index].entry.isLate) },
                ComputedField("forwardedLate", "Chuyển chậm", .boolean) { index, _ in
                    .bool(entries[index].entry.isForwardedLate)
                },
            ])
    }

    private init(commitments site: Site) {
        let commitments = site.registers.commitments?.commitments ?? []
        // Measuring counts dossiers: only for who asks for a row.
        let meter = Deferred { CommitmentMeter(commitments, of: site) }
        let states = [("met", "Đạt"), ("not-met", "Chưa đạt"), ("unknown", "Chưa đo được")]
        self.init(
            .commitments, commitments,
            computed: [
                ComputedField("state", "Kết quả", .choice(states.map { ChoiceOption(key: $0, label: $1) })) {
                    _, commitment in
                    switch commitment.state(by: meter.value) {
                    case .met: "met"
                    case .notMet: "not-met"
                    case .unknown: "unknown"
                    }
                }
            ])
    }
}

extension ComputedField {
    /// The page of a record.
    fileprivate static func address(_ site: Site, _ page: @escaping @Sendable (Int, R) -> Page) -> ComputedField {
        ComputedField("address", "Địa chỉ trang", .text) { index, record in
            .text(site.fullAddress(page(index, record).path(in: site)))
        }
    }

    /// What stands below the fields in the record's file.
    fileprivate static func text(_ path: any KeyPath<R, Prose> & Sendable) -> ComputedField {
        ComputedField("body", "Nội dung", .prose) { _, record in
            record[keyPath: path].isEmpty ? .null : record[keyPath: path].dataValue
        }
    }

    /// A file that only illustrates says so of each of its records.
    fileprivate static func illustrative(_ value: Bool?) -> ComputedField {
        ComputedField("illustrative", "Dữ liệu minh họa", .boolean) { _, _ in value?.dataValue ?? .null }
    }
}

extension Site {
    /// An address with scheme and host, as data carry it away from the site.
    func fullAddress(_ path: PagePath) -> String {
        settings.baseURL.text + "/" + URLReference(relative: path.text).string
    }
}

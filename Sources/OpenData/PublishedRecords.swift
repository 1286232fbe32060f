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
        case .plans: self.init(table, Array(site.plans), computed: [.address(site) { .plan($0.file) }])
        case .reports:
            self.init(
                table, Array(site.reports), computed: [.text(\.body), .address(site) { .report($0.file) }])
        case .news:
            self.init(table, Array(site.news), computed: [.text(\.body), .address(site) { .news($0.file) }])
        case .surveys:
            self.init(
                table, Array(site.registers.surveys), computed: [.address(site) { .register(.survey($0.file)) }])
        case .dialogues:
            self.init(
                table, Array(site.registers.dialogues),
                computed: [.text(\.body), .address(site) { .register(.dialogue($0.file)) }])
        case .consultations:
            self.init(
                table, Array(site.registers.consultations),
                computed: [.text(\.body), .address(site) { .register(.consultation($0.file)) }])
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
        let validity = { @Sendable (key: VersionKey) -> String in
            if catalogue.isInForce(key) { return "in-force" }
            return (key.from ?? site.asOf) > site.asOf ? "coming" : "past"
        }
        let address = { @Sendable (key: VersionKey) -> String in site.fullAddress(Page.procedure(key).path(in: site)) }
        self.init(
            .procedures, count: catalogue.versions.count,
            computed: [
                .text(\.body),
                ComputedField("validity", "Hiệu lực", .choice(validities.map { ChoiceOption(key: $0, label: $1) })) {
                    _, procedure in
                    .text(validity(procedure.key))
                },
                ComputedField("address", "Địa chỉ trang", .text) { _, procedure in .text(address(procedure.key)) },
            ],
            kept: RowKeeping(earlier: rows) { index in
                let version = catalogue.versions[index]
                return Digest { writer in
                    version.digests.file.write(into: &writer)
                    validity(version.key).write(into: &writer)
                    address(version.key).write(into: &writer)
                }
            },
            record: catalogue.record(at:))
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
                GuardedField(key: "procedure") { _, apology, _ in
                    let version = site.apologies[apology.file].flatMap { site.catalogue[$0.procedure] }
                    return version.flatMap { $0.isSensitive ? nil : $0.code.dataValue } ?? .null
                },
            ], computed: [.address(site) { .apology($0.file) }])
    }

    /// What is posted on the day of the site. Files of items that may have to name people stay on their pages, which
    /// are taken down in time.
    private init(disclosures site: Site) {
        let register = site.registers.disclosures
        let files = ["evidence", "attachments"].map { key in
            GuardedField<DisclosureItem>(key: key) { _, item, files in item.category.mayNamePeople ? [] : files }
        }
        self.init(
            .disclosures, register.posted, guarded: files,
            computed: [.address(site) { .register(.disclosure($0.file)) }])
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
    fileprivate static func address(_ site: Site, _ page: @escaping @Sendable (R) -> Page) -> ComputedField {
        ComputedField("address", "Địa chỉ trang", .text) { _, record in
            .text(site.fullAddress(page(record).path(in: site)))
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

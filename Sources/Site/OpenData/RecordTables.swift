import Binary
import Diagnostics
import Digests
import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

extension PublishedTable {
    /// Creates a table of the records that are also published on pages, in the same order.
    init(_ table: DataTable, of site: Site) {
        switch table {
        case .procedures:
            self.init(
                table, RowForm.procedures(site), count: { site.catalogue.versions.count },
                rows: { site.askAll(site.catalogue.versions.map(ProcedureRow.init)) })
        case .apologies: self.init(apologies: site)
        case .disclosures: self.init(disclosures: site)
        case .feedback: self.init(feedback: site)
        case .commitments: self.init(commitments: site)
        case .plans: self.init(table, records: Plan.self, of: site)
        case .reports: self.init(table, records: Report.self, body: \Report.body, of: site)
        case .news: self.init(table, records: NewsItem.self, body: \NewsItem.body, of: site)
        case .surveys: self.init(table, records: Survey.self, of: site)
        case .dialogues: self.init(table, records: Dialogue.self, body: \Dialogue.body, of: site)
        case .consultations: self.init(table, records: Consultation.self, body: \Consultation.body, of: site)
        case .forms:
            let download = ComputedField<Form>("download", "Địa chỉ tải về", .text) { _, form in
                SitePlan.address(ofAsset: "forms/" + form.file.value).map { .text(site.fullAddress($0)) } ?? .null
            }
            self.init(table, RowForm(computed: [download])) { site.forms }
        case .staff:
            self.init(table, RowForm(computed: [.illustrative { site.staff?.illustrative }])) {
                (site.staff?.staff ?? []).filter { site.isCurrent(from: $0.onDutyFrom, through: $0.onDutyTo) }
            }
        case .leaders:
            self.init(table, RowForm(computed: [.illustrative { site.registers.leaders?.illustrative }])) {
                site.registers.leaders?.leaders ?? []
            }
        case .receptions:
            self.init(table, RowForm(computed: [.illustrative { site.registers.receptions?.illustrative }])) {
                site.registers.receptions?.receptions ?? []
            }
        }
    }

    /// Creates a table of the records of a type with the text below their keys, if any, and the addresses of their pages.
    private init<R: PublishedRecord>(
        _ table: DataTable, records: R.Type, body: (any KeyPath<R, Prose> & Sendable)? = nil, of site: Site
    ) {
        let text = body.map { [ComputedField<R>.text($0)] } ?? []
        let address = ComputedField<R>.address(site) { .record(RecordType(R.self), file: $0.file) }
        self.init(table, RowForm(computed: text + [address])) { Array(site.all(R.self)) }
    }

    /// Apologies reveal neither more of a code than the lists of dossiers, nor which private matter they are about.
    private init(apologies site: Site) {
        let isMasked = site.settings.privacy.dossierCode == .masked
        let code = GuardedField<Apology>(key: "dossier", type: isMasked ? .text : nil) { _, apology, code in
            isMasked ? .text("…" + apology.dossier.value.text.suffix(4)) : code
        }
        let procedure = GuardedField<Apology>(key: "procedure") { _, apology, _ in
            let version = site.apologies[apology.file].flatMap { site.catalogue[$0.procedure] }
            return version.flatMap { $0.isSensitive ? nil : $0.code.dataValue } ?? .null
        }
        let form = RowForm<Apology>(
            guarded: [code, procedure], computed: [.address(site) { .apology($0.file) }])
        self.init(
            .apologies, form, count: { site.apologies.count }, rows: { form.rows(site.apologies.map(\.record.whole)) })
    }

    /// Disclosures posted on the day of the site. Files of items that may name people are available only on their
    /// pages, which are taken down in time.
    private init(disclosures site: Site) {
        let files = ["evidence", "attachments"].map { key in
            GuardedField<DisclosureItem>(key: key) { _, item, files in item.category.mayNamePeople ? [] : files }
        }
        self.init(
            .disclosures,
            RowForm(guarded: files, computed: [.address(site) { .register(.disclosure($0.file)) }])
        ) { site.registers.disclosures.posted }
    }

    private init(feedback site: Site) {
        self.init(
            .feedback, RowForm.feedback([]),
            count: { site.registers.feedback.parts.reduce(0) { $0 + $1.entries.count } },
            rows: {
                let entries = site.registers.feedback.parts.flatMap { part in
                    part.entries.map { (entry: $0, isIllustrative: part.file.illustrative) }
                }
                return RowForm.feedback(entries).rows(entries.map(\.entry.record))
            })
    }

    private init(commitments site: Site) {
        let states = [("met", "Đạt"), ("not-met", "Chưa đạt"), ("unknown", "Chưa đo được")]
        let state = ComputedField<Commitment>(
            "state", "Kết quả", .choice(states.map { ChoiceOption(key: $0, label: $1) })
        ) { index, _ in
            // Evaluating a commitment counts dossiers, so it is done only when rows are requested.
            switch site.commitmentsMet[index] {
            case true: "met"
            case false: "not-met"
            case nil: "unknown"
            }
        }
        self.init(.commitments, RowForm(computed: [state])) { site.registers.commitments?.commitments ?? [] }
    }
}

extension RowForm<Procedure> {
    static func procedures(_ site: Site) -> RowForm {
        let validities = [("in-force", "Đang có hiệu lực"), ("past", "Hết hiệu lực"), ("coming", "Chưa có hiệu lực")]
        return RowForm(computed: [
            .text(\.body),
            ComputedField("validity", "Hiệu lực", .choice(validities.map { ChoiceOption(key: $0, label: $1) })) {
                _, procedure in
                switch site.validity(from: procedure.effectiveFrom, through: procedure.effectiveTo) {
                case .current: "in-force"
                case .past: "past"
                case .coming: "coming"
                }
            },
            .address(site) { .procedure($0.key) },
        ])
    }
}

extension RowForm<FeedbackItem> {
    /// - Parameter entries: The entries that the rows are made from, in the same order.
    fileprivate static func feedback(
        _ entries: [(entry: FeedbackRegister.Entry, isIllustrative: Bool?)]
    ) -> RowForm {
        RowForm(
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
}

extension ComputedField {
    /// A column with the address of the record's page.
    fileprivate static func address(_ site: Site, _ page: @escaping @Sendable (R) -> Page) -> ComputedField {
        ComputedField("address", "Địa chỉ trang", .text) { _, record in
            .text(site.fullAddress(page(record).path(in: site)))
        }
    }

    /// A column with the text below the keys in the record's file.
    fileprivate static func text(_ path: any KeyPath<R, Prose> & Sendable) -> ComputedField {
        ComputedField("body", "Nội dung", .prose) { _, record in
            record[keyPath: path].isEmpty ? .null : record[keyPath: path].dataValue
        }
    }

    /// A column that marks every record of a file with illustrative data.
    fileprivate static func illustrative(_ value: @escaping @Sendable () -> Bool?) -> ComputedField {
        ComputedField("illustrative", "Dữ liệu minh họa", .boolean) { _, _ in value()?.dataValue ?? .null }
    }
}

extension Site {
    /// Returns the absolute URL of a path, for use outside the site.
    func fullAddress(_ path: PagePath) -> String {
        settings.baseURL.text + "/" + URLReference(relative: path.text).string
    }
}

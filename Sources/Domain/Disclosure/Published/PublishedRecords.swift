import Binary
import Diagnostics
import RecordSchema
import Records
import WorkingTime

extension RecordType {
    /// Every type of record with pages of its own that are made in the same way, in the order of the sitemap.
    public static let all = documents + registers

    /// The types whose records are the office's own texts.
    public static let documents = [
        RecordType(Plan.self), RecordType(Report.self), RecordType(NewsItem.self), RecordType(FreePage.self),
    ]

    /// The types whose records are entries of registers.
    public static let registers = [
        RecordType(Survey.self), RecordType(Dialogue.self), RecordType(Consultation.self),
    ]
}

extension Plan: PublishedRecord {
    public static let kind = Message(vi: "kế hoạch", en: "plan")
    public static let parts = Parts(schema)
    public static let publication = Publication<Plan>(in: "ke-hoach/", pages: .fileName(else: "ke-hoach")) {
        $0.location > $1.location
    }

    /// Returns the diagnostics of the plan's tasks, groups, sums, and counts; `context` is not used.
    public func findings(in context: RecordContext) -> [Diagnostic] { findings }
}

extension Report: PublishedRecord {
    public static let kind = Message(vi: "báo cáo", en: "report")
    public static let parts = Parts(schema, prose: \Self.body)
    public static let publication = Publication<Report>(in: "bao-cao/", pages: .fileName(else: "bao-cao")) {
        ($0.period.to.value, $0.location) > ($1.period.to.value, $1.location)
    }

    /// Returns the diagnostics of the report itself, without comparing it with other records; `context` is not used.
    public func findings(in context: RecordContext) -> [Diagnostic] { findings }
}

extension NewsItem: PublishedRecord {
    public static let kind = Message(vi: "tin", en: "news")
    public static let parts = Parts(schema, prose: \Self.body)
    public static let publication = Publication<NewsItem>(in: "tin-tuc/", pages: .path(below: "news/")) {
        ($0.date, $0.location) > ($1.date, $1.location)
    }

    /// Returns the diagnostics of the item, whose dates are checked against the working calendar.
    public func findings(in context: RecordContext) -> [Diagnostic] { findings(context.calendar) }
}

extension FreePage: PublishedRecord {
    public static let kind = Message(vi: "trang tự do", en: "page")
    public static let parts = Parts(schema, prose: \Self.body)
    /// The pages are listed in the navigation.
    public static let publication = Publication<FreePage>(in: "", hasList: false, pages: .path(below: "pages/")) {
        ($0.order ?? .max, $0.location) < ($1.order ?? .max, $1.location)
    }
}

extension Survey: PublishedRecord {
    public static let kind = Message(vi: "khảo sát", en: "survey")
    public static let parts = Parts(schema)
    public static let publication = Publication<Survey>(in: "hai-long/", pages: .fileName(else: "khao-sat")) {
        ($0.publishedOn ?? .first, $0.location) > ($1.publishedOn ?? .first, $1.location)
    }

    /// Returns the diagnostics of the survey itself; `context` is not used.
    public func findings(in context: RecordContext) -> [Diagnostic] { findings }
}

extension Dialogue: PublishedRecord {
    public static let kind = Message(vi: "đối thoại", en: "dialogue")
    public static let parts = Parts(schema, prose: \Self.body)
    public static let publication = Publication<Dialogue>(in: "doi-thoai/", pages: .fileName(else: "doi-thoai")) {
        ($0.date, $0.location) > ($1.date, $1.location)
    }
}

extension Consultation: PublishedRecord {
    public static let kind = Message(vi: "lấy ý kiến", en: "consultation")
    public static let parts = Parts(schema, prose: \Self.body)
    public static let publication = Publication<Consultation>(in: "lay-y-kien/", pages: .fileName(else: "du-thao")) {
        ($0.opensOn, $0.location) > ($1.opensOn, $1.location)
    }

    /// Returns the diagnostics of the consultation, including files that are missing from `assets/`.
    public func findings(in context: RecordContext) -> [Diagnostic] { findings(assets: context.assets) }
}
